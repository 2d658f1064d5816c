public import Messaging
public import Store
public import Vault

/// Somebody who writes to us and is not in the directory: they knock, and the office opens or does not.
public struct Stranger: Record {
    public enum State: UInt8, Codable, Sendable, KeyPart {
        case open, added, dismissed
    }

    /// What is known of them, sealed with the record.
    public struct Words: Codable, Sendable, Equatable {
        /// What they call themselves in WhatsApp: never proof of who they are.
        public var name: String
        /// The beginning of the first thing they said.
        public var first: String
    }

    /// The account they write with; one record each.
    public let id: Ref<Contact>
    public var words: Sealed<Words>
    /// Messages since they first wrote.
    public var count: Int
    public let firstAt: Timestamp
    public var lastAt: Timestamp
    public var state: State
    /// When the office last decided.
    public var decidedAt: Timestamp?

    public static let table = Table("stranger", indexes: byState)
    public static let byState = Index<Stranger, State, Timestamp>("stranger.state") { ($0.state, $0.lastAt) }
}
