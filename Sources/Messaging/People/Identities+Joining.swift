import Store
import Vault

/// Two accounts of ours that are one of WhatsApp's: the older goes on, and all that the other had with it.
extension Identities {
    /// That they are one is WhatsApp's word, and is not undone. Nothing is lost: the messages of each stay where they
    /// are and are read together; what waits goes on in the order in which it was written.
    func join(
        _ one: Contact, _ other: Contact, _ phone: PhoneNumber?, _ userID: String?, _ word: Word, in tx: Transaction
    ) throws -> Sighting {
        var (contact, piece) = one.id < other.id ? (one, other) : (other, one)
        let (owner, otherOwner) = (try one.owner(in: tx), try other.owner(in: tx))
        let halves = try [contact, piece].map { (try contacts.phone(of: $0)?.e164, try contacts.userID(of: $0)) }
        let (older, newer) = try (tx.find(Conversation.self, contact.id), tx.find(Conversation.self, piece.id))

        // The number says more: it decides whose the account is.
        let withNumber = one.phoneToken == nil ? other : one
        contact.person = withNumber.person ?? contact.person ?? piece.person
        let stops = [contact, piece].filter { $0.stoppedAt != nil }
        contact.refusedAt = [contact.refusedAt, piece.refusedAt].compactMap { $0 }.max()
        let isNewer = newer.map { later in older.map { $0.lastActivityAt < later.lastActivityAt } ?? true } ?? false
        contact.language = isNewer ? piece.language ?? contact.language : contact.language ?? piece.language
        contact.changedAt = [contact.changedAt, piece.changedAt, word.at].compactMap { $0 }.max()
        contact.bounces = nil
        piece.forgetPhone()
        piece.forgetUserID()
        piece.person = nil
        piece.bounces = nil
        piece.joinedInto = contact.id
        try tx.put(piece)
        for var earlier in try tx.all(Contact.byJoined, piece.id, limit: Contact.piecesMax) {
            earlier.joinedInto = contact.id
            try tx.put(earlier)
        }
        contact.forgetPhone()
        contact.forgetUserID()
        contact = try made(contact, phone, userID, in: tx)
        let now = try contact.owner(in: tx)
        // A STOP goes with whose it was, and the one that is in force goes first.
        if let stop = try stops.first(where: { try outbox.isStopInForce(of: $0, for: now, in: tx) }) ?? stops.first {
            (contact.stoppedAt, contact.stoppedBy) = (stop.stoppedAt, stop.stoppedBy)
            try tx.put(contact)
        }
        if let newer { try takeOver(newer, isNewer, into: contact.id, in: tx) }
        try outbox.join(piece.id, into: contact.id, in: tx)

        for person in Set([owner, otherOwner, now].compactMap { $0?.id }) {
            try history.note(
                .joined, contact: contact.id, person: person, otherContact: piece.id,
                old: halves[1].0 ?? halves[1].1, new: halves[0].0 ?? halves[0].1, toldAt: word.at, word.source,
                in: tx)
        }
        if owner == nil, otherOwner == nil, now == nil {
            try history.note(
                .joined, contact: contact.id, otherContact: piece.id, old: halves[1].0 ?? halves[1].1,
                new: halves[0].0 ?? halves[0].1, toldAt: word.at, word.source, in: tx)
        }
        var sighting = Sighting(contact: contact)
        // Each was somebody else's; the account cannot be both's, and nobody can tell whose it is.
        if let owner, let otherOwner, owner.id != otherOwner.id {
            for person in [owner, otherOwner] {
                sighting.suspended += try suspend(
                    person, .userIDChanged, contact.id, former: contact.phoneToken, word, in: tx)
            }
        }
        return sighting
    }

    /// Where the person is: in the talk they went on with last. Its buttons stay good.
    private func takeOver(
        _ theirs: Conversation, _ isNewer: Bool, into contact: Ref<Contact>, in tx: Transaction
    ) throws {
        try tx.delete(Conversation.self, theirs.id)
        guard isNewer else { return }
        var conversation = Conversation(
            id: contact, person: theirs.person, language: theirs.language, now: theirs.startedAt)
        (conversation.flow, conversation.step, conversation.turn) = (theirs.flow, theirs.step, theirs.turn)
        conversation.lastActivityAt = theirs.lastActivityAt
        conversation.isLapsed = theirs.isLapsed
        conversation.beganIn = theirs.beganIn ?? theirs.id
        conversation.draft = try theirs.draft.map { sealed in
            let vault = people.vault
            return try vault.seal(
                try vault.open(sealed, Conversation.place(theirs.id)), Conversation.place(contact))
        }
        try tx.put(conversation)
    }
}
