import Messaging
import Store

extension QualityPhrase {
    var english: String {
        let language = Language.english
        switch self {
        case .askItem: return "📦 *Submit reject*\nWhich order number or product code?"
        case .askDefect: return "What is the defect? Describe it in a few words."
        case .askQuantity: return "How many pieces?"
        case .askPhoto: return "📷 Send a photo if you have one, or tap Skip."
        case .askOrder: return "🔄 *Customer return*\nWhich order number?"
        case .askCustomer: return "What is the customer's name?"
        case .askReason: return "Why is it being returned?"
        case .askPlace: return "⚠️ *SOP failure*\nWhich machine number or process?"
        case .askWhatHappened: return "What happened?"
        case .askTrack:
            return "🔍 *Track item*\nSend a ticket number (such as REJ-1042), an order number, or how it ends."
        case .notAQuantity(let max):
            return "Please send a whole number from 1 to \(language.number(max)), for example 12."
        case .notFound(let typed):
            return "I found no ticket and no order “\(Self.short(typed, 40))”. Please check the number."
        case .whichOne(let count): return "\(count) numbers fit. Which one do you mean?"
        case .candidate(let number): return number
        case .reportedOn(let kind, let at): return "\(Self.englishName(kind)), \(language.dateAndTime(at))"
        case .orderOf(let product): return product.isEmpty ? "Order" : "Order of \(product)"
        case .confirmReject(let item, let known, let defect, let quantity, let photos):
            return """
                Please check:
                📦 Item: *\(item)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Defect: \(defect)
                Quantity: *\(language.number(quantity))*
                Photos: \(photos)\(known == nil ? "\nℹ️ This is none of our orders or products; it is kept as you typed it." : "")
                """
        case .confirmReturn(let order, let isKnown, let customer, let reason, let quantity, let photos):
            return """
                Please check:
                🔄 Order: *\(order)*
                Customer: \(customer)
                Reason: \(reason)
                Quantity: *\(language.number(quantity))*
                Photos: \(photos)\(isKnown ? "" : "\nℹ️ This is none of our orders; it is kept as you typed it.")
                """
        case .confirmSOPFailure(let place, let known, let description, let photos):
            return """
                Please check:
                ⚠️ Where: *\(place)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                What happened: \(description)
                Photos: \(photos)
                """
        case .rejectReported(let number):
            return "✅ Reject *\(number)* is reported. The quality team has it. Send *menu* for more."
        case .returnReported(let number):
            return "✅ Return *\(number)* is reported. The quality team has it. Send *menu* for more."
        case .sopFailureReported(let number):
            return "✅ SOP failure *\(number)* is reported. The quality team has it. Send *menu* for more."
        case .reportCard(let number, let kind, let item, let description, let quantity, let photos, let at, let isOwn):
            return """
                🔍 *\(number)* · \(Self.englishName(kind)) · reported
                Item: \(item)
                \(description)\(quantity.map { "\nQuantity: \(language.number($0))" } ?? "")
                Photos: \(photos)
                Reported \(language.dateAndTime(at))\(isOwn ? " by you" : "")
                """
        case .orderCard(let number, let product, let quantity, let lines):
            let head = "🔍 *Order \(number)*\nProduct: \(product)\nQuantity: \(language.number(quantity))"
            if lines.isEmpty { return head + "\nNothing has been reported on it." }
            return head + "\nReports:\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        case .rejectsSummary(let reports, let pieces, let items, let defects):
            if reports == 0 { return "📊 *Rejects, last 7 days*\nNone reported." }
            return """
                📊 *Rejects, last 7 days*
                Reports: \(language.number(reports)) · Pieces: \(language.number(pieces))
                Most pieces by item:
                \(Self.tallies(items, language))
                By defect:
                \(Self.tallies(defects, language))
                """
        case .returnsCost(let reports, let pieces, let totals, let unpriced):
            if reports == 0 { return "📊 *Returns cost, last 30 days*\nNo returns reported." }
            let cost = totals.map { "*\($0.currency) \(language.decimal($0.amount))*" }.joined(separator: " + ")
            return """
                📊 *Returns cost, last 30 days*
                Returns: \(language.number(reports)) · Pieces: \(language.number(pieces))
                Cost at order price: \(cost.isEmpty ? "unknown" : cost)\(
                    unpriced.isEmpty ? "" : "\nWithout a known price: " + unpriced.joined(separator: ", "))
                """
        case .sopSummary(let reports, let places):
            if reports == 0 { return "📊 *SOP failures, last 7 days*\nNone reported." }
            return "📊 *SOP failures, last 7 days*\nReports: \(language.number(reports))\n"
                + Self.tallies(places, language)
        case .myReports(let lines):
            if lines.isEmpty { return "📊 *Your tickets*\nYou have reported nothing yet." }
            return "📊 *Your tickets*, newest first\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        }
    }

    private static func englishName(_ kind: Nonconformance.Kind) -> String {
        switch kind {
        case .reject: "Reject"
        case .return: "Customer return"
        case .sop: "SOP failure"
        }
    }

    static func line(_ line: Line, _ language: Language) -> String {
        let quantity = line.quantity.map { " · \(language.number($0)) ×" } ?? " ·"
        return "• \(line.number)\(quantity) \(short(line.description, 40)) · \(language.day(line.at))"
    }

    static func tallies(_ tallies: [Tally], _ language: Language) -> String {
        tallies.map { "• \(short($0.name, 40)): \(language.number($0.count))" }.joined(separator: "\n")
    }
}
