public import Messaging
public import Store

/// "Submit reject": order or product, defect, quantity, photo.
public struct ReportReject: Flow {
    public static let name = "reject"
    static let quantityMax = 10_000  // Pieces. More is a typing error, or a matter for the phone.

    let reports: Nonconformances
    let catalogue: Catalogue

    public init(reports: Nonconformances, catalogue: Catalogue) {
        self.reports = reports
        self.catalogue = catalogue
    }

    public func interview(_ ask: inout Interview<QualityPhrase>) throws -> ReportDraft {
        let item = try ask.text("item", .askItem, max: 80)
        let defect = try ask.text("defect", .askDefect, max: 500)
        let quantity = try ask.integer(
            "quantity", .askQuantity, in: 1...Self.quantityMax, else: .notAQuantity(max: Self.quantityMax))
        let attachments = try ask.photo("photo", .askPhoto)
        let known = try catalogue.name(of: item, in: ask.snapshot)
        try ask.confirm(
            "confirm",
            .confirmReject(item: item, known: known, defect: defect, quantity: quantity, photos: attachments.count))
        return ReportDraft(
            details: .init(item: item, description: defect, quantity: quantity), attachments: attachments)
    }

    public func finish(_ draft: ReportDraft, for speaker: Speaker, in tx: Transaction) throws -> any Phrase {
        let report = try reports.report(
            .reject, draft, by: speaker, in: tx)
        return QualityPhrase.rejectReported(number: report.number)
    }

    /// Reads `4711 scratched`: what a line without a quantity tells. The rest is asked for.
    static func draft(fromPartOf words: [Substring], attachments: [Ref<Attachment>]) -> Draft {
        let defect = words.dropFirst().joined(separator: " ")
        let item: (String, Answer) = ("item", .text(String(words[0])))
        return Draft(
            prefilled: defect.isEmpty || Int(defect) != nil ? [item] : [item, ("defect", .text(defect))],
            attachments: attachments)
    }

    /// Reads `4711 12 scratched`: the item first, then the first whole number is the quantity, the rest the defect.
    /// Nil when that is not all there.
    static func draft(fromLine words: [Substring], attachments: [Ref<Attachment>]) -> Draft? {
        guard words.count >= 3 else { return nil }
        let rest = words.dropFirst()
        let place = rest.firstIndex { Int($0).map { (1...quantityMax).contains($0) } ?? false }
        guard let place, let quantity = Int(rest[place]) else { return nil }
        let defect = (rest[..<place] + rest[(place + 1)...]).joined(separator: " ")
        guard !defect.isEmpty, words[0].count <= 80, defect.count <= 500 else { return nil }
        return Draft(
            prefilled: [
                ("item", .text(String(words[0]))), ("defect", .text(defect)), ("quantity", .number(quantity)),
                ("photo", .skipped),
            ],
            attachments: attachments)
    }
}
