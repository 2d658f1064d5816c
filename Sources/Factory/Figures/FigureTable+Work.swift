import Messaging
import Store

/// How much work there is, of which kind, and whose time it takes.
extension FigureTable {
    /// Ages of open work, in whole days: the first day, the first week, the first month, and what is older.
    static let ages: [(name: String, days: Range<Int>)] = [
        ("under 1 day", 0..<1), ("1 to 7 days", 1..<7), ("7 to 30 days", 7..<30), ("over 30 days", 30..<Int.max),
    ]

    static func openByAge(_ facts: [WorkFact], now: Timestamp) -> FigureTable {
        let priorities = Array(Urgency.allCases.reversed())
        let columns =
            [Column("age", "Age")] + priorities.map { Column($0.rawValue, $0.text(in: .english)) }
            + [Column("all", "All")]
        return FigureTable(
            columns,
            aged(facts, now: now).map { name, counts in
                [.text(name)] + priorities.map { .count(counts[$0] ?? 0) } + [.count(counts.values.reduce(0, +))]
            })
    }

    /// How many are open of each age, by priority.
    static func aged(_ facts: [WorkFact], now: Timestamp) -> [(age: String, counts: [Urgency: Int])] {
        let open = facts.filter(\.isToDo)
        return ages.map { name, days in
            let found = open.filter { days.contains((now - $0.createdAt).wholeMinutes / (24 * 60)) }
            return (name, found.reduce(into: [:]) { $0[$1.priority, default: 0] += 1 })
        }
    }

    static func backlog(_ facts: [WorkFact], in period: FigurePeriod, now: Timestamp) -> FigureTable {
        let open = facts.filter(\.isToDo)
        let done = facts.count { $0.counts && ($0.doneAt.map(period.contains) ?? false) }
        let days = max(1, period.length.wholeMinutes / (24 * 60))
        // Tenths of open ÷ (done ÷ (days ÷ 7)).
        let weeks: Cell = done == 0 ? .none : .tenths(open.count * 10 * days / (done * 7))
        func row(_ name: String, _ orders: [WorkFact], _ weeks: Cell) -> [Cell] {
            let oldest = orders.map(\.createdAt).min()
            return [.text(name), .count(orders.count), oldest.map { .span(now - $0) } ?? .none, weeks]
        }
        return FigureTable(
            [Column("state", "State"), .orders, Column("oldest_minutes", "Oldest"), Column("weeks", "Weeks of work")],
            [row("all", open, weeks)]
                + WorkOrderState.allCases.filter { $0.isOpen && $0 != .done }.map { state in
                    row(WorkTitle.state(state).text(in: .english), open.filter { $0.state == state }, .none)
                })
    }

    static func waitingForCheck(_ facts: [WorkFact], now: Timestamp) -> FigureTable {
        let waiting = facts.filter { $0.state == .done }.sorted { ($0.doneAt ?? now) < ($1.doneAt ?? now) }
        return FigureTable(
            [.number, .asset, .since, .waiting],
            waiting.map { fact in
                let since = fact.doneAt ?? now
                return [.text(fact.number), .asset(fact.asset), .time(since), .span(now - since)]
            })
    }

    static func plannedShare(_ facts: [WorkFact], in period: FigurePeriod) -> FigureTable {
        let made = facts.filter { $0.counts && period.contains($0.createdAt) }
        let planned = made.count(where: \.isPlanned)
        func minutes(_ facts: [WorkFact]) -> Int {
            facts.flatMap { $0.labour(in: period) }.reduce(.zero) { $0 + $1.time }.wholeMinutes
        }
        let (plannedMinutes, allMinutes) = (minutes(facts.filter(\.isPlanned)), minutes(facts))
        return FigureTable(
            [Column("unit", "Of"), Column("planned", "Planned"), Column("all", "All"), .share],
            [
                [.text("orders"), .count(planned), .count(made.count), .share(planned, of: made.count)],
                [.text("minutes"), .count(plannedMinutes), .count(allMinutes), .share(plannedMinutes, of: allMinutes)],
            ])
    }

    /// Nothing where nothing was due.
    static func compliance(_ found: PMCompliance) -> FigureTable {
        let row: [Cell] = [
            .count(found.inTime), .count(found.outside), .count(found.missed), .count(found.late), .count(found.due),
            found.percent.map { .percent($0) } ?? .none, .count(found.skipped),
        ]
        return FigureTable(
            [
                Column("in_window", "In its window"), Column("outside", "Outside"), Column("missed", "Missed"),
                Column("late", "Late"), Column("due", "Due"), .share, Column("skipped", "Skipped"),
            ], found.due + found.skipped == 0 ? [] : [row])
    }

    static func labourByAsset(_ facts: [WorkFact], in period: FigurePeriod) -> FigureTable {
        labour(facts, in: period, .asset) { fact, _ in .asset(fact.asset) }
    }

    static func labourByPerson(_ facts: [WorkFact], in period: FigurePeriod) -> FigureTable {
        labour(facts, in: period, .person) { _, person in .person(person) }
    }

    /// Sums of work time, the largest first.
    private static func labour(
        _ facts: [WorkFact], in period: FigurePeriod, _ column: Column, by key: (WorkFact, Ref<Person>) -> Cell
    ) -> FigureTable {
        var sums: [(cell: Cell, orders: Set<String>, time: Duration)] = []
        for fact in facts {
            for (person, time) in fact.labour(in: period) {
                let cell = key(fact, person)
                let place = sums.firstIndex { $0.cell == cell } ?? sums.count
                if place == sums.count { sums.append((cell, [], .zero)) }
                sums[place].orders.insert(fact.number)
                sums[place].time += time
            }
        }
        return FigureTable(
            [column, .orders, .labour],
            sums.sorted { $0.time > $1.time }.map { [$0.cell, .count($0.orders.count), .span($0.time)] })
    }
}
