public import Store

/// How far the removal of what is too old has come. One record; it is written with what it tells of.
public struct RetentionRun: Record {
    public struct Key: KeyPart, Hashable, Codable, Sendable {
        public init() {}
    }

    /// In this order; each table from its oldest record on.
    enum Stage: String, Codable, CaseIterable {
        case evidence, received, sent, conversations, stakeholders, contacts, strangers, invitations, tries, leftovers
    }

    public let id: Key
    /// Nil: nothing is under way.
    var stage: Stage?
    var cursor: PageCursor?
    /// Reports up to here have had their files marked as evidence.
    var evidenceCursor: PageCursor?
    var endedAt: Timestamp?
    /// When the shelf was last looked through for files that nothing names.
    var sweptAt: Timestamp?
    /// What the run under way, or the last one, has removed.
    var counts = RetentionCounts()

    public static let table = Table<RetentionRun>("retentionrun")

    init() { id = Key() }

    mutating func goOn(at now: Timestamp) {
        cursor = nil
        guard let stage, let place = Stage.allCases.firstIndex(of: stage) else { return }
        guard place + 1 < Stage.allCases.count else {
            self.stage = nil
            endedAt = now
            return
        }
        self.stage = Stage.allCases[place + 1]
    }
}

extension RetentionRun.Key {
    public func append(to key: inout KeyBytes) { UInt8(0).append(to: &key) }
    public init(from key: inout KeyReader) throws(StoreError) { _ = try UInt8(from: &key) }
}

/// What is too old, class by class.
public struct RetentionCounts: Codable, Sendable, Equatable {
    /// Messages, receipts and news that came in.
    public var received = 0
    public var sent = 0
    public var attachments = 0
    /// Bytes of those attachments' content.
    public var attachmentBytes = 0
    public var conversations = 0
    /// Numbers of people outside the directory of whom nothing is left.
    public var contacts = 0

    public init() {}

    public var isEmpty: Bool { self == RetentionCounts() }
}
