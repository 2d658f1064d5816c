import Factory
import Messaging
import Store

/// The work that is open, the most burning first.
struct WorkOrderHeat {
    static let openMax = 1_000  // Orders looked at for one page. A plant has some hundred open ones.

    let orders: [WorkOrder]
    /// There are more than were looked at.
    let isCut: Bool

    init(_ filter: WorkOrderFilter, in snapshot: Snapshot) throws {
        let page = try filter.page(after: nil, limit: Self.openMax, in: snapshot)
        let now = snapshot.now
        orders = page.orders.sorted { Self.burns($0, before: $1, now: now) }
        isCut = page.next != nil
    }

    /// By priority; of one priority machines that stand first, then what is overdue, then the oldest.
    static func burns(_ one: WorkOrder, before other: WorkOrder, now: Timestamp) -> Bool {
        let ranks = (one.standing.priority.rank, other.standing.priority.rank)
        if ranks.0 != ranks.1 { return ranks.0 > ranks.1 }
        if one.stands != other.stands { return one.stands }
        let late = (one.isOverdue(now: now), other.isOverdue(now: now))
        if late.0 != late.1 { return late.0 }
        return (one.createdAt, one.id) < (other.createdAt, other.id)
    }
}

extension WorkOrder {
    /// Its machine does not run.
    var stands: Bool { downSince != nil && standing.downUntil == nil && isOpen }

    func isOverdue(now: Timestamp) -> Bool { isOpen && standing.state != .done && due.map { $0 < now } ?? false }

    /// What the office reads: a claim waits for somebody to look at it.
    var stateWords: String { standing.state == .done ? "waiting for check" : standing.state.words }
}
