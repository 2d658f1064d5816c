import Messaging
import Store

extension QualityPhrase {
    var zulu: String {
        let language = Language.zulu
        switch self {
        case .askItem: return "📦 *Bika okonakele*\nIyiphi inombolo ye-oda noma ikhodi yomkhiqizo?"
        case .askDefect: return "Liyini iphutha? Lichaze ngamagama ambalwa."
        case .askQuantity: return "Zingaki izingcezu?"
        case .askPhoto: return "📷 Thumela isithombe uma unaso, noma uthephe u-Yeqa."
        case .askOrder: return "🔄 *Izimpahla ezibuyisiwe*\nIyiphi inombolo ye-oda?"
        case .askCustomer: return "Ubani igama lekhasimende?"
        case .askReason: return "Kubuyiswa ngani?"
        case .askPlace: return "⚠️ *SOP ayilandelwanga*\nIyiphi inombolo yomshini noma inqubo?"
        case .askWhatHappened: return "Kwenzekeni?"
        case .askTrack:
            return
                "🔍 *Landela*\nThumela inombolo yombiko (efana no-REJ-1042), inombolo ye-oda, noma ukuthi igcina kanjani."
        case .notAQuantity(let max):
            return "Sicela uthumele inombolo ephelele kusuka ku-1 kuya ku-\(language.number(max)), isibonelo 12."
        case .notFound(let typed):
            return "Angitholanga mbiko noma i-oda “\(Self.short(typed, 40))”. Sicela uhlole inombolo."
        case .whichOne(let count): return "Izinombolo ezingu-\(count) ziyafana. Usho yiphi?"
        case .candidate(let number): return number
        case .reportedOn(let kind, let at): return "\(Self.zuluName(kind)), \(language.dateAndTime(at))"
        case .orderOf(let product): return product.isEmpty ? "I-oda" : "I-oda ye-\(product)"
        case .confirmReject(let item, let known, let defect, let quantity, let photos):
            return """
                Sicela uhlole:
                📦 Into: *\(item)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Iphutha: \(defect)
                Inani: *\(language.number(quantity))*
                Izithombe: \(photos)\(known == nil ? "\nℹ️ Lokhu akuyona i-oda noma umkhiqizo wethu; kuzogcinwa njengoba ukubhalile." : "")
                """
        case .confirmReturn(let order, let isKnown, let customer, let reason, let quantity, let photos):
            return """
                Sicela uhlole:
                🔄 I-oda: *\(order)*
                Ikhasimende: \(customer)
                Isizathu: \(reason)
                Inani: *\(language.number(quantity))*
                Izithombe: \(photos)\(isKnown ? "" : "\nℹ️ Lena akuyona i-oda yethu; izogcinwa njengoba uyibhalile.")
                """
        case .confirmSOPFailure(let place, let known, let description, let photos):
            return """
                Sicela uhlole:
                ⚠️ Indawo: *\(place)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Okwenzekile: \(description)
                Izithombe: \(photos)
                """
        case .rejectReported(let number):
            return
                "✅ Okonakele *\(number)* kubikiwe. Ithimba lekhwalithi selikutholile. Thumela *imenyu* ukuze wenze okunye."
        case .returnReported(let number):
            return
                "✅ Okubuyisiwe *\(number)* kubikiwe. Ithimba lekhwalithi selikutholile. Thumela *imenyu* ukuze wenze okunye."
        case .sopFailureReported(let number):
            return
                "✅ Udaba lwe-SOP *\(number)* lubikiwe. Ithimba lekhwalithi selilutholile. Thumela *imenyu* ukuze wenze okunye."
        case .reportCard(let number, let kind, let item, let description, let quantity, let photos, let at, let isOwn):
            return """
                🔍 *\(number)* · \(Self.zuluName(kind)) · kubikiwe
                Into: \(item)
                \(description)\(quantity.map { "\nInani: \(language.number($0))" } ?? "")
                Izithombe: \(photos)
                Kubikwe \(language.dateAndTime(at))\(isOwn ? " nguwe" : "")
                """
        case .orderCard(let number, let product, let quantity, let lines):
            let head = "🔍 *I-oda \(number)*\nUmkhiqizo: \(product)\nInani: \(language.number(quantity))"
            if lines.isEmpty { return head + "\nAkukho okubikiwe ngayo." }
            return head + "\nImibiko:\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        case .rejectsSummary(let reports, let pieces, let items, let defects):
            if reports == 0 { return "📊 *Okonakele, izinsuku ezingu-7 ezedlule*\nAkukho okubikiwe." }
            return """
                📊 *Okonakele, izinsuku ezingu-7 ezedlule*
                Imibiko: \(language.number(reports)) · Izingcezu: \(language.number(pieces))
                Izingcezu eziningi ngento:
                \(Self.tallies(items, language))
                Ngephutha:
                \(Self.tallies(defects, language))
                """
        case .returnsCost(let reports, let pieces, let totals, let unpriced):
            if reports == 0 {
                return "📊 *Izindleko zokubuyisiwe, izinsuku ezingu-30 ezedlule*\nAkukho okubuyisiwe okubikiwe."
            }
            let cost = totals.map { "*\($0.currency) \(language.decimal($0.amount))*" }.joined(separator: " + ")
            return """
                📊 *Izindleko zokubuyisiwe, izinsuku ezingu-30 ezedlule*
                Okubuyisiwe: \(language.number(reports)) · Izingcezu: \(language.number(pieces))
                Izindleko ngenani le-oda: \(cost.isEmpty ? "akwaziwa" : cost)\(
                    unpriced.isEmpty ? "" : "\nOkungenanani elaziwayo: " + unpriced.joined(separator: ", "))
                """
        case .sopSummary(let reports, let places):
            if reports == 0 { return "📊 *SOP ezingalandelwanga, izinsuku ezingu-7 ezedlule*\nAkukho okubikiwe." }
            return "📊 *SOP ezingalandelwanga, izinsuku ezingu-7 ezedlule*\nImibiko: " + language.number(reports) + "\n"
                + Self.tallies(places, language)
        case .myReports(let lines):
            if lines.isEmpty { return "📊 *Imibiko yakho*\nAkukho okubikile okwamanje." }
            return "📊 *Imibiko yakho*, okusha kuqala\n"
                + lines.map { Self.line($0, language) }.joined(separator: "\n")
        }
    }

    private static func zuluName(_ kind: Nonconformance.Kind) -> String {
        switch kind {
        case .reject: "Okonakele"
        case .return: "Izimpahla ezibuyisiwe"
        case .sop: "SOP ayilandelwanga"
        }
    }
}
