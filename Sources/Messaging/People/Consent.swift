public import Store

/// That somebody switched notices off or on, and how: kept so that it can be shown. It holds no words of theirs.
public struct Consent: Record {
    public enum Way: String, Codable, Sendable, CaseIterable {
        case chat, page, letter
        /// The office did it for them.
        case desk
        /// The switch WhatsApp itself shows in a chat with a business.
        case whatsapp
    }

    public let id: Ref<Consent>
    public let at: Timestamp
    public let contact: Ref<Contact>?
    public let person: Ref<Person>?
    /// Nil: all notices.
    public let topic: Topic?
    public let isGiven: Bool
    public let way: Way
    /// Which wording of the answer, or of the page, they saw.
    public let wording: Int

    /// Goes up with every change of what STOP, START and the switches are said to do.
    public static let wordingVersion = 1

    public static let table = Table("consent", indexes: byContact, byPerson)
    public static let byContact = Index<Consent, Ref<Contact>, Timestamp>("consent.contact") { consent in
        consent.contact.map { ($0, consent.at) }
    }
    public static let byPerson = Index<Consent, Ref<Person>, Timestamp>("consent.person") { consent in
        consent.person.map { ($0, consent.at) }
    }
}

/// Writes what people agreed to and what they did not, in the transaction that acts on it.
public struct Consents: Sendable {
    public init() {}

    static let pageMax = 200  // Records of one page.

    /// - Parameter topic: nil for all notices.
    public func note(
        _ isGiven: Bool, _ topic: Topic?, way: Consent.Way, contact: Ref<Contact>?, person: Ref<Person>?,
        in tx: Transaction
    ) throws {
        try tx.put(
            Consent(
                id: tx.newRef(), at: tx.now, contact: contact, person: person, topic: topic, isGiven: isGiven, way: way,
                wording: Consent.wordingVersion))
    }

    /// When all notices were last switched off or on by this account.
    public func lastOfEverything(of contact: Ref<Contact>, in snapshot: Snapshot) throws -> Timestamp? {
        try page(of: contact, limit: Self.pageMax, in: snapshot).records.first { $0.topic == nil }?.at
    }

    /// The same for a person, by whichever account.
    public func lastOfEverything(of person: Ref<Person>, in snapshot: Snapshot) throws -> Timestamp? {
        try page(of: person, limit: Self.pageMax, in: snapshot).records.first { $0.topic == nil }?.at
    }

    /// Newest first.
    public func page(
        of person: Ref<Person>, after cursor: PageCursor? = nil, limit: Int, in snapshot: Snapshot
    ) throws -> Page<Consent> {
        try snapshot.page(Consent.byPerson, person, .descending, after: cursor, limit: min(limit, Self.pageMax))
    }

    /// Newest first.
    public func page(
        of contact: Ref<Contact>, after cursor: PageCursor? = nil, limit: Int, in snapshot: Snapshot
    ) throws -> Page<Consent> {
        try snapshot.page(Consent.byContact, contact, .descending, after: cursor, limit: min(limit, Self.pageMax))
    }
}
