import Messaging
import Store
import Testing
import Vault
import WhatsApp

@testable import Factory

extension Floor {
    /// The workshop with a plan: Press 4 is greased every ten days by Ravi, the first time tomorrow at 08:00.
    static func greasing(_ values: [String: String] = [:]) async throws -> Floor {
        let floor = try await workshop()
        try await floor.plan(values)
        return floor
    }

    func plan(_ values: [String: String] = [:]) async throws {
        let standard = [
            "number": "GREASE", "asset": "PR-04", "task": "Grease the bearings", "every": "10 days",
            "first_due": "2026-11-22", "time": "08:00", "lead_hours": "24", "assignee": "E2",
        ]
        let fields = standard.merging(values) { $1 }
        let factory = factory
        _ = try await store.write { try Directory(factory, by: "nomsa").put(Fields(fields), in: .plans, tx: $0) }
    }

    /// Does what the clock asks for, until nothing is due.
    func tick() async throws {
        let chore = MaintenanceChore(factory.maintenance)
        for _ in 0..<400 {
            let next = try await store.write { try chore.run(in: $0) }
            guard let next, next <= now else { return }
        }
        Issue.record("the chore does not come to rest")
    }

    func occurrences() throws -> [Occurrence] {
        try store.read { try $0.all(Occurrence.byDue, 0, limit: 1_000) }
    }

    func occurrence(_ number: String) throws -> Occurrence {
        try #require(try store.read { try factory.occurrences.find(number, in: $0) })
    }

    func states() throws -> [String] { try occurrences().map { "\($0.number) \($0.standing.state.rawValue)" } }

    /// Goes to a time of a day, as the plant's clock shows it.
    func goes(to day: String, _ hour: Int = 8, _ minute: Int = 0) throws {
        let time = PlantClock.plant.instant(try #require(CalendarDay(day)), minute: hour * 60 + minute)
        try #require(time >= now, "time does not go back")
        pass(time - now)
    }

    func complete(_ number: String, by doer: Doer) async throws {
        let (desk, occurrence) = (factory.maintenance, try occurrence(number))
        _ = try await store.write { try desk.complete(occurrence, by: doer, in: $0) }
    }
}
