import Messaging
public import Store

/// Which due date of a plan comes next.
extension Occurrences {
    private static let newestMax = 50  // Occurrences looked through for the newest that is not only planned.
    private static let catchUpMax = 5_000  // Slots of a rule passed over at once: thirteen years of days.

    /// Plans the next due date, in place of one that was planned. Does nothing more the second time.
    ///
    /// Each slot that passed while nobody looked is evaluated, but for those before the plan was last changed.
    func planNext(of id: Ref<MaintenancePlan>, in tx: Transaction) throws {
        guard let plan = try tx.find(id) else { return }
        let newest = try self.newest(of: id, in: tx)
        let slot = plan.isActive ? try nextSlot(of: plan, after: newest, in: tx) : nil
        var isThere = false
        for planned in try tx.all(Occurrence.byPlan, id, direction: .descending, limit: Self.newestMax)
        where planned.standing.state == .planned {
            let isSame = slot.map { Self.isSame(planned, $0, plan) } ?? false
            guard isSame, !isThere else {
                try tx.delete(planned.id)
                continue
            }
            isThere = true
            var planned = planned
            planned.wakeAt = plan.schedule.release(of: planned.standing.due)
            try tx.put(planned)
        }
        if let slot, !isThere { try put(slot, of: plan, in: tx) }
    }

    private func nextSlot(
        of plan: MaintenancePlan, after newest: Occurrence?, in tx: Transaction
    ) throws -> Schedule.Slot? {
        let (schedule, calendar) = (plan.schedule, try MaintenanceSettings.current(in: tx).calendar)
        var slot: Schedule.Slot?
        if let newest, let day = newest.day {
            let passed = Schedule.Slot(day: day, due: newest.originalDue)
            if schedule.basis == .floating {
                guard newest.standing.state.isEnded else { return nil }
                let done = newest.standing.state == .completed ? newest.standing.endedAt : nil
                slot = schedule.next(
                    after: passed, doneOn: done.map(clock.day) ?? day, calendar, clock)
            } else {
                slot = schedule.next(after: passed, calendar, clock)
            }
        } else {
            slot = schedule.first(calendar, clock)
        }
        guard let from = plan.countsFrom ?? (newest == nil ? clock.day(of: tx.now) : nil) else { return slot }
        let start = clock.instant(from, minute: 0)
        for _ in 0..<Self.catchUpMax {
            guard let early = slot, early.due < start else { return slot }
            slot = schedule.next(after: early, doneOn: early.day, calendar, clock)
        }
        return slot
    }

    /// The last one that is more than planned. One that was done early may have been due after those that came later.
    func newest(of plan: Ref<MaintenancePlan>, in snapshot: Snapshot) throws -> Occurrence? {
        try snapshot.all(Occurrence.byPlan, plan, direction: .descending, limit: Self.newestMax)
            .filter { $0.standing.state != .planned }.max { $0.serial < $1.serial }
    }

    public func planned(of plan: Ref<MaintenancePlan>, in snapshot: Snapshot) throws -> Occurrence? {
        try snapshot.all(Occurrence.byPlan, plan, direction: .descending, limit: Self.newestMax)
            .first { $0.standing.state == .planned }
    }

    private func put(_ slot: Schedule.Slot, of plan: MaintenancePlan, in tx: Transaction) throws {
        try tx.put(
            make(
                plan, day: slot.day, due: slot.due, window: plan.schedule.window(around: slot),
                wakeAt: plan.schedule.release(of: slot.due), in: tx))
    }

    private static func isSame(_ planned: Occurrence, _ slot: Schedule.Slot, _ plan: MaintenancePlan) -> Bool {
        slot.day == planned.day && slot.due == planned.standing.due && planned.asset == plan.asset
            && plan.schedule.window(around: slot) == (planned.windowFrom, planned.windowThrough)
    }

    /// A due date that a meter has brought: it is released at once.
    func make(
        _ plan: MaintenancePlan, day: CalendarDay?, due: Timestamp, window: (Timestamp, Timestamp), wakeAt: Timestamp,
        in tx: Transaction
    ) throws -> Occurrence {
        Occurrence(
            id: try tx.newRef(), serial: try tx.nextNumber("occurrence", startingAt: Self.firstSerial), plan: plan.id,
            asset: plan.asset, day: day, originalDue: due, windowFrom: window.0, windowThrough: window.1,
            standing: .init(state: .planned, due: due), moves: [], version: 1, wakeAt: wakeAt)
    }
}
