import Factory
import Messaging
import Store
import Vault

/// Where the office writes a new work order.
enum NewWorkOrderPage {
    static let path = "/work-orders/new"
    private static let title = "New work order"
    private static let names = [
        "title", "description", "asset", "priority", "impact", "assignee", "team", "due", "reference",
    ]
    static let lengthMax = 2_500  // Characters of one field; more than any may have, so that the complaint says it.

    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let asset = String((call.request.query["asset"] ?? "").prefix(80))
        return try page(["asset": asset], call, in: snapshot)
    }

    static func save(_ call: Call) async throws -> Response {
        try call.desk.refuseWhenFull()
        let (desk, factory, form) = (call.desk, call.factory, call.request.form)
        let values = Dictionary(
            uniqueKeysWithValues: names.map { ($0, String((form[$0] ?? "").trimmed.prefix(lengthMax))) })
        do {
            let number = try await desk.store.write { tx in
                if let made = try call.earlier(form["once"], in: tx) { return made }
                var said = values
                // Nobody chosen is nothing said: it goes to the team.
                for name in ["assignee", "team"] where said[name]?.isEmpty == true { said[name] = nil }
                let entry = try WorkOrderEntry(Fields(said), factory, in: tx)
                let made = try factory.workOrders.enter(entry, from: .desk, by: call.doer, in: tx)
                try call.note(form["once"], object: made.number, in: tx)
                return made.number
            }
            desk.outboxBell.ring()
            return .seeOther("\(WorkOrdersPage.address(of: number))?done=made")
        } catch let refused as FieldRefused {
            return try again(values, "\(label(refused.field)) \(refused.reason).", call)
        } catch let refusal as WorkOrderRefusal {
            return try again(values, "\(label(refusal.field ?? "")): \(refusal.sentence)", call)
        }
    }

    private static func again(_ values: [String: String], _ complaint: String, _ call: Call) throws -> Response {
        try call.desk.store.read { try page(values, call, complaint: complaint, status: 422, in: $0) }
    }

    private static func page(
        _ values: [String: String], _ call: Call, complaint: String? = nil, status: Int = 200, in snapshot: Snapshot
    ) throws -> Response {
        func value(_ name: String) -> String { values[name] ?? "" }
        func text(_ name: String, hint: String = "", more: HTML = .none) -> HTML {
            """
            <div><label for="\(name)">\(label(name))</label><input id="\(name)" name="\(name)" value="\(value(name))" \
            placeholder="\(hint)" maxlength="\(WorkOrder.titleMax)" dir="auto"\(more)></div>
            """
        }
        let alert: HTML = complaint.map { "<p role=\"alert\" class=\"bad\">Not saved: \(said: $0)</p>" } ?? .none
        let priorities = Urgency.allCases.map { ($0.rawValue, $0.rawValue) }
        let impacts =
            [("", "it runs, or it is no fault")]
            + Impact.allCases.map {
                ($0.rawValue, WorkTitle.impact($0).text(in: .english))
            }
        let technicians = try WorkOrderForms.technicians(call.factory, in: snapshot)
        let list: HTML = " list=\"technicians\""
        let content: HTML = """
            \(alert)<form method="post" action="\(path)">
            <input type="hidden" name="form-token" value="\(call.formToken)">
            <input type="hidden" name="once" value="\(call.desk.random.token())">
            \(text("title", more: " required"))
            <div><label for="description">\(label("description"))</label>
            <textarea id="description" name="description" rows="4" maxlength="\(WorkOrder.descriptionMax)" \
            dir="auto">\(value("description"))</textarea></div>
            \(text("asset", hint: "PR-04"))
            \(Parts.choice("priority", label("priority"), priorities, chosen: value("priority").isEmpty ? "medium" : value("priority")))
            \(Parts.choice("impact", label("impact"), impacts, chosen: value("impact")))
            \(WorkOrderForms.choices(technicians))\(text("assignee", hint: "E2", more: list))
            \(text("team"))
            <div><label for="due">\(label("due"))</label>
            <input id="due" name="due" type="datetime-local" value="\(value("due"))"></div>
            \(text("reference"))<button>Make it</button></form>
            """
        return .page(call.frame.page(title, content), status: status)
    }

    private static func label(_ name: String) -> String {
        switch name {
        case "title": "What is wrong or to be done"
        case "description": "Description"
        case "asset": "Machine, by its code"
        case "priority": "Priority"
        case "impact": "What it does to the machine"
        case "assignee": "Employee number of who gets it; empty: the team"
        case "team": "Team; empty: the machine's own"
        case "due": "Due"
        case "reference": "What another system calls it"
        default: name
        }
    }
}
