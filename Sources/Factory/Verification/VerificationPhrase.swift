public import Messaging

/// What is said in the chat about proving who somebody is.
public enum VerificationPhrase: Phrase {
    /// With what the person has agreed to by sending the word.
    case verified(name: String)
    case alreadyVerified
    case wordUnknown, wordUsed, wordOver
    case numberOfAnother
    /// Asked in both languages.
    case offerLanguage
    case settingsLink(String, minutes: Int)

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
