import Messaging
import Store

extension QualityPhrase {
    var german: String {
        let language = Language.german
        switch self {
        case .askItem: return "📦 *Ausschuss melden*\nWelche Auftragsnummer oder Artikelnummer?"
        case .askDefect: return "Was ist der Fehler? Beschreib ihn in ein paar Worten."
        case .askQuantity: return "Wie viele Teile?"
        case .askPhoto: return "📷 Schick ein Foto, wenn du eins hast, oder tippe auf Überspringen."
        case .askOrder: return "🔄 *Kundenretoure*\nWelche Auftragsnummer?"
        case .askCustomer: return "Wie heißt der Kunde?"
        case .askReason: return "Warum kommt die Ware zurück?"
        case .askPlace: return "⚠️ *SOP-Abweichung*\nWelche Maschinennummer oder welcher Prozess?"
        case .askWhatHappened: return "Was ist passiert?"
        case .askTrack:
            return
                "🔍 *Vorgang suchen*\nSchick eine Meldungsnummer (zum Beispiel REJ-1042), eine Auftragsnummer oder nur das Ende davon."
        case .notAQuantity(let max):
            return "Bitte schick eine ganze Zahl von 1 bis \(language.number(max)), zum Beispiel 12."
        case .notFound(let typed):
            return
                "Ich habe keine Meldung und keinen Auftrag „\(Self.short(typed, 40))“ gefunden. Bitte prüf die Nummer."
        case .whichOne(let count): return "\(count) Nummern passen. Welche meinst du?"
        case .candidate(let number): return number
        case .reportedOn(let kind, let at): return "\(Self.germanName(kind)), \(language.dateAndTime(at))"
        case .orderOf(let product): return product.isEmpty ? "Auftrag" : "Auftrag über \(product)"
        case .confirmReject(let item, let known, let defect, let quantity, let photos):
            return """
                Bitte prüf noch einmal:
                📦 Artikel: *\(item)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Fehler: \(defect)
                Menge: *\(language.number(quantity))*
                Fotos: \(photos)\(known == nil ? "\nℹ️ Das gehört zu keinem unserer Aufträge oder Artikel; es wird so gespeichert, wie du es geschrieben hast." : "")
                """
        case .confirmReturn(let order, let isKnown, let customer, let reason, let quantity, let photos):
            return """
                Bitte prüf noch einmal:
                🔄 Auftrag: *\(order)*
                Kunde: \(customer)
                Grund: \(reason)
                Menge: *\(language.number(quantity))*
                Fotos: \(photos)\(isKnown ? "" : "\nℹ️ Das ist keiner unserer Aufträge; es wird so gespeichert, wie du es geschrieben hast.")
                """
        case .confirmSOPFailure(let place, let known, let description, let photos):
            return """
                Bitte prüf noch einmal:
                ⚠️ Wo: *\(place)*\(known.map { " (\(Self.short($0, 60)))" } ?? "")
                Was passiert ist: \(description)
                Fotos: \(photos)
                """
        case .rejectReported(let number):
            return
                "✅ Ausschuss *\(number)* ist gemeldet. Die Qualitätsabteilung weiß Bescheid. Mit *Menü* geht es weiter."
        case .returnReported(let number):
            return
                "✅ Retoure *\(number)* ist gemeldet. Die Qualitätsabteilung weiß Bescheid. Mit *Menü* geht es weiter."
        case .sopFailureReported(let number):
            return
                "✅ Abweichung *\(number)* ist gemeldet. Die Qualitätsabteilung weiß Bescheid. Mit *Menü* geht es weiter."
        case .reportCard(let number, let kind, let item, let description, let quantity, let photos, let at, let isOwn):
            return """
                🔍 *\(number)* · \(Self.germanName(kind)) · gemeldet
                Artikel: \(item)
                \(description)\(quantity.map { "\nMenge: \(language.number($0))" } ?? "")
                Fotos: \(photos)
                Gemeldet\(isOwn ? " von dir" : "") am \(language.dateAndTime(at))
                """
        case .orderCard(let number, let product, let quantity, let lines):
            let head = "🔍 *Auftrag \(number)*\nProdukt: \(product)\nMenge: \(language.number(quantity))"
            if lines.isEmpty { return head + "\nDazu wurde nichts gemeldet." }
            return head + "\nMeldungen:\n" + lines.map { Self.line($0, language) }.joined(separator: "\n")
        case .rejectsSummary(let reports, let pieces, let items, let defects):
            if reports == 0 { return "📊 *Ausschuss, letzte 7 Tage*\nNichts gemeldet." }
            return """
                📊 *Ausschuss, letzte 7 Tage*
                Meldungen: \(language.number(reports)) · Teile: \(language.number(pieces))
                Artikel mit den meisten Teilen:
                \(Self.tallies(items, language))
                Nach Fehler:
                \(Self.tallies(defects, language))
                """
        case .returnsCost(let reports, let pieces, let totals, let unpriced):
            if reports == 0 { return "📊 *Retourenkosten, letzte 30 Tage*\nKeine Retouren gemeldet." }
            let cost = totals.map { "*\($0.currency) \(language.decimal($0.amount))*" }.joined(separator: " + ")
            return """
                📊 *Retourenkosten, letzte 30 Tage*
                Retouren: \(language.number(reports)) · Teile: \(language.number(pieces))
                Kosten zum Auftragspreis: \(cost.isEmpty ? "unbekannt" : cost)\(
                    unpriced.isEmpty ? "" : "\nOhne bekannten Preis: " + unpriced.joined(separator: ", "))
                """
        case .sopSummary(let reports, let places):
            if reports == 0 { return "📊 *SOP-Abweichungen, letzte 7 Tage*\nNichts gemeldet." }
            return "📊 *SOP-Abweichungen, letzte 7 Tage*\nMeldungen: \(language.number(reports))\n"
                + Self.tallies(places, language)
        case .myReports(let lines):
            if lines.isEmpty { return "📊 *Deine Meldungen*\nDu hast noch nichts gemeldet." }
            return "📊 *Deine Meldungen*, neueste zuerst\n"
                + lines.map { Self.line($0, language) }.joined(separator: "\n")
        }
    }

    private static func germanName(_ kind: Nonconformance.Kind) -> String {
        switch kind {
        case .reject: "Ausschuss"
        case .return: "Kundenretoure"
        case .sop: "SOP-Abweichung"
        }
    }
}
