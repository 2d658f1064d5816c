public import Messaging
public import Store

/// "Pull data": figures over the last days, and one's own tickets; for some, figures of the maintenance, too.
public struct PullData: Sendable {
    public enum Report: String, Sendable, CaseIterable {
        case rejects, returns, sop, mine
        case myWeek = "my-week"
        case times = "response-times"
        case openWork = "open-work"
        case machinesDown = "machines-down"
        case pmCompliance = "pm-compliance"
    }

    let reports: Nonconformances
    let catalogue: Catalogue
    let figures: Figures

    static let rowsMax = 5_000  // Reports opened for one figure: a large plant's month, some 100 ms.
    static let topMax = 5  // Lines of a ranking in a chat bubble.
    static let mineMax = 10

    public init(reports: Nonconformances, catalogue: Catalogue, figures: Figures) {
        self.reports = reports
        self.catalogue = catalogue
        self.figures = figures
    }

    public func phrase(_ report: Report, for person: Ref<Person>, in snapshot: Snapshot) throws -> any Phrase {
        switch report {
        case .rejects: try rejects(in: snapshot)
        case .returns: try returns(in: snapshot)
        case .sop: try sopFailures(in: snapshot)
        case .mine:
            QualityPhrase.myReports(
                try lines(
                    snapshot.page(
                        Nonconformance.byReporter, selves(of: person, in: snapshot), .descending, limit: Self.mineMax
                    ).records))
        case .myWeek: try figures.myWeek(of: person, in: snapshot)
        case .times: try figures.times(in: snapshot)
        case .openWork: try figures.openWork(in: snapshot)
        case .machinesDown: try figures.machinesDown(in: snapshot)
        case .pmCompliance: try figures.onTime(in: snapshot)
        }
    }

    /// What was reported under an entry that was merged into this one is theirs, too.
    private func selves(of person: Ref<Person>, in snapshot: Snapshot) throws -> [Ref<Person>] {
        try snapshot.find(person)?.selves(in: snapshot).map(\.id) ?? [person]
    }

    private func rejects(in snapshot: Snapshot) throws -> QualityPhrase {
        let details = try recent(.reject, days: 7, in: snapshot)
        let pieces = details.reduce(0) { $0 + ($1.quantity ?? 0) }
        return .rejectsSummary(
            reports: details.count, pieces: pieces, items: ranking(details, by: \.item) { $0.quantity ?? 0 },
            defects: ranking(details, by: \.description) { $0.quantity ?? 0 })
    }

    private func returns(in snapshot: Snapshot) throws -> QualityPhrase {
        let details = try recent(.return, days: 30, in: snapshot)
        var totals: [String: Int64] = [:]
        var unpriced: [String] = []
        for detail in details {
            if let price = try catalogue.unitValue(of: detail.item, in: snapshot) {
                totals[price.currency, default: 0] += price.minorUnits * Int64(detail.quantity ?? 0)
            } else if !unpriced.contains(detail.item), unpriced.count < Self.topMax {
                unpriced.append(detail.item)
            }
        }
        return .returnsCost(
            reports: details.count, pieces: details.reduce(0) { $0 + ($1.quantity ?? 0) },
            totals: totals.sorted { $0.key < $1.key }.map { Money(minorUnits: $0.value, currency: $0.key) },
            unpriced: unpriced)
    }

    private func sopFailures(in snapshot: Snapshot) throws -> QualityPhrase {
        let details = try recent(.sop, days: 7, in: snapshot)
        return .sopSummary(reports: details.count, places: ranking(details, by: \.item) { _ in 1 })
    }

    private func recent(
        _ kind: Nonconformance.Kind, days: Int, in snapshot: Snapshot
    ) throws -> [Nonconformance.Details] {
        let since = snapshot.now - .seconds(days * 24 * 3600)
        return try snapshot.all(Nonconformance.byKind, kind, from: since, direction: .descending, limit: Self.rowsMax)
            .map(reports.details)
    }

    /// The largest sums, spelled as they were typed first.
    private func ranking(
        _ details: [Nonconformance.Details], by name: (Nonconformance.Details) -> String,
        weight: (Nonconformance.Details) -> Int
    ) -> [QualityPhrase.Tally] {
        var sums: [String: (name: String, count: Int)] = [:]
        for detail in details {
            sums[name(detail).lowercased(), default: (name(detail), 0)].count += weight(detail)
        }
        return sums.values.sorted { ($1.count, $0.name) < ($0.count, $1.name) }.prefix(Self.topMax)
            .map { QualityPhrase.Tally(name: $0.name, count: $0.count) }
    }

    private func lines(_ found: [Nonconformance]) throws -> [QualityPhrase.Line] {
        try found.map { report in
            let details = try reports.details(of: report)
            return QualityPhrase.Line(
                number: report.number, kind: report.kind, description: details.description,
                quantity: details.quantity, at: report.reportedAt)
        }
    }
}
