import Factory
import Messaging

/// The fields of an entry in a form: what stands in them, and what is wrong with one.
struct PersonFormView: Sendable {
    let action: String
    let formToken: String
    let isNew: Bool
    /// By the names of the list's columns.
    var values: [String: String]
    /// Of the entry that the form was filled from.
    var version = ""
    var complaint: FieldRefused?
    /// What the entry says now, where somebody else has changed it since.
    var meanwhile: [String: String]?

    private static let texts = ["employee_number", "name", "phone", "area", "team", "shift"]
    private static let choices = ["language", "on_call", "verified"]
    static let lengthMax = 300  // Characters of one field; more than any may have, so that the complaint says it.

    init(action: String, formToken: String, isNew: Bool, _ form: Form? = nil) {
        self.action = action
        self.formToken = formToken
        self.isNew = isNew
        values = ["role": Role.operator.rawValue, "on_call": "no", "verified": ""]
        guard let form else { return }
        for name in Self.texts + Self.choices {
            values[name] = String((form[name] ?? "").trimmed.prefix(Self.lengthMax))
        }
        values["role"] = Role.allCases.filter { form["role-\($0.rawValue)"] != nil }.map(\.rawValue)
            .joined(separator: " ")
    }

    /// As the directory takes it: what is not said stays as it is.
    var entry: [String: String] {
        var entry = values.filter { !$0.value.isEmpty || !["verified", "on_call"].contains($0.key) }
        // An entry has a role at least; none chosen is none of the known ones.
        if entry["role"]?.isEmpty != false { entry["role"] = "none" }
        entry["active"] = nil
        return entry
    }

    var html: HTML {
        let summary: HTML =
            complaint.map { "<p role=\"alert\" class=\"bad\">Not saved: \(label($0.field)) \($0.reason).</p>" } ?? .none
        return """
            \(summary)\(changed)
            <form method="post" action="\(action)">
            <input type="hidden" name="form-token" value="\(formToken)">
            <input type="hidden" name="version" value="\(version)">
            \(isNew ? text("employee_number") : "<p>Employee number \(said: value("employee_number"))</p>")
            \(text("name"))\(text("phone", hint: "082 123 4567 or +27821234567"))
            \(roles)\(text("area"))\(text("team"))\(text("shift", hint: "mon-fri 06:00-14:00, sat 06:00-12:00"))
            \(choice("on_call", [("no", "no"), ("yes", "yes")]))
            \(choice("language", [("", "the plant's")] + Language.allCases.map { ($0.rawValue, $0.name) }))
            \(choice("verified", [
                ("", "as it is; a new number has to be proven"), ("yes", "the plant vouches for it"),
                ("no", "not verified"),
            ]))
            <button>Save</button></form>
            """
    }

    /// What somebody else wrote while this form was open.
    private var changed: HTML {
        guard let meanwhile else { return .none }
        let rows: [[HTML]] = Listing.people.columns.compactMap { column in
            let (typed, now) = (value(column), meanwhile[column] ?? "")
            guard column != "verified", column != "active", typed != now else { return nil }
            return ["\(label(column))", "\(said: now)", "\(said: typed)"]
        }
        return """
            <p role="alert" class="note">Not saved: somebody has changed this entry since you opened the form. Look at \
            what it says now; Save writes what stands below.</p>
            \(Parts.table("Where they differ", ["Field", "In the directory now", "Typed here"], rows,
                empty: "It says the same as the form."))
            """
    }

    private func value(_ name: String) -> String { values[name] ?? "" }

    private func label(_ name: String) -> String {
        switch name {
        case "employee_number": "Employee number"
        case "name": "Name"
        case "phone": "Phone"
        case "role": "Role"
        case "area": "Area"
        case "team": "Team"
        case "shift": "Shift"
        case "on_call": "On call"
        case "language": "Language"
        case "verified": "Number verified"
        default: name
        }
    }

    private func text(_ name: String, hint: String = "") -> HTML {
        """
        <div><label for="\(name)">\(label(name))</label>
        <input id="\(name)" name="\(name)" value="\(value(name))" placeholder="\(hint)" maxlength="\(Self.lengthMax)" \
        dir="auto" autocomplete="off" aria-describedby="\(name)-complaint"\(mark(name))>\(beside(name))</div>
        """
    }

    private func choice(_ name: String, _ options: [(value: String, title: String)]) -> HTML {
        "\(Parts.choice(name, label(name), options, chosen: value(name)))\(beside(name))"
    }

    private var roles: HTML {
        let chosen = value("role").split(separator: " ").map(String.init)
        let boxes: [HTML] = Role.allCases.map { role in
            let mark: HTML = chosen.contains(role.rawValue) ? " checked" : .none
            return """
                <label class="inline"><input type="checkbox" name="role-\(role.rawValue)" value="yes"\(mark)> \
                \(role.rawValue)</label>
                """
        }
        return "<fieldset><legend>Roles</legend>\(boxes)\(beside("role"))</fieldset>"
    }

    private func beside(_ name: String) -> HTML {
        guard let complaint, complaint.field == name else { return .none }
        return "<p class=\"bad\" id=\"\(name)-complaint\">\(label(name)) \(complaint.reason).</p>"
    }

    private func mark(_ name: String) -> HTML { complaint?.field == name ? " aria-invalid=\"true\"" : .none }
}
