public import Store
public import Vault

/// One change of what somebody is called, by us or by WhatsApp. Kept as it was; what Meta sent is never rewritten.
public struct IdentityChange: Record {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case phone
        case userID = "user_id"
        case employeeNumber = "employee_number"
        /// Two accounts turned out to be one.
        case joined
        /// Two entries of the directory are one person.
        case merged
        case unmerged
        /// An account was proven to be somebody's.
        case bound
        case unbound
        /// Somebody has to be verified anew; `new` is why, as `Person.Doubt` names it.
        case suspended
    }

    /// Who says so.
    public enum Source: Codable, Sendable, Equatable {
        /// WhatsApp, in the item of this key: see `InboundMessage.Key.text`.
        case webhook(String)
        /// Somebody of the office, by the name they sign in with, or a command.
        case desk(String)
        /// The person, with the word of a letter.
        case letter
        /// The person, with a code that was sent to the number.
        case code
    }

    public let id: Ref<IdentityChange>
    public let at: Timestamp
    public let kind: Kind
    public let contact: Ref<Contact>?
    public let person: Ref<Person>?
    /// The account that was joined, or the entry at the other side of a merging.
    public let otherContact: Ref<Contact>?
    public let otherPerson: Ref<Person>?
    public let old: Sealed<String>?
    public let new: Sealed<String>?
    public let source: Source
    /// When WhatsApp says that it was; nil for what was done here.
    public let toldAt: Timestamp?
    /// Finds the account by a number or user id it had before.
    public let oldToken: BlindToken?

    public static let table = Table("identity", indexes: byPerson, byContact, byOld)
    public static let byPerson = Index<IdentityChange, Ref<Person>, Timestamp>("identity.person") { change in
        change.person.map { ($0, change.at) }
    }
    public static let byContact = Index<IdentityChange, Ref<Contact>, Timestamp>("identity.contact") { change in
        change.contact.map { ($0, change.at) }
    }
    public static let byOld = Index<IdentityChange, BlindToken, Timestamp>("identity.old") { change in
        change.oldToken.map { ($0, change.toldAt ?? change.at) }
    }
}

/// Writes down and reads what somebody was called before.
public struct IdentityHistory: Sendable {
    public let vault: Vault

    public static let shownMax = 100  // Changes of one person. Somebody has a handful in a working life.

    public init(vault: Vault) { self.vault = vault }

    @discardableResult
    public func note(
        _ kind: IdentityChange.Kind, contact: Ref<Contact>? = nil, person: Ref<Person>? = nil,
        otherContact: Ref<Contact>? = nil, otherPerson: Ref<Person>? = nil, old: String? = nil, new: String? = nil,
        oldToken: BlindToken? = nil, toldAt: Timestamp? = nil, _ source: IdentityChange.Source, in tx: Transaction
    ) throws -> IdentityChange {
        let id: Ref<IdentityChange> = try tx.newRef()
        let change = IdentityChange(
            id: id, at: tx.now, kind: kind, contact: contact, person: person, otherContact: otherContact,
            otherPerson: otherPerson, old: try old.map { try vault.seal($0, place(id, "old")) },
            new: try new.map { try vault.seal($0, place(id, "new")) }, source: source,
            toldAt: toldAt, oldToken: oldToken)
        try tx.put(change)
        return change
    }

    public func old(of change: IdentityChange) throws -> String? {
        try change.old.map { try vault.open($0, place(change.id, "old")) }
    }

    public func new(of change: IdentityChange) throws -> String? {
        try change.new.map { try vault.open($0, place(change.id, "new")) }
    }

    /// What became of a person, in all entries that are theirs, newest first; at most `shownMax`.
    public func changes(of person: Person, in snapshot: Snapshot) throws -> [IdentityChange] {
        let all = try person.selves(in: snapshot).flatMap {
            try snapshot.all(IdentityChange.byPerson, $0.id, direction: .descending, limit: Self.shownMax)
        }
        return Array(all.sorted { ($1.at, $1.id) < ($0.at, $0.id) }.prefix(Self.shownMax))
    }

    /// What became of an account, newest first; at most `shownMax`.
    public func changes(of contact: Ref<Contact>, in snapshot: Snapshot) throws -> [IdentityChange] {
        try snapshot.all(IdentityChange.byContact, contact, direction: .descending, limit: Self.shownMax)
    }

    private func place(_ id: Ref<IdentityChange>, _ field: String) -> SealedPlace {
        SealedPlace(table: "identity", record: "\(id.value)", field: field)
    }
}
