import Messaging
public import Store

/// Which due date of a plan comes next.
extension Occurrences {
    private static let newestMax = 50  // Occurrences looked through for the newest that is not only planned.
    private static let catchUpMax = 5_000  // Slots of a rule passed over at once: thirteen years of days.

    /// What a plan's next due date is counted from.
    enum Start {
        /// What has happened: each slot that passed while nobody looked is evaluated.
        case history
        /// Today: a plan that is new or changed does not catch up on what lies behind.
        case today
    }

    /// Plans the next due date, in place of one that was planned. Does nothing more the second time.
    func planNext(of id: Ref<MaintenancePlan>, from start: Start = .history, in tx: Transaction) throws {
        guard let plan = try tx.find(id) else { return }
        let newest = try self.newest(of: id, in: tx)
        let slot = plan.isActive ? try nextSlot(of: plan, after: newest, start, in: tx) : nil
        var isThere = false
        for planned in try tx.all(Occurrence.byPlan, id, direction: .descending, limit: Self.newestMax)
        where planned.standing.state == .planned {
            let isSame =
                slot.map { $0.day == planned.day && $0.due == planned.standing.due && planned.asset == plan.asset }
                ?? false
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
        of plan: MaintenancePlan, after newest: Occurrence?, _ start: Start, in tx: Transaction
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
        guard newest == nil || start == .today else { return slot }
        let today = clock.instant(clock.day(of: tx.now), minute: 0)
        for _ in 0..<Self.catchUpMax {
            guard let early = slot, early.due < today else { return slot }
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
        let tolerance = plan.schedule.tolerance(around: slot)
        try tx.put(
            make(
                plan, day: slot.day, due: slot.due, window: (slot.due - tolerance, slot.due + tolerance),
                wakeAt: plan.schedule.release(of: slot.due), in: tx))
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
