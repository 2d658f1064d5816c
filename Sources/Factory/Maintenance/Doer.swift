public import Messaging
public import Store

/// Who does something, and by what way: stands in timelines and the audit.
public struct Doer: Sendable {
    public enum Way: String, Codable, Sendable { case chat, office, api, rule }

    public let way: Way
    /// Of the directory; nil for an operator, a token or a rule.
    public let person: Person?
    /// The operator's, the token's or the rule's; empty for a person.
    public let name: String
    /// The account it came from.
    public let contact: Ref<Contact>?
    /// The message it came in.
    public let message: InboundMessage.Key?

    init(
        _ way: Way, person: Person? = nil, name: String = "", contact: Ref<Contact>? = nil,
        message: InboundMessage.Key? = nil
    ) {
        self.way = way
        self.person = person
        self.name = name
        self.contact = contact
        self.message = message
    }

    public static func chat(_ speaker: Speaker, _ message: InboundMessage.Key) -> Doer {
        Doer(.chat, person: speaker.person, contact: speaker.contact.id, message: message)
    }

    /// An operator of the office who may change things.
    public static func office(_ name: String) -> Doer { Doer(.office, name: name) }

    /// A script whose token may change things.
    public static func api(_ name: String) -> Doer { Doer(.api, name: name) }

    /// The program itself, such as “maintenance plan”.
    public static func rule(_ name: String) -> Doer { Doer(.rule, name: name) }

    /// May decide for others: a lead of the plant, and whoever may change things in the office.
    public var isLead: Bool { person?.roles.contains(where: \.isLead) ?? true }

    /// May do the work itself.
    var isWorker: Bool { isLead || person?.roles.contains(.technician) == true }
}
