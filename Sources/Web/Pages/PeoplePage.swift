import Factory
import Messaging
import Store

/// The directory.
enum PeoplePage {
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let page = try snapshot.page(Person.self, after: try call.cursor(), limit: try call.limit())
        let rows: [[HTML]] = try page.records.map { person in
            let entry = try call.factory.people.entry(of: person)
            let window = try call.factory.window(of: person, in: snapshot)
            return [
                "\(person.employeeNumber)",
                "<a href=\"\(ConversationPages.address(of: person))\">\(said: entry.name)</a>",
                "\(call.shown(entry.phone) ?? "–")",
                "\(entry.roles.map(\.rawValue).joined(separator: ", "))", "\(person.stateWord)",
                "\(window?.words(now: snapshot.now, call.factory.language) ?? "–")", "\(said: entry.area)",
                "\(said: entry.team)",
            ]
        }
        let table = Parts.table(
            "People in the directory", ["Number", "Name", "Phone", "Role", "State", "Window", "Area", "Team"], rows,
            empty: "Nobody is in the directory yet. Import a list: andon people import FILE.csv")
        return .page(
            call.frame.page(
                "People",
                "\(LettersPage.form(call))\(table)\(Parts.more("/people", next: page.next?.description, "More people"))"
            ))
    }
}

extension Factory {
    /// The person's 24 hours; nil for somebody without a number.
    func window(of person: Person, in snapshot: Snapshot) throws -> ServiceWindow? {
        guard let token = person.phoneToken else { return nil }
        guard let contact = try snapshot.find(Contact.byPhone, token) else { return .neverWrote }
        return try outbox.window(of: contact.id, in: snapshot)
    }
}
