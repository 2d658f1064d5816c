import Factory
import Messaging
import Store

/// Preventive maintenance for the office: what is overdue, what comes next, the plans, and how much was done in time.
enum MaintenancePage {
    static let path = "/maintenance"
    static let title = "Maintenance"
    static let openMax = 100  // Due dates shown at once; more are in the API.
    static let comingMax = 30
    static let plansMax = 200
    static let figureDays = 90  // A quarter, so that monthly plans count three times.

    static let routes: [Route] = [
        .page(path, .everybody, show), .form(path + "/plans", .changers, PlanPage.add),
        .page(path + "/plans/{number}", .everybody, PlanPage.show),
        .form(path + "/plans/{number}", .changers, PlanPage.save),
        .form(path + "/{number}/complete", .changers, complete),
        .form(path + "/{number}/reschedule", .changers, reschedule), .form(path + "/{number}/skip", .changers, skip),
    ]

    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let open = try [OccurrenceState.released, .inProgress, .rescheduled].flatMap {
            try snapshot.all(Occurrence.byState, $0, limit: openMax)
        }.sorted { $0.standing.due < $1.standing.due }
        let coming = try snapshot.all(Occurrence.byState, .planned, limit: comingMax)
        let plans = try snapshot.page(MaintenancePlan.self, after: try call.cursor(), limit: plansMax)
        let late = open.filter { $0.standing.due < snapshot.now }
        let columns = ["Number", "Machine", "Task", "Due", "State", "Who", "What to do"]
        let mayChange = call.visitor.role?.mayChange ?? false
        return .page(
            call.frame.page(
                title,
                """
                \(done(call))\(try figure(in: snapshot))
                \(Parts.table("Overdue", columns, try late.map { try row($0, call, in: snapshot) },
                    empty: "Nothing is overdue."))
                \(Parts.table("Due", columns, try open.filter { $0.standing.due >= snapshot.now }
                    .map { try row($0, call, in: snapshot) }, empty: "Nothing is due now."))
                \(Parts.table("Coming", columns, try coming.map { try row($0, call, in: snapshot) },
                    empty: "Nothing is planned."))
                \(Parts.table("Plans", ["Number", "Machine", "Task", "Every", "Who", "Next", "Done in time"],
                    try plans.records.map { try row($0, call, in: snapshot) }, empty: "There are no plans."))
                \(Parts.more(path, next: plans.next?.description, "More plans"))
                \(mayChange ? PlanPage.form(call, .none, "New plan", action: path + "/plans", values: [:]) : .none)
                \(mayChange ? "<p><a href=\"\(ImportPage.address(.plans))\">Import plans from a file</a></p>" : .none)
                """))
    }

    // MARK: Figures

    private static func figure(in snapshot: Snapshot) throws -> HTML {
        let since = snapshot.now - .seconds(figureDays * 86_400)
        let figure = try PMCompliance.overall(from: since, through: snapshot.now, in: snapshot)
        return """
            <dl><div><dt>Done in time</dt><dd>\(figure.percent.map { "\($0) %" } ?? "–")</dd></div>
            <div><dt>Fell due</dt><dd>\(figure.due)</dd></div><div><dt>Missed</dt><dd>\(figure.missed)</dd></div>
            <div><dt>Left out</dt><dd>\(figure.skipped)</dd></div></dl>
            <p class="dim">In the last \(figureDays) days. \(PMCompliance.formula)</p>
            """
    }

    private static func percent(_ plan: MaintenancePlan, in snapshot: Snapshot) throws -> HTML {
        let since = snapshot.now - .seconds(figureDays * 86_400)
        let figure = try PMCompliance.of(plan.id, from: since, through: snapshot.now, in: snapshot)
        return "\(figure.percent.map { "\($0) %" } ?? "–")"
    }

    // MARK: Rows

    static func row(_ occurrence: Occurrence, _ call: Call, in snapshot: Snapshot) throws -> [HTML] {
        let plan = try snapshot.find(occurrence.plan)
        let language = call.factory.language
        return [
            "\(occurrence.number)", "\(said: try call.factory.maintenance.equipment(of: occurrence, in: snapshot))",
            "\(said: plan?.task ?? "–")",
            "\(language.dateAndTime(occurrence.standing.due))\(moved(occurrence, language))",
            "\(word(occurrence.standing.state))", try who(plan, call, in: snapshot), actions(occurrence, call),
        ]
    }

    private static func moved(_ occurrence: Occurrence, _ language: Language) -> HTML {
        guard occurrence.standing.due != occurrence.originalDue else { return .none }
        return "<br><span class=\"dim\">planned for \(language.dateAndTime(occurrence.originalDue))</span>"
    }

    private static func who(_ plan: MaintenancePlan?, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        guard let plan else { return "–" }
        if plan.assignee != nil { return "\(said: try call.factory.herald.name(of: plan.assignee, in: snapshot))" }
        return "\(said: plan.role.map(\.rawValue) ?? (plan.team.isEmpty ? "the machine's crew" : plan.team))"
    }

    private static func row(_ plan: MaintenancePlan, _ call: Call, in snapshot: Snapshot) throws -> [HTML] {
        let asset = try snapshot.find(plan.asset)
        let next = try call.factory.occurrences.planned(of: plan.id, in: snapshot)
        let due = next.map { call.factory.language.dateAndTime($0.standing.due) }
        return [
            "<a href=\"\(PlanPage.address(plan))\">\(said: plan.number)</a>", "\(said: asset?.name ?? "–")",
            "\(said: plan.task)", "\(said: plan.schedule.interval.text)", try who(plan, call, in: snapshot),
            plan.isActive ? "\(due ?? plan.meterDue.map { "at \($0.text)" } ?? "–")" : "switched off",
            try percent(plan, in: snapshot),
        ]
    }

    static func word(_ state: OccurrenceState) -> String {
        switch state {
        case .planned: "planned"
        case .released: "due"
        case .inProgress: "in progress"
        case .rescheduled: "moved"
        case .completed: "done"
        case .missed: "missed"
        case .skipped: "left out"
        }
    }

    // MARK: What the office does

    private static func actions(_ occurrence: Occurrence, _ call: Call) -> HTML {
        guard call.visitor.role?.mayChange == true, !occurrence.standing.state.isEnded else { return .none }
        let address = "\(path)/\(occurrence.number)"
        let token: HTML = "<input type=\"hidden\" name=\"form-token\" value=\"\(call.formToken)\">"
        return """
            \(PersonActions.button("\(address)/complete", "Mark as done", call))
            <details><summary>Move or leave out</summary>
            <form method="post" action="\(address)/reschedule">\(token)
            <label>New day <input type="date" name="day" required></label>
            <label>Time <input type="time" name="time"></label>
            <label>Reason <input name="reason" maxlength="\(MaintenanceDesk.reasonMax)" required></label>
            <button>Move</button></form>
            <form method="post" action="\(address)/skip">\(token)
            <label>Reason <input name="reason" maxlength="\(MaintenanceDesk.reasonMax)" required></label>
            <button>Leave out</button></form></details>
            """
    }

    private static func done(_ call: Call) -> HTML {
        let words: String? =
            switch call.request.query["done"] {
            case "complete": "It is marked as done."
            case "moved": "It is moved."
            case "skipped": "It is left out."
            case "saved": "The plan is saved."
            case "imported": "The plans are imported."
            default: nil
            }
        return words.map { "<p role=\"status\" class=\"note\">\($0)</p>" } ?? .none
    }

    private static func complete(_ call: Call, in tx: Transaction) throws -> Response {
        let occurrence = try OccurrencesEndpoint.found(call, in: tx)
        _ = try OccurrencesEndpoint.acting(call) { try $0.complete(occurrence, by: call.doer, in: tx) }
        return .seeOther("\(path)?done=complete")
    }

    private static func reschedule(_ call: Call, in tx: Transaction) throws -> Response {
        let occurrence = try OccurrencesEndpoint.found(call, in: tx)
        let (form, clock) = (call.request.form, call.factory.occurrences.clock)
        guard let day = CalendarDay((form["day"] ?? "").trimmed) else {
            throw Problem.refused("day", "The day is to be like 2026-11-25.")
        }
        let typed = (form["time"] ?? "").trimmed
        guard let minute = typed.isEmpty ? clock.minute(of: occurrence.originalDue) : PlanTime.minute(typed) else {
            throw Problem.refused("time", "The time is to be like 07:30.")
        }
        let (due, reason) = (clock.instant(day, minute: minute), (form["reason"] ?? "").trimmed)
        _ = try OccurrencesEndpoint.acting(call) {
            try $0.reschedule(occurrence, to: due, reason: reason, by: call.doer, in: tx)
        }
        return .seeOther("\(path)?done=moved")
    }

    private static func skip(_ call: Call, in tx: Transaction) throws -> Response {
        let occurrence = try OccurrencesEndpoint.found(call, in: tx)
        let reason = (call.request.form["reason"] ?? "").trimmed
        _ = try OccurrencesEndpoint.acting(call) {
            try $0.skip(occurrence, reason: reason, by: call.doer, in: tx)
        }
        return .seeOther("\(path)?done=skipped")
    }
}
