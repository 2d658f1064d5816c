import Messaging
import Store

/// How machines do: when they stood, how often, and why.
extension FigureTable {
    /// A machine's stops in a period, each moment once, and the orders that tell of them.
    static func stops(
        _ facts: [WorkFact], in period: FigurePeriod
    ) -> [(asset: Ref<Asset>, stops: [Stretch], orders: Int)] {
        let told = facts.compactMap { fact in
            fact.asset.flatMap { asset in fact.stop(in: period).map { (asset: asset, stop: $0) } }
        }
        return Dictionary(grouping: told, by: \.asset)
            .map { (asset: $0, stops: Stretch.merged($1.map(\.stop)), orders: $1.count) }
            .sorted { one, other in
                (length(other.stops), one.asset.value) < (length(one.stops), other.asset.value)
            }
    }

    private static func length(_ stops: [Stretch]) -> Duration { stops.reduce(.zero) { $0 + $1.length } }

    static func downtime(_ facts: [WorkFact], in period: FigurePeriod) -> FigureTable {
        FigureTable(
            [.asset, .down, Column("stops", "Stops"), .orders],
            stops(facts, in: period).map { found in
                [
                    .asset(found.asset), .span(length(found.stops)), .count(found.stops.count),
                    .count(found.orders),
                ]
            })
    }

    static let failuresMin = 2  // One failure tells nothing of the time between failures.

    static func betweenFailures(_ facts: [WorkFact], in period: FigurePeriod) -> FigureTable {
        // What began before the period is part of it only as downtime.
        let whole = FigurePeriod(from: Timestamp(milliseconds: 0), through: period.through)
        let begun = stops(facts, in: whole).reduce(into: [:]) { begun, found in
            begun[found.asset] = found.stops.count { period.contains($0.from) }
        }
        return FigureTable(
            [.asset, Column("failures", "Failures"), .down, Column("mtbf_hours", "MTBF, hours"), Column("note", "")],
            stops(facts, in: period).map { found in
                let failures = begun[found.asset] ?? 0
                let stood = length(found.stops)
                let head: [Cell] = [.asset(found.asset), .count(failures), .span(stood)]
                guard failures >= failuresMin else { return head + [.none, .text("not enough failures")] }
                let running = (period.length - stood).wholeMinutes
                return head + [.tenths(running / 6 / failures), .none]
            })
    }

    static func machinesDown(_ facts: [WorkFact], now: Timestamp) -> FigureTable {
        FigureTable(
            [.asset, .number, .since, .down],
            standing(facts).map { fact, since in
                [.asset(fact.asset), .text(fact.number), .time(since), .span(now - since)]
            })
    }

    /// One order for each machine that stands: the oldest, with the moment since when.
    static func standing(_ facts: [WorkFact]) -> [(fact: WorkFact, since: Timestamp)] {
        let down = facts.compactMap { fact in
            fact.state.isOpen && fact.downUntil == nil ? fact.downSince.map { (fact: fact, since: $0) } : nil
        }
        var seen: Set<Ref<Asset>> = []
        return down.sorted { $0.since < $1.since }.filter { found in
            found.fact.asset.map { seen.insert($0).inserted } ?? true
        }
    }

    static let repeatWithin = Duration.seconds(30 * 24 * 3600)

    static func repeatFailures(_ facts: [WorkFact], in period: FigurePeriod) -> FigureTable {
        struct Fault: Hashable {
            let asset: Ref<Asset>
            let cause: FailureCause
        }
        let found = facts.filter(\.isCorrective).compactMap { fact in
            fact.asset.flatMap { asset in fact.cause.map { (Fault(asset: asset, cause: $0), fact.createdAt) } }
        }
        var rows: [(fault: Fault, times: [Timestamp])] = []
        for (fault, times) in Dictionary(grouping: found, by: \.0) {
            var chain: [Timestamp] = []
            for time in times.map(\.1).sorted() where time <= period.through {
                if let last = chain.last, time - last > repeatWithin { chain = [] }
                chain.append(time)
            }
            if chain.count > 1, let last = chain.last, period.contains(last) { rows.append((fault, chain)) }
        }
        rows.sort { ($1.times.count, $0.fault.asset.value) < ($0.times.count, $1.fault.asset.value) }
        return FigureTable(
            [
                .asset, Column("cause", "Cause"), Column("failures", "Failures"), Column("first", "First"),
                Column("last", "Last"),
            ],
            rows.map { row in
                [
                    .asset(row.fault.asset), .text(row.fault.cause.rawValue), .count(row.times.count),
                    row.times.first.map { .time($0) } ?? .none, row.times.last.map { .time($0) } ?? .none,
                ]
            })
    }

    static func topCauses(_ facts: [WorkFact], in period: FigurePeriod) -> FigureTable {
        let done = facts.filter { $0.isCorrective && ($0.doneAt.map(period.contains) ?? false) }
        let causes = ranked(Dictionary(grouping: done.filter { $0.cause != nil }) { $0.cause?.rawValue ?? "" })
        let whole = causes.reduce(0) { $0 + $1.1.count }
        var sum = 0
        var rows: [[Cell]] = causes.map { cause, orders in
            sum += orders.count
            return [.text(cause), .count(orders.count), .share(orders.count, of: whole), .share(sum, of: whole)]
        }
        let silent = done.count - whole
        if silent > 0 { rows.append([.text("not said"), .count(silent), .none, .none]) }
        return FigureTable(
            [Column("cause", "Cause"), .orders, .share, Column("running_percent", "Running sum")], rows)
    }
}
