import Messaging
public import Store
import Vault
import WhatsApp

/// Everything that is held about one person, as one JSON object, written piece by piece.
///
/// It is for the person, or for whoever answers their question: nothing in it is masked but codes, which whoever reads
/// them could use. Lists are oldest first; each page of one is its own snapshot, so that a long one holds nobody up.
public struct Dossier: Sendable {
    let factory: Factory
    let store: Store

    /// Takes the next piece.
    public typealias Write = ([UInt8]) throws -> Void

    static let pageMax = 200  // Entries in one snapshot and one piece.

    public init(_ factory: Factory, store: Store) {
        self.factory = factory
        self.store = store
    }

    /// Notes in the audit that somebody took it.
    public func noteTaken(_ subject: Subject, by name: String, in tx: Transaction) throws {
        try factory.audit.note(
            "dossier", detail: "taken by \(name)", person: subject.person?.id, contact: subject.contacts.first?.id,
            in: tx)
    }

    /// `{takenAt, person, mergedEntries, contacts, identityHistory, mergers, consents, conversations, knocks, invitations,
    /// sessions, links, codes, stakeholders, received, sent, reports, workOrders, workOrderEvents, maintenance,
    /// checklistAnswers, interactions, others, signIns, holds}`
    public func write(_ subject: Subject, to write: Write) async throws {
        var out = Out()
        out.member("takenAt", .text(PlantTime.rfc3339(try store.read { $0.now })))
        out.member("person", try subject.person.map(person) ?? .null)
        out.member("mergedEntries", .list(try subject.entries.dropFirst().map(person)))
        out.member("contacts", .list(try subject.contacts.map(contact)))
        try await identityHistory(of: subject, &out, write)
        try await mergers(of: subject, &out, write)
        try await consents(of: subject, &out, write)
        out.member("conversations", .list(try conversations(of: subject)))
        out.member("knocks", .list(try knocks(of: subject)))
        try await invitations(of: subject, &out, write)
        try await signedIn(subject, &out, write)
        out.member("codes", .list(try codes(for: subject)))
        try await stakeholders(subject, &out, write)
        try await received(by: subject, &out, write)
        try await sent(to: subject, &out, write)
        try await reports(by: subject, &out, write)
        try await workOrders(of: subject, &out, write)
        try await workOrderEvents(by: subject, &out, write)
        try await maintenance(by: subject, &out, write)
        try await checklistAnswers(of: subject, &out, write)
        try await interactions(of: subject, &out, write)
        try await others(naming: subject, &out, write)
        out.member("signIns", .list(try signIns(of: subject)))
        out.member("holds", .list(try holds(on: subject)))
        out.end()
        try write(out.take())
    }

    // MARK: Lists

    private func received(by subject: Subject, _ out: inout Out, _ write: Write) async throws {
        out.begin("received")
        let contacts = subject.contacts.map(\.id)
        try await each(&out, write) {
            try $0.page(InboundMessage.byContact, contacts, after: $1, limit: Self.pageMax)
        } entry: {
            try received($0, in: $1)
        }
        out.endList()
    }

    private func sent(to subject: Subject, _ out: inout Out, _ write: Write) async throws {
        out.begin("sent")
        let contacts = subject.contacts.map(\.id)
        try await each(&out, write) {
            try $0.page(OutboundMessage.byContact, contacts, after: $1, limit: Self.pageMax)
        } entry: { message, _ in
            try sent(message)
        }
        out.endList()
    }

    private func reports(by subject: Subject, _ out: inout Out, _ write: Write) async throws {
        out.begin("reports")
        let people = subject.entries.map(\.id)
        try await each(&out, write) {
            try $0.page(Nonconformance.byReporter, people, after: $1, limit: Self.pageMax)
        } entry: {
            try report($0, in: $1)
        }
        out.endList()
    }

    /// Due maintenance that they did.
    private func maintenance(by subject: Subject, _ out: inout Out, _ write: Write) async throws {
        out.begin("maintenance")
        let people = subject.entries.map(\.id)
        try await each(&out, write) {
            try $0.page(Occurrence.byDoer, people, after: $1, limit: Self.pageMax)
        } entry: { occurrence, _ in
            [
                "number": .text(occurrence.number), "due": time(occurrence.originalDue),
                "doneAt": time(occurrence.standing.endedAt),
            ]
        }
        out.endList()
    }

    private func checklistAnswers(of subject: Subject, _ out: inout Out, _ write: Write) async throws {
        out.begin("checklistAnswers")
        let people = subject.entries.map(\.id)
        try await each(&out, write) {
            try $0.page(ChecklistAnswer.byPerson, people, after: $1, limit: Self.pageMax)
        } entry: {
            try checklistAnswer($0, in: $1)
        }
        out.endList()
    }

    /// Also what they did before they were in the directory.
    private func interactions(of subject: Subject, _ out: inout Out, _ write: Write) async throws {
        let (people, contacts) = (subject.entries.map(\.id), Set(subject.contacts.map(\.id)))
        out.begin("interactions")
        try await each(&out, write) {
            try $0.page(Interaction.byPerson, people, after: $1, limit: Self.pageMax)
        } entry: { interaction, _ in
            try self.interaction(interaction)
        }
        try await each(&out, write) {
            try $0.page(Interaction.self, after: $1, limit: Self.pageMax)
        } entry: { interaction, _ in
            guard interaction.person == nil, interaction.contact.map({ contacts.contains($0) }) ?? false else {
                return nil
            }
            return try self.interaction(interaction)
        }
        out.endList()
    }

    /// Receipts, news and what is parked unread: items of nobody that name the person.
    private func others(naming subject: Subject, _ out: inout Out, _ write: Write) async throws {
        let tokens = try store.read { try subject.tokens(in: $0) }
        out.begin("others")
        try await each(&out, write) {
            try $0.page(InboundMessage.self, after: $1, limit: Self.pageMax)
        } entry: { message, snapshot in
            guard message.contact == nil, try factory.inbox.names(message, anyOf: tokens) else { return nil }
            return try received(message, in: snapshot)
        }
        out.endList()
    }

    func each<R: Record>(
        _ out: inout Out, _ write: Write, page: (Snapshot, PageCursor?) throws -> Page<R>,
        entry: (R, Snapshot) throws -> JSONValue?
    ) async throws {
        var cursor: PageCursor?
        repeat {
            let (entries, next) = try store.read { snapshot in
                let page = try page(snapshot, cursor)
                return (try page.records.compactMap { try entry($0, snapshot) }, page.next)
            }
            out.entries(entries)
            try write(out.take())
            cursor = next
            await Task.yield()
        } while cursor != nil
    }

    // MARK: Short lists

    private func conversations(of subject: Subject) throws -> [JSONValue] {
        try store.read { snapshot in
            try subject.contacts.compactMap { try snapshot.find(Conversation.self, $0.id) }.map(conversation)
        }
    }

    static let operatorsMax = 1_000  // Sign-ins of an office.

    /// Sign-ins are the office's own; one that is named like the person is taken for theirs.
    private func signIns(of subject: Subject) throws -> [JSONValue] {
        guard !subject.entries.isEmpty else { return [] }
        let names = try subject.entries.flatMap {
            [$0.employeeNumber.lowercased(), try factory.people.name(of: $0).lowercased()]
        }
        return try store.read { try $0.page(Operator.self, limit: Self.operatorsMax).records }
            .filter { names.contains($0.name.lowercased()) }
            .map { ["name": .text($0.name), "role": .text($0.role.rawValue)] }
    }

    private func holds(on subject: Subject) throws -> [JSONValue] {
        try store.read { try factory.holds.all(in: $0) }
            .filter { hold in
                subject.entries.contains { hold.people.contains($0.id) }
                    || subject.contacts.contains { hold.contacts.contains($0.id) }
            }
            .map { ["id": .text("\($0.id)"), "since": .text(PlantTime.rfc3339($0.since))] }
    }
}
