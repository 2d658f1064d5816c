public import Messaging
public import Store

/// Somebody who is to be written to: a person, an account, or a number of the directory that never wrote.
public struct Addressee: Sendable {
    public let person: Person?
    /// Nil for who never wrote.
    public let contact: Contact?
    public let phone: PhoneNumber?
}

extension Factory {
    /// By employee number, else by a phone number however it is written. Nil for a name that is neither.
    public func addressee(_ name: String, in snapshot: Snapshot) throws -> Addressee? {
        // An employee number may look like a telephone number, and comes first.
        if let person = try people.named(name, in: snapshot) { return try addressee(person, in: snapshot) }
        let phone: PhoneNumber
        do throws(PhoneNumber.Invalid) {
            phone = try PhoneNumber(name, region: people.region)
        } catch {
            return nil
        }
        return try addressee(phone, in: snapshot)
    }

    public func addressee(_ phone: PhoneNumber, in snapshot: Snapshot) throws -> Addressee {
        if let contact = try contacts.find(phone, in: snapshot) {
            return Addressee(person: try people.person(of: contact, in: snapshot), contact: contact, phone: phone)
        }
        let person = try people.find(phone, in: snapshot)?.current(in: snapshot)
        // Who hides the listed number is reached all the same.
        let contact = try person.flatMap { try contacts.preferred(of: $0, in: snapshot) }
        return Addressee(person: person, contact: contact, phone: phone)
    }

    public func addressee(_ person: Person, in snapshot: Snapshot) throws -> Addressee {
        Addressee(
            person: person, contact: try contacts.preferred(of: person, in: snapshot),
            phone: try people.phone(of: person))
    }

    /// All accounts that were spoken with: of the person, if there is one.
    public func accounts(of addressee: Addressee, in snapshot: Snapshot) throws -> [Contact] {
        guard let person = addressee.person else { return addressee.contact.map { [$0] } ?? [] }
        return try contacts.of(person, in: snapshot)
    }

    /// The account to write to, made for a number that never wrote. Nil where the number's is somebody else's.
    public func account(of addressee: Addressee, in tx: Transaction) throws -> Contact? {
        if let contact = addressee.contact { return contact }
        guard let phone = addressee.phone else { return nil }
        guard let person = addressee.person else { return try contacts.contact(for: phone, in: tx) }
        return try contacts.account(at: phone, of: person, in: tx)
    }
}
