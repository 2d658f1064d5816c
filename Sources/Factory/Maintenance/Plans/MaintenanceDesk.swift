import Messaging
public import Store
import Vault

/// What people do with due dates of plans: say that one is done, move it, leave it out, and take that back.
public struct MaintenanceDesk: Sendable {
    public let occurrences: Occurrences
    let workOrders: WorkOrders
    let crews: Crews
    let herald: Herald
    let deeds: Deeds
    let checklists: PlanChecklists

    public static let reasonMax = 300  // Characters.
    /// How far ahead one may be moved.
    public static let moveMax = Duration.seconds(366 * 24 * 3600)  // A year; beyond it the plan is to be changed.

    public init(
        occurrences: Occurrences, workOrders: WorkOrders, crews: Crews, herald: Herald, deeds: Deeds,
        checklists: Checklists
    ) {
        self.occurrences = occurrences
        self.workOrders = workOrders
        self.crews = crews
        self.herald = herald
        self.deeds = deeds
        self.checklists = PlanChecklists(checklists: checklists)
    }

    var clock: PlantClock { occurrences.clock }

    public func plan(of occurrence: Occurrence, in snapshot: Snapshot) throws -> MaintenancePlan? {
        try snapshot.find(occurrence.plan)
    }

    /// As people call its machine.
    public func equipment(of occurrence: Occurrence, in snapshot: Snapshot) throws -> String {
        try snapshot.find(occurrence.asset).map(WorkOrders.name) ?? "–"
    }

    func order(of occurrence: Occurrence, in snapshot: Snapshot) throws -> WorkOrder? {
        try occurrence.order.flatMap { try workOrders.find($0, in: snapshot) }
    }

    // MARK: Whose it is

    /// Who is reminded of it: who has its work order, else who the plan says and is at work.
    func concerned(by occurrence: Occurrence, in snapshot: Snapshot) throws -> [Person] {
        Crews.atWork(try crew(of: occurrence, in: snapshot), at: snapshot.now)
    }

    /// The same, whoever is at work: who was reminded may do it when their shift is over.
    private func crew(of occurrence: Occurrence, in snapshot: Snapshot) throws -> [Person] {
        let holder = try order(of: occurrence, in: snapshot)?.standing.assignee
        guard let plan = try plan(of: occurrence, in: snapshot) else { return [] }
        if let person = try (holder ?? plan.assignee).flatMap({ try snapshot.find($0) })?.current(in: snapshot),
            person.standing == .active
        {
            return [person]
        }
        if let role = plan.role { return try crews.people(role: role, in: snapshot) }
        let asset = try snapshot.find(plan.asset)
        return try crews.everybody(
            team: plan.team.isEmpty ? asset?.team ?? "" : plan.team, area: asset?.area ?? "", in: snapshot)
    }

    func leads(of occurrence: Occurrence, in snapshot: Snapshot) throws -> [Person] {
        let (plan, asset) = (try plan(of: occurrence, in: snapshot), try snapshot.find(occurrence.asset))
        let team = plan.map(\.team) ?? ""
        return try crews.leads(
            team: team.isEmpty ? asset?.team ?? "" : team, area: asset?.area ?? "", in: snapshot)
    }

    /// Leads may move and end any; others what is theirs, or what is offered to them and nobody has.
    public func mayDecide(_ doer: Doer, on occurrence: Occurrence, in snapshot: Snapshot) throws -> Bool {
        guard let person = doer.person else { return doer.isLead }
        return try mayDecide(person, on: occurrence, in: snapshot)
    }

    func mayDecide(_ person: Person, on occurrence: Occurrence, in snapshot: Snapshot) throws -> Bool {
        if person.roles.contains(where: \.isLead) { return true }
        let selves = try Set(person.selves(in: snapshot).map(\.id))
        return try crew(of: occurrence, in: snapshot).contains { selves.contains($0.id) }
    }

    // MARK: Done

    /// Says that it is done, before its time or after it. Its work order is finished with it. What is so already changes
    /// nothing.
    ///
    /// Throws a `MaintenanceRefusal`, or the `WorkOrderRefusal` of its order.
    @discardableResult
    public func complete(_ stale: Occurrence, by doer: Doer, in tx: Transaction) throws -> Occurrence {
        var occurrence = try current(stale, in: tx)
        if occurrence.standing.state == .completed { return occurrence }
        guard !occurrence.standing.state.isEnded else { throw MaintenanceRefusal.notNow(occurrence.standing.state) }
        guard try mayDecide(doer, on: occurrence, in: tx) else { throw MaintenanceRefusal.notYours }
        if let plan = try plan(of: occurrence, in: tx), !plan.checklist.isEmpty,
            try checklists.isMissing(plan.checklist, occurrence, in: tx)
        {
            throw MaintenanceRefusal.checklistFirst(plan.checklist)
        }
        if let order = try order(of: occurrence, in: tx), order.standing.state.isOpen, order.standing.state != .done {
            let before = occurrence.standing
            try finish(order, by: doer, in: tx)
            occurrence = try current(occurrence, in: tx)
            occurrence.undo = .init(before: before, by: doer.person?.id, at: tx.now, version: occurrence.version)
            if doer.person == nil { occurrence.standing.endedAs = doer.name }
            try tx.put(occurrence)
        } else {
            let before = occurrence
            guard occurrences.move(&occurrence, to: .completed, at: tx.now) else {
                throw MaintenanceRefusal.notNow(occurrence.standing.state)
            }
            (occurrence.standing.doneBy, occurrence.standing.endedAs) = (doer.person?.id, doer.name)
            try occurrences.settle(&occurrence, over: before, by: doer, in: tx)
            try occurrences.planNext(of: occurrence.plan, in: tx)
        }
        try note(occurrence, by: doer, in: tx)
        return occurrence
    }

    /// The run of the checklist that they have to go through before they can say so; nil: nothing stands before it.
    func checklistFirst(
        _ occurrence: Occurrence, for person: Person, by doer: Doer, in tx: Transaction
    ) throws -> ChecklistRun? {
        guard !occurrence.standing.state.isEnded, try mayDecide(doer, on: occurrence, in: tx),
            let plan = try plan(of: occurrence, in: tx), !plan.checklist.isEmpty,
            try checklists.isMissing(plan.checklist, occurrence, in: tx)
        else { return nil }
        var released = occurrence
        if released.order == nil { try releaseEarly(&released, plan, in: tx) }
        return try checklists.run(plan.checklist, released, to: person, by: doer, in: tx)
    }

    /// Somebody begins before its time: the work order is made now, and the reminder stays for its day.
    private func releaseEarly(_ occurrence: inout Occurrence, _ plan: MaintenancePlan, in tx: Transaction) throws {
        let remindAt = max(tx.now, plan.schedule.release(of: occurrence.standing.due))
        try release(&occurrence, plan, isTold: false, in: tx)
        (occurrence.standing.overdueToldAt, occurrence.standing.leadsToldAt) = (nil, nil)
        occurrence.standing.remindAt = remindAt > tx.now ? remindAt : nil
        try occurrences.write(&occurrence, in: tx)
        try occurrences.planNext(of: plan.id, in: tx)
    }

    /// Whoever the plan tells may do it, technician or not: the order is theirs from here on.
    private func finish(_ order: WorkOrder, by doer: Doer, in tx: Transaction) throws {
        var order = order
        if let person = doer.person, order.standing.assignee == nil, !doer.isWorker {
            order.standing.assignee = person.id
            try tx.put(order)
        }
        try workOrders.perform(.finish(nil), on: order, by: doer, in: tx)
    }

    /// Who does what the clock does.
    static let rule = "maintenance plan"

    // MARK: Another day

    /// Moves it. Throws a `MaintenanceRefusal`.
    @discardableResult
    public func reschedule(
        _ stale: Occurrence, to due: Timestamp, reason: String, by doer: Doer, in tx: Transaction
    ) throws -> Occurrence {
        var occurrence = try current(stale, in: tx)
        let before = occurrence
        guard try mayDecide(doer, on: occurrence, in: tx) else { throw MaintenanceRefusal.notYours }
        try Self.check(reason)
        guard due > tx.now else { throw MaintenanceRefusal.past }
        guard due <= tx.now + Self.moveMax else { throw MaintenanceRefusal.tooFar }
        guard occurrence.standing.state != .inProgress,
            occurrences.move(&occurrence, to: .rescheduled, at: tx.now)
        else { throw MaintenanceRefusal.notNow(occurrence.standing.state) }
        let lead = try plan(of: occurrence, in: tx)?.schedule.release(of: due) ?? due
        occurrence.standing.due = due
        // Within its lead time it is spoken of when it is due, and not at once again.
        occurrence.standing.remindAt = lead > tx.now ? lead : due
        (occurrence.standing.overdueToldAt, occurrence.standing.leadsToldAt) = (nil, nil)
        occurrence.moves.append(
            .init(
                from: before.standing.due, to: due,
                reason: try occurrences.vault.seal(reason, Occurrences.place(occurrence.id)), by: doer.person?.id,
                name: doer.name, at: tx.now))
        if occurrence.moves.count > Occurrence.movesMax { occurrence.moves.removeFirst() }
        try occurrences.settle(&occurrence, over: before, by: doer, in: tx)
        try moveOrder(of: occurrence, in: tx)
        try occurrences.planNext(of: occurrence.plan, in: tx)
        try note(occurrence, by: doer, in: tx)
        return occurrence
    }

    /// Its work order is due when it is.
    private func moveOrder(of occurrence: Occurrence, in tx: Transaction) throws {
        guard var order = try order(of: occurrence, in: tx), order.isOpen else { return }
        order.due = occurrence.standing.due
        try tx.put(order)
    }

    /// Whether work at this time still counts as done in time.
    public func isInWindow(_ time: Timestamp, of occurrence: Occurrence) -> Bool {
        time >= occurrence.windowFrom && time <= occurrence.windowThrough
    }

    // MARK: Left out

    /// Leaves it out, with its work order. Leads only. Throws a `MaintenanceRefusal`.
    @discardableResult
    public func skip(_ stale: Occurrence, reason: String, by doer: Doer, in tx: Transaction) throws -> Occurrence {
        var occurrence = try current(stale, in: tx)
        guard doer.isLead else { throw MaintenanceRefusal.notYours }
        try Self.check(reason)
        guard occurrence.standing.state.steps(to: .skipped).map({ !$0.isEmpty }) ?? false else {
            throw MaintenanceRefusal.notNow(occurrence.standing.state)
        }
        if let order = try order(of: occurrence, in: tx), order.isOpen {
            try workOrders.perform(.cancel(reason: reason), on: order, by: doer, in: tx)
            occurrence = try current(occurrence, in: tx)
        }
        let before = occurrence
        guard occurrence.standing.state == .skipped || occurrences.move(&occurrence, to: .skipped, at: tx.now) else {
            throw MaintenanceRefusal.notNow(occurrence.standing.state)
        }
        occurrence.standing.skip = .decided(
            try occurrences.vault.seal(reason, Occurrences.place(occurrence.id)))
        (occurrence.standing.endedAs, occurrence.standing.endedAt) = (doer.name, tx.now)
        try occurrences.settle(&occurrence, over: before, by: doer, in: tx)
        try occurrences.planNext(of: occurrence.plan, in: tx)
        try note(occurrence, by: doer, in: tx)
        return occurrence
    }

    // MARK: Taken back

    /// Takes the last change back, by whoever made it, within five minutes and if nothing has happened since.
    ///
    /// Throws a `MaintenanceRefusal`, or the `WorkOrderRefusal` of its order.
    @discardableResult
    public func undo(_ stale: Occurrence, by doer: Doer, in tx: Transaction) throws -> Occurrence {
        var occurrence = try current(stale, in: tx)
        guard let undo = occurrence.undo, undo.version == occurrence.version, undo.by == doer.person?.id,
            undo.at + LastDeed.undoableFor >= tx.now
        else { throw MaintenanceRefusal.tooLate }
        let before = occurrence
        if let order = try order(of: occurrence, in: tx), before.standing.state.isEnded, !undo.before.state.isEnded,
            order.undo?.at == undo.at
        {
            try workOrders.undo(order, by: doer, in: tx)
            occurrence = try current(occurrence, in: tx)
        }
        occurrence.standing = undo.before
        try occurrences.settle(&occurrence, over: before, by: doer, in: tx)
        if before.standing.due != undo.before.due {
            if !occurrence.moves.isEmpty { occurrence.moves.removeLast() }
            try moveOrder(of: occurrence, in: tx)
        }
        occurrence.undo = nil
        try occurrences.write(&occurrence, in: tx)
        try occurrences.planNext(of: occurrence.plan, in: tx)
        return occurrence
    }

    /// As it is by now.
    func current(_ occurrence: Occurrence, in snapshot: Snapshot) throws -> Occurrence {
        guard let current = try snapshot.find(occurrence.id) else { throw MaintenanceRefusal.gone }
        return current
    }

    private func note(_ occurrence: Occurrence, by doer: Doer, in tx: Transaction) throws {
        guard let person = doer.person else { return }
        try deeds.note(object: occurrence.object, version: occurrence.version, by: person.id, in: tx)
    }

    private static func check(_ reason: String) throws(MaintenanceRefusal) {
        guard !reason.isEmpty else { throw .noReason }
        guard reason.count <= reasonMax else { throw .reasonTooLong }
    }
}

/// Why the rules say no.
public enum MaintenanceRefusal: Error, Equatable, Sendable {
    /// It cannot happen in the state it is in.
    case notNow(OccurrenceState)
    /// Only a lead may, or who has it.
    case notYours
    /// This checklist comes first.
    case checklistFirst(String)
    case past
    case tooFar
    case noReason
    case reasonTooLong
    /// To be taken back.
    case tooLate
    /// The plan has been changed: this due date is none any more.
    case gone
}
