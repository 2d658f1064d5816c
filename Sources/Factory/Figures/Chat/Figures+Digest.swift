import Messaging
import Store

/// The figures that the chat tells.
extension Figures {
    static let weekDays = 7
    static let monthDays = 30

    func myWeek(of person: Ref<Person>, in snapshot: Snapshot) throws -> FigureDigest {
        let period = FigurePeriod(lastDays: Self.weekDays, until: snapshot.now)
        let found = try orders(for: .labourByPerson, period, in: snapshot)
        var selves = Selves(snapshot)
        let me = try selves.current(person)
        let mine = found.facts.filter { $0.worker == me }
        let done = mine.filter { $0.counts && ($0.doneAt.map(period.contains) ?? false) }
            .sorted { ($0.doneAt ?? period.from) > ($1.doneAt ?? period.from) }
        let labour = found.facts.flatMap { $0.labour(in: period) }.filter { $0.person == me }
        let shown = try done.prefix(FigureDigest.listMax).compactMap { fact in
            try workOrders.find(fact.number, in: snapshot).map { try ($0.number, workOrders.details(of: $0).title) }
        }
        return FigureDigest(
            report: .myWeek,
            lines: [
                .count(.done, done.count), .count(.inHand, mine.count { $0.state.isInHand }),
                .time(.workTime, labour.reduce(.zero) { $0 + $1.time }),
            ] + shown.map { .order($0.0, title: $0.1) } + rest(done.count) + remark(found.isCut))
    }

    func times(in snapshot: Snapshot) throws -> FigureDigest {
        let period = FigurePeriod(lastDays: Self.monthDays, until: snapshot.now)
        let found = try orders(for: .mtta, period, in: snapshot)
        return FigureDigest(
            report: .times,
            lines: [
                .spread(.taken, Spread(FigureTable.responses(found.facts, in: period).map(\.time))),
                .remark(.takenFormula),
                .spread(.restored, Spread(FigureTable.repairs(found.facts, in: period).map(\.time))),
                .remark(.restoredFormula),
            ] + remark(found.isCut))
    }

    func openWork(in snapshot: Snapshot) throws -> FigureDigest {
        let found = try orders(for: .openByAge, in: snapshot)
        let aged = FigureTable.aged(found.facts, now: snapshot.now)
        return FigureDigest(
            report: .openWork,
            lines: [.count(.open, found.facts.count(where: \.isToDo))]
                + zip(FigureTable.ages, aged).map { .age(days: $0.days, counts: $1.counts) }
                + [.remark(.openFormula)] + remark(found.isCut))
    }

    func machinesDown(in snapshot: Snapshot) throws -> FigureDigest {
        let found = try orders(for: .machinesDown, in: snapshot)
        let down = FigureTable.standing(found.facts)
        guard !down.isEmpty else { return FigureDigest(report: .machinesDown, lines: [.words(.noneDown)]) }
        let lines: [FigureDigest.Line] = try down.prefix(FigureDigest.listMax).map { fact, since in
            let asset = try fact.asset.flatMap { try snapshot.find($0) }
            return .machine(
                asset.map(WorkOrders.name) ?? "–", stood: snapshot.now - since, order: fact.number)
        }
        return FigureDigest(
            report: .machinesDown, lines: lines + rest(down.count) + [.remark(.downFormula)] + remark(found.isCut))
    }

    func onTime(in snapshot: Snapshot) throws -> FigureDigest {
        let period = FigurePeriod(lastDays: Self.monthDays, until: snapshot.now)
        let compliance = try compliance(period, in: snapshot)
        guard compliance.due > 0 else { return FigureDigest(report: .pmCompliance, lines: [.words(.noneDue)]) }
        return FigureDigest(
            report: .pmCompliance,
            lines: [.share(inWindow: compliance.inTime, due: compliance.due), .remark(.complianceFormula)]
                + remark(compliance.isCut))
    }

    private func orders(for figure: Figure, _ period: FigurePeriod? = nil, in snapshot: Snapshot) throws -> WorkFacts {
        let period = period ?? FigurePeriod(lastDays: 1, until: snapshot.now)
        return try WorkFacts([figure], Question(period), self, limit: Self.chatOrdersMax, in: snapshot)
    }

    private func rest(_ count: Int) -> [FigureDigest.Line] {
        count > FigureDigest.listMax ? [.more(count - FigureDigest.listMax)] : []
    }

    private func remark(_ isCut: Bool) -> [FigureDigest.Line] { isCut ? [.remark(.newestOnly)] : [] }
}
