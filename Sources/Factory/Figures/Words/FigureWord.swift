public import Messaging

/// The words that figures of the maintenance are told in.
public enum FigureWord: Phrase, CaseIterable {
    /// Units, as they stand behind a number.
    case minute, hour, day
    case average, median
    case taken, takenFormula, restored, restoredFormula
    case open, openFormula
    case noneDown, downFormula
    case complianceFormula, noneDue
    case done, inHand, workTime
    case nothing, newestOnly
    case asFile, fileComes

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
