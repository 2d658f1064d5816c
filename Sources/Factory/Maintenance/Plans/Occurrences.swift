public import Messaging
public import Store
public import Vault

/// Finds due dates of plans, moves them through their life, and sees to it that the next one is planned.
public struct Occurrences: Sendable {
    public let vault: Vault
    public let clock: PlantClock
    let audit: Audit
    let outbox: Outbox

    static let firstSerial: UInt64 = 1001  // Four digits from the first day.

    public init(vault: Vault, clock: PlantClock, audit: Audit, outbox: Outbox) {
        self.vault = vault
        self.clock = clock
        self.audit = audit
        self.outbox = outbox
    }

    // MARK: Finding

    /// Written `PM-1042`, `pm1042` or `1042`.
    public func find(_ text: String, in snapshot: Snapshot) throws -> Occurrence? {
        guard let (prefix, digits) = Nonconformances.parts(text), prefix.isEmpty || prefix == "PM" else { return nil }
        return try snapshot.find(Occurrence.byEnding, String(digits.reversed()))
    }

    /// Those whose number ends so, at most `limit`.
    public func endings(_ text: String, limit: Int, in snapshot: Snapshot) throws -> [Occurrence] {
        guard let (prefix, digits) = Nonconformances.parts(text), prefix.isEmpty || prefix == "PM" else { return [] }
        return try snapshot.all(Occurrence.byEnding, startingWith: String(digits.reversed()), limit: limit)
    }

    public func of(order number: String, in snapshot: Snapshot) throws -> Occurrence? {
        try snapshot.find(Occurrence.byOrder, number.lowercased())
    }

    public func reason(of move: Occurrence.Move, _ occurrence: Occurrence) throws -> String {
        try vault.open(move.reason, Self.place(occurrence.id))
    }

    /// Why it was left out, in somebody's words; empty where a rule did.
    public func reason(ofSkip occurrence: Occurrence) throws -> String {
        guard case .decided(let reason)? = occurrence.standing.skip else { return "" }
        return try vault.open(reason, Self.place(occurrence.id))
    }

    static func place(_ id: Ref<Occurrence>) -> SealedPlace {
        SealedPlace(table: "occurrence", record: "\(id.value)", field: "reason")
    }

    // MARK: Moving

    /// Takes it to another state by the steps that lead there. False: there is no way.
    func move(_ occurrence: inout Occurrence, to state: OccurrenceState, at time: Timestamp) -> Bool {
        guard let steps = occurrence.standing.state.steps(to: state) else { return false }
        for event in steps {
            guard let next = occurrence.standing.state.after(event) else { return false }
            occurrence.standing.state = next
            switch event {
            case .begin: occurrence.standing.startedAt = occurrence.standing.startedAt ?? time
            case .complete, .miss, .skip: occurrence.standing.endedAt = time
            case .putBack: occurrence.standing.startedAt = nil
            case .release, .reschedule: break
            }
        }
        return true
    }

    /// Writes it with a new version; what it was before can be brought back.
    func settle(
        _ occurrence: inout Occurrence, over before: Occurrence, by doer: Doer, in tx: Transaction
    ) throws {
        occurrence.version += 1
        occurrence.undo = Occurrence.Undo(
            before: before.standing, by: doer.person?.id, at: tx.now, version: occurrence.version)
        try write(&occurrence, in: tx)
        if occurrence.standing.state.isEnded || occurrence.standing.due != before.standing.due {
            try outbox.withdraw(about: occurrence.object, Self.reminders, in: tx)
        }
        if occurrence.standing.state != before.standing.state || occurrence.standing.due != before.standing.due {
            try audit.note(
                "maintenance", object: occurrence.number, detail: occurrence.standing.state.rawValue,
                person: doer.person?.id ?? occurrence.standing.doneBy, contact: doer.contact, in: tx)
        }
    }

    /// Writes it, to be looked at again when something is to be done.
    func write(_ occurrence: inout Occurrence, in tx: Transaction) throws {
        occurrence.wakeAt = try wakeAt(occurrence, in: tx)
        try tx.put(occurrence)
    }

    private static let reminders: Set<NoticeKind> = [.maintenanceDue, .maintenanceOverdue]

    /// How long after its due time it is called overdue.
    static let grace = Duration.seconds(3600)  // Who is about to do it need not be told.

    private func wakeAt(_ occurrence: Occurrence, in snapshot: Snapshot) throws -> Timestamp? {
        let standing = occurrence.standing
        if standing.state == .planned { return occurrence.wakeAt ?? standing.due }
        guard standing.state.isOpen else { return nil }
        let leadsAfter = try MaintenanceSettings.current(in: snapshot).leadsAfterHours
        return [
            standing.remindAt, standing.overdueToldAt == nil ? standing.due + Self.grace : nil,
            standing.leadsToldAt == nil ? standing.due + .seconds(leadsAfter * 3600) : nil,
        ].compactMap { $0 }.min()
    }

    // MARK: With its work order

    /// Follows a work order that has changed: begun, done, given back, cancelled or brought back.
    public func orderMoved(_ order: WorkOrder, in tx: Transaction) throws {
        guard case .maintenance(let number) = order.origin, var occurrence = try find(number, in: tx),
            occurrence.order == order.number
        else { return }
        if let assignee = try order.standing.assignee.flatMap({ try tx.find($0) })?.current(in: tx).id {
            // Somebody has it: the others need not hear of it any more.
            try outbox.withdraw(about: occurrence.object, [.maintenanceDue], but: assignee, in: tx)
        }
        let (before, there) = (occurrence, Self.state(following: order.standing.state))
        let here = occurrence.standing.state
        guard here != there, here != .missed, !(here == .rescheduled && there == .released) else { return }
        if here.isEnded {
            // The order was brought back: so is what hangs on it.
            occurrence.standing.state = .released
            (occurrence.standing.endedAt, occurrence.standing.doneBy) = (nil, nil)
            (occurrence.standing.endedAs, occurrence.standing.skip) = ("", nil)
        }
        let time = there == .completed ? order.standing.doneAt ?? tx.now : tx.now
        guard move(&occurrence, to: there, at: time) else { return }
        if there == .completed {
            occurrence.standing.doneBy = order.standing.doneBy
        }
        if there == .skipped { occurrence.standing.skip = .orderCancelled }
        try settle(&occurrence, over: before, by: .rule("work order"), in: tx)
        if here.isEnded || there.isEnded { try planNext(of: occurrence.plan, in: tx) }
    }

    private static func state(following order: WorkOrderState) -> OccurrenceState {
        switch order {
        case .requested, .approved, .offered, .assigned: .released
        case .inProgress, .onHold: .inProgress
        case .done, .closed: .completed
        case .declined, .merged, .cancelled: .skipped
        }
    }
}
