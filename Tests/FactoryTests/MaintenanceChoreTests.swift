import Messaging
import Store
import Testing

@testable import Factory

struct `Due maintenance` {
    @Test func `is released a day before, with a work order and one reminder to whom it is for`() async throws {
        let floor = try await Floor.greasing()
        #expect(try floor.states() == ["PM-1001 planned"])
        try floor.goes(to: "2026-11-21", 23, 59)
        try await floor.tick()
        let occurrence = try floor.occurrence("PM-1001")
        #expect(occurrence.standing.state == .released)
        let order = try floor.workOrder(try #require(occurrence.order))
        #expect(order.standing.assignee == (try floor.person(floor.ravi).id) && order.due == occurrence.standing.due)
        #expect(order.origin == .maintenance(occurrence: "PM-1001"))
        let notices = try floor.notices(to: floor.ravi)
        #expect(
            notices == [
                .maintenanceDue(
                    number: "PM-1001", equipment: "Press 4 (PR-04)", task: "Grease the bearings",
                    due: occurrence.standing.due, version: occurrence.version)
            ])
        try await floor.tick()
        #expect(try floor.notices(to: floor.ravi).count == 1)
        #expect(try floor.states() == ["PM-1001 released", "PM-1002 planned"])
    }

    @Test func `is not spoken of before its lead time`() async throws {
        let floor = try await Floor.greasing(["first_due": "2026-12-01"])
        try floor.goes(to: "2026-11-30", 7, 59)
        try await floor.tick()
        #expect(try floor.states() == ["PM-1001 planned"])
        try floor.goes(to: "2026-11-30", 8)
        try await floor.tick()
        #expect(try floor.occurrence("PM-1001").standing.state == .released)
    }

    @Test func `goes to a team's crew, each once`() async throws {
        let floor = try await Floor.greasing(["assignee": "", "team": "Mechanics"])
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        #expect(try floor.notices(to: floor.ravi).count == 1 && floor.notices(to: floor.musa).count == 1)
        #expect(try floor.notices(to: floor.ana).isEmpty && floor.notices(to: floor.lucia).isEmpty)
    }

    @Test func `goes to a role where the plan says so`() async throws {
        let floor = try await Floor.greasing(["assignee": "", "role": "operator"])
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        #expect(try floor.notices(to: floor.lucia).count == 1 && floor.notices(to: floor.ravi).isEmpty)
        let lucia = try floor.person(floor.lucia)
        try await floor.complete("PM-1001", by: Doer(.chat, person: lucia))
        #expect(try floor.occurrence("PM-1001").standing.doneBy == lucia.id)
        #expect(try floor.notices(to: floor.lucia).count == 1)
    }

    @Test func `is called overdue once to whoever has it, and a day later once to the leads`() async throws {
        let floor = try await Floor.greasing()
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        try floor.goes(to: "2026-11-22", 9)
        for _ in 1...3 { try await floor.tick() }
        #expect(try floor.notices(to: floor.ravi).map(\.kind) == [.maintenanceDue, .maintenanceOverdue])
        #expect(try floor.notices(to: floor.ana).isEmpty)
        try floor.goes(to: "2026-11-23", 8)
        for _ in 1...3 { try await floor.tick() }
        #expect(try floor.notices(to: floor.ravi).count == 2)
        #expect(try floor.notices(to: floor.ana).map(\.kind) == [.maintenanceOverdue])
    }

    @Test func `is missed when the next one falls due, and its work order ends`() async throws {
        let floor = try await Floor.greasing(["every": "1 day"])
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        let order = try #require(try floor.occurrence("PM-1001").order)
        try floor.goes(to: "2026-11-23", 7, 59)
        try await floor.tick()
        #expect(try floor.states() == ["PM-1001 released", "PM-1002 planned"])
        try floor.goes(to: "2026-11-23", 8)
        try await floor.tick()
        #expect(try floor.states() == ["PM-1001 missed", "PM-1002 released", "PM-1003 planned"])
        #expect(try floor.workOrder(order).standing.state == .cancelled)
    }

    @Test func `is left out, for all to see, while the one before is in hand`() async throws {
        let floor = try await Floor.greasing(["every": "1 day"])
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        try await floor.perform(
            .start, floor.workOrder(#require(floor.occurrence("PM-1001").order)), by: floor.doer(floor.ravi))
        #expect(try floor.occurrence("PM-1001").standing.state == .inProgress)
        try floor.goes(to: "2026-11-23", 8)
        try await floor.tick()
        #expect(try floor.states() == ["PM-1001 in_progress", "PM-1002 skipped", "PM-1003 planned"])
        #expect(try floor.occurrence("PM-1002").standing.skip == .notStacked)
    }

    @Test func `stands beside the one before where the plan stacks`() async throws {
        let floor = try await Floor.greasing(["every": "1 day", "stacks": "yes"])
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        try floor.goes(to: "2026-11-23", 7)
        try await floor.tick()
        #expect(try floor.states() == ["PM-1001 released", "PM-1002 released", "PM-1003 planned"])
    }

    @Test func `that nobody looked at is evaluated slot by slot, and one reminder goes out`() async throws {
        let floor = try await Floor.greasing(["every": "1 day"])
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        #expect(try floor.notices(to: floor.ravi).count == 1)
        try floor.goes(to: "2026-12-02", 8, 10)
        try await floor.tick()
        let states = try floor.states()
        #expect(states.count == 12, "\(states)")
        #expect(
            states.dropLast(2).allSatisfy { $0.hasSuffix("missed") } && states[10] == "PM-1011 released", "\(states)")
        #expect(states[11] == "PM-1012 planned")
        let notices = try floor.notices(to: floor.ravi)
        #expect(notices.count == 2, "\(notices)")
        #expect(notices.last?.object == "pm:PM-1011")
        #expect(try floor.store.read { try $0.page(WorkOrder.self, limit: 100).records }.count == 2)
    }

    @Test func `of a floating plan goes on from the day on which it was done`() async throws {
        let floor = try await Floor.greasing(["basis": "floating"])
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        #expect(try floor.states() == ["PM-1001 released"])
        try floor.goes(to: "2026-11-25", 16)
        try await floor.complete("PM-1001", by: floor.doer(floor.ravi))
        let next = try floor.occurrence("PM-1002")
        #expect(next.standing.state == .planned && next.day?.description == "2026-12-05")
    }

    @Test func `done before its time satisfies it and moves a floating plan`() async throws {
        let floor = try await Floor.greasing(["basis": "floating", "first_due": "2026-12-10"])
        try await floor.complete("PM-1001", by: .office("nomsa"))
        #expect(try floor.occurrence("PM-1001").standing.state == .completed)
        #expect(try floor.occurrences().map { $0.day?.description } == ["2026-12-01", "2026-12-10"])
        try floor.goes(to: "2026-12-01", 9)
        try await floor.complete("PM-1002", by: .office("nomsa"))
        #expect(try floor.occurrence("PM-1003").day?.description == "2026-12-11")
    }

    @Test func `done before its time leaves a fixed plan on its days`() async throws {
        let floor = try await Floor.greasing(["first_due": "2026-12-10"])
        try await floor.complete("PM-1001", by: .office("nomsa"))
        try floor.goes(to: "2026-12-10", 9)
        try await floor.tick()
        #expect(try floor.occurrences().map { $0.day?.description } == ["2026-12-10", "2026-12-20"])
        #expect(try floor.notices(to: floor.ravi).isEmpty)
    }

    @Test func `is done when its work order is, and open again when that is undone`() async throws {
        let floor = try await Floor.greasing(["basis": "floating"])
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        let (ravi, number) = (try floor.doer(floor.ravi), try #require(try floor.occurrence("PM-1001").order))
        try await floor.perform(.finish(nil), floor.workOrder(number), by: ravi)
        let done = try floor.occurrence("PM-1001")
        #expect(done.standing.state == .completed && done.standing.doneBy == ravi.person?.id)
        #expect(try floor.states() == ["PM-1001 completed", "PM-1002 planned"])
        let (orders, order) = (floor.factory.workOrders, try floor.workOrder(number))
        _ = try await floor.store.write { try orders.undo(order, by: ravi, in: $0) }
        #expect(try floor.states() == ["PM-1001 released"])
    }

    @Test func `is left out when its work order is cancelled`() async throws {
        let floor = try await Floor.greasing()
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        let order = try floor.workOrder(#require(floor.occurrence("PM-1001").order))
        try await floor.perform(.cancel(reason: "press is sold"), order, by: floor.doer(floor.ana))
        let occurrence = try floor.occurrence("PM-1001")
        #expect(occurrence.standing.state == .skipped && occurrence.standing.skip == .orderCancelled)
    }

    @Test func `finishes its work order, and undoing either undoes both`() async throws {
        let floor = try await Floor.greasing()
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        let ravi = try floor.doer(floor.ravi)
        try await floor.complete("PM-1001", by: ravi)
        let number = try #require(try floor.occurrence("PM-1001").order)
        #expect(try floor.workOrder(number).standing.state.outside == .completed)
        let (desk, done) = (floor.factory.maintenance, try floor.occurrence("PM-1001"))
        _ = try await floor.store.write { try desk.undo(done, by: ravi, in: $0) }
        #expect(try floor.occurrence("PM-1001").standing.state == .released)
        #expect(try floor.workOrder(number).standing.state == .assigned)
    }

    @Test func `cannot be undone by somebody else, nor after five minutes`() async throws {
        let floor = try await Floor.greasing()
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        try await floor.complete("PM-1001", by: floor.doer(floor.ravi))
        let (desk, done) = (floor.factory.maintenance, try floor.occurrence("PM-1001"))
        let (ana, ravi) = (try floor.doer(floor.ana), try floor.doer(floor.ravi))
        await #expect(throws: MaintenanceRefusal.tooLate) {
            try await floor.store.write { try desk.undo(done, by: ana, in: $0) }
        }
        floor.pass(.seconds(301))
        await #expect(throws: MaintenanceRefusal.tooLate) {
            try await floor.store.write { try desk.undo(done, by: ravi, in: $0) }
        }
    }

    @Test func `that somebody who left had goes to the crew`() async throws {
        let floor = try await Floor.greasing()
        try await floor.load(.people, "employee_number,name,phone,active\nE2,Ravi Patel,0821234502,no")
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        #expect(try floor.occurrence("PM-1001").standing.state == .released)
        #expect(try floor.notices(to: floor.musa).map(\.kind) == [.maintenanceDue])
    }

    @Test func `of a plan that was switched off is none any more`() async throws {
        let floor = try await Floor.greasing()
        try await floor.plan(["active": "no"])
        try floor.goes(to: "2026-11-23", 9)
        try await floor.tick()
        #expect(try floor.occurrences().isEmpty)
        try await floor.plan(["active": "yes"])
        #expect(try floor.occurrences().map { $0.day?.description } == ["2026-12-02"])
    }

    @Test func `of a plan that was taken up again after months is not missed for what lies between`() async throws {
        let floor = try await Floor.greasing()
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        try await floor.complete("PM-1001", by: floor.doer(floor.ravi))
        try await floor.plan(["active": "no"])
        try floor.goes(to: "2027-02-25", 9)
        try await floor.tick()
        try await floor.plan(["active": "yes"])
        try await floor.plan(["task": "Grease all bearings"])
        let (plans, hours) = (floor.factory.plans, MaintenanceSettings(calendar: WorkingCalendar(weekdays: Set(0..<6))))
        try await floor.store.write { try plans.set(hours, by: "nomsa", in: $0) }
        try await floor.tick()
        #expect(try floor.occurrences().map { $0.day?.description } == ["2026-11-22", "2027-03-02"])
    }

    @Test func `takes its work order along to another day, and back`() async throws {
        let floor = try await Floor.greasing()
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        let (desk, occurrence, ana) = (
            floor.factory.maintenance, try floor.occurrence("PM-1001"), try floor.doer(floor.ana)
        )
        let (due, number) = (floor.now + .seconds(3 * 86_400), try #require(occurrence.order))
        let moved = try await floor.store.write {
            try desk.reschedule(occurrence, to: due, reason: "no grease", by: ana, in: $0)
        }
        #expect(try floor.workOrder(number).due == due)
        _ = try await floor.store.write { try desk.undo(moved, by: ana, in: $0) }
        #expect(try floor.workOrder(number).due == occurrence.originalDue)
    }

    @Test func `may be done by who was reminded when their shift is over`() async throws {
        let floor = try await Floor.workshop()
        try await floor.load(
            .people,
            """
            employee_number,name,phone,shift
            E2,Ravi Patel,082 123 4502,06:00-14:00
            E6,Musa Zulu,+27821234506,14:00-22:00
            """)
        try await floor.plan(["assignee": "", "team": "Mechanics"])
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        #expect(try floor.notices(to: floor.ravi).count == 1 && floor.notices(to: floor.musa).isEmpty)
        try floor.goes(to: "2026-11-22", 15)
        try await floor.complete("PM-1001", by: floor.doer(floor.ravi))
        #expect(try floor.occurrence("PM-1001").standing.state == .completed)
    }

    @Test func `is not spoken of any more to the others once somebody has it`() async throws {
        let floor = try await Floor.greasing(["assignee": "", "team": "Mechanics"])
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        func reminder(_ voice: Voice) throws -> Delivery? {
            try floor.messages(to: voice.phone).last { $0.kind == .maintenanceDue }?.delivery
        }
        let order = try #require(try floor.occurrence("PM-1001").order)
        try await floor.perform(.take, floor.workOrder(order), by: floor.doer(floor.ravi))
        #expect(try reminder(floor.musa) == .superseded && reminder(floor.ravi) != .superseded)
        try await floor.perform(.finish(nil), floor.workOrder(order), by: floor.doer(floor.ravi))
        #expect(try reminder(floor.ravi) == .superseded)
    }

    @Test func `is judged by the plan's new window, and told to the leads at their new hour`() async throws {
        let floor = try await Floor.greasing(["window_percent": "10"])
        try await floor.plan(["window_percent": "20"])
        let planned = try #require(try floor.occurrences().first)
        #expect(planned.windowThrough - planned.originalDue == .seconds(2 * 86_400))
        try floor.goes(to: "2026-11-22", 10)
        try await floor.tick()
        let plans = floor.factory.plans
        try await floor.store.write { try plans.set(MaintenanceSettings(leadsAfterHours: 3), by: "nomsa", in: $0) }
        #expect(try #require(floor.occurrences().first).wakeAt == planned.originalDue + .seconds(3 * 3600))
    }

    @Test func `of a plan that begins in the past begins now, without catching up`() async throws {
        let floor = try await Floor.greasing(["first_due": "2024-01-31", "every": "1 month"])
        #expect(try floor.occurrences().map { $0.day?.description } == ["2026-11-30"])
    }

    @Test func `is the same after the program was killed in the middle`() async throws {
        let floor = try await Floor.greasing(["every": "1 day"])
        try floor.goes(to: "2026-11-25", 9)
        let chore = MaintenanceChore(floor.factory.maintenance)
        struct Killed: Error {}
        for _ in 1...3 {
            await #expect(throws: Killed.self) {
                try await floor.store.write { tx in
                    _ = try chore.run(in: tx)
                    throw Killed()
                }
            }
        }
        try await floor.tick()
        #expect(try floor.occurrences().filter(\.isOpen).count == 1)
        #expect(try floor.notices(to: floor.ravi).count == 1)
    }

    @Test func `follows the working calendar when that is set`() async throws {
        let floor = try await Floor.greasing()  // 22 November is a Sunday.
        let plans = floor.factory.plans
        let settings = MaintenanceSettings(calendar: WorkingCalendar(weekdays: Set(0..<5), rule: .after))
        try await floor.store.write { try plans.set(settings, by: "nomsa", in: $0) }
        let occurrence = try #require(try floor.occurrences().first)
        #expect(PlantClock.plant.day(of: occurrence.standing.due).description == "2026-11-23")
        #expect(occurrence.day?.description == "2026-11-22")
    }
}
