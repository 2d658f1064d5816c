public import Messaging
public import Store
import Vault

/// Who is told of what happens to something, and how each is reached.
public struct Stakeholders: Sendable {
    let vault: Vault
    let people: People
    let contacts: Contacts
    let outbox: Outbox
    let catalogue: Catalogue
    let audit: Audit
    let language: Language

    static let toldMax = 500  // People told of one event; each is a message that may cost money.
    static let interestsMax = 100  // Entries with one number.

    public func name(of stakeholder: Stakeholder) throws -> String {
        try vault.open(stakeholder.name, place(stakeholder.id, "name"))
    }

    public func phone(of stakeholder: Stakeholder) throws -> PhoneNumber {
        try PhoneNumber(whatsApp: try vault.open(stakeholder.phone, place(stakeholder.id, "phone")))
    }

    // MARK: Whom an event concerns

    /// Who hears of it: of its orders, of the machine or what it is a part of, of the area, and of everything. Each person
    /// or account stands there once, however often they are entered.
    ///
    /// - Parameter orders: numbers of work orders and of customers' orders.
    /// - Parameter area: of what has no machine; a machine brings its own.
    public func of(
        orders: [String] = [], asset: Asset? = nil, area: String = "", in snapshot: Snapshot
    ) throws -> [Stakeholder] {
        let chain = try asset.map { try catalogue.chain(of: $0, in: snapshot) } ?? []
        let areas = ([area] + chain.map(\.area)).filter { !$0.isEmpty }
        var found = try snapshot.all(Stakeholder.byPlant, 0, limit: Self.toldMax)
        found += try all(Stakeholder.byOrder, orders.filter { !$0.isEmpty }, \.order, in: snapshot)
        found += try all(Stakeholder.byAsset, chain.map(\.code), \.asset, in: snapshot)
        found += try all(Stakeholder.byArea, areas, \.area, in: snapshot)
        var seen: Set<Ref<Contact>> = []
        var told: [Stakeholder] = []
        for stakeholder in found where told.count < Self.toldMax {
            guard let account = try account(of: stakeholder, in: snapshot), seen.insert(account.id).inserted else {
                continue
            }
            told.append(stakeholder)
        }
        return told
    }

    private func all(
        _ index: Index<Stakeholder, String, Ref<Stakeholder>>, _ names: [String],
        _ part: (Stakeholder.Interest) -> String, in snapshot: Snapshot
    ) throws -> [Stakeholder] {
        try Set(names.map { $0.lowercased() }).sorted().flatMap { name in
            try snapshot.all(index, Asset.key(name), limit: Self.toldMax)
                .filter { part($0.interest).lowercased() == name }
        }
    }

    // MARK: How they are reached

    /// The account to write to. Nil for somebody of the directory who has left, and where the number has become that of
    /// somebody in the directory since: nobody can tell that it is the same person.
    public func account(of stakeholder: Stakeholder, in snapshot: Snapshot) throws -> Contact? {
        if let id = stakeholder.person {
            guard let person = try snapshot.find(id)?.current(in: snapshot), person.isActive else { return nil }
            return try contacts.preferred(of: person, in: snapshot)
        }
        guard let account = try snapshot.find(stakeholder.contact)?.current(in: snapshot),
            try account.owner(in: snapshot) == nil
        else { return nil }
        return account
    }

    /// What they read: chosen in the chat, else as entered; somebody of the directory as everywhere.
    public func language(of stakeholder: Stakeholder, _ account: Contact, in snapshot: Snapshot) throws -> Language {
        try account.language ?? account.owner(in: snapshot)?.language ?? stakeholder.language ?? language
    }

    /// Posts the notice to each, in their language, but to none of these people. Returns how many messages were written.
    @discardableResult
    public func tell(
        _ stakeholders: [Stakeholder], but others: [Ref<Person>] = [], in tx: Transaction,
        _ notice: (Language) throws -> Notice
    ) throws -> Int {
        var written: Set<Ref<Contact>> = []
        for stakeholder in stakeholders {
            let selves = try stakeholder.person.flatMap { try tx.find($0) }?.current(in: tx).selves(in: tx) ?? []
            guard !selves.contains(where: { others.contains($0.id) }),
                let account = try account(of: stakeholder, in: tx), written.insert(account.id).inserted
            else { continue }
            let language = try language(of: stakeholder, account, in: tx)
            try outbox.post(try notice(language), to: account.id, in: language, in: tx)
        }
        return written.count
    }

    // MARK: Whose account it is

    /// The entries of somebody who is not in the directory, by the account they write with.
    public func entries(of contact: Contact, in snapshot: Snapshot) throws -> [Stakeholder] {
        try snapshot.page(
            Stakeholder.byContact, Contacts.pieces(of: contact.id, in: snapshot), limit: Self.interestsMax
        ).records
    }

    func place(_ id: Ref<Stakeholder>, _ field: String) -> SealedPlace {
        SealedPlace(table: "stakeholder", record: "\(id.value)", field: field)
    }
}
