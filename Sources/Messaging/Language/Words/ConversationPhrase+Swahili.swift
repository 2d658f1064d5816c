extension ConversationPhrase {
    var swahili: String { english }
}
