import Messaging

extension MaintenancePhrase {
    var afrikaans: String {
        let language = Language.afrikaans
        switch self {
        case .card(let card):
            let order = card.order.map { "\nWerkopdrag: \($0)" } ?? ""
            return """
                🛠️ *\(card.number)*
                Toerusting: \(card.equipment)
                Taak: \(card.task)
                Moet klaar wees: \(Self.day(card.due, in: language))
                Status: \(MaintenancePhrase.state(card.state).afrikaans)\(order)\(card.footnote)
                """
        case .state(.planned): return "Beplan"
        case .state(.released): return "Moet gedoen word"
        case .state(.inProgress): return "Aan die gang"
        case .state(.rescheduled): return "Datum geskuif"
        case .state(.completed): return "Gedoen"
        case .state(.missed): return "Gemis"
        case .state(.skipped): return "Uitgelaat"
        case .doneTitle: return "Merk as gedoen"
        case .rescheduleTitle: return "Skuif datum"
        case .undoTitle: return "Maak ongedaan"
        case .done(let number, let equipment, let task, let next):
            let again = next.map { "\nDie volgende een moet klaar wees \(Self.day($0, in: language))." } ?? ""
            return "✅ *\(number)* is gedoen: \(equipment), \(task). Dankie." + again
        case .undone(let number):
            return "↩️ *\(number)*: teruggetrek."
        case .notUndone(let number):
            return
                "\(number) kan nie meer teruggetrek word nie: dit werk vyf minute lank, en net solank niks anders gebeur nie."
        case .notYours(let number):
            return "Net wie \(number) het, of 'n leier, kan dit verander."
        case .taken(let number, let name):
            return "\(name) het \(number) nou. 'n Leier kan dit vir iemand anders gee."
        case .notNow(let number, let state):
            return "Dit kan nie nou nie. Status van \(number): \(MaintenancePhrase.state(state).afrikaans)."
        case .gone(let number):
            return "\(number) hoef nie meer gedoen te word nie: die plan is verander."
        case .checklistFirst(let number, let checklist):
            return
                "Voordat \(number) klaar is, moet die kontrolelys *\(checklist)* ingevul word. Stuur *checklists* om dit oop te maak."
        case .needsCause(let order):
            return "\(order) het sy oorsaak nodig voordat dit klaar is. Maak dit oop met */wo \(order)*."
        case .needsPhoto(let order):
            return "\(order) het 'n foto nodig voordat dit klaar is. Stuur dit as antwoord op \(order)."
        case .askWhen(let number, let equipment, let due):
            return
                "📅 *\(number)* · \(equipment)\nMoet klaar wees: \(Self.day(due, in: language))\n\nWanneer sal dit gedoen word?"
        case .todayLate: return "Vandag, later"
        case .tomorrow: return "Môre"
        case .nextWorkingDay: return "Volgende werksdag"
        case .otherDate: return "'n Ander datum"
        case .otherDateDetail: return "Jy tik dit"
        case .at(let time): return Self.day(time, in: language)
        case .askDate:
            return "📅 Watter dag? Stuur dit soos *25 Nov*, *2026-11-25*, *Vrydag* of *25 Nov 14:00*."
        case .dateNotRead:
            return "Ek kan nie hierdie datum lees nie."
        case .datePast:
            return "Daardie tyd is al verby."
        case .dateTooFar:
            return "Dit is meer as 'n jaar weg."
        case .askReason(let time):
            return "Hoekom word dit na \(Self.day(time, in: language)) geskuif?"
        case .confirmMove(let card, let time, let reason, let leaves):
            let warning =
                leaves.map {
                    "\n\n⚠️ Om betyds te wees, moes dit teen \(Self.day($0, in: language)) gedoen wees. Dit sal as laat tel."
                } ?? ""
            return """
                📅 *\(card.number)* · \(card.equipment)
                \(card.task)

                Van: \(Self.day(card.due, in: language))
                Na: \(Self.day(time, in: language))
                Rede: \(reason)\(warning)

                Is dit reg?
                """
        case .moved(let number, let equipment, let time):
            return
                "📅 *\(number)* (\(equipment)) is na \(Self.day(time, in: language)) geskuif. Stuur *undo* binne vyf minute om dit terug te trek."
        }
    }
}
