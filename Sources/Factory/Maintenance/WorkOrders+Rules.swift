import Messaging
import Store

/// Who may do what with a work order.
extension WorkOrders {
    static func refusal(
        _ command: WorkOrderCommand, _ order: WorkOrder, by doer: Doer, in snapshot: Snapshot
    ) throws -> WorkOrderRefusal? {
        let state = order.standing.state
        let selves = try doer.person?.selves(in: snapshot).map(\.id) ?? []
        let isAssignee = order.standing.assignee.map(selves.contains) ?? false
        let isReporter = order.reporters.contains(where: selves.contains)
        if case .accept = command, doer.isLead, state == .done, order.workers.contains(where: selves.contains) {
            return .ownWork
        }
        // A lead takes it from somebody by giving it to another.
        if case .refuse = command, doer.isLead, doer.way == .chat, !isAssignee { return .notYours }
        if case .reopen = command, let closedAt = order.standing.closedAt, closedAt + reopenableFor < snapshot.now {
            return .tooLate
        }
        if doer.isLead { return nil }
        switch command {
        case .take, .start, .finish:
            if isAssignee { return nil }
            if let owner = order.standing.assignee, state.isInHand { return .taken(by: owner) }
            guard doer.isWorker else { return .notYours }
            return state == .requested ? .notNow(state) : nil
        case .hold, .resume, .refuse:
            if isAssignee { return nil }
            if let owner = order.standing.assignee, state.isInHand { return .taken(by: owner) }
            return .notYours
        case .cancel: return isReporter && !state.isInHand && state != .done ? nil : .notYours
        case .reopen: return isReporter || isAssignee ? nil : .notYours
        case .approve, .decline, .merge, .offer, .assign, .accept, .sendBack: return .notYours
        }
    }

    func isAssignee(_ person: Person?, of order: WorkOrder, in snapshot: Snapshot) throws -> Bool {
        guard let person, let assignee = order.standing.assignee else { return false }
        return try person.selves(in: snapshot).contains { $0.id == assignee }
    }
}
