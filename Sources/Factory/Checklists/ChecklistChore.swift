public import Messaging
public import Store

/// Sends checklists when their time comes, ends what was not begun in time, and tells the leads of what is late.
///
/// Whatever was done is in the same transaction as the mark that it was: killed at any moment, nothing is sent twice,
/// and nothing is left out. After a downtime the newest slot goes out, if it is still of use; the others are on record.
public struct ChecklistChore: Chore {
    public let name = "checklists"
    let checklists: Checklists
    let wall: @Sendable (Timestamp) -> PlantTime.Parts

    static let templatesMax = 20  // Checklists in one part; each may go to a whole crew.
    static let runsMax = 50  // Runs ended in one part.
    static let pause = Duration.milliseconds(200)  // Between two parts.
    /// One written meanwhile may be due sooner.
    static let lookAgain = Duration.seconds(30)
    /// A shift that was changed meanwhile is noticed after it.
    static let lookMax = Duration.seconds(6 * 3600)

    public init(_ factory: Factory) { self.init(factory.checklists) { PlantTime.parts($0) } }

    init(_ checklists: Checklists, wall: @escaping @Sendable (Timestamp) -> PlantTime.Parts) {
        self.checklists = checklists
        self.wall = wall
    }

    public func run(in tx: Transaction) throws -> Timestamp? {
        let over = try tx.all(ChecklistRun.byDue, 0, through: tx.now, limit: Self.runsMax)
        try end(over, in: tx)
        let due = try tx.all(Checklist.byLook, 0, through: tx.now, limit: Self.templatesMax)
        for checklist in due { try send(checklist, in: tx) }
        if over.count == Self.runsMax || due.count == Self.templatesMax { return tx.now + Self.pause }
        let next = [
            try tx.all(ChecklistRun.byDue, 0, limit: 1).first?.dueAt,
            try tx.all(Checklist.byLook, 0, limit: 1).first?.lookAt,
        ]
        return min(next.compactMap { $0 }.min() ?? tx.now + Self.lookAgain, tx.now + Self.lookAgain)
    }

    // MARK: What is over

    /// The leads hear once of all runs of one checklist.
    private func end(_ over: [ChecklistRun], in tx: Transaction) throws {
        var expired: [ChecklistRun] = []
        for var run in over {
            if try checklists.expireIfOver(&run, in: tx) {
                expired.append(run)
            } else {
                run.isLateTold = true
                try tx.put(run)
                try checklists.note("late: begun, and not handed in", run, by: .rule(Checklists.ruleName), in: tx)
                try checklists.tellLeads(of: run, in: tx) { .newsLate }
            }
        }
        try tellOfExpired(expired, in: tx)
    }

    private func tellOfExpired(_ expired: [ChecklistRun], in tx: Transaction) throws {
        for runs in Dictionary(grouping: expired, by: \.checklist).values.sorted(by: { $0[0].serial < $1[0].serial }) {
            guard let newest = runs.max(by: { $0.dueAt < $1.dueAt }) else { continue }
            try checklists.tellLeads(of: newest, in: tx) { .newsExpired(count: runs.count) }
        }
    }

    // MARK: What is due

    private func send(_ stale: Checklist, in tx: Transaction) throws {
        var checklist = stale
        guard checklist.isActive, let schedule = checklist.schedule, let aim = checklist.aim else {
            checklist.lookAt = nil
            return try tx.put(checklist)
        }
        let shift = try shift(of: aim, in: tx)
        var slots = schedule.slots(
            after: checklist.scheduledThrough, through: tx.now, shift: shift, due: checklist.due, by: wall)
        let newest = slots.last.flatMap { $0.due > tx.now ? slots.popLast() : nil }
        let missed = try slots.map { try checklists.recordMissed(checklist, $0, in: tx) }
        try tellOfExpired(missed, in: tx)
        if let newest {
            try checklists.push(checklist, to: aim, due: newest.due, by: .rule(Checklists.ruleName), in: tx)
        }
        checklist.scheduledThrough = tx.now
        let next = schedule.next(after: tx.now, shift: shift, due: checklist.due, by: wall)?.at
        checklist.lookAt = min(next ?? .init(milliseconds: .max), tx.now + Self.lookMax)
        try tx.put(checklist)
    }

    private func shift(of aim: Checklist.Aim, in snapshot: Snapshot) throws -> Shift? {
        guard case .person(let person) = aim else { return nil }
        return try snapshot.find(person)?.current(in: snapshot).shift
    }
}
