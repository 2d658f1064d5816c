import Logging
import Simulator
import Testing
import Vault
import WhatsApp

struct `What can go wrong with the pretend WhatsApp` {
    @Test func `a refusal is answered with its code, and nothing is sent`() async throws {
        try await World.open { world in
            try world.thandi.openWindow()
            let refusal = GraphRefusal(status: 429, code: 130429, title: "Rate limit hit")
            world.server.failNext(2, with: .refuse(refusal))
            for _ in 1...2 {
                guard case .refused(let error) = await world.api.send(.text(try TextMessage("x")), to: World.toThandi)
                else {
                    Issue.record("not refused")
                    return
                }
                #expect(error.code == 130429)
            }
            try await world.say("Now")
            #expect(try world.thandi.transcript.map(\.text) == ["Now"])
            #expect(world.server.received.map(\.outcome) == [.failed(code: 130429), .failed(code: 130429), .sent])
        }
    }

    @Test(arguments: [Fault.closeConnection(.sent), .hang(.milliseconds(20), .sent)])
    func `an answer that is lost leaves the message sent, and its statuses tell so`(fault: Fault) async throws {
        try await World.open { world in
            try world.thandi.openWindow()
            world.server.failNext(with: fault)
            let outcome = await world.api.send(.text(try TextMessage("x")), to: World.toThandi, opaque: "mark")
            guard case .unknown = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(try await world.nextReports(2).map(\.opaque) == ["mark", "mark"])
            #expect(world.server.sentCount(to: "27821234501") == 1)
        }
    }

    @Test(arguments: [Fault.Truth.notSent, .sentInSilence])
    func `an answer that is lost without any status can mean both`(truth: Fault.Truth) async throws {
        try await World.open { world in
            try world.thandi.openWindow()
            world.server.failNext(with: .closeConnection(truth))
            let outcome = await world.api.send(.text(try TextMessage("x")), to: World.toThandi)
            guard case .unknown = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(try world.thandi.transcript.count == (truth == .notSent ? 0 : 1))
            #expect(world.server.webhooks.posted == 0)
        }
    }

    @Test func `a proxy's page is handed through`() async throws {
        try await World.open { world in
            world.server.failNext(with: .answer(status: 502, body: "<html>Bad gateway</html>"))
            guard case .unknown = await world.api.send(.text(try TextMessage("x")), to: World.toThandi) else {
                Issue.record("not unknown")
                return
            }
            #expect(world.server.received.map(\.outcome) == [.lost])
        }
    }

    @Test func `a message can be accepted and fail later`() async throws {
        try await World.open { world in
            try world.thandi.openWindow()
            world.server.failNext(with: .failLater(code: 131049, title: "Healthy ecosystem"))
            try await world.say("x")
            #expect(try await world.nextReports(1).map { $0.errors.map(\.code) } == [[131049]])
            #expect(try world.thandi.transcript.isEmpty)
        }
    }

    @Test func `a webhook is repeated until it is answered with 200, and later ones of that phone wait`() async throws {
        try await World.open { world in
            world.webhook.answer([503, 500])
            let thandi = try world.thandi
            thandi.send("one")
            thandi.send("two")
            let texts = try await world.nextItems(4).map { try Incoming(payload: $0.payload).content }
            #expect(texts == [.text("one"), .text("one"), .text("one"), .text("two")])
            #expect(try await world.server.webhooksSettled(within: World.patience))
            let counts = world.server.webhooks
            #expect([counts.posted, counts.accepted, counts.failedTries, counts.lost] == [2, 2, 2, 0])
        }
    }

    @Test func `the webhook of one phone does not wait for another phone's`() async throws {
        try await World.open { world in
            world.webhook.answer([503])
            try world.thandi.send("first")
            _ = await world.webhook.next(1)
            try world.phone("Ravi").send("second")
            let next = try await world.nextItems(2).map { try Incoming(payload: $0.payload).from.phone }
            #expect(Set(next) == ["27821234501", "27821234502"])
        }
    }

    @Test func `webhooks can come twice`() async throws {
        try await World.open { world in
            world.server.duplicateWebhooks(next: 1, copies: 3)
            let wamid = try world.thandi.send("hi")
            try world.thandi.send("there")
            #expect(try await world.nextItems(4).map(\.identity).filter { $0 == wamid }.count == 3)
        }
    }

    @Test func `webhooks wait while they are paused`() async throws {
        try await World.open { world in
            world.server.pauseWebhooks()
            try world.thandi.send("hi")
            #expect(world.server.webhooks.accepted == 0)
            world.server.resumeWebhooks()
            #expect(try await world.server.webhooksSettled(within: World.patience))
        }
    }

    @Test func `any event can be told`() async throws {
        try await World.open { world in
            world.server.postWebhook(field: "account_update", value: ["event": "DISABLED_UPDATE"])
            let items = try await world.nextItems(1)
            #expect(items.map(\.field) == ["account_update"])
        }
    }

    @Test func `a port that is taken is an error for whoever waits`() async throws {
        try await World.open { world in
            let port = try await world.server.boundPort()
            let settings = GraphServer.Settings(
                listen: (host: "127.0.0.1", port: port), phoneNumberID: "1", accessToken: "t", appSecret: "s",
                verifyToken: "v")
            let second = GraphServer(
                settings: settings, logger: .init(label: "test"), now: { 0 }, clock: World.clock, random: .system,
                http: world.http)
            await #expect(throws: (any Error).self) { try await second.run() }
            await #expect(throws: GraphServer.NotRunning.self) { try await second.boundPort() }
        }
    }
}
