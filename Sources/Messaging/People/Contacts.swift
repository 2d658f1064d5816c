public import Store
public import Vault
public import WhatsApp

/// Finds and makes contacts, and says how each is reached.
public struct Contacts: Sendable {
    public let vault: Vault

    public init(vault: Vault) { self.vault = vault }

    public func find(_ phone: PhoneNumber, in snapshot: Snapshot) throws -> Contact? {
        try snapshot.find(Contact.byPhone, vault.token(phone.matchKey, .phone))
    }

    public func find(userID: String, in snapshot: Snapshot) throws -> Contact? {
        try snapshot.find(Contact.byUserID, vault.token(userID, .userID))
    }

    /// The contact with this number, made if there is none yet: somebody of the directory who has never written.
    public func contact(for phone: PhoneNumber, in tx: Transaction) throws -> Contact {
        if let known = try find(phone, in: tx) { return known }
        var contact = Contact(id: try tx.newRef())
        try set(phone, on: &contact)
        try tx.put(contact)
        return contact
    }

    public func phone(of contact: Contact) throws -> PhoneNumber? {
        guard let sealed = contact.phone else { return nil }
        return try PhoneNumber(whatsApp: try vault.open(sealed, place(contact.id, "phone")))
    }

    public func userID(of contact: Contact) throws -> String? {
        try contact.userID.map { try vault.open($0, place(contact.id, "user")) }
    }

    /// Where to send: the form of the number that is known to work, else as WhatsApp last reported it, else the user id.
    public func recipient(of contact: Contact) throws -> Recipient? { try recipient(of: contact, but: nil) }

    /// The same, in the other way to write the number if the first was refused.
    func recipient(of contact: Contact, but refused: BlindToken?) throws -> Recipient? {
        guard let phone = try numberToSend(of: contact) else { return try userID(of: contact).map { .userID($0) } }
        let first = Recipient.phone(phone.e164)
        guard let refused, form(first) == refused, let other = phone.variants.first else { return first }
        return .phone(other.e164)
    }

    /// Stands for a number just as it is written.
    func form(_ recipient: Recipient) -> BlindToken? {
        if case .phone(let text) = recipient { vault.token(text, .form) } else { nil }
    }

    private func numberToSend(of contact: Contact) throws -> PhoneNumber? {
        guard let sealed = contact.workingPhone else { return try phone(of: contact) }
        return try PhoneNumber(whatsApp: try vault.open(sealed, place(contact.id, "working")))
    }

    // MARK: Changes

    func set(_ phone: PhoneNumber, on contact: inout Contact) throws {
        let token = vault.token(phone.matchKey, .phone)
        if contact.phoneToken != token { contact.workingPhone = nil }
        contact.phone = try vault.seal(phone.e164, place(contact.id, "phone"))
        contact.phoneToken = token
    }

    func set(userID: String, on contact: inout Contact) throws {
        contact.userID = try vault.seal(userID, place(contact.id, "user"))
        contact.userIDToken = vault.token(userID, .userID)
    }

    /// WhatsApp delivers to the number when it is written so. False if that is known.
    func keep(_ form: BlindToken?, on contact: inout Contact) throws -> Bool {
        guard let first = try numberToSend(of: contact), let other = first.variants.first,
            self.form(.phone(other.e164)) == form
        else { return false }
        contact.workingPhone = try vault.seal(other.e164, place(contact.id, "working"))
        return true
    }

    func place(_ id: Ref<Contact>, _ field: String) -> SealedPlace {
        SealedPlace(table: "contact", record: "\(id.value)", field: field)
    }
}

extension Contact {
    mutating func forgetPhone() { (phone, phoneToken, workingPhone) = (nil, nil, nil) }
    mutating func forgetUserID() { (userID, userIDToken) = (nil, nil) }
}

extension TokenPurpose {
    static let form = TokenPurpose("form of a number")
}
