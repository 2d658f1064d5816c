import Simulator
import Testing
import WhatsApp

struct `The limits of the pretend WhatsApp` {
    private static let body = #"{"messaging_product":"whatsapp","to":"27821234501","text":{"body":"x"}}"#

    private static func template(to phone: String) -> String {
        #"{"messaging_product":"whatsapp","to":"\#(phone)","type":"template","template":{"name":"n","language":{"code":"en"}}}"#
    }

    @Test func `to one person: so many at once, then one in an interval`() async throws {
        try await World.open { world in
            try world.thandi.openWindow()
            world.server.setLimits(.init(pair: .init(burst: 3, intervalMilliseconds: 2000)))
            for _ in 1...3 { #expect(try await world.post(Self.body).code == nil) }
            #expect(try await world.post(Self.body).code == 131056)
            world.time.pass(seconds: 2)
            #expect(try await world.post(Self.body).code == nil)
            #expect(try await world.post(Self.body).code == 131056)
            let toRavi = Self.template(to: "27821234502")
            #expect(try await world.post(toRavi).code == nil)
            world.time.pass(seconds: 6)
            for _ in 1...3 { #expect(try await world.post(Self.body).code == nil) }
            #expect(world.server.excesses.pair == 2)
            #expect(world.server.excesses.number + world.server.excesses.tier == 0)
        }
    }

    @Test func `of the number in a second, with what people send`() async throws {
        try await World.open { world in
            let thandi = try world.thandi
            world.server.setLimits(.init(messagesPerSecond: 3))
            thandi.send("hi")
            for _ in 1...2 { #expect(try await world.post(Self.body).code == nil) }
            #expect(try await world.post(Self.body).code == 130429)
            world.time.pass(seconds: 1)
            for _ in 1...3 { #expect(try await world.post(Self.body).code == nil) }
            #expect(world.server.excesses.number == 1)
        }
    }

    @Test func `of people in a day, by templates outside the window`() async throws {
        try await World.open { world in
            world.server.setLimits(.init(peoplePerDay: 1))
            #expect(try await world.post(Self.template(to: "27821234501")).code == nil)
            #expect(try await world.post(Self.template(to: "27821234501")).code == nil)
            #expect(try await world.post(Self.template(to: "27821234502")).code == 131048)
            try world.phone("Ravi").openWindow()
            #expect(try await world.post(Self.template(to: "27821234502")).code == nil)
            world.time.pass(seconds: 24 * 60 * 60)
            #expect(try await world.post(Self.template(to: "27821234502")).code == nil)
            #expect(world.server.excesses.tier == 1)
        }
    }

    @Test func `are off unless they are set, and lifted again`() async throws {
        try await World.open { world in
            try world.thandi.openWindow()
            world.server.setLimits(.init(pair: .init(burst: 1)))
            #expect(try await world.post(Self.body).code == nil)
            #expect(try await world.post(Self.body).code == 131056)
            world.server.setLimits(nil)
            for _ in 1...50 { #expect(try await world.post(Self.body).code == nil) }
        }
    }

    @Test(arguments: [
        (GraphServer.WindowRefusal.later, [nil, nil]), (.atOnce, [131047, 131047]), (.alternating, [nil, 131047]),
    ])
    func `of 24 hours are told later, at once, or in turn`(
        refusal: GraphServer.WindowRefusal, codes: [Int?]
    ) async throws {
        try await World.open { world in
            world.server.setWindowRefusal(refusal)
            var answers: [Int?] = []
            for _ in codes { answers.append(try await world.post(Self.body).code) }
            #expect(answers == codes)
            #expect(world.server.journal.map(\.outcome) == codes.map { _ in .failed(code: 131047) })
            #expect(try world.thandi.transcript.isEmpty)
        }
    }
}
