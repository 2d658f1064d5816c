import Messaging
import Store
import WhatsApp

/// What a dossier says of what somebody was called, agreed to and proved. Words, links and codes are only dates in it.
extension Dossier {
    func identityHistory(of subject: Subject, _ out: inout Out, _ write: Write) async throws {
        let (people, contacts) = (subject.entries.map(\.id), subject.contacts.map(\.id))
        out.begin("identityHistory")
        try await each(&out, write) {
            try $0.page(IdentityChange.byPerson, people, after: $1, limit: Self.pageMax)
        } entry: { change, _ in
            try self.change(change, people)
        }
        try await each(&out, write) {
            try $0.page(IdentityChange.byContact, contacts, after: $1, limit: Self.pageMax)
        } entry: { change, _ in
            // What had a person stands above, or is of somebody who had the account before.
            change.person == nil ? try self.change(change, people) : nil
        }
        out.endList()
    }

    private func change(_ change: IdentityChange, _ people: [Ref<Person>]) throws -> JSONValue {
        let history = IdentityHistory(vault: factory.vault)
        // The entry of somebody who turned out to be another person is theirs to see.
        let isOwn = change.otherPerson.map(people.contains) ?? true
        return .object([
            ("at", time(change.at)), ("kind", .text(change.kind.rawValue)), ("saidBy", .text(change.source.word)),
            ("toldAt", time(change.toldAt)), ("old", isOwn ? .optional(try history.old(of: change)) : .absent),
            ("new", isOwn ? .optional(try history.new(of: change)) : .absent),
        ])
    }

    func mergers(of subject: Subject, _ out: inout Out, _ write: Write) async throws {
        let people = subject.entries.map(\.id)
        out.begin("mergers")
        try await each(&out, write) {
            try $0.page(Merger.byFrom, people, after: $1, limit: Self.pageMax)
        } entry: { merger, _ in
            self.merger(merger)
        }
        try await each(&out, write) {
            try $0.page(Merger.byInto, people, after: $1, limit: Self.pageMax)
        } entry: { merger, _ in
            people.contains(merger.from) ? nil : self.merger(merger)
        }
        out.endList()
    }

    private func merger(_ merger: Merger) -> JSONValue {
        .object([("at", time(merger.at)), ("by", .text(merger.by)), ("undoneAt", time(merger.undoneAt))])
    }

    /// Those that somebody else gave with the same account are not theirs.
    func consents(of subject: Subject, _ out: inout Out, _ write: Write) async throws {
        let (people, contacts) = (subject.entries.map(\.id), subject.contacts.map(\.id))
        out.begin("consents")
        try await each(&out, write) {
            try $0.page(Consent.byPerson, people, after: $1, limit: Self.pageMax)
        } entry: { consent, _ in
            self.consent(consent)
        }
        try await each(&out, write) {
            try $0.page(Consent.byContact, contacts, after: $1, limit: Self.pageMax)
        } entry: { consent, _ in
            consent.person == nil ? self.consent(consent) : nil
        }
        out.endList()
    }

    private func consent(_ consent: Consent) -> JSONValue {
        .object([
            ("at", time(consent.at)), ("topic", .optional(consent.topic?.rawValue)), ("given", .flag(consent.isGiven)),
            ("way", .text(consent.way.rawValue)), ("wording", .number(consent.wording)),
        ])
    }

    // MARK: Ways in

    func invitations(of subject: Subject, _ out: inout Out, _ write: Write) async throws {
        out.begin("invitations")
        let people = subject.entries.map(\.id)
        try await each(&out, write) {
            try $0.page(Invitation.byPerson, people, after: $1, limit: Self.pageMax)
        } entry: { invitation, _ in
            .object([
                ("createdAt", time(invitation.createdAt)), ("expiresAt", time(invitation.expiresAt)),
                ("usedAt", time(invitation.usedAt)),
            ])
        }
        out.endList()
    }

    func signedIn(_ subject: Subject, _ out: inout Out, _ write: Write) async throws {
        let people = subject.entries.map(\.id)
        out.begin("sessions")
        try await each(&out, write) {
            try $0.page(WorkerSession.byPerson, people, after: $1, limit: Self.pageMax)
        } entry: { session, _ in
            ["expiresAt": time(session.expiresAt)]
        }
        out.endList()
        out.begin("links")
        try await each(&out, write) {
            try $0.page(WorkerLink.byPerson, people, after: $1, limit: Self.pageMax)
        } entry: { link, _ in
            ["expiresAt": time(link.expiresAt)]
        }
        out.endList()
    }

    /// What they hear of without acting on it.
    func stakeholders(_ subject: Subject, _ out: inout Out, _ write: Write) async throws {
        let (people, contacts) = (Set(subject.entries.map(\.id)), Set(subject.contacts.map(\.id)))
        out.begin("stakeholders")
        try await each(&out, write) {
            try $0.page(Stakeholder.self, after: $1, limit: Self.pageMax)
        } entry: { stakeholder, _ in
            // An entry outside the directory with a number that is an employee's now was somebody else's.
            let isTheirs =
                stakeholder.person.map(people.contains) ?? (people.isEmpty && contacts.contains(stakeholder.contact))
            guard isTheirs else { return nil }
            let (stakeholders, interest) = (self.factory.stakeholders, stakeholder.interest)
            return .object([
                ("name", .text(try stakeholders.name(of: stakeholder))),
                ("phone", .text(try stakeholders.phone(of: stakeholder).e164)),
                ("language", .optional(stakeholder.language?.rawValue)), ("area", .text(interest.area)),
                ("asset", .text(interest.asset)), ("order", .text(interest.order)),
                ("active", .flag(stakeholder.isActive)), ("endedAt", self.time(stakeholder.endedAt)),
            ])
        }
        out.endList()
    }

    // MARK: Short lists

    /// What the office was told of a stranger.
    func knocks(of subject: Subject) throws -> [JSONValue] {
        try store.read { snapshot in try subject.contacts.compactMap { try snapshot.find(Stranger.self, $0.id) } }
            .map { stranger in
                let words = try factory.strangers.words(of: stranger)
                return .object([
                    ("name", .text(words.name)), ("first", .text(words.first)), ("messages", .number(stranger.count)),
                    ("firstAt", time(stranger.firstAt)), ("lastAt", time(stranger.lastAt)),
                    ("state", .text("\(stranger.state)")), ("decidedAt", time(stranger.decidedAt)),
                ])
            }
    }

    /// When codes were asked for with their numbers.
    func codes(for subject: Subject) throws -> [JSONValue] {
        let phones = try Set(
            subject.entries.compactMap(factory.people.phone) + subject.contacts.compactMap(factory.contacts.phone))
        return try store.read { snapshot in
            try phones.sorted { $0.e164 < $1.e164 }.compactMap { try factory.codes.asked(for: $0, in: snapshot) }
        }.map { ["askedAt": .list($0.askedAt.map(time)), "expiresAt": time($0.expiresAt)] }
    }
}

extension IdentityChange.Source {
    fileprivate var word: String {
        switch self {
        case .webhook: "WhatsApp"
        case .desk(let name): name
        case .letter: "the word of a letter"
        case .code: "a code sent to the number"
        }
    }
}
