extension ConversationPhrase {
    var german: String { english }
}
