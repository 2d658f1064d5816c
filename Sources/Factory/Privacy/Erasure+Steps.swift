import Messaging
import Store
import Vault

/// The parts of an erasure, each one commit.
extension Erasure {
    /// Works until all is done, or so many parts are. Returns what was done in all, nil if it is not complete.
    func carryOut(_ id: Ref<ErasureJob>, in store: Store, partsMax: Int = .max) async throws -> ErasureCounts? {
        var parts = 0
        while parts < partsMax {  // Each part makes the rest smaller, or takes the next step.
            guard let job = try store.read({ try $0.find(id) }) else { return nil }  // Another process has ended it.
            if let counts = try await part(job, in: store) { return counts }
            parts += 1
            await Task.yield()
        }
        return nil
    }

    private func part(_ job: ErasureJob, in store: Store) async throws -> ErasureCounts? {
        switch job.step {
        case .history: try await change(job, in: store, forgetHistory)
        case .stakeholders: try await forgetStakeholders(job, in: store)
        case .interactions: try await change(job, in: store, forgetInteractions)
        case .channel: try await eraseChannel(job, in: store)
        case .reports: try await change(job, in: store, freeReports)
        case .orders: try await change(job, in: store, freeOrders)
        case .jobs: try await freeJobs(job, in: store)
        case .answers: try await change(job, in: store, freeAnswers)
        case .received: try await change(job, in: store, forgetReceived)
        case .sent: try await change(job, in: store, forgetSent)
        case .consents: try await change(job, in: store, forgetConsents)
        case .identities: try await forgetIdentities(job, in: store)
        case .codes: try await forgetCodes(job, in: store)
        case .doubts: try await forgetDoubts(job, in: store)
        case .receipts: try await forgetReceipts(job, in: store)
        case .mentions: try await forgetMentions(job, in: store)
        case .files: try await removeFiles(job, in: store)
        case .end: return try await end(job, in: store)
        }
        return nil
    }

    /// Changes the job as it is by now, with what the body does for it.
    func change(
        _ job: ErasureJob, in store: Store, _ body: @escaping @Sendable (inout ErasureJob, Transaction) throws -> Void
    ) async throws {
        try await store.write { tx in
            guard var current = try tx.find(job.id), current.step == job.step else { return }
            try body(&current, tx)
            current.movedAt = tx.now
            try tx.put(current)
        }
    }

    // MARK: What is found by person

    private func forgetInteractions(_ job: inout ErasureJob, in tx: Transaction) throws {
        let batch = try tx.page(Interaction.byPerson, job.people, limit: Self.batchMax).records
        for interaction in batch {
            // An account they used before: it is theirs unless it has passed on.
            if let id = interaction.contact, !job.contacts.contains(id), let contact = try tx.find(id),
                try Subject.isTheirs(contact, job.people, in: tx)
            {
                for piece in try Contacts.pieces(of: id, in: tx) where !job.contacts.contains(piece) {
                    if let contact = try tx.find(piece) { try add(contact, to: &job, in: tx) }
                }
            }
            try makeNobodys(interaction, job, in: tx)
        }
        job.counts.interactions += batch.count
        if batch.count < Self.batchMax { job.goOn() }
    }

    /// What the audit says was done to their entry was done to nobody's.
    private func makeNobodys(_ interaction: Interaction, _ job: ErasureJob, in tx: Transaction) throws {
        let isTheirName = job.tokens.contains(employeeToken(interaction.object))
        try factory.audit.makeNobodys(interaction, object: isTheirName ? "" : interaction.object, in: tx)
    }

    private static let reportsMax = 50  // Reports in one commit, each with up to ten files.

    /// The person behind them is a shell already; their evidence loses its sender.
    private func freeReports(_ job: inout ErasureJob, in tx: Transaction) throws {
        let page = try tx.page(Nonconformance.byReporter, job.people, after: job.cursor, limit: Self.reportsMax)
        for report in page.records {
            try factory.media.keepAsEvidence(report.attachments, in: tx)
            for id in report.attachments {
                guard let attachment = try tx.find(id), attachment.contact != Contact.nobody else { continue }
                try factory.media.makeNobodys(attachment, in: tx)
                job.counts.evidenceKept += 1
            }
        }
        job.counts.reportsKept += page.records.count
        job.cursor = page.next
        if page.next == nil { job.goOn() }
    }

    /// What they found at checklists is the plant's; the photos of it lose their sender.
    private func freeAnswers(_ job: inout ErasureJob, in tx: Transaction) throws {
        let page = try tx.page(ChecklistAnswer.byPerson, job.people, after: job.cursor, limit: Self.reportsMax)
        for attachment in try page.records.flatMap(\.evidence).compactMap({ try tx.find($0) })
        where attachment.contact != Contact.nobody {
            try factory.media.makeNobodys(attachment, in: tx)
            job.counts.evidenceKept += 1
        }
        job.cursor = page.next
        if page.next == nil { job.goOn() }
    }

    // MARK: What is found by contact

    private func forgetReceived(_ job: inout ErasureJob, in tx: Transaction) throws {
        for contact in job.contacts {
            let batch = try tx.all(InboundMessage.byContact, contact, limit: Self.batchMax)
            for message in batch { try forget(message, &job, in: tx) }
            if batch.count > 0 { return }
        }
        job.goOn()
    }

    private func forget(_ message: InboundMessage, _ job: inout ErasureJob, in tx: Transaction) throws {
        if let attachment = try tx.find(Attachment.byMessage, message.id) {
            if attachment.isEvidence == true {
                try factory.media.makeNobodys(attachment, in: tx)
            } else {
                try factory.media.forget(attachment, in: tx)
                job.counts.attachments += 1
            }
        }
        try factory.inbox.forget(message, in: tx)
        job.counts.received += 1
    }

    private func forgetSent(_ job: inout ErasureJob, in tx: Transaction) throws {
        for contact in job.contacts {
            let batch = try tx.all(OutboundMessage.byContact, contact, limit: Self.batchMax)
            for message in batch { try factory.outbox.forget(message, factory.media, factory.uploads, in: tx) }
            job.counts.sent += batch.count
            if batch.count > 0 { return }
        }
        job.goOn()
    }

    // MARK: What is found by looking

    /// Receipts, news and what was parked unread belong to no contact. The search writes only where it finds something.
    private func forgetReceipts(_ job: ErasureJob, in store: Store) async throws {
        let tokens = Set(job.tokens)
        let inbox = factory.inbox
        let (found, next) = try await search(InboundMessage.self, after: job.cursor, in: store) {
            try $0.contact == nil && inbox.names($0, anyOf: tokens)
        }
        try await change(job, in: store) { job, tx in
            for message in found {
                guard let current = try tx.find(InboundMessage.self, message.id) else { continue }
                try forget(current, &job, in: tx)
            }
            job.cursor = next
            if next == nil { job.goOn() }
        }
    }

    /// What the audit knows of somebody who was in no directory.
    private func forgetMentions(_ job: ErasureJob, in store: Store) async throws {
        let contacts = Set(job.contacts)
        let (found, next) = try await search(Interaction.self, after: job.cursor, in: store) { interaction in
            interaction.person == nil && interaction.contact.map { contacts.contains($0) } ?? false
        }
        try await change(job, in: store) { job, tx in
            for interaction in found { try makeNobodys(interaction, job, in: tx) }
            job.counts.interactions += found.count
            job.cursor = next
            if next == nil { job.goOn() }
        }
    }

    /// Reads on until there is a batch, or to the end of the table, whose cursor is nil.
    func search<R: Record>(
        _: R.Type, after start: PageCursor?, in store: Store, _ isWanted: (R) throws -> Bool
    ) async throws -> (found: [R], next: PageCursor?) {
        var (found, cursor): ([R], PageCursor?) = ([], start)
        repeat {
            let page = try store.read { try $0.page(R.self, after: cursor, limit: Self.scanMax) }
            found += try page.records.filter(isWanted)
            cursor = page.next
            await Task.yield()
        } while cursor != nil && found.count < Self.batchMax
        return (found, cursor)
    }

    // MARK: What lies outside of the store

    private static let channelMessagesMax = 100_000  // To one person in the days the log is kept.
    private static let channelDays = Duration.seconds(Int64(ChannelReader.keptDays + 1) * 24 * 3600)

    private func eraseChannel(_ job: ErasureJob, in store: Store) async throws {
        let messages = try store.read { snapshot in
            try job.contacts.flatMap { contact in
                try snapshot.all(
                    OutboundMessage.byContact, contact, from: snapshot.now - Self.channelDays,
                    limit: Self.channelMessagesMax)
            }.map(\.id.value)
        }
        let lines = try ChannelErasure(folder: channelFolder).erase(endings: endings(of: job), messages: Set(messages))
        try await change(job, in: store) { job, _ in
            job.counts.channelLines += lines
            job.goOn()
        }
    }

    private func removeFiles(_ job: ErasureJob, in store: Store) async throws {
        let removed = try await ShelfSweep(store: store, shelf: factory.media, outbox: factory.outbox).removeForgotten()
        try await change(job, in: store) { job, _ in
            job.counts.files += removed.files
            job.counts.filesWaiting = removed.waiting
            job.goOn()
        }
    }

    /// What has come in since is taken in one more turn; then nothing leads to the person any more.
    private func end(_ job: ErasureJob, in store: Store) async throws -> ErasureCounts? {
        try await store.write { tx in
            guard var current = try tx.find(job.id) else { return job.counts }
            let isLeft = try current.contacts.contains { contact in
                try tx.count(InboundMessage.byContact, contact, limit: 1) > 0
                    || tx.count(OutboundMessage.byContact, contact, limit: 1) > 0
            }
            if isLeft {
                current.step = .received
                current.cursor = nil
                try tx.put(current)
                return nil
            }
            for contact in current.contacts {
                // What WhatsApp said of the account a moment ago.
                _ = try forget(IdentityChange.byContact, [contact], in: tx)
                try factory.forget(contact, in: tx)
            }
            let counts = current.counts
            try factory.audit.note(
                "erase", detail: "\(counts.received) received, \(counts.sent) sent, \(counts.attachments) attachments",
                person: nil, contact: nil, in: tx)
            try tx.delete(current.id)
            return current.counts
        }
    }
}
