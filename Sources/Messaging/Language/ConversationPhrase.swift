/// What the conversation itself says, whatever it is about.
public enum ConversationPhrase: Phrase {
    case skipTitle, backTitle, cancelTitle, confirmTitle, continueTitle, startOverTitle
    case chooseTitle
    case tooLong(max: Int)
    case wordsPlease
    case chooseOne
    case photoOrSkip
    case confirmOrCancel
    case cancelled
    case nothingToCancel
    case nothingToUndo
    case nothingBefore
    case oldButton
    case sessionEnded
    case sessionEndedWithDraft
    case stopped
    case startedAgain
    case cannotRead
    case somethingWentWrong
    case photoKept(count: Int)
    case fileNotFetched
    case askLanguage
    case languageSet(Language)
    case draftDropped

    public func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        case .hindi: hindi
        case .arabic: arabic
        case .portuguese: portuguese
        case .french: french
        case .german: german
        case .chinese: chinese
        case .indonesian: indonesian
        case .swahili: swahili
        case .zulu: zulu
        case .afrikaans: afrikaans
        }
    }
}
