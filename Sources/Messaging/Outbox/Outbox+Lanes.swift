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
        lane.due = due
        if let doubt = lane.doubt {
            if let message = try tx.find(doubt), message.isInDoubt(tx.now) { return }
            let next = try oldestDoubt(in: key, tx)
            lane.doubt = next?.id
            if let next { lane.due = max(tx.now, next.since + Self.reconcileAfter) }
        }
        if try lane.doubt == nil && waiting(in: key, limit: 1, tx).isEmpty {
            try tx.delete(Lane.self, key)
        } else {
            try tx.put(lane)
        }
    }

    /// The lane gets no turn before `due`.
    func putOff(_ key: Lane.Key, until due: Timestamp, in tx: Transaction) throws {
        guard var lane = try tx.find(Lane.self, key), lane.due < due else { return }
        lane.due = due
        try tx.put(lane)
    }

    /// What is behind a lost call waits until it is known, or made again; of several the oldest is made again first.
    func doubt(_ message: OutboundMessage, in tx: Transaction) throws {
        guard message.isInDoubt(tx.now) else { return try moveOn(message.lane, at: tx.now, in: tx) }
        if let doubt = try tx.find(Lane.self, message.lane)?.doubt, try tx.find(doubt)?.isInDoubt(tx.now) == true {
            return
        }
        try tx.put(Lane(id: message.lane, due: tx.now + Self.reconcileAfter, doubt: message.id))
    }

    func oldestDoubt(in key: Lane.Key, _ snapshot: Snapshot) throws -> OutboundMessage? {
        // Calls that are never made again stay in this queue; the newest hide none that may be.
        try snapshot.all(
            OutboundMessage.byQueue, .unknown, from: .first(key), through: .last(key), direction: .descending,
            limit: Self.settledMax
        ).last { $0.isInDoubt(snapshot.now) }
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

    static let heldMax = 1_000  // Held messages read at once.
    static let heldPagesMax = 100  // Pages: a hundred thousand held messages are somebody's mistake.

    /// The person has written: what waited for that goes, and what was put off comes at once. Returns how many were let
    /// go. Who writes need not be asked to any more.
    @discardableResult
    public func windowOpened(_ contact: Ref<Contact>, in tx: Transaction) throws -> Int {
        try forgetKnocks(contact, in: tx)
        let held = try self.held(for: contact, tx).filter { $0.delivery.hold != .stopped }
        for message in held { try release(message, in: tx) }
        for priority in Priority.allCases {
            let key = Lane.Key(contact: contact, priority: priority)
            guard let lane = try tx.find(Lane.self, key), lane.due > tx.now else { continue }
            try bringForward(lane, in: tx)
        }
        return held.count
    }

    private func held(for contact: Ref<Contact>, _ snapshot: Snapshot) throws -> [OutboundMessage] {
        let (first, last) = (Lane.Key(contact: contact, priority: .code), Lane.Key(contact: contact, priority: .info))
        return try snapshot.all(
            OutboundMessage.byQueue, .held, from: .first(first), through: .last(last), limit: Self.heldMax)
    }

    private func forgetKnocks(_ contact: Ref<Contact>, in tx: Transaction) throws {
        let key = Lane.Key(contact: contact, priority: NoticeKind.knock.priority)
        for queue in [OutboundMessage.Queue.composed, .held] {
            let waiting = try tx.all(
                OutboundMessage.byQueue, queue, from: .first(key), through: .last(key), limit: Self.heldMax)
            for var knock in waiting where knock.kind == .knock {
                guard let next = knock.delivery.after(.superseded) else { continue }
                knock.delivery = next
                knock.note(.overtaken, at: tx.now)
                try tx.put(knock)
            }
        }
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

    /// The person wants our messages again.
    public func startedAgain(_ contact: Ref<Contact>, in tx: Transaction) throws {
        for message in try held(for: contact, tx) where message.delivery.hold == .stopped {
            try release(message, in: tx)
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

    private func eachHeld(_ snapshot: Snapshot, _ body: (OutboundMessage) throws -> Void) throws {
        var cursor: PageCursor?
        for _ in 0..<Self.heldPagesMax {
            let page = try snapshot.page(OutboundMessage.byQueue, .held, after: cursor, limit: Self.heldMax)
            for message in page.records { try body(message) }
            guard let next = page.next else { return }
            cursor = next
        }
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

    /// What was held beyond its use.
    func heldTooLong(in snapshot: Snapshot) throws -> [Ref<OutboundMessage>] {
        var late: [Ref<OutboundMessage>] = []
        try eachHeld(snapshot) { if $0.isTooLate(snapshot.now) { late.append($0.id) } }
        return late
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

extension Delivery {
    /// What it waits for.
    public var hold: Hold? {
        if case .held(_, let hold) = self { hold } else { nil }
    }
}

extension OutboundMessage {
    func isTooLate(_ now: Timestamp) -> Bool { usefulUntil.map { $0 <= now } ?? false }

    /// A lost call that is to be made again unless a receipt comes.
    func isInDoubt(_ now: Timestamp) -> Bool { queue == .unknown && isRepeatSafe && !isTooLate(now) }

    /// Since when it is in its state; for what is on its way.
    var since: Timestamp {
        switch delivery {
        case .composed(let at), .inFlight(let at), .unknown(let at), .held(let at, _): at
        default: createdAt
        }
    }

    /// It was put off because the account may write to nobody new today.
    fileprivate var waitsForTier: Bool {
        history?.last.map { $0.what == .held(.tier) } ?? false
    }
}
