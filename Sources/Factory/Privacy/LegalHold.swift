public import Messaging
public import Store
public import Vault

/// Somebody's data that must not go, whoever asks and however old it is: for a court, an audit, an accident.
public struct LegalHold: Record {
    public let id: Ref<LegalHold>
    public let person: Ref<Person>?
    /// Their other entries, from when some were merged: undoing that ends no hold.
    let otherEntries: [Ref<Person>]?
    public let contacts: [Ref<Contact>]
    /// The report it was asked for by; then it holds everything of whoever made the report.
    public let report: Ref<Nonconformance>?
    /// The same of a work order; then it holds whoever reported it, else who did it.
    public let order: Ref<WorkOrder>?
    public let reason: Sealed<String>
    public let since: Timestamp

    public static let table = Table<LegalHold>("hold")

    var people: [Ref<Person>] { (person.map { [$0] } ?? []) + (otherEntries ?? []) }
}

/// Puts holds on, takes them off, and says what they keep.
public struct LegalHolds: Sendable {
    let vault: Vault
    let contacts: Contacts
    let audit: Audit

    public static let holdsMax = 1_000  // A plant has a handful; all are read before anything is removed.
    public static let reasonMax = 500  // Characters.

    public enum Refused: Error, Equatable, CustomStringConvertible {
        case nobody, noReason, tooMany, noSuchHold

        public var description: String {
            switch self {
            case .nobody: "there is no such person, report or work order; see andon people export"
            case .noReason: "a hold needs a reason of at most \(LegalHolds.reasonMax) characters"
            case .tooMany: "there are \(LegalHolds.holdsMax) holds already; remove some"
            case .noSuchHold: "there is no such hold; see andon hold list"
            }
        }
    }

    /// Holds everything of a person, named as `Subject` reads it, or of whoever made the report or has to do with the work
    /// order of this number.
    @discardableResult
    public func add(_ name: String, reason: String, _ factory: Factory, in tx: Transaction) throws -> LegalHold {
        guard (1...Self.reasonMax).contains(reason.count) else { throw Refused.noReason }
        guard try all(in: tx).count < Self.holdsMax else { throw Refused.tooMany }
        let report = try factory.reports.find(number: name, in: tx)
        // A bare number may be an employee's; a report's has its letters.
        let isReport = report != nil && name.contains(where: \.isLetter)
        let order =
            isReport || !name.uppercased().hasPrefix("WO-") ? nil : try factory.workOrders.find(name, in: tx)
        let worker = order.flatMap { $0.reporters.first ?? $0.standing.doneBy ?? $0.standing.assignee }
        let found =
            order != nil
            ? try worker.flatMap { try tx.find($0) }.flatMap { try Subject($0, contacts, in: tx) }
            : isReport
                ? try report.flatMap { try tx.find($0.reportedBy) }.flatMap { try Subject($0, contacts, in: tx) }
                : try Subject.find(name, factory, in: tx)
        guard let subject = found else { throw Refused.nobody }
        let id: Ref<LegalHold> = try tx.newRef()
        let hold = LegalHold(
            id: id, person: subject.person?.id, otherEntries: subject.entries.dropFirst().map(\.id),
            contacts: subject.contacts.map(\.id),
            report: isReport ? report?.id : nil, order: order?.id,
            reason: try vault.seal(reason, place(id)), since: tx.now)
        try tx.put(hold)
        try audit.note(
            "hold", object: order?.number ?? (isReport ? report?.number ?? "" : ""), detail: "hold \(id) begins",
            person: hold.person,
            contact: hold.contacts.first, in: tx)
        return hold
    }

    public func remove(_ id: Ref<LegalHold>, in tx: Transaction) throws {
        guard let hold = try tx.find(id) else { throw Refused.noSuchHold }
        try tx.delete(id)
        try audit.note(
            "hold", detail: "hold \(id) ends", person: hold.person, contact: hold.contacts.first, in: tx)
    }

    public func all(in snapshot: Snapshot) throws -> [LegalHold] {
        try snapshot.page(LegalHold.self, limit: Self.holdsMax).records
    }

    public func reason(of hold: LegalHold) throws -> String { try vault.open(hold.reason, place(hold.id)) }

    private func place(_ id: Ref<LegalHold>) -> SealedPlace {
        SealedPlace(table: "hold", record: "\(id.value)", field: "reason")
    }

    /// What all holds together keep.
    struct Kept {
        fileprivate(set) var people: [Ref<Person>: LegalHold] = [:]
        fileprivate(set) var contacts: [Ref<Contact>: LegalHold] = [:]

        func hold(on subject: Subject) -> LegalHold? {
            subject.entries.lazy.compactMap { people[$0.id] }.first
                ?? subject.contacts.lazy.compactMap { contacts[$0.id] }.first
        }

        func has(_ person: Ref<Person>) -> Bool { people[person] != nil }
        func has(_ contact: Ref<Contact>?) -> Bool { contact.map { contacts[$0] != nil } ?? false }
    }

    /// Also accounts that a held person has come to use since, and entries that were merged with theirs.
    func kept(in snapshot: Snapshot) throws -> Kept {
        var kept = Kept()
        for hold in try all(in: snapshot) {
            for contact in hold.contacts { kept.keep(contact, hold) }
            for id in hold.people {
                kept.keep(id, hold)
                guard let person = try snapshot.find(id), let subject = try Subject(person, contacts, in: snapshot)
                else { continue }
                for entry in subject.entries { kept.keep(entry.id, hold) }
                for contact in subject.contacts { kept.keep(contact.id, hold) }
            }
        }
        return kept
    }
}

extension LegalHolds.Kept {
    fileprivate mutating func keep(_ person: Ref<Person>, _ hold: LegalHold) { people[person] = hold }
    fileprivate mutating func keep(_ contact: Ref<Contact>, _ hold: LegalHold) { contacts[contact] = hold }
}
