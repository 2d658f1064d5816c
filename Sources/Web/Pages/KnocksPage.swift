import Factory
import Messaging
import Store

/// Who wrote to us and is not in the directory, and what the office does about it: add, not now, or "it is …".
enum KnocksPage {
    static let path = "/people/knocks"

    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let factory = call.factory
        let page = try factory.strangers.page(after: try call.cursor(), limit: try call.limit(), in: snapshot)
        let rows: [[HTML]] = try page.records.compactMap { stranger in
            // Somebody has been given their number meanwhile.
            guard let contact = try snapshot.find(stranger.id)?.current(in: snapshot),
                try factory.people.person(of: contact, in: snapshot) == nil
            else { return nil }
            return try row(stranger, try factory.contacts.phone(of: contact), call)
        }
        let table = Parts.table(
            "Who knocked, the last first",
            ["Name in WhatsApp", "Phone", "Country", "First words", "When", "What to do"],
            rows, empty: "Nobody waits at the door.")
        return .page(
            call.frame.page(
                "Who knocked",
                """
                \(done(call))<p>They wrote to us and are not in the directory. Each heard once a day that the office was
                told. The name is what they call themselves: it proves nothing.</p>\(table)
                \(Parts.more(path, next: page.next?.description, "Earlier ones"))
                """))
    }

    private static func row(_ stranger: Stranger, _ phone: PhoneNumber?, _ call: Call) throws -> [HTML] {
        let (words, language) = (try call.factory.strangers.words(of: stranger), call.factory.language)
        let times =
            stranger.count == 1 ? "once" : "\(stranger.count) times, first \(language.dateAndTime(stranger.firstAt))"
        return [
            "\(said: words.name.isEmpty ? "–" : words.name)", "\(call.shown(phone) ?? "hidden")",
            "\(phone?.region?.code ?? "–")", "<span dir=\"auto\">\(said: words.first)</span>",
            "\(language.dateAndTime(stranger.lastAt))<br><span class=\"dim\">\(times)</span>",
            """
            <a href="\(address(stranger))/add">Add</a>
            \(PersonActions.button("\(address(stranger))/dismiss", "Dismiss", call))
            <details><summary>It is …</summary><form method="post" action="\(address(stranger))/is">
            <input type="hidden" name="form-token" value="\(call.formToken)">
            <label>Employee number <input name="employee" maxlength="40" autocomplete="off"></label>
            <button>It is theirs</button></form></details>
            """,
        ]
    }

    private static func done(_ call: Call) -> HTML {
        call.request.query["done"] == "dismissed"
            ? "<p role=\"status\" class=\"note\">Dismissed. Who still writes after 30 days is shown again.</p>" : .none
    }

    private static func address(_ stranger: Stranger) -> String { "\(path)/\(stranger.id)" }

    /// The stranger at this address, as long as nobody has dealt with them.
    private static func stranger(_ call: Call, in snapshot: Snapshot) throws -> (Stranger, Contact) {
        guard let id = UInt64(call.argument("id")), let stranger = try snapshot.find(Stranger.self, Ref<Contact>(id)),
            let contact = try snapshot.find(stranger.id)?.current(in: snapshot)
        else { throw Problem.notFound("Nobody knocked who is at this address.") }
        guard stranger.state != .added, try call.factory.people.person(of: contact, in: snapshot) == nil else {
            throw Problem.conflict("They are in the directory already.")
        }
        return (stranger, contact)
    }

    // MARK: What the office does

    static func add(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let (stranger, contact) = try stranger(call, in: snapshot)
        let phone = try call.factory.contacts.phone(of: contact)
        var view = PersonFormView(action: "\(address(stranger))/add", formToken: call.formToken, isNew: true)
        view.values["employee_number"] = try NextNumber.suggestion(in: snapshot)
        view.values["name"] = try call.factory.strangers.words(of: stranger).name
        view.values["phone"] = phone?.e164 ?? ""
        view.values["language"] = (contact.language ?? phone?.region.flatMap { Language(readIn: $0) })?.rawValue ?? ""
        return page(view, call)
    }

    static func save(_ call: Call) async throws -> Response {
        try call.desk.refuseWhenFull()
        let (desk, factory, actor) = (call.desk, call.factory, call.actor)
        let known = try desk.store.read { try stranger(call, in: $0).0 }
        var view = PersonFormView(
            action: "\(address(known))/add", formToken: call.formToken, isNew: true, call.request.form)
        let entry = view.entry
        do {
            let id = try await desk.store.write { tx in
                let (stranger, contact) = try stranger(call, in: tx)
                let directory = Directory(factory, by: actor, writingFrom: contact)
                let person = try PersonForm.put(entry, directory, factory, in: tx)
                try factory.strangers.bind(stranger, to: person.id, isNew: true, by: actor, in: tx)
                return person.id
            }
            desk.outboxBell.ring()
            return .seeOther("\(PersonPage.address(of: id))?done=added")
        } catch let refused as FieldRefused {
            view.complaint = refused
            return page(view, call, status: 422)
        }
    }

    private static func page(_ view: PersonFormView, _ call: Call, status: Int = 200) -> Response {
        PersonForm.page(
            "Add who knocked", view, call, status: status,
            above: "<p>Saving vouches for them: they are verified at once, and welcomed where they wrote.</p>")
    }

    static func dismiss(_ call: Call, in tx: Transaction) throws -> Response {
        try call.factory.strangers.dismiss(try stranger(call, in: tx).0, by: call.actor, in: tx)
        return .seeOther("\(path)?done=dismissed")
    }

    /// The account is that of somebody who is in the directory with another number.
    static func bind(_ call: Call, in tx: Transaction) throws -> Response {
        let stranger = try stranger(call, in: tx).0
        let number = (call.request.form["employee"] ?? "").trimmed
        guard let person = try call.factory.people.named(number, in: tx) else {
            throw Problem.refused("employee", "Nobody has the employee number \(Problem.quoted(number)).")
        }
        do {
            try call.factory.strangers.bind(stranger, to: person.id, isNew: false, by: call.actor, in: tx)
        } catch let refused as Merging.Refused {
            throw Problem.conflict("It cannot be theirs: \(refused).")
        }
        return .seeOther("\(PersonPage.address(of: person.id))?done=bound")
    }
}
