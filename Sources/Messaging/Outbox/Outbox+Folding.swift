import Store

/// Many notices that wait for one person become one, and dead ones are told in a word.
extension Outbox {
    static let foldFrom = 10  // Notices waiting in one lane. Fewer are read one by one, each with its buttons.
    static let foldMax = 50  // In one digest; its lines fill one message.

    /// Returns true if what is next has changed.
    func fold(_ key: Lane.Key, in tx: Transaction) throws -> Bool {
        let notices = try waiting(in: key, limit: Self.foldMax, tx).filter { $0.manner?.isFoldable == true }
        let late = notices.filter { $0.isTooLate(tx.now) }
        for message in late { try expire(message, in: tx) }
        if !late.isEmpty { try tellMissed(late.count, key, late.last?.language ?? language, in: tx) }
        let live = notices.filter { !$0.isTooLate(tx.now) }
        guard live.count >= Self.foldFrom else { return !late.isEmpty }
        let language = live.last?.language ?? language
        let lines = try live.compactMap { try notice(of: $0)?.line(in: $0.language ?? language) }
        let digest = try post(
            Notice.digest(count: live.count, lines: lines), to: key.contact, in: language, in: tx)
        for message in live { try supersede(message, by: digest.id, in: tx) }
        return true
    }

    /// After an outage: one sentence instead of what is of no use any more. An earlier one that still waits is counted
    /// in.
    private func tellMissed(_ count: Int, _ key: Lane.Key, _ language: Language, in tx: Transaction) throws {
        let lane = Lane.Key(contact: key.contact, priority: NoticeKind.missed.priority)
        var total = count
        let earlier = try waiting(in: lane, limit: Self.foldMax, tx).filter { $0.kind == .missed }
        for message in earlier {
            if case .missed(let count) = try notice(of: message) { total += count }
        }
        let summary = try post(.missed(count: total), to: key.contact, in: language, in: tx)
        for message in earlier { try supersede(message, by: summary.id, in: tx) }
    }

    private func supersede(_ message: OutboundMessage, by other: Ref<OutboundMessage>, in tx: Transaction) throws {
        var message = message
        guard let next = message.delivery.after(.superseded) else { return }
        message.delivery = next
        message.note(.folded(into: other), at: tx.now)
        try tx.put(message)
    }
}
