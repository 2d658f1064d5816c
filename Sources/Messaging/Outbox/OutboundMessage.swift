public import Store
public import Vault
public import WhatsApp

/// Something we say to somebody, and how far it has come.
public struct OutboundMessage: Record {
    public let id: Ref<OutboundMessage>
    public let contact: Ref<Contact>
    public let body: Sealed<Message>
    /// The message it answers, if any.
    public let answers: InboundMessage.Key?
    public let createdAt: Timestamp
    public var delivery: Delivery
    /// Calls begun, each durable before it was made.
    public var attempts: Int
    /// Refusals that WhatsApp may take back by itself. Pauses for other reasons do not count.
    public var refusals: Int
    public var wamid: Sealed<String>?
    public var wamidToken: BlindToken?
    /// The last thing WhatsApp said against it; sealed, for it may quote what was sent.
    public var error: Sealed<GraphError>?

    public static let table = Table("outbound", indexes: byQueue, byContact, byWamid)

    /// What is still to be sent, by when it is due; what is under way; whose answer was lost.
    public static let byQueue = Index<OutboundMessage, Queue, Timestamp>("outbound.queue") { message in
        switch message.delivery {
        case .composed(let due): (.composed, due)
        case .inFlight(let since): (.inFlight, since)
        case .unknown(let since): (.unknown, since)
        default: nil
        }
    }
    public static let byContact = Index<OutboundMessage, Ref<Contact>, Timestamp>("outbound.contact") {
        ($0.contact, $0.createdAt)
    }
    public static let byWamid = Unique<OutboundMessage, BlindToken>("outbound.wamid") { $0.wamidToken }

    public enum Queue: UInt8, KeyPart, Sendable { case composed, inFlight, unknown }
}

extension OutboundMessage {
    var isComposed: Bool {
        if case .composed = delivery { true } else { false }
    }
}
