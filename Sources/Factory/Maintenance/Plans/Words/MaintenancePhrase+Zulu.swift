import Messaging

extension MaintenancePhrase {
    var zulu: String {
        let language = Language.zulu
        switch self {
        case .card(let card):
            let order = card.order.map { "\nUmyalelo womsebenzi: \($0)" } ?? ""
            return """
                🛠️ *\(card.number)*
                Umshini: \(card.equipment)
                Umsebenzi: \(card.task)
                Kumele kwenziwe: \(Self.day(card.due, in: language))
                Isimo: \(MaintenancePhrase.state(card.state).zulu)\(order)\(card.footnote)
                """
        case .state(.planned): return "Kuhleliwe"
        case .state(.released): return "Kumele kwenziwe"
        case .state(.inProgress): return "Kuyenziwa"
        case .state(.rescheduled): return "Usuku lushintshiwe"
        case .state(.completed): return "Kwenziwe"
        case .state(.missed): return "Akwenziwanga"
        case .state(.skipped): return "Kweqiwe"
        case .doneTitle: return "Maka kwenziwe"
        case .rescheduleTitle: return "Shintsha usuku"
        case .undoTitle: return "Hlehlisa"
        case .done(let number, let equipment, let task, let next):
            let again = next.map { "\nOkulandelayo kumele kwenziwe \(Self.day($0, in: language))." } ?? ""
            return "✅ *\(number)* yenziwe: \(equipment), \(task). Siyabonga." + again
        case .undone(let number):
            return "↩️ *\(number)*: kuhlehlisiwe."
        case .notUndone(let number):
            return
                "\(number) ayisakwazi ukuhlehliswa: kwenzeka emizuzwini emihlanu kuphela, uma kungekho okunye okwenzekile."
        case .notYours(let number):
            return "Ngumuntu ono-\(number) kuphela, noma umphathi, ongayishintsha."
        case .taken(let number, let name):
            return "U-\(name) usephethe u-\(number). Umphathi angayinika omunye umuntu."
        case .notNow(let number, let state):
            return "Lokho akwenzeki manje. Isimo se-\(number): \(MaintenancePhrase.state(state).zulu)."
        case .gone(let number):
            return "\(number) ayisadingeki: uhlelo lwayo lushintshiwe."
        case .checklistFirst(let number, let checklist):
            return
                "Ngaphambi kokuqeda u-\(number), kumele kugcwaliswe uhlu lokuhlola *\(checklist)*. Thumela *checklists* ukuluvula."
        case .needsCause(let order):
            return "\(order) idinga imbangela ngaphambi kokuqedwa. Yivule ngo-*/wo \(order)*."
        case .needsPhoto(let order):
            return "\(order) idinga isithombe ngaphambi kokuqedwa. Sithumele njengempendulo ku-\(order)."
        case .askWhen(let number, let equipment, let due):
            return "📅 *\(number)* · \(equipment)\nKumele kwenziwe: \(Self.day(due, in: language))\n\nKuzokwenziwa nini?"
        case .todayLate: return "Namuhla, kamuva"
        case .tomorrow: return "Kusasa"
        case .nextWorkingDay: return "Usuku olusebenzayo"
        case .otherDate: return "Olunye usuku"
        case .otherDateDetail: return "Uzolubhala wena"
        case .at(let time): return Self.day(time, in: language)
        case .askDate:
            return "📅 Luphi usuku? Luthumele kanje: *25 Nov*, *2026-11-25*, *uLwesihlanu* noma *25 Nov 14:00*."
        case .dateNotRead:
            return "Angikwazi ukufunda lolu suku."
        case .datePast:
            return "Leso sikhathi sesidlulile."
        case .dateTooFar:
            return "Lokho kungaphezu konyaka ukusuka manje."
        case .askReason(let time):
            return "Kungani kuyiswa ku-\(Self.day(time, in: language))?"
        case .confirmMove(let card, let time, let reason, let leaves):
            let warning =
                leaves.map {
                    "\n\n⚠️ Ukuze kube ngesikhathi bekumele kwenziwe ngaphambi kuka-\(Self.day($0, in: language)). Kuzobalwa njengokwephuzile."
                } ?? ""
            return """
                📅 *\(card.number)* · \(card.equipment)
                \(card.task)

                Kusuka: \(Self.day(card.due, in: language))
                Kuya: \(Self.day(time, in: language))
                Isizathu: \(reason)\(warning)

                Kulungile yini?
                """
        case .moved(let number, let equipment, let time):
            return
                "📅 *\(number)* (\(equipment)) iyiswe ku-\(Self.day(time, in: language)). Thumela *undo* emizuzwini emihlanu ukuze uyibuyisele."
        }
    }
}
