import Factory
import Messaging
import Store

/// What a person was called before, and what was changed in their entry, newest first.
enum PersonHistory {
    private static let kinds: Set<String> = ["person", "verification", "preference"]

    static func html(_ person: Person, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        var events = try identities(person, call, in: snapshot)
        let noted = try snapshot.page(
            Interaction.byPerson, person.id, .descending, limit: PersonPage.eventsShown * 5
        ).records
        for entry in noted where kinds.contains(entry.kind) {
            events.append((entry.at, "\(said: "\(entry.kind): \(try call.factory.audit.detail(of: entry))")"))
        }
        let rows: [[HTML]] = events.sorted { $0.at > $1.at }.prefix(PersonPage.eventsShown).map {
            ["\(call.factory.language.dateAndTime($0.at))", $0.what]
        }
        return """
            <h2>History</h2>
            \(Parts.table("Changes, newest first", ["When", "What"], rows, empty: "Nothing has changed."))
            """
    }

    private static func identities(
        _ person: Person, _ call: Call, in snapshot: Snapshot
    ) throws -> [(at: Timestamp, what: HTML)] {
        let history = IdentityHistory(vault: call.factory.vault)
        return try history.changes(of: person, in: snapshot).prefix(PersonPage.eventsShown).map { change in
            let (old, new) = (try history.old(of: change), try history.new(of: change))
            return (change.at, "\(said: sentence(change, old, new, call)) <span class=\"dim\">\(source(change))</span>")
        }
    }

    private static func sentence(_ change: IdentityChange, _ old: String?, _ new: String?, _ call: Call) -> String {
        switch change.kind {
        case .phone: "number \(phone(old, call)) → \(phone(new, call))"
        // An id names somebody for life, and tells a reader nothing.
        case .userID: "WhatsApp's id of the account has changed"
        case .employeeNumber: "employee number \(old ?? "–") → \(new ?? "–")"
        case .joined: "two accounts turned out to be one"
        case .merged: "entry \(old ?? "–") was merged into \(new ?? "–")"
        case .unmerged: "the merging of \(old ?? "–") into \(new ?? "–") was undone"
        case .bound: "an account was proven to be theirs"
        case .unbound: "an account is not theirs any more"
        case .suspended: "to be verified anew: \(new.flatMap(Person.Doubt.init(rawValue:))?.words ?? "–")"
        }
    }

    private static func phone(_ text: String?, _ call: Call) -> String {
        guard let text else { return "–" }
        do throws(PhoneNumber.Invalid) {
            return call.shown(try PhoneNumber(whatsApp: text)) ?? "–"
        } catch {
            return "–"
        }
    }

    private static func source(_ change: IdentityChange) -> String {
        switch change.source {
        case .webhook: "WhatsApp says so"
        case .desk(let name): "by \(name)"
        case .letter: "by the word of a letter"
        case .code: "by a code sent to the number"
        }
    }
}
