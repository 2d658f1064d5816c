extension ConversationPhrase {
    var hindi: String { english }
}
