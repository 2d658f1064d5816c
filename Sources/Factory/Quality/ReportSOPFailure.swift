public import Messaging
public import Store

/// "SOP failure": machine or process, what happened, photo.
public struct ReportSOPFailure: Flow {
    public static let name = "sop"

    let reports: Nonconformances
    let catalogue: Catalogue

    public init(reports: Nonconformances, catalogue: Catalogue) {
        self.reports = reports
        self.catalogue = catalogue
    }

    public func interview(_ ask: inout Interview<QualityPhrase>) throws -> ReportDraft {
        let place = try ask.text("place", .askPlace, max: 120)
        let description = try ask.text("what", .askWhatHappened, max: 600)
        let attachments = try ask.photo("photo", .askPhoto)
        let known = try catalogue.asset(place, in: ask.snapshot)?.name
        try ask.confirm(
            "confirm",
            .confirmSOPFailure(place: place, known: known, description: description, photos: attachments.count))
        return ReportDraft(details: .init(item: place, description: description), attachments: attachments)
    }

    public func finish(_ draft: ReportDraft, for speaker: Speaker, in tx: Transaction) throws -> any Phrase {
        let report = try reports.report(.sop, draft, by: speaker, in: tx)
        return QualityPhrase.sopFailureReported(number: report.number)
    }
}
