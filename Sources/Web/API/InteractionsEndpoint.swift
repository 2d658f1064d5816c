import Factory
import Messaging
import Store
import WhatsApp

/// Who did what, newest first; by person, by kind, and back to a time.
enum InteractionsEndpoint {
    static let looksMax = 2_000  // Entries read for one page; a rare kind may need several pages, some of them empty.

    /// Who is held and whose data was taken is for those who may do something about it.
    private static let kept: Set<String> = ["hold", "dossier"]

    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let query = call.request.query
        let limit = try call.limit()
        let seesAll = call.visitor.role?.mayChange == true
        let since = try query["since"].map { text throws(Problem) in
            guard let since = Timestamp(rfc3339: text) else {
                throw Problem.refused("since", "since is a time such as 2026-11-21T09:31:00+02:00")
            }
            return since
        }
        let selves = try query["person"].map { name in
            guard let person = try snapshot.person(named: name, call.factory) else {
                throw Problem.nobody
            }
            return try person.selves(in: snapshot).map(\.id)
        }

        var found: [Interaction] = []
        var cursor = try call.cursor()
        var looks = 0
        repeat {
            let page =
                try selves.map {
                    try snapshot.page(
                        Interaction.byPerson, $0, .descending, after: cursor, limit: limit - found.count)
                } ?? snapshot.page(Interaction.self, .descending, after: cursor, limit: limit - found.count)
            looks += page.records.count
            found += page.records.filter { entry in
                (seesAll || !kept.contains(entry.kind)) && query["kind"].map { $0 == entry.kind } ?? true
                    && since.map { $0 <= entry.at } ?? true
            }
            cursor = page.next
            // Newest first: behind the first one that is too old come only older ones.
            if let since, let last = page.records.last, last.at < since { cursor = nil }
        } while cursor != nil && found.count < limit && looks < looksMax
        let entries = try found.map { try entry($0, call, in: snapshot) }
        return .json(.page("interactions", entries, next: cursor?.description))
    }

    private static func entry(_ interaction: Interaction, _ call: Call, in snapshot: Snapshot) throws -> JSONValue {
        let factory = call.factory
        let person = try interaction.person.flatMap { try snapshot.find($0)?.current(in: snapshot) }
        let contact = try interaction.contact.flatMap { try snapshot.find($0)?.current(in: snapshot) }
        let phone =
            try contact.flatMap { try factory.contacts.phone(of: $0) }
            ?? person.flatMap { try factory.people.phone(of: $0) }
        return .object([
            ("id", .text("\(interaction.id)")), ("at", .time(interaction.at)),
            ("person", .optional(person?.employeeNumber)), ("phone", .optional(call.shown(phone))),
            ("kind", .text(interaction.kind)),
            ("object", .optional(interaction.object.isEmpty ? nil : interaction.object)),
            ("detail", .text(try factory.audit.detail(of: interaction))),
        ])
    }
}
