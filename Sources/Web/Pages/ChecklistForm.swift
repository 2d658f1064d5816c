import Factory

/// The form that a checklist is written with: the items a line each.
struct ChecklistForm {
    let formToken: String
    let action: String
    var values: [String: String]
    var complaint: FieldRefused?

    init(_ formToken: String, action: String, _ draft: ChecklistDraft? = nil) {
        self.formToken = formToken
        self.action = action
        values = ["on_fail": "ask", "active": "yes"]
        guard let draft else { return }
        values = [
            "name": draft.name, "items": draft.items.map(\.line).joined(separator: "\n"), "asset": draft.asset,
            "schedule": draft.schedule, "due_hours": draft.dueHours.map { "\($0)" } ?? "",
            "assignee": draft.assignee, "role": draft.role, "on_fail": draft.onFail.rawValue,
            "active": draft.isActive ? "yes" : "no",
        ]
    }

    init(_ formToken: String, action: String, filled form: Form) {
        self.init(formToken, action: action)
        for name in ["name", "items", "asset", "schedule", "due_hours", "assignee", "role", "on_fail", "active"] {
            values[name] = (form[name] ?? "").trimmed
        }
    }

    /// What is filled in. Throws `FieldRefused`.
    func draft() throws -> ChecklistDraft {
        func value(_ name: String) -> String { values[name] ?? "" }
        let lines = value("items").split(whereSeparator: \.isNewline).map { String($0).trimmed }
        guard lines.count <= Checklist.itemsMax * 2 else { throw FieldRefused("items", "has too many lines") }
        var draft = ChecklistDraft(
            name: value("name"), items: try lines.filter { !$0.isEmpty }.map { try ChecklistItem(line: $0) })
        (draft.asset, draft.schedule) = (value("asset"), value("schedule"))
        draft.dueHours = try ChecklistDraft.dueHours(value("due_hours"))
        (draft.assignee, draft.role) = (value("assignee"), value("role"))
        draft.onFail = try ChecklistDraft.onFail(value("on_fail"))
        draft.isActive = value("active") != "no"
        return draft
    }

    var html: HTML {
        let alert: HTML =
            complaint.map { "<p role=\"alert\" class=\"bad\">\(said: "\($0.field) \($0.reason)")</p>" } ?? .none
        func value(_ name: String) -> String { values[name] ?? "" }
        return """
            \(alert)<form method="post" action="\(action)">
            <input type="hidden" name="form-token" value="\(formToken)">
            <label for="name">Name</label>
            <input id="name" name="name" value="\(value("name"))" maxlength="\(Checklist.nameMax)" required>
            <label for="items">Items, a line each</label>
            <textarea id="items" name="items" rows="8" dir="auto" required \
            placeholder="Guard closed&#10;Oil pressure | number | 40 | 60 | bar&#10;Belt | choice | good, worn, !torn">\
            \(value("items"))</textarea>
            <p class="dim">Kinds: done, number (lowest, highest, unit), choice (! marks a fail), text, photo.</p>
            <div class="filter">
            \(Parts.field("asset", "Machine", value("asset"), hint: "PR-04"))
            \(Parts.field("schedule", "Schedule", value("schedule"), hint: "daily 06:30 · shift 06:00-14:00"))
            \(Parts.field("due_hours", "Hours to do it", value("due_hours"), hint: "8"))
            \(Parts.field("assignee", "For (employee number)", value("assignee"), hint: "E2"))
            \(Parts.choice("role", "Or for every", [("", "–")] + Self.roles, chosen: value("role")))
            \(Parts.choice("on_fail", "When an item fails", Self.failures, chosen: value("on_fail")))
            \(Parts.choice("active", "In use", [("yes", "yes"), ("no", "no")], chosen: value("active")))
            </div><button>Save</button></form>
            """
    }

    private static let roles = ["technician", "operator", "clerk", "supervisor", "manager", "administrator"].map {
        (value: $0, title: $0)
    }
    private static let failures = [
        (value: "ask", title: "ask whether to open a work order"), (value: "open", title: "open a work order"),
        (value: "none", title: "only note it"),
    ]
}
