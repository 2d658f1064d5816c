public import Messaging
public import Store

/// Removes messages and media that are older than the plant keeps them.
///
/// What came in goes once it is answered, parked or kept; what we sent once it has ended, so that what waits, is held or
/// is in doubt stays. Attachments go with their message, but for those of a report or of a work order: evidence is the
/// plant's, and is kept as long as they are. Conversations nobody has gone on with, and numbers of strangers of whom
/// nothing is left, go too; a stranger's STOP is remembered. So do strangers who have not written for as long,
/// stakeholders who were removed and words of letters that ended so long ago, and whatever is over: sessions, links,
/// codes, files that waited to be imported, counts of wrong words. Audit, reports, work orders with their timelines and
/// the directory are kept, and with it what people agreed to and what they were called before: it has to be shown
/// whenever somebody asks. A legal hold keeps everything of its person.
public struct Retention: Sendable {
    let factory: Factory
    let keptFor: Duration

    static let batchMax = 200  // Records removed in one commit: more would hold the writer.
    static let looksMax = 1_000  // Records looked at for them, where many must stay.

    public init(_ factory: Factory, days: Int) {
        self.factory = factory
        keptFor = .seconds(Int64(days) * 24 * 3600)
    }

    func cutoff(_ snapshot: Snapshot) -> Timestamp { snapshot.now - keptFor }

    // MARK: What is too old

    func isOver(_ message: InboundMessage, _ cutoff: Timestamp, _ kept: LegalHolds.Kept) -> Bool {
        if case .waiting = message.state { return false }
        return message.receivedAt < cutoff && !kept.has(message.contact)
    }

    func isOver(_ message: OutboundMessage, _ cutoff: Timestamp, _ kept: LegalHolds.Kept) -> Bool {
        message.queue == nil && message.createdAt < cutoff && !kept.has(message.contact)
    }

    func isOver(_ conversation: Conversation, _ cutoff: Timestamp, _ kept: LegalHolds.Kept) -> Bool {
        conversation.lastActivityAt < cutoff && !kept.has(conversation.id)
    }

    /// Nobody of the directory, and nothing was ever said that is still here.
    func isOver(_ contact: Contact, _ kept: LegalHolds.Kept, in snapshot: Snapshot) throws -> Bool {
        guard try mayGo(contact, kept, in: snapshot) else { return false }
        return try snapshot.find(Conversation.self, contact.id) == nil
            && snapshot.count(InboundMessage.byContact, contact.id, limit: 1) == 0
            && snapshot.count(OutboundMessage.byContact, contact.id, limit: 1) == 0
    }

    /// Nobody's of the directory, no stakeholder's, and not the one that pieces of it lead to.
    func mayGo(_ contact: Contact, _ kept: LegalHolds.Kept, in snapshot: Snapshot) throws -> Bool {
        try contact.stoppedAt == nil && !kept.has(contact.id) && contact.owner(in: snapshot) == nil
            && snapshot.count(Stakeholder.byContact, contact.id, limit: 1) == 0
            && snapshot.count(Contact.byJoined, contact.id, limit: 1) == 0
    }

    // MARK: One part

    /// Does a part of the run under way, or begins one. False: the run has ended.
    func part(_ run: inout RetentionRun, in tx: Transaction) throws -> Bool {
        if run.stage == nil {
            run.stage = .evidence
            run.counts = RetentionCounts()
        }
        switch run.stage {
        case .evidence, nil: try markEvidence(&run, in: tx)
        case .received: try removeReceived(&run, in: tx)
        case .sent: try removeSent(&run, in: tx)
        case .conversations: try removeConversations(&run, in: tx)
        case .contacts: try removeContacts(&run, in: tx)
        case .strangers: try removeStrangers(&run, in: tx)
        case .stakeholders: try removeStakeholders(&run, in: tx)
        case .invitations: try removeInvitations(&run, in: tx)
        case .tries: try removeTries(&run, in: tx)
        case .leftovers: try removeLeftovers(&run, in: tx)
        }
        try tx.put(run)
        return run.stage != nil
    }

    /// Reports from before their files were marked when they were made.
    private func markEvidence(_ run: inout RetentionRun, in tx: Transaction) throws {
        let page = try tx.page(Nonconformance.self, after: run.evidenceCursor, limit: Self.batchMax)
        for report in page.records { try factory.media.keepAsEvidence(report.attachments, in: tx) }
        if let next = page.next { run.evidenceCursor = next } else { run.goOn(at: tx.now) }
    }

    private func removeReceived(_ run: inout RetentionRun, in tx: Transaction) throws {
        let (cutoff, kept) = (cutoff(tx), try factory.holds.kept(in: tx))
        try walk(InboundMessage.self, &run, in: tx, isBeyond: { $0.id.sentAt > cutoff }) { message, counts in
            guard isOver(message, cutoff, kept) else { return false }
            if let attachment = try tx.find(Attachment.byMessage, message.id), attachment.isEvidence != true {
                try factory.media.forget(attachment, in: tx)
                counts.add(attachment)
            }
            try factory.inbox.forget(message, in: tx)
            counts.received += 1
            return true
        }
    }

    /// References grow with time: behind the first message that is too young come only younger ones.
    private func removeSent(_ run: inout RetentionRun, in tx: Transaction) throws {
        let (cutoff, kept) = (cutoff(tx), try factory.holds.kept(in: tx))
        try walk(OutboundMessage.self, &run, in: tx, isBeyond: { $0.createdAt > cutoff }) { message, counts in
            guard isOver(message, cutoff, kept) else { return false }
            try factory.outbox.forget(message, factory.media, factory.uploads, in: tx)
            counts.sent += 1
            return true
        }
    }

    private func removeConversations(_ run: inout RetentionRun, in tx: Transaction) throws {
        let (cutoff, kept) = (cutoff(tx), try factory.holds.kept(in: tx))
        try walk(Conversation.self, &run, in: tx) { conversation, counts in
            guard isOver(conversation, cutoff, kept) else { return false }
            try tx.delete(Conversation.self, conversation.id)
            counts.conversations += 1
            return true
        }
    }

    private func removeContacts(_ run: inout RetentionRun, in tx: Transaction) throws {
        let kept = try factory.holds.kept(in: tx)
        try walk(Contact.self, &run, in: tx) { contact, counts in
            guard try isOver(contact, kept, in: tx) else { return false }
            try factory.forget(contact.id, in: tx)
            counts.contacts += 1
            return true
        }
    }

    private func removeLeftovers(_ run: inout RetentionRun, in tx: Transaction) throws {
        let tombstones = try factory.inbox.forgetTombstones(limit: Self.batchMax, in: tx)
        let uploads = try factory.uploads.forgetExpired(limit: Self.batchMax, in: tx)
        let sessions = try factory.workerAccess.forgetExpired(limit: Self.batchMax, in: tx)
        let codes = try factory.codes.forgetOld(limit: Self.batchMax, in: tx)
        let drafts = try factory.drafts.forgetExpired(limit: Self.batchMax, in: tx)
        if [tombstones, uploads, sessions, codes, drafts].allSatisfy({ $0 < Self.batchMax }) { run.goOn(at: tx.now) }
    }

    /// From where the last part ended: looks until enough is removed, the rest is too young, or the table ends.
    func walk<R: Record>(
        _: R.Type, _ run: inout RetentionRun, in tx: Transaction, isBeyond: (R) -> Bool = { _ in false },
        _ remove: (R, inout RetentionCounts) throws -> Bool
    ) throws {
        var (removed, looks) = (0, 0)
        while removed < Self.batchMax, looks < Self.looksMax {
            // No more is read than may be removed.
            let page = try tx.page(R.self, after: run.cursor, limit: Self.batchMax - removed)
            for record in page.records {
                if isBeyond(record) { return run.goOn(at: tx.now) }
                looks += 1
                if try remove(record, &run.counts) { removed += 1 }
            }
            guard let next = page.next else { return run.goOn(at: tx.now) }
            run.cursor = next
        }
    }

    // MARK: A whole run

    /// Begins a run and brings it to its end, or goes on with the one under way; then removes the files.
    public func apply(in store: Store) async throws -> (counts: RetentionCounts, files: ShelfSweep.Removed) {
        var isMore = true
        while isMore {  // Each part removes records, or goes on to the next table.
            isMore = try await store.write { tx in
                var run = try Self.run(in: tx)
                return try part(&run, in: tx)
            }
        }
        let files = try await sweep(in: store)
        return (try store.read { try Self.run(in: $0).counts }, files)
    }

    /// Removes files that nothing needs any more, and notes that the shelf was looked through.
    func sweep(in store: Store) async throws -> ShelfSweep.Removed {
        let sweep = ShelfSweep(store: store, shelf: factory.media, outbox: factory.outbox)
        var removed = try await sweep.removeForgotten()
        let orphans = try await sweep.removeOrphans()
        removed.files += orphans.files
        removed.bytes += orphans.bytes
        try await store.write { tx in
            var run = try Self.run(in: tx)
            run.sweptAt = tx.now
            try tx.put(run)
        }
        return removed
    }

    static func run(in snapshot: Snapshot) throws -> RetentionRun {
        try snapshot.find(RetentionRun.self, RetentionRun.Key()) ?? RetentionRun()
    }
}

extension RetentionCounts {
    mutating func add(_ attachment: Attachment) {
        attachments += 1
        if case .stored(_, let size, _) = attachment.state { attachmentBytes += size }
    }
}
