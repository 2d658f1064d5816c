public import Store
import WhatsApp

/// What does not go now: held until something happens, put off, or ended.
extension Outbox {
    /// It cannot be read, or has nowhere to go.
    func fail(_ message: OutboundMessage, in tx: Transaction) throws {
        var message = try tx.find(message.id) ?? message
        message.delivery = message.delivery.after(.refused) ?? message.delivery
        try set(.unreadable, on: &message)
        try tx.put(message)
    }

    func expire(_ message: OutboundMessage, windowShut: Bool = false, in tx: Transaction) throws {
        var message = message
        guard let next = message.delivery.after(.expired) else { return }
        message.delivery = next
        message.note(.expired, at: tx.now)
        try set(windowShut && message.kind == nil ? .windowShut : .tooLate, on: &message)
        try tx.put(message)
    }

    func hold(_ message: OutboundMessage, _ hold: Hold, in tx: Transaction) throws {
        var message = message
        guard let next = message.delivery.after(.held(at: tx.now, hold)) else { return }
        message.delivery = next
        message.note(.held(hold), at: tx.now)
        if message.usefulUntil == nil { message.usefulUntil = tx.now + Self.deskUsefulFor }
        try set(hold.error, on: &message)
        try tx.put(message)
        if hold == .window, message.manner?.knocks == true {
            try knock(message.contact, message.language ?? contactLanguage(message.contact, in: tx), in: tx)
        }
        try tell(message.author, of: message, hold, in: tx)
    }

    func putOff(_ message: OutboundMessage, until: Timestamp, _ hold: Hold, in tx: Transaction) throws {
        var message = message
        guard let next = message.delivery.after(.postponed(until: until)) else { return }
        message.delivery = next
        if message.history?.last?.what != .held(hold) {
            message.note(.held(hold), at: tx.now)
            try tell(message.author, of: message, hold, in: tx)
        }
        try set(hold.error, on: &message)
        try tx.put(message)
    }

    // MARK: Let go again

    static let heldMax = 1_000  // Held messages read at once.
    static let heldPagesMax = 100  // Pages: a hundred thousand held messages are somebody's mistake.

    /// The person has written: what waited for that goes, and what was put off comes at once. Returns how many were let
    /// go. Who writes need not be asked to any more.
    ///
    /// - Parameter isAskedFor: they answered the knock, so what stands behind it is as good as an answer.
    @discardableResult
    public func windowOpened(_ contact: Ref<Contact>, isAskedFor: Bool = false, in tx: Transaction) throws -> Int {
        try forgetKnocks(contact, in: tx)
        let held = try self.held(for: contact, tx).filter { $0.delivery.hold?.isPersons == false }
        let audience = try tx.find(contact).map { try self.audience(of: $0, in: tx) } ?? Audience()
        for var message in held {
            // Who is in doubt, or somebody else, asks for nothing of what was written for the person.
            if isAskedFor, message.delivery.hold == .window, audience.reader?.suspendedAt == nil,
                try !isElsewhere(message, audience, tx)
            {
                message.isAskedFor = true
            }
            try release(message, in: tx)
        }
        for priority in Priority.allCases {
            let key = Lane.Key(contact: contact, priority: priority)
            guard let lane = try tx.find(Lane.self, key), lane.due > tx.now else { continue }
            try bringForward(lane, in: tx)
        }
        return held.count
    }

    func held(for contact: Ref<Contact>, _ snapshot: Snapshot) throws -> [OutboundMessage] {
        let (first, last) = (Lane.Key(contact: contact, priority: .code), Lane.Key(contact: contact, priority: .info))
        return try snapshot.all(
            OutboundMessage.byQueue, .held, from: .first(first), through: .last(last), limit: Self.heldMax)
    }

    /// What was put off because of the people of the day comes at once.
    private func bringForward(_ lane: Lane, in tx: Transaction) throws {
        guard lane.doubt == nil, var next = try waiting(in: lane.id, limit: 1, tx).first, next.waitsForTier else {
            return
        }
        next.delivery = next.delivery.after(.postponed(until: tx.now)) ?? next.delivery
        try tx.put(next)
        var lane = lane
        lane.due = tx.now
        try tx.put(lane)
    }

    /// More people a day may be written to.
    func tierRose(in tx: Transaction) throws {
        for priority in Priority.allCases {
            let later = try tx.all(
                Lane.byDue, priority, from: tx.now + .milliseconds(1), limit: Self.heldMax * Self.heldPagesMax)
            for lane in later { try bringForward(lane, in: tx) }
        }
    }

    /// A template was approved: what waited for it goes. Returns how many.
    @discardableResult
    public func templateApproved(in tx: Transaction) throws -> Int {
        var released = 0
        try eachHeld(tx) { message in
            guard message.delivery.hold == .template, try template(for: message, in: tx) != nil else { return }
            try release(message, in: tx)
            released += 1
        }
        return released
    }

    func eachHeld(_ snapshot: Snapshot, _ body: (OutboundMessage) throws -> Void) throws {
        var cursor: PageCursor?
        for _ in 0..<Self.heldPagesMax {
            let page = try snapshot.page(OutboundMessage.byQueue, .held, after: cursor, limit: Self.heldMax)
            for message in page.records { try body(message) }
            guard let next = page.next else { return }
            cursor = next
        }
    }

    func release(_ message: OutboundMessage, in tx: Transaction) throws {
        var message = message
        guard let next = message.delivery.after(.released(at: tx.now)) else { return }
        message.delivery = next
        message.error = nil
        message.note(.released, at: tx.now)
        try tx.put(message)
        try openLane(message.lane, in: tx)
    }

    /// Ends them, and tells whoever wrote them. Returns how many.
    func expireHeld(_ late: [Ref<OutboundMessage>], in tx: Transaction) throws -> Int {
        var ended = 0
        for id in late {
            guard let message = try tx.find(id), message.queue == .held, message.isTooLate(tx.now) else { continue }
            try expire(message, in: tx)
            try tellEnded(message.author, of: message, in: tx)
            ended += 1
        }
        return ended
    }
}
