public import Messaging
public import Store

/// What is to be done to a machine again and again, how often, and by whom.
public struct MaintenancePlan: Record, Equatable {
    public let id: Ref<MaintenancePlan>
    /// What people quote: `PLAN-1001`, or what the plant calls it.
    public let number: String
    public var asset: Ref<Asset>
    /// In a line, as the reminder says it.
    public var task: String
    /// How it is done, and where that is written down.
    public var instructions: String
    public var schedule: Schedule
    public var priority: Urgency
    /// Who does it; nil: whoever of the team or the role takes it.
    public var assignee: Ref<Person>?
    /// Empty: the machine's.
    public var team: String
    /// Told instead of the technicians.
    public var role: Role?
    /// The checklist that comes before it is done, by name or number; empty: none.
    public var checklist: String
    public var isActive: Bool
    /// Whether one is released while an earlier one is still open.
    public var stacks: Bool
    /// What the meter shows when it is due next, for a plan that goes by one.
    public var meterDue: MeterValue?
    public let createdAt: Timestamp
    /// What fell due before it is not caught up on: when its rule was last changed, or it was taken up again.
    public var countsFrom: CalendarDay?

    public static let numberMax = 40  // Characters.
    public static let taskMax = 120  // Characters. A line on a phone, and some.
    public static let instructionsMax = 1_000  // Characters. They fit into the description of a work order.

    public static let table = Table("maintenanceplan", indexes: byNumber, byAsset)
    public static let byNumber = Unique<MaintenancePlan, String>("maintenanceplan.number") { $0.number.lowercased() }
    public static let byAsset = Index<MaintenancePlan, Ref<Asset>, Timestamp>("maintenanceplan.asset") {
        ($0.asset, $0.createdAt)
    }
}
