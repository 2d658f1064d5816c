public import Store
public import Vault

/// A WhatsApp account we exchange messages with, known to the directory or not.
///
/// WhatsApp may report a phone number, a business-scoped user id, or both; each finds the same contact.
public struct Contact: Record {
    public let id: Ref<Contact>
    public var phone: Sealed<String>?
    public var phoneToken: BlindToken?
    /// The number in the form that WhatsApp delivers to, where that is not the one it reports.
    public var workingPhone: Sealed<String>?
    public var userID: Sealed<String>?
    public var userIDToken: BlindToken?
    /// Whose it is, once that was proven by more than a listed number.
    public var person: Ref<Person>?
    /// When a stranger last got the polite answer, which is given once a day.
    public var refusedAt: Timestamp?
    /// Set by STOP, cleared by START: nothing is sent unasked in between.
    public var stoppedAt: Timestamp?
    /// Whose STOP that was, if they were in the directory: it is not one of whoever gets the number next.
    public var stoppedBy: Ref<Person>?
    public var language: Language?
    /// The account that this one turned out to be: all of it goes on there.
    public var joinedInto: Ref<Contact>?
    /// When its number or user id last became another one, by WhatsApp's clock.
    public var changedAt: Timestamp?
    /// Messages that nobody could be found for, since anything last arrived or came from there.
    public var bounces: [Bounce]?

    /// Stands where somebody stood who was erased. References count from 1.
    public static let nobody = Ref<Contact>(0)

    public struct Bounce: Codable, Sendable, Equatable {
        public let message: Ref<OutboundMessage>
        public let at: Timestamp
    }

    public static let table = Table("contact", indexes: byPhone, byUserID, byPerson, byJoined)
    public static let byPhone = Unique<Contact, BlindToken>("contact.phone") { $0.phoneToken }
    public static let byUserID = Unique<Contact, BlindToken>("contact.user") { $0.userIDToken }
    /// Whose it was proven to be.
    public static let byPerson = Index<Contact, Ref<Person>, Ref<Contact>>("contact.person") { contact in
        contact.person.map { ($0, contact.id) }
    }
    /// What it was before, in pieces.
    public static let byJoined = Index<Contact, Ref<Contact>, Ref<Contact>>("contact.joined") { contact in
        contact.joinedInto.map { ($0, contact.id) }
    }
}
