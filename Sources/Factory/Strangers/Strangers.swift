public import Messaging
public import Store
import Vault
import WhatsApp

/// Who knocked, and what the office does about it.
public struct Strangers: Sendable {
    let vault: Vault
    let people: People
    let contacts: Contacts
    let merging: Merging
    let outbox: Outbox
    let audit: Audit
    let language: Language

    public static let keptMax = 1_000  // Strangers. A number that is on a poster gets some dozen a month.
    static let nameMax = 60  // Characters; WhatsApp allows 25.
    static let wordsMax = 200  // Characters of the first message: enough to see what they want.
    /// Who was dismissed and still writes after so long is shown again.
    static let dismissedFor = Duration.seconds(30 * 24 * 3600)

    // MARK: Knocking

    /// Notes that they wrote.
    func knocked(_ contact: Ref<Contact>, _ incoming: Incoming, in tx: Transaction) throws {
        if var known = try tx.find(Stranger.self, contact) {
            known.count += 1
            known.lastAt = tx.now
            switch known.state {
            case .open: break
            // They are in nobody's entry any more.
            case .added: known.state = .open
            case .dismissed:
                if let at = known.decidedAt, tx.now - at >= Self.dismissedFor { known.state = .open }
            }
            return try tx.put(known)
        }
        try makeRoom(in: tx)
        let words = Stranger.Words(
            name: Text.fittedLine(incoming.from.profileName ?? "", Self.nameMax),
            first: Text.fittedLine(incoming.content.firstWords, Self.wordsMax))
        try tx.put(
            Stranger(
                id: contact, words: try vault.seal(words, place(contact)), count: 1, firstAt: tx.now, lastAt: tx.now,
                state: .open))
    }

    /// Whom the office has dealt with goes first, the oldest before the others.
    private func makeRoom(in tx: Transaction) throws {
        guard try tx.count(Stranger.self) >= Self.keptMax else { return }
        for state in [Stranger.State.dismissed, .added, .open] {
            guard let oldest = try tx.all(Stranger.byState, state, limit: 1).first else { continue }
            try tx.delete(Stranger.self, oldest.id)
            return
        }
    }

    // MARK: Looking

    /// Who waits to be dealt with, the newest first.
    public func page(after cursor: PageCursor?, limit: Int, in snapshot: Snapshot) throws -> Page<Stranger> {
        try snapshot.page(Stranger.byState, .open, .descending, after: cursor, limit: limit)
    }

    public func openCount(in snapshot: Snapshot) throws -> Int {
        try snapshot.count(Stranger.byState, .open, limit: Self.keptMax)
    }

    public func words(of stranger: Stranger) throws -> Stranger.Words {
        try vault.open(stranger.words, place(stranger.id))
    }

    // MARK: Deciding

    public func dismiss(_ stranger: Stranger, by actor: String, in tx: Transaction) throws {
        try settle(stranger, .dismissed, in: tx)
        try audit.note("knock", detail: "dismissed by \(actor)", person: nil, contact: stranger.id, in: tx)
    }

    /// The account is this person's. The plant vouches for it, so they are verified; they hear that they are known, if
    /// their 24 hours are open. Throws `Merging.Refused` for an inactive person, and for somebody else's account.
    public func bind(
        _ stranger: Stranger, to person: Ref<Person>, isNew: Bool, by actor: String, in tx: Transaction
    ) throws {
        guard let contact = try tx.find(stranger.id), let person = try tx.find(person) else { return }
        var bound = try merging.bind(contact, to: person, by: .desk(actor), in: tx)
        if bound.phoneToken == nil, let phone = try contacts.phone(of: contact),
            try people.find(phone, in: tx) == nil
        {
            try people.set(phone, of: &bound)
            try tx.put(bound)
        }
        try settle(stranger, .added, in: tx)
        try outbox.wishesChanged(contact.id, in: tx)
        try audit.note(
            "verification", object: person.employeeNumber, detail: "the account is theirs, says \(actor)",
            person: person.id, contact: contact.id, in: tx)
        try greet(bound, contact, isNew: isNew, in: tx)
    }

    /// Somebody of the directory has got the number that a stranger writes from: they are none any more.
    func known(_ person: Person, in tx: Transaction) throws {
        guard let token = person.phoneToken, let contact = try tx.find(Contact.byPhone, token),
            let stranger = try tx.find(Stranger.self, contact.id), stranger.state != .added
        else { return }
        try settle(stranger, .added, in: tx)
    }

    /// Somebody is told of things by this account: the office knows who it is.
    func known(_ contact: Ref<Contact>, in tx: Transaction) throws {
        guard let stranger = try tx.find(Stranger.self, contact), stranger.state != .added else { return }
        try settle(stranger, .added, in: tx)
    }

    private func settle(_ stranger: Stranger, _ state: Stranger.State, in tx: Transaction) throws {
        var stranger = stranger
        stranger.state = state
        stranger.decidedAt = tx.now
        try tx.put(stranger)
    }

    private func greet(_ person: Person, _ contact: Contact, isNew: Bool, in tx: Transaction) throws {
        guard person.isActive, contact.stoppedAt == nil, try outbox.windowOpenUntil(contact.id, in: tx) != nil else {
            return
        }
        let language = contact.language ?? person.language ?? language
        let name = try people.name(of: person)
        let phrase: DirectoryPhrase = isNew ? .welcome(name: name) : .accountAdded(name: name)
        var saying = MainMenu.saying(for: person.roles, .welcome, in: language)
        saying.paragraphs.insert(phrase.text(in: language), at: 0)
        try outbox.post(saying.message(), to: contact.id, in: tx)
    }

    private func place(_ id: Ref<Contact>) -> SealedPlace {
        SealedPlace(table: "stranger", record: "\(id.value)", field: "words")
    }
}

extension Incoming.Content {
    /// What somebody wrote, or else the kind of thing they sent.
    var firstWords: String {
        switch self {
        case .text(let text): text
        case .tap(let tap): tap.title
        case .media(let file): file.caption ?? "(\(file.kind.rawValue))"
        default: "(something that is no text)"
        }
    }
}
