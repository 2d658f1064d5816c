import Messaging
import Store

extension WorkNews {
    var french: String {
        let language = Language.french
        switch self {
        case .takenBy(let name): return "\(name) s'en charge maintenant."
        case .reassigned(let name): return "Il revient maintenant à \(name)."
        case .sentBack(let name, let reason): return because("Renvoyé par \(name)", reason, in: language)
        case .cancelled(let reason): return because("Il a été annulé", reason, in: language)
        case .declined(let reason): return because("Il a été refusé", reason, in: language)
        case .reopened(let reason): return because("Il est rouvert", reason, in: language)
        case .resolved(let at, let cause, let remedy, let minutes):
            return "Résolu le \(language.dateAndTime(at))." + found("Cause", cause, in: language)
                + found("Intervention", remedy, in: language)
                + (minutes.map { " La machine est restée à l'arrêt \(span($0))." } ?? "")
        case .notResolved: return "Ce n'est pas encore résolu : le travail continue."
        case .merged(let number): return "Il continue sous le numéro \(number)."
        case .refusedBy(let name, let reason): return because("\(name) ne peut pas s'en charger", reason, in: language)
        case .offeredAgain: return "Il est de nouveau libre : personne ne l'a pris."
        case .untaken(let minutes): return "Personne ne l'a pris depuis \(span(minutes))."
        case .unsolved(let minutes): return "Il n'est toujours pas résolu après \(span(minutes))."
        case .overdue(let since): return "Il est en retard depuis le \(language.dateAndTime(since))."
        case .accepted(let name): return "Vérifié et accepté par \(name)."
        case .startedBy(let name): return "\(name) a commencé."
        case .onHold(let reason, let name):
            let reason = WorkTitle.hold(reason).french
            return "En pause : \(reason) (\(name))."
        case .resumed(let name): return "\(name) reprend le travail."
        case .priorityAgain(let level): return "La priorité est de nouveau : \(level.text(in: .french))."
        }
    }

    private func span(_ minutes: Int) -> String {
        let number = Language.french.number(minutes)
        return Language.french.form(minutes, one: "\(number) minute", other: "\(number) minutes")
    }
}
