public import Messaging

/// What the directory says to people: that the office was told, that they are in, that somebody has left.
public enum DirectoryPhrase: Phrase {
    /// Below the polite answer to a stranger.
    case officeTold
    case welcome(name: String)
    /// One more account of somebody we know.
    case accountAdded(name: String)
    /// To a lead of their team; what waited follows, if anything did.
    case left(name: String)
    case leftWaiting
    /// Jobs that are offered anew; they follow, a line each.
    case leftOrders
    case leftDraft
    case leftAsk

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
