import Store

/// What waits in an account that is not the person's any more for whom it was written.
extension Outbox {
    /// Whether somebody else has the account now, or nobody.
    ///
    /// An answer goes to whoever asked, as long as WhatsApp has called the account the same since.
    func isMisplaced(
        _ message: OutboundMessage, in account: Contact, of owner: Person?, _ snapshot: Snapshot
    ) throws -> Bool {
        guard let person = message.person, person != owner?.id else { return false }
        if message.answers != nil, message.createdAt >= account.changedAt ?? message.createdAt { return false }
        guard let current = try snapshot.find(person)?.current(in: snapshot) else { return true }
        return current.id != owner?.id
    }

    /// It goes on to the account through which the person is reached now. Without any it ends, and its author is told.
    func rehome(_ message: OutboundMessage, in tx: Transaction) throws {
        var message = message
        let person = try message.person.flatMap { try tx.find($0) }?.current(in: tx)
        guard let account = try person.flatMap({ try reached($0, in: tx) }), account.id != message.contact else {
            guard let next = message.delivery.after(.superseded) else { return }
            message.delivery = next
            message.note(.unreachable, at: tx.now)
            try tx.put(message)
            return try tellEnded(message.author, of: message, in: tx)
        }
        message.contact = account.id
        message.delivery = message.delivery.after(.released(at: tx.now)) ?? message.delivery
        message.error = nil
        message.needsTemplate = nil
        message.note(.moved, at: tx.now)
        try tx.put(message)
        try openLane(message.lane, in: tx)
    }

    /// The account they spoke from last, else that of the number they are listed with.
    private func reached(_ person: Person, in tx: Transaction) throws -> Contact? {
        if let known = try contacts.preferred(of: person, in: tx) { return known }
        return try person.listedPhone(vault).flatMap { try contacts.account(at: $0, of: person, in: tx) }
    }
}
