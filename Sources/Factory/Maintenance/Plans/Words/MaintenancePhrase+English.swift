import Messaging

extension MaintenancePhrase {
    var english: String {
        let language = Language.english
        switch self {
        case .card(let card):
            let order = card.order.map { "\nWork order: \($0)" } ?? ""
            return """
                🛠️ *\(card.number)*
                Equipment: \(card.equipment)
                Task: \(card.task)
                Due: \(Self.day(card.due, in: language))
                Status: \(MaintenancePhrase.state(card.state).english)\(order)\(card.footnote)
                """
        case .state(.planned): return "Planned"
        case .state(.released): return "Due"
        case .state(.inProgress): return "In progress"
        case .state(.rescheduled): return "Moved"
        case .state(.completed): return "Done"
        case .state(.missed): return "Missed"
        case .state(.skipped): return "Left out"
        case .doneTitle: return "Mark as Done"
        case .rescheduleTitle: return "Reschedule"
        case .undoTitle: return "Undo"
        case .done(let number, let equipment, let task, let next):
            let again = next.map { "\nThe next one is due \(Self.day($0, in: language))." } ?? ""
            return "✅ *\(number)* is done: \(equipment), \(task). Thank you." + again
        case .undone(let number):
            return "↩️ *\(number)*: taken back."
        case .notUndone(let number):
            return
                "\(number) cannot be taken back any more: that works for five minutes, and only as long as nothing else happens."
        case .notYours(let number):
            return "Only whoever has \(number), or a lead, can change it."
        case .taken(let number, let name):
            return "\(name) has \(number) now. A lead can give it to somebody else."
        case .notNow(let number, let state):
            return "That is not possible now. \(number) is: \(MaintenancePhrase.state(state).english)."
        case .gone(let number):
            return "\(number) is not due any more: its plan was changed."
        case .checklistFirst(let number, let checklist):
            return
                "Before \(number) is done, the checklist *\(checklist)* has to be filled in. Send *checklists* to open it."
        case .needsCause(let order):
            return "\(order) needs its cause before it can be finished. Open it with */wo \(order)*."
        case .needsPhoto(let order):
            return "\(order) needs a photo before it can be finished. Send one as a reply to \(order)."
        case .askWhen(let number, let equipment, let due):
            return "📅 *\(number)* · \(equipment)\nDue: \(Self.day(due, in: language))\n\nWhen will it be done?"
        case .todayLate: return "Today, late"
        case .tomorrow: return "Tomorrow"
        case .nextWorkingDay: return "Next working day"
        case .otherDate: return "Another date"
        case .otherDateDetail: return "You type it"
        case .at(let time): return Self.day(time, in: language)
        case .askDate:
            return "📅 Which day? Send it like *25 Nov*, *2026-11-25*, *Friday* or *25 Nov 14:00*."
        case .dateNotRead:
            return "I cannot read this date."
        case .datePast:
            return "This time is over already."
        case .dateTooFar:
            return "That is more than a year away."
        case .askReason(let time):
            return "Why is it moved to \(Self.day(time, in: language))?"
        case .confirmMove(let card, let time, let reason, let leaves):
            let warning =
                leaves.map {
                    "\n\n⚠️ To be on time it would have to be done by \(Self.day($0, in: language)). It will count as late."
                } ?? ""
            return """
                📅 *\(card.number)* · \(card.equipment)
                \(card.task)

                From: \(Self.day(card.due, in: language))
                To: \(Self.day(time, in: language))
                Reason: \(reason)\(warning)

                Is that right?
                """
        case .moved(let number, let equipment, let time):
            return
                "📅 *\(number)* (\(equipment)) is moved to \(Self.day(time, in: language)). Send *undo* within five minutes to take it back."
        }
    }
}
