import Messaging
public import Store

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
        (order.standing, order.details) = (undo.before, undo.details)
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
        try withdrawOutdated(of: order, in: tx)
        try tellOfUndoing(of: undone, now: order, by: doer, in: tx)
        try follow(order, in: tx)
        return order
    }
}
