extension ConversationPhrase {
    var zulu: String { english }
}
