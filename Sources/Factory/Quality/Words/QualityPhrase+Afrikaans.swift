import Messaging
import Store

extension QualityPhrase {
    var afrikaans: String {
        let language = Language.afrikaans
        switch self {
        case .askItem: return "📦 *Meld afkeuring aan*\nWatter bestelnommer of produkkode?"
        case .askDefect: return "Wat is die fout? Beskryf dit in 'n paar woorde."
        case .askQuantity: return "Hoeveel stukke?"
        case .askPhoto: return "📷 Stuur 'n foto as jy een het, of tik Slaan oor."
        case .askOrder: return "🔄 *Kliënt stuur terug*\nWatter bestelnommer?"
        case .askCustomer: return "Wat is die kliënt se naam?"
        case .askReason: return "Hoekom word dit teruggestuur?"
        case .askPlace: return "⚠️ *SOP nie gevolg nie*\nWatter masjiennommer of proses?"
        case .askWhatHappened: return "Wat het gebeur?"
        case .askTrack:
            return "🔍 *Volg item*\nStuur 'n verslagnommer (soos REJ-1042), 'n bestelnommer, of hoe dit eindig."
        case .notAQuantity(let max):
            return "Stuur asseblief 'n heelgetal van 1 tot \(language.number(max)), byvoorbeeld 12."
        case .notFound(let typed):
            return
                "Ek het geen verslag en geen bestelling “\(Self.short(typed, 40))” gekry nie. Kyk asseblief weer na die nommer."
        case .whichOne(let count): return "\(count) nommers pas. Watter een bedoel jy?"
        case .candidate(let number): return number
        case .reportedOn(let kind, let at): return "\(Self.afrikaansName(kind)), \(language.dateAndTime(at))"
        case .orderOf(let product): return product.isEmpty ? "Bestelling" : "Bestelling van \(product)"
        case .confirmReject(let item, let known, let defect, let quantity, let photos):
            return """
                Maak asseblief seker:
                📦 Item: *\(item)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Fout: \(defect)
                Hoeveelheid: *\(language.number(quantity))*
                Foto's: \(photos)\(known == nil ? "\nℹ️ Dit is nie een van ons bestellings of produkte nie; dit word bewaar soos jy dit getik het." : "")
                """
        case .confirmReturn(let order, let isKnown, let customer, let reason, let quantity, let photos):
            return """
                Maak asseblief seker:
                🔄 Bestelling: *\(order)*
                Kliënt: \(customer)
                Rede: \(reason)
                Hoeveelheid: *\(language.number(quantity))*
                Foto's: \(photos)\(isKnown ? "" : "\nℹ️ Dit is nie een van ons bestellings nie; dit word bewaar soos jy dit getik het.")
                """
        case .confirmSOPFailure(let place, let known, let description, let photos):
            return """
                Maak asseblief seker:
                ⚠️ Waar: *\(place)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Wat het gebeur: \(description)
                Foto's: \(photos)
                """
        case .rejectReported(let number):
            return "✅ Afkeuring *\(number)* is aangemeld. Die gehaltespan het dit. Stuur *kieslys* vir meer."
        case .returnReported(let number):
            return "✅ Terugsending *\(number)* is aangemeld. Die gehaltespan het dit. Stuur *kieslys* vir meer."
        case .sopFailureReported(let number):
            return "✅ SOP-afwyking *\(number)* is aangemeld. Die gehaltespan het dit. Stuur *kieslys* vir meer."
        case .reportCard(let number, let kind, let item, let description, let quantity, let photos, let at, let isOwn):
            return """
                🔍 *\(number)* · \(Self.afrikaansName(kind)) · aangemeld
                Item: \(item)
                \(description)\(quantity.map { "\nHoeveelheid: \(language.number($0))" } ?? "")
                Foto's: \(photos)
                Aangemeld \(language.dateAndTime(at))\(isOwn ? " deur jou" : "")
                """
        case .orderCard(let number, let product, let quantity, let lines):
            let head = "🔍 *Bestelling \(number)*\nProduk: \(product)\nHoeveelheid: \(language.number(quantity))"
            if lines.isEmpty { return head + "\nNiks is daaroor aangemeld nie." }
            return head + "\nVerslae:\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        case .rejectsSummary(let reports, let pieces, let items, let defects):
            if reports == 0 { return "📊 *Afkeurings, laaste 7 dae*\nGeen aangemeld nie." }
            return """
                📊 *Afkeurings, laaste 7 dae*
                Verslae: \(language.number(reports)) · Stukke: \(language.number(pieces))
                Meeste stukke per item:
                \(Self.tallies(items, language))
                Volgens fout:
                \(Self.tallies(defects, language))
                """
        case .returnsCost(let reports, let pieces, let totals, let unpriced):
            if reports == 0 { return "📊 *Koste van terugsendings, laaste 30 dae*\nGeen terugsendings aangemeld nie." }
            let cost = totals.map { "*\($0.currency) \(language.decimal($0.amount))*" }.joined(separator: " + ")
            return """
                📊 *Koste van terugsendings, laaste 30 dae*
                Terugsendings: \(language.number(reports)) · Stukke: \(language.number(pieces))
                Koste teen bestelprys: \(cost.isEmpty ? "onbekend" : cost)\(
                    unpriced.isEmpty ? "" : "\nSonder bekende prys: " + unpriced.joined(separator: ", "))
                """
        case .sopSummary(let reports, let places):
            if reports == 0 { return "📊 *SOP-afwykings, laaste 7 dae*\nGeen aangemeld nie." }
            return "📊 *SOP-afwykings, laaste 7 dae*\nVerslae: " + language.number(reports) + "\n"
                + Self.tallies(places, language)
        case .myReports(let lines):
            if lines.isEmpty { return "📊 *Jou verslae*\nJy het nog niks aangemeld nie." }
            return "📊 *Jou verslae*, nuutste eerste\n"
                + lines.map { Self.line($0, language) }.joined(separator: "\n")
        }
    }

    private static func afrikaansName(_ kind: Nonconformance.Kind) -> String {
        switch kind {
        case .reject: "Afkeuring"
        case .return: "Kliënt stuur terug"
        case .sop: "SOP-afwyking"
        }
    }
}
