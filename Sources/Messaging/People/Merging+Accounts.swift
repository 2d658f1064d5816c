public import Store
import Vault

/// Accounts that are nobody's, and employee numbers.
extension Merging {
    /// Says that this account is this person's, which vouches for them: they get notices from now on. What a doubt was
    /// about is not theirs any more.
    ///
    /// Throws `Refused.somebodys` for the account of another person.
    @discardableResult
    public func bind(
        _ account: Contact, to person: Person, by source: IdentityChange.Source, in tx: Transaction
    ) throws -> Person {
        guard var contact = try tx.find(account.id)?.current(in: tx), let found = try tx.find(person.id) else {
            throw Refused.notMerged(person.employeeNumber)
        }
        var person = found
        guard person.mergedInto == nil else { throw Refused.merged(person.employeeNumber) }
        guard person.isActive else { throw Refused.inactiveTarget(person.employeeNumber) }
        if let owner = try people.person(of: contact, in: tx), owner.id != person.id {
            throw Refused.somebodys(owner.employeeNumber)
        }
        guard try tx.all(Contact.byPerson, person.id, limit: Self.accountsMax).count < Self.accountsMax else {
            throw Refused.tooMany
        }
        person = try endDoubt(about: person, by: contact, source, in: tx)
        let wasBound = contact.person == person.id
        contact.person = person.id
        try tx.put(contact)
        if person.verifiedAt == nil { person.verifiedAt = tx.now }
        try tx.put(person)
        if !wasBound { try history.note(.bound, contact: contact.id, person: person.id, source, in: tx) }
        return person
    }

    /// Takes an account away from whoever it was bound to. A listed number still finds its person.
    public func unbind(_ account: Contact, by source: IdentityChange.Source, in tx: Transaction) throws {
        guard var contact = try tx.find(account.id)?.current(in: tx), let person = contact.person else { return }
        contact.person = nil
        try tx.put(contact)
        try history.note(.unbound, contact: contact.id, person: person, source, in: tx)
    }

    static let employeeNumberMax = 40  // Characters, as an import takes them.

    /// Gives a person another employee number. Throws `Refused` for one that is taken, or is none.
    @discardableResult
    public func rename(
        _ person: Person, to number: String, by source: IdentityChange.Source, in tx: Transaction
    ) throws -> Person {
        guard (1...Self.employeeNumberMax).contains(number.count), number.contains(where: { !$0.isWhitespace }),
            number.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else { throw Refused.badNumber }
        guard var person = try tx.find(person.id) else { throw Refused.badNumber }
        if let other = try people.find(employeeNumber: number, in: tx), other.id != person.id {
            throw Refused.numberTaken(number)
        }
        guard person.employeeNumber != number else { return person }
        let old = person.employeeNumber
        person.employeeNumber = number
        try tx.put(person)
        try history.note(.employeeNumber, person: person.id, old: old, new: number, source, in: tx)
        return person
    }
}
