import Factory
import Messaging
import Store
import Vault

/// One checklist: what it asks, its runs, and what the office can do with it.
enum ChecklistPage {
    static let runsShown = 20  // Its newest runs; the API lists all.

    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let checklist = try ChecklistsEndpoint.found(call, in: snapshot)
        let draft = try call.factory.checklists.draft(of: checklist, in: snapshot)
        let form = ChecklistForm(call.formToken, action: ChecklistsPage.address(of: checklist), draft)
        return try page(checklist, form, call, in: snapshot)
    }

    static func create(_ call: Call) async throws -> Response {
        let form = ChecklistForm(call.formToken, action: ChecklistsPage.path, filled: call.request.form)
        return try await save(form, call) { _ in
            nil
        } refused: { form in
            .page(call.frame.page("New checklist", form.html), status: 422)
        }
    }

    static func change(_ call: Call) async throws -> Response {
        let known = try call.desk.store.read { try ChecklistsEndpoint.found(call, in: $0) }
        let form = ChecklistForm(
            call.formToken, action: ChecklistsPage.address(of: known), filled: call.request.form)
        return try await save(form, call) {
            try ChecklistsEndpoint.found(call, in: $0)
        } refused: { form in
            try call.desk.store.read { try page(known, form, call, in: $0, status: 422) }
        }
    }

    private static func save(
        _ form: ChecklistForm, _ call: Call, old: @escaping @Sendable (Snapshot) throws -> Checklist?,
        refused: (ChecklistForm) throws -> Response
    ) async throws -> Response {
        try call.desk.refuseWhenFull()
        do {
            let (draft, lists, doer) = (try form.draft(), call.factory.checklists, call.doer)
            let saved = try await call.desk.store.write { try lists.put(draft, over: old($0), by: doer, in: $0) }
            return .seeOther(ChecklistsPage.address(of: saved))
        } catch let complaint as FieldRefused {
            var form = form
            form.complaint = complaint
            return try refused(form)
        }
    }

    static func push(_ call: Call, in tx: Transaction) throws -> Response {
        let checklist = try ChecklistsEndpoint.found(call, in: tx)
        let (lists, once) = (call.factory.checklists, call.request.form["once"])
        if let run = try call.earlier(once, in: tx).flatMap({ try lists.run($0, in: tx) }) {
            return .seeOther(ChecklistsPage.address(of: run))
        }
        let named = (call.request.form["assignee"] ?? "").trimmed
        guard let aim = try lists.aim(assignee: named, role: "", in: tx) ?? checklist.aim else {
            throw Problem.refused("assignee", "Say for whom: the checklist itself names nobody.")
        }
        let run = try lists.push(checklist, to: aim, due: nil, by: call.doer, in: tx)
        try call.note(once, object: run.number, in: tx)
        return .seeOther(ChecklistsPage.address(of: run))
    }

    private static func page(
        _ checklist: Checklist, _ form: ChecklistForm, _ call: Call, in snapshot: Snapshot, status: Int = 200
    ) throws -> Response {
        let lists = call.factory.checklists
        let draft = try lists.draft(of: checklist, in: snapshot)
        let next = try lists.nextSlot(of: checklist, in: snapshot)
        let runs = try snapshot.page(ChecklistRun.byChecklist, checklist.id, .descending, limit: runsShown).records
        let items: [HTML] = draft.items.map { "<li>\(said: $0.line)</li>" }
        let content: HTML = """
            \(Parts.facts(checklist.number, [
                ("Name", "\(said: draft.name)"), ("Machine", "\(said: draft.asset.isEmpty ? "–" : draft.asset)"),
                ("Schedule", "\(said: draft.schedule.isEmpty ? "–" : draft.schedule)"),
                ("Next", "\(next.map { call.factory.language.dateAndTime($0) } ?? "–")"),
                ("For", "\(said: try ChecklistsPage.recipient(of: checklist.aim, call, in: snapshot))"),
                ("In use", "\(draft.isActive ? "yes" : "no")"), ("Revision", "\(checklist.revision)"),
            ]))
            <h2>Items</h2><ol>\(items)</ol>
            \(try ChecklistsPage.table("Runs, newest first", runs, call, in: snapshot))
            \(call.visitor.role?.mayChange == true ? forms(checklist, form, call) : .none)
            """
        return .page(call.frame.page(draft.name, content), status: status)
    }

    private static func forms(_ checklist: Checklist, _ form: ChecklistForm, _ call: Call) -> HTML {
        """
        <h2>Send it now</h2>
        <form method="post" action="\(ChecklistsPage.address(of: checklist))/push">
        <input type="hidden" name="form-token" value="\(call.formToken)">
        <input type="hidden" name="once" value="\(call.desk.random.token())">
        \(Parts.field("assignee", "To (employee number); empty: whom it is for", "", hint: "E2"))
        <button>Send</button></form>
        <h2>Change it</h2><p>Runs that began keep what they were asked.</p>\(form.html)
        """
    }
}
