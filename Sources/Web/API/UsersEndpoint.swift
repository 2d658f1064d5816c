import Factory
import Messaging
import Store
import WhatsApp

/// Everybody in the directory, and whether they can be written to.
enum UsersEndpoint {
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let page = try snapshot.page(Person.self, after: try call.cursor(), limit: try call.limit())
        let users = try page.records.filter(\.isListed).map { try user($0, call, in: snapshot) }
        return .json(.page("users", users, next: page.next?.description))
    }

    private static func user(_ person: Person, _ call: Call, in snapshot: Snapshot) throws -> JSONValue {
        let factory = call.factory
        let contact = try factory.contacts.preferred(of: person, in: snapshot)
        let phone = try factory.people.phone(of: person) ?? contact.flatMap { try factory.contacts.phone(of: $0) }
        return .object([
            ("id", .text("\(person.id)")), ("employeeNumber", .text(person.employeeNumber)),
            ("name", .text(try factory.people.name(of: person))), ("phone", .optional(call.shown(phone))),
            ("state", .text(person.standing.rawValue)), ("verifiedAt", .time(person.verifiedAt)),
            ("language", .optional((contact?.language ?? person.language)?.rawValue)),
            ("roles", .list(person.roles.map { .text($0.rawValue) })),
            ("windowOpenUntil", .time(try contact.flatMap { try factory.outbox.windowOpenUntil($0.id, in: snapshot) })),
        ])
    }
}
