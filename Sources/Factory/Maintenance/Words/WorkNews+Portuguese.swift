import Messaging
import Store

extension WorkNews {
    var portuguese: String {
        let language = Language.portuguese
        switch self {
        case .takenBy(let name): return "Agora está com \(name)."
        case .reassigned(let name): return "Agora passou para \(name)."
        case .sentBack(let name, let reason): return because("Devolvida por \(name)", reason, in: language)
        case .cancelled(let reason): return because("Foi cancelada", reason, in: language)
        case .declined(let reason): return because("Foi recusada", reason, in: language)
        case .reopened(let reason): return because("Foi reaberta", reason, in: language)
        case .resolved(let at, let cause, let remedy, let minutes):
            return "Resolvida em \(language.dateAndTime(at))." + found("Causa", cause, in: language)
                + found("Solução", remedy, in: language)
                + (minutes.map { " A máquina ficou parada por \(span($0))." } ?? "")
        case .notResolved: return "Ainda não está resolvida: o trabalho continua."
        case .merged(let number): return "Continua como \(number)."
        case .refusedBy(let name, let reason): return because("\(name) não pode fazer", reason, in: language)
        case .offeredAgain: return "Está livre de novo: não está com ninguém."
        case .untaken(let minutes): return "Faz \(span(minutes)) que ninguém assume."
        case .unsolved(let minutes): return "Continua sem solução depois de \(span(minutes))."
        case .overdue(let since): return "Está atrasada desde \(language.dateAndTime(since))."
        case .accepted(let name): return "Verificada e aceita por \(name)."
        case .startedBy(let name): return "\(name) começou."
        case .onHold(let reason, let name):
            let reason = WorkTitle.hold(reason).portuguese
            return "Em pausa: \(reason) (\(name))."
        case .resumed(let name): return "\(name) continua o trabalho."
        case .priorityAgain(let level): return "A prioridade volta a ser: \(level.text(in: .portuguese))."
        }
    }

    private func span(_ minutes: Int) -> String {
        let number = Language.portuguese.number(minutes)
        return Language.portuguese.form(minutes, one: "\(number) minuto", other: "\(number) minutos")
    }
}
