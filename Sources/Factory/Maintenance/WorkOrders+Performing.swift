import Messaging
public import Store
import Vault

extension WorkOrders {
    /// How long after it was closed it may be taken up again.
    public static let reopenableFor = Duration.seconds(14 * 24 * 3600)

    /// Does what a command says, tells whom it concerns, and returns the order as it is then.
    ///
    /// What is so already changes nothing. Throws a `WorkOrderRefusal` when the rules say no.
    @discardableResult
    public func perform(
        _ command: WorkOrderCommand, on stale: WorkOrder, by doer: Doer, in tx: Transaction
    ) throws -> WorkOrder {
        guard var order = try tx.find(stale.id) else { throw WorkOrderRefusal.unknownOrder(stale.number) }
        let before = order
        if let refusal = try Self.refusal(command, order, by: doer, in: tx) { throw refusal }
        guard var steps = command.steps(from: order.standing.state) else {
            throw WorkOrderRefusal.notNow(order.standing.state)
        }
        guard !steps.isEmpty else { return try confirm(command, order, by: doer, in: tx) }
        try prepare(command, &order, in: tx)
        for event in steps { try apply(event, of: command, to: &order, by: doer, in: tx) }
        // Nobody is there any more to go on with it.
        if steps == [.sendBack] || steps == [.reopen], try !hasWorker(order, in: tx) {
            try apply(.release, of: .offer(team: nil), to: &order, by: doer, in: tx)
            steps.append(.release)
        }
        if order.standing.state == .done, try !needsCheck(order, in: tx) {
            try apply(.accept, of: .accept, to: &order, by: doer, in: tx)
        }
        try settle(&order, over: before, by: doer, in: tx)
        if case .merge(let number) = command { try merge(order, into: number, by: doer, in: tx) }
        try audit.note(
            "work-order", object: order.number, detail: order.standing.state.rawValue, person: doer.person?.id,
            contact: doer.contact, in: tx)
        try withdrawOutdated(of: order, in: tx)
        try tell(of: steps, command, on: order, before: before, by: doer, in: tx)
        try follow(order, in: tx)
        return order
    }

    /// Whether somebody has it who still works here.
    func hasWorker(_ order: WorkOrder, in snapshot: Snapshot) throws -> Bool {
        try order.standing.assignee.flatMap { try snapshot.find($0) }?.current(in: snapshot).isActive ?? false
    }

    /// What hangs on the state of a work order.
    func follow(_ order: WorkOrder, in tx: Transaction) throws { try occurrences.orderMoved(order, in: tx) }

    /// Writes the changed order, so that it can be undone.
    func settle(_ order: inout WorkOrder, over before: WorkOrder, by doer: Doer, in tx: Transaction) throws {
        order.version += 1
        let (now, then) = (order.standing, before.standing)
        if now.state != then.state || now.assignee != then.assignee || now.clock != then.clock {
            order.movedIn = order.version
        }
        order.undo = .init(
            before: before.standing, details: before.details, by: doer.person?.id, at: tx.now, version: order.version)
        try tx.put(order)
        if let person = doer.person {
            try deeds.note(object: "wo:\(order.number)", version: order.version, by: person.id, in: tx)
        }
    }

    /// Answers a command for what is so already. Whoever has it may say so, and start their clock again.
    private func confirm(
        _ command: WorkOrderCommand, _ order: WorkOrder, by doer: Doer, in tx: Transaction
    ) throws -> WorkOrder {
        var order = order
        let isAssignee = try isAssignee(doer.person, of: order, in: tx)
        switch command {
        // Begun by the office for nobody: whoever takes it up has it.
        case .take where order.standing.assignee == nil && doer.isWorker && doer.person != nil,
            .start where order.standing.assignee == nil && doer.isWorker && doer.person != nil:
            let before = order
            order.standing.assignee = doer.person?.id
            order.standing.takenAt = order.standing.takenAt ?? tx.now
            if command == .start { try startClock(&order, by: doer, in: tx) }
            try note(.acknowledged, on: order, by: doer, target: doer.person?.id, in: tx)
            try settle(&order, over: before, by: doer, in: tx)
        case .take where isAssignee && order.standing.takenAt == nil:
            order.standing.takenAt = tx.now
            // What came before cannot be taken back over it.
            order.undo = nil
            try note(.acknowledged, on: order, by: doer, in: tx)
        case .start where isAssignee && order.standing.clock == nil,
            .resume where isAssignee && order.standing.clock == nil:
            let before = order
            try startClock(&order, by: doer, in: tx)
            try note(.clockStarted, on: order, by: doer, in: tx)
            try settle(&order, over: before, by: doer, in: tx)
        case .finish(let finding?): return try find(finding, on: order, by: doer, in: tx)
        case .offer(let team?) where team.lowercased() != order.standing.team.lowercased():
            let before = order
            order.standing.team = team
            order.standing.givenAt = tx.now
            try note(.moved(.offer, from: .offered, to: .offered), on: order, by: doer, in: tx)
            try settle(&order, over: before, by: doer, in: tx)
            try tell(of: [.offer], command, on: order, before: before, by: doer, in: tx)
        default: return order
        }
        try tx.put(order)
        return order
    }

    // MARK: One step

    func apply(
        _ event: WorkOrderState.Event, of command: WorkOrderCommand, to order: inout WorkOrder, by doer: Doer,
        in tx: Transaction
    ) throws {
        let from = order.standing.state
        guard let to = from.after(event) else { throw WorkOrderRefusal.notNow(from) }
        order.standing.state = to
        if to != .inProgress { stopClock(&order, at: tx.now) }
        if to != .onHold { order.standing.holdReason = nil }
        var target: Ref<Person>?
        switch event {
        case .offer, .release:
            (order.standing.assignee, order.standing.takenAt, order.standing.givenAt) = (nil, nil, tx.now)
            if case .offer(let team?) = command { order.standing.team = team }
        case .assign:
            guard case .assign(let person) = command else { break }
            target = try worker(person, in: tx).id
            (order.standing.assignee, order.standing.takenAt, order.standing.givenAt) = (target, nil, tx.now)
        case .claim:
            (order.standing.assignee, order.standing.takenAt) = (doer.person?.id, tx.now)
            target = doer.person?.id
        case .start, .resume:
            order.standing.takenAt = order.standing.takenAt ?? tx.now
            order.standing.startedAt = order.standing.startedAt ?? tx.now
            if case .start = command { try startClock(&order, by: doer, in: tx) }
            if case .resume = command { try startClock(&order, by: doer, in: tx) }
        case .hold:
            guard case .hold(let reason, _) = command else { break }
            order.standing.holdReason = reason
        case .finish:
            order.standing.doneAt = tx.now
            order.standing.doneBy = doer.person?.id ?? order.standing.assignee
            if order.downSince != nil, order.standing.downUntil == nil { order.standing.downUntil = tx.now }
        case .sendBack:
            (order.standing.doneAt, order.standing.doneBy, order.standing.givenAt) = (nil, nil, tx.now)
        case .reopen:
            (order.standing.doneAt, order.standing.doneBy, order.standing.closedAt) = (nil, nil, nil)
            order.standing.givenAt = tx.now
        case .accept, .decline, .merge, .cancel:
            order.standing.closedAt = tx.now
            if order.downSince != nil, order.standing.downUntil == nil { order.standing.downUntil = tx.now }
            if case .merge(let number) = command { order.standing.mergedInto = number }
        case .approve: break
        }
        try note(
            .moved(event, from: from, to: to), on: order, by: doer, target: target, text: command.note, in: tx)
    }

    /// What a command says beside the steps: checked, and written down, before anything moves.
    private func prepare(_ command: WorkOrderCommand, _ order: inout WorkOrder, in tx: Transaction) throws {
        guard command.note.count <= Finding.noteMax else {
            throw WorkOrderRefusal.tooLong(field: "reason", max: Finding.noteMax)
        }
        switch command {
        case .assign(let person): _ = try worker(person, in: tx)
        case .merge(let number):
            guard let target = try find(number, in: tx), target.id != order.id, target.isOpen else {
                throw WorkOrderRefusal.unknownOrder(number)
            }
        case .hold(_, let note):
            var details = try details(of: order)
            details.holdNote = note
            order.details = try seal(details, for: order.id)
        case .finish(let finding):
            if let refusal = try occurrences.checklistFirst(order, in: tx) { throw refusal }
            if let finding { order.details = try details(order, with: finding) }
            let required = try asset(of: order, in: tx)?.requires ?? []
            if required.contains(.cause), try !details(of: order).finding.hasCause {
                throw WorkOrderRefusal.needs(.cause)
            }
            if required.contains(.photo), try !hasEvidence(order, in: tx) { throw WorkOrderRefusal.needs(.photo) }
        default: break
        }
    }

    private static let evidenceMax = 200  // Lines of the timeline looked back on. A long job has fifty.

    /// Whether there is a file of the work; one that came with the report shows the fault.
    private func hasEvidence(_ order: WorkOrder, in snapshot: Snapshot) throws -> Bool {
        let since = [order.standing.startedAt, order.standing.givenAt].compactMap { $0 }.min() ?? order.createdAt
        return try snapshot.all(WorkOrderEvent.byOrder, order.id, direction: .descending, limit: Self.evidenceMax)
            .contains { event in
                guard case .evidence = event.what, event.at >= since else { return false }
                guard let person = event.person, order.reporters.contains(person) else { return true }
                return order.standing.assignee == person
            }
    }

    private func details(_ order: WorkOrder, with finding: Finding) throws -> Sealed<WorkOrder.Details> {
        var details = try details(of: order)
        details.finding = details.finding.with(finding)
        return try seal(details, for: order.id)
    }

    // MARK: The clock

    /// One job for each person: another one that runs is put on hold. Who is not the assignee stops no other job of theirs,
    /// and in the chat starts no clock but their own.
    private func startClock(_ order: inout WorkOrder, by doer: Doer, in tx: Transaction) throws {
        guard let person = order.standing.assignee else { return }
        let other = try running(for: person, in: tx).flatMap { $0.id == order.id ? nil : $0 }
        guard try isAssignee(doer.person, of: order, in: tx) || doer.person == nil && other == nil else { return }
        if let other {
            try perform(.hold(.otherJob, note: ""), on: other, by: .rule("one clock a person"), in: tx)
        }
        order.standing.clock = .init(person: person, since: tx.now)
    }

    func stopClock(_ order: inout WorkOrder, at now: Timestamp) {
        guard let clock = order.standing.clock else { return }
        order.standing.clock = nil
        order.standing.labour.append(.init(person: clock.person, from: clock.since, to: max(now, clock.since)))
        if order.standing.labour.count > WorkOrder.labourMax { order.standing.labour.removeFirst() }
    }

    // MARK: The timeline

    func note(
        _ what: WorkOrderEvent.What, on order: WorkOrder, by doer: Doer, target: Ref<Person>? = nil,
        text: String = "", in tx: Transaction
    ) throws {
        let id: Ref<WorkOrderEvent> = try tx.newRef()
        try tx.put(
            WorkOrderEvent(
                id: id, order: order.id, at: tx.now, what: what, way: doer.way, person: doer.person?.id,
                name: doer.name, target: target, message: doer.message,
                note: text.isEmpty ? nil : try vault.seal(text, Self.place(id)), version: order.version))
    }

    /// Whoever reported the same hears the end of the one that goes on.
    private func merge(_ order: WorkOrder, into number: String, by doer: Doer, in tx: Transaction) throws {
        guard var target = try find(number, in: tx) else { return }
        for person in order.reporters
        where !target.reporters.contains(person) && target.reporters.count < WorkOrder.reportersMax {
            target.reporters.append(person)
        }
        for attachment in order.attachments
        where !target.attachments.contains(attachment) && target.attachments.count < WorkOrder.attachmentsMax {
            target.attachments.append(attachment)
        }
        try tx.put(target)
        try note(.reported, on: target, by: doer, text: order.number, in: tx)
    }
}
