import Messaging
public import Store
import Vault

/// When somebody is told no more, and what is forgotten of them.
extension Stakeholders {
    /// They hear nothing from here on; what waited for the account goes nowhere. The entry stays for a while.
    public func end(_ stakeholder: Stakeholder, by actor: String, in tx: Transaction) throws {
        guard stakeholder.isActive else { return }
        var stakeholder = stakeholder
        stakeholder.isActive = false
        stakeholder.endedAt = tx.now
        try tx.put(stakeholder)
        try endWaiting(for: stakeholder, in: tx)
        try audit.note(
            "stakeholder", detail: "removed by \(actor)", person: stakeholder.person, contact: stakeholder.contact,
            in: tx)
    }

    /// Nobody of the directory waits for what was written to a number outside of it.
    func endWaiting(for stakeholder: Stakeholder, in tx: Transaction) throws {
        guard stakeholder.person == nil, let account = try tx.find(stakeholder.contact)?.current(in: tx),
            try !entries(of: account, in: tx).contains(where: \.isActive)
        else { return }
        try outbox.endUnasked(for: account.id, in: tx)
    }

    /// Somebody of the directory has a number that stakeholders are entered with. Who has the same name has come to work
    /// here; anybody else is not whom the news were for, and hears none of it.
    func taken(by person: Person, _ actor: String, in tx: Transaction) throws {
        guard let token = person.phoneToken else { return }
        var entries = try tx.all(Stakeholder.byPhone, token, limit: Self.interestsMax)
        if let account = try tx.find(Contact.byPhone, token) {
            let known = entries.map(\.id)
            entries += try self.entries(of: account, in: tx).filter { !known.contains($0.id) }
        }
        let name = try people.name(of: person).lowercased()
        for var entry in entries where entry.isActive && entry.person == nil {
            // Whose account has another number by now is reached there.
            guard let account = try tx.find(entry.contact)?.current(in: tx),
                try account.owner(in: tx)?.id == person.id
            else { continue }
            if try self.name(of: entry).lowercased() == name {
                entry.person = person.id
                try tx.put(entry)
            } else {
                try end(entry, by: "\(actor), who gave the number to employee \(person.employeeNumber)", in: tx)
                try outbox.endUnasked(for: account.id, in: tx)
            }
        }
    }

    /// Forgets every entry of an account or a number.
    func forget(_ contact: Contact, in tx: Transaction) throws {
        for entry in try tx.all(Stakeholder.byContact, contact.id, limit: Self.interestsMax) {
            try tx.delete(entry.id)
        }
        guard let token = contact.phoneToken else { return }
        for entry in try tx.all(Stakeholder.byPhone, token, limit: Self.interestsMax) { try tx.delete(entry.id) }
    }
}
