import Messaging

extension MaintenancePhrase {
    var portuguese: String {
        let language = Language.portuguese
        switch self {
        case .card(let card):
            let order = card.order.map { "\nOrdem de serviço: \($0)" } ?? ""
            return """
                🛠️ *\(card.number)*
                Equipamento: \(card.equipment)
                Tarefa: \(card.task)
                Prazo: \(Self.day(card.due, in: language))
                Estado: \(MaintenancePhrase.state(card.state).portuguese)\(order)\(card.footnote)
                """
        case .state(.planned): return "Planejada"
        case .state(.released): return "A fazer"
        case .state(.inProgress): return "Em andamento"
        case .state(.rescheduled): return "Mudou de data"
        case .state(.completed): return "Feita"
        case .state(.missed): return "Não foi feita"
        case .state(.skipped): return "Deixada de fora"
        case .doneTitle: return "Marcar como feita"
        case .rescheduleTitle: return "Mudar a data"
        case .undoTitle: return "Desfazer"
        case .done(let number, let equipment, let task, let next):
            let again = next.map { "\nA próxima tem prazo \(Self.day($0, in: language))." } ?? ""
            return "✅ *\(number)* está feita: \(equipment), \(task). Obrigado." + again
        case .undone(let number):
            return "↩️ *\(number)*: desfeito."
        case .notUndone(let number):
            return "\(number) já não pode ser desfeita: isso só funciona por cinco minutos e se nada mais acontecer."
        case .notYours(let number):
            return "Só quem está com \(number), ou um responsável, pode mudá-la."
        case .taken(let number, let name):
            return "\(name) está com \(number) agora. Um responsável pode passá-la a outra pessoa."
        case .notNow(let number, let state):
            return "Agora não é possível. Estado de \(number): \(MaintenancePhrase.state(state).portuguese)."
        case .gone(let number):
            return "\(number) já não está pendente: o plano mudou."
        case .checklistFirst(let number, let checklist):
            return
                "Antes de terminar \(number) é preciso preencher o checklist *\(checklist)*. Envie *checklists* para abrir."
        case .needsCause(let order):
            return "\(order) precisa da causa antes de terminar. Abra com */wo \(order)*."
        case .needsPhoto(let order):
            return "\(order) precisa de uma foto antes de terminar. Envie em resposta a \(order)."
        case .askWhen(let number, let equipment, let due):
            return "📅 *\(number)* · \(equipment)\nPrazo: \(Self.day(due, in: language))\n\nQuando será feita?"
        case .todayLate: return "Hoje, mais tarde"
        case .tomorrow: return "Amanhã"
        case .nextWorkingDay: return "Próximo dia útil"
        case .otherDate: return "Outra data"
        case .otherDateDetail: return "Você escreve"
        case .at(let time): return Self.day(time, in: language)
        case .askDate:
            return "📅 Que dia? Envie como *25 nov*, *2026-11-25*, *sexta* ou *25 nov 14:00*."
        case .dateNotRead:
            return "Não consigo ler esta data."
        case .datePast:
            return "Esse horário já passou."
        case .dateTooFar:
            return "Falta mais de um ano para essa data."
        case .askReason(let time):
            return "Por que muda para \(Self.day(time, in: language))?"
        case .confirmMove(let card, let time, let reason, let leaves):
            let warning =
                leaves.map {
                    "\n\n⚠️ Para ficar no prazo teria de ser feita até \(Self.day($0, in: language)). Vai contar como atrasada."
                } ?? ""
            return """
                📅 *\(card.number)* · \(card.equipment)
                \(card.task)

                De: \(Self.day(card.due, in: language))
                Para: \(Self.day(time, in: language))
                Motivo: \(reason)\(warning)

                Está certo?
                """
        case .moved(let number, let equipment, let time):
            return
                "📅 *\(number)* (\(equipment)) passa para \(Self.day(time, in: language)). Envie *desfazer* em cinco minutos para voltar atrás."
        }
    }
}
