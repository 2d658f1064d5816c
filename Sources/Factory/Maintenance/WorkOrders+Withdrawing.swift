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

    /// To whom a notice of one of these kinds about it goes out, or has gone.
    func heard(
        _ kinds: Set<NoticeKind>, about order: WorkOrder, since: Timestamp, in snapshot: Snapshot
    ) throws -> [Ref<Person>] {
        var heard: [Ref<Person>] = []
        for message in try said(about: order, since: since, in: snapshot)
        where message.kind.map(kinds.contains) == true && message.delivery.goesOut {
            guard let person = try message.person.flatMap({ try snapshot.find($0) })?.current(in: snapshot).id,
                !heard.contains(person)
            else { continue }
            heard.append(person)
        }
        return heard
    }

    /// What was said about it, oldest first.
    func said(about order: WorkOrder, since: Timestamp? = nil, in snapshot: Snapshot) throws -> [OutboundMessage] {
        try outbox.messages(about: "wo:\(order.number)", since: since, in: snapshot)
    }
}

extension Delivery {
    /// Whoever it is for hears it, or has heard it, as far as anybody knows.
    var goesOut: Bool {
        switch self {
        case .superseded, .expired, .failed: false
        default: true
        }
    }
}
