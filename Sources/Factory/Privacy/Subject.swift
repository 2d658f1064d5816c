public import Messaging
public import Store
import Vault

/// Somebody whose data is asked for, erased or held: in the directory, known by their messages alone, or both.
public struct Subject: Sendable {
    public let person: Person?
    /// Every WhatsApp account they have used here, but for those that have passed to somebody else.
    public let contacts: [Contact]

    static let conversationsAtOnce = 500  // Read in one piece; there is one a contact.

    /// The person an employee number names, else whoever has this phone number or WhatsApp user id. Nil: nobody.
    public static func find(_ text: String, _ factory: Factory, in snapshot: Snapshot) throws -> Subject? {
        if let person = try factory.people.find(employeeNumber: text, in: snapshot), person.erasedAt == nil {
            return try Subject(person, nil, in: snapshot)
        }
        if let phone = Self.phone(text, factory) {
            let person = try factory.people.find(phone, in: snapshot)
            return try Subject(person, factory.contacts.find(phone, in: snapshot), in: snapshot)
        }
        guard let contact = try snapshot.find(Contact.byUserID, factory.vault.token(text, .userID)) else { return nil }
        return try Subject(contact.phoneToken.flatMap { try snapshot.find(Person.byPhone, $0) }, contact, in: snapshot)
    }

    static func phone(_ text: String, _ factory: Factory) -> PhoneNumber? {
        do throws(PhoneNumber.Invalid) {
            return try PhoneNumber(text, region: factory.people.region)
        } catch {
            return nil
        }
    }

    /// Somebody of the directory. Nil: erased.
    public init?(_ person: Person, in snapshot: Snapshot) throws {
        guard person.erasedAt == nil else { return nil }
        try self.init(person, nil, in: snapshot)
    }

    init?(_ person: Person?, _ contact: Contact?, in snapshot: Snapshot) throws {
        guard person != nil || contact != nil else { return nil }
        var found = contact.map { [$0] } ?? []
        func add(_ contact: Contact?) {
            if let contact, !found.contains(where: { $0.id == contact.id }) { found.append(contact) }
        }
        if let person {
            add(try person.phoneToken.flatMap { try snapshot.find(Contact.byPhone, $0) })
            for id in try Self.conversations(of: person.id, in: snapshot) {
                guard let contact = try snapshot.find(id), try Self.isTheirs(contact, person.id, in: snapshot) else {
                    continue
                }
                add(contact)
            }
        }
        self.person = person
        contacts = found
    }

    /// Whether the contact is this person's still: a number that has passed on is its new owner's.
    static func isTheirs(_ contact: Contact, _ person: Ref<Person>, in snapshot: Snapshot) throws -> Bool {
        guard let token = contact.phoneToken, let owner = try snapshot.find(Person.byPhone, token) else { return true }
        return owner.id == person
    }

    private static func conversations(of person: Ref<Person>, in snapshot: Snapshot) throws -> [Ref<Contact>] {
        var found: [Ref<Contact>] = []
        var cursor: PageCursor?
        repeat {
            let page = try snapshot.page(Conversation.self, after: cursor, limit: conversationsAtOnce)
            found += page.records.filter { $0.person == person }.map(\.id)
            cursor = page.next
        } while cursor != nil
        return found
    }
}
