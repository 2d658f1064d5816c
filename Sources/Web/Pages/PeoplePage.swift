import Factory
import Messaging
import Store

/// The directory: who works here, how far each is with us, and who is meant by a few letters.
enum PeoplePage {
    static let path = "/people"
    /// Where the search is posted: what is typed names somebody, and stays out of addresses.
    static let searchPath = "/people/search"
    static let title = "People"

    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        try page(PeopleSearch(call.request.query), call.request.query, call, in: snapshot)
    }

    static func search(_ call: Call) async throws -> Response {
        let form = call.request.form
        return try call.desk.store.read { try page(PeopleSearch(form), form, call, in: $0) }
    }

    private static func page(
        _ search: PeopleSearch, _ form: Form, _ call: Call, in snapshot: Snapshot
    ) throws -> Response {
        let found = try search.find(call.factory, seesPhones: call.seesPhones, in: snapshot)
        let limit = try call.limit()
        let number = form["page"].flatMap { Int($0) }.map { max(1, min($0, PeopleSearch.looksMax)) } ?? 1
        let shown = found.people.dropFirst((number - 1) * limit).prefix(limit)
        let rows = try shown.map { try row($0.person, $0.name, call, in: snapshot) }
        let isFiltered = !search.words.isEmpty || !search.fields.isEmpty
        let table = Parts.table(
            "\(found.people.count) people by name",
            ["Name", "Number", "Phone", "Role", "State", "Window", "Area", "Team", "Shift"], rows,
            empty: isFiltered
                ? "Nobody is found."
                : "Nobody is in the directory yet. Import a list here, or with andon people import FILE.csv")
        let cut: HTML =
            found.isCut
            ? "<p class=\"note\">Only the first \(PeopleSearch.looksMax) entries were looked through.</p>" : .none
        let isMore = found.people.count > number * limit
        return .page(
            call.frame.page(
                title,
                """
                \(done(call))\(try links(call, in: snapshot))\(self.form(search, found, call))\(cut)\(table)
                \(turns(search, number, isMore: isMore, call))
                """))
    }

    private static func row(_ person: Person, _ name: String, _ call: Call, in snapshot: Snapshot) throws -> [HTML] {
        let factory = call.factory
        let window = try factory.window(of: person, in: snapshot)
        let hasStopped = try factory.contacts.of(person, in: snapshot).contains { $0.stoppedAt != nil }
        let waits = [.listed, .invited, .suspended].contains(person.standing)
        let letter: HTML =
            waits && call.visitor.role?.mayChange == true ? PersonActions.letter(person, call) : .none
        let stop: HTML = hasStopped ? " <span class=\"bad\">(STOP)</span>" : .none
        return [
            "<a href=\"\(PersonPage.address(of: person.id))\">\(said: name)</a>", "\(said: person.employeeNumber)",
            "\(call.shown(try factory.people.phone(of: person)) ?? "–")",
            "\(person.roles.map(\.rawValue).joined(separator: ", "))",
            "\(person.standingWords(hasWritten: window != .neverWrote && window != nil))\(stop)\(letter)",
            "\(window?.words(now: snapshot.now, factory.language) ?? "–")", "\(said: person.area)",
            "\(said: person.team)", "\(person.shift?.text ?? "–")",
        ]
    }

    private static func links(_ call: Call, in snapshot: Snapshot) throws -> HTML {
        guard call.visitor.role?.mayChange == true else { return .none }
        let knocks = try call.factory.strangers.openCount(in: snapshot)
        return """
            <p><a href="\(PersonForm.newPath)">Add a person</a> · <a href="\(ImportPage.address(.people))">Import a \
            list</a> · <a href="\(KnocksPage.path)">Who knocked (\(knocks))</a></p>
            """
    }

    private static func done(_ call: Call) -> HTML {
        switch call.request.query["done"] {
        case "imported": "<p role=\"status\" class=\"note\">The list is imported.</p>"
        default: .none
        }
    }

    // MARK: Choosing

    private static func form(_ search: PeopleSearch, _ found: PeopleSearch.Found, _ call: Call) -> HTML {
        func choices(_ values: [String]) -> [(String, String)] { [("", "any")] + values.map { ($0, $0) } }
        let standings = Standing.allCases.filter { $0 != .merged }.map(\.rawValue)
        let languages = [("", "any")] + Language.allCases.map { ($0.rawValue, $0.name) }
        let hint = call.seesPhones ? "Name, employee number or last digits" : "Name or employee number"
        return """
            <form method="post" action="\(searchPath)" class="filter" role="search" aria-label="Which people">
            <input type="hidden" name="form-token" value="\(call.formToken)">
            \(Parts.field("q", hint, search.words))
            \(Parts.choice("role", "Role", choices(Role.allCases.map(\.rawValue)), chosen: search.value("role")))
            \(Parts.choice("standing", "State", choices(standings), chosen: search.value("standing")))
            \(Parts.choice("team", "Team", choices(found.teams.sorted()), chosen: search.value("team")))
            \(Parts.choice("area", "Area", choices(found.areas.sorted()), chosen: search.value("area")))
            \(Parts.choice("shift", "Shift", choices(found.shifts.sorted()), chosen: search.value("shift")))
            \(Parts.choice("language", "Language", languages, chosen: search.value("language")))
            <button>Show</button></form>
            """
    }

    /// To the next and the previous part. What was typed goes along in a form, not in an address.
    private static func turns(_ search: PeopleSearch, _ number: Int, isMore: Bool, _ call: Call) -> HTML {
        let turns = [
            number > 1 ? (number - 1, "prev", "Earlier names") : nil,
            isMore ? (number + 1, "next", "More people") : nil,
        ]
        let links: [HTML] = turns.compactMap { $0 }.map { turn in
            guard !search.words.isEmpty else {
                let query = (search.query.isEmpty ? "" : search.query + "&") + "page=\(turn.0)"
                return "<p><a rel=\"\(turn.1)\" href=\"\(path)?\(query)\">\(turn.2)</a></p>"
            }
            let fields: [HTML] = (search.fields + [("q", search.words), ("page", "\(turn.0)")]).map {
                "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">"
            }
            return """
                <form method="post" action="\(searchPath)"><input type="hidden" name="form-token" \
                value="\(call.formToken)">\(fields)<button>\(turn.2)</button></form>
                """
        }
        return "\(links)"
    }
}

extension Factory {
    /// The person's 24 hours; nil for somebody with neither a number nor an account.
    func window(of person: Person, in snapshot: Snapshot) throws -> ServiceWindow? {
        guard let contact = try contacts.preferred(of: person, in: snapshot) else {
            return person.phoneToken == nil ? nil : .neverWrote
        }
        return try outbox.window(of: contact.id, in: snapshot)
    }
}
