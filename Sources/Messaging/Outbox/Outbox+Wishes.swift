public import Store

/// Whose message it is, and what that person wants.
extension Outbox {
    /// Whether everything that is not asked for is to be kept from this account.
    public func hasStopped(_ contact: Contact, in snapshot: Snapshot) throws -> Bool {
        try hasStopped(contact, person: contact.owner(in: snapshot), in: snapshot)
    }

    /// The person's STOP goes with them; that of a number's former owner does not bind the next.
    private func hasStopped(_ contact: Contact, person: Person?, in snapshot: Snapshot) throws -> Bool {
        try person?.preferences?.stoppedAt != nil || isStopInForce(of: contact, for: person, in: snapshot)
    }

    /// Whether the account's own STOP binds whoever has it now.
    func isStopInForce(of contact: Contact, for person: Person?, in snapshot: Snapshot) throws -> Bool {
        guard contact.stoppedAt != nil else { return false }
        guard let person, let stopper = try contact.stoppedBy.flatMap({ try snapshot.find($0) }) else { return true }
        return try stopper.current(in: snapshot).id == person.id
    }

    /// What is known of whoever has this account, for all that waits for them.
    struct Audience {
        /// Nil: the account is not there.
        var account: Contact?
        /// Nil: nobody of the directory.
        var owner: Person?
        var hasStopped = false
        /// As much of the owner as matters now.
        var reader: Dispatch.Reader?
    }

    func audience(of contact: Contact, in snapshot: Snapshot) throws -> Audience {
        let person = try contact.owner(in: snapshot)
        return Audience(
            account: contact, owner: person,
            hasStopped: try hasStopped(contact, person: person, in: snapshot),
            reader: person.map { Dispatch.Reader($0, now: snapshot.now) })
    }

    /// The message as far as the person's own state and wishes go. `level`: of the emergency it is about.
    func situation(
        of message: OutboundMessage, level: Urgency?, for audience: Audience, now: Timestamp
    ) -> Dispatch.Situation {
        Dispatch.Situation(
            kind: message.kind, level: level,
            isAnswer: message.isAnswer(toSuspendedSince: audience.reader?.suspendedAt),
            priority: message.priority, isTooLate: message.isTooLate(now), hasStopped: audience.hasStopped,
            reader: audience.reader)
    }

    /// Whether nothing of the person's keeps it now; false for what is somebody else's.
    func isWelcome(_ message: OutboundMessage, to audience: Audience, in snapshot: Snapshot) throws -> Bool {
        if let account = audience.account, try isMisplaced(message, in: account, of: audience.owner, snapshot) {
            return false
        }
        let level = message.priority == .emergency ? try notice(of: message)?.level : nil
        switch situation(of: message, level: level, for: audience, now: snapshot.now).wish {
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
        return try release(welcome: try held(for: contact, tx), to: audience, in: tx)
    }

    /// What the lane holds for the person's sake and nothing of theirs keeps any more, be it another hour or another list:
    /// it goes before what was written later. What they ask for meanwhile does not wait for it.
    func releaseWelcome(_ key: Lane.Key, in tx: Transaction) throws {
        guard let head = try waiting(in: key, limit: 1, tx).first, !head.isAnswer(toSuspendedSince: nil),
            let account = try tx.find(key.contact)
        else { return }
        let held = try tx.all(
            OutboundMessage.byQueue, .held, from: .first(key), through: .last(key), limit: Self.heldMax)
        guard !held.isEmpty else { return }
        _ = try release(welcome: held, to: try audience(of: account, in: tx), in: tx)
    }

    private func release(
        welcome held: [OutboundMessage], to audience: Audience, in tx: Transaction
    ) throws -> Int {
        var released = 0
        for message in held where !message.isTooLate(tx.now) {
            guard try isLetGo(message, by: audience, in: tx) else { continue }
            try release(message, in: tx)
            released += 1
        }
        return released
    }

    /// True also for what is damaged: at its turn it fails, alone.
    private func isLetGo(_ message: OutboundMessage, by audience: Audience, in snapshot: Snapshot) throws -> Bool {
        guard let hold = message.delivery.hold, hold.isPersons else { return false }
        // Nobody else's wishes were ever asked: whose they were has the account no more.
        guard audience.owner != nil || hold == .stopped else { return false }
        do {
            return try isWelcome(message, to: audience, in: snapshot)
        } catch let error as StoreError where error.isOfTheStore {
            throw error
        } catch {
            return true
        }
    }

    // MARK: Looking through all that is held

    static let heldPageMax = 250  // Held messages read at once, and written in one commit.

    /// What becomes of a page of held messages.
    struct HeldPage {
        /// What goes on: nothing of the person's keeps it any more, or it waits in an account that is not theirs.
        var free: [Ref<OutboundMessage>] = []
        /// What is of no use any more.
        var late: [Ref<OutboundMessage>] = []
        /// Nil: it was the last.
        var next: PageCursor?
    }

    func heldPage(after cursor: PageCursor? = nil, in snapshot: Snapshot) throws -> HeldPage {
        let page = try snapshot.page(OutboundMessage.byQueue, .held, after: cursor, limit: Self.heldPageMax)
        var found = HeldPage(next: page.next)
        // They lie account by account.
        var last: (contact: Ref<Contact>, audience: Audience)?
        for message in page.records {
            if message.isTooLate(snapshot.now) {
                found.late.append(message.id)
                continue
            }
            if last?.contact != message.contact {
                let account = try snapshot.find(message.contact)?.current(in: snapshot)
                last = (message.contact, try account.map { try self.audience(of: $0, in: snapshot) } ?? Audience())
            }
            guard let audience = last?.audience else { continue }
            if try isElsewhere(message, audience, snapshot) || isLetGo(message, by: audience, in: snapshot) {
                found.free.append(message.id)
            }
        }
        return found
    }

    /// It waits in a piece of an account that was joined, or in one that is the person's no more.
    func isElsewhere(_ message: OutboundMessage, _ audience: Audience, _ snapshot: Snapshot) throws -> Bool {
        guard let account = audience.account else { return false }
        return try account.id != message.contact || isMisplaced(message, in: account, of: audience.owner, snapshot)
    }

    /// Lets them go, each through the account where it belongs now. Returns how many.
    func releaseHeld(_ free: [Ref<OutboundMessage>], in tx: Transaction) throws -> Int {
        var released = 0
        for id in free {
            guard var message = try tx.find(id), message.queue == .held else { continue }
            if let account = try tx.find(message.contact)?.current(in: tx) {
                message.contact = account.id
                if try isMisplaced(message, in: account, of: account.owner(in: tx), tx) {
                    try rehome(message, in: tx)
                    released += 1
                    continue
                }
            }
            try release(message, in: tx)
            released += 1
        }
        return released
    }
}

extension OutboundMessage {
    /// Whether the person asked for it. Of an account that may be somebody else's since, only a reply to what was said
    /// since: answers are written as soon as something is heard.
    func isAnswer(toSuspendedSince suspendedAt: Timestamp?) -> Bool {
        guard let suspendedAt else { return answers != nil || isAskedFor == true }
        return answers != nil && createdAt >= suspendedAt
    }
}
