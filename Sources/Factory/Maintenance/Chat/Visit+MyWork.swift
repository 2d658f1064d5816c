import Messaging
import Store

/// "My work": what somebody has to do, and what they reported.
extension Visit {
    private static let ordersMax = 7  // Rows of a list, so that checklists fit below.
    private static let offersMax = 50  // Offered orders looked at. A plant has some ten.
    private static let reportsMax = 5

    /// Due maintenance stands there by its work orders; checklists follow.
    mutating func myWork(_ conversation: inout Conversation) throws -> Saying {
        let mine = try desk.workOrders.inHand(of: speaker.person, limit: Self.ordersMax, in: tx)
        let orders = try walked(mine) + walked(offers()).prefix(Self.ordersMax - mine.count)
        var rows = try rows(orders, WorkTap.details.rawValue)
        rows += try openChecklists(limit: Self.workRowsMax - rows.count)
        let reported = try reported()
        guard !rows.isEmpty else {
            var saying = try pull(.mine)
            if !reported.isEmpty { saying.paragraphs.insert(reported, at: 0) }
            return try aside(saying, &conversation)
        }
        try desk.audit.note("work-order", detail: "my work", by: speaker, in: tx)
        let head = WorkPhrase.myWork(count: rows.count).text(in: speaker.language)
        guard conversation.flow == nil else {
            let lines = rows.map { "• \($0.title) · \($0.detail ?? "")" }
            return try aside(Saying([([head] + lines).joined(separator: "\n"), reported]), &conversation)
        }
        let reports = reported.isEmpty ? try pull(.mine).paragraphs : [reported]
        return Saying(
            [head] + reports, options: rows, opener: ConversationPhrase.chooseTitle.text(in: speaker.language))
    }

    private func openChecklists(limit: Int) throws -> [Saying.Option] {
        try desk.checklists.open(for: speaker.person, limit: limit, in: tx).map { run in
            Saying.Option(
                id: ObjectTap(.checklist, run.number, version: run.version, WorkTap.details.rawValue).id,
                title: run.number, detail: "📋 \(run.name) · \(time(run.dueAt))")
        }
    }

    /// Offered orders that the speaker may take.
    func offers() throws -> [WorkOrder] {
        guard me.isWorker, speaker.person.roles.contains(.technician) else { return [] }
        var crews: [String: Bool] = [:]
        return try tx.all(WorkOrder.byState, .offered, limit: Self.offersMax).filter { order in
            let area = try desk.workOrders.asset(of: order, in: tx)?.area ?? ""
            let key = "\(order.standing.team)\n\(area)"
            if let isIn = crews[key] { return isIn }
            let isIn = try desk.workOrders.crew(of: order, in: tx).contains { $0.id == speaker.person.id }
            crews[key] = isIn
            return isIn
        }
    }

    /// What runs first, then by priority, and the same along the way through the plant.
    private func walked(_ orders: [WorkOrder]) throws -> [WorkOrder] {
        let places = try orders.map { order -> String in
            guard let asset = try desk.workOrders.asset(of: order, in: tx) else { return "" }
            return "\(asset.area)\n\(asset.line)\n\(asset.code)".lowercased()
        }
        return zip(orders, places).sorted { one, other in
            let (first, second) = (one.0.standing, other.0.standing)
            if (first.clock != nil) != (second.clock != nil) { return first.clock != nil }
            if first.priority != second.priority { return first.priority.rank > second.priority.rank }
            return (one.1, one.0.createdAt) < (other.1, other.0.createdAt)
        }.map(\.0)
    }

    /// Open orders that came of what they reported; empty if there are none.
    private func reported() throws -> String {
        let orders = try speaker.person.selves(in: tx).flatMap {
            try tx.page(WorkOrder.byReporter, $0.id, .descending, limit: Self.reportsMax).records
        }.filter(\.isOpen).prefix(Self.reportsMax)
        guard !orders.isEmpty else { return "" }
        let lines = try orders.map { order in
            let state = WorkTitle.state(order.standing.state).text(in: speaker.language)
            return "• \(order.number) · \(try desk.workOrders.equipment(of: order, in: tx)) · \(state)"
        }
        return ([WorkPhrase.youReported.text(in: speaker.language)] + lines).joined(separator: "\n")
    }
}
