extension ConversationPhrase {
    var arabic: String { english }
}
