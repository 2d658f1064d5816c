import Factory
import Messaging
import Store

/// One plan: its fields, to be changed, and what became of its due dates.
enum PlanPage {
    static let historyMax = 50  // Due dates: four years of a monthly plan.

    static func address(_ plan: MaintenancePlan) -> String {
        "\(MaintenancePage.path)/plans/\(Percent.encoded(plan.number))"
    }

    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let plan = try plan(call, in: snapshot)
        let history = try snapshot.all(Occurrence.byPlan, plan.id, direction: .descending, limit: historyMax)
        let rows = try history.map { try row($0, call, in: snapshot) }
        let values = Dictionary(
            uniqueKeysWithValues: zip(
                Listing.plans.columns, try ListExport(call.factory).values(of: plan, in: snapshot)))
        let mayChange = call.visitor.role?.mayChange ?? false
        let facts = Listing.plans.columns.map { (name: label($0), value: "\(said: values[$0] ?? "")" as HTML) }
        return .page(
            call.frame.page(
                "Plan \(plan.number)",
                """
                \(mayChange ? form(call, .none, "Change the plan", action: address(plan), values: values)
                    : Parts.facts("The plan", facts))
                \(Parts.table("Due dates, the latest first", ["Number", "Planned for", "Due", "State", "Ended", "In time", "Why"],
                    rows, empty: "There are none yet."))
                <p><a href="\(MaintenancePage.path)">All maintenance</a></p>
                """))
    }

    private static func row(_ occurrence: Occurrence, _ call: Call, in snapshot: Snapshot) throws -> [HTML] {
        let (language, occurrences) = (call.factory.language, call.factory.occurrences)
        let standing = occurrence.standing
        let ended = standing.endedAt
        let isInTime = ended.map { call.factory.maintenance.isInWindow($0, of: occurrence) }
        let reasons = try occurrence.moves.map { try occurrences.reason(of: $0, occurrence) }
        let skip = try OccurrencesEndpoint.skipReason(occurrence, occurrences)
        return [
            "\(occurrence.number)", "\(language.dateAndTime(occurrence.originalDue))",
            "\(language.dateAndTime(standing.due))", "\(MaintenancePage.word(standing.state))",
            "\(ended.map { language.dateAndTime($0) } ?? "–")",
            "\(standing.state == .completed ? (isInTime == true ? "yes" : "no") : "–")",
            "\(said: (reasons + [skip].compactMap { $0 }).joined(separator: " · "))",
        ]
    }

    // MARK: Its fields

    static func add(_ call: Call, in tx: Transaction) throws -> Response {
        var values = values(call)
        if values["number"]?.isEmpty != false { values["number"] = try call.factory.plans.newNumber(in: tx) }
        guard try call.factory.plans.find(values["number"] ?? "", in: tx) == nil else {
            throw Problem.conflict("There is a plan with this number already.")
        }
        return try save(values, call, in: tx)
    }

    static func save(_ call: Call, in tx: Transaction) throws -> Response {
        var values = values(call)
        values["number"] = try plan(call, in: tx).number
        return try save(values, call, in: tx)
    }

    private static func save(_ values: [String: String], _ call: Call, in tx: Transaction) throws -> Response {
        do {
            try Directory(call.factory, by: call.actor).put(Fields(values), in: .plans, tx: tx)
        } catch let refused as FieldRefused {
            throw Problem.refused(refused.field, "\(label(refused.field)) \(refused.reason).")
        }
        return .seeOther("\(MaintenancePage.path)?done=saved")
    }

    private static func values(_ call: Call) -> [String: String] {
        var values: [String: String] = [:]
        for column in Listing.plans.columns {
            if let value = call.request.form[column] { values[column] = line(value) }
        }
        return values
    }

    /// In a list it is one line.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
            .trimmed
    }

    private static func plan(_ call: Call, in snapshot: Snapshot) throws -> MaintenancePlan {
        let number = call.argument("number")
        guard let plan = try call.factory.plans.find(number, in: snapshot) else {
            throw Problem.notFound("There is no maintenance plan \(Problem.quoted(number)).")
        }
        return plan
    }

    private static func label(_ column: String) -> String {
        let words = column.split(separator: "_").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// A new plan's or a known one's.
    static func form(
        _ call: Call, _ above: HTML, _ title: String, action: String, values: [String: String]
    ) -> HTML {
        func value(_ column: String, else preset: String = "") -> String { values[column] ?? preset }
        func field(_ column: String, _ hint: String, max: Int = 120) -> HTML {
            """
            <div><label for="\(column)">\(label(column))</label>
            <input id="\(column)" name="\(column)" value="\(value(column))" placeholder="\(hint)" maxlength="\(max)"></div>
            """
        }
        let yesNo = [(value: "yes", title: "Yes"), (value: "no", title: "No")]
        let roles = [(value: "", title: "–")] + Role.allCases.map { (value: $0.rawValue, title: $0.rawValue) }
        let urgencies = Urgency.allCases.map { (value: $0.rawValue, title: $0.rawValue) }
        let number: HTML = values.isEmpty ? field("number", "PLAN-1001, or yours", max: 40) : .none
        return """
            \(above)<details\(values.isEmpty ? .none : " open" as HTML)><summary>\(title)</summary>
            <form method="post" action="\(action)">
            <input type="hidden" name="form-token" value="\(call.formToken)">
            \(number)\(field("asset", "PR-04", max: 80))\(field("task", "Grease the bearings"))
            \(field("every", "2 weeks, 2nd tuesday, 500 running hours", max: 80))
            \(Parts.choice("basis", "Counted from", [(value: "fixed", title: "the due day"),
                (value: "floating", title: "the day it was done")], chosen: value("basis", else: "fixed")))
            \(field("first_due", "2026-12-01", max: 20))\(field("time", "08:00", max: 8))
            \(field("lead_hours", "24", max: 5))\(field("window_percent", "10", max: 3))
            \(field("assignee", "employee number", max: 40))\(field("team", "Mechanics", max: 80))
            \(Parts.choice("role", "Role", roles, chosen: value("role")))\(field("checklist", "name or number"))
            \(Parts.choice("priority", "Priority", urgencies, chosen: value("priority", else: "medium")))
            \(Parts.choice("active", "Active", yesNo, chosen: value("active", else: "yes")))
            \(Parts.choice("stacks", "Stacks up", yesNo, chosen: value("stacks", else: "no")))
            <div><label for="instructions">Instructions and documents</label>
            <textarea id="instructions" name="instructions" rows="4" maxlength="1000" dir="auto">\(value("instructions"))</textarea></div>
            <button>Save</button></form></details>
            """
    }
}
