import Messaging
import Store
import Testing
import Vault

@testable import Factory

private let start = Timestamp(seconds: 1_795_250_000)
private let minute = Duration.seconds(60)
private let hour = Duration.seconds(3600)

struct `The clocks of a work order` {
    private func order(
        _ state: WorkOrderState, _ priority: Urgency, _ body: (inout WorkOrder) -> Void = { _ in }
    ) throws -> WorkOrder {
        let vault = try Floor().factory.vault
        var order = WorkOrder(
            id: Ref(1), number: "WO-20261121-K7M2QX",
            details: try vault.seal(.init(title: "x", description: ""), WorkOrders.place(Ref<WorkOrder>(1))),
            standing: .init(state: state, priority: priority, team: ""), version: 1, origin: .desk, impact: nil,
            createdAt: start, downSince: nil, reporters: [], attachments: [])
        order.standing.givenAt = start
        body(&order)
        return order
    }

    /// Without the looks, which are no news to anybody.
    private func first(_ order: WorkOrder) -> (WorkClock.Step, Duration)? {
        WorkClock.Step.allCases.filter { $0 != .reach && $0 != .offerAnew }
            .compactMap { step in WorkClock.at(step, order).map { (step, $0 - start) } }.min { $0.1 < $1.1 }
    }

    @Test(arguments: [
        (Urgency.critical, minute * 10), (.high, minute * 30), (.medium, hour * 4), (.low, hour * 24),
    ])
    func `strike when nobody takes it, and free it after double the time`(level: Urgency, limit: Duration) throws {
        var offered = try order(.offered, level)
        #expect(try #require(first(offered)) == (.untaken, limit))
        offered.reminders = .init(untakenAt: start + limit)
        #expect(first(offered) == nil)

        var assigned = try order(.assigned, level) { $0.standing.assignee = Ref(7) }
        #expect(try #require(first(assigned)) == (.untaken, limit))
        assigned.reminders = .init(untakenAt: start + limit)
        #expect(try #require(first(assigned)) == (.expired, limit * 2))
        // Given anew, it counts anew.
        assigned.standing.givenAt = start + limit + minute
        #expect(try #require(first(assigned)) == (.untaken, limit * 2 + minute))
    }

    @Test(arguments: [
        (Urgency.critical, Optional(hour)), (.high, hour * 4), (.medium, nil), (.low, nil),
    ])
    func `strike when it is taken and not solved`(level: Urgency, limit: Duration?) throws {
        for state in [WorkOrderState.assigned, .inProgress, .onHold] {
            var held = try order(state, level) {
                $0.standing.assignee = Ref(7)
                $0.standing.takenAt = start + minute
            }
            #expect(first(held)?.1 == limit.map { $0 + minute })
            #expect(first(held)?.0 == limit.map { _ in .unsolved })
            held.reminders = .init(unsolvedAt: start + hour * 5)
            #expect(first(held) == nil)
            // Sent back, it is to be solved anew.
            held.standing.givenAt = start + hour * 6
            #expect(first(held)?.1 == limit.map { $0 + hour * 6 })
        }
    }

    @Test(arguments: WorkOrderState.allCases)
    func `strike when it is overdue, and once for each due time`(state: WorkOrderState) throws {
        var order = try order(state, .low) {
            $0.due = start + minute
            $0.standing.takenAt = start
        }
        let isExpected = state.isOpen && state != .done
        #expect(WorkClock.at(.overdue, order) == (isExpected ? start + minute : nil))
        order.reminders = .init(overdueAt: start + minute * 2)
        #expect(WorkClock.at(.overdue, order) == nil)
        order.due = start + hour
        #expect(WorkClock.at(.overdue, order) == (isExpected ? start + hour : nil))
    }

    @Test(arguments: [
        (Urgency.low, WorkClock.Step.close, hour * 72), (.medium, .unchecked, hour * 24),
        (.high, .unchecked, hour * 24),
        (.critical, .unchecked, hour * 24),
    ])
    func `strike when nobody checks it`(level: Urgency, step: WorkClock.Step, limit: Duration) throws {
        let done = try order(.done, level) { $0.standing.doneAt = start }
        #expect(try #require(first(done)) == (step, limit))
    }

    @Test(arguments: [WorkOrderState.offered, .assigned])
    func `leave to the plan what it reminds of itself`(state: WorkOrderState) throws {
        let order = try order(state, .critical) { $0.due = start }
        #expect(WorkClock.next(of: order) != nil)
        var planned = WorkOrder(
            id: order.id, number: order.number, details: order.details, standing: order.standing, version: 1,
            origin: .maintenance(occurrence: "PM-1001"), impact: nil, createdAt: start, downSince: nil, reporters: [],
            attachments: [])
        planned.due = start
        #expect(WorkClock.next(of: planned) == nil)
    }

    @Test(arguments: [WorkOrderState.closed, .cancelled, .declined, .merged, .requested])
    func `are still when nothing is to be done`(state: WorkOrderState) throws {
        #expect(try WorkClock.next(of: order(state, .critical)) == nil)
    }
}

struct `The chore of the clocks` {
    private func run(_ floor: Floor, parts: Int = 20) async throws {
        let chore = WorkOrderChore(floor.factory.workOrders)
        for _ in 0..<parts { _ = try await floor.store.write { try chore.run(in: $0) } }
    }

    private func news(_ floor: Floor, to voice: Voice) throws -> [String] {
        try floor.notices(to: voice).compactMap { notice in
            if case .workOrderNews(_, _, let news) = notice { news } else { nil }
        }
    }

    @Test func `tells the leads once that nobody has taken it`() async throws {
        let floor = try await Floor.workshop()
        try await floor.order { $0.priority = .high }
        floor.pass(minute * 29)
        try await run(floor)
        #expect(try news(floor, to: floor.ana).isEmpty)
        floor.pass(minute * 2)
        try await run(floor)
        try await run(floor)
        #expect(try news(floor, to: floor.ana) == ["Nobody has taken it for 31 minutes."])
    }

    @Test func `frees what is not acknowledged, and tells all`() async throws {
        let floor = try await Floor.workshop()
        let ravi = try floor.person(floor.ravi)
        let order = try await floor.order {
            $0.assignee = ravi.id
            $0.priority = .high
        }
        floor.pass(minute * 61)
        try await run(floor)
        let now = try floor.workOrder(order.number)
        #expect(now.standing.state == .offered && now.standing.assignee == nil)
        #expect(try news(floor, to: floor.ravi) == ["It is free again: nobody has it."])
        #expect(try floor.notices(to: floor.musa).map(\.kind) == [.workOrderOffered])
        #expect(try news(floor, to: floor.ana).last == "It is free again: nobody has it.")
        // He is not asked again for what he has just lost.
        #expect(try !floor.notices(to: floor.ravi).map(\.kind).contains(.workOrderOffered))
    }

    @Test func `leaves what is acknowledged, and calls for what is not solved`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order { $0.priority = .critical }
        try await floor.perform(.take, order, by: floor.doer(floor.ravi))
        floor.pass(minute * 61)
        try await run(floor)
        #expect(try floor.workOrder(order.number).standing.state == .assigned)
        #expect(try news(floor, to: floor.ana) == ["It is still not solved after 61 minutes."])
    }

    @Test func `goes past a phone that does not answer when it is critical`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order {
            $0.assignee = try floor.person(floor.ravi).id
            $0.priority = .critical
        }
        floor.pass(minute * 2)
        try await run(floor)
        #expect(try floor.workOrder(order.number).standing.state == .offered)
        #expect(try floor.notices(to: floor.musa).map(\.kind) == [.workOrderOffered])
        #expect(try news(floor, to: floor.ana) == ["Nobody has taken it for 2 minutes."])
    }

    @Test func `waits for a phone that shows it`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order {
            $0.assignee = try floor.person(floor.ravi).id
            $0.priority = .critical
        }
        try await floor.finishSending()
        floor.pass(minute * 2)
        try await run(floor)
        #expect(try floor.workOrder(order.number).standing.state == .assigned)
        #expect(try news(floor, to: floor.ana).isEmpty)
    }

    @Test func `offers it to whoever comes to work, and not twice`() async throws {
        let floor = try await Floor.workshop()
        // 2026-11-21 is a Saturday; the floor's clock stands at 08:33 of UTC.
        let now = PlantTime.parts(floor.now)
        let (early, late) = ("\(now.hour - 1):00-\(now.hour + 2):00", "\(now.hour + 2):00-\(now.hour + 4):00")
        try await floor.shift(floor.ravi, early)
        try await floor.shift(floor.musa, late)
        let order = try await floor.order { $0.priority = .low }
        try await run(floor)
        #expect(try floor.notices(to: floor.ravi).map(\.kind) == [.workOrderOffered])
        #expect(try floor.notices(to: floor.musa).isEmpty)
        floor.pass(hour * 2)
        try await run(floor)
        try await run(floor)
        #expect(try floor.notices(to: floor.musa).map(\.kind) == [.workOrderOffered])
        #expect(try floor.notices(to: floor.ravi).count == 1)
        #expect(try floor.workOrder(order.number).version == order.version)
    }

    @Test func `tells who has it and the leads that it is overdue`() async throws {
        let floor = try await Floor.workshop()
        try await floor.order {
            $0.assignee = try floor.person(floor.ravi).id
            $0.due = floor.now + minute * 5
            $0.priority = .low
        }
        floor.pass(minute * 6)
        try await run(floor)
        try await run(floor)
        for voice in [floor.ravi, floor.ana] {
            #expect(try news(floor, to: voice).map { $0.hasPrefix("It has been overdue since") } == [true])
        }
    }

    @Test func `closes what matters little without a check, and reminds of the rest`() async throws {
        let floor = try await Floor.workshop()
        let (ravi, lucia) = (try floor.doer(floor.ravi), try floor.person(floor.lucia))
        let low = try await floor.order("Low", on: "CNC-12") {
            ($0.priority, $0.assignee, $0.reportedBy) = (.low, ravi.person?.id, lucia.id)
        }
        let high = try await floor.order("High", on: "CNC-12") { ($0.priority, $0.assignee) = (.high, ravi.person?.id) }
        for order in [low, high] { try await floor.perform(.finish(nil), order, by: ravi) }
        floor.pass(hour * 25)
        try await run(floor)
        try await run(floor)
        let claims = try floor.notices(to: floor.ana).filter { $0.kind == .workOrderClaimed }
        #expect(claims.count == 3)
        floor.pass(hour * 48)
        try await run(floor)
        #expect(try floor.workOrder(low.number).standing.state == .closed)
        #expect(try floor.workOrder(high.number).standing.state == .done)
        #expect(try floor.notices(to: floor.lucia).last?.kind == .reportNews)
        // Nobody has accepted it: the worker is told of nobody.
        #expect(try news(floor, to: floor.ravi).isEmpty)
    }

    @Test func `does each thing once when it is killed between two parts`() async throws {
        let floor = try await Floor.workshop()
        for number in 1...25 { try await floor.order("Job \(number)") { $0.priority = .high } }
        try await run(floor, parts: 4)
        floor.pass(minute * 31)
        // Each part is one commit; what is not in it has not happened.
        try await run(floor, parts: 1)
        let told = try news(floor, to: floor.ana).count
        #expect(told == WorkOrderChore.batchMax)
        struct Killed: Error {}
        await #expect(throws: Killed.self) {
            try await floor.store.write { tx in
                _ = try WorkOrderChore(floor.factory.workOrders).run(in: tx)
                throw Killed()
            }
        }
        #expect(try news(floor, to: floor.ana).count == told)
        try await run(floor)
        #expect(try news(floor, to: floor.ana).count == 25)
        #expect(try floor.store.check().isEmpty)
    }

    @Test func `looks for nobody who has not heard of what another notice tells`() async throws {
        let floor = try await Floor.workshop()
        try await floor.order { $0.isTold = false }
        try await run(floor)
        #expect(try floor.notices(to: floor.ravi).isEmpty && floor.notices(to: floor.musa).isEmpty)
    }

    @Test func `counts the shorter times of a higher priority from when it was raised`() async throws {
        let floor = try await Floor.workshop()
        let (ana, orders) = (try floor.doer(floor.ana), floor.factory.workOrders)
        let order = try await floor.order()
        floor.pass(hour)
        try await floor.store.write { _ = try orders.prioritise(.high, order, by: ana, in: $0) }
        try await run(floor)
        #expect(try news(floor, to: floor.ana).isEmpty)
        floor.pass(minute * 30)
        try await run(floor)
        #expect(try news(floor, to: floor.ana) == ["Nobody has taken it for 30 minutes."])
    }

    @Test func `looks again soon, for what is made meanwhile`() async throws {
        let floor = try await Floor.workshop()
        let chore = WorkOrderChore(floor.factory.workOrders)
        let next = try await floor.store.write { try chore.run(in: $0) }
        #expect(try #require(next) == floor.now + WorkOrderChore.lookAgain)
    }
}

struct `What nobody needs any more` {
    private func states(_ floor: Floor, _ voice: Voice, _ kind: NoticeKind) throws -> [Delivery] {
        try floor.messages(to: voice.phone).filter { $0.kind == kind }.map(\.delivery)
    }

    @Test func `does not go out once somebody has taken it`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order()
        try await floor.perform(.take, order, by: floor.doer(floor.ravi))
        #expect(try states(floor, floor.musa, .workOrderOffered) == [.superseded])
        #expect(try floor.messages(to: floor.musa.phone).last?.history?.last?.what == .overtaken)
    }

    @Test func `stays sent where it was sent`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order()
        try await floor.finishSending()
        try await floor.perform(.take, order, by: floor.doer(floor.ravi))
        #expect(try states(floor, floor.musa, .workOrderOffered) == [.read])
    }

    @Test func `is the assignment of who had it before, not of who has it`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order { $0.assignee = try floor.person(floor.ravi).id }
        try await floor.perform(.assign(try floor.person(floor.musa).id), order, by: floor.doer(floor.ana))
        #expect(try states(floor, floor.ravi, .assignment) == [.superseded])
        let due = try states(floor, floor.musa, .assignment)
        #expect(due.count == 1 && due != [.superseded])
    }

    @Test func `is everything about what is cancelled but that it was`() async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order { $0.assignee = try floor.person(floor.ravi).id }
        try await floor.perform(.cancel(reason: "Sold"), order, by: floor.doer(floor.ana))
        let open = try floor.messages(to: floor.ravi.phone).filter { $0.delivery != .superseded }
        #expect(open.map(\.kind) == [.workOrderNews])
    }

    @Test func `is offered anew to whom it was taken from by an undone claim`() async throws {
        let floor = try await Floor.workshop()
        let (ravi, orders) = (try floor.doer(floor.ravi), floor.factory.workOrders)
        let taken = try await floor.perform(.take, try await floor.order(), by: ravi)
        try await floor.store.write { _ = try orders.undo(taken, by: ravi, in: $0) }
        let chore = WorkOrderChore(orders)
        _ = try await floor.store.write { try chore.run(in: $0) }
        let offers = try states(floor, floor.musa, .workOrderOffered)
        #expect(offers.count == 2 && offers[0] == .superseded && offers[1] != .superseded)
    }
}

extension Floor {
    func shift(_ voice: Voice, _ hours: String) async throws {
        let (id, shift) = (try person(voice).id, try #require(Shift(hours)))
        try await store.write { tx in
            var person = try #require(try tx.find(id))
            person.shift = shift
            try tx.put(person)
        }
    }
}
