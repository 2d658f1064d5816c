public import Store
import Vault

/// What ends with a doubt, once somebody has proven to be the person.
extension Merging {
    /// This account is theirs: a listed number that is not its own is given back, and the account that the doubt was
    /// about is nobody's, unless it is this one. Whoever is in no doubt keeps all.
    public func endDoubt(
        about person: Person, by account: Contact, _ source: IdentityChange.Source, in tx: Transaction
    ) throws -> Person {
        guard let found = try tx.find(person.id), let suspension = found.suspension else { return person }
        let doubted = try suspension.account.flatMap { try tx.find($0)?.current(in: tx) }
        var gone = suspension.former ?? []
        if let doubted, doubted.id != account.id {
            try unbind(doubted, from: found, by: source, in: tx)
            if let token = doubted.phoneToken { gone.append(token) }
        }
        for entry in try found.selves(in: tx) {
            guard let token = entry.phoneToken, token != account.phoneToken,
                entry.id == found.id || gone.contains(token)
            else { continue }
            try history.note(
                .phone, person: entry.id, old: people.phone(of: entry)?.e164, source, in: tx)
            try people.releasePhone(of: entry, in: tx)
            gone.append(token)
        }
        for holder in try gone.compactMap({ try tx.find(Contact.byPhone, $0) }) where holder.id != account.id {
            try unbind(holder, from: found, by: source, in: tx)
        }
        guard var person = try tx.find(found.id) else { return found }
        person.suspension = nil
        try tx.put(person)
        return person
    }

    /// Takes an account away from this person, if it was proven to be theirs.
    public func unbind(
        _ account: Contact, from person: Person, by source: IdentityChange.Source, in tx: Transaction
    ) throws {
        guard let owner = try tx.find(account.id)?.current(in: tx).person,
            try person.selves(in: tx).contains(where: { $0.id == owner })
        else { return }
        try unbind(account, by: source, in: tx)
    }
}
