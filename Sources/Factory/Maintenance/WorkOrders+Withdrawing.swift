import Messaging
import Store

/// What waits to be said of a work order and is no longer so.
extension WorkOrders {
    /// Before the news of a change are written: what nobody needs after it does not go out.
    func withdrawOutdated(of order: WorkOrder, in tx: Transaction) throws {
        switch order.standing.state {
        case .requested, .approved: break
        case .offered: try herald.withdraw(about: order, [.assignment, .workOrderRequested], in: tx)
        case .assigned, .inProgress, .onHold:
            try herald.withdraw(about: order, [.workOrderOffered, .workOrderRequested, .workOrderClaimed], in: tx)
            let assignee = try order.standing.assignee.flatMap { try tx.find($0) }?.current(in: tx).id
            try herald.withdraw(about: order, [.assignment], but: assignee, in: tx)
        case .done:
            let calls: Set<NoticeKind> = [
                .workOrderOffered, .workOrderRequested, .assignment, .escalation, .partsDelivered,
            ]
            try herald.withdraw(about: order, calls, in: tx)
        case .declined, .merged, .closed, .cancelled: try herald.withdraw(about: order, nil, in: tx)
        }
    }
}

extension Herald {
    func withdraw(
        about order: WorkOrder, _ kinds: Set<NoticeKind>?, but person: Ref<Person>? = nil, in tx: Transaction
    ) throws {
        try outbox.withdraw(about: "wo:\(order.number)", kinds, but: person, in: tx)
    }

    /// What was said about it, oldest first.
    func said(about order: WorkOrder, since: Timestamp? = nil, in snapshot: Snapshot) throws -> [OutboundMessage] {
        try outbox.messages(about: "wo:\(order.number)", since: since, in: snapshot)
    }
}
