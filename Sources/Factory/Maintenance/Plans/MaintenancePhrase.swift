public import Messaging
public import Store

/// What is said about due maintenance in the chat.
public enum MaintenancePhrase: Phrase {
    case card(MaintenanceCard)
    case state(OccurrenceState)
    case doneTitle, rescheduleTitle, undoTitle
    /// `next`: when the plan wants it again.
    case done(number: String, equipment: String, task: String, next: Timestamp?)
    case undone(number: String)
    case notUndone(number: String)
    case notYours(number: String)
    case taken(number: String, by: String)
    case notNow(number: String, OccurrenceState)
    case gone(number: String)
    case checklistFirst(number: String, checklist: String)
    case needsCause(order: String)
    case needsPhoto(order: String)
    case askWhen(number: String, equipment: String, due: Timestamp)
    case todayLate, tomorrow, nextWorkingDay, otherDate, otherDateDetail
    case at(Timestamp)
    case askDate, dateNotRead, datePast, dateTooFar
    case askReason(to: Timestamp)
    /// `leaves`: until when it would be done in time; nil: the new date still is.
    case confirmMove(MaintenanceCard, to: Timestamp, reason: String, leaves: Timestamp?)
    case moved(number: String, equipment: String, to: Timestamp)

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

    /// A title that is to fit into a list's row.
    static func day(_ time: Timestamp, in language: Language) -> String { language.dateAndTime(time) }
}

/// One due date as it is shown.
public struct MaintenanceCard: Sendable {
    let number: String
    let equipment: String
    let task: String
    let instructions: String
    let due: Timestamp
    let state: OccurrenceState
    let order: String?

    static let instructionsMax = 400  // Characters; the rest stands with the work order.

    /// The instructions as the last paragraph, cut to what a chat can show.
    var footnote: String {
        instructions.isEmpty
            ? ""
            : "\n\n" + instructions.prefix(Self.instructionsMax)
                + (instructions.count > Self.instructionsMax ? "…" : "")
    }
}
