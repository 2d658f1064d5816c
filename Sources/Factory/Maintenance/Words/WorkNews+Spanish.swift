import Messaging
import Store

extension WorkNews {
    var spanish: String {
        let language = Language.spanish
        switch self {
        case .takenBy(let name): return "Ahora se encarga \(name)."
        case .reassigned(let name): return "Ahora le toca a \(name)."
        case .sentBack(let name, let reason): return because("\(name) lo devolvió", reason, in: language)
        case .cancelled(let reason): return because("Se canceló", reason, in: language)
        case .declined(let reason): return because("Se rechazó", reason, in: language)
        case .reopened(let reason): return because("Se volvió a abrir", reason, in: language)
        case .resolved(let at, let cause, let remedy, let minutes):
            return "Se resolvió el \(language.dateAndTime(at))." + found("Causa", cause, in: language)
                + found("Solución", remedy, in: language)
                + (minutes.map { " La máquina estuvo parada \(span($0))." } ?? "")
        case .notResolved: return "Todavía no se ha resuelto: el trabajo sigue."
        case .merged(let number): return "Sigue como \(number)."
        case .refusedBy(let name, let reason): return because("\(name) no puede hacerlo", reason, in: language)
        case .offeredAgain: return "Otra vez está libre: nadie se encarga."
        case .untaken(let minutes): return "Nadie se encarga desde hace \(span(minutes))."
        case .unsolved(let minutes): return "Sigue sin resolverse después de \(span(minutes))."
        case .overdue(let since): return "Con atraso desde el \(language.dateAndTime(since))."
        case .accepted(let name): return "\(name) lo revisó y lo aceptó."
        case .startedBy(let name): return "\(name) ha empezado."
        case .onHold(let reason, let name):
            let reason = WorkTitle.hold(reason).spanish
            return "En pausa: \(reason) (\(name))."
        case .resumed(let name): return "\(name) sigue con el trabajo."
        case .priorityAgain(let level): return "Su prioridad vuelve a ser: \(level.text(in: .spanish))."
        }
    }

    private func span(_ minutes: Int) -> String {
        let number = Language.spanish.number(minutes)
        return Language.spanish.form(minutes, one: "1 minuto", other: "\(number) minutos")
    }
}
