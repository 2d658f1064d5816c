import Messaging
import Store

extension WorkNews {
    var english: String {
        let language = Language.english
        switch self {
        case .takenBy(let name): return "\(name) has it now."
        case .reassigned(let name): return "It is \(name)'s now."
        case .sentBack(let name, let reason): return because("Sent back by \(name)", reason, in: language)
        case .cancelled(let reason): return because("It was cancelled", reason, in: language)
        case .declined(let reason): return because("It was declined", reason, in: language)
        case .reopened(let reason): return because("It is open again", reason, in: language)
        case .resolved(let at, let cause, let remedy, let minutes):
            return "Resolved at \(language.dateAndTime(at))." + found("Cause", cause, in: language)
                + found("Done", remedy, in: language)
                + (minutes.map { " The machine stood for \(span($0))." } ?? "")
        case .notResolved: return "It is not resolved yet: the work goes on."
        case .merged(let number): return "It goes on as \(number)."
        case .refusedBy(let name, let reason): return because("\(name) cannot do it", reason, in: language)
        case .offeredAgain: return "It is free again: nobody has it."
        case .untaken(let minutes): return "Nobody has taken it for \(span(minutes))."
        case .unsolved(let minutes): return "It is still not solved after \(span(minutes))."
        case .overdue(let since): return "It has been overdue since \(language.dateAndTime(since))."
        case .accepted(let name): return "Checked and accepted by \(name)."
        case .startedBy(let name): return "\(name) has started."
        case .onHold(let reason, let name):
            let reason = WorkTitle.hold(reason).english
            return "On hold: \(reason) (\(name))."
        case .resumed(let name): return "\(name) goes on with the work."
        case .priorityAgain(let level): return "Its priority is \(level.text(in: .english)) again."
        }
    }

    private func span(_ minutes: Int) -> String {
        let number = Language.english.number(minutes)
        return Language.english.form(minutes, one: "1 minute", other: "\(number) minutes")
    }
}
