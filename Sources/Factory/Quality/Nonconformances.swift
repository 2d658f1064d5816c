public import Messaging
public import Store
public import Vault

/// What a person has told and confirmed, ready to be reported.
public struct ReportDraft: Sendable {
    let details: Nonconformance.Details
    let attachments: [Ref<Attachment>]
}

/// Reports nonconformances, finds them, and opens what was typed.
public struct Nonconformances: Sendable {
    public let vault: Vault
    let audit: Audit
    let media: MediaShelf

    static let firstSerial: UInt64 = 1001  // Four digits from the first day.

    public init(vault: Vault, audit: Audit, media: MediaShelf) {
        self.vault = vault
        self.audit = audit
        self.media = media
    }

    /// Records a report and who made it.
    public func report(
        _ kind: Nonconformance.Kind, _ draft: ReportDraft, by speaker: Speaker, in tx: Transaction
    ) throws -> Nonconformance {
        let id: Ref<Nonconformance> = try tx.newRef()
        let report = Nonconformance(
            id: id, serial: try tx.nextNumber("nonconformance", startingAt: Self.firstSerial), kind: kind,
            details: try vault.seal(draft.details, place(id)), itemToken: token(draft.details.item),
            reportedBy: speaker.person.id, reportedAt: tx.now, state: .reported, attachments: draft.attachments)
        try tx.put(report)
        try media.keepAsEvidence(draft.attachments, in: tx)
        try audit.note(
            kind.rawValue, object: report.number, detail: draft.details.quantity.map { "\($0)" } ?? "", by: speaker,
            in: tx)
        return report
    }

    public func details(of report: Nonconformance) throws -> Nonconformance.Details {
        try vault.open(report.details, place(report.id))
    }

    /// The report with this number, written `REJ-1042`, `rej1042` or `1042`. A wrong prefix finds nothing.
    public func find(number text: String, in snapshot: Snapshot) throws -> Nonconformance? {
        guard let (prefix, digits) = Self.parts(text) else { return nil }
        guard let report = try snapshot.find(Nonconformance.byEnding, String(digits.reversed())) else { return nil }
        return prefix.isEmpty || prefix == report.kind.prefix ? report : nil
    }

    /// Reports whose number ends so, at most `limit`.
    public func endings(_ text: String, limit: Int, in snapshot: Snapshot) throws -> [Nonconformance] {
        guard let (prefix, digits) = Self.parts(text), prefix.isEmpty else { return [] }
        return try snapshot.all(Nonconformance.byEnding, startingWith: String(digits.reversed()), limit: limit)
    }

    /// The newest reports on an order, a product or a machine.
    public func about(_ item: String, limit: Int, in snapshot: Snapshot) throws -> [Nonconformance] {
        try snapshot.page(Nonconformance.byItem, token(item), .descending, limit: limit).records
    }

    private func token(_ item: String) -> BlindToken {
        vault.token(item.lowercased().filter { $0.isLetter || $0.isNumber }, .item)
    }

    /// Prefix in capitals and digits of a typed number; nil if it is none.
    static func parts(_ text: String) -> (prefix: String, digits: String)? {
        let kept = text.uppercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "#" }
        let prefix = String(kept.prefix { $0.isLetter })
        let digits = kept.dropFirst(prefix.count)
        guard !digits.isEmpty, digits.utf8.count <= 12, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return (prefix, String(digits))
    }

    private func place(_ id: Ref<Nonconformance>) -> SealedPlace {
        SealedPlace(table: "nonconformance", record: "\(id.value)", field: "details")
    }
}
