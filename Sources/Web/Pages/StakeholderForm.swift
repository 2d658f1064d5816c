import Factory
import Messaging
import Store

/// Where the office enters a stakeholder, or changes one.
struct StakeholderForm: Sendable {
    static let newPath = "/stakeholders/new"
    private static let names = ["name", "phone", "language", "area", "asset", "order"]
    static let lengthMax = 300  // Characters of one field; more than any may have, so that the complaint says it.

    let action: String
    let formToken: String
    var values: [String: String]
    var complaint: FieldRefused?

    private init(_ action: String, _ call: Call, values: [String: String]) {
        self.action = action
        formToken = call.formToken
        self.values = values
    }

    private static func typed(_ form: Form) -> [String: String] {
        Dictionary(uniqueKeysWithValues: names.map { ($0, String((form[$0] ?? "").trimmed.prefix(lengthMax))) })
    }

    // MARK: Somebody new

    static func new(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let query = call.request.query
        let values = ["area": query["area"] ?? "", "asset": query["asset"] ?? "", "order": query["order"] ?? ""]
        return page("Add a stakeholder", StakeholderForm(newPath, call, values: values), call)
    }

    static func add(_ call: Call) async throws -> Response {
        try call.desk.refuseWhenFull()
        var view = StakeholderForm(newPath, call, values: typed(call.request.form))
        let (fields, directory) = (Fields(view.values), Directory(call.factory, by: call.actor))
        do {
            _ = try await call.desk.store.write { try directory.addStakeholder(fields, tx: $0) }
            return .seeOther("\(StakeholdersPage.path)?done=saved")
        } catch let refused as FieldRefused {
            view.complaint = refused
            return page("Add a stakeholder", view, call, status: 422)
        }
    }

    // MARK: Somebody known

    static func edit(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let known = try StakeholdersPage.stakeholder(call, in: snapshot)
        let values = try ListExport(call.factory).values(of: known)
        let view = StakeholderForm(
            address(of: known), call,
            values: Dictionary(uniqueKeysWithValues: zip(Listing.stakeholders.columns, values)))
        return page("Edit a stakeholder", view, call)
    }

    static func save(_ call: Call) async throws -> Response {
        try call.desk.refuseWhenFull()
        let known = try call.desk.store.read { try StakeholdersPage.stakeholder(call, in: $0) }
        var view = StakeholderForm(address(of: known), call, values: typed(call.request.form))
        let (fields, directory) = (Fields(view.values), Directory(call.factory, by: call.actor))
        do {
            try await call.desk.store.write { tx in
                _ = try directory.change(try StakeholdersPage.stakeholder(call, in: tx), fields, tx: tx)
            }
            return .seeOther("\(StakeholdersPage.path)?done=saved")
        } catch let refused as FieldRefused {
            view.complaint = refused
            return page("Edit a stakeholder", view, call, status: 422)
        }
    }

    private static func address(of stakeholder: Stakeholder) -> String {
        "\(StakeholdersPage.address(of: stakeholder))/edit"
    }

    private static func page(
        _ title: String, _ view: StakeholderForm, _ call: Call, status: Int = 200
    ) -> Response {
        .page(call.frame.page(title, view.html), status: status)
    }

    // MARK: The form

    private var html: HTML {
        let summary: HTML =
            complaint.map { "<p role=\"alert\" class=\"bad\">Not saved: \(Self.label($0.field)) \($0.reason).</p>" }
            ?? .none
        let languages = [("", "the plant's")] + Language.allCases.map { ($0.rawValue, $0.name) }
        return """
            \(summary)<p>What they are to hear of: an area, a machine with its parts, an order. Nothing chosen is everything
            of the plant.</p>
            <form method="post" action="\(action)"><input type="hidden" name="form-token" value="\(formToken)">
            \(text("name"))\(text("phone", hint: "082 123 4567 or +27821234567"))
            \(Parts.choice("language", "Language", languages, chosen: values["language"] ?? ""))
            \(text("area"))\(text("asset", hint: "PR-04"))\(text("order", hint: "4711 or WO-20261121-K7M2QX"))
            <button>Save</button></form>
            """
    }

    private func text(_ name: String, hint: String = "") -> HTML {
        let isWrong = complaint?.field == name
        let mark: HTML = isWrong ? " aria-invalid=\"true\" aria-describedby=\"\(name)-complaint\"" : .none
        let beside: HTML =
            isWrong
            ? "<p class=\"bad\" id=\"\(name)-complaint\">\(Self.label(name)) \(complaint?.reason ?? "").</p>" : .none
        return """
            <div><label for="\(name)">\(Self.label(name))</label>
            <input id="\(name)" name="\(name)" value="\(values[name] ?? "")" placeholder="\(hint)" \
            maxlength="\(Self.lengthMax)" dir="auto" autocomplete="off"\(mark)>\(beside)</div>
            """
    }

    private static func label(_ name: String) -> String {
        switch name {
        case "name": "Name"
        case "phone": "Phone"
        case "language": "Language"
        case "area": "Area"
        case "asset": "Machine, by its code"
        case "order": "Customer's order or work order"
        default: name
        }
    }
}
