extension ConversationPhrase {
    var afrikaans: String { english }
}
