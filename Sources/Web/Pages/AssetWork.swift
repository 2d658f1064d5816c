import Factory
import Messaging
import Store
import Vault

/// The work on one machine: what is open, what was last done, and the form for a new work order.
struct AssetWork: Sendable {
    static let openShown = 30  // A machine with more has other troubles than a short list.
    static let lastShown = 10

    /// What was typed.
    private let values: [String: String]
    private var complaint: (field: String, sentence: String)?

    init(_ form: Form? = nil) {
        values = Dictionary(
            uniqueKeysWithValues: ["title", "description", "impact", "priority", "assignee"].map { name in
                (name, String((form?[name] ?? "").trimmed.prefix(Self.lengthMax)))
            })
    }

    static let lengthMax = 2_500  // Characters of one field; more than any may have, so that the complaint says it.

    // MARK: What is there

    static func lists(_ asset: Asset, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let open = try snapshot.page(WorkOrder.byOpenAsset, asset.id, .descending, limit: openShown).records
        let last = try snapshot.page(WorkOrder.byAsset, asset.id, .descending, limit: openShown + lastShown).records
            .filter { !$0.isOpen }.prefix(lastShown)
        return """
            <h2>Work orders</h2>
            \(try table("Open, newest first", open, "No work is open.", call, in: snapshot))
            \(try table("Last ended", Array(last), "No work has ended yet.", call, in: snapshot))
            """
    }

    private static func table(
        _ caption: String, _ orders: [WorkOrder], _ empty: String, _ call: Call, in snapshot: Snapshot
    ) throws -> HTML {
        let (workOrders, language) = (call.factory.workOrders, call.factory.language)
        let rows: [[HTML]] = try orders.map { order in
            let assignee = try order.standing.assignee.flatMap { try snapshot.find($0) }
            return [
                "<a href=\"\(WorkOrdersPage.address(of: order.number))\">\(order.number)</a>",
                "\(said: try workOrders.details(of: order).title)",
                "\(WorkTitle.state(order.standing.state).text(in: .english))",
                "\(order.standing.priority.text(in: .english))",
                "\(said: try assignee.map(call.factory.people.name) ?? "–")",
                "\(language.dateAndTime(order.createdAt))",
            ]
        }
        return Parts.table(caption, ["Number", "What", "State", "Priority", "Who", "Since"], rows, empty: empty)
    }

    // MARK: A new one

    static func address(of asset: Asset) -> String { "\(AssetsPage.address(of: asset))/work-orders" }

    static func add(_ call: Call) async throws -> Response {
        try call.desk.refuseWhenFull()
        let (desk, factory) = (call.desk, call.factory)
        let once = call.request.form["once"]
        var work = AssetWork(call.request.form)
        let typed = work
        do {
            let number = try await desk.store.write { tx in
                if let made = try call.earlier(once, in: tx) { return made }
                let asset = try AssetPage.asset(call, in: tx)
                let made = try factory.workOrders.create(
                    typed.draft(for: asset, factory, in: tx), by: .office(call.actor), in: tx)
                try call.note(once, object: made.number, in: tx)
                return made.number
            }
            desk.outboxBell.ring()
            let asset = try desk.store.read { try AssetPage.asset(call, in: $0) }
            return .seeOther("\(AssetsPage.address(of: asset))?done=\(number)")
        } catch let refused as WorkOrderRefusal {
            work.complaint = sentence(refused)
        } catch let refused as FieldRefused {
            work.complaint = (refused.field, "\(refused.field) \(refused.reason)")
        }
        return try desk.store.read {
            try AssetPage.page(AssetPage.asset(call, in: $0), work, call, status: 422, in: $0)
        }
    }

    private func draft(for asset: Asset, _ factory: Factory, in snapshot: Snapshot) throws -> WorkOrderDraft {
        var draft = WorkOrderDraft(title: values["title"] ?? "")
        draft.description = values["description"] ?? ""
        draft.asset = asset.id
        draft.impact = Impact(rawValue: values["impact"] ?? "")
        // Who chooses no priority leaves it to the machine's class.
        draft.priority =
            Urgency(rawValue: values["priority"] ?? "") ?? asset.level.decision(draft.impact).priority
        if let number = values["assignee"], !number.isEmpty {
            guard let person = try factory.people.named(number, in: snapshot) else {
                throw FieldRefused("assignee", "is nobody's employee number")
            }
            draft.assignee = person.id
        }
        return draft
    }

    private static func sentence(_ refused: WorkOrderRefusal) -> (field: String, sentence: String) {
        switch refused {
        case .missing(let field): (field, "\(field) is missing")
        case .tooLong(let field, let max): (field, "\(field) has more than \(max) characters")
        case .unknownPerson: ("assignee", "assignee does not work here")
        default: ("", "it cannot be made")
        }
    }

    /// Nothing for who may not make one.
    func form(_ asset: Asset, _ call: Call) -> HTML {
        guard call.visitor.role?.mayChange == true else { return .none }
        let summary: HTML =
            complaint.map { "<p role=\"alert\" class=\"bad\">Not made: \($0.sentence).</p>" } ?? .none
        let impacts = [("", "–")] + Impact.allCases.map { ($0.rawValue, WorkTitle.impact($0).text(in: .english)) }
        let priorities =
            [("", "by the machine's class")] + Urgency.allCases.map { ($0.rawValue, $0.text(in: .english)) }
        let isOpen: HTML = complaint == nil ? .none : " open"
        return """
            <details\(isOpen)><summary>New work order</summary>\(summary)
            <form method="post" action="\(Self.address(of: asset))">
            <input type="hidden" name="form-token" value="\(call.formToken)">
            <input type="hidden" name="once" value="\(call.desk.random.token())">
            <div><label for="title">What is wrong, or to be done</label>
            <input id="title" name="title" value="\(value("title"))" maxlength="\(WorkOrder.titleMax)" dir="auto" \
            required></div>
            <div><label for="description">More about it</label>
            <textarea id="description" name="description" rows="4" maxlength="\(WorkOrder.descriptionMax)" dir="auto">\
            \(value("description"))</textarea></div>
            \(Parts.choice("impact", "The machine", impacts, chosen: value("impact")))
            \(Parts.choice("priority", "Priority", priorities, chosen: value("priority")))
            \(Parts.field("assignee", "For one person, by employee number", value("assignee")))
            <button>Make the work order</button></form></details>
            """
    }

    private func value(_ name: String) -> String { values[name] ?? "" }
}
