public import Messaging
public import Store
import Vault

/// Somebody whose data is asked for, erased or held: in the directory, known by their messages alone, or both.
public struct Subject: Sendable {
    /// The entry that stands for them.
    public let person: Person?
    /// All entries that are theirs, that one first: some may have been merged into it.
    public let entries: [Person]
    /// Every WhatsApp account they have used here, with what it was joined from; but for those that have passed to
    /// somebody else.
    public let contacts: [Contact]

    static let conversationsAtOnce = 500  // Read in one piece; there is one a contact.

    /// The person an employee number names, also one of a merged entry, else whoever has this phone number or WhatsApp
    /// user id. Nil: nobody.
    public static func find(_ text: String, _ factory: Factory, in snapshot: Snapshot) throws -> Subject? {
        let contacts = factory.contacts
        if let person = try factory.people.named(text, in: snapshot), person.erasedAt == nil {
            return try Subject(person, nil, contacts, in: snapshot)
        }
        let phone = phone(text, factory)
        let contact = try phone.map { try contacts.find($0, in: snapshot) } ?? contacts.find(userID: text, in: snapshot)
        let listed = try phone.flatMap { try factory.people.find($0, in: snapshot) }
        let person = try contact?.owner(in: snapshot) ?? listed
        return try Subject(person?.erasedAt == nil ? person : nil, contact, contacts, in: snapshot)
    }

    static func phone(_ text: String, _ factory: Factory) -> PhoneNumber? {
        do throws(PhoneNumber.Invalid) {
            return try PhoneNumber(text, region: factory.people.region)
        } catch {
            return nil
        }
    }

    /// Somebody of the directory. Nil: erased.
    public init?(_ person: Person, _ contacts: Contacts, in snapshot: Snapshot) throws {
        guard person.erasedAt == nil else { return nil }
        try self.init(person, nil, contacts, in: snapshot)
    }

    init?(_ person: Person?, _ contact: Contact?, _ contacts: Contacts, in snapshot: Snapshot) throws {
        guard person != nil || contact != nil else { return nil }
        let current = try person?.current(in: snapshot)
        let entries = try current?.selves(in: snapshot) ?? []
        var found: [Contact] = []
        func add(_ contact: Contact) throws {
            for id in try Contacts.pieces(of: contact.id, in: snapshot) where !found.contains(where: { $0.id == id }) {
                if let piece = try snapshot.find(id) { found.append(piece) }
            }
        }
        if let contact { try add(contact) }
        if let current {
            for contact in try contacts.of(current, in: snapshot) { try add(contact) }
            let people = entries.map(\.id)
            for id in try Self.conversations(of: Set(people), in: snapshot) {
                guard let contact = try snapshot.find(id), try Self.isTheirs(contact, people, in: snapshot) else {
                    continue
                }
                try add(contact)
            }
        }
        self.person = current
        self.entries = entries
        self.contacts = found
    }

    /// Whether the contact is this person's still: a number that has passed on is its new owner's.
    static func isTheirs(_ contact: Contact, _ people: [Ref<Person>], in snapshot: Snapshot) throws -> Bool {
        guard let owner = try contact.current(in: snapshot).owner(in: snapshot) else { return true }
        return people.contains(owner.id)
    }

    private static func conversations(of people: Set<Ref<Person>>, in snapshot: Snapshot) throws -> [Ref<Contact>] {
        var found: [Ref<Contact>] = []
        var cursor: PageCursor?
        repeat {
            let page = try snapshot.page(Conversation.self, after: cursor, limit: conversationsAtOnce)
            found += page.records.filter { people.contains($0.person) }.map(\.id)
            cursor = page.next
        } while cursor != nil
        return found
    }
}
