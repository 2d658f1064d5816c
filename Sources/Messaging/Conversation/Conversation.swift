public import Store
public import Vault

/// Where we are with somebody: the session, and the flow they are in, if any.
public struct Conversation: Record {
    public let id: Ref<Contact>
    public var person: Ref<Person>
    public var language: Language
    public var flow: String?
    /// The key of the question now open.
    public var step: String?
    public var draft: Sealed<Draft>?
    /// Counts questions and never goes back: a button made for an earlier turn is an old one.
    public var turn: Int
    public var startedAt: Timestamp
    public var lastActivityAt: Timestamp
    /// The session ended in the middle of a flow, and the person was asked whether to go on.
    public var isLapsed: Bool
    /// The account it began in, when that turned out to be another one: its buttons are named after that.
    var beganIn: Ref<Contact>?

    public static let table = Table<Conversation>("conversation")

    /// A session ends after this time without a word.
    public static let sessionLength = Duration.seconds(24 * 3600)

    public var expiresAt: Timestamp { lastActivityAt + Self.sessionLength }

    public init(id: Ref<Contact>, person: Ref<Person>, language: Language, now: Timestamp) {
        self.id = id
        self.person = person
        self.language = language
        self.turn = 0
        self.startedAt = now
        self.lastActivityAt = now
        self.isLapsed = false
    }

    /// Leaves the flow; the turn stays, so that its buttons are old from now on.
    public mutating func leaveFlow() {
        flow = nil
        step = nil
        draft = nil
        isLapsed = false
        turn += 1
    }

    static func place(_ id: Ref<Contact>) -> SealedPlace {
        SealedPlace(table: "conversation", record: "\(id.value)", field: "draft")
    }

    /// Names the present turn in button ids.
    var tag: String { "t\((beganIn ?? id).value).\(turn)" }
}
