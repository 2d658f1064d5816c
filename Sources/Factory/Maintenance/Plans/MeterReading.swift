public import Messaging
public import Store

/// What a meter of a machine showed at some time.
public struct MeterReading: Record {
    public let id: Ref<MeterReading>
    public let asset: Ref<Asset>
    /// As it is written on the machine: `running hours`.
    public let meter: String
    public let value: MeterValue
    public let at: Timestamp
    /// The meter was replaced: from here on it counts anew.
    public let isReplacement: Bool
    public let by: Ref<Person>?
    /// The operator's or the token's.
    public let name: String

    public static let table = Table("meterreading", indexes: byMeter, byPerson)
    public static let byMeter = Index<MeterReading, String, Timestamp>("meterreading.meter") {
        (Meters.key($0.asset, $0.meter), $0.at)
    }
    public static let byPerson = Index<MeterReading, Ref<Person>, Timestamp>("meterreading.person") { reading in
        reading.by.map { ($0, reading.at) }
    }
}

/// Takes readings, and brings due what was waiting for them.
public struct Meters: Sendable {
    let desk: MaintenanceDesk

    static let readingsMax = 2_000  // Readings kept of one meter: one a day for five years.
    static let plansMax = 100  // Plans of one machine. A complicated one has ten.

    public enum Refused: Error, Equatable, Sendable {
        /// It shows less than the last time.
        case less(than: MeterValue)
        case noSuchMeter
    }

    public init(_ desk: MaintenanceDesk) { self.desk = desk }

    static func key(_ asset: Ref<Asset>, _ meter: String) -> String { "\(asset.value):\(meter.lowercased())" }

    public func last(_ asset: Ref<Asset>, _ meter: String, in snapshot: Snapshot) throws -> MeterReading? {
        try snapshot.all(MeterReading.byMeter, Self.key(asset, meter), direction: .descending, limit: 1).first
    }

    /// Takes a reading, and returns what has fallen due by it. Throws `Refused` for one that goes back.
    @discardableResult
    public func read(
        _ value: MeterValue, on asset: Ref<Asset>, meter: String, isReplacement: Bool, by doer: Doer,
        in tx: Transaction
    ) throws -> [Occurrence] {
        let plans = try tx.all(MaintenancePlan.byAsset, asset, limit: Self.plansMax)
            .filter { $0.schedule.interval.meter?.lowercased() == meter.lowercased() }
        let last = try last(asset, meter, in: tx)
        guard last != nil || !plans.isEmpty else { throw Refused.noSuchMeter }
        if !isReplacement, let last, value < last.value { throw Refused.less(than: last.value) }
        try tx.put(
            MeterReading(
                id: try tx.newRef(), asset: asset, meter: meter, value: value, at: tx.now,
                isReplacement: isReplacement, by: doer.person?.id, name: doer.name))
        try forgetOldest(Self.key(asset, meter), in: tx)
        var due: [Occurrence] = []
        for plan in plans {
            if let occurrence = try take(value, of: plan, after: last, isReplacement, in: tx) { due.append(occurrence) }
        }
        return due
    }

    private func forgetOldest(_ meter: String, in tx: Transaction) throws {
        guard try tx.count(MeterReading.byMeter, meter, limit: Self.readingsMax + 1) > Self.readingsMax else { return }
        for reading in try tx.all(MeterReading.byMeter, meter, limit: 1) { try tx.delete(reading.id) }
    }

    private func take(
        _ value: MeterValue, of plan: MaintenancePlan, after last: MeterReading?, _ isReplacement: Bool,
        in tx: Transaction
    ) throws -> Occurrence? {
        guard case .meter(_, let every) = plan.schedule.interval else { return nil }
        var plan = plan
        let old = plan.meterDue
        if isReplacement, let due = old, let last {
            // What was left on the old meter is left on the new one.
            plan.meterDue = value + MeterValue(thousandths: max(0, due.thousandths - last.value.thousandths))
        }
        plan.meterDue = plan.meterDue ?? value + every
        var occurrence: Occurrence?
        if plan.isActive, let due = plan.meterDue, value >= due {
            occurrence = try bringDue(plan, in: tx)
            plan.meterDue = next(after: due, every, value, plan.schedule.basis)
        }
        if plan.meterDue != old { try tx.put(plan) }
        return occurrence
    }

    /// A fixed plan keeps its round numbers; a floating one goes on from what the meter showed.
    private func next(
        after due: MeterValue, _ every: MeterValue, _ value: MeterValue, _ basis: Schedule.Basis
    ) -> MeterValue {
        guard basis == .fixed else { return value + every }
        let passed = (value.thousandths - due.thousandths) / every.thousandths + 1
        return MeterValue(thousandths: due.thousandths + passed * every.thousandths)
    }

    /// While the one before is still open it is left out, and stands there so.
    private func bringDue(_ plan: MaintenancePlan, in tx: Transaction) throws -> Occurrence? {
        let open = try tx.all(Occurrence.byOpenPlan, plan.id, limit: MaintenanceDesk.openMax)
        let due = tx.now + .seconds(max(1, plan.schedule.leadHours) * 3600)
        var occurrence = try desk.occurrences.make(
            plan, day: nil, due: due, window: (tx.now, due), wakeAt: tx.now, in: tx)
        guard open.isEmpty || plan.stacks && open.count < MaintenanceDesk.openMax else {
            try desk.leaveOut(&occurrence, in: tx)
            return nil
        }
        try desk.release(&occurrence, plan, isTold: true, in: tx)
        return occurrence
    }
}

extension Interval {
    /// The meter it goes by, if it does.
    public var meter: String? {
        if case .meter(let name, _) = self { name } else { nil }
    }
}
