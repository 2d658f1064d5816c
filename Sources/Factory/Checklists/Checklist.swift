public import Messaging
public import Store

/// What is to be looked at, by whom, and when: the template that runs are made from.
public struct Checklist: Record, Equatable {
    /// Whom it goes to: one person, or everybody of a role, of whom the first who begins has it.
    public enum Aim: Codable, Sendable, Hashable {
        case person(Ref<Person>)
        case role(Role)
    }

    /// What becomes of an item that fails.
    public enum OnFail: String, Codable, Sendable, CaseIterable {
        /// Whoever finds it is asked whether to open a work order.
        case ask
        case open
        /// It is noted, and looked at in the review.
        case none
    }

    public let id: Ref<Checklist>
    public let serial: UInt64
    public var name: String
    public var items: [ChecklistItem]
    public var asset: Ref<Asset>?
    public var schedule: ChecklistSchedule?
    /// How long there is to do it; nil: to the end of the shift, else eight hours.
    public var dueMinutes: Int?
    public var aim: Aim?
    public var onFail: OnFail
    public var isActive: Bool
    /// Goes up when what is asked changes. Runs keep what they began with.
    public var revision: Int
    /// Up to when the schedule was looked at: slots behind it are still to be dealt with.
    public var scheduledThrough: Timestamp
    /// When to look at the schedule again; nil: it has none in force.
    public var lookAt: Timestamp?

    public static let itemsMax = 100  // More is two checklists.
    public static let nameMax = 120  // Characters, as a notice shows them.
    public static let dueHours = 1...168  // A week: what has longer is maintenance.

    /// What people quote: `CL-1001`.
    public var number: String { "\(Self.prefix)-\(serial)" }
    static let prefix = "CL"

    public static let table = Table("checklist", indexes: byName, bySerial, byLook)
    /// However the case.
    public static let byName = Unique<Checklist, String>("checklist.name") { $0.name.lowercased() }
    public static let bySerial = Unique<Checklist, UInt64>("checklist.serial") { $0.serial }
    public static let byLook = Index<Checklist, UInt8, Timestamp>("checklist.look") { checklist in
        checklist.lookAt.map { (0, $0) }
    }

    var due: Duration? { dueMinutes.map { .seconds(Int64($0) * 60) } }
}
