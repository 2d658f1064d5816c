public import Store
import Vault

/// Which account WhatsApp speaks of, by number, user id or both; and who has to be verified anew because of it.
public struct Identities: Sendable {
    let people: People
    let contacts: Contacts
    let outbox: Outbox
    let history: IdentityHistory
    /// Ends what the person has open elsewhere.
    let signOut: @Sendable (Ref<Person>, Transaction) throws -> Void

    public init(
        people: People, contacts: Contacts, outbox: Outbox,
        signOut: @escaping @Sendable (Ref<Person>, Transaction) throws -> Void
    ) {
        self.people = people
        self.contacts = contacts
        self.outbox = outbox
        self.signOut = signOut
        history = IdentityHistory(vault: people.vault)
    }

    /// Where something is known from, and when it was said.
    public struct Word: Sendable {
        public let source: IdentityChange.Source
        public let at: Timestamp

        public init(_ item: InboundMessage) {
            source = .webhook(item.id.text)
            at = item.saidAt
        }

        init(_ source: IdentityChange.Source, at: Timestamp) {
            self.source = source
            self.at = at
        }
    }

    /// An account that was met, and whom that made doubtful.
    public struct Sighting: Sendable {
        public internal(set) var contact: Contact
        public internal(set) var suspended: [Person] = []
    }

    /// The account of whoever sent this; nil when there is no id at all.
    ///
    /// A number says more than a user id: one that comes with another number than before belongs to a new owner.
    public func sight(phoneDigits: String?, userID: String?, _ word: Word, in tx: Transaction) throws -> Sighting? {
        let phone = phoneDigits.flatMap { try? PhoneNumber(whatsApp: $0) }
        guard phone != nil || userID != nil else { return nil }
        return try sight(phone, userID, word, in: tx)
    }

    func sight(_ phone: PhoneNumber?, _ userID: String?, _ word: Word, in tx: Transaction) throws -> Sighting {
        let byPhone = try phone.flatMap { try contacts.find($0, in: tx) }
        let byUserID = try userID.flatMap { try contacts.find(userID: $0, in: tx) }
        let meeting = Meeting.of(
            byPhone: byPhone.map(Meeting.Half.init), byUserID: byUserID.map(Meeting.Half.init),
            tellsPhone: phone != nil, tellsUserID: userID != nil)
        switch meeting {
        case .new:
            if let late = try former(phone, userID, word, in: tx) { return Sighting(contact: late) }
            return Sighting(contact: try made(Contact(id: tx.newRef()), phone, userID, in: tx))
        case .learnsPhone:
            guard let byUserID, let phone else { break }
            return try learnPhone(phone, byUserID, word, in: tx)
        case .known, .learnsUserID:
            return Sighting(contact: try learnt(byPhone ?? byUserID, phone, userID, in: tx))
        case .joins:
            guard let byPhone, let byUserID else { break }
            return try join(byPhone, byUserID, phone, userID, word, in: tx)
        case .changesUserID where isLate(word, byPhone, byUserID), .movesPhone where isLate(word, byPhone, byUserID),
            .movesUserID where isLate(word, byPhone, byUserID):
            // Whoever has the number now is not who wrote then.
            guard let known = try byUserID ?? former(nil, userID, word, in: tx) ?? byPhone else { break }
            return Sighting(contact: known)
        case .changesUserID:
            guard let byPhone, let userID else { break }
            if let late = try former(nil, userID, word, in: tx) { return Sighting(contact: late) }
            return try change(byPhone, toUserID: userID, .userIDChanged, word, in: tx)
        case .movesPhone:
            guard let byPhone, let byUserID, let phone else { break }
            return try movePhone(phone, from: byPhone, to: byUserID, word, in: tx)
        case .movesUserID:
            guard let byUserID, let phone, let userID else { break }
            return try moveUserID(userID, from: byUserID, to: byPhone, phone, word, in: tx)
        }
        preconditionFailure("a meeting is of those who were found")
    }

    /// Said before the last change that is known: it takes nothing back.
    private func isLate(_ word: Word, _ accounts: Contact?...) -> Bool {
        accounts.contains { $0?.changedAt.map { word.at < $0 } ?? false }
    }

    /// Said before the account had its present number: it comes late, and is still theirs.
    private func former(
        _ phone: PhoneNumber?, _ userID: String?, _ word: Word, in tx: Transaction
    ) throws -> Contact? {
        let tokens = [phone.map(people.token), userID.map { people.vault.token($0, .userID) }].compactMap { $0 }
        for token in tokens {
            let changes = try tx.all(
                IdentityChange.byOld, token, from: word.at, direction: .ascending, limit: 1)
            if let contact = try changes.first?.contact.flatMap({ try tx.find($0) }) {
                return try contact.current(in: tx)
            }
        }
        return nil
    }

    /// WhatsApp is answered at the number it reported last, of all the ways to write it.
    func learnt(
        _ known: Contact?, _ phone: PhoneNumber?, _ userID: String?, in tx: Transaction
    ) throws -> Contact {
        guard var known else { preconditionFailure("somebody known was found") }
        let isSamePhone = try phone == nil || contacts.phone(of: known) == phone
        let isSameUserID = userID == nil || known.userIDToken == people.vault.token(userID ?? "", .userID)
        if isSamePhone && isSameUserID && known.bounces == nil { return known }
        known.bounces = nil  // Somebody is there.
        return try made(known, isSamePhone ? nil : phone, isSameUserID ? nil : userID, in: tx)
    }

    func made(
        _ contact: Contact, _ phone: PhoneNumber?, _ userID: String?, in tx: Transaction
    ) throws -> Contact {
        var contact = contact
        if let phone { try contacts.set(phone, on: &contact) }
        if let userID { try contacts.set(userID: userID, on: &contact) }
        try tx.put(contact)
        return contact
    }

    /// Notices stop, and what the person has open ends, until somebody proves anew that it is them. Nobody is returned
    /// whose doubt is known already, or was answered since.
    ///
    /// `former`: the number that somebody else may have now.
    func suspend(
        _ person: Person?, _ doubt: Person.Doubt, _ contact: Ref<Contact>?, former: BlindToken?, _ word: Word,
        in tx: Transaction
    ) throws -> [Person] {
        guard var person = try person.flatMap({ try tx.find($0.id) }), !person.isProven(since: word.at) else {
            return []
        }
        // Whoever has got the number of another does not get out of that by a number of their own.
        if let known = person.suspension, [doubt, .userIDChanged].contains(known.reason) {
            if person.suspension?.add(former.map { [$0] } ?? []) == true { try tx.put(person) }
            return []
        }
        let suspended = try person.suspend(
            doubt, contact, history, word.source, at: word.at, former: former, in: tx)
        try signOut(person.id, tx)
        return [suspended]
    }
}

extension Person {
    /// Verified after this was said; WhatsApp tells seconds.
    func isProven(since said: Timestamp) -> Bool { verifiedAt.map { $0.seconds > said.seconds } ?? false }
}
