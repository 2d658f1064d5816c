public import Messaging
public import Store
public import Vault

/// Checklists and their runs: found, opened, and everything that changes them.
public struct Checklists: Sendable {
    public let vault: Vault
    let people: People
    let catalogue: Catalogue
    let audit: Audit
    let media: MediaShelf
    let crews: Crews
    let herald: Herald
    let deeds: Deeds
    let workOrders: WorkOrders

    static let firstSerial: UInt64 = 1001  // Four digits from the first day.
    static let answersMax = 1_000  // Of one run: ten corrections of each item of the longest.
    static let openMax = 500  // Open runs looked through for somebody's.

    // MARK: Templates

    /// By its number, or by its name however the case.
    public func find(_ text: String, in snapshot: Snapshot) throws -> Checklist? {
        try Self.find(text, in: snapshot)
    }

    static func find(_ text: String, in snapshot: Snapshot) throws -> Checklist? {
        if let (prefix, digits) = Nonconformances.parts(text), prefix == Checklist.prefix, let serial = UInt64(digits),
            let found = try snapshot.find(Checklist.bySerial, serial)
        {
            return found
        }
        return try text.isEmpty ? nil : snapshot.find(Checklist.byName, text.lowercased())
    }

    // MARK: Runs

    /// By its number, written `CHK-1001` or `chk1001`.
    public func run(_ text: String, in snapshot: Snapshot) throws -> ChecklistRun? {
        guard let (prefix, digits) = Nonconformances.parts(text), prefix == ChecklistRun.prefix else { return nil }
        return try snapshot.find(ChecklistRun.byEnding, String(digits.reversed()))
    }

    /// Whether the checklist that a work order asks for is gone through; false, too, when none was sent.
    static func isSubmitted(for order: String, in snapshot: Snapshot) throws -> Bool {
        try snapshot.all(ChecklistRun.byOrder, order, direction: .descending, limit: Self.openMax)
            .contains { $0.submittedAt != nil }
    }

    /// The newest run that a work order asks for.
    public func run(for order: String, in snapshot: Snapshot) throws -> ChecklistRun? {
        try snapshot.all(ChecklistRun.byOrder, order, direction: .descending, limit: 1).first
    }

    /// What somebody has begun, what is for them, and what is for their role and nobody has; in this order, at most
    /// `limit`.
    public func open(for person: Person, limit: Int, in snapshot: Snapshot) throws -> [ChecklistRun] {
        let selves = Set(try person.selves(in: snapshot).map(\.id))
        let states: [ChecklistRun.State] = [.running, .opened, .handedOver, .sent]
        let open = try states.flatMap { try snapshot.all(ChecklistRun.byState, $0, limit: Self.openMax) }
        let own = open.filter { $0.worker.map(selves.contains) ?? false }
        let free = open.filter { $0.worker == nil && $0.isFor(person, selves) && !$0.isOver(at: snapshot.now) }
        return Array((own + free.sorted { $0.dueAt < $1.dueAt }).prefix(limit))
    }

    /// Runs in which something failed and nobody has looked yet, for a lead; oldest first.
    public func reviews(for person: Person, limit: Int, in snapshot: Snapshot) throws -> [ChecklistRun] {
        guard person.roles.contains(where: \.isLead) else { return [] }
        return try snapshot.all(ChecklistRun.byState, .review, limit: limit)
    }

    // MARK: Answers

    /// All answers of a run as they came, corrected and withdrawn ones included.
    public func answers(of run: ChecklistRun, in snapshot: Snapshot) throws -> [ChecklistAnswer] {
        try snapshot.all(ChecklistAnswer.byRun, run.id, limit: Self.answersMax)
    }

    /// The answers that count, by item.
    public func inForce(of run: ChecklistRun, in snapshot: Snapshot) throws -> [Int: ChecklistAnswer] {
        let given = try answers(of: run, in: snapshot).filter { $0.withdrawnAt == nil }
        return Dictionary(given.map { ($0.item, $0) }) { $1 }
    }

    public func words(of answer: ChecklistAnswer) throws -> ChecklistAnswer.Words {
        try answer.words.map { try vault.open($0, Self.place(answer.id)) } ?? ChecklistAnswer.Words()
    }

    func seal(_ words: ChecklistAnswer.Words, for id: Ref<ChecklistAnswer>) throws -> Sealed<ChecklistAnswer.Words>? {
        words.isEmpty ? nil : try vault.seal(words, Self.place(id))
    }

    private static func place(_ id: Ref<ChecklistAnswer>) -> SealedPlace {
        SealedPlace(table: "checklistanswer", record: "\(id.value)", field: "words")
    }
}

extension ChecklistRun {
    /// Whether it is meant for somebody, by name or by role.
    func isFor(_ person: Person, _ selves: Set<Ref<Person>>) -> Bool {
        switch aim {
        case .person(let named): selves.contains(named)
        case .role(let role): person.roles.contains(role)
        case nil: false
        }
    }
}
