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
    var waitsForTier: Bool {
        history?.last.map { $0.what == .held(.tier) } ?? false
    }
}
