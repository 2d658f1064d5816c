public import Store
public import Vault

/// The directory: who somebody is, whatever they or WhatsApp call them.
public struct People: Sendable {
    public let vault: Vault
    public let region: Region

    public init(vault: Vault, region: Region) {
        self.vault = vault
        self.region = region
    }

    /// What the directory holds of one person, as an import, a page or the API gives it.
    public struct Entry: Sendable, Equatable {
        public var employeeNumber: String
        public var name: String
        public var phone: PhoneNumber?
        public var roles: [Role]
        public var language: Language?
        public var isActive: Bool
        public var isVerified: Bool
        public var area: String
        public var team: String
        public var shift: Shift?
        public var isOnCall: Bool

        public init(
            employeeNumber: String, name: String, phone: PhoneNumber?, roles: [Role] = [.operator],
            language: Language? = nil, isActive: Bool = true, isVerified: Bool = false, area: String = "",
            team: String = "", shift: Shift? = nil, isOnCall: Bool = false
        ) {
            self.employeeNumber = employeeNumber
            self.name = name
            self.phone = phone
            self.roles = roles
            self.language = language
            self.isActive = isActive
            self.isVerified = isVerified
            self.area = area
            self.team = team
            self.shift = shift
            self.isOnCall = isOnCall
        }
    }

    public enum Change: String, Sendable { case new, changed, same }

    public func find(_ phone: PhoneNumber, in snapshot: Snapshot) throws -> Person? {
        try snapshot.find(Person.byPhone, token(phone))
    }

    /// Who writes with this account: whose it was proven to be, else whoever is listed with its number.
    public func person(of contact: Contact, in snapshot: Snapshot) throws -> Person? {
        try contact.owner(in: snapshot)
    }

    public func find(employeeNumber: String, in snapshot: Snapshot) throws -> Person? {
        try snapshot.find(Person.byEmployeeNumber, employeeNumber.lowercased())
    }

    /// Takes the number away from whoever is to get another one, so that a list can swap numbers.
    public func releasePhone(of person: Person, in tx: Transaction) throws {
        var person = person
        person.phone = nil
        person.phoneToken = nil
        try tx.put(person)
    }

    /// The number becomes theirs. Throws `StoreError.notUnique` at the next `put` when another person has it.
    public func set(_ phone: PhoneNumber, of person: inout Person) throws {
        person.phone = try vault.seal(phone.e164, place(person.id, "phone"))
        person.phoneToken = token(phone)
    }

    public func token(_ phone: PhoneNumber) -> BlindToken { vault.token(phone.matchKey, .phone) }

    public func name(of person: Person) throws -> String { try vault.open(person.name, place(person.id, "name")) }

    public func phone(of person: Person) throws -> PhoneNumber? {
        try person.listedPhone(vault)
    }

    public func entry(of person: Person) throws -> Entry {
        Entry(
            employeeNumber: person.employeeNumber, name: try name(of: person), phone: try phone(of: person),
            roles: person.roles, language: person.language, isActive: person.isActive,
            isVerified: person.verifiedAt != nil, area: person.area, team: person.team, shift: person.shift,
            isOnCall: person.isOnCall ?? false)
    }

    /// Writes one person into the directory, found again by employee number.
    ///
    /// An entry that vouches for the number verifies it, one that does not takes that back. Over a doubt only a number
    /// that is news counts. Throws `StoreError.notUnique` when another person has the number.
    @discardableResult
    public func put(_ entry: Entry, in tx: Transaction) throws -> (person: Person, change: Change) {
        let known = try find(employeeNumber: entry.employeeNumber, in: tx)
        let id = try known?.id ?? tx.newRef()
        let newToken = entry.phone.map(token)
        var entry = entry
        if known?.isProven(byListing: newToken) == false { entry.isVerified = false }
        let keepsVerification = known?.verifiedAt != nil && known?.phoneToken == newToken
        if let known, try self.entry(of: known) == entry { return (known, .same) }
        // Without a number there is nothing to vouch for; what was proven of an account stays proven.
        let vouchedAt = newToken == nil ? nil : tx.now
        let verifiedAt = entry.isVerified ? (keepsVerification ? known?.verifiedAt : vouchedAt) : nil
        var person = Person(
            id: id, employeeNumber: entry.employeeNumber, name: try vault.seal(entry.name, place(id, "name")),
            phone: try entry.phone.map { try vault.seal($0.e164, place(id, "phone")) }, phoneToken: newToken,
            roles: entry.roles, language: entry.language, isActive: entry.isActive,
            verifiedAt: verifiedAt,
            area: entry.area, team: entry.team, shift: entry.shift, isOnCall: entry.isOnCall ? true : nil,
            preferences: known?.preferences, invitedAt: known?.invitedAt, mergedInto: known?.mergedInto)
        if !entry.isActive { person.leftAt = known?.isActive == false ? known?.leftAt : tx.now }
        // Whoever vouches for a new number ends all doubt; and that nobody has one is no doubt about the next.
        let isMended = known?.suspension?.reason == .bounced && known?.phoneToken != newToken
        if !entry.isVerified, !isMended { person.suspension = known?.suspension }
        try tx.put(person)
        return (person, known == nil ? .new : .changed)
    }

    func place(_ id: Ref<Person>, _ field: String) -> SealedPlace { Person.place(id, field) }
}

extension Person {
    /// The number the directory has of them.
    func listedPhone(_ vault: Vault) throws -> PhoneNumber? {
        guard let phone else { return nil }
        return try PhoneNumber(whatsApp: try vault.open(phone, Self.place(id, "phone")))
    }

    fileprivate static func place(_ id: Ref<Person>, _ field: String) -> SealedPlace {
        SealedPlace(table: "person", record: "\(id.value)", field: field)
    }
}
