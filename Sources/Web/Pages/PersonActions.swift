import Factory
import Messaging
import Store

/// What the office can do about a person, and the forms behind it.
enum PersonActions {
    static func html(_ person: Person, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        guard let role = call.visitor.role, role.mayChange else { return .none }
        let address = PersonPage.address(of: person.id)
        var parts: [HTML] = ["<p><a href=\"\(address)/edit\">Edit</a>"]
        if role == .admin {
            // By employee number, which comes first there: another's may be the same as this entry's id.
            let number = Percent.encoded(person.employeeNumber)
            parts.append(" · <a href=\"/api/v1/people/\(number)/dossier\">Everything held</a>")
        }
        parts.append("</p>")
        if person.isActive {
            if person.standing != .active {
                parts.append(button("\(address)/vouch", "Vouch for the number", call))
            }
            parts.append(letter(person, call))
            parts.append(try leaving(person, address, call, in: snapshot))
        } else {
            parts.append(button("\(address)/activate", "Activate", call))
        }
        parts.append(MergePage.form(person, call))
        for merged in try snapshot.all(Person.byMerged, person.id, limit: MergePage.shownMax) {
            parts.append(
                button(
                    "\(address)/unmerge", "Undo the merging of \(merged.employeeNumber)", call,
                    fields: "<input type=\"hidden\" name=\"from\" value=\"\(merged.id.description)\">"))
        }
        return "<section aria-label=\"What can be done\">\(parts)</section>"
    }

    /// Prints the letter with the word to send: by hand, or for who waits to be reached.
    static func letter(_ person: Person, _ call: Call) -> HTML {
        button(
            "/people/letters", "Show QR and letter", call,
            fields: "<input type=\"hidden\" name=\"person\" value=\"\(person.id.description)\">")
    }

    static func button(_ action: String, _ title: String, _ call: Call, fields: HTML = .none) -> HTML {
        """
        <form class="inline" method="post" action="\(action)"><input type="hidden" name="form-token" \
        value="\(call.formToken)">\(fields)<button>\(title)</button></form>
        """
    }

    /// What hangs on them is said before they leave.
    private static func leaving(
        _ person: Person, _ address: String, _ call: Call, in snapshot: Snapshot
    ) throws -> HTML {
        let rest = try call.factory.leaving.rest(of: person, in: snapshot)
        let lines: [HTML] = try rest.waiting.prefix(PersonPage.deliveriesShown).map { message in
            "<li>\(said: try OutboundView(message, call.factory, in: snapshot).firstWords)</li>"
        }
        let more = rest.waiting.count - lines.count
        let waiting: HTML =
            lines.isEmpty
            ? "<li>Nothing waits to be said to them.</li>"
            : """
            <li>Goes nowhere, and the leads of their team hear of it:<ul>\(lines)</ul>\
            \(more > 0 ? "and \(more) more" : .none)</li>
            """
        return """
            <details><summary>Deactivate</summary>
            <ul><li>They are answered no more, get no notices, and their sessions end.</li>\(waiting)
            <li>\(rest.flows.isEmpty ? "They are in the middle of nothing." : "What they have begun here ends unsent.")</li>
            <li>Their reports stay: \(rest.reports).</li>
            <li>\(rest.orders.isEmpty ? "They have no work order in hand." : orders(rest.orders.count))</li></ul>
            <form method="post" action="\(address)/deactivate">
            <input type="hidden" name="form-token" value="\(call.formToken)">
            <label><input type="checkbox" name="free" value="yes"> Free the number, so that somebody else can have \
            it</label>
            <button>Deactivate</button></form></details>
            """
    }

    private static func orders(_ count: Int) -> HTML {
        "Work orders they have in hand are offered anew, and the leads of their team hear of it: \(count)."
    }

    // MARK: Done

    static func vouch(_ call: Call, in tx: Transaction) throws -> Response {
        let person = try PersonPage.person(call, in: tx)
        try Directory(call.factory, by: call.actor).vouch(for: person, tx: tx)
        return .seeOther("\(PersonPage.address(of: person.id))?done=vouched")
    }

    static func deactivate(_ call: Call, in tx: Transaction) throws -> Response {
        let person = try PersonPage.person(call, in: tx)
        try Directory(call.factory, by: call.actor).set(
            person, isActive: false, isNumberFreed: call.request.form["free"] == "yes", tx: tx)
        return .seeOther("\(PersonPage.address(of: person.id))?done=deactivated")
    }

    static func activate(_ call: Call, in tx: Transaction) throws -> Response {
        let person = try PersonPage.person(call, in: tx)
        try Directory(call.factory, by: call.actor).set(person, isActive: true, tx: tx)
        return .seeOther("\(PersonPage.address(of: person.id))?done=activated")
    }
}
