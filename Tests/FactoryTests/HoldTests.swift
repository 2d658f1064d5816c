import Messaging
import Store
import Testing

@testable import Factory

struct `A legal hold` {
    private func hold(_ floor: Floor, _ what: String) async throws -> LegalHold {
        let factory = floor.factory
        return try await floor.store.write { try factory.holds.add(what, reason: "Claim 7", factory, in: $0) }
    }

    @Test(arguments: ["E1", "+27821234501", "REJ-1001"])
    func `on a person or on their report refuses the erasure until it ends`(what: String) async throws {
        let (floor, _, _) = try await `Erasing a person`.busyFloor()
        let held = try await hold(floor, what)
        await #expect(throws: Erasure.Refused.held(held.id)) { try await floor.erase("E1") }
        await #expect(throws: Erasure.Refused.held(held.id)) { try await floor.erasure.survey("E1", in: floor.store) }
        #expect(try floor.everythingReadable().contains("Thandi Nkosi"))
        let holds = floor.factory.holds
        try await floor.store.write { try holds.remove(held.id, in: $0) }
        #expect(try await floor.erase("E1").people == 1)
    }

    @Test func `on a stranger holds them, too`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("Hello?")
        let held = try await hold(floor, "+34 600 111 222")
        await #expect(throws: Erasure.Refused.held(held.id)) { try await floor.erase("+34600111222") }
    }

    @Test func `keeps everything of theirs however old, and nothing of others`() async throws {
        let (floor, evidence, other) = try await `Erasing a person`.busyFloor()
        let theirs = try floor.messages(to: floor.thandi.phone).count
        _ = try await hold(floor, "REJ-1001")
        try await floor.finishSending()
        floor.pass(.seconds(800 * 24 * 3600))
        let done = try await Retention(floor.factory, days: 730).apply(in: floor.store)
        #expect(done.counts.received == 2 && done.counts.sent == 2)
        #expect(try floor.messages(to: floor.thandi.phone).count == theirs)
        #expect(try floor.messages(to: floor.ravi.phone).isEmpty)
        #expect(floor.isThere(evidence) && floor.isThere(other))
    }

    @Test func `is audited, sealed and listed`() async throws {
        let floor = try await Floor.sample()
        let held = try await hold(floor, "E1")
        #expect(try floor.factory.holds.reason(of: held) == "Claim 7")
        #expect(try floor.store.read { try floor.factory.holds.all(in: $0).map(\.id) } == [held.id])
        let noted = try floor.store.read { try $0.page(Interaction.self, limit: 10).records }
        #expect(noted.map(\.kind) == ["hold"] && noted[0].person == held.person)
        #expect(try floor.isSound())
    }

    @Test(arguments: [("E99", "x"), ("REJ-9999", "x"), ("+27829999999", "x")])
    func `on nobody is refused`(what: String, reason: String) async throws {
        let floor = try await Floor.sample()
        let factory = floor.factory
        await #expect(throws: LegalHolds.Refused.nobody) {
            try await floor.store.write { _ = try factory.holds.add(what, reason: reason, factory, in: $0) }
        }
    }

    @Test(arguments: ["", String(repeating: "x", count: 501)])
    func `needs a reason of some words`(reason: String) async throws {
        let floor = try await Floor.sample()
        let factory = floor.factory
        await #expect(throws: LegalHolds.Refused.noReason) {
            try await floor.store.write { _ = try factory.holds.add("E1", reason: reason, factory, in: $0) }
        }
    }
}

extension Floor {
    /// As if WhatsApp had taken and shown everything.
    func finishSending() async throws {
        try await store.write { tx in
            for var message in try tx.page(OutboundMessage.self, limit: 1_000).records {
                message.delivery = .read
                try tx.put(message)
            }
            for lane in try tx.page(Lane.self, limit: 1_000).records { try tx.delete(Lane.self, lane.id) }
        }
    }
}
