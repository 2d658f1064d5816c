import Messaging
import Store

extension QualityPhrase {
    var swahili: String {
        let language = Language.swahili
        switch self {
        case .askItem: return "📦 *Ripoti bidhaa mbovu*\nNamba gani ya oda au msimbo gani wa bidhaa?"
        case .askDefect: return "Kasoro ni nini? Ieleze kwa maneno machache."
        case .askQuantity: return "Vipande vingapi?"
        case .askPhoto: return "📷 Tuma picha kama unayo, au gusa Ruka."
        case .askOrder: return "🔄 *Rejesho la mteja*\nNamba gani ya oda?"
        case .askCustomer: return "Jina la mteja ni nani?"
        case .askReason: return "Kwa nini inarudishwa?"
        case .askPlace: return "⚠️ *SOP haikufuatwa*\nNamba gani ya mashine au mchakato gani?"
        case .askWhatHappened: return "Nini kilitokea?"
        case .askTrack:
            return "🔍 *Fuatilia*\nTuma namba ya ripoti (kama REJ-1042), namba ya oda, au mwisho wake."
        case .notAQuantity(let max):
            return "Tafadhali tuma namba kamili kuanzia 1 hadi \(language.number(max)), kwa mfano 12."
        case .notFound(let typed):
            return "Sikupata ripoti wala oda “\(Self.short(typed, 40))”. Tafadhali angalia namba."
        case .whichOne(let count): return "Namba \(count) zinalingana. Unamaanisha ipi?"
        case .candidate(let number): return number
        case .reportedOn(let kind, let at): return "\(Self.swahiliName(kind)), \(language.dateAndTime(at))"
        case .orderOf(let product): return product.isEmpty ? "Oda" : "Oda ya \(product)"
        case .confirmReject(let item, let known, let defect, let quantity, let photos):
            return """
                Tafadhali hakiki:
                📦 Bidhaa: *\(item)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Kasoro: \(defect)
                Idadi: *\(language.number(quantity))*
                Picha: \(photos)\(known == nil ? "\nℹ️ Hii si oda wala bidhaa yetu; itahifadhiwa kama ulivyoandika." : "")
                """
        case .confirmReturn(let order, let isKnown, let customer, let reason, let quantity, let photos):
            return """
                Tafadhali hakiki:
                🔄 Oda: *\(order)*
                Mteja: \(customer)
                Sababu: \(reason)
                Idadi: *\(language.number(quantity))*
                Picha: \(photos)\(isKnown ? "" : "\nℹ️ Hii si oda yetu; itahifadhiwa kama ulivyoandika.")
                """
        case .confirmSOPFailure(let place, let known, let description, let photos):
            return """
                Tafadhali hakiki:
                ⚠️ Mahali: *\(place)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Kilichotokea: \(description)
                Picha: \(photos)
                """
        case .rejectReported(let number):
            return "✅ Bidhaa mbovu *\(number)* imeripotiwa. Timu ya ubora imeipata. Tuma *menyu* kwa mengine."
        case .returnReported(let number):
            return "✅ Rejesho *\(number)* limeripotiwa. Timu ya ubora imelipata. Tuma *menyu* kwa mengine."
        case .sopFailureReported(let number):
            return "✅ Tukio la SOP *\(number)* limeripotiwa. Timu ya ubora imelipata. Tuma *menyu* kwa mengine."
        case .reportCard(let number, let kind, let item, let description, let quantity, let photos, let at, let isOwn):
            return """
                🔍 *\(number)* · \(Self.swahiliName(kind)) · imeripotiwa
                Bidhaa: \(item)
                \(description)\(quantity.map { "\nIdadi: \(language.number($0))" } ?? "")
                Picha: \(photos)
                Iliripotiwa \(language.dateAndTime(at))\(isOwn ? " na wewe" : "")
                """
        case .orderCard(let number, let product, let quantity, let lines):
            let head = "🔍 *Oda \(number)*\nBidhaa: \(product)\nIdadi: \(language.number(quantity))"
            if lines.isEmpty { return head + "\nHakuna ripoti juu yake." }
            return head + "\nRipoti:\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        case .rejectsSummary(let reports, let pieces, let items, let defects):
            if reports == 0 { return "📊 *Bidhaa mbovu, siku 7 zilizopita*\nHakuna iliyoripotiwa." }
            return """
                📊 *Bidhaa mbovu, siku 7 zilizopita*
                Ripoti: \(language.number(reports)) · Vipande: \(language.number(pieces))
                Vipande vingi kwa bidhaa:
                \(Self.tallies(items, language))
                Kwa kasoro:
                \(Self.tallies(defects, language))
                """
        case .returnsCost(let reports, let pieces, let totals, let unpriced):
            if reports == 0 { return "📊 *Gharama ya marejesho, siku 30 zilizopita*\nHakuna rejesho lililoripotiwa." }
            let cost = totals.map { "*\($0.currency) \(language.decimal($0.amount))*" }.joined(separator: " + ")
            return """
                📊 *Gharama ya marejesho, siku 30 zilizopita*
                Marejesho: \(language.number(reports)) · Vipande: \(language.number(pieces))
                Gharama kwa bei ya oda: \(cost.isEmpty ? "haijulikani" : cost)\(
                    unpriced.isEmpty ? "" : "\nZisizo na bei inayojulikana: " + unpriced.joined(separator: ", "))
                """
        case .sopSummary(let reports, let places):
            if reports == 0 { return "📊 *SOP zisizofuatwa, siku 7 zilizopita*\nHakuna iliyoripotiwa." }
            return "📊 *SOP zisizofuatwa, siku 7 zilizopita*\nRipoti: " + language.number(reports) + "\n"
                + Self.tallies(places, language)
        case .myReports(let lines):
            if lines.isEmpty { return "📊 *Ripoti zako*\nBado hujaripoti chochote." }
            return "📊 *Ripoti zako*, mpya kwanza\n"
                + lines.map { Self.line($0, language) }.joined(separator: "\n")
        }
    }

    private static func swahiliName(_ kind: Nonconformance.Kind) -> String {
        switch kind {
        case .reject: "Bidhaa mbovu"
        case .return: "Rejesho la mteja"
        case .sop: "SOP haikufuatwa"
        }
    }
}
