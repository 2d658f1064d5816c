public import Store
import Vault

/// What is left of somebody whom nobody is to recognise.
extension People {
    static let erasedName = "erased person"

    /// Leaves an empty shell under the same reference, so that what the person reported has somebody behind it still, and
    /// nobody can tell who. Name, numbers, roles and whatever else the directory had are gone.
    public func erase(_ person: Person, in tx: Transaction) throws {
        try tx.put(
            Person(
                id: person.id, employeeNumber: "erased-\(person.id)",
                name: try vault.seal(Self.erasedName, place(person.id, "name")), phone: nil, phoneToken: nil, roles: [],
                language: nil, isActive: false, verifiedAt: nil, area: "", team: "", erasedAt: tx.now))
    }
}

extension Contacts {
    /// Takes the address away, so that nothing goes to them any more; they are found again until they are forgotten.
    public func silence(_ contact: Contact, in tx: Transaction) throws {
        var contact = contact
        contact.phone = nil
        contact.workingPhone = nil
        contact.userID = nil
        contact.person = nil
        contact.language = nil
        contact.bounces = nil
        contact.stoppedBy = nil
        contact.stoppedAt = tx.now
        try tx.put(contact)
    }
}
