import Messaging

extension LeadPhrase {
    var zulu: String {
        switch self {
        case .title(let action):
            switch action {
            case .approve: "Vuma"
            case .decline: "Nqaba"
            case .merge: "Hlanganisa"
            case .assign: "Nikeza umuntu"
            case .offer: "Vulela ithimba"
            case .accept: "Yamukela"
            case .sendBack: "Buyisela"
            case .priority: "Ukubaluleka"
            case .cancel: "Khansela umyalelo"
            case .reopen: "Vula futhi"
            case .who: "Ubani otsheliwe?"
            case .more: "Okuningi"
            }
        case .detail(let action):
            switch action {
            case .approve: "Ithimba liyatshelwa; owuthatha kuqala nguye onawo"
            case .decline: "Akwenziwa lutho; lo owubikile utshelwa isizathu"
            case .merge: "Uyafana nomunye umyalelo womsebenzi"
            case .assign: "Kumuntu: osemsebenzini nonomsebenzi omncane kuqala"
            case .offer: "Owuthatha kuqala nguye onawo"
            case .accept: "Umsebenzi wenziwe kahle: uvale"
            case .sendBack: "Awukalungi: yisho isizathu"
            case .priority: "Uphuthuma kakhulu noma kancane"
            case .cancel: "Awusadingeki: yisho isizathu"
            case .reopen: "Inkinga ibuyile: umsebenzi uyaqhubeka"
            case .who: "Kufikile, kufundiwe noma kuphenduliwe"
            case .more: "Konke ongakunquma"
            }
        case .undoTitle: "Hlehlisa"
        case .other: "Omunye umuntu…"
        case .otherDetail: "Thumela igama noma inombolo yesisebenzi"
        case .usualTeam: "Njengoba umshini usho"
        case .choose(let number): "\(number): unqumani?"
        case .askPerson(let number): "\(number): unikwa bani? Thumela igama noma inombolo yesisebenzi."
        case .noSuchPerson(let said):
            "Angimtholanga u-“\(said)” osebenza lapha. Thumela igama noma inombolo yesisebenzi."
        case .whichPerson(let number): "\(number): usho bani?"
        case .askAssignee(let number): "\(number): unikwa bani?"
        case .noCandidates(let number):
            "\(number): angazi uchwepheshe lapha. Khetha *\(LeadPhrase.other.zulu)* bese uthumela igama."
        case .candidate(let isAtWork, let jobs):
            (isAtWork ? "usemsebenzini" : "akekho emsebenzini") + " · "
                + (jobs == 0 ? "akanamsebenzi" : jobs == 1 ? "umsebenzi o-1" : "imisebenzi engu-\(jobs)")
        case .askTeam(let number): "\(number): kuliphi ithimba?"
        case .askLevel(let number, let level): "\(number): uphuthuma kangakanani? Manje: \(level.text(in: .zulu))."
        case .askMerge(let number): "\(number): ufana namuphi umyalelo walo mshini?"
        case .nothingToMerge: "Awukho omunye umyalelo ovulekile walo mshini."
        case .askReason(let number): "\(number): ngobani? Thumela isizathu ngamagama ambalwa."
        case .askReasonOrSkip(let number, let level):
            "\(number): \(level.text(in: .zulu)). Ngobani? Thumela amagama ambalwa, noma "
                + "*\(ConversationPhrase.skipTitle.text(in: .zulu))*."
        case .offered: "✅ Uvulelwe ithimba: owuthatha kuqala nguye onawo."
        case .assigned(let name): "✅ Manje ungoka-\(name), futhi uyatshelwa."
        case .declined: "✅ Wenqatshiwe. Lo owubikile uyatshelwa."
        case .merged(let number): "✅ Uqhubeka njengo-\(number). Lo owubikile uyatshelwa."
        case .accepted: "✅ Wamukelwe wavalwa. Lo owubikile uyatshelwa."
        case .sentBack: "↩️ Ubuyiselwe. Lo owenzile uyatshelwa."
        case .prioritised(let before, let after): "✅ Ukubaluleka: \(before.text(in: .zulu)) → \(after.text(in: .zulu))."
        case .cancelled: "✅ Ukhanseliwe. Lo obenawo uyatshelwa."
        case .reopened: "✅ Uvulwe futhi. Lo obenawo uyatshelwa."
        case .leadDecides: "Lokhu kunqunywa umphathi. Sicela ubuze owakho."
        case .notNow(let state): "Akunakwenzeka manje: umyalelo \(WorkTitle.state(state).text(in: .zulu))."
        case .ownWork: "Nguwe owenze lo msebenzi: kumele uhlolwe omunye umuntu."
        case .noSuchOrder(let said): "Angiwutholanga umyalelo ovulekile \(said)."
        case .severalOrders(let said): "Miningi imiyalelo ephela ngo-\(said). Muphi?"
        case .tooLate: "Wavalwa ezinsukwini ezingaphezu kwezi-14 ezedlule. Sicela uwubike kabusha."
        case .tooLong(let max): "Sicela usho ngezinhlamvu ezingeqile ku-\(max)."
        case .changed: "Kukhona okushintshile kusukela lapho. Nansi isimo sanamuhla:"
        case .told(let number): "👥 \(number): abatsheliwe"
        case .toldNobody(let number): "👥 \(number): akekho osetsheliwe."
        case .reach(let reach):
            switch reach {
            case .answered: "uphendulile"
            case .read: "kufundiwe"
            case .delivered: "kufikile"
            case .sent: "kuthunyelwe"
            case .waiting: "kusalindwe ukuthunyelwa"
            case .failed: "akufikanga"
            }
        case .plant: "Ifektri"
        case .open(let place, let count): "🔥 \(place): okuvulekile: \(count)"
        case .nothingOpen(let place): "✅ \(place): akukho okuvulekile."
        case .stands(let machine, let since): "🛑 \(machine) umile kusukela \(since)"
        case .nobody: "akekho onawo"
        case .age(let age):
            age.said(days: { "izinsuku \($0)" }, hours: { "amahora \($0)" }, minutes: { "imiz \($0)" })
        }
    }
}

extension LeadWord {
    var zulu: [String] {
        switch self {
        case .approve: ["vuma", "ngiyavuma"]
        case .decline: ["nqaba"]
        case .assign: ["nikeza"]
        case .offer: ["vulela"]
        case .accept: ["yamukela"]
        case .sendBack: ["buyisela"]
        case .priority: ["ukubaluleka"]
        case .reopen: ["vula futhi"]
        case .who: ["ubani"]
        case .cancel: FixedWord.cancel.spellings(in: .zulu)
        case .burning: ["okuphuthumayo"]
        }
    }
}
