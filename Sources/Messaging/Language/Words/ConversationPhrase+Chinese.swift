extension ConversationPhrase {
    var chinese: String { english }
}
