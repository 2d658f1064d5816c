public import Messaging
public import Store

extension Checklists {
    /// Sends a checklist to one person, by `due` at the latest.
    ///
    /// - Parameter order: the number of the work order that asks for it.
    @discardableResult
    public func push(
        _ checklist: Checklist, to person: Person, due: Timestamp?, for order: String? = nil, by doer: Doer,
        in tx: Transaction
    ) throws -> ChecklistRun {
        try push(checklist, to: .person(person.id), due: due, for: order, by: doer, in: tx)
    }

    /// The same to everybody of a role who is at work: the first who begins has it.
    ///
    /// Throws a `ChecklistRefusal` for a checklist that is not in use any more. `isTold`: false where it is shown to them at
    /// once.
    @discardableResult
    public func push(
        _ checklist: Checklist, to aim: Checklist.Aim, due: Timestamp?, for order: String? = nil, isTold: Bool = true,
        by doer: Doer, in tx: Transaction
    ) throws -> ChecklistRun {
        guard checklist.isActive else { throw ChecklistRefusal.inactive }
        let due = due ?? tx.now + (checklist.due ?? ChecklistSchedule.dueAfter)
        var run = try make(checklist, aim, at: tx.now, due: due, for: order, in: tx)
        try move(&run, .send)
        try tx.put(run)
        let told = isTold ? try tell(aim, of: run, in: tx) : 1
        try note("sent to \(told)", run, by: doer, in: tx)
        return run
    }

    /// A slot that passed while nobody was there to send it: it is expired from the start, and seen as such.
    func recordMissed(_ checklist: Checklist, _ slot: ChecklistSchedule.Slot, in tx: Transaction) throws -> ChecklistRun
    {
        var run = try make(checklist, checklist.aim, at: slot.at, due: slot.due, for: nil, in: tx)
        run.state = .expired
        run.endedAt = tx.now
        try tx.put(run)
        try note("missed: it was never sent", run, by: .rule(Self.ruleName), in: tx)
        return run
    }

    static let ruleName = "checklists"

    private func make(
        _ checklist: Checklist, _ aim: Checklist.Aim?, at time: Timestamp, due: Timestamp, for order: String?,
        in tx: Transaction
    ) throws -> ChecklistRun {
        ChecklistRun(
            id: try tx.newRef(), serial: try tx.nextNumber("checklistrun", startingAt: Self.firstSerial),
            checklist: checklist.id, revision: checklist.revision, name: checklist.name, items: checklist.items,
            asset: checklist.asset, onFail: checklist.onFail, order: order, createdAt: time, dueAt: due, aim: aim,
            state: .scheduled, version: 1, question: .item(0), answered: 0, fails: 0, pending: [])
    }

    /// Returns to how many people it goes.
    @discardableResult
    func tell(
        _ aim: Checklist.Aim, of run: ChecklistRun, but person: Ref<Person>? = nil, in tx: Transaction
    ) throws -> Int {
        let people: [Person] =
            switch aim {
            case .person(let id): try tx.find(id).map { [$0] } ?? []
            case .role(let role):
                Crews.atWork(try crews.people(role: role, in: tx).filter { $0.id != person }, at: tx.now)
            }
        let notice = Notice.checklistDue(
            number: run.number, checklist: try title(of: run, in: tx), items: run.items.count - run.answered,
            due: run.dueAt)
        return try people.count { try herald.tell(notice, to: $0, in: tx) != nil }
    }

    /// Its name, with that of its machine.
    func title(of run: ChecklistRun, in snapshot: Snapshot) throws -> String {
        guard let asset = try run.asset.flatMap({ try snapshot.find($0) }) else { return run.name }
        return "\(run.name) · \(asset.name.isEmpty ? asset.code : asset.name)"
    }

    /// A step of its life. Throws `ChecklistRefusal.notNow`.
    func move(_ run: inout ChecklistRun, _ event: ChecklistRun.Event) throws {
        guard let state = run.state.after(event) else { throw ChecklistRefusal.notNow(run.state) }
        run.state = state
    }

    func note(_ detail: String, _ run: ChecklistRun, by doer: Doer, in tx: Transaction) throws {
        let words = doer.name.isEmpty ? detail : "\(detail), by \(doer.name)"
        try audit.note(
            "checklist", object: run.number, detail: words, person: doer.person?.id, contact: doer.contact, in: tx)
    }
}
