public import Store
import Vault

extension People {
    /// Writes down that somebody has proven to be this person, and at which number; nil: WhatsApp hides it.
    ///
    /// All doubt ends. Throws `StoreError.notUnique` when the number stands in another entry.
    public func verify(
        _ person: Person, at phone: PhoneNumber?, in tx: Transaction
    ) throws -> Person {
        var person = person
        if let phone, try self.phone(of: person) != phone {
            person.phone = try vault.seal(phone.e164, place(person.id, "phone"))
            person.phoneToken = token(phone)
        }
        person.verifiedAt = tx.now
        person.suspension = nil
        try tx.put(person)
        return person
    }
}
