import Messaging
import Store

extension WorkNews {
    var german: String {
        let language = Language.german
        switch self {
        case .takenBy(let name): return "\(name) hat es übernommen."
        case .reassigned(let name): return "Jetzt ist \(name) zuständig."
        case .sentBack(let name, let reason): return because("Zurückgegeben von \(name)", reason, in: language)
        case .cancelled(let reason): return because("Storniert", reason, in: language)
        case .declined(let reason): return because("Abgelehnt", reason, in: language)
        case .reopened(let reason): return because("Wieder offen", reason, in: language)
        case .resolved(let at, let cause, let remedy, let minutes):
            return "Behoben am \(language.dateAndTime(at))." + found("Ursache", cause, in: language)
                + found("Gemacht", remedy, in: language)
                + (minutes.map { " Die Anlage stand \(span($0)) still." } ?? "")
        case .notResolved: return "Noch nicht behoben: Die Arbeit geht weiter."
        case .merged(let number): return "Es geht weiter unter \(number)."
        case .refusedBy(let name, let reason): return because("\(name) kann nicht", reason, in: language)
        case .offeredAgain: return "Wieder frei: Niemand hat es."
        case .untaken(let minutes): return "Seit \(span(minutes)) hat es niemand übernommen."
        case .unsolved(let minutes): return "Nach \(span(minutes)) noch nicht behoben."
        case .overdue(let since): return "Überfällig seit \(language.dateAndTime(since))."
        case .accepted(let name): return "Von \(name) geprüft und abgenommen."
        case .startedBy(let name): return "\(name) hat angefangen."
        case .onHold(let reason, let name):
            let reason = WorkTitle.hold(reason).german
            return "Pausiert: \(reason) (\(name))."
        case .resumed(let name): return "\(name) macht weiter."
        case .priorityAgain(let level): return "Die Priorität ist wieder: \(level.text(in: .german))."
        }
    }

    private func span(_ minutes: Int) -> String {
        let number = Language.german.number(minutes)
        return Language.german.form(minutes, one: "1 Minute", other: "\(number) Minuten")
    }
}
