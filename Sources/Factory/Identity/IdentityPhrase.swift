public import Messaging

/// What somebody hears who has to be verified anew.
public enum IdentityPhrase: Phrase {
    case suspended(Person.Doubt)

    /// A code proves who holds the number, which is what is in doubt where that has another account.
    var namesPage: Bool {
        switch self {
        case .suspended(let doubt): doubt != .userIDChanged
        }
    }

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
