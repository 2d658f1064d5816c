import Messaging
import Store

/// The work orders that figures look at, read once for all of them.
struct WorkFacts: Sendable {
    let facts: [WorkFact]
    /// There were more than were looked at.
    let isCut: Bool

    /// Orders made so long before a period may still tell of it: a machine that stands, the same fault again.
    static let lookBack = Duration.seconds(180 * 24 * 3600)

    /// Open work first, then the newest; at most `limit` orders.
    init(
        _ figures: [Figure], _ question: Figures.Question, _ parts: Figures, limit: Int, in snapshot: Snapshot
    ) throws {
        var orders: [WorkOrder] = []
        let isOfNow = figures.allSatisfy(\.isOfNow)
        for state in WorkOrderState.allCases.filter(\.isOpen)
            + WorkOrderState.allCases.filter({ !$0.isOpen && !isOfNow })
        {
            orders += try snapshot.all(
                WorkOrder.byState, state, from: state.isOpen ? nil : question.period.from - Self.lookBack,
                direction: .descending, limit: limit - orders.count)
        }
        let withCause = figures.contains(where: \.needsCauses)
        var selves = Selves(snapshot)
        var facts: [WorkFact] = []
        for order in orders where try Self.isWanted(order, question, parts, in: snapshot) {
            facts.append(try Self.fact(order, parts, withCause: withCause, &selves))
        }
        self.facts = facts
        isCut = orders.count >= limit
    }

    /// Those that one figure is over: of one person what they have or did, or what they worked on.
    func facts(for figure: Figure, _ question: Figures.Question) -> [WorkFact] {
        guard let person = question.person else { return facts }
        guard figure.isOfLabour else { return facts.filter { $0.worker == person } }
        return facts.compactMap { fact in
            var fact = fact
            fact.labour.removeAll { $0.person != person }
            return fact.labour.isEmpty ? nil : fact
        }
    }

    private static func isWanted(
        _ order: WorkOrder, _ question: Figures.Question, _ parts: Figures, in snapshot: Snapshot
    ) throws -> Bool {
        if let asset = question.asset, order.asset != asset { return false }
        guard let area = question.area else { return true }
        return try parts.workOrders.asset(of: order, in: snapshot)?.area.lowercased() == area.lowercased()
    }

    private static func fact(
        _ order: WorkOrder, _ parts: Figures, withCause: Bool, _ selves: inout Selves
    ) throws -> WorkFact {
        let standing = order.standing
        var labour = standing.labour
        if let clock = standing.clock {
            labour.append(.init(person: clock.person, from: clock.since, to: max(clock.since, selves.snapshot.now)))
        }
        for index in labour.indices { labour[index].person = try selves.current(labour[index].person) }
        var isPlanned = false
        if case .maintenance = order.origin { isPlanned = true }
        return WorkFact(
            number: order.number, asset: order.asset, state: standing.state, priority: standing.priority,
            isPlanned: isPlanned, impact: order.impact, createdAt: order.createdAt, takenAt: standing.takenAt,
            doneAt: standing.doneAt, downSince: order.downSince, downUntil: standing.downUntil,
            worker: try (standing.assignee ?? standing.doneBy).map { try selves.current($0) }, labour: labour,
            cause: withCause ? try parts.workOrders.details(of: order).finding.cause : nil)
    }
}

/// Who the entries of the directory stand for today, each looked up once.
struct Selves {
    let snapshot: Snapshot
    private var known: [Ref<Person>: Ref<Person>] = [:]

    init(_ snapshot: Snapshot) { self.snapshot = snapshot }

    mutating func current(_ person: Ref<Person>) throws -> Ref<Person> {
        if let known = known[person] { return known }
        let current = try snapshot.find(person)?.current(in: snapshot).id ?? person
        known[person] = current
        return current
    }
}
