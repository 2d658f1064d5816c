extension ConversationPhrase {
    var french: String { english }
}
