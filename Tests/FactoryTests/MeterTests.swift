import Messaging
import Store
import Testing

@testable import Factory

struct `A meter` {
    private func read(
        _ text: String, _ floor: Floor, isReplacement: Bool = false
    ) async throws -> [String] {
        let (meters, press) = (floor.factory.meters, try floor.asset("PR-04").id)
        let value = try #require(MeterValue(text))
        return try await floor.store.write {
            try meters.read(
                value, on: press, meter: "Running Hours", isReplacement: isReplacement, by: .api("plc"), in: $0)
        }.map(\.number)
    }

    private func floor(_ values: [String: String] = [:]) async throws -> Floor {
        try await Floor.greasing(["every": "500 running hours"].merging(values) { $1 })
    }

    @Test func `brings work due when it shows enough, and once`() async throws {
        let floor = try await floor()
        #expect(try await read("1200", floor).isEmpty)
        #expect(try await read("1699.9", floor).isEmpty)
        #expect(try await read("1700", floor) == ["PM-1001"])
        #expect(try await read("1701", floor).isEmpty)
        #expect(try floor.notices(to: floor.ravi).map(\.kind) == [.maintenanceDue])
    }

    @Test func `keeps a fixed plan on its numbers`() async throws {
        let floor = try await floor()
        _ = try await read("1000", floor)
        #expect(try await read("1620", floor) == ["PM-1001"])
        try await floor.complete("PM-1001", by: floor.doer(floor.ravi))
        #expect(try await read("1999", floor).isEmpty)
        #expect(try await read("2000", floor) == ["PM-1002"])
    }

    @Test func `begins anew when the interval changes`() async throws {
        let floor = try await floor()
        _ = try await read("1000", floor)
        try await floor.plan(["every": "200 running hours"])
        #expect(try await read("1100", floor).isEmpty)
        #expect(try await read("1299", floor).isEmpty)
        #expect(try await read("1300", floor) == ["PM-1001"])
    }

    @Test func `leaves out what comes while the one before is open`() async throws {
        let floor = try await floor()
        _ = try await read("0", floor)
        #expect(try await read("500", floor) == ["PM-1001"])
        #expect(try await read("1000", floor).isEmpty)
        #expect(try floor.occurrence("PM-1002").standing.skip == .notStacked)
    }

    @Test func `does not go back, but may be replaced`() async throws {
        let floor = try await floor()
        _ = try await read("1000", floor)
        _ = try await read("1400", floor)
        await #expect(throws: Meters.Refused.less(than: MeterValue(thousandths: 1_400_000))) {
            try await read("1399", floor)
        }
        #expect(try await read("10", floor, isReplacement: true).isEmpty)
        #expect(try await read("109", floor).isEmpty)
        #expect(try await read("110", floor) == ["PM-1001"])
    }

    @Test func `that no plan goes by is unknown`() async throws {
        let floor = try await Floor.greasing()
        await #expect(throws: Meters.Refused.noSuchMeter) { try await read("1", floor) }
    }
}
