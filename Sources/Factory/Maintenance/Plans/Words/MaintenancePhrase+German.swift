import Messaging

extension MaintenancePhrase {
    var german: String {
        let language = Language.german
        switch self {
        case .card(let card):
            let order = card.order.map { "\nArbeitsauftrag: \($0)" } ?? ""
            return """
                🛠️ *\(card.number)*
                Anlage: \(card.equipment)
                Aufgabe: \(card.task)
                Fällig: \(Self.day(card.due, in: language))
                Stand: \(MaintenancePhrase.state(card.state).german)\(order)\(card.footnote)
                """
        case .state(.planned): return "Geplant"
        case .state(.released): return "Zu erledigen"
        case .state(.inProgress): return "In Arbeit"
        case .state(.rescheduled): return "Verschoben"
        case .state(.completed): return "Erledigt"
        case .state(.missed): return "Versäumt"
        case .state(.skipped): return "Ausgelassen"
        case .doneTitle: return "Erledigt"
        case .rescheduleTitle: return "Verschieben"
        case .undoTitle: return "Rückgängig"
        case .done(let number, let equipment, let task, let next):
            let again = next.map { "\nDas nächste Mal ist es fällig am \(Self.day($0, in: language))." } ?? ""
            return "✅ *\(number)* ist erledigt: \(equipment), \(task). Danke." + again
        case .undone(let number):
            return "↩️ *\(number)*: zurückgenommen."
        case .notUndone(let number):
            return
                "\(number) lässt sich nicht mehr zurücknehmen: Das geht fünf Minuten lang, und nur, solange nichts anderes passiert."
        case .notYours(let number):
            return "Nur wer \(number) hat, oder eine Leitung, kann das ändern."
        case .taken(let number, let name):
            return "\(name) hat \(number) jetzt. Eine Leitung kann die Aufgabe jemand anderem geben."
        case .notNow(let number, let state):
            return "Das geht jetzt nicht. Stand von \(number): \(MaintenancePhrase.state(state).german)."
        case .gone(let number):
            return "\(number) ist nicht mehr fällig: Der Plan wurde geändert."
        case .checklistFirst(let number, let checklist):
            return
                "Bevor \(number) erledigt ist, muss die Checkliste *\(checklist)* ausgefüllt werden. Schick *checklists*, um sie zu öffnen."
        case .needsCause(let order):
            return "\(order) braucht die Ursache, bevor der Auftrag fertig ist. Öffne ihn mit */wo \(order)*."
        case .needsPhoto(let order):
            return "\(order) braucht ein Foto, bevor der Auftrag fertig ist. Schick es als Antwort auf \(order)."
        case .askWhen(let number, let equipment, let due):
            return "📅 *\(number)* · \(equipment)\nFällig: \(Self.day(due, in: language))\n\nWann wird es gemacht?"
        case .todayLate: return "Heute noch, später"
        case .tomorrow: return "Morgen"
        case .nextWorkingDay: return "Nächster Arbeitstag"
        case .otherDate: return "Anderes Datum"
        case .otherDateDetail: return "Du schreibst es"
        case .at(let time): return Self.day(time, in: language)
        case .askDate:
            return "📅 Welcher Tag? Schick ihn wie *25. Nov*, *2026-11-25*, *Freitag* oder *25.11. 14:00*."
        case .dateNotRead:
            return "Dieses Datum kann ich nicht lesen."
        case .datePast:
            return "Dieser Zeitpunkt ist schon vorbei."
        case .dateTooFar:
            return "Das ist mehr als ein Jahr hin."
        case .askReason(let time):
            return "Warum wird es auf \(Self.day(time, in: language)) verschoben?"
        case .confirmMove(let card, let time, let reason, let leaves):
            let warning =
                leaves.map {
                    "\n\n⚠️ Rechtzeitig wäre es nur bis \(Self.day($0, in: language)). Es zählt dann als verspätet."
                } ?? ""
            return """
                📅 *\(card.number)* · \(card.equipment)
                \(card.task)

                Von: \(Self.day(card.due, in: language))
                Auf: \(Self.day(time, in: language))
                Grund: \(reason)\(warning)

                Stimmt das so?
                """
        case .moved(let number, let equipment, let time):
            return
                "📅 *\(number)* (\(equipment)) ist verschoben auf \(Self.day(time, in: language)). Schick innerhalb von fünf Minuten *undo*, um das zurückzunehmen."
        }
    }
}
