public import Store

/// Whose message it is, and what that person wants.
extension Outbox {
    /// Whether everything that is not asked for is to be kept from this account.
    public func hasStopped(_ contact: Contact, in snapshot: Snapshot) throws -> Bool {
        try hasStopped(contact, person: contact.owner(in: snapshot), in: snapshot)
    }

    /// The person's STOP goes with them; that of a number's former owner does not bind the next.
    private func hasStopped(_ contact: Contact, person: Person?, in snapshot: Snapshot) throws -> Bool {
        if person?.preferences?.stoppedAt != nil { return true }
        guard contact.stoppedAt != nil else { return false }
        guard let person, let stopper = try contact.stoppedBy.flatMap({ try snapshot.find($0) }) else { return true }
        return stopper.id == person.id || stopper.mergedInto == person.id
    }

    /// What is known of whoever has this account, for all that waits for them.
    struct Audience {
        var hasStopped = false
        /// Nil: nobody of the directory.
        var reader: Dispatch.Reader?
    }

    func audience(of contact: Contact, in snapshot: Snapshot) throws -> Audience {
        let person = try contact.owner(in: snapshot)
        return Audience(
            hasStopped: try hasStopped(contact, person: person, in: snapshot),
            reader: person.map { Dispatch.Reader($0, now: snapshot.now) })
    }

    /// The message as far as the person's own state and wishes go. `level`: of the emergency it is about.
    func situation(
        of message: OutboundMessage, level: Urgency?, for audience: Audience, now: Timestamp
    ) -> Dispatch.Situation {
        Dispatch.Situation(
            kind: message.kind, level: level, isAnswer: message.answers != nil || message.isAskedFor == true,
            priority: message.priority, isTooLate: message.isTooLate(now), hasStopped: audience.hasStopped,
            reader: audience.reader)
    }

    /// Whether nothing of the person's keeps it now.
    func isWelcome(_ message: OutboundMessage, to audience: Audience, now: Timestamp) throws -> Bool {
        let level = message.priority == .emergency ? try notice(of: message)?.level : nil
        switch situation(of: message, level: level, for: audience, now: now).wish {
        case .none, .overruled: return true
        case .never, .later: return false
        }
    }

    // MARK: Let go again

    /// Something of the person changed: what was held for that goes, if it is still of use. Returns how many.
    @discardableResult
    public func wishesChanged(_ contact: Ref<Contact>, in tx: Transaction) throws -> Int {
        guard let account = try tx.find(contact) else { return 0 }
        let audience = try self.audience(of: account, in: tx)
        var released = 0
        for message in try held(for: contact, tx) where message.delivery.hold?.isPersons == true {
            guard !message.isTooLate(tx.now), try seemsWelcome(message, to: audience, now: tx.now) else { continue }
            try release(message, in: tx)
            released += 1
        }
        return released
    }

    /// What nothing of the person's keeps any more, since it is another hour or since a list was changed.
    func heldNoMore(in snapshot: Snapshot) throws -> [Ref<OutboundMessage>] {
        var free: [Ref<OutboundMessage>] = []
        // They lie account by account.
        var last: (contact: Ref<Contact>, audience: Audience)?
        try eachHeld(snapshot) { message in
            guard message.delivery.hold?.isPersons == true, !message.isTooLate(snapshot.now) else { return }
            if last?.contact != message.contact {
                let audience = try snapshot.find(message.contact).map { try self.audience(of: $0, in: snapshot) }
                last = (message.contact, audience ?? Audience())
            }
            guard let last, try seemsWelcome(message, to: last.audience, now: snapshot.now) else { return }
            free.append(message.id)
        }
        return free
    }

    /// True also for what is damaged: at its turn it fails, alone.
    private func seemsWelcome(_ message: OutboundMessage, to audience: Audience, now: Timestamp) throws -> Bool {
        do {
            return try isWelcome(message, to: audience, now: now)
        } catch let error as StoreError where error.isOfTheStore {
            throw error
        } catch {
            return true
        }
    }

    /// Lets them go. Returns how many.
    func releaseHeld(_ free: [Ref<OutboundMessage>], in tx: Transaction) throws -> Int {
        var released = 0
        for id in free {
            guard let message = try tx.find(id), message.delivery.hold?.isPersons == true else { continue }
            try release(message, in: tx)
            released += 1
        }
        return released
    }
}
