extension ConversationPhrase {
    var portuguese: String { english }
}
