public import Store

/// Who is next in each lane, and when.
extension Outbox {
    /// A lost call of a kind that may be repeated is repeated after this time without a receipt.
    static let reconcileAfter = Duration.seconds(30)

    func openLane(_ key: Lane.Key, in tx: Transaction) throws {
        guard try tx.find(Lane.self, key) == nil else { return }
        try tx.put(Lane(id: key, due: tx.now))
    }

    /// The lane goes on at `due`, unless a lost call is still in doubt; it ends when nothing is in it.
    func moveOn(_ key: Lane.Key, at due: Timestamp, in tx: Transaction) throws {
        var lane = try tx.find(Lane.self, key) ?? Lane(id: key, due: due)
        if let doubt = lane.doubt {
            if let message = try tx.find(doubt), message.queue == .unknown { return }
            lane.doubt = nil
        }
        lane.due = due
        if try waiting(in: key, limit: 1, tx).isEmpty {
            try tx.delete(Lane.self, key)
        } else {
            try tx.put(lane)
        }
    }

    /// What is behind a lost call waits until it is known, or made again.
    func doubt(_ message: OutboundMessage, in tx: Transaction) throws {
        guard message.isRepeatSafe else { return try moveOn(message.lane, at: tx.now, in: tx) }
        try tx.put(Lane(id: message.lane, due: tx.now + Self.reconcileAfter, doubt: message.id))
    }

    /// Opens lanes that are missing, so that nothing waits for ever. Returns how many; there are none unless a write went
    /// wrong in a way nobody has thought of.
    func mendLanes(in tx: Transaction) throws -> Int {
        let missing = try missingLanes(in: tx)
        for key in missing { try openLane(key, in: tx) }
        return missing.count
    }

    /// Lanes in which messages wait, and which nothing would ever give a turn.
    public func missingLanes(in snapshot: Snapshot) throws -> [Lane.Key] {
        var missing: [Lane.Key] = []
        var from: OutboundMessage.Place?
        while let next = try snapshot.all(OutboundMessage.byQueue, .composed, from: from, limit: 1).first {
            if try snapshot.find(Lane.self, next.lane) == nil { missing.append(next.lane) }
            let last = OutboundMessage.Place.last(next.lane)
            guard from != last else { break }
            from = last
        }
        return missing
    }

    func waiting(in key: Lane.Key, limit: Int, _ snapshot: Snapshot) throws -> [OutboundMessage] {
        try snapshot.all(
            OutboundMessage.byQueue, .composed, from: .first(key), through: .last(key), limit: limit)
    }

    // MARK: What was held

    static let heldMax = 1_000  // Messages held for one person, or let go by one template; more follow at the next.

    /// The person has written: what waited for that goes, and what was put off comes at once. Returns how many were let
    /// go.
    @discardableResult
    public func windowOpened(_ contact: Ref<Contact>, in tx: Transaction) throws -> Int {
        let (first, last) = (Lane.Key(contact: contact, priority: .code), Lane.Key(contact: contact, priority: .info))
        let held = try tx.all(
            OutboundMessage.byQueue, .held, from: .first(first), through: .last(last), limit: Self.heldMax
        )
        .filter { $0.delivery.hold != .stopped }
        for message in held { try release(message, in: tx) }
        for priority in Priority.allCases {
            guard var lane = try tx.find(Lane.self, Lane.Key(contact: contact, priority: priority)), lane.due > tx.now,
                lane.doubt == nil, var next = try waiting(in: lane.id, limit: 1, tx).first, next.waitsForTier
            else { continue }
            next.delivery = next.delivery.after(.postponed(until: tx.now)) ?? next.delivery
            try tx.put(next)
            lane.due = tx.now
            try tx.put(lane)
        }
        return held.count
    }

    /// The person wants our messages again.
    public func startedAgain(_ contact: Ref<Contact>, in tx: Transaction) throws {
        let (first, last) = (Lane.Key(contact: contact, priority: .code), Lane.Key(contact: contact, priority: .info))
        for message in try tx.all(
            OutboundMessage.byQueue, .held, from: .first(first), through: .last(last), limit: Self.heldMax)
        where message.delivery.hold == .stopped { try release(message, in: tx) }
    }

    /// A template was approved: what waited for one tries again. Returns how many.
    @discardableResult
    public func templateApproved(in tx: Transaction) throws -> Int {
        let held = try tx.all(OutboundMessage.byQueue, .held, limit: Self.heldMax)
            .filter { $0.delivery.hold == .template }
        for message in held { try release(message, in: tx) }
        return held.count
    }

    private func release(_ message: OutboundMessage, in tx: Transaction) throws {
        var message = message
        guard let next = message.delivery.after(.released(at: tx.now)) else { return }
        message.delivery = next
        message.error = nil
        message.note(.released, at: tx.now)
        try tx.put(message)
        try openLane(message.lane, in: tx)
    }

    /// Ends what was held beyond its use. Returns how many.
    func expireHeld(in tx: Transaction) throws -> Int {
        let late = try tx.all(OutboundMessage.byQueue, .held, limit: Self.heldMax).filter { $0.isTooLate(tx.now) }
        for message in late { try expire(message, in: tx) }
        return late.count
    }
}

extension Delivery {
    /// What it waits for.
    public var hold: Hold? {
        if case .held(_, let hold) = self { hold } else { nil }
    }
}

extension OutboundMessage {
    func isTooLate(_ now: Timestamp) -> Bool { usefulUntil.map { $0 <= now } ?? false }

    /// It was put off because the account may write to nobody new today.
    fileprivate var waitsForTier: Bool {
        history?.last.map { $0.what == .held(.tier) } ?? false
    }
}
