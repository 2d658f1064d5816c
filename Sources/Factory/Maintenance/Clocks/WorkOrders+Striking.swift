import Messaging
import Store

/// What is done when a clock of a work order strikes. The mark that it was is written with it, so that it is done once.
extension WorkOrders {
    func strike(_ step: WorkClock.Step, on stale: WorkOrder, in tx: Transaction) throws {
        var order = stale
        var marks = order.reminders ?? WorkOrder.Reminders()
        switch step {
        case .reach: marks.reachedAt = tx.now
        case .offerAnew: marks.look = .init(version: order.version, at: try offerToNewcomers(order, in: tx))
        case .untaken: marks.untakenAt = tx.now
        case .unsolved: marks.unsolvedAt = tx.now
        case .overdue: marks.overdueAt = tx.now
        case .unchecked: marks.uncheckedAt = tx.now
        case .expired, .close: break
        }
        order.reminders = marks
        try tx.put(order)

        switch step {
        case .offerAnew: break
        case .reach: if try !isReached(order, in: tx) { try goPast(order, in: tx) }
        case .untaken: try remindLeads(of: order, .untaken(minutes: minutes(WorkClock.free(order), tx)), in: tx)
        case .expired: try free(order, .offeredAgain, in: tx)
        case .unsolved:
            let since = WorkClock.held(order) ?? order.createdAt
            try remindLeads(of: order, .unsolved(minutes: minutes(since, tx)), in: tx)
        case .overdue:
            let news = WorkNews.overdue(since: order.due ?? tx.now)
            let leads = try remindLeads(of: order, news, in: tx)
            for worker in try workers(on: order, in: tx) where !leads.contains(worker.id) {
                try tellNews(of: order, to: worker.id, news, in: tx)
            }
        case .unchecked: try tellClaimed(order, by: .rule("not checked"), in: tx)
        case .close: try perform(.accept, on: order, by: .rule("not checked in three days"), in: tx)
        }
    }

    /// Takes it from whoever does not answer, and offers it to their crew.
    private func free(_ order: WorkOrder, _ news: WorkNews, in tx: Transaction) throws {
        let freed = try perform(.offer(team: nil), on: order, by: .rule("not acknowledged"), in: tx)
        try remindLeads(of: freed, news, in: tx)
    }

    // MARK: Who cannot be reached

    /// Nobody's phone shows it: the next ones hear at once.
    private func goPast(_ order: WorkOrder, in tx: Transaction) throws {
        let news = WorkNews.untaken(minutes: minutes(WorkClock.free(order), tx))
        var order = order
        guard order.standing.state == .offered else {
            // Whether it reaches the next ones is looked at anew.
            order.reminders?.reachedAt = nil
            try tx.put(order)
            return try free(order, news, in: tx)
        }
        order.reminders?.untakenAt = tx.now
        try tx.put(order)
        try remindLeads(of: order, news, in: tx)
    }

    /// Whether a phone of those it was given to shows it.
    private func isReached(_ order: WorkOrder, in tx: Transaction) throws -> Bool {
        let call: NoticeKind = order.standing.state == .offered ? .workOrderOffered : .assignment
        return try herald.said(about: order, since: WorkClock.free(order), in: tx).contains { message in
            (message.kind == call || message.kind == .escalation)
                && (message.delivery == .delivered || message.delivery == .read)
        }
    }

    // MARK: Who comes to work

    /// Offers it to those of its crew who are at work and have not heard of it; returns when the next one comes.
    private func offerToNewcomers(_ order: WorkOrder, in tx: Transaction) throws -> Timestamp? {
        let area = try asset(of: order, in: tx)?.area ?? ""
        let known = try whoKnows(of: order, in: tx)
        let others = try crews.everybody(team: order.standing.team, area: area, in: tx)
            .filter { !known.contains($0.id) }.prefix(Crews.toldMax)
        try offer(order, to: others.filter { Crews.isAtWork($0, at: tx.now) }, in: tx)
        return others.filter { !Crews.isAtWork($0, at: tx.now) }.compactMap { $0.shift?.nextStart(after: tx.now) }.min()
    }

    static let eventsMax = 20  // Lines of the timeline looked back on for who gave it away.

    /// Those who were told since it is free, and who has just said that they cannot.
    private func whoKnows(of order: WorkOrder, in tx: Transaction) throws -> Set<Ref<Person>> {
        let told = try herald.said(about: order, since: WorkClock.free(order), in: tx)
            .filter { $0.kind != nil && $0.delivery.goesOut }
        let events = try tx.all(
            WorkOrderEvent.byOrder, order.id, direction: .descending, limit: Self.eventsMax)
        let release = events.first { if case .moved(.release, _, _) = $0.what { true } else { false } }
        return Set(told.compactMap(\.person) + [release?.person].compactMap { $0 })
    }

    // MARK: Leads

    /// Returns who they are.
    @discardableResult
    private func remindLeads(of order: WorkOrder, _ news: WorkNews, in tx: Transaction) throws -> [Ref<Person>] {
        let leads = try leads(of: order, in: tx).map(\.id)
        for lead in leads { try tellNews(of: order, to: lead, news, in: tx) }
        return leads
    }

    private func minutes(_ since: Timestamp, _ tx: Transaction) -> Int {
        Int((tx.now - since).components.seconds / 60)
    }
}
