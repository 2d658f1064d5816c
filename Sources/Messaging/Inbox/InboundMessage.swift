public import Store
public import Vault
public import WhatsApp

/// One item of a webhook, as Meta sent it, and how far we are with it.
///
/// Its key is Meta's timestamp and a token of the item's identity. A redelivery carries the same timestamp, so this
/// one tree is duplicate check, time index and primary key at once.
public struct InboundMessage: Record {
    public struct Key: KeyPart, Hashable, Codable, Sendable {
        public let sentAt: Timestamp
        public let token: BlindToken
    }

    public enum State: Codable, Sendable, Equatable {
        case waiting(tries: Int)
        case done
        case parked(reason: String)
        /// Nothing of ours it belongs to: kept as it came, and found again when something turns up.
        case kept(reason: String)
    }

    public let id: Key
    public let kind: WebhookItem.Kind
    /// The webhook field it came in, such as `messages`.
    public let field: String
    /// The item as Meta wrote it, with what its envelope said of it.
    public internal(set) var payload: Sealed<String>
    public let receivedAt: Timestamp
    /// Order of arrival; several messages of one second are answered in it.
    public let sequence: UInt64
    public var state: State
    public var contact: Ref<Contact>?
    /// Whether it opened the 24-hour service window.
    public var opensWindow: Bool
    /// What a receipt that was kept is about.
    public var subject: BlindToken?

    /// When the person said it. Meta delivers late after an outage, up to seven days; a time beyond that, or one ahead
    /// of ours, is a wrong clock, and ours counts.
    var saidAt: Timestamp {
        let isPlausible = id.sentAt <= receivedAt && receivedAt - id.sentAt <= Self.redeliveryLength
        return isPlausible ? id.sentAt : receivedAt
    }

    /// Source: Meta, Webhooks overview, delivery and retries.
    static let redeliveryLength = Duration.seconds(7 * 24 * 3600)

    public static let table = Table("inbound", indexes: byState, byContact, bySubject)

    /// What waits, what is parked and what is kept, each in order of arrival; what is done is in no queue.
    public static let byState = Index<InboundMessage, Queue, UInt64>("inbound.state") { message in
        switch message.state {
        case .waiting: (.waiting, message.sequence)
        case .parked: (.parked, message.sequence)
        case .kept: (.kept, message.sequence)
        case .done: nil
        }
    }
    public static let byContact = Index<InboundMessage, Ref<Contact>, Timestamp>("inbound.contact") { message in
        message.contact.map { ($0, message.receivedAt) }
    }

    public static let bySubject = Index<InboundMessage, BlindToken, UInt64>("inbound.subject") { message in
        guard case .kept = message.state else { return nil }
        return message.subject.map { ($0, message.sequence) }
    }

    public enum Queue: UInt8, KeyPart, Sendable { case waiting, parked, kept }
}

extension InboundMessage.Key {
    public func append(to key: inout KeyBytes) {
        sentAt.append(to: &key)
        token.append(to: &key)
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        sentAt = try Timestamp(from: &key)
        token = try BlindToken(from: &key)
    }

    /// Text that names the item outside: in `andon parked`, in the API.
    public var text: String { "\(sentAt.milliseconds)-\(token)" }
}
