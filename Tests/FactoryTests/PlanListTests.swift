import Messaging
import Store
import Testing

@testable import Factory

struct `A list of plans` {
    private static let list = """
        Number,Machine,Job,Frequency,Start,Time of day,Technician,Instructions
        P-1,PR-04,Grease,2nd tuesday,2026-12-01,7:30,E2,"See the manual, page 4"
        P-2,CNC-12,Change oil,500 running hours,,,,
        """

    @Test func `is read, and read again without a change`() async throws {
        let floor = try await Floor.workshop()
        try await floor.load(.plans, Self.list)
        let again = try await ListImport(floor.factory).run(
            Self.list, into: .plans, isDryRun: false, store: floor.store)
        #expect(again.same == 2 && again.changed == 0 && again.new == 0)
        let plan = try #require(try floor.store.read { try floor.factory.plans.find("p-1", in: $0) })
        #expect(
            plan.schedule.interval == .weekday(.init(.second, weekday: 1), months: 1) && plan.schedule.minute == 450)
        #expect(try floor.occurrences().map { $0.day?.description } == ["2026-12-08"])
    }

    @Test func `takes instructions of several lines`() async throws {
        let floor = try await Floor.greasing(["instructions": "Stop the press.\nGrease both bearings."])
        let plan = try #require(try floor.store.read { try floor.factory.plans.find("GREASE", in: $0) })
        #expect(plan.instructions == "Stop the press.\nGrease both bearings.")
    }

    @Test func `comes out as it can be read in`() async throws {
        let floor = try await Floor.workshop()
        try await floor.load(.plans, Self.list)
        var text = ""
        try floor.store.read { try ListExport(floor.factory).run(.plans, in: $0) { text += $0 } }
        let other = try await Floor.workshop()
        try await other.load(.plans, text)
        var copy = ""
        try other.store.read { try ListExport(other.factory).run(.plans, in: $0) { copy += $0 } }
        #expect(copy == text && text.contains("2nd tuesday"))
    }

    @Test(arguments: [
        ("asset", "NOPE"), ("every", "often"), ("every", "0 days"), ("first_due", "25.11.2026"), ("basis", "loose"),
        ("time", "8"), ("time", "24:00"), ("lead_hours", "99999"), ("window_percent", "60"), ("assignee", "E4"),
        ("assignee", "nobody"), ("role", "boss"), ("priority", "huge"), ("task", ""), ("active", "maybe"),
        ("checklist", "Nope"), ("first_due", "9999-12-31"), ("first_due", "2036-12-31"),
    ])
    func `refuses what cannot be`(field: String, value: String) async throws {
        let floor = try await Floor.workshop()
        let refused = await #expect(throws: FieldRefused.self) { try await floor.plan([field: value]) }
        #expect(refused?.field == field)
        #expect(try floor.occurrences().isEmpty)
    }
}
