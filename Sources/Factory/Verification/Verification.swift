import Messaging
import Store
import Vault

/// Ties a WhatsApp account to somebody of the directory once its holder has proven to be them.
struct Verification: Sendable {
    let people: People
    let contacts: Contacts
    let merging: Merging
    let outbox: Outbox
    let access: WorkerAccess
    let audit: Audit

    /// How somebody proved it.
    enum Way: String, Sendable, CaseIterable {
        case word = "word sent"
        case code = "code on the page"

        var consent: Consent.Way { self == .word ? .letter : .page }
        var source: IdentityChange.Source { self == .word ? .letter : .code }
    }

    /// Why a proof changes nothing: the office has to look.
    enum Obstacle: Equatable {
        /// The number stands in another entry.
        case numberOfAnother(Ref<Person>)
        /// The account was proven to be somebody else's.
        case accountOfAnother(Ref<Person>)
    }

    func obstacle(to person: Person, by contact: Contact, in snapshot: Snapshot) throws -> Obstacle? {
        if let token = contact.phoneToken, let holder = try snapshot.find(Person.byPhone, token),
            try !isSame(holder, person, in: snapshot)
        {
            return .numberOfAnother(holder.id)
        }
        if let owner = try contact.person.flatMap({ try snapshot.find($0) })?.current(in: snapshot),
            owner.standing == .active, owner.id != person.id
        {
            return .accountOfAnother(owner.id)
        }
        return nil
    }

    private func isSame(_ holder: Person, _ person: Person, in snapshot: Snapshot) throws -> Bool {
        try holder.id == person.id || holder.current(in: snapshot).id == person.id
    }

    /// Binds the account, verifies the number that WhatsApp reported for it, and notes the consent.
    @discardableResult
    func confirm(_ person: Person, by contact: Contact, _ way: Way, in tx: Transaction) throws -> Person {
        let former = try people.person(of: contact, in: tx)
        let (old, new) = (try people.phone(of: person), try contacts.phone(of: contact))
        if let new, old != new { try leave(person, to: new, way, in: tx) }
        let person = try merging.endDoubt(about: person, by: contact, way.source, in: tx)
        var verified = try people.verify(person, at: new, in: tx)
        var contact = try tx.find(contact.id) ?? contact
        try note(person, contact, to: new, way, in: tx)
        contact.person = person.id
        // What the account's former holder had chosen is not this person's wish.
        if former?.id != person.id { contact.language = nil }
        // Who proves it asks for what follows; the letter and the page say what that is.
        (contact.stoppedAt, contact.stoppedBy) = (nil, nil)
        try tx.put(contact)
        verified = try startAgain(verified, in: tx)
        var detail = "\(way.rawValue), wording \(Consent.wordingVersion)"
        if let new, let old, old != new { detail += "; number \(old.masked) → \(new.masked)" }
        if let new, old == nil { detail += "; number \(new.masked)" }
        if new == nil { detail += "; WhatsApp hides the number" }
        try audit.note("verification", detail: detail, person: person.id, contact: contact.id, in: tx)
        try Consents().note(true, nil, way: way.consent, contact: contact.id, person: person.id, in: tx)
        try outbox.wishesChanged(contact.id, in: tx)
        return verified
    }

    /// What the person, and whoever the account was bound to, were called until now.
    private func note(
        _ person: Person, _ contact: Contact, to new: PhoneNumber?, _ way: Way, in tx: Transaction
    ) throws {
        let (history, old) = (IdentityHistory(vault: people.vault), try people.phone(of: person))
        if let new, old != new {
            try history.note(
                .phone, contact: contact.id, person: person.id, old: old?.e164, new: new.e164, way.source, in: tx)
        }
        guard contact.person != person.id else { return }
        if contact.person != nil { try merging.unbind(contact, by: way.source, in: tx) }
        try history.note(.bound, contact: contact.id, person: person.id, way.source, in: tx)
    }

    /// Clears the person's STOP, on all accounts that are theirs.
    private func startAgain(_ person: Person, in tx: Transaction) throws -> Person {
        var person = person
        person.preferences?.stoppedAt = nil
        try tx.put(person)
        for var account in try contacts.of(person, in: tx) where account.stoppedAt != nil {
            (account.stoppedAt, account.stoppedBy) = (nil, nil)
            try tx.put(account)
        }
        return person
    }

    /// The account of the number so far speaks for this person no more, and nobody stays signed in by it.
    private func leave(_ person: Person, to new: PhoneNumber, _ way: Way, in tx: Transaction) throws {
        // An entry that this one has taken over may have the number still.
        if let holder = try people.find(new, in: tx), holder.id != person.id {
            try people.releasePhone(of: holder, in: tx)
        }
        guard person.phoneToken != people.token(new) else { return }
        try access.endAll(of: person.id, in: tx)
        guard let former = try person.phoneToken.flatMap({ try tx.find(Contact.byPhone, $0) }) else { return }
        try merging.unbind(former, from: person, by: way.source, in: tx)
    }
}
