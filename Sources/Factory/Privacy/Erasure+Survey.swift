import Messaging
public import Store
import Vault

/// What an erasure would do: nothing is changed.
extension Erasure {
    public func survey(_ name: String, in store: Store) async throws -> ErasureCounts {
        let (subject, hold) = try store.read { snapshot in
            let subject = try Subject.find(name, factory, in: snapshot)
            return (subject, try subject.flatMap { try factory.holds.kept(in: snapshot).hold(on: $0) })
        }
        guard let subject else { throw Refused.nobody }
        if let hold { throw Refused.held(hold.id) }
        var counts = ErasureCounts()
        counts.people = subject.entries.count
        counts.contacts = subject.contacts.count
        try await countFound(by: subject, &counts, store)
        try await countLookedFor(subject, &counts, store)
        return counts
    }

    private func countFound(by subject: Subject, _ counts: inout ErasureCounts, _ store: Store) async throws {
        var evidence: Set<Ref<Attachment>> = []
        let people = subject.entries.map(\.id)
        if !people.isEmpty {
            let names = try subject.entries.flatMap { [$0.employeeNumber, try factory.people.name(of: $0)] }
            counts.signIns = try store.read { snapshot in
                Set(try names.compactMap { try factory.access.findOperator($0, in: snapshot)?.id }).count
            }
            try await each(in: store) {
                try $0.page(Interaction.byPerson, people, after: $1, limit: Self.scanMax)
            } _: {
                _, _ in
                counts.interactions += 1
            }
            try await each(in: store) {
                try $0.page(Nonconformance.byReporter, people, after: $1, limit: Self.scanMax)
            } _: { report, _ in
                counts.reportsKept += 1
                evidence.formUnion(report.attachments)
            }
            evidence.formUnion(try await evidenceOfWork(by: subject, in: store))
        }
        counts.evidenceKept = evidence.count
        for contact in subject.contacts {
            try await each(in: store) {
                try $0.page(InboundMessage.byContact, contact.id, after: $1, limit: Self.scanMax)
            } _: { message, snapshot in
                counts.received += 1
                guard let attachment = try snapshot.find(Attachment.byMessage, message.id),
                    attachment.isEvidence != true, !evidence.contains(attachment.id)
                else { return }
                counts.attachments += 1
                if case .stored = attachment.state { counts.files += 1 }
            }
            try await each(in: store) {
                try $0.page(OutboundMessage.byContact, contact.id, after: $1, limit: Self.scanMax)
            } _: { message, _ in
                counts.sent += 1
                if message.file != nil { counts.files += 1 }
            }
        }
    }

    /// Files of work orders that lose them as their sender.
    private func evidenceOfWork(by subject: Subject, in store: Store) async throws -> Set<Ref<Attachment>> {
        let (people, contacts) = (subject.entries.map(\.id), Set(subject.contacts.map(\.id)))
        var files: Set<Ref<Attachment>> = []
        func add(_ id: Ref<Attachment>, _ snapshot: Snapshot) throws {
            if let contact = try snapshot.find(id)?.contact, contacts.contains(contact) { files.insert(id) }
        }
        try await each(in: store) {
            try $0.page(WorkOrder.byReporter, people, after: $1, limit: Self.scanMax)
        } _: { order, snapshot in
            for id in order.attachments { try add(id, snapshot) }
        }
        try await each(in: store) {
            try $0.page(WorkOrderEvent.byPerson, people, after: $1, limit: Self.scanMax)
        } _: { event, snapshot in
            if case .evidence(let id) = event.what { try add(id, snapshot) }
        }
        return files
    }

    private func countLookedFor(_ subject: Subject, _ counts: inout ErasureCounts, _ store: Store) async throws {
        let tokens = try store.read { try subject.tokensToErase(in: $0) }
        let contacts = Set(subject.contacts.map(\.id))
        try await each(in: store) {
            try $0.page(InboundMessage.self, after: $1, limit: Self.scanMax)
        } _: { message, _ in
            if try message.contact == nil && factory.inbox.names(message, anyOf: tokens) { counts.received += 1 }
        }
        try await each(in: store) {
            try $0.page(Interaction.self, after: $1, limit: Self.scanMax)
        } _: { interaction, _ in
            let isTheirs = interaction.contact.map { contacts.contains($0) } ?? false
            if interaction.person == nil, isTheirs { counts.interactions += 1 }
        }
    }

    private func each<R: Record>(
        in store: Store, _ page: (Snapshot, PageCursor?) throws -> Page<R>, _ body: (R, Snapshot) throws -> Void
    ) async throws {
        var cursor: PageCursor?
        repeat {
            let after = cursor
            cursor = try store.read { snapshot in
                let page = try page(snapshot, after)
                for record in page.records { try body(record, snapshot) }
                return page.next
            }
            await Task.yield()
        } while cursor != nil
    }
}
