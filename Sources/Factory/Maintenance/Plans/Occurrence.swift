public import Messaging
public import Store
public import Vault

/// One due date of a maintenance plan, from the plan to its end.
public struct Occurrence: Record {
    /// How it stands: what a change changes, and what undoing brings back.
    public struct Standing: Codable, Sendable, Equatable {
        public var state: OccurrenceState
        public var due: Timestamp
        public var startedAt: Timestamp?
        public var endedAt: Timestamp?
        public var doneBy: Ref<Person>?
        /// The operator, the token or the rule that ended it; empty for a person.
        public var endedAs = ""
        public var skip: Skip?
        /// When it is to be spoken of next; nil: it was.
        public var remindAt: Timestamp?
        public var overdueToldAt: Timestamp?
        public var leadsToldAt: Timestamp?
    }

    /// Why one is left out.
    public enum Skip: Codable, Sendable, Equatable {
        /// The one before was still in hand, or had been moved beyond it.
        case notStacked
        case orderCancelled
        case decided(Sealed<String>)
    }

    /// To another day, and why.
    public struct Move: Codable, Sendable, Equatable {
        public let from: Timestamp
        public let to: Timestamp
        public let reason: Sealed<String>
        public let by: Ref<Person>?
        /// The operator's or the token's.
        public let name: String
        public let at: Timestamp
    }

    /// What the last change was made over, for five minutes.
    public struct Undo: Codable, Sendable, Equatable {
        public let before: Standing
        public let by: Ref<Person>?
        public let at: Timestamp
        /// The version that the change made; nothing may have happened since.
        public let version: Int
    }

    public let id: Ref<Occurrence>
    public let serial: UInt64
    public let plan: Ref<MaintenancePlan>
    public let asset: Ref<Asset>
    /// The day of the rule; nil where a meter made it due.
    public let day: CalendarDay?
    /// As the plan says; a later date does not change it.
    public let originalDue: Timestamp
    /// Done in here, it is done in time.
    public let windowFrom: Timestamp
    public let windowThrough: Timestamp
    public var standing: Standing
    /// The number of its work order, once there is one.
    public var order: String?
    public var moves: [Move]
    /// Goes up with every change: a button made for an earlier one is an old button.
    public var version: Int
    public var undo: Undo?
    /// When it is to be looked at again; nil: it has ended.
    public var wakeAt: Timestamp?

    /// What people quote: `PM-1001`.
    public var number: String { "PM-\(serial)" }

    /// Names it in button ids.
    public var object: String { "pm:\(number)" }

    static let movesMax = 20  // The oldest go. Work that was moved more often has another trouble.

    public var isOpen: Bool { standing.state.isOpen }

    public static let table = Table(
        "occurrence", indexes: byEnding, byPlan, byOpenPlan, byAsset, byState, byDue, byWake, byOrder, byDoer)

    /// By the serial read backwards, so that "42" finds 1042.
    public static let byEnding = Unique<Occurrence, String>("occurrence.ending") {
        String(String($0.serial).reversed())
    }
    public static let byPlan = Index<Occurrence, Ref<MaintenancePlan>, Timestamp>("occurrence.plan") {
        ($0.plan, $0.originalDue)
    }
    public static let byOpenPlan = Index<Occurrence, Ref<MaintenancePlan>, Timestamp>("occurrence.openplan") {
        $0.isOpen ? ($0.plan, $0.originalDue) : nil
    }
    public static let byAsset = Index<Occurrence, Ref<Asset>, Timestamp>("occurrence.asset") {
        ($0.asset, $0.originalDue)
    }
    public static let byState = Index<Occurrence, OccurrenceState, Timestamp>("occurrence.state") {
        ($0.standing.state, $0.standing.due)
    }
    /// All of them, by when the plan wanted them.
    public static let byDue = Index<Occurrence, UInt8, Timestamp>("occurrence.due") { (0, $0.originalDue) }
    public static let byWake = Index<Occurrence, UInt8, Timestamp>("occurrence.wake") { occurrence in
        occurrence.wakeAt.map { (0, $0) }
    }
    public static let byOrder = Unique<Occurrence, String>("occurrence.order") { $0.order?.lowercased() }
    public static let byDoer = Index<Occurrence, Ref<Person>, Timestamp>("occurrence.doer") { occurrence in
        occurrence.standing.doneBy.map { ($0, occurrence.originalDue) }
    }
}
