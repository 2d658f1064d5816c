import Factory
import Messaging
import Store

/// The work of the plant: what burns first, as a list or as a board by state.
enum WorkOrdersPage {
    static let path = "/work-orders"
    static let title = "Work orders"

    /// The columns of the board.
    private static let board: [WorkOrderState] = [
        .requested, .approved, .offered, .assigned, .inProgress, .onHold, .done,
    ]

    static func address(of number: String) -> String { "\(path)/\(Percent.encoded(number))" }

    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        var filter = try WorkOrderFilter(call.request.query, call.factory, in: snapshot)
        if filter.value("state").isEmpty { filter.states = Set(board) }
        let isBoard = call.request.query["view"] == "board"
        let content: HTML
        if let states = filter.states, states.isSubset(of: board) {
            let heat = try WorkOrderHeat(filter, in: snapshot)
            let cut: HTML =
                heat.isCut
                ? "<p class=\"note\">Only the newest \(WorkOrderHeat.openMax) were looked through.</p>" : .none
            content =
                "\(cut)\(try isBoard ? columns(heat.orders, call, in: snapshot) : open(heat.orders, call, in: snapshot))"
        } else {
            let page = try filter.page(after: try call.cursor(), limit: try call.limit(), in: snapshot)
            let more = (filter.query.isEmpty ? "" : filter.query + "&") + "next="
            let next: HTML =
                page.next.map {
                    "<p><a rel=\"next\" href=\"\(path)?\(more)\(Percent.encoded($0.description))\">Older ones</a></p>"
                } ?? .none
            let table = try table("Work orders, newest first", page.orders, call, in: snapshot)
            content = "\(table)\(next)"
        }
        return .page(
            call.frame.page(
                title, "\(done(call))\(links(filter, isBoard: isBoard, call))\(form(filter, isBoard))\(content)"))
    }

    // MARK: The orders

    private static func open(_ orders: [WorkOrder], _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let shown = Array(orders.prefix(Call.limitMax))
        let rest = orders.count - shown.count
        let more: HTML = rest > 0 ? "<p>And \(rest) more; choose fewer above.</p>" : .none
        return "\(try table("\(orders.count) open, the most burning first", shown, call, in: snapshot))\(more)"
    }

    private static func table(
        _ caption: String, _ orders: [WorkOrder], _ call: Call, in snapshot: Snapshot
    ) throws -> HTML {
        let rows: [[HTML]] = try orders.map { order in
            let view = try WorkOrderView(order, call.factory, in: snapshot)
            return [
                "<a href=\"\(address(of: order.number))\">\(order.number)</a>", urgency(order),
                "\(said: view.details.title)", "\(said: view.asset.map(WorkOrders.name) ?? "–")",
                "\(order.stateWords)\(marks(order, now: snapshot.now))", who(view),
                "\(age(order.createdAt, now: snapshot.now))",
                "\(order.due.map { call.factory.language.time($0, seenAt: snapshot.now) } ?? "–")",
            ]
        }
        return Parts.table(
            caption, ["Number", "Priority", "What", "Machine", "State", "Who", "Age", "Due"], rows,
            empty: "There is no such work order.")
    }

    private static func columns(_ orders: [WorkOrder], _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let columns: [HTML] = try board.compactMap { state in
            let ofState = orders.filter { $0.standing.state == state }
            // Approved alone is a moment: it is shown where somebody left one there.
            if state == .approved, ofState.isEmpty { return nil }
            let cards: [HTML] = try ofState.prefix(Call.limitPreset).map { try card($0, call, in: snapshot) }
            let rest = ofState.count - cards.count
            let more: HTML = rest > 0 ? "<li>and \(rest) more</li>" : .none
            let title = state == .done ? "waiting for check" : state.words
            return """
                <section aria-label="\(title)"><h2>\(title) (\(ofState.count))</h2><ul>\(cards)\(more)</ul></section>
                """
        }
        return "<div class=\"board\">\(columns)</div>"
    }

    private static func card(_ order: WorkOrder, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let view = try WorkOrderView(order, call.factory, in: snapshot)
        return """
            <li><a href="\(address(of: order.number))">\(order.number)</a> \(urgency(order))
            <p>\(said: view.details.title)</p>
            <p class="dim">\(said: view.asset.map(WorkOrders.name) ?? "–") · \(who(view)) · \
            \(age(order.createdAt, now: snapshot.now))\(marks(order, now: snapshot.now))</p></li>
            """
    }

    private static func urgency(_ order: WorkOrder) -> HTML {
        let isHigh = order.standing.priority.rank >= Urgency.high.rank
        return "<span class=\"\(isHigh ? "bad" : "dim")\">\(order.standing.priority.rawValue)</span>"
    }

    private static func marks(_ order: WorkOrder, now: Timestamp) -> HTML {
        let marks: [HTML] = [
            order.stands ? " <strong class=\"bad\">machine stands</strong>" : nil,
            order.isOverdue(now: now) ? " <strong class=\"bad\">overdue</strong>" : nil,
        ].compactMap { $0 }
        return "\(marks)"
    }

    private static func who(_ view: WorkOrderView) -> HTML {
        if let assignee = view.assignee {
            return "<a href=\"\(PersonPage.address(of: assignee.id))\">\(said: view.assigneeName)</a>"
        }
        let team = view.order.standing.team
        return team.isEmpty ? "–" : "\(said: "team \(team)")"
    }

    /// Whole hours, then whole days: enough to see what lies too long.
    static func age(_ since: Timestamp, now: Timestamp) -> String {
        let minutes = WorkOrderView.minutes(now - since)
        switch minutes {
        case ..<60: return "\(max(0, minutes)) min"
        case ..<(48 * 60): return "\(minutes / 60) h"
        default: return "\(minutes / 1440) days"
        }
    }

    // MARK: Choosing

    private static func links(_ filter: WorkOrderFilter, isBoard: Bool, _ call: Call) -> HTML {
        let query = filter.query.isEmpty ? "" : filter.query + "&"
        let other: HTML =
            isBoard
            ? "<a href=\"\(path)?\(filter.query)\">As a list</a>"
            : "<a href=\"\(path)?\(query)view=board\">As a board</a>"
        let file: HTML = "<a href=\"/api/v1/work-orders.csv\">As a CSV file</a>"
        guard call.visitor.role?.mayChange == true else { return "<p>\(other) · \(file)</p>" }
        return """
            <p><a href="\(NewWorkOrderPage.path)">New work order</a> · \(other) · \(file) · \
            <a href="\(ImportPage.address(.workOrders))">Import a list</a></p>
            """
    }

    private static func form(_ filter: WorkOrderFilter, _ isBoard: Bool) -> HTML {
        let ended: [WorkOrderState] = [.closed, .cancelled, .declined, .merged]
        let states =
            [("", "open")] + board.map { ($0.rawValue, $0 == .done ? "waiting for check" : $0.words) }
            + ended.map { ($0.rawValue, $0.words) } + [(WorkOrderFilter.all, "any")]
        let priorities = [("", "any")] + Urgency.allCases.reversed().map { ($0.rawValue, $0.rawValue) }
        let view: HTML = isBoard ? "<input type=\"hidden\" name=\"view\" value=\"board\">" : .none
        return """
            <form method="get" action="\(path)" class="filter" aria-label="Which work orders">\(view)
            \(Parts.choice("state", "State", states, chosen: filter.value("state")))
            \(Parts.choice("priority", "Priority", priorities, chosen: filter.value("priority")))
            \(Parts.field("asset", "Machine, by its code", filter.value("asset"), hint: "PR-04"))
            \(Parts.field("assignee", "Employee number, or none", filter.value("assignee"), hint: "E2"))
            \(Parts.field("team", "Team", filter.value("team")))
            \(Parts.field("since", "Since", filter.value("since"), hint: "2026-11-21"))
            <button>Show</button></form>
            """
    }

    private static func done(_ call: Call) -> HTML {
        guard call.request.query["done"] == "imported" else { return .none }
        return "<p role=\"status\" class=\"note\">The list is imported.</p>"
    }

    // MARK: For the overview

    /// Open ones by priority, and machines that stand.
    static func figures(_ call: Call, in snapshot: Snapshot) throws -> HTML {
        var filter = try WorkOrderFilter(Form([]), call.factory, in: snapshot)
        filter.states = Set(board)
        let heat = try WorkOrderHeat(filter, in: snapshot)
        let standing = Set(heat.orders.filter(\.stands).map { $0.asset.map { "\($0)" } ?? $0.number })
        let waiting = heat.orders.count { $0.standing.state == .done }
        let priorities: [HTML] = Urgency.allCases.reversed().map { priority in
            let count = heat.orders.count { $0.standing.priority == priority }
            return """
                <div><dt>\(priority.rawValue)</dt>\
                <dd><a href="\(path)?priority=\(priority.rawValue)">\(count)</a></dd></div>
                """
        }
        return """
            <h2>Open work orders</h2><dl>\(priorities)
            <div><dt>Waiting for check</dt><dd><a href="\(path)?state=done">\(waiting)</a></dd></div>
            <div><dt>Machines down</dt><dd>\(standing.count)</dd></div></dl>
            """
    }
}
