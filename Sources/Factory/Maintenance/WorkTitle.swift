public import Messaging

/// What the states, reasons and findings of maintenance are called, in at most 24 characters: a row of a list, or words
/// within a sentence. An impact fits a button.
public enum WorkTitle: Phrase {
    case state(WorkOrderState)
    case impact(Impact)
    case hold(HoldReason)
    case cause(FailureCause)
    case remedy(Remedy)

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

    /// The same where it stands alone, in a row or on a button: with a capital.
    public func title(in language: Language) -> String {
        let text = text(in: language)
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
