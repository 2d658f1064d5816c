public import Store
public import Vault
public import WhatsApp

/// WhatsApp's own word that somebody has another number or user id.
extension Identities {
    public enum Outcome: Sendable {
        case changed(Sighting)
        /// It is known already.
        case nothing
        /// Nobody here has the number, or the user id, of this token: maybe not yet, for news come in any order.
        case unknown(BlindToken?)
        /// The number is somebody else's here: nothing was taken from them. `suspended` are those whose old one it is.
        case refused(reason: String, suspended: [Person], Contact?)
    }

    /// Gives the account its new number and user id, and the directory's entry, which is to be verified anew.
    public func apply(
        _ change: Incoming.SystemNotice, from sender: (phone: String?, userID: String?), _ word: Word,
        in tx: Transaction
    ) throws -> Outcome {
        let old = number(change.oldPhone ?? sender.phone)
        let oldUserID = change.oldUserID ?? (sender.userID == change.newUserID ? nil : sender.userID)
        let new = number(change.newPhone)
        let doubt: Person.Doubt = change.kind == .changedUserID ? .userIDChanged : .numberChanged
        guard new != nil || change.newUserID != nil else { return .nothing }
        let account =
            try old.flatMap { try contacts.find($0, in: tx) }
            ?? oldUserID.flatMap { try contacts.find(userID: $0, in: tx) }
        let owner = try account?.owner(in: tx) ?? old.flatMap { try people.find($0, in: tx)?.current(in: tx) }
        guard account != nil || owner != nil else {
            return .unknown(old.map(people.token) ?? oldUserID.map { people.vault.token($0, .userID) })
        }
        if let account, isSame(account, new, change.newUserID) || account.changedAt ?? word.at > word.at {
            return .nothing
        }
        // The same news once more, while somebody else has the old number already.
        for token in [old.map(people.token), oldUserID.map { people.vault.token($0, .userID) }].compactMap({ $0 })
        where try !tx.all(IdentityChange.byOld, token, from: word.at, through: word.at, limit: 1).isEmpty {
            return .nothing
        }

        let heirs = try [
            new.flatMap { try contacts.find($0, in: tx) },
            change.newUserID.flatMap { try contacts.find(userID: $0, in: tx) },
        ].compactMap { $0 }.filter { $0.id != account?.id }
        let holders =
            try [new.flatMap { try people.find($0, in: tx)?.current(in: tx) }] + heirs.map { try $0.owner(in: tx) }
        if let holder = holders.compactMap({ $0 }).first(where: { $0.id != owner?.id }) {
            return .refused(
                reason: "somebody has a new number that employee \(holder.employeeNumber) has here",
                suspended: try suspend(
                    owner, doubt, account?.id, former: old.map(people.token) ?? account?.phoneToken, word, in: tx),
                account)
        }

        guard let account else {
            guard let owner, let new else { return .nothing }
            let suspended = try rekey(owner, old, new, doubt, nil, word, in: tx)
            return .changed(Sighting(contact: try contacts.contact(for: new, in: tx), suspended: suspended))
        }
        let formerPhone = try old ?? contacts.phone(of: account)
        var sighting = Sighting(contact: try rekeyed(account, formerPhone, new, change, owner, word, in: tx))
        sighting.suspended = try owner.map { try rekey($0, formerPhone, new, doubt, account.id, word, in: tx) } ?? []
        for heir in heirs {
            guard heir.id != sighting.contact.id, let heir = try tx.find(heir.id), heir.joinedInto == nil else {
                continue
            }
            // The user id may be that of the next one.
            let holder = try change.newUserID.flatMap { try contacts.find(userID: $0, in: tx)?.id }
            let isFree = [nil, heir.id, sighting.contact.id].contains(holder)
            let joined = try join(
                sighting.contact, heir, new ?? contacts.phone(of: sighting.contact) ?? contacts.phone(of: heir),
                isFree ? change.newUserID ?? contacts.userID(of: heir) : nil, word, in: tx)
            sighting = Sighting(contact: joined.contact, suspended: sighting.suspended + joined.suspended)
        }
        if heirs.isEmpty { sighting.contact = try made(sighting.contact, new, change.newUserID, in: tx) }
        return .changed(sighting)
    }

    /// The account without what it is not called any more; the new names come on top.
    private func rekeyed(
        _ account: Contact, _ old: PhoneNumber?, _ new: PhoneNumber?, _ change: Incoming.SystemNotice,
        _ owner: Person?, _ word: Word, in tx: Transaction
    ) throws -> Contact {
        var account = account
        let (userID, userIDToken) = (try contacts.userID(of: account), account.userIDToken)
        account.changedAt = word.at
        account.bounces = nil
        if let new, let token = account.phoneToken, token != people.token(new) {
            try history.note(
                .phone, contact: account.id, person: owner?.id, old: old?.e164, new: new.e164, oldToken: token,
                toldAt: word.at, word.source, in: tx)
            account.forgetPhone()
        }
        // Source: Meta, Business-scoped user IDs: it changes with the number.
        if change.newUserID != nil || new != nil, let userID, userID != change.newUserID {
            try history.note(
                .userID, contact: account.id, person: owner?.id, old: userID, new: change.newUserID,
                oldToken: userIDToken, toldAt: word.at, word.source, in: tx)
            account.forgetUserID()
        }
        try tx.put(account)
        return account
    }

    /// The directory's number, if it is the one that changed; the doubt in any case, but where the list has the new one
    /// already.
    private func rekey(
        _ owner: Person, _ old: PhoneNumber?, _ new: PhoneNumber?, _ doubt: Person.Doubt,
        _ contact: Ref<Contact>?, _ word: Word, in tx: Transaction
    ) throws -> [Person] {
        if let new, owner.phoneToken == people.token(new), owner.verifiedAt != nil { return [] }
        if owner.isProven(since: word.at) { return [] }
        if let old, let new {
            for var entry in try owner.selves(in: tx) where entry.phoneToken == people.token(old) {
                // Another entry of the same person may have it already; the one that took over keeps its own.
                if let holder = try people.find(new, in: tx), holder.id != entry.id {
                    try people.releasePhone(of: holder.id == owner.id ? entry : holder, in: tx)
                    if holder.id == owner.id { continue }
                }
                entry.phone = try people.vault.seal(new.e164, people.place(entry.id, "phone"))
                entry.phoneToken = people.token(new)
                try tx.put(entry)
                if contact == nil {
                    try history.note(
                        .phone, person: owner.id, old: old.e164, new: new.e164, oldToken: people.token(old),
                        toldAt: word.at, word.source, in: tx)
                }
            }
        }
        let former = new == nil ? nil : old.map(people.token)
        return try suspend(owner, doubt, contact, former: former, word, in: tx)
    }

    private func isSame(_ account: Contact, _ phone: PhoneNumber?, _ userID: String?) -> Bool {
        (phone.map { account.phoneToken == people.token($0) } ?? true)
            && (userID.map { account.userIDToken == people.vault.token($0, .userID) } ?? true)
    }

    private func number(_ digits: String?) -> PhoneNumber? { digits.flatMap { try? PhoneNumber(whatsApp: $0) } }
}
