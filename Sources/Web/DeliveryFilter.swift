import Factory
import Messaging
import Store
import WhatsApp

/// Which of our messages are meant: on the page of the delivery log, in its export, and for trying again.
struct DeliveryFilter: Sendable {
    enum Who: Sendable, Equatable {
        case anybody
        /// The accounts of one person, and what those were joined from.
        case accounts([Ref<Contact>])
        /// Somebody of the directory to whom nothing was ever sent.
        case nobody
    }

    /// The word that stands for all of `problemWords`.
    static let problems = "problems"
    static let problemWords: Set<String> = ["failed", "expired", "held", "unknown"]
    static let names = ["state", "class", "person", "since", "until", "code"]

    /// Nil: in any state.
    var states: Set<String>?
    let priority: Priority?
    let who: Who
    let since: Timestamp?
    let until: Timestamp?
    let code: Int?
    /// As it was asked for; empty fields are left out.
    let fields: [(name: String, value: String)]

    /// Throws 422 for what cannot be meant, 404 for a person nobody knows.
    init(_ form: Form, _ factory: Factory, in snapshot: Snapshot) throws {
        let fields = Self.names.compactMap { name in
            form[name].flatMap { $0.isEmpty ? nil : (name: name, value: $0) }
        }
        func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
        self.fields = fields
        states = try field("state").map(Self.states)
        priority = try field("class").map { word throws(Problem) in
            guard let priority = Priority.allCases.first(where: { $0.word == word }) else {
                let known = Priority.allCases.map(\.word).joined(separator: ", ")
                throw .refused("class", "class is one of \(known)")
            }
            return priority
        }
        who = try field("person").map { try Self.who($0, factory, in: snapshot) } ?? .anybody
        since = try field("since").map { try Self.time("since", $0).first }
        until = try field("until").map { try Self.time("until", $0).last }
        code = try field("code").map { text throws(Problem) in
            guard let code = Int(text) else { throw .refused("code", "code is a number such as 131047") }
            return code
        }
    }

    private static func states(_ word: String) throws(Problem) -> Set<String> {
        if word == problems { return problemWords }
        guard Delivery.words.contains(word) else {
            throw .refused("state", "state is \(problems) or one of \(Delivery.words.joined(separator: ", "))")
        }
        return [word]
    }

    private static func who(_ name: String, _ factory: Factory, in snapshot: Snapshot) throws -> Who {
        // An employee number may look like a telephone number, and comes first.
        if let person = try snapshot.person(named: name, factory) {
            let accounts = try factory.contacts.of(person, in: snapshot).flatMap {
                try Contacts.pieces(of: $0.id, in: snapshot)
            }
            return accounts.isEmpty ? .nobody : .accounts(accounts)
        }
        let phone: PhoneNumber
        do throws(PhoneNumber.Invalid) {
            phone = try PhoneNumber(name, region: factory.people.region)
        } catch {
            throw Problem.nobody
        }
        return try factory.contacts.find(phone, in: snapshot).map {
            .accounts(try Contacts.pieces(of: $0.id, in: snapshot))
        } ?? .nobody
    }

    private static func time(_ name: String, _ text: String) throws(Problem) -> (first: Timestamp, last: Timestamp) {
        guard let time = Timestamp.plantTime(text) else {
            throw .refused(name, "\(name) is a day such as 2026-11-21, or a time such as 2026-11-21T09:31")
        }
        return time
    }

    func matches(_ message: OutboundMessage, _ factory: Factory) throws -> Bool {
        guard states?.contains(message.delivery.word) ?? true, priority.map({ $0 == message.priority }) ?? true,
            since.map({ $0 <= message.createdAt }) ?? true, until.map({ message.createdAt <= $0 }) ?? true
        else { return false }
        return try code.map { try OutboundView.error(of: message, factory)?.code == $0 } ?? true
    }

    /// The same, of what has failed alone.
    var failed: DeliveryFilter {
        var filter = self
        filter.states = ["failed"]
        return filter
    }

    /// For an address; empty when everything is meant.
    var query: String {
        fields.map { "\($0.name)=\(Percent.encoded($0.value))" }.joined(separator: "&")
    }

    func value(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }
}
