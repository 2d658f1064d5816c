import Messaging
public import Store
import Vault

extension WorkOrders {
    /// Why the last change stays.
    public enum NotUndone: Error, Equatable, Sendable {
        case nothing
        case tooLate
        /// Something happened since.
        case changedSince
        /// Somebody else did it.
        case notYours
    }

    /// Takes the last change back: for five minutes, by whoever made it, if nothing happened since.
    ///
    /// - Parameter version: the one that the button was made for; nil takes whatever was last.
    @discardableResult
    public func undo(
        _ stale: WorkOrder, version: Int? = nil, by doer: Doer, in tx: Transaction
    ) throws -> WorkOrder {
        guard var order = try tx.find(stale.id), let undo = order.undo else { throw NotUndone.nothing }
        guard undo.version == order.version, version == nil || version == order.version else {
            throw NotUndone.changedSince
        }
        guard undo.at + LastDeed.undoableFor >= tx.now else { throw NotUndone.tooLate }
        if let person = doer.person {
            guard try person.selves(in: tx).contains(where: { $0.id == undo.by }) else { throw NotUndone.notYours }
        } else if undo.by != nil, !doer.isLead {
            throw NotUndone.notYours
        }
        let undone = order
        order.standing = undo.before
        // Whom it was taken from may have left since.
        guard try !order.standing.state.isInHand || order.standing.assignee == nil || hasWorker(order, in: tx) else {
            throw NotUndone.changedSince
        }
        order.details = try details(of: order, without: undo, in: tx)
        // The clock goes on as if nothing had happened, unless another job was begun meanwhile.
        if let person = order.standing.clock?.person, let other = try running(for: person, in: tx), other.id != order.id
        {
            stopClock(&order, at: undo.at)
        }
        order.undo = nil
        order.version += 1
        order.movedIn = order.version
        try note(.undone(version: undone.version), on: order, by: doer, in: tx)
        try tx.put(order)
        try audit.note(
            "work-order", object: order.number, detail: "undone", person: doer.person?.id, contact: doer.contact,
            in: tx)
        if let clock = undone.standing.clock, order.standing.clock == nil {
            try resume(what: clock.person, pausedAt: undo.at, in: tx)
        }
        try withdrawOutdated(of: order, in: tx)
        try tellOfUndoing(of: undone, now: order, by: doer, in: tx)
        try follow(order, in: tx)
        return order
    }

    /// As they were before the change; what was found or written anew since then stays.
    private func details(
        of order: WorkOrder, without undo: WorkOrder.Undo, in snapshot: Snapshot
    ) throws -> Sealed<WorkOrder.Details> {
        var details = try details(of: order)
        let before = try self.details(of: order, before: undo)
        let isFoundSince = try snapshot.all(
            WorkOrderEvent.byOrder, order.id, direction: .descending, limit: Self.eventsMax
        ).contains { $0.what == .found && $0.version == undo.version }
        details.holdNote = before.holdNote
        if !isFoundSince { details.finding = before.finding }
        return try seal(details, for: order.id)
    }

    /// The job that rested for this one goes on.
    private func resume(what person: Ref<Person>, pausedAt: Timestamp, in tx: Transaction) throws {
        guard let person = try tx.find(person), try running(for: person.id, in: tx) == nil else { return }
        let paused = try inHand(of: person, limit: Self.openMax, in: tx).first {
            $0.standing.holdReason == .otherJob && $0.undo?.at == pausedAt && $0.undo?.version == $0.version
        }
        if let paused { try undo(paused, by: .rule("one clock a person"), in: tx) }
    }
}
