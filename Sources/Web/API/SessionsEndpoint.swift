import Factory
import Messaging
import Store
import WhatsApp

/// Who is talking with us, and where in which flow they are. A session ends 24 hours after the last word.
enum SessionsEndpoint {
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let page = try snapshot.page(
            Conversation.self, .descending, after: try call.cursor(), limit: try call.limit())
        let sessions = try page.records.filter { $0.expiresAt > snapshot.now }
            .map { try session($0, call, in: snapshot) }
        return .json(.page("sessions", sessions, next: page.next?.description))
    }

    private static func session(_ conversation: Conversation, _ call: Call, in snapshot: Snapshot) throws -> JSONValue {
        let factory = call.factory
        let contact = try snapshot.find(conversation.id)
        let person = try snapshot.find(conversation.person)?.current(in: snapshot)
        return .object([
            ("person", .optional(person?.employeeNumber)),
            ("phone", .optional(call.shown(try contact.flatMap { try factory.contacts.phone(of: $0) }))),
            ("flow", .optional(conversation.flow)), ("step", .optional(conversation.step)),
            ("language", .text(conversation.language.rawValue)), ("startedAt", .time(conversation.startedAt)),
            ("lastActivityAt", .time(conversation.lastActivityAt)), ("expiresAt", .time(conversation.expiresAt)),
            ("windowOpenUntil", .time(try factory.outbox.windowOpenUntil(conversation.id, in: snapshot))),
        ])
    }
}
