public import Messaging
public import Store

/// "Track item": by ticket number, order number, or any ending that leaves no doubt.
public struct TrackItem: Flow {
    public static let name = "track"
    static let candidatesMax = 9  // Rows of one WhatsApp list, less one for Cancel.
    static let linesMax = 5  // Reports on one order shown in a chat bubble.

    let reports: Nonconformances
    let catalogue: Catalogue
    let workOrders: WorkOrders
    let audit: Audit

    public init(reports: Nonconformances, catalogue: Catalogue, workOrders: WorkOrders, audit: Audit) {
        self.reports = reports
        self.catalogue = catalogue
        self.workOrders = workOrders
        self.audit = audit
    }

    public enum Found: Sendable {
        case report(Nonconformance)
        case order(Order)
        case work(WorkOrder)

        var number: String {
            switch self {
            case .report(let report): report.number
            case .order(let order): order.number
            case .work(let order): order.number
            }
        }
    }

    public func interview(_ ask: inout Interview<QualityPhrase>) throws -> Found {
        let snapshot = ask.snapshot
        let typed = try ask.text("number", .askTrack, max: 80) { typed in
            try candidates(typed, in: snapshot).isEmpty ? .notFound(typed) : nil
        }
        let found = try candidates(typed, in: snapshot)
        if found.count == 1 { return found[0] }
        let chosen = try ask.choice(
            "which", .whichOne(count: found.count),
            found.map { Question.Option($0.number, QualityPhrase.candidate($0.number), detail: caption($0)) })
        guard let match = found.first(where: { $0.number == chosen }) else { return found[0] }
        return match
    }

    public func finish(_ found: Found, for speaker: Speaker, in tx: Transaction) throws -> any Phrase {
        try audit.note("track", object: found.number, by: speaker, in: tx)
        return try card(found, for: speaker.person.id, in: tx)
    }

    /// An exact number wins over endings; a ticket and an order may both match.
    func candidates(_ typed: String, in snapshot: Snapshot) throws -> [Found] {
        var exact: [Found] = []
        if let report = try reports.find(number: typed, in: snapshot) { exact.append(.report(report)) }
        if let order = try catalogue.order(typed, in: snapshot) { exact.append(.order(order)) }
        if let order = try workOrders.find(typed, in: snapshot) { exact.append(.work(order)) }
        if !exact.isEmpty { return exact }
        let byReport = try reports.endings(typed, limit: Self.candidatesMax, in: snapshot).map(Found.report)
        let byOrder = try catalogue.orders(endingIn: typed, limit: Self.candidatesMax, in: snapshot).map(Found.order)
        let byWork = try workOrders.endings(typed, limit: Self.candidatesMax, in: snapshot).map(Found.work)
        return Array((byReport + byOrder + byWork).prefix(Self.candidatesMax))
    }

    private func caption(_ found: Found) -> any Phrase {
        switch found {
        case .report(let report): QualityPhrase.reportedOn(report.kind, report.reportedAt)
        case .order(let order): QualityPhrase.orderOf(product: order.product)
        case .work(let order): WorkTitle.state(order.standing.state)
        }
    }

    private func card(_ found: Found, for reader: Ref<Person>, in snapshot: Snapshot) throws -> any Phrase {
        switch found {
        case .work(let order): return try workOrders.card(of: order, in: snapshot)
        case .report(let report):
            let details = try reports.details(of: report)
            return QualityPhrase.reportCard(
                number: report.number, kind: report.kind, item: details.item, description: details.description,
                quantity: details.quantity, photos: report.attachments.count, at: report.reportedAt,
                isOwn: report.reportedBy == reader)
        case .order(let order):
            let about = try reports.about(order.number, limit: Self.linesMax, in: snapshot)
            let lines = try about.map { report in
                let details = try reports.details(of: report)
                return QualityPhrase.Line(
                    number: report.number, kind: report.kind, description: details.description,
                    quantity: details.quantity, at: report.reportedAt)
            }
            return QualityPhrase.orderCard(
                number: order.number, product: order.product, quantity: order.quantity, lines: lines)
        }
    }
}
