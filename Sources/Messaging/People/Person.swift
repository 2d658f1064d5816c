public import Store
public import Vault

/// Somebody who works here.
///
/// Found by the blind token of the phone number, whatever its formatting; name and number are sealed.
public struct Person: Record {
    public let id: Ref<Person>
    public var employeeNumber: String
    public var name: Sealed<String>
    public var phone: Sealed<String>?
    public var phoneToken: BlindToken?
    public var roles: [Role]
    public var language: Language?
    public var isActive: Bool
    /// When the plant vouched for the number, or its owner proved it. Only then notices go out.
    public var verifiedAt: Timestamp?
    public var area: String
    public var team: String
    public var shift: Shift?
    /// Reached by alarms outside the shift and in quiet hours, too.
    public var isOnCall: Bool?
    public var preferences: Preferences?
    /// When a letter with a word to send was made.
    public var invitedAt: Timestamp?
    public var suspension: Suspension?
    /// The entry that has taken over.
    public var mergedInto: Ref<Person>?
    /// When everything that told who it is was taken away. What is left stands behind reports, and is nobody.
    public internal(set) var erasedAt: Timestamp?
    /// When they were last made inactive; nil while they are active.
    public var leftAt: Timestamp?

    public static let table = Table("person", indexes: byEmployeeNumber, byPhone, byMerged, byLead, byActive)
    public static let byEmployeeNumber = Unique<Person, String>("person.employee") { $0.employeeNumber.lowercased() }
    public static let byPhone = Unique<Person, BlindToken>("person.phone") { $0.phoneToken }
    /// The entries that an entry has taken over.
    public static let byMerged = Index<Person, Ref<Person>, Ref<Person>>("person.merged") { person in
        person.mergedInto.map { ($0, person.id) }
    }
    /// Who works here.
    public static let byActive = Index<Person, UInt8, Ref<Person>>("person.active") { person in
        person.isActive && person.mergedInto == nil ? (0, person.id) : nil
    }
    /// Who hears what concerns others: supervisors, managers and administrators who work here.
    public static let byLead = Index<Person, UInt8, Ref<Person>>("person.lead") { person in
        person.isActive && person.mergedInto == nil && person.roles.contains(where: \.isLead) ? (0, person.id) : nil
    }
}

extension BlindToken: KeyPart {
    public func append(to key: inout KeyBytes) { key.append(contentsOf: bytes) }

    public init(from key: inout KeyReader) throws(StoreError) {
        guard let token = BlindToken(bytes: try key.bytes(BlindToken.byteCount)) else {
            throw key.malformed("it is no token")
        }
        self = token
    }
}
