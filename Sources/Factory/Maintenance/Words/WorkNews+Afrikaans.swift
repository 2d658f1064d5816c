import Messaging
import Store

extension WorkNews {
    var afrikaans: String {
        let language = Language.afrikaans
        switch self {
        case .takenBy(let name): return "\(name) het dit nou."
        case .reassigned(let name): return "Dit is nou by \(name)."
        case .sentBack(let name, let reason): return because("Teruggestuur deur \(name)", reason, in: language)
        case .cancelled(let reason): return because("Dit is gekanselleer", reason, in: language)
        case .declined(let reason): return because("Dit is afgewys", reason, in: language)
        case .reopened(let reason): return because("Dit is weer oop", reason, in: language)
        case .resolved(let at, let cause, let remedy, let minutes):
            return "Opgelos op \(language.dateAndTime(at))." + found("Oorsaak", cause, in: language)
                + found("Gedoen", remedy, in: language)
                + (minutes.map { " Die masjien het \(span($0)) stilgestaan." } ?? "")
        case .notResolved: return "Dit is nog nie opgelos nie: die werk gaan voort."
        case .merged(let number): return "Dit gaan voort as \(number)."
        case .refusedBy(let name, let reason): return because("\(name) kan dit nie doen nie", reason, in: language)
        case .offeredAgain: return "Dit is weer vry: niemand het dit nie."
        case .untaken(let minutes): return "Niemand het dit in \(span(minutes)) gevat nie."
        case .unsolved(let minutes): return "Dit is ná \(span(minutes)) nog nie opgelos nie."
        case .overdue(let since): return "Dit is agterstallig sedert \(language.dateAndTime(since))."
        case .accepted(let name): return "Nagegaan en aanvaar deur \(name)."
        case .startedBy(let name): return "\(name) het begin."
        case .onHold(let reason, let name):
            let reason = WorkTitle.hold(reason).afrikaans
            return "Onderbreek: \(reason) (\(name))."
        case .resumed(let name): return "\(name) gaan voort met die werk."
        case .priorityAgain(let level): return "Die prioriteit is weer: \(level.text(in: .afrikaans))."
        }
    }

    private func span(_ minutes: Int) -> String {
        let number = Language.afrikaans.number(minutes)
        return Language.afrikaans.form(minutes, one: "1 minuut", other: "\(number) minute")
    }
}
