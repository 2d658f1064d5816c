public import Messaging
public import Store

/// "Customer return": order, customer, reason, quantity, photo.
public struct ReportReturn: Flow {
    public static let name = "return"
    static let quantityMax = 10_000  // Pieces, as for rejects.

    let reports: Nonconformances
    let catalogue: Catalogue

    public init(reports: Nonconformances, catalogue: Catalogue) {
        self.reports = reports
        self.catalogue = catalogue
    }

    public func interview(_ ask: inout Interview<QualityPhrase>) throws -> ReportDraft {
        let order = try ask.text("order", .askOrder, max: 80)
        let customer = try ask.text("customer", .askCustomer, max: 120)
        let reason = try ask.text("reason", .askReason, max: 500)
        let quantity = try ask.integer(
            "quantity", .askQuantity, in: 1...Self.quantityMax, else: .notAQuantity(max: Self.quantityMax))
        let attachments = try ask.photo("photo", .askPhoto)
        let isKnown = try catalogue.order(order, in: ask.snapshot) != nil
        try ask.confirm(
            "confirm",
            .confirmReturn(
                order: order, isKnown: isKnown, customer: customer, reason: reason, quantity: quantity,
                photos: attachments.count))
        return ReportDraft(
            details: .init(item: order, description: reason, quantity: quantity, customer: customer),
            attachments: attachments)
    }

    public func finish(_ draft: ReportDraft, for speaker: Speaker, in tx: Transaction) throws -> any Phrase {
        let report = try reports.report(
            .return, draft, by: speaker, in: tx)
        return QualityPhrase.returnReported(number: report.number)
    }
}
