public import Store
public import Vault
public import WhatsApp

/// Something we say to somebody, and how far it has come.
public struct OutboundMessage: Record {
    public let id: Ref<OutboundMessage>
    /// Another one after two accounts turned out to be one.
    public internal(set) var contact: Ref<Contact>
    /// Whose account it was when this was written. Nil: nobody's of the directory, or written before this was noted; and for
    /// codes, which are for whoever has the number.
    public internal(set) var person: Ref<Person>?
    /// In free form, as it goes while the person's 24 hours are open.
    public let body: Sealed<Message>
    /// What is said, if it is a notice: outside the 24 hours its approved template goes instead.
    public let notice: Sealed<Notice>?
    public let kind: NoticeKind?
    /// The file that goes with it; uploaded when its turn comes.
    public let file: Sealed<OutgoingFile>?
    /// Where that file lies on the shelf, which says nothing of its content. Nil for what was written before this was
    /// noted.
    var shelfFile: String?
    /// The message it answers, if any.
    public let answers: InboundMessage.Key?
    /// Who is told when it cannot go.
    public let author: Ref<Contact>?
    public let createdAt: Timestamp
    public let manner: Manner?
    /// The object it is about, as in the ids of its buttons: `wo:WO-20261121-K7M2QX`. What people answer to it is about that.
    public let about: String?
    /// After this moment it is not sent any more.
    public var usefulUntil: Timestamp?
    /// What the template is to be in.
    public let language: Language?
    public var delivery: Delivery
    /// Calls begun, each durable before it was made.
    public var attempts: Int
    /// Refusals that WhatsApp may take back by itself. Pauses for other reasons do not count.
    public var refusals: Int
    /// WhatsApp has said once that the 24 hours were over, and it went in another form: a second time ends it.
    public var needsTemplate: Bool?
    /// The person has answered the knock that stood for it.
    public var isAskedFor: Bool?
    /// The number or user id of the last call, as the contact is found by it.
    public var sentTo: BlindToken?
    /// How the number was written in the last call, and how it was when WhatsApp found nobody there.
    public var form: BlindToken?
    public var refusedForm: BlindToken?
    public var wamid: Sealed<String>?
    public var wamidToken: BlindToken?
    /// The last thing WhatsApp said against it; sealed, for it may quote what was sent.
    public var error: Sealed<GraphError>?
    /// The oldest and the newest events; bounded by `historyMax`.
    public var history: [DeliveryEvent]?

    public static let table = Table("outbound", indexes: byQueue, byContact, byWamid, byFile, byAbout)

    /// What is not done with, lane by lane, oldest first within each.
    public static let byQueue = Index<OutboundMessage, Queue, Place>("outbound.lane") { message in
        message.queue.map { ($0, Place(message.lane, message.createdAt)) }
    }
    public static let byContact = Index<OutboundMessage, Ref<Contact>, Timestamp>("outbound.contact") {
        ($0.contact, $0.createdAt)
    }
    public static let byWamid = Unique<OutboundMessage, BlindToken>("outbound.wamid") { $0.wamidToken }
    /// Who needs a file of the shelf. Under `unnotedFile` stands what has a file nobody has noted yet.
    static let byFile = Index<OutboundMessage, String, Timestamp>("outbound.file") { message in
        message.file == nil ? nil : (message.shelfFile ?? unnotedFile, message.createdAt)
    }
    static let unnotedFile = ""
    /// What was said about an object of the plant.
    public static let byAbout = Index<OutboundMessage, String, Timestamp>("outbound.about") { message in
        message.about.map { ($0, message.createdAt) }
    }

    public enum Queue: UInt8, KeyPart, Sendable, CaseIterable {
        case composed, inFlight, unknown, held
    }

    /// Where in the queue: whose lane, and since when.
    public struct Place: KeyPart, Hashable, Sendable {
        public let lane: Lane.Key
        public let at: Timestamp

        init(_ lane: Lane.Key, _ at: Timestamp) {
            self.lane = lane
            self.at = at
        }

        static func first(_ lane: Lane.Key) -> Place { Place(lane, Timestamp(milliseconds: 0)) }
        static func last(_ lane: Lane.Key) -> Place { Place(lane, Timestamp(milliseconds: .max)) }
    }
}

extension OutboundMessage.Place {
    public func append(to key: inout KeyBytes) {
        lane.append(to: &key)
        at.append(to: &key)
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        lane = try Lane.Key(from: &key)
        at = try Timestamp(from: &key)
    }
}

extension OutboundMessage {
    /// How a message is treated on its way.
    public struct Manner: Codable, Sendable, Equatable {
        public let priority: Priority
        /// Better twice than never. Else a call whose answer was lost is never made again by itself.
        public let isRepeatSafe: Bool
        /// Whether many of them to one person may become one digest.
        public let isFoldable: Bool
        /// Outside the 24 hours a short template asks the person to write, so that it can go.
        public let knocks: Bool

        public init(_ priority: Priority, isRepeatSafe: Bool, isFoldable: Bool, knocks: Bool) {
            self.priority = priority
            self.isRepeatSafe = isRepeatSafe
            self.isFoldable = isFoldable
            self.knocks = knocks
        }

        /// An answer, or what somebody of the plant writes to one person.
        public static let reply = Manner(.work, isRepeatSafe: false, isFoldable: false, knocks: false)
        /// The same to somebody who may have to be asked to write first.
        public static let knocking = Manner(.work, isRepeatSafe: false, isFoldable: false, knocks: true)
        /// Whoever reads it can come in with it, so that it stands on no page and in no file.
        public static let secret = Manner(.code, isRepeatSafe: false, isFoldable: false, knocks: false)
    }

    public var priority: Priority { manner?.priority ?? .work }
    public var isRepeatSafe: Bool { manner?.isRepeatSafe ?? false }
    public var lane: Lane.Key { Lane.Key(contact: contact, priority: priority) }

    public var queue: Queue? {
        switch delivery {
        case .composed: .composed
        case .inFlight: .inFlight
        case .unknown: .unknown
        case .held: .held
        default: nil
        }
    }

    var isComposed: Bool { queue == .composed }

    /// How many events are kept: the first ten and the newest beyond them. A message has some six.
    static let historyMax = 40
    private static let firstEvents = 10

    mutating func note(_ what: DeliveryEvent.What, at: Timestamp, attempt: Int? = nil) {
        var events = history ?? []
        events.append(DeliveryEvent(at: at, attempt: attempt, what))
        if events.count > Self.historyMax { events.remove(at: Self.firstEvents) }
        history = events
    }
}
