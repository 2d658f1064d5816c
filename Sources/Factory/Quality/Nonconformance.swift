public import Messaging
public import Store
public import Vault

/// A requirement that was not met: a reject, a customer's return, or a procedure not followed.
public struct Nonconformance: Record {
    public enum Kind: String, Codable, Sendable, CaseIterable, KeyPart {
        case reject, `return`, sop

        /// What its number begins with.
        public var prefix: String {
            switch self {
            case .reject: "REJ"
            case .return: "RET"
            case .sop: "SOP"
            }
        }
    }

    public enum State: String, Codable, Sendable { case reported }

    /// What was typed, sealed with the record.
    public struct Details: Codable, Sendable, Equatable {
        /// Order number, product code, machine or process, as typed.
        public var item: String
        /// Defect, reason or what happened.
        public var description: String
        /// Pieces; nil where nothing is counted.
        public var quantity: Int?
        public var customer: String?

        public init(item: String, description: String, quantity: Int? = nil, customer: String? = nil) {
            self.item = item
            self.description = description
            self.quantity = quantity
            self.customer = customer
        }
    }

    public let id: Ref<Nonconformance>
    /// From one counter for all kinds, never used twice.
    public let serial: UInt64
    public let kind: Kind
    public let details: Sealed<Details>
    /// Finds all reports on one order, product or machine without storing what was typed.
    public let itemToken: BlindToken
    public let reportedBy: Ref<Person>
    public let reportedAt: Timestamp
    public var state: State
    public var attachments: [Ref<Attachment>]

    /// What people quote: `REJ-1042`.
    public var number: String { "\(kind.prefix)-\(serial)" }

    public static let table = Table("nonconformance", indexes: byEnding, byKind, byReporter, byItem)
    /// By the serial read backwards, so that "42" finds 1042.
    public static let byEnding = Unique<Nonconformance, String>("nonconformance.ending") {
        String(String($0.serial).reversed())
    }
    public static let byKind = Index<Nonconformance, Kind, Timestamp>("nonconformance.kind") {
        ($0.kind, $0.reportedAt)
    }
    public static let byReporter = Index<Nonconformance, Ref<Person>, Timestamp>("nonconformance.reporter") {
        ($0.reportedBy, $0.reportedAt)
    }
    public static let byItem = Index<Nonconformance, BlindToken, Timestamp>("nonconformance.item") {
        ($0.itemToken, $0.reportedAt)
    }
}
