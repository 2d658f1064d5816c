public import Store

/// What waits to be said to somebody who does not work here any more.
extension Outbox {
    static let leavingMax = 1_000  // Messages of one account; more wait for nobody.

    /// What waits and was not asked for, oldest first. An answer to what they said last still goes.
    public func waitingUnasked(for contact: Ref<Contact>, in snapshot: Snapshot) throws -> [OutboundMessage] {
        let (first, last) = (Lane.Key(contact: contact, priority: .code), Lane.Key(contact: contact, priority: .info))
        return try [OutboundMessage.Queue.composed, .held].flatMap { queue in
            try snapshot.all(
                OutboundMessage.byQueue, queue, from: .first(first), through: .last(last), limit: Self.leavingMax)
        }
        .filter { $0.answers == nil }
    }

    /// Ends all of that, and tells whoever wrote one of them. Returns what ended.
    @discardableResult
    public func endUnasked(for contact: Ref<Contact>, in tx: Transaction) throws -> [OutboundMessage] {
        try end(waitingUnasked(for: contact, in: tx), .left, in: tx)
    }

    /// Ends what a STOP keeps from the account, for good; an emergency was never kept. Returns what ended.
    @discardableResult
    public func endStopped(for contact: Ref<Contact>, in tx: Transaction) throws -> [OutboundMessage] {
        try end(waitingUnasked(for: contact, in: tx).filter { $0.priority != .emergency }, .overtaken, in: tx)
    }

    private func end(
        _ waiting: [OutboundMessage], _ event: DeliveryEvent.What, in tx: Transaction
    ) throws -> [OutboundMessage] {
        for var message in waiting {
            guard let next = message.delivery.after(.superseded) else { continue }
            message.delivery = next
            message.note(event, at: tx.now)
            try tx.put(message)
            try tellEnded(message.author, of: message, in: tx)
        }
        return waiting
    }
}
