public import Messaging

/// What we say about checklists.
public enum ChecklistPhrase: Phrase {
    // Titles of buttons and rows.
    case startTitle, doneTitle, notDoneTitle, correctTitle, handOverTitle, submitTitle, acceptTitle
    case openOrderTitle, onlyNoteTitle, yesTitle, againTitle, undoTitle
    /// To whoever comes next, of a role.
    case toAllTitle
    // Values.
    case done, notDone
    // Questions.
    case askNumber(range: String)
    case askText, askPhoto
    case sure(value: String, range: String)
    case askEvidence, askOrder
    case askWhich(count: Int)
    case askHandOver
    case soFar(value: String)
    /// What is wrong with what was sent.
    case doneOrNot, aNumber, aPhoto
    case noSuchItem(count: Int)
    case nobodyFound(String)
    // What happened.
    case orderOpened(number: String)
    case summary(count: Int, fails: Int)
    case submitted(number: String)
    case inReview(number: String, fails: Int)
    case accepted(number: String)
    case handedOver(name: String)
    case handedOverToAll
    case undone, notUndone
    /// `word`: what to send to go on.
    case paused(number: String, word: String)
    // A run from outside.
    case nothingOpen
    case openList(count: Int)
    case answered(count: Int, of: Int)
    case dueBy(String)
    case taken(name: String)
    case notYours, leadsOnly, ownWork, expired, finished, waitsForReview
    // What the leads hear.
    case newsFailed(count: Int)
    case newsExpired(count: Int)
    case newsLate

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

extension ChecklistPhrase {
    /// ` (40 – 60 bar)`; nothing where anything goes.
    static func inBrackets(_ range: String) -> String { range.isEmpty ? "" : " (\(range))" }
}
