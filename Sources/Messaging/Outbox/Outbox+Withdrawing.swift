public import Store

/// What was said about an object of the plant, and what of it is out of date before it went out.
extension Outbox {
    static let aboutMax = 1_000  // Messages about one object, the newest. A long job has some hundred.

    /// Oldest first.
    ///
    /// - Parameter object: as in the ids of its buttons, `wo:WO-20261121-K7M2QX`.
    public func messages(
        about object: String, since: Timestamp? = nil, in snapshot: Snapshot
    ) throws -> [OutboundMessage] {
        try snapshot.all(
            OutboundMessage.byAbout, object, from: since, direction: .descending, limit: Self.aboutMax
        ).reversed()
    }

    /// Ends the notices about an object that have not gone out yet: nobody needs them any more. Returns how many.
    ///
    /// - Parameters:
    ///   - kinds: nil: of every kind. Answers to what somebody said always go.
    ///   - person: who still needs them.
    @discardableResult
    public func withdraw(
        about object: String, _ kinds: Set<NoticeKind>? = nil, but person: Ref<Person>? = nil, in tx: Transaction
    ) throws -> Int {
        var ended = 0
        for var message in try messages(about: object, in: tx) {
            guard let kind = message.kind, kinds?.contains(kind) ?? true, message.answers == nil,
                person == nil || message.person != person, let next = message.delivery.after(.superseded)
            else { continue }
            message.delivery = next
            message.note(.overtaken, at: tx.now)
            try tx.put(message)
            ended += 1
        }
        return ended
    }
}
