import Messaging
import Store
import WhatsApp

/// What the clock does with a due date: releases it, reminds of it, tells that it is overdue, and ends it.
extension MaintenanceDesk {
    static let openMax = 10  // Open ones of a plan that stacks. Who is that far behind is not helped by one more.
    static let toldLateMax = 10  // People told that something is overdue.

    /// Does what is due for one, and says when to look again by its `wakeAt`.
    func wake(_ occurrence: Occurrence, in tx: Transaction) throws {
        if occurrence.standing.state == .planned { try open(occurrence, in: tx) } else { try look(occurrence, in: tx) }
        // Whatever went wrong with it, it holds up no other.
        if var after = try tx.find(occurrence.id), let wakeAt = after.wakeAt, wakeAt <= tx.now {
            after.wakeAt = tx.now + Self.pause
            try tx.put(after)
        }
    }

    private static let pause = Duration.seconds(600)

    // MARK: Its lead time is reached

    private func open(_ planned: Occurrence, in tx: Transaction) throws {
        guard let plan = try plan(of: planned, in: tx), plan.isActive else {
            try tx.delete(planned.id)
            return
        }
        var occurrence = planned
        let open = try tx.all(Occurrence.byOpenPlan, plan.id, limit: Self.openMax)
        if let last = open.last, !plan.stacks {
            guard occurrence.standing.due <= tx.now else {
                occurrence.wakeAt = occurrence.standing.due
                return try tx.put(occurrence)
            }
            if last.standing.state == .inProgress || last.standing.due > occurrence.standing.due {
                return try leaveOut(&occurrence, in: tx)
            }
            try miss(last, in: tx)
        }
        let isPassed = try isOvertaken(occurrence, plan, in: tx)
        if isPassed, !plan.stacks { return try missUnseen(&occurrence, in: tx) }
        if open.count >= Self.openMax { return try missUnseen(&occurrence, in: tx) }
        try release(&occurrence, plan, isTold: !isPassed, in: tx)
        try occurrences.planNext(of: plan.id, in: tx)
    }

    /// Whether the next one has fallen due, too: after a time in which nobody looked, only the newest is spoken of.
    private func isOvertaken(_ occurrence: Occurrence, _ plan: MaintenancePlan, in tx: Transaction) throws -> Bool {
        guard plan.schedule.basis == .fixed, let day = occurrence.day else { return false }
        let calendar = try MaintenanceSettings.current(in: tx).calendar
        let slot = Schedule.Slot(day: day, due: occurrence.originalDue)
        return plan.schedule.next(after: slot, calendar, clock).map { $0.due <= tx.now } ?? false
    }

    /// The one before stands for it, too.
    func leaveOut(_ occurrence: inout Occurrence, in tx: Transaction) throws {
        let before = occurrence
        guard occurrences.move(&occurrence, to: .skipped, at: tx.now) else { return }
        (occurrence.standing.skip, occurrence.standing.endedAs) = (.notStacked, Self.rule)
        try occurrences.settle(&occurrence, over: before, by: .rule(Self.rule), in: tx)
        try occurrences.planNext(of: occurrence.plan, in: tx)
    }

    private func missUnseen(_ occurrence: inout Occurrence, in tx: Transaction) throws {
        let before = occurrence
        guard occurrences.move(&occurrence, to: .missed, at: tx.now) else { return }
        occurrence.standing.endedAs = Self.rule
        try occurrences.settle(&occurrence, over: before, by: .rule(Self.rule), in: tx)
        try occurrences.planNext(of: occurrence.plan, in: tx)
    }

    /// The next one is due: nobody does this one any more.
    private func miss(_ last: Occurrence, in tx: Transaction) throws {
        var last = last
        let before = last
        guard occurrences.move(&last, to: .missed, at: tx.now) else { return }
        last.standing.endedAs = Self.rule
        try occurrences.settle(&last, over: before, by: .rule(Self.rule), in: tx)
        if let order = try order(of: last, in: tx), order.isOpen {
            try workOrders.perform(
                .cancel(reason: ""), on: order, by: .rule(Self.rule), in: tx)
        }
    }

    /// Makes the work order, and reminds whoever it is for.
    func release(_ occurrence: inout Occurrence, _ plan: MaintenancePlan, isTold: Bool, in tx: Transaction) throws {
        let before = occurrence
        guard occurrences.move(&occurrence, to: .released, at: tx.now) else { return }
        if occurrence.order == nil {
            occurrence.order = try makeOrder(of: occurrence, plan, in: tx)
        }
        occurrence.standing.remindAt = nil
        if isTold {
            // The buttons are for the version that is written below.
            try remind(&occurrence, version: occurrence.version + 1, in: tx)
        } else {
            (occurrence.standing.overdueToldAt, occurrence.standing.leadsToldAt) = (tx.now, tx.now)
        }
        try occurrences.settle(&occurrence, over: before, by: .rule(Self.rule), in: tx)
    }

    /// Nil where the rules for orders refuse it: the reminder goes out all the same.
    private func makeOrder(
        of occurrence: Occurrence, _ plan: MaintenancePlan, in tx: Transaction
    ) throws -> String? {
        var draft = WorkOrderDraft(title: plan.task)
        draft.description = plan.instructions
        draft.asset = plan.asset
        draft.priority = plan.priority
        draft.team = plan.team.isEmpty ? nil : plan.team
        draft.due = occurrence.standing.due
        draft.origin = .maintenance(occurrence: occurrence.number)
        draft.isTold = false
        let assignee = try plan.assignee.flatMap { try tx.find($0) }?.current(in: tx)
        draft.assignee = assignee.flatMap { $0.isActive ? $0.id : nil }
        do {
            return try workOrders.create(draft, by: .rule(Self.rule), in: tx).number
        } catch is WorkOrderRefusal {
            return nil
        }
    }

    // MARK: What is open

    private func look(_ stale: Occurrence, in tx: Transaction) throws {
        var occurrence = stale
        // The next one ends it in a moment: nobody is told of both.
        if occurrence.standing.state != .inProgress, let plan = try plan(of: occurrence, in: tx), !plan.stacks,
            let next = try occurrences.planned(of: plan.id, in: tx)?.standing.due, next <= tx.now,
            occurrence.standing.due <= next
        {
            return
        }
        if let remindAt = occurrence.standing.remindAt, remindAt <= tx.now {
            if occurrence.standing.state == .rescheduled, let plan = try plan(of: occurrence, in: tx) {
                return try release(&occurrence, plan, isTold: true, in: tx)
            }
            occurrence.standing.remindAt = nil
            try remind(&occurrence, version: occurrence.version, in: tx)
        }
        try tellLate(&occurrence, version: occurrence.version, in: tx)
        try occurrences.write(&occurrence, in: tx)
    }

    /// One reminder; where it is overdue already, that is the one.
    private func remind(_ occurrence: inout Occurrence, version: Int, in tx: Transaction) throws {
        if occurrence.standing.due + Occurrences.grace <= tx.now {
            return try tellLate(&occurrence, version: version, in: tx)
        }
        let told = try concerned(by: occurrence, in: tx)
        guard let plan = try plan(of: occurrence, in: tx) else { return }
        let notice = Notice.maintenanceDue(
            number: occurrence.number, equipment: try equipment(of: occurrence, in: tx), task: plan.task,
            due: occurrence.standing.due, version: version)
        for person in told { try herald.tell(notice, to: person, in: tx) }
    }

    /// Once to whoever has it, and later once to the leads.
    private func tellLate(_ occurrence: inout Occurrence, version: Int, in tx: Transaction) throws {
        guard occurrence.standing.state.isOpen, let plan = try plan(of: occurrence, in: tx) else { return }
        let notice = Notice.maintenanceOverdue(
            number: occurrence.number, equipment: try equipment(of: occurrence, in: tx), task: plan.task,
            due: occurrence.standing.due, version: version)
        let leadsAfter = Duration.seconds(try MaintenanceSettings.current(in: tx).leadsAfterHours * 3600)
        var told: Set<Ref<Person>> = []
        if occurrence.standing.overdueToldAt == nil, occurrence.standing.due + Occurrences.grace <= tx.now {
            occurrence.standing.overdueToldAt = tx.now
            for person in try concerned(by: occurrence, in: tx).prefix(Self.toldLateMax) {
                told.insert(person.id)
                try herald.tell(notice, to: person, in: tx)
            }
        }
        if occurrence.standing.leadsToldAt == nil, occurrence.standing.due + leadsAfter <= tx.now {
            occurrence.standing.leadsToldAt = tx.now
            for lead in try leads(of: occurrence, in: tx) where !told.contains(lead.id) {
                try herald.tell(notice, to: lead, in: tx)
            }
        }
    }
}
