import Messaging
import Store
import Testing

@testable import Factory

/// A week by the clock of the tests, counted in minutes from its start.
private let start = Timestamp(seconds: 1_795_250_000)
private let day = 24 * 60
private let week = FigurePeriod(from: start, through: at(7 * day))

private func at(_ minute: Int) -> Timestamp { start + .seconds(minute * 60) }

private func minutes(_ minutes: Int) -> Duration { .seconds(minutes * 60) }

private let (press, lathe) = (Ref<Asset>(1), Ref<Asset>(2))
private let (ravi, musa) = (Ref<Person>(1), Ref<Person>(2))

private func fact(_ created: Int, _ change: (inout WorkFact) -> Void = { _ in }) -> WorkFact {
    var fact = WorkFact(
        number: "WO-\(created)", asset: press, state: .closed, priority: .medium, isPlanned: false, impact: nil,
        createdAt: at(created), takenAt: nil, doneAt: nil, downSince: nil, downUntil: nil, worker: ravi, labour: [],
        cause: nil)
    change(&fact)
    return fact
}

/// A machine that stood from one minute to another; nil: it still does.
private func stop(_ from: Int, _ to: Int?, on asset: Ref<Asset> = press) -> WorkFact {
    fact(from) {
        ($0.asset, $0.impact, $0.downSince, $0.downUntil) = (asset, .stopped, at(from), to.map(at))
        if to == nil { $0.state = .inProgress }
    }
}

private func taken(_ created: Int, after wait: Int, _ change: (inout WorkFact) -> Void = { _ in }) -> WorkFact {
    fact(created) {
        $0.takenAt = at(created + wait)
        change(&$0)
    }
}

struct `A spread` {
    @Test(arguments: [
        ([5], 5, 5, 5), ([1, 2, 9], 4, 2, 9), ([4, 1, 3, 2], 2, 2, 4), ([0, 0], 0, 0, 0),
    ])
    func `has a mean, a middle and a longest`(times: [Int], mean: Int, median: Int, longest: Int) throws {
        let spread = try #require(Spread(times.map(minutes)))
        #expect(spread.count == times.count)
        #expect(spread.mean.wholeMinutes == mean)
        #expect(spread.median.wholeMinutes == median)
        #expect(spread.longest == minutes(longest))
    }

    @Test func `of nothing is none`() { #expect(Spread([]) == nil) }
}

struct `A figure's period` {
    @Test(arguments: [1, 7, 30, 90])
    func `begins with a day of the plant and ends now`(days: Int) {
        let period = FigurePeriod(lastDays: days, until: start)
        let first = PlantTime.parts(period.from)
        #expect(first.hour == 0 && first.minute == 0 && first.second == 0)
        #expect(period.through == start)
        #expect(period.length <= .seconds((days * 24 + 1) * 3600))
        #expect(period.length > .seconds((days - 1) * 24 * 3600 - 3600))
    }

    @Test func `counts each moment of stops once`() {
        func stretch(_ from: Int, _ to: Int) -> Stretch { Stretch(from: at(from), to: at(to)) }
        #expect(Stretch.merged([]).isEmpty)
        #expect(Stretch.merged([stretch(5, 9), stretch(0, 2)]) == [stretch(0, 2), stretch(5, 9)])
        #expect(Stretch.merged([stretch(0, 5), stretch(5, 9), stretch(6, 7)]) == [stretch(0, 9)])
    }
}

struct `A figure` {
    @Test func `says how it is worked out, each in its own sentence`() {
        #expect(Set(Figure.allCases.map(\.formula)).count == Figure.allCases.count)
        #expect(Set(Figure.allCases.map(\.title)).count == Figure.allCases.count)
        for figure in Figure.allCases { #expect(figure.formula.hasSuffix(".") && figure.formula.count > 40) }
    }

    @Test func `of response counts what nobody planned, from report to taken`() {
        let facts = [
            taken(0, after: 10) { $0.priority = .critical }, taken(100, after: 20), taken(200, after: 60),
            taken(300, after: 500) { $0.isPlanned = true }, taken(400, after: 500) { $0.state = .declined },
            taken(500, after: 500) { $0.state = .cancelled }, taken(600, after: 500) { $0.state = .merged },
            taken(-1, after: 500), taken(8 * day, after: 500), fact(700),
        ]
        let rows = FigureTable.response(facts, in: week).rows
        #expect(
            rows == [
                [.text("all"), .count(3), .span(minutes(30)), .span(minutes(20)), .span(minutes(60))],
                [.text("critical"), .count(1), .span(minutes(10)), .span(minutes(10)), .span(minutes(10))],
                [.text("high"), .count(0), .none, .none, .none],
                [.text("medium"), .count(2), .span(minutes(40)), .span(minutes(40)), .span(minutes(60))],
                [.text("low"), .count(0), .none, .none, .none],
            ])
    }

    @Test func `of repair ends when the machine ran again, else when the work was done`() {
        let facts = [
            fact(0) { ($0.downSince, $0.downUntil, $0.doneAt) = (at(0), at(40), at(90)) },
            fact(0) { $0.doneAt = at(20) },
            fact(0) {
                $0.isPlanned = true; $0.doneAt = at(600)
            },
            fact(-60) { $0.doneAt = at(30) }, fact(0) { $0.doneAt = at(8 * day) }, stop(0, nil),
        ]
        let rows = FigureTable.repair(facts, in: week).rows
        #expect(rows.map { $0[1] } == [.count(3), .count(1), .count(2)])
        #expect(rows.map { $0[2] } == [.span(minutes(50)), .span(minutes(40)), .span(minutes(55))])
    }

    @Test func `of downtime counts overlapping orders once, and what still stands up to the end`() {
        let facts = [
            stop(0, 60), stop(30, 90), stop(-100, 10), stop(200, 210), stop(7 * day - 5, nil, on: lathe),
            fact(500) { ($0.downSince, $0.downUntil, $0.state) = (at(500), at(900), .declined) },
            stop(-100, -50),
            fact(600) {
                $0.asset = nil; $0.downSince = at(600)
            }, fact(700),
        ]
        #expect(
            FigureTable.downtime(facts, in: week).rows == [
                [.asset(press), .span(minutes(100)), .count(2), .count(4)],
                [.asset(lathe), .span(minutes(5)), .count(1), .count(1)],
            ])
    }

    @Test func `of the time between failures needs two of them`() {
        let hours = FigurePeriod(from: start, through: at(10 * 60))
        let facts = [
            stop(0, 30), stop(20, 60), stop(300, 360), stop(100, 110, on: lathe), stop(-30, 5, on: lathe),
        ]
        #expect(
            FigureTable.betweenFailures(facts, in: hours).rows == [
                [.asset(press), .count(2), .span(minutes(120)), .tenths(40), .none],
                [.asset(lathe), .count(1), .span(minutes(15)), .none, .text("not enough failures")],
            ])
    }

    @Test func `of what stands names each machine once, the longest first`() {
        let facts = [stop(60, nil), stop(10, nil), stop(0, 5), stop(30, nil, on: lathe)]
        #expect(
            FigureTable.machinesDown(facts, now: at(100)).rows == [
                [.asset(press), .text("WO-10"), .time(at(10)), .span(minutes(90))],
                [.asset(lathe), .text("WO-30"), .time(at(30)), .span(minutes(70))],
            ])
    }

    @Test func `of open work has ages and priorities`() {
        func open(_ age: Int, _ priority: Urgency, _ state: WorkOrderState = .offered) -> WorkFact {
            fact(-age) { ($0.state, $0.priority) = (state, priority) }
        }
        let facts = [
            open(0, .low), open(day - 1, .high), open(day, .high, .onHold), open(7 * day - 1, .high),
            open(7 * day, .medium, .requested), open(30 * day, .critical), open(400 * day, .critical),
            open(5, .low, .done), open(5, .low, .closed),
        ]
        let counts = FigureTable.openByAge(facts, now: start).rows.map { $0.dropFirst() }
        #expect(
            counts == [
                [.count(0), .count(1), .count(0), .count(1), .count(2)],
                [.count(0), .count(2), .count(0), .count(0), .count(2)],
                [.count(0), .count(0), .count(1), .count(0), .count(1)],
                [.count(2), .count(0), .count(0), .count(0), .count(2)],
            ])
    }

    @Test func `of backlog is in weeks of work`() {
        let open = (0..<6).map { number in fact(number) { $0.state = .offered } }
        let done = (0..<4).map { number in fact(number) { $0.doneAt = at(number + 60) } }
        let rows = FigureTable.backlog(open + done, in: week, now: at(100)).rows
        #expect(rows[0] == [.text("all"), .count(6), .span(minutes(100)), .tenths(15)])
        #expect(rows.contains([.text("offered"), .count(6), .span(minutes(100)), .none]))
        #expect(FigureTable.backlog(open, in: week, now: at(100)).rows[0][3] == .none)
    }

    @Test func `of planned work is a share of orders and of time`() {
        func worked(_ isPlanned: Bool, _ length: Int) -> WorkFact {
            fact(0) {
                $0.isPlanned = isPlanned
                $0.labour = [.init(person: ravi, from: at(0), to: at(length))]
            }
        }
        let facts = [worked(true, 30), worked(false, 60), worked(false, 30), fact(0) { $0.state = .merged }]
        #expect(
            FigureTable.plannedShare(facts, in: week).rows == [
                [.text("orders"), .count(1), .count(3), .percent(33)],
                [.text("minutes"), .count(30), .count(120), .percent(25)],
            ])
    }

    @Test func `of work time counts only what lies in the period`() {
        let facts = [
            fact(0) {
                $0.labour = [
                    .init(person: ravi, from: at(-30), to: at(30)), .init(person: musa, from: at(0), to: at(10)),
                ]
            },
            fact(1) {
                $0.labour = [.init(person: ravi, from: at(7 * day - 5), to: at(8 * day))]; $0.asset = lathe
            },
        ]
        #expect(
            FigureTable.labourByPerson(facts, in: week).rows == [
                [.person(ravi), .count(2), .span(minutes(35))], [.person(musa), .count(1), .span(minutes(10))],
            ])
        #expect(
            FigureTable.labourByAsset(facts, in: week).rows == [
                [.asset(press), .count(1), .span(minutes(40))], [.asset(lathe), .count(1), .span(minutes(5))],
            ])
    }

    @Test func `of repeats wants the same machine and cause within thirty days`() {
        func failed(_ days: Int, _ cause: FailureCause?, on asset: Ref<Asset> = press) -> WorkFact {
            fact(days * day) { ($0.cause, $0.asset) = (cause, asset) }
        }
        let facts = [
            failed(-60, .wear), failed(-25, .wear), failed(5, .wear), failed(5, .leak), failed(1, .leak, on: lathe),
            failed(-40, .sensor), failed(-20, .sensor), failed(-40, .loose, on: lathe), failed(2, .loose, on: lathe),
            failed(3, nil),
        ]
        #expect(
            FigureTable.repeatFailures(facts, in: week).rows == [
                [.asset(press), .text("wear"), .count(2), .time(at(-25 * day)), .time(at(5 * day))]
            ])
    }

    @Test func `of maintenance on time leaves out what was skipped`() {
        var found = PMCompliance()
        #expect(FigureTable.compliance(found).rows.isEmpty)
        (found.inTime, found.outside, found.late, found.due, found.skipped) = (2, 0, 1, 3, 4)
        #expect(
            FigureTable.compliance(found).rows == [
                [.count(2), .count(0), .count(0), .count(1), .count(3), .percent(66), .count(4)]
            ])
    }

    @Test func `of causes adds up to the whole`() {
        func done(_ cause: FailureCause?) -> WorkFact { fact(0) { ($0.cause, $0.doneAt) = (cause, at(60)) } }
        let facts = [done(.wear), done(.leak), done(.wear), done(nil), done(.wear)]
        #expect(
            FigureTable.topCauses(facts, in: week).rows == [
                [.text("wear"), .count(3), .percent(75), .percent(75)],
                [.text("leak"), .count(1), .percent(25), .percent(100)],
                [.text("not said"), .count(1), .none, .none],
            ])
    }

    @Test func `by person and by shift says who takes it how soon`() {
        let facts = [taken(0, after: 10), taken(1, after: 30), taken(2, after: 5) { $0.worker = musa }]
        let shifts = Shifts(byPerson: [ravi: "06:00-14:00"])
        #expect(
            FigureTable.responseByPerson(facts, in: week, shifts).rows == [
                [.person(ravi), .text("06:00-14:00"), .count(2), .span(minutes(20)), .span(minutes(20))],
                [.person(musa), .text("–"), .count(1), .span(minutes(5)), .span(minutes(5))],
            ])
        #expect(
            FigureTable.responseByShift(facts, in: week, shifts).rows.map { $0[0] }
                == [.text("06:00-14:00"), .text("–")])
    }

    @Test func `of answers counts only notices that ask for one`() {
        func told(_ kind: NoticeKind, _ answered: Int?, isRead: Bool = true) -> NoticeFact {
            NoticeFact(
                kind: kind, person: ravi, at: start, isDelivered: true, isRead: isRead, isLost: false,
                answeredAt: answered.map(at))
        }
        let notices = [
            told(.assignment, 4), told(.workOrderOffered, 8), told(.workOrderOffered, nil, isRead: false),
            told(.workOrderNews, nil),
        ]
        #expect(
            FigureTable.answersByPerson(notices, in: week, Shifts(byPerson: [:])).rows == [
                [
                    .person(ravi), .text("–"), .count(3), .count(3), .count(2), .count(2), .span(minutes(6)),
                    .span(minutes(6)), .percent(67),
                ]
            ])
        #expect(FigureTable.notices(notices, in: week).rows.map { $0[1] } == [.count(2), .count(1), .count(1)])
    }
}

struct `Figures of the plant` {
    private func table(
        _ figure: Figure, _ floor: Floor, limit: Int = Figures.ordersMax,
        _ narrow: (inout Figures.Question) -> Void = { _ in }
    ) throws -> FigureTable {
        var question = Figures.Question(FigurePeriod(lastDays: 7, until: floor.now))
        narrow(&question)
        let asked = question
        return try floor.store.read { try floor.factory.figures.table(figure, asked, limit: limit, in: $0) }
    }

    /// One press that stood forty minutes, taken after ten.
    private func repaired() async throws -> Floor {
        let floor = try await Floor.workshop()
        let ravi = try floor.doer(floor.ravi)
        let order = try await floor.order { $0.impact = .stopped }
        floor.pass(.seconds(600))
        try await floor.perform(.start, order, by: ravi)
        floor.pass(.seconds(1_800))
        try await floor.perform(.finish(Finding(cause: .leak, remedy: .tightened)), order, by: ravi)
        return floor
    }

    @Test func `are read from its work orders`() async throws {
        let floor = try await repaired()
        let (press, ravi) = (try floor.asset("PR-04").id, try floor.person(floor.ravi).id)
        #expect(try table(.mtta, floor).rows[0][2] == .span(minutes(10)))
        #expect(try table(.mttr, floor).rows[1][2] == .span(minutes(40)))
        #expect(try table(.downtime, floor).rows == [[.asset(press), .span(minutes(40)), .count(1), .count(1)]])
        #expect(try table(.labourByPerson, floor).rows == [[.person(ravi), .count(1), .span(minutes(30))]])
        #expect(try table(.topCauses, floor).rows == [[.text("leak"), .count(1), .percent(100), .percent(100)]])
        #expect(try table(.machinesDown, floor).rows.isEmpty)
    }

    @Test func `can be asked for one machine, one area and one person`() async throws {
        let floor = try await repaired()
        let (lathe, musa) = (try floor.asset("CNC-12").id, try floor.person(floor.musa).id)
        #expect(try table(.mtta, floor) { $0.area = "press shop" }.rows[0][1] == .count(1))
        #expect(try table(.mtta, floor) { $0.area = "Dispatch" }.rows[0][1] == .count(0))
        #expect(try table(.mtta, floor) { $0.asset = lathe }.rows[0][1] == .count(0))
        #expect(try table(.mtta, floor) { $0.person = musa }.rows[0][1] == .count(0))
        #expect(try table(.labourByPerson, floor) { $0.person = musa }.rows.isEmpty)
    }

    @Test func `say so when there was more than they looked at`() async throws {
        let floor = try await repaired()
        try await floor.order("Rattles")
        #expect(try !table(.backlog, floor).isCut)
        #expect(try table(.backlog, floor, limit: 1).isCut)
    }

    @Test func `take the first thing somebody does with an order for their answer`() async throws {
        let floor = try await repaired()
        let (ravi, musa) = (try floor.person(floor.ravi).id, try floor.person(floor.musa).id)
        let rows = try table(.answersByPerson, floor).rows
        #expect(
            rows.map { [$0[0], $0[2], $0[5], $0[6]] }.contains([
                .person(ravi), .count(1), .count(1), .span(minutes(10)),
            ]))
        #expect(rows.map { [$0[0], $0[2], $0[5], $0[6]] }.contains([.person(musa), .count(1), .count(0), .none]))
    }

    @Test func `keep no name of somebody who was erased, and run nothing in a spreadsheet`() async throws {
        let floor = try await repaired()
        try await floor.load(.people, "employee_number,name,phone\nE2,=1+1,+27821234502")
        func csv() throws -> String {
            let found = try table(.labourByPerson, floor)
            return found.csv(try floor.store.read { try floor.factory.figures.names(of: found, in: $0) })
        }
        #expect(try csv() == "employee_number,name,orders,labour_minutes\r\nE2,'=1+1,1,30\r\n")
        _ = try await floor.erase("E2")
        let erased = try csv()
        #expect(!erased.contains("E2") && !erased.contains("1+1"))
    }
}
