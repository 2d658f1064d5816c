public import Messaging
public import Store

/// What would go now, and how much lies there: nothing is changed.
public struct RetentionSurvey: Sendable {
    public internal(set) var over = RetentionCounts()
    /// When the oldest message that is here came or was written; nil where there is none.
    public internal(set) var oldest: Timestamp?
    /// Files that nothing names, for a day or longer.
    public internal(set) var orphans = ShelfSweep.Removed()
    public internal(set) var shelf = ShelfSweep.Removed()
    /// Of the disk the media folder is on, in bytes; nil while there is no folder.
    public internal(set) var diskBytes: Int?
    public internal(set) var holds = 0

    /// The media folder's share of its disk, in thousandths.
    public var shelfPerMille: Int? { diskBytes.map { $0 > 0 ? shelf.bytes * 1000 / $0 : 0 } }
}

extension Retention {
    private static let pageMax = 500  // Records read in one snapshot.

    public func survey(_ store: Store) throws -> RetentionSurvey {
        var survey = RetentionSurvey()
        let (kept, evidence) = try store.read { snapshot in
            (try factory.holds.kept(in: snapshot), try unmarkedEvidence(in: snapshot))
        }
        let cutoff = try store.read { self.cutoff($0) }
        survey.holds = try store.read { try factory.holds.all(in: $0).count }
        try each(InboundMessage.self, store) { message, snapshot in
            survey.note(message.receivedAt)
            guard message.id.sentAt <= cutoff else { return false }
            guard isOver(message, cutoff, kept) else { return true }
            survey.over.received += 1
            if let attachment = try snapshot.find(Attachment.byMessage, message.id), attachment.isEvidence != true,
                !evidence.contains(attachment.id)
            {
                survey.over.add(attachment)
            }
            return true
        }
        try each(OutboundMessage.self, store) { message, _ in
            survey.note(message.createdAt)
            guard message.createdAt <= cutoff else { return false }
            if isOver(message, cutoff, kept) { survey.over.sent += 1 }
            return true
        }
        try each(Conversation.self, store) { conversation, _ in
            if isOver(conversation, cutoff, kept) { survey.over.conversations += 1 }
            return true
        }
        try each(Contact.self, store) { contact, snapshot in
            if try willBeOver(contact, cutoff, kept, in: snapshot) { survey.over.contacts += 1 }
            return true
        }
        let sweep = ShelfSweep(store: store, shelf: factory.media, outbox: factory.outbox)
        (survey.orphans, survey.shelf) = try sweep.survey()
        survey.diskBytes = sweep.diskBytes
        return survey
    }

    /// Nothing of theirs will be left. What is newest says it of what is older.
    private func willBeOver(
        _ contact: Contact, _ cutoff: Timestamp, _ kept: LegalHolds.Kept, in snapshot: Snapshot
    ) throws -> Bool {
        guard try mayGo(contact, kept, in: snapshot) else { return false }
        let conversation = try snapshot.find(Conversation.self, contact.id)
        let received = try snapshot.page(InboundMessage.byContact, contact.id, .descending, limit: 1).records.first
        let sent = try snapshot.page(OutboundMessage.byContact, contact.id, .descending, limit: 1).records.first
        return conversation.map { isOver($0, cutoff, kept) } ?? true
            && received.map { isOver($0, cutoff, kept) } ?? true
            && sent.map { isOver($0, cutoff, kept) } ?? true
    }

    /// Files of reports that the next run will mark. Those behind the mark of the last run alone.
    private func unmarkedEvidence(in snapshot: Snapshot) throws -> Set<Ref<Attachment>> {
        var found: Set<Ref<Attachment>> = []
        var cursor = try Self.run(in: snapshot).evidenceCursor
        repeat {
            let page = try snapshot.page(Nonconformance.self, after: cursor, limit: Self.pageMax)
            found.formUnion(page.records.flatMap(\.attachments))
            cursor = page.next
        } while cursor != nil
        return found
    }

    /// Until the body says that enough was seen.
    private func each<R: Record>(_: R.Type, _ store: Store, _ body: (R, Snapshot) throws -> Bool) throws {
        var cursor: PageCursor?
        repeat {
            let after = cursor
            cursor = try store.read { snapshot in
                let page = try snapshot.page(R.self, after: after, limit: Self.pageMax)
                for record in page.records where try !body(record, snapshot) { return nil }
                return page.next
            }
        } while cursor != nil
    }
}

extension RetentionSurvey {
    fileprivate mutating func note(_ time: Timestamp) { oldest = min(oldest ?? time, time) }
}
