import Factory
import Messaging
import Store
import WhatsApp

/// Work orders for scripts: read here, made and changed beside it.
enum WorkOrdersEndpoint {
    static let fileBytesMax = 16 << 20  // In memory. Some 50,000 orders; more is written to a file at the machine.

    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let filter = try WorkOrderFilter(call.request.query, call.factory, in: snapshot)
        let page = try filter.page(after: try call.cursor(), limit: try call.limit(), in: snapshot)
        let orders = try page.orders.map { try WorkOrderView($0, call.factory, in: snapshot).json }
        return .json(.page("workOrders", orders, next: page.next?.description))
    }

    static func one(_ call: Call, in snapshot: Snapshot) throws -> Response {
        try answer(try call.workOrder(in: snapshot), call, in: snapshot)
    }

    /// Oldest first.
    static func events(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let order = try call.workOrder(in: snapshot)
        let page = try snapshot.page(
            WorkOrderEvent.byOrder, order.id, after: try call.cursor(), limit: try call.limit())
        let timeline = try WorkOrderTimeline(page.records, call.factory, in: snapshot)
        return .json(.page("events", timeline.entries.map(\.json), next: page.next?.description))
    }

    /// All of them, as an import reads them back.
    static func csv(_ call: Call) async throws -> Response {
        var file = ""
        try call.desk.store.read { snapshot in
            try ListExport(call.factory).run(.workOrders, in: snapshot) { line in
                file += line
                guard file.utf8.count <= fileBytesMax else {
                    throw Problem.conflict(
                        "There are more than a page takes. Write them to a file at the machine: andon work-orders export"
                    )
                }
            }
        }
        return Response(
            type: "text/csv; charset=utf-8", .bytes(Array(file.utf8)),
            headers: [("Content-Disposition", "attachment; filename=\"work-orders.csv\"")])
    }

    /// The order as it is now; `more`: members of this answer alone.
    static func answer(
        _ order: WorkOrder, _ call: Call, status: Int = 200, more: [(name: String, value: JSONValue)] = [],
        in snapshot: Snapshot
    ) throws -> Response {
        let now = try snapshot.find(order.id) ?? order
        let followers = try StakeholderList.json(of: now, call, in: snapshot)
        return .json(
            .object(try WorkOrderView(now, call.factory, in: snapshot).members + followers + more), status: status)
    }
}
