import Store
import WhatsApp

/// Many notices that wait for one person become one, and dead ones are told in a word.
extension Outbox {
    static let foldFrom = 10  // Notices waiting in one lane. Fewer are read one by one, each with its buttons.
    static let foldMax = 50  // In one digest; its lines fill one message.

    /// Returns true if what is next has changed.
    func fold(_ key: Lane.Key, in tx: Transaction) throws -> Bool {
        let account = try tx.find(key.contact)?.current(in: tx)
        let owner = try account?.owner(in: tx)
        let notices = try waiting(in: key, limit: Self.foldMax, tx).filter { message in
            guard message.manner?.isFoldable == true else { return false }
            return try account.map { try !isMisplaced(message, in: $0, of: owner, tx) } ?? true
        }
        let late = notices.filter { $0.isTooLate(tx.now) }
        for message in late { try expire(message, in: tx) }
        if !late.isEmpty { try tellMissed(late.count, key, late.last?.language ?? language, in: tx) }
        var live = notices.filter { !$0.isTooLate(tx.now) && $0.attempts == 0 }
        if live.count >= Self.foldFrom, let account {
            let audience = try self.audience(of: account, in: tx)
            live = try live.filter { try isWelcome($0, to: audience, in: tx) }
        }
        guard live.count >= Self.foldFrom, let digested = try digested(live, key.contact, in: tx) else {
            return !late.isEmpty
        }
        let folded = live.prefix(digested.count)
        let language = live.last?.language ?? language
        let digest = try post(
            .digest(count: folded.count, lines: digested), to: key.contact, in: language,
            as: .init(
                key.priority, isRepeatSafe: folded.allSatisfy(\.isRepeatSafe), isFoldable: false, knocks: false),
            usefulUntil: folded.compactMap(\.usefulUntil).max(), in: tx)
        for message in folded { try supersede(message, by: digest.id, in: tx) }
        return true
    }

    /// As many lines as the digest will show, in the form it will go in; nil if that is not worth it.
    private func digested(
        _ live: [OutboundMessage], _ contact: Ref<Contact>, in tx: Transaction
    ) throws -> [String]? {
        let isOpen = try windowOpenUntil(contact, in: tx) != nil
        if !isOpen {
            let choice = try templates.choice(
                for: .digest, language: live.last?.language ?? language, plant: language, in: tx)
            guard case .send = choice else { return nil }
        }
        var room = isOpen ? Self.linesMax : Self.templateLinesMax
        var lines: [String] = []
        for message in live {
            guard let line = try notice(of: message)?.line(in: message.language ?? language) else { break }
            room -= Text.length(line) + 3
            guard room >= 0 else { break }
            lines.append(line)
        }
        return lines.count >= Self.foldedMin ? lines : nil
    }

    static let linesMax = 3_000  // Characters of a message that has 4,096.
    static let templateLinesMax = 600  // Characters of a template's body that has 1,024.
    static let foldedMin = 3  // Fewer in one are no relief.

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
