public import Store

/// How much of the preventive maintenance that fell due was done in its time.
public struct PMCompliance: Sendable, Equatable {
    /// Fell due and is judged: done, missed, or late beyond its window.
    public var due = 0
    public var inTime = 0
    /// Done outside the window, before it or behind it.
    public var outside = 0
    public var missed = 0
    /// Still open though the window has closed.
    public var late = 0
    /// Left out; not counted as due.
    public var skipped = 0
    /// There were more than were looked at.
    public private(set) var isCut = false

    public static let formula =
        "PM compliance = due dates completed inside their window ÷ due dates whose window has closed or that are completed; "
        + "the window is the plan's percent of the interval on either side of the date the plan set, "
        + "a later date does not move it, and due dates that were skipped are left out."

    /// In percent, rounded down; nil where nothing was due.
    public var percent: Int? { due == 0 ? nil : inTime * 100 / due }

    public init() {}

    /// A pure figure over due dates, as they stand at a time.
    public init(_ occurrences: some Sequence<Occurrence>, at now: Timestamp) {
        for occurrence in occurrences { add(occurrence, at: now) }
    }

    private init(_ found: [Occurrence], in snapshot: Snapshot) {
        self.init(found.prefix(Self.occurrencesMax), at: snapshot.now)
        isCut = found.count > Self.occurrencesMax
    }

    mutating func add(_ occurrence: Occurrence, at now: Timestamp) {
        switch occurrence.standing.state {
        case .skipped: skipped += 1
        case .missed:
            due += 1
            missed += 1
        case .completed:
            due += 1
            let ended = occurrence.standing.endedAt ?? now
            if ended >= occurrence.windowFrom && ended <= occurrence.windowThrough { inTime += 1 } else { outside += 1 }
        case .planned, .released, .inProgress, .rescheduled:
            guard occurrence.windowThrough < now else { return }
            due += 1
            late += 1
        }
    }

    static let occurrencesMax = 20_000  // Due dates of one figure: a large plant's year.

    /// Of all that the plans wanted in a period, both ends included.
    public static func overall(
        from: Timestamp, through: Timestamp, in snapshot: Snapshot
    ) throws -> PMCompliance {
        PMCompliance(
            try snapshot.all(Occurrence.byDue, 0, from: from, through: through, limit: occurrencesMax + 1), in: snapshot
        )
    }

    public static func of(
        _ plan: Ref<MaintenancePlan>, from: Timestamp, through: Timestamp, in snapshot: Snapshot
    ) throws -> PMCompliance {
        PMCompliance(
            try snapshot.all(Occurrence.byPlan, plan, from: from, through: through, limit: occurrencesMax + 1),
            in: snapshot)
    }

    public static func of(
        _ asset: Ref<Asset>, from: Timestamp, through: Timestamp, in snapshot: Snapshot
    ) throws -> PMCompliance {
        PMCompliance(
            try snapshot.all(Occurrence.byAsset, asset, from: from, through: through, limit: occurrencesMax + 1),
            in: snapshot)
    }
}
