import Messaging
import Store
import Testing

@testable import Factory

struct `PM compliance` {
    private static func occurrence(_ state: OccurrenceState, endedAt: Int64? = nil) -> Occurrence {
        Occurrence(
            id: Ref(1), serial: 1_001, plan: Ref(1), asset: Ref(1), day: nil, originalDue: Timestamp(seconds: 1_000),
            windowFrom: Timestamp(seconds: 900), windowThrough: Timestamp(seconds: 1_100),
            standing: .init(
                state: state, due: Timestamp(seconds: 1_000), endedAt: endedAt.map { Timestamp(seconds: $0) }),
            moves: [], version: 1)
    }

    @Test(arguments: [
        ([occurrence(.completed, endedAt: 1_000)], 100), ([occurrence(.completed, endedAt: 900)], 100),
        ([occurrence(.completed, endedAt: 1_100)], 100), ([occurrence(.completed, endedAt: 1_101)], 0),
        ([occurrence(.completed, endedAt: 899)], 0), ([occurrence(.missed, endedAt: 1_200)], 0),
        ([occurrence(.released)], 0), ([occurrence(.rescheduled)], 0), ([occurrence(.skipped, endedAt: 1_000)], nil),
        ([], nil),
        ([occurrence(.completed, endedAt: 1_000), occurrence(.completed, endedAt: 1_000), occurrence(.missed)], 66),
    ])
    func `is what was done in its window, of what was due`(occurrences: [Occurrence], percent: Int?) {
        #expect(PMCompliance(occurrences, at: Timestamp(seconds: 2_000)).percent == percent)
    }

    @Test func `does not judge what still has time`() {
        #expect(PMCompliance([Self.occurrence(.released)], at: Timestamp(seconds: 1_100)).percent == nil)
        #expect(PMCompliance([Self.occurrence(.released)], at: Timestamp(seconds: 1_101)).percent == 0)
    }

    @Test func `is not mended by a later date`() async throws {
        let floor = try await Floor.greasing()
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        let (desk, occurrence) = (floor.factory.maintenance, try floor.occurrence("PM-1001"))
        let (due, ana) = (floor.now + .seconds(3 * 86_400), try floor.doer(floor.ana))
        _ = try await floor.store.write {
            try desk.reschedule(occurrence, to: due, reason: "no grease", by: ana, in: $0)
        }
        try floor.goes(to: "2026-11-25", 7)
        try await floor.complete("PM-1001", by: ana)
        let figure = try floor.store.read {
            try PMCompliance.overall(from: Timestamp(seconds: 0), through: $0.now, in: $0)
        }
        #expect(figure.due == 1 && figure.outside == 1 && figure.percent == 0)
    }
}
