public import Store

/// The accounts that turned out to be one.
extension Contact {
    /// Pieces of one account. WhatsApp joins two; more take a life of new numbers.
    static let piecesMax = 20

    /// The account that this one goes on in.
    public func current(in snapshot: Snapshot) throws -> Contact {
        var contact = self
        for _ in 0..<Self.piecesMax {
            guard let next = try contact.joinedInto.flatMap({ try snapshot.find($0) }) else { break }
            contact = next
        }
        return contact
    }
}

extension Contact {
    /// Whose it was proven to be, else whoever is listed with its number.
    public func owner(in snapshot: Snapshot) throws -> Person? {
        if let proven = try person.flatMap({ try snapshot.find($0) }) { return try proven.current(in: snapshot) }
        guard let listed = try phoneToken.flatMap({ try snapshot.find(Person.byPhone, $0) }), listed.speaksByNumber
        else { return nil }
        return try listed.current(in: snapshot)
    }

    /// What is read there: chosen in the chat, else the directory's, else the plant's.
    public func language(else plant: Language, in snapshot: Snapshot) throws -> Language {
        try language ?? owner(in: snapshot)?.language ?? plant
    }
}

extension Person {
    /// The number of an entry that was given up counts for the one that took over if somebody had proven it.
    var speaksByNumber: Bool { mergedInto == nil || verifiedAt != nil }
}

extension Contacts {
    /// The account that goes on, and what it was joined from: under each of them messages were kept.
    public static func pieces(of contact: Ref<Contact>, in snapshot: Snapshot) throws -> [Ref<Contact>] {
        let current = try snapshot.find(contact)?.current(in: snapshot).id ?? contact
        return try [current] + snapshot.all(Contact.byJoined, current, limit: Contact.piecesMax).map(\.id)
    }

    /// A person's accounts: those proven to be theirs, then those of the numbers they are listed with.
    public func of(_ person: Person, in snapshot: Snapshot) throws -> [Contact] {
        let selves = try person.selves(in: snapshot)
        var accounts = try selves.flatMap {
            try snapshot.all(Contact.byPerson, $0.id, limit: Merging.accountsMax)
        }
        for token in selves.filter({ $0.id == person.id || $0.speaksByNumber }).compactMap(\.phoneToken) {
            guard let listed = try snapshot.find(Contact.byPhone, token), listed.person == nil else { continue }
            accounts.append(listed)
        }
        return accounts
    }

    /// The account to write to: of those proven to be theirs the one they spoke from last, else that of the number they
    /// are listed with. Nil when there is none.
    public func preferred(of person: Person, in snapshot: Snapshot) throws -> Contact? {
        let all = try of(person, in: snapshot)
        let proven = all.filter { $0.person != nil }
        let accounts = proven.isEmpty ? all : proven
        guard accounts.count > 1 else { return accounts.first }
        let inbox = Inbox(vault: vault)
        let spoken = try accounts.compactMap { account in
            try inbox.lastOpening(by: account.id, in: snapshot).map { (account, $0.said) }
        }
        return spoken.max { $0.1 < $1.1 }?.0 ?? accounts.first { $0.phoneToken == person.phoneToken } ?? accounts.first
    }

    /// What the person reads: chosen in the chat, else the directory's, else the plant's.
    public func language(of person: Person, else plant: Language, in snapshot: Snapshot) throws -> Language {
        try preferred(of: person, in: snapshot)?.language ?? person.language ?? plant
    }

    /// The account to write to, made anew for a listed number that never wrote. Nil for somebody without any, and where the number's
    /// account is somebody else's.
    public func account(of person: Person, _ people: People, in tx: Transaction) throws -> Contact? {
        if let known = try preferred(of: person, in: tx) { return known }
        return try people.phone(of: person).flatMap { try account(at: $0, of: person, in: tx) }
    }

    /// The account of a number that this person is listed with, made if there is none yet. Nil where it was proven to be
    /// somebody else's.
    public func account(at phone: PhoneNumber, of person: Person, in tx: Transaction) throws -> Contact? {
        let account = try contact(for: phone, in: tx)
        let owner = try account.person.flatMap { try tx.find($0) }?.current(in: tx)
        return owner == nil || owner?.id == person.id ? account : nil
    }
}
