import Factory
import Messaging
import Store

/// The directory.
enum PeoplePage {
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let page = try snapshot.page(Person.self, after: try call.cursor(), limit: try call.limit())
        let rows: [[HTML]] = try page.records.map { person in
            let entry = try call.factory.people.entry(of: person)
            return [
                "\(person.employeeNumber)",
                "<a href=\"\(ConversationPages.address(of: person))\">\(said: entry.name)</a>",
                "\(call.shown(entry.phone) ?? "–")",
                "\(entry.roles.map(\.rawValue).joined(separator: ", "))", "\(person.stateWord)", "\(said: entry.area)",
                "\(said: entry.team)",
            ]
        }
        let table = Parts.table(
            "People in the directory", ["Number", "Name", "Phone", "Role", "State", "Area", "Team"], rows,
            empty: "Nobody is in the directory yet. Import a list: andon people import FILE.csv")
        return .page(
            call.frame.page("People", "\(table)\(Parts.more("/people", next: page.next?.description, "More people"))"))
    }
}
