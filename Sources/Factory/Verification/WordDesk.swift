import Messaging
import Store
import WhatsApp

/// Answers whoever sends the word of a letter, known or not.
struct WordDesk: Sendable {
    let invitations: Invitations
    let verification: Verification
    let people: People
    let contacts: Contacts
    let audit: Audit
    let language: Language

    /// Wrong words of one account in a day that are told to be wrong; what comes then is text like any other.
    static let answeredMax = 5
    /// Wrong words of one account in a day, after which not even a right one is looked at: a guesser finds none.
    static let wrongMax = 20
    static let day = Duration.seconds(24 * 3600)

    /// What is said to a word; nil when the message is none, and is to be answered as any other.
    func answer(_ incoming: Incoming, from contact: Contact, in tx: Transaction) throws -> [Saying]? {
        guard case .text(let text) = incoming.content, let reading = VerificationWord.read(text) else { return nil }
        let tries = try tries(of: contact.id, in: tx)
        guard tries.count < Self.wrongMax else { return nil }
        guard let invitation = try invitations.find(reading.word, in: tx) else {
            try countWrong(tries, in: tx)
            guard reading.isUnmistakable, tries.count < Self.answeredMax else { return nil }
            try note("a word that was never given out", nil, contact, in: tx)
            return [Saying([try VerificationPhrase.wordUnknown.text(in: contact.language(else: language, in: tx))])]
        }
        guard let listed = try tx.find(invitation.person) else { return nil }
        let person = try listed.current(in: tx)
        // Whoever it was made for, the one who sends it is to understand the answer.
        let sender = try people.person(of: contact, in: tx)
        let language = contact.language ?? sender?.language ?? person.language ?? language
        func only(_ phrase: any Phrase) -> [Saying] { [Saying([phrase.text(in: language)])] }
        guard person.isActive else {
            try note("the word of somebody who is not active", person, contact, in: tx)
            return only(MenuPhrase.inactive)
        }
        if invitation.usedAt != nil {
            let isOwn = invitation.usedBy == contact.id
            if isOwn, person.standing == .active, sender?.id == person.id {
                return [menu(.alreadyVerified, for: person, in: language)]
            }
            if !isOwn {
                try countWrong(tries, in: tx)
                guard tries.count < Self.answeredMax else { return nil }
                try note("a word that another account had used", person, contact, in: tx)
            }
            return only(isOwn ? VerificationPhrase.wordOver : .wordUsed)
        }
        guard invitation.expiresAt > tx.now else {
            try note("a word that is too old", person, contact, in: tx)
            return only(VerificationPhrase.wordOver)
        }
        if let obstacle = try verification.obstacle(to: person, by: contact, in: tx) {
            try note(obstacle, person, contact, in: tx)
            return only(VerificationPhrase.numberOfAnother)
        }
        return try welcome(person, contact, invitation, in: tx)
    }

    private func welcome(
        _ person: Person, _ contact: Contact, _ invitation: Invitation, in tx: Transaction
    ) throws -> [Saying] {
        try invitations.use(invitation, by: contact.id, in: tx)
        let verified = try verification.confirm(person, by: contact, .word, in: tx)
        let contact = try tx.find(contact.id) ?? contact
        let spoken = contact.language ?? verified.language ?? language
        let name = try people.name(of: verified)
        var sayings = [menu(.verified(name: name), for: verified, in: spoken)]
        if contact.language == nil, verified.language == nil,
            let home = try contacts.phone(of: contact)?.region.flatMap({ Language(readIn: $0) }), home != spoken
        {
            sayings.append(
                Saying(
                    [home, spoken].map { VerificationPhrase.offerLanguage.text(in: $0) },
                    options: [home, spoken].map { Saying.Option(id: "language:\($0.rawValue)", title: $0.name) }))
        }
        return sayings
    }

    private func menu(_ phrase: VerificationPhrase, for person: Person, in language: Language) -> Saying {
        var saying = MainMenu.saying(for: person.roles, .welcome, in: language)
        saying.paragraphs.insert(phrase.text(in: language), at: 0)
        return saying
    }

    // MARK: For the office

    private func note(_ what: String, _ person: Person?, _ contact: Contact, in tx: Transaction) throws {
        try audit.note("verification", detail: "refused: \(what)", person: person?.id, contact: contact.id, in: tx)
    }

    private func note(
        _ obstacle: Verification.Obstacle, _ person: Person, _ contact: Contact, in tx: Transaction
    ) throws {
        let (other, words) =
            switch obstacle {
            case .numberOfAnother(let other): (other, "the number stands in the entry of employee")
            case .accountOfAnother(let other): (other, "the account is verified for employee")
            }
        let number = try tx.find(other)?.employeeNumber ?? "\(other)"
        try note("\(words) \(number)", person, contact, in: tx)
    }

    /// The wrong words of this account in the day that is running for it.
    private func tries(of contact: Ref<Contact>, in snapshot: Snapshot) throws -> WordTries {
        guard let known = try snapshot.find(WordTries.self, contact), known.since + Self.day > snapshot.now else {
            return WordTries(id: contact, since: snapshot.now)
        }
        return known
    }

    private func countWrong(_ tries: WordTries, in tx: Transaction) throws {
        var tries = tries
        tries.count += 1
        try tx.put(tries)
    }
}
