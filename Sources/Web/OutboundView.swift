import Factory
import Messaging
import Store
import Vault
import WhatsApp

/// A message of ours as the log, its own page, the export and the API show it.
struct OutboundView {
    let message: OutboundMessage
    /// Nil for somebody who is not in the directory.
    let person: Person?
    let name: String?
    let phone: PhoneNumber?
    let text: String
    let error: GraphError?

    init(_ message: OutboundMessage, _ factory: Factory, in snapshot: Snapshot) throws {
        let contact = try snapshot.find(message.contact)?.current(in: snapshot)
        self.message = message
        person = try contact.flatMap { try factory.people.person(of: $0, in: snapshot) }
        name = try person.map(factory.people.name)
        phone = try contact.flatMap { try factory.contacts.phone(of: $0) }
        text = try Self.text(of: message, factory)
        error = try Self.error(of: message, factory)
    }

    /// Whoever reads a code could use it, so nobody sees it here.
    static func text(of message: OutboundMessage, _ factory: Factory) throws -> String {
        if message.priority == .code { return "(a code, not shown)" }
        do {
            return try factory.outbox.message(of: message).plainText
        } catch is VaultError {
            // Damaged: said in its place, and the others are shown all the same.
            return "(cannot be read)"
        }
    }

    /// What a message waits for, else the last thing that was said against it.
    static func error(of message: OutboundMessage, _ factory: Factory) throws -> GraphError? {
        if let hold = message.delivery.hold { return hold.error }
        do {
            return try factory.outbox.error(of: message)
        } catch is VaultError {
            return .unreadable
        }
    }

    /// `knock`, `escalation` and the like; `answer` for what answers somebody, `message` for what somebody wrote.
    var kind: String { message.kind?.rawValue ?? (message.answers == nil ? "message" : "answer") }

    /// The same for people: `work order created`.
    var kindWords: String { String(kind.snakeCased.map { $0 == "_" ? " " : $0 }) }

    static let firstWordsMax = 80  // Characters: enough to know which message it is.

    var firstWords: String { Text.fittedLine(text, Self.firstWordsMax) }

    /// Whether somebody may ask for a new try.
    var mayBeRetried: Bool { message.delivery.after(.retried(at: message.createdAt)) != nil }
}

extension JSONValue {
    /// `{code, title, advice}`, or null.
    static func error(_ error: GraphError?) -> JSONValue {
        guard let error else { return .null }
        return .object([
            ("code", .number(error.code)), ("title", .text(error.title ?? error.sentence)),
            ("advice", .text(error.advice)),
        ])
    }
}
