import Messaging
import Store
import WhatsApp

/// What is open in a line, in an area or in the whole plant: five lines, the most urgent first.
extension Visit {
    static let placeLinesMax = 5  // Orders shown; a glance on a phone.
    static let placeOrdersMax = 500  // Open orders looked at. A plant has some hundred.
    static let placeAssetsMax = 5_000  // Machines looked through for those of a place.
    static let placeNameMax = 40  // Characters of a line's or an area's name.

    private var maySee: Bool { isLead || speaker.person.roles.contains(.technician) }

    /// Of the whole plant. Nil: not theirs to see.
    func openWork() throws -> Saying? {
        guard maySee else { return nil }
        let states = WorkOrderState.allCases.filter(\.isOpen)
        let orders = try states.flatMap { try tx.all(WorkOrder.byState, $0, limit: Self.placeOrdersMax) }
        return try openWork(orders, called: spoken(.plant))
    }

    /// Of the line or the area of this name. Nil: there is none, or it is not theirs to see.
    func openWork(in name: String) throws -> Saying? {
        let typed = FixedWord.folded(name)
        guard maySee, !typed.isEmpty, typed.count <= Self.placeNameMax else { return nil }
        let assets = try tx.page(Asset.self, limit: Self.placeAssetsMax).records
        let onLine = assets.filter { $0.line.lowercased() == typed }
        let there = onLine.isEmpty ? assets.filter { $0.area.lowercased() == typed } : onLine
        guard let first = there.first else { return nil }
        let orders = try there.flatMap { try tx.all(WorkOrder.byOpenAsset, $0.id, limit: WorkOrders.openMax) }
        return try openWork(orders, called: onLine.isEmpty ? first.area : first.line)
    }

    private func openWork(_ orders: [WorkOrder], called place: String) throws -> Saying {
        let place = Text.fittedLine(place, Self.placeNameMax)
        guard !orders.isEmpty else { return Saying([spoken(.nothingOpen(place: place))]) }
        let sorted = orders.sorted(by: Self.burnsMore)
        let shown = sorted.prefix(Self.placeLinesMax)
        var lines = [spoken(.open(place: place, orders.count))] + (try shown.map(line))
        if sorted.count > shown.count { lines.append("… +\(sorted.count - shown.count)") }
        return Saying(
            [lines.joined(separator: "\n"), try standing(sorted).joined(separator: "\n")],
            options: try shown.map { order in
                .init(
                    id: tapID(order, "details"), title: order.number,
                    detail: try desk.workOrders.details(of: order).title)
            }, opener: ConversationPhrase.chooseTitle.text(in: speaker.language))
    }

    /// The most urgent first, then the oldest.
    private static func burnsMore(_ one: WorkOrder, _ other: WorkOrder) -> Bool {
        let (first, second) = (one.standing.priority.rank, other.standing.priority.rank)
        return first == second ? one.createdAt < other.createdAt : first > second
    }

    private static let titleMax = 60  // Characters of a title in a line of the card.

    private func line(_ order: WorkOrder) throws -> String {
        let asset = try desk.workOrders.asset(of: order, in: tx)
        let title = Text.fittedLine(try desk.workOrders.details(of: order).title, Self.titleMax)
        let who =
            try order.standing.assignee == nil
            ? spoken(.nobody) : desk.workOrders.herald.name(of: order.standing.assignee, in: tx)
        let state = WorkTitle.state(order.standing.state).text(in: speaker.language)
        let age = spoken(.age(LeadAge(tx.now - order.createdAt)))
        let machine = asset.map { $0.name.isEmpty ? $0.code : $0.name }.map { "\($0): " } ?? ""
        return
            "\(order.standing.priority.mark) \(order.number.suffix(6)) \(machine)\(title) · \(state) · \(who) · \(age)"
    }

    /// Machines that stand, a line each.
    private func standing(_ orders: [WorkOrder]) throws -> [String] {
        var seen: Set<Ref<Asset>> = []
        return try orders.compactMap { order in
            guard let since = order.downSince, order.standing.downUntil == nil, let asset = order.asset,
                seen.insert(asset).inserted, seen.count <= Self.placeLinesMax
            else { return nil }
            return spoken(
                .stands(
                    machine: try desk.workOrders.equipment(of: order, in: tx),
                    since: speaker.language.time(since, seenAt: tx.now)))
        }
    }
}

extension Urgency {
    fileprivate var mark: String {
        switch self {
        case .critical: "🔴"
        case .high: "🟠"
        case .medium: "🟡"
        case .low: "⚪"
        }
    }
}
