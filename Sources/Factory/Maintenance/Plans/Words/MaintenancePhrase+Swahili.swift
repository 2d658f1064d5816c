import Messaging

extension MaintenancePhrase {
    var swahili: String {
        let language = Language.swahili
        switch self {
        case .card(let card):
            let order = card.order.map { "\nAgizo la kazi: \($0)" } ?? ""
            return """
                🛠️ *\(card.number)*
                Kifaa: \(card.equipment)
                Kazi: \(card.task)
                Inatakiwa: \(Self.day(card.due, in: language))
                Hali: \(MaintenancePhrase.state(card.state).swahili)\(order)\(card.footnote)
                """
        case .state(.planned): return "Imepangwa"
        case .state(.released): return "Inatakiwa kufanywa"
        case .state(.inProgress): return "Inaendelea"
        case .state(.rescheduled): return "Tarehe imebadilishwa"
        case .state(.completed): return "Imefanywa"
        case .state(.missed): return "Haikufanywa"
        case .state(.skipped): return "Imeachwa"
        case .doneTitle: return "Weka imefanywa"
        case .rescheduleTitle: return "Badilisha tarehe"
        case .undoTitle: return "Tengua"
        case .done(let number, let equipment, let task, let next):
            let again = next.map { "\nItatakiwa tena \(Self.day($0, in: language))." } ?? ""
            return "✅ *\(number)* imefanywa: \(equipment), \(task). Asante." + again
        case .undone(let number):
            return "↩️ *\(number)*: imetenguliwa."
        case .notUndone(let number):
            return
                "\(number) haiwezi kutenguliwa tena: inawezekana ndani ya dakika tano tu, na kama hakuna kingine kilichotokea."
        case .notYours(let number):
            return "Ni mwenye \(number) au msimamizi tu anayeweza kuibadilisha."
        case .taken(let number, let name):
            return "\(name) ana \(number) sasa. Msimamizi anaweza kumpa mtu mwingine."
        case .notNow(let number, let state):
            return "Hilo haliwezekani sasa. Hali ya \(number): \(MaintenancePhrase.state(state).swahili)."
        case .gone(let number):
            return "\(number) haihitajiki tena: mpango wake umebadilishwa."
        case .checklistFirst(let number, let checklist):
            return
                "Kabla \(number) haijakamilika, orodha ya ukaguzi *\(checklist)* lazima ijazwe. Tuma *checklists* kuifungua."
        case .needsCause(let order):
            return "\(order) inahitaji chanzo kabla ya kukamilika. Ifungue kwa */wo \(order)*."
        case .needsPhoto(let order):
            return "\(order) inahitaji picha kabla ya kukamilika. Itume kama jibu kwa \(order)."
        case .askWhen(let number, let equipment, let due):
            return "📅 *\(number)* · \(equipment)\nInatakiwa: \(Self.day(due, in: language))\n\nItafanywa lini?"
        case .todayLate: return "Leo, baadaye"
        case .tomorrow: return "Kesho"
        case .nextWorkingDay: return "Siku ya kazi ijayo"
        case .otherDate: return "Tarehe nyingine"
        case .otherDateDetail: return "Unaiandika wewe"
        case .at(let time): return Self.day(time, in: language)
        case .askDate:
            return "📅 Siku gani? Tuma kama *25 Nov*, *2026-11-25*, *Ijumaa* au *25 Nov 14:00*."
        case .dateNotRead:
            return "Siwezi kusoma tarehe hii."
        case .datePast:
            return "Muda huo umeshapita."
        case .dateTooFar:
            return "Hiyo ni zaidi ya mwaka mmoja kutoka sasa."
        case .askReason(let time):
            return "Kwa nini inahamishwa hadi \(Self.day(time, in: language))?"
        case .confirmMove(let card, let time, let reason, let leaves):
            let warning =
                leaves.map {
                    "\n\n⚠️ Ili iwe kwa wakati ilipaswa kufanywa kabla ya \(Self.day($0, in: language)). Itahesabiwa kuwa imechelewa."
                } ?? ""
            return """
                📅 *\(card.number)* · \(card.equipment)
                \(card.task)

                Kutoka: \(Self.day(card.due, in: language))
                Hadi: \(Self.day(time, in: language))
                Sababu: \(reason)\(warning)

                Je, ni sahihi?
                """
        case .moved(let number, let equipment, let time):
            return
                "📅 *\(number)* (\(equipment)) imehamishwa hadi \(Self.day(time, in: language)). Tuma *undo* ndani ya dakika tano kuirudisha."
        }
    }
}
