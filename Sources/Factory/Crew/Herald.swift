public import Messaging
public import Store

/// Tells people things, each in their own language and by the account they use.
public struct Herald: Sendable {
    let people: People
    let contacts: Contacts
    let outbox: Outbox
    let language: Language

    /// Nil: they are not verified, or there is no account to write to. `author` hears of it when it has to wait.
    @discardableResult
    public func tell(
        _ notice: Notice, to person: Person, author: Ref<Contact>? = nil, in tx: Transaction
    ) throws -> OutboundMessage? {
        try tell(to: person, author: author, in: tx) { _ in notice }
    }

    /// For what is said in the reader's language.
    @discardableResult
    public func tell(
        to person: Person, author: Ref<Contact>? = nil, in tx: Transaction, _ notice: (Language) throws -> Notice
    ) throws -> OutboundMessage? {
        guard let person = try tx.find(person.id)?.current(in: tx), person.standing == .active,
            let account = try contacts.account(of: person, people, in: tx)
        else { return nil }
        let language = account.language ?? person.language ?? language
        return try outbox.post(notice(language), to: account.id, in: language, author: author, in: tx)
    }

    /// As others may read it: "somebody" has left without a name.
    public func name(of person: Ref<Person>?, in snapshot: Snapshot) throws -> String {
        guard let person = try person.flatMap({ try snapshot.find($0) })?.current(in: snapshot) else { return "–" }
        let name = try people.name(of: person)
        return name.isEmpty ? "–" : name
    }
}
