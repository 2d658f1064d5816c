public import Messaging
public import Store
public import Vault

/// Work orders: found, opened, and everything that changes them.
public struct WorkOrders: Sendable {
    public let vault: Vault
    let audit: Audit
    let media: MediaShelf
    let catalogue: Catalogue
    let crews: Crews
    let herald: Herald
    let stakeholders: Stakeholders
    let deeds: Deeds
    let occurrences: Occurrences

    static let openMax = 200  // Open orders of one machine looked at for its state. A bad one has ten.

    // MARK: What is in it

    public func details(of order: WorkOrder) throws -> WorkOrder.Details {
        try vault.open(order.details, Self.place(order.id))
    }

    /// As it was before the change that can be undone.
    func details(of order: WorkOrder, before undo: WorkOrder.Undo) throws -> WorkOrder.Details {
        try vault.open(undo.details, Self.place(order.id))
    }

    func seal(_ details: WorkOrder.Details, for id: Ref<WorkOrder>) throws -> Sealed<WorkOrder.Details> {
        try vault.seal(details, Self.place(id))
    }

    public func note(of event: WorkOrderEvent) throws -> String {
        try event.note.map { try vault.open($0, Self.place(event.id)) } ?? ""
    }

    static func place(_ id: Ref<WorkOrder>) -> SealedPlace {
        SealedPlace(table: "workorder", record: "\(id.value)", field: "details")
    }

    static func place(_ id: Ref<WorkOrderEvent>) -> SealedPlace {
        SealedPlace(table: "workorderevent", record: "\(id.value)", field: "note")
    }

    // MARK: Finding

    /// By its whole number, or by what another system calls it.
    public func find(_ number: String, in snapshot: Snapshot) throws -> WorkOrder? {
        if let ending = WorkOrderNumber.ending(number), ending.count == WorkOrderNumber.wholeLength,
            let found = try snapshot.find(WorkOrder.byEnding, String(ending.reversed()))
        {
            return found
        }
        let reference = number.lowercased()
        return reference.isEmpty ? nil : try snapshot.find(WorkOrder.byReference, reference)
    }

    /// Those whose number ends so, and one that another system calls so; at most `limit`.
    public func endings(_ text: String, limit: Int, in snapshot: Snapshot) throws -> [WorkOrder] {
        if let found = try find(text, in: snapshot) { return [found] }
        guard let ending = WorkOrderNumber.ending(text) else { return [] }
        return try snapshot.all(WorkOrder.byEnding, startingWith: String(ending.reversed()), limit: limit)
    }

    /// What somebody has in hand, the most urgent first.
    public func inHand(of person: Person, limit: Int, in snapshot: Snapshot) throws -> [WorkOrder] {
        let orders = try person.selves(in: snapshot).flatMap {
            try snapshot.all(WorkOrder.byAssignee, $0.id, limit: Self.openMax)
        }
        return Array(orders.sorted(by: Self.isMoreUrgent).prefix(limit))
    }

    /// The one whose clock runs for somebody, by whichever of their entries.
    public func running(for person: Ref<Person>, in snapshot: Snapshot) throws -> WorkOrder? {
        let selves = try snapshot.find(person)?.current(in: snapshot).selves(in: snapshot) ?? []
        return try selves.lazy.compactMap { try snapshot.find(WorkOrder.byRunning, $0.id) }.first
    }

    /// What is in progress first, then by priority, then the oldest.
    public static func isMoreUrgent(_ one: WorkOrder, _ other: WorkOrder) -> Bool {
        let (first, second) = (one.standing, other.standing)
        if (first.clock != nil) != (second.clock != nil) { return first.clock != nil }
        if first.priority != second.priority { return first.priority.rank > second.priority.rank }
        return one.createdAt < other.createdAt
    }

    /// What happened to it, oldest first.
    public func timeline(of order: WorkOrder, limit: Int, in snapshot: Snapshot) throws -> [WorkOrderEvent] {
        try snapshot.all(WorkOrderEvent.byOrder, order.id, limit: limit)
    }

    // MARK: Its machine

    /// How a machine does, as its open work orders say.
    public func condition(of asset: Ref<Asset>, in snapshot: Snapshot) throws -> AssetCondition {
        let open = try snapshot.all(WorkOrder.byOpenAsset, asset, limit: Self.openMax)
        let down = open.filter { $0.downSince != nil && $0.standing.downUntil == nil }
        if let first = down.min(by: { $0.createdAt < $1.createdAt }) {
            return .down(since: first.downSince ?? first.createdAt, order: first.number)
        }
        let bad = open.filter { $0.impact == .badly || $0.impact == .safety }
        return bad.first.map { .degraded(since: $0.createdAt, order: $0.number) } ?? .up
    }

    public func asset(of order: WorkOrder, in snapshot: Snapshot) throws -> Asset? {
        try order.asset.flatMap { try snapshot.find($0) }
    }

    /// As people call its machine: `Press 4 (PR-04)`.
    public func equipment(of order: WorkOrder, in snapshot: Snapshot) throws -> String {
        try asset(of: order, in: snapshot).map(Self.name) ?? "–"
    }

    public static func name(of asset: Asset) -> String {
        asset.name.isEmpty || asset.name == asset.code ? asset.code : "\(asset.name) (\(asset.code))"
    }

    /// Whether a lead looks at it before it is closed.
    public func needsCheck(_ order: WorkOrder, in snapshot: Snapshot) throws -> Bool {
        try order.needsCheck ?? asset(of: order, in: snapshot)?.needsCheck ?? false
    }
}

/// How a machine does. Source of the words: EN 13306, up, degraded and down state.
public enum AssetCondition: Sendable, Equatable {
    case up
    case degraded(since: Timestamp, order: String)
    case down(since: Timestamp, order: String)
}

extension Urgency {
    /// Higher is more urgent.
    public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
