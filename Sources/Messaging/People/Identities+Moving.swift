import Store
import Vault

/// Numbers and user ids that come with others than before, without a word of WhatsApp's about it.
extension Identities {
    /// The number has a new account: a card that was passed on, or somebody who has begun anew.
    func change(
        _ known: Contact, toUserID userID: String, _ doubt: Person.Doubt, _ word: Word, in tx: Transaction
    ) throws -> Sighting {
        let owner = try known.owner(in: tx)
        var contact = known
        let old = try contacts.userID(of: contact)
        // Who has the card now is not whoever had proven to have it.
        if doubt == .userIDChanged, contact.phoneToken != nil { contact.person = nil }
        contact.changedAt = word.at
        contact = try made(contact, nil, userID, in: tx)
        try history.note(
            .userID, contact: contact.id, person: owner?.id, old: old, new: userID,
            oldToken: known.userIDToken, toldAt: word.at, word.source, in: tx)
        return Sighting(
            contact: contact,
            suspended: try suspend(owner, doubt, contact.id, former: contact.phoneToken, word, in: tx))
    }

    /// An account that has hidden its number until now. Where the number is listed for somebody else, nobody can tell
    /// which of the two it is.
    func learnPhone(
        _ phone: PhoneNumber, _ known: Contact, _ word: Word, in tx: Transaction
    ) throws -> Sighting {
        let owner = try known.owner(in: tx)
        let contact = try learnt(known, phone, nil, in: tx)
        guard let owner, let listed = try people.find(phone, in: tx)?.current(in: tx), listed.id != owner.id else {
            return Sighting(contact: contact)
        }
        for person in [owner, listed] {
            try history.note(
                .phone, contact: contact.id, person: person.id, new: phone.e164, toldAt: word.at, word.source, in: tx)
        }
        let doubts: [(Person, Person.Doubt)] = [(owner, .numberChanged), (listed, .userIDChanged)]
        let suspended = try doubts.flatMap { person, doubt in
            try suspend(person, doubt, contact.id, former: contact.phoneToken, word, in: tx)
        }
        return Sighting(contact: contact, suspended: suspended)
    }

    /// The number is that of an account which has hidden it until now; who had it before keeps the rest.
    func movePhone(
        _ phone: PhoneNumber, from former: Contact, to known: Contact, _ word: Word, in tx: Transaction
    ) throws -> Sighting {
        let (before, owner) = (try former.owner(in: tx), try known.owner(in: tx))
        var former = former
        former.forgetPhone()
        former.changedAt = word.at
        try tx.put(former)
        let contact = try made(known, phone, nil, in: tx)
        try history.note(
            .phone, contact: former.id, person: before?.id, otherContact: contact.id, old: phone.e164,
            toldAt: word.at, word.source, in: tx)
        guard let before, before.id != owner?.id else { return Sighting(contact: contact) }
        return Sighting(
            contact: contact,
            suspended: try suspend(
                before, .userIDChanged, former.id, former: people.token(phone), word, in: tx))
    }

    /// The user id comes with another number than before, and goes to the account of that.
    func moveUserID(
        _ userID: String, from former: Contact, to known: Contact?, _ phone: PhoneNumber, _ word: Word,
        in tx: Transaction
    ) throws -> Sighting {
        let before = try former.owner(in: tx)
        let owner = try known?.owner(in: tx) ?? people.find(phone, in: tx)?.current(in: tx)
        var former = former
        former.forgetUserID()
        former.changedAt = word.at
        try tx.put(former)
        let hadAnother = known?.userIDToken != nil
        var contact = try known ?? Contact(id: tx.newRef())
        let old = try contacts.userID(of: contact)
        if known != nil { contact.changedAt = word.at }
        contact = try made(contact, phone, userID, in: tx)
        try history.note(
            .userID, contact: former.id, person: before?.id, otherContact: contact.id, old: userID, toldAt: word.at,
            word.source, in: tx)
        if known != nil {
            try history.note(
                .userID, contact: contact.id, person: owner?.id, old: old, new: userID, toldAt: word.at,
                word.source, in: tx)
        }
        var sighting = Sighting(contact: contact)
        if before?.id == owner?.id { return sighting }
        sighting.suspended = try suspend(
            before, .numberChanged, former.id, former: former.phoneToken, word, in: tx)
        if hadAnother || before != nil {
            sighting.suspended += try suspend(
                owner, .userIDChanged, contact.id, former: contact.phoneToken, word, in: tx)
        }
        return sighting
    }
}
