public import Messaging
public import Store

/// What a plan needs of checklists: to know that one was filled in, and to hand it to somebody.
public struct PlanChecklists: Sendable {
    /// Whether the checklist of this name or number is there, and was not filled in for this work order.
    let isMissing: @Sendable (String, Occurrence, Snapshot) throws -> Bool
    /// Hands it to somebody. Returns the number of the run; nil: there is no such checklist.
    let push: @Sendable (String, Occurrence, Person, Transaction) throws -> String?

    public init(
        isMissing: @escaping @Sendable (String, Occurrence, Snapshot) throws -> Bool,
        push: @escaping @Sendable (String, Occurrence, Person, Transaction) throws -> String?
    ) {
        self.isMissing = isMissing
        self.push = push
    }

    /// For a plant that has none.
    public static var none: PlanChecklists {
        PlanChecklists(isMissing: { _, _, _ in false }, push: { _, _, _, _ in nil })
    }

    func isMissing(_ name: String, _ occurrence: Occurrence, in snapshot: Snapshot) throws -> Bool {
        try isMissing(name, occurrence, snapshot)
    }

    func push(_ name: String, _ occurrence: Occurrence, to person: Person, in tx: Transaction) throws -> String? {
        try push(name, occurrence, person, tx)
    }
}
