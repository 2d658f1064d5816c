import Messaging

extension MaintenancePhrase {
    var french: String {
        let language = Language.french
        switch self {
        case .card(let card):
            let order = card.order.map { "\nBon de travail : \($0)" } ?? ""
            return """
                🛠️ *\(card.number)*
                Équipement : \(card.equipment)
                Tâche : \(card.task)
                Échéance : \(Self.day(card.due, in: language))
                État : \(MaintenancePhrase.state(card.state).french)\(order)\(card.footnote)
                """
        case .state(.planned): return "Prévue"
        case .state(.released): return "À faire"
        case .state(.inProgress): return "En cours"
        case .state(.rescheduled): return "Reportée"
        case .state(.completed): return "Faite"
        case .state(.missed): return "Non faite"
        case .state(.skipped): return "Laissée de côté"
        case .doneTitle: return "Marquer comme fait"
        case .rescheduleTitle: return "Reporter"
        case .undoTitle: return "Revenir en arrière"
        case .done(let number, let equipment, let task, let next):
            let again = next.map { "\nProchaine échéance : \(Self.day($0, in: language))." } ?? ""
            return "✅ *\(number)* est faite : \(equipment), \(task). Merci." + again
        case .undone(let number):
            return "↩️ *\(number)* : action annulée."
        case .notUndone(let number):
            return
                "\(number) ne peut plus être annulée : c'est possible pendant cinq minutes, et seulement s'il ne se passe rien d'autre."
        case .notYours(let number):
            return "Seule la personne qui a \(number), ou un responsable, peut la modifier."
        case .taken(let number, let name):
            return "\(name) a \(number) maintenant. Un responsable peut la donner à quelqu'un d'autre."
        case .notNow(let number, let state):
            return "Ce n'est pas possible maintenant. État de \(number) : \(MaintenancePhrase.state(state).french)."
        case .gone(let number):
            return "\(number) n'est plus à faire : son plan a changé."
        case .checklistFirst(let number, let checklist):
            return
                "Avant de terminer \(number), il faut remplir la check-list *\(checklist)*. Envoyez *checklists* pour l'ouvrir."
        case .needsCause(let order):
            return "\(order) a besoin de sa cause avant d'être terminé. Ouvrez-le avec */wo \(order)*."
        case .needsPhoto(let order):
            return "\(order) a besoin d'une photo avant d'être terminé. Envoyez-la en réponse à \(order)."
        case .askWhen(let number, let equipment, let due):
            return
                "📅 *\(number)* · \(equipment)\nÉchéance : \(Self.day(due, in: language))\n\nQuand sera-t-elle faite ?"
        case .todayLate: return "Aujourd'hui, tard"
        case .tomorrow: return "Demain"
        case .nextWorkingDay: return "Prochain jour ouvré"
        case .otherDate: return "Une autre date"
        case .otherDateDetail: return "Vous l'écrivez"
        case .at(let time): return Self.day(time, in: language)
        case .askDate:
            return "📅 Quel jour ? Envoyez par exemple *25 nov*, *2026-11-25*, *vendredi* ou *25 nov 14:00*."
        case .dateNotRead:
            return "Je ne peux pas lire cette date."
        case .datePast:
            return "Cette heure est déjà passée."
        case .dateTooFar:
            return "C'est dans plus d'un an."
        case .askReason(let time):
            return "Pourquoi reporter au \(Self.day(time, in: language)) ?"
        case .confirmMove(let card, let time, let reason, let leaves):
            let warning =
                leaves.map {
                    "\n\n⚠️ Pour être à temps, elle devrait être faite avant le \(Self.day($0, in: language)). Elle comptera comme en retard."
                } ?? ""
            return """
                📅 *\(card.number)* · \(card.equipment)
                \(card.task)

                De : \(Self.day(card.due, in: language))
                À : \(Self.day(time, in: language))
                Motif : \(reason)\(warning)

                Est-ce juste ?
                """
        case .moved(let number, let equipment, let time):
            return
                "📅 *\(number)* (\(equipment)) est reportée au \(Self.day(time, in: language)). Envoyez *undo* dans les cinq minutes pour revenir en arrière."
        }
    }
}
