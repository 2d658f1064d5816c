public import Messaging
public import Store
import Vault

/// What the office says of a person beside the values of their entry.
extension Directory {
    /// The plant vouches for the number, or for the account that is theirs: they are verified, and all doubt is over.
    ///
    /// Throws `FieldRefused` for somebody inactive, or whom nothing reaches.
    public func vouch(for person: Person, tx: Transaction) throws {
        guard var person = try tx.find(person.id), person.mergedInto == nil, person.isActive else {
            throw FieldRefused("active", "is no; activate the person first")
        }
        guard try person.phoneToken != nil || !factory.contacts.of(person, in: tx).isEmpty else {
            throw FieldRefused("phone", "is missing; there is nothing to vouch for")
        }
        person.verifiedAt = tx.now
        person.suspension = nil
        try tx.put(person)
        try factory.audit.note(
            "verification", object: person.employeeNumber, detail: "vouched for by \(actor)", person: person.id,
            contact: nil, in: tx)
        for account in try factory.contacts.of(person, in: tx) {
            try factory.outbox.wishesChanged(account.id, in: tx)
        }
    }

    /// Makes somebody active or inactive; with all that hangs on it, as an import does.
    ///
    /// `isNumberFreed`: the number may be given to somebody else.
    public func set(_ person: Person, isActive: Bool, isNumberFreed: Bool = false, tx: Transaction) throws {
        var values = ["employee_number": person.employeeNumber, "active": isActive ? "yes" : "no"]
        if isNumberFreed, !isActive { values["phone"] = "" }
        try put(Fields(values), in: .people, tx: tx)
    }

    /// Changes with every change of the entry, and says nothing about it.
    public func version(of person: Person) throws -> String {
        let state = "\(person.standing.rawValue) \(person.verifiedAt.map { "\($0.milliseconds)" } ?? "")"
        return factory.vault.token(CSV.line(try export.values(of: person) + [state]), .version).description
    }
}

extension TokenPurpose {
    static let version = TokenPurpose("version")
}
