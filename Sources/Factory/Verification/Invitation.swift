public import Messaging
public import Store
public import Vault

/// A one-time word that was given to somebody on paper. Only its token is kept.
public struct Invitation: Record {
    public let id: Ref<Invitation>
    public let person: Ref<Person>
    public let token: BlindToken
    public let createdAt: Timestamp
    /// Earlier than planned when a newer word took its place.
    public var expiresAt: Timestamp
    public var usedAt: Timestamp?
    public var usedBy: Ref<Contact>?

    public static let table = Table("invitation", indexes: byToken, byPerson)
    public static let byToken = Unique<Invitation, BlindToken>("invitation.token") { $0.token }
    public static let byPerson = Index<Invitation, Ref<Person>, Timestamp>("invitation.person") {
        ($0.person, $0.createdAt)
    }
}

/// Gives out words, and finds whose a word is.
public struct Invitations: Sendable {
    let vault: Vault
    let random: SecureRandom

    public static let length = Duration.seconds(60 * 24 * 3600)  // Letters lie in lockers over the holidays.
    static let keptMax = 5  // Words of one person that are remembered, so that an old letter gets its own answer.
    static let foundMax = 100  // Words of one person; there are never more than the bound above.
    static let triesMax = 20  // New words until one is free. Of 40 bits the first is.

    /// Makes a word for this person; their older ones end.
    public func invite(_ person: Person, in tx: Transaction) throws -> VerificationWord {
        let known = try tx.all(Invitation.byPerson, person.id, direction: .descending, limit: Self.foundMax)
        for (place, var old) in known.enumerated() {
            if place >= Self.keptMax - 1 {
                try tx.delete(Invitation.self, old.id)
            } else if old.usedAt == nil, old.expiresAt > tx.now {
                old.expiresAt = tx.now
                try tx.put(old)
            }
        }
        let word = try freeWord(in: tx)
        try tx.put(
            Invitation(
                id: try tx.newRef(), person: person.id, token: token(word), createdAt: tx.now,
                expiresAt: tx.now + Self.length))
        var person = person
        person.invitedAt = tx.now
        try tx.put(person)
        return word
    }

    private func freeWord(in tx: Transaction) throws -> VerificationWord {
        var word = VerificationWord(random)
        for _ in 1..<Self.triesMax where try find(word, in: tx) != nil { word = VerificationWord(random) }
        return word
    }

    public func find(_ word: VerificationWord, in snapshot: Snapshot) throws -> Invitation? {
        try snapshot.find(Invitation.byToken, token(word))
    }

    func use(_ invitation: Invitation, by contact: Ref<Contact>, in tx: Transaction) throws {
        var invitation = invitation
        invitation.usedAt = tx.now
        invitation.usedBy = contact
        try tx.put(invitation)
    }

    /// Ends what was given to somebody who has left.
    public func withdraw(from person: Ref<Person>, in tx: Transaction) throws {
        for invitation in try tx.all(Invitation.byPerson, person, limit: Self.foundMax) {
            try tx.delete(Invitation.self, invitation.id)
        }
    }

    private func token(_ word: VerificationWord) -> BlindToken { vault.token(word.symbols, .invitation) }
}

extension TokenPurpose {
    static let invitation = TokenPurpose("invitation")
}
