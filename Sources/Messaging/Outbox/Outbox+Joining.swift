import Store

/// What is on its way to an account goes on through the one it turned out to be.
extension Outbox {
    static let joinedMax = 1_000  // Messages in one queue. What is beyond goes on in the lanes it is in.
    /// A call under way for one half is most likely over before the other half's next message goes.
    static let joinPause = Duration.seconds(3)

    /// Moves lanes, messages and paces; each message keeps its place by the time it was written.
    func join(_ other: Ref<Contact>, into contact: Ref<Contact>, in tx: Transaction) throws {
        var isCalling = false
        let (first, last) = (Lane.Key(contact: other, priority: .code), Lane.Key(contact: other, priority: .info))
        for queue in OutboundMessage.Queue.allCases {
            let waiting = try tx.all(
                OutboundMessage.byQueue, queue, from: .first(first), through: .last(last), limit: Self.joinedMax)
            for var message in waiting {
                message.contact = contact
                try tx.put(message)
            }
            if queue == .inFlight { isCalling = !waiting.isEmpty }
        }
        for priority in Priority.allCases {
            let old = Lane.Key(contact: other, priority: priority)
            if try waiting(in: old, limit: 1, tx).isEmpty { try tx.delete(Lane.self, old) }
            let new = Lane.Key(contact: contact, priority: priority)
            if try !waiting(in: new, limit: 1, tx).isEmpty { try openLane(new, in: tx) }
            if let doubt = try oldestDoubt(in: new, tx) {
                try tx.put(Lane(id: new, due: max(tx.now, doubt.since + Self.reconcileAfter), doubt: doubt.id))
            } else if isCalling {
                try putOff(new, until: tx.now + Self.joinPause, in: tx)
            }
        }
        guard let theirs = try tx.find(Pace.self, other) else { return }
        var pace = try tx.find(Pace.self, contact) ?? Pace(contact)
        pace.join(theirs, now: tx.now)
        try tx.put(pace)
        try tx.delete(Pace.self, other)
    }
}

extension Pace {
    /// It was one person all the time: what both are owed is owed, and the later word counts.
    mutating func join(_ other: Pace, now: Timestamp) {
        paidAt = max(paidAt, now) + max(.zero, other.paidAt - now)
        restsUntil = [restsUntil, other.restsUntil].compactMap { $0 }.max()
        openedAt = [openedAt, other.openedAt].compactMap { $0 }.max()
        knockedAt = [knockedAt, other.knockedAt].compactMap { $0 }.max()
        takeShut(of: other)
    }
}
