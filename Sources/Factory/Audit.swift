public import Messaging
public import Store
public import Vault

/// Something a person did here, kept for audit.
public struct Interaction: Record {
    public let id: Ref<Interaction>
    public let at: Timestamp
    public let person: Ref<Person>?
    public let contact: Ref<Contact>?
    /// `reject`, `return`, `sop`, `track`, `data` and the like.
    public let kind: String
    /// The number people quote, if it is about one.
    public let object: String
    public let detail: Sealed<String>

    public static let table = Table("interaction", indexes: byPerson)
    public static let byPerson = Index<Interaction, Ref<Person>, Timestamp>("interaction.person") { interaction in
        interaction.person.map { ($0, interaction.at) }
    }
}

/// Writes who did what, when, in the transaction that does it.
public struct Audit: Sendable {
    public let vault: Vault

    public init(vault: Vault) { self.vault = vault }

    public func note(
        _ kind: String, object: String = "", detail: String = "", by speaker: Speaker, in tx: Transaction
    ) throws {
        try note(kind, object: object, detail: detail, person: speaker.person.id, contact: speaker.contact.id, in: tx)
    }

    /// For what people do who are not in the directory, or who are not at a phone.
    public func note(
        _ kind: String, object: String = "", detail: String = "", person: Ref<Person>?, contact: Ref<Contact>?,
        in tx: Transaction
    ) throws {
        let id: Ref<Interaction> = try tx.newRef()
        try tx.put(
            Interaction(
                id: id, at: tx.now, person: person, contact: contact, kind: kind, object: object,
                detail: try vault.seal(detail, place(id))))
    }

    /// Takes away who did it and what they said; that it was done, when and to what stays.
    ///
    /// - Parameter object: what it was done to, as it may still be named.
    public func makeNobodys(_ interaction: Interaction, object: String, in tx: Transaction) throws {
        try tx.put(
            Interaction(
                id: interaction.id, at: interaction.at, person: nil, contact: nil, kind: interaction.kind,
                object: object, detail: try vault.seal("", place(interaction.id))))
    }

    public func detail(of interaction: Interaction) throws -> String {
        try vault.open(interaction.detail, place(interaction.id))
    }

    private func place(_ id: Ref<Interaction>) -> SealedPlace {
        SealedPlace(table: "interaction", record: "\(id.value)", field: "detail")
    }
}
