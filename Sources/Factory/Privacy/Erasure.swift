import Messaging
public import Store
import Vault
import WhatsApp

/// Takes one person's data away, everywhere, beside the running daemon. The audit keeps that it was done.
///
/// First, in one transaction, the person is nobody any more and has no address: from then on nothing goes to them. Then
/// everything of theirs goes in small parts, each durable by itself, and files after the commit that forgets them. Broken
/// off in the middle, it goes on where it stopped when it is asked for again, or when the daemon finds it.
///
/// Reports and work orders stay, with what was typed in them, for they are the plant's, and so does their evidence. What others wrote of the person is theirs and
/// stays until its time is over.
public struct Erasure: Sendable {
    let factory: Factory
    let channelFolder: String

    static let batchMax = 200  // Records changed in one commit: more would hold the writer.
    static let scanMax = 500  // Records read in one snapshot.

    public enum Refused: Error, Equatable, CustomStringConvertible {
        case nobody
        case held(Ref<LegalHold>)

        public var description: String {
            switch self {
            case .nobody:
                "nobody here has this employee number, phone number or user id; write a number like +27821234567"
            case .held(let hold):
                "a legal hold keeps this person's data; see andon hold list, and then andon hold remove \(hold)"
            }
        }
    }

    /// - Parameter channelFolder: where the log of calls to and from WhatsApp lies.
    public init(_ factory: Factory, channelFolder: String) {
        self.factory = factory
        self.channelFolder = channelFolder
    }

    /// Erases whoever has this employee number, phone number or user id. Throws `Refused`.
    public func erase(_ name: String, in store: Store) async throws -> ErasureCounts {
        let job = try await store.write { try begin(name, in: $0) }
        return try await carryOut(job, in: store) ?? ErasureCounts()
    }

    /// Goes on with what was broken off before `restsSince`. Returns how many erasures it ended.
    public func finishBrokenOff(restsSince: Timestamp, in store: Store) async throws -> Int {
        let broken = try store.read { try $0.page(ErasureJob.self, limit: Self.jobsMax).records }
            .filter { $0.movedAt < restsSince }
        for job in broken { _ = try await carryOut(job.id, in: store) }
        return broken.count
    }

    static let jobsMax = 1_000  // Erasures under way at once; there is seldom one.

    // MARK: The beginning

    /// The person is nobody from here on. What was begun before for the same one is gone on with.
    func begin(_ name: String, in tx: Transaction) throws -> Ref<ErasureJob> {
        guard let subject = try Subject.find(name, factory, in: tx) else {
            guard let known = try unfinished(name, in: tx) else { throw Refused.nobody }
            return known
        }
        if let hold = try factory.holds.kept(in: tx).hold(on: subject) { throw Refused.held(hold.id) }
        if subject.person == nil, let known = try unfinished(name, in: tx) { return known }
        let id: Ref<ErasureJob> = try tx.newRef()
        var job = ErasureJob(
            id: id, person: subject.person?.id, otherEntries: subject.entries.dropFirst().map(\.id), contacts: [],
            tokens: [],
            endings: try factory.vault.seal([], place(id)), step: .history, cursor: nil, movedAt: tx.now,
            counts: ErasureCounts())
        for entry in subject.entries { try add(entry, to: &job, in: tx) }
        for contact in subject.contacts { try add(contact, to: &job, in: tx) }
        for entry in subject.entries { try giveBack(what: entry, in: tx) }
        job.counts.received = try forgetUnanswered(Set(job.tokens), in: tx)
        // Nobody can tell without reading them all who stands in the files that wait to be imported.
        try factory.drafts.endAll(in: tx)
        try tx.put(job)
        return id
    }

    /// Their jobs are free again; nobody is told who had them.
    private func giveBack(what person: Person, in tx: Transaction) throws {
        for order in try factory.workOrders.inHand(of: person, limit: Leaving.ordersMax, in: tx) {
            try factory.workOrders.perform(.offer(team: nil), on: order, by: .rule("left"), in: tx)
        }
    }

    private func add(_ person: Person, to job: inout ErasureJob, in tx: Transaction) throws {
        let phone = try factory.people.phone(of: person)
        let name = try factory.people.name(of: person)
        try note(phone, [person.phoneToken, employeeToken(person.employeeNumber), employeeToken(name)], on: &job)
        try phone.map { try factory.codes.forget($0, in: tx) }
        try factory.workerAccess.endAll(of: person.id, in: tx)
        try factory.invitations.withdraw(from: person.id, in: tx)
        try factory.deeds.forget(person.id, in: tx)
        job.counts.people += 1
        job.counts.signIns += try removeSignIns(of: person, in: tx)
        try factory.people.erase(person, in: tx)
    }

    /// The contact has no address any more, and is in the middle of nothing.
    func add(_ contact: Contact, to job: inout ErasureJob, in tx: Transaction) throws {
        let phone = try factory.contacts.phone(of: contact)
        try note(phone, [contact.phoneToken, contact.userIDToken], on: &job)
        try phone.map { try factory.codes.forget($0, in: tx) }
        job.contacts.append(contact.id)
        job.counts.contacts += 1
        try factory.stakeholders.forget(contact, in: tx)
        try factory.contacts.silence(contact, in: tx)
        try tx.delete(Conversation.self, contact.id)
        try factory.checklists.closeQuestion(of: contact.id, in: tx)
        try factory.forgetKnocking(of: contact.id, in: tx)
    }

    func note(_ phone: PhoneNumber?, _ tokens: [BlindToken?], on job: inout ErasureJob) throws {
        for token in tokens.compactMap({ $0 }) where !job.tokens.contains(token) { job.tokens.append(token) }
        guard let ending = phone.map({ String($0.e164.suffix(4)) }) else { return }
        let known = try endings(of: job)
        if !known.contains(ending) { job.endings = try factory.vault.seal(known + [ending], place(job.id)) }
    }

    private static let unansweredMax = 1_000  // Messages looked at: seconds of work for whoever answers them.

    /// What the person wrote and nobody has answered yet stays without an answer.
    private func forgetUnanswered(_ tokens: Set<BlindToken>, in tx: Transaction) throws -> Int {
        let waiting = try tx.all(InboundMessage.byState, .waiting, limit: Self.unansweredMax)
            .filter { try $0.kind == .message && factory.inbox.names($0, anyOf: tokens) }
        for message in waiting {
            if let attachment = try tx.find(Attachment.byMessage, message.id) {
                try factory.media.forget(attachment, in: tx)
            }
            try factory.inbox.forget(message, in: tx)
        }
        return waiting.count
    }

    private func unfinished(_ name: String, in snapshot: Snapshot) throws -> Ref<ErasureJob>? {
        var tokens: Set<BlindToken> = [employeeToken(name), factory.vault.token(name, .userID)]
        if let phone = Subject.phone(name, factory) { tokens.insert(factory.people.token(phone)) }
        return try snapshot.page(ErasureJob.self, limit: Self.jobsMax).records
            .first { !tokens.isDisjoint(with: $0.tokens) }?.id
    }

    func employeeToken(_ number: String) -> BlindToken {
        factory.vault.token(number.lowercased(), TokenPurpose("employee"))
    }

    /// Sign-ins are the office's and name themselves; one that is named like the person is taken for theirs.
    private func removeSignIns(of person: Person, in tx: Transaction) throws -> Int {
        let names = Set([person.employeeNumber.lowercased(), try factory.people.name(of: person).lowercased()])
        return try names.count { try factory.access.removeEveryTrace(of: $0, in: tx) }
    }

    func endings(of job: ErasureJob) throws -> [String] { try factory.vault.open(job.endings, place(job.id)) }

    private func place(_ id: Ref<ErasureJob>) -> SealedPlace {
        SealedPlace(table: "erasurejob", record: "\(id.value)", field: "endings")
    }
}
