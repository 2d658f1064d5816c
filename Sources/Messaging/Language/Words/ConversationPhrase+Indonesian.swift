extension ConversationPhrase {
    var indonesian: String { english }
}
