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

    /// The contact who sent this; two ids in one message join two halves of a contact. Nil when there is no id at all.
    ///
    /// A number says more than a user id: one that comes with another number than before belongs to a new owner.
    public func contact(phoneDigits: String?, userID: String?, in tx: Transaction) throws -> Contact? {
        let phone = phoneDigits.flatMap { try? PhoneNumber(whatsApp: $0) }
        let byPhone = try phone.flatMap { try find($0, in: tx) }
        let byUser = try userID.flatMap { try tx.find(Contact.byUserID, vault.token($0, .userID)) }
        guard phone != nil || userID != nil else { return nil }
        let known = byPhone ?? (phone == nil || byUser?.phoneToken == nil ? byUser : nil)
        var contact = try known ?? Contact(id: tx.newRef())
        var isChanged = known == nil
        // WhatsApp is answered at the number it reported last, of all the ways to write it.
        if let phone, try self.phone(of: contact) != phone {
            try set(phone, on: &contact)
            isChanged = true
        }
        if let userID, contact.userIDToken != vault.token(userID, .userID) {
            if var other = byUser, other.id != contact.id {
                other.userID = nil
                other.userIDToken = nil
                try tx.put(other)
            }
            try set(userID: userID, on: &contact)
            isChanged = true
        }
        if isChanged { try tx.put(contact) }
        return contact
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

    /// Where to send: the number WhatsApp last reported, else the user id.
    public func recipient(of contact: Contact) throws -> Recipient? {
        if let phone = try phone(of: contact) { return .phone(phone.e164) }
        guard let sealed = contact.userID else { return nil }
        return .userID(try vault.open(sealed, place(contact.id, "user")))
    }

    private func set(_ phone: PhoneNumber, on contact: inout Contact) throws {
        contact.phone = try vault.seal(phone.e164, place(contact.id, "phone"))
        contact.phoneToken = vault.token(phone.matchKey, .phone)
    }

    private func set(userID: String, on contact: inout Contact) throws {
        contact.userID = try vault.seal(userID, place(contact.id, "user"))
        contact.userIDToken = vault.token(userID, .userID)
    }

    func place(_ id: Ref<Contact>, _ field: String) -> SealedPlace {
        SealedPlace(table: "contact", record: "\(id.value)", field: field)
    }
}
