public import Messaging
public import Store
public import Vault

/// An order to do work on a machine, from the first word about it to its end.
public struct WorkOrder: Record {
    /// What people typed, sealed with the record.
    public struct Details: Codable, Sendable, Equatable {
        /// At most `titleMax` characters.
        public var title: String
        /// At most `descriptionMax` characters.
        public var description: String
        public var finding: Finding
        /// Why it rests, in somebody's own words.
        public var holdNote: String

        public init(title: String, description: String, finding: Finding = Finding(), holdNote: String = "") {
            self.title = title
            self.description = description
            self.finding = finding
            self.holdNote = holdNote
        }
    }

    /// Where it came from.
    public enum Origin: Codable, Sendable, Equatable {
        case report, desk, chat, list
        /// The number of the run with the failed item.
        case checklist(run: String)
        /// The number of the due maintenance.
        case maintenance(occurrence: String)
    }

    /// How it stands: what a change changes, and what undoing brings back.
    public struct Standing: Codable, Sendable, Equatable {
        public var state: WorkOrderState
        public var priority: Urgency
        public var assignee: Ref<Person>?
        /// To whom it is offered; empty: the technicians of the machine's area, else all.
        public var team: String
        public var holdReason: HoldReason?
        public var clock: Clock?
        public var labour: [Labour] = []
        /// When it was last offered, assigned, or sent back to be done: its clocks count from here.
        public var givenAt: Timestamp?
        public var takenAt: Timestamp?
        public var startedAt: Timestamp?
        public var doneAt: Timestamp?
        public var doneBy: Ref<Person>?
        public var closedAt: Timestamp?
        /// When the machine ran again.
        public var downUntil: Timestamp?
        public var mergedInto: String?
    }

    /// Somebody works on it now.
    public struct Clock: Codable, Sendable, Equatable {
        public let person: Ref<Person>
        public let since: Timestamp
    }

    /// Time that somebody worked on it.
    public struct Labour: Codable, Sendable, Equatable {
        public var person: Ref<Person>
        public let from: Timestamp
        public let to: Timestamp

        public var length: Duration { to - from }
    }

    /// What the last change was made over, for five minutes.
    public struct Undo: Codable, Sendable, Equatable {
        public let before: Standing
        public let details: Sealed<Details>
        public let by: Ref<Person>?
        public let at: Timestamp
        /// The version that the change made; nothing may have happened since.
        public let version: Int
    }

    public let id: Ref<WorkOrder>
    /// What people quote: `WO-20261121-K7M2QX`.
    public let number: String
    /// What another system calls it.
    public var reference: String?
    public var details: Sealed<Details>
    public var asset: Ref<Asset>?
    public var standing: Standing
    /// Goes up with each change that can be undone.
    public var version: Int
    /// The version in which its state or who has it changed last: a button made for an earlier one is an old button.
    public var movedIn: Int?
    public let origin: Origin
    public let impact: Impact?
    public let createdAt: Timestamp
    public var due: Timestamp?
    /// Since when the machine stands; nil: it runs.
    public let downSince: Timestamp?
    /// Whether a lead looks at it before it is closed; nil: as the machine asks.
    public var needsCheck: Bool?
    /// Who hear how it ends: who reported it, and who reported the same.
    public var reporters: [Ref<Person>]
    public var attachments: [Ref<Attachment>]
    public var undo: Undo?
    /// How often the leads were reminded of it, and when last.
    public var reminders: Reminders?

    public struct Reminders: Codable, Sendable, Equatable {
        public var untakenAt: Timestamp?
        public var unsolvedAt: Timestamp?
        public var overdueAt: Timestamp?
        /// Of a claim that nobody has checked.
        public var uncheckedAt: Timestamp?
        /// When it was looked whether the notice of it has arrived.
        public var reachedAt: Timestamp?
        public var look: Look?
    }

    /// When somebody of the crew comes to work who has not heard of it; nil: nobody does.
    public struct Look: Codable, Sendable, Equatable {
        /// The order's, for which this was found.
        public let version: Int
        public let at: Timestamp?
    }

    public static let titleMax = 250  // Characters. What a notice shows of it.
    public static let descriptionMax = 2_000  // Characters.
    public static let attachmentsMax = 100  // Files. A long job has some twenty.
    static let reportersMax = 20  // People told of the end. More than a crew sees the same fault.
    static let labourMax = 200  // Stretches of work, a day of many pauses; beyond it the oldest goes.

    /// Whether a button made for this version still means what it says; one without a version always does.
    public func isCurrent(_ version: Int?) -> Bool {
        guard let version else { return true }
        return version <= self.version && version >= movedIn ?? self.version
    }

    /// A maintenance plan made it.
    var isOfPlan: Bool { if case .maintenance = origin { true } else { false } }

    /// Whose work it is: who has it, who said that it is done, and whose time is in it.
    var workers: [Ref<Person>] {
        [standing.doneBy, standing.assignee].compactMap { $0 } + standing.labour.map(\.person)
    }

    /// Still counts its time.
    public var isOpen: Bool { standing.state.isOpen }

    public static let table = Table(
        "workorder", indexes: byEnding, byReference, byState, byAssignee, byAsset, byOpenAsset, byRunning, byReporter,
        byDue, byWake)

    /// By the number read backwards without its `WO`, so that any ending finds it.
    public static let byEnding = Unique<WorkOrder, String>("workorder.ending") {
        String(WorkOrderNumber.folded($0.number).reversed())
    }
    public static let byReference = Unique<WorkOrder, String>("workorder.reference") { $0.reference?.lowercased() }
    public static let byState = Index<WorkOrder, WorkOrderState, Timestamp>("workorder.state") {
        ($0.standing.state, $0.createdAt)
    }
    /// What somebody has in hand.
    public static let byAssignee = Index<WorkOrder, Ref<Person>, Timestamp>("workorder.assignee") { order in
        order.standing.state.isInHand ? order.standing.assignee.map { ($0, order.createdAt) } : nil
    }
    public static let byAsset = Index<WorkOrder, Ref<Asset>, Timestamp>("workorder.asset") { order in
        order.asset.map { ($0, order.createdAt) }
    }
    public static let byOpenAsset = Index<WorkOrder, Ref<Asset>, Timestamp>("workorder.openasset") { order in
        order.isOpen ? order.asset.map { ($0, order.createdAt) } : nil
    }
    /// Whose clock runs on it: one job for each person.
    public static let byRunning = Unique<WorkOrder, Ref<Person>>("workorder.running") { $0.standing.clock?.person }
    public static let byReporter = Index<WorkOrder, Ref<Person>, Timestamp>("workorder.reporter") { order in
        order.reporters.first.map { ($0, order.createdAt) }
    }
    /// Open ones that have a time to be done by.
    public static let byDue = Index<WorkOrder, UInt8, Timestamp>("workorder.due") { order in
        order.isOpen && order.standing.state != .done ? order.due.map { (0, $0) } : nil
    }
    /// When its clocks next say something. Other times in `WorkClock` need another name here, so that it is built anew.
    public static let byWake = Index<WorkOrder, UInt8, Timestamp>("workorder.strike") { order in
        WorkClock.next(of: order).map { (0, $0.at) }
    }
}
