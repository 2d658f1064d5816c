import Logging
import Simulator
import Testing
import Vault
import WhatsApp

struct `The weather of the pretend WhatsApp` {
    /// How the business sees one text to Thandi.
    private func outcome(_ world: World) async throws -> SendOutcome {
        try world.thandi.openWindow()
        return await world.api.send(.text(try TextMessage("x")), to: World.toThandi, opaque: "mark")
    }

    private func certain(_ mishap: GraphServer.Weather.Mishap) -> GraphServer.Weather {
        var weather = GraphServer.Weather(seed: 1, sending: [mishap: 1])
        weather.hang = .milliseconds(20)
        weather.delay = .milliseconds(20)
        return weather
    }

    @Test(arguments: [
        (GraphServer.Weather.Mishap.hangBefore, nil, 0), (.hangAfter, nil, 1), (.closeBefore, nil, 0),
        (.closeAfter, nil, 1), (.failedBefore, 131000, 0), (.failedAfter, 131000, 1), (.outOfService, 2, 0),
        (.proxyPage, nil, 0), (.throttled, 130429, 0), (.pairThrottled, 131056, 0), (.windowAtOnce, 131047, 0),
        (.tokenExpired, 190, 0),
    ])
    func `makes a call go wrong, and the truth is in the journal`(
        mishap: GraphServer.Weather.Mishap, code: Int?, count: Int
    ) async throws {
        try await World.open { world in
            world.server.setWeather(certain(mishap))
            let body = #"{"messaging_product":"whatsapp","to":"27821234501","text":{"body":"x"}}"#
            try world.thandi.openWindow()
            if let code {
                #expect(try await world.post(body).code == code)
            } else {
                guard case .unknown = try await outcome(world) else { throw World.NotAccepted(outcome: .notSent("")) }
            }
            #expect(world.server.sentCount(to: "27821234501") == count)
            #expect(world.server.journal.map { $0.outcome == .sent ? 1 : 0 } == [count])
            #expect(try await world.server.webhooksSettled(within: World.patience))
            #expect(world.server.journal[0].statuses == (count == 1 ? [.sent, .delivered] : []))
        }
    }

    @Test func `lets a message fail after it was accepted`() async throws {
        try await World.open { world in
            world.server.setWeather(certain(.windowLater))
            _ = try await outcome(world)
            #expect(try await world.nextReports(1).map { $0.errors.map(\.code) } == [[131047]])
            #expect(try world.thandi.transcript.isEmpty)
            #expect(world.server.journal.map(\.outcome) == [.failed(code: 131047)])
            #expect(world.server.journal.map(\.statuses) == [[.failed]])
        }
    }

    @Test func `holds a message, and lets it go after a while`() async throws {
        try await World.open { world in
            world.server.setWeather(certain(.held))
            _ = try await outcome(world)
            #expect(try await world.nextReports(2).map(\.status) == [.sent, .delivered])
            #expect(world.server.journal.map(\.outcome) == [.sent])
        }
    }

    @Test func `expires the token for a time, for every call`() async throws {
        try await World.open { world in
            world.server.setWeather(certain(.tokenExpired))
            _ = try await outcome(world)
            world.server.setWeather(nil)
            await #expect(throws: GraphError.self) { try await world.api.call(.get, "106540352242922") }
            world.time.pass(seconds: 5)
            _ = try await world.api.call(.get, "106540352242922")
        }
    }

    @Test func `is the same from the same seed`() async throws {
        func run(_ seed: UInt64) async throws -> [ReceivedSend.Outcome] {
            let outcomes = Mailbox<[ReceivedSend.Outcome]>()
            try await World.open { world in
                world.server.setWeather(
                    GraphServer.Weather(seed: seed, sending: [.failedBefore: 0.3, .failedAfter: 0.3, .proxyPage: 0.2]))
                for _ in 0..<30 { _ = try await outcome(world) }
                outcomes.put(world.server.journal.map(\.outcome))
            }
            return outcomes.value ?? []
        }
        let first = try await run(7)
        #expect(try await run(7) == first)
        #expect(try await run(8) != first)
        #expect(Set(first) == [.sent, .lost, .failed(code: 131000)])
    }

    @Test func `comes after what was ordered singly, and ends with calm`() async throws {
        try await World.open { world in
            world.server.setWeather(certain(.proxyPage))
            world.server.failNext(with: .keepSilent)
            guard case .accepted = try await outcome(world), case .unknown = try await outcome(world) else {
                Issue.record("another order")
                return
            }
            world.server.setWeather(nil)
            guard case .accepted = try await outcome(world) else {
                Issue.record("not calm")
                return
            }
        }
    }
}

struct `Statuses of the pretend WhatsApp` {
    private func statuses(
        after fault: StatusFault, _ count: Int, _ world: World
    ) async throws -> [DeliveryReport.Status] {
        try world.thandi.openWindow()
        world.server.mishandleStatuses(next: 1, fault)
        try await world.say("x")
        return try await world.nextReports(count).map(\.status)
    }

    @Test(arguments: [
        (StatusFault.duplicate(copies: 2), [DeliveryReport.Status.sent, .sent, .delivered]),
        (.lose, [.delivered]), (.holdBack, [.delivered, .sent]), (.delay(.milliseconds(50)), [.delivered, .sent]),
    ])
    func `can come twice, never, late, and in the wrong order`(
        fault: StatusFault, told: [DeliveryReport.Status]
    ) async throws {
        try await World.open { world in
            let seen = try await statuses(after: fault, told.count, world)
            #expect(seen == told)
            #expect(try await world.server.webhooksSettled(within: World.patience))
            #expect(try world.thandi.transcript.map(\.ticks) == [.delivered])
            let books = world.server.journal.flatMap { $0.statuses.map(\.rawValue) }
            #expect(books == told.map { "\($0)" })
            #expect(world.server.webhooks.swallowed == (fault == .lose ? 1 : 0))
        }
    }

    @Test func `can tell read before delivered`() async throws {
        try await World.open { world in
            let thandi = try world.thandi
            thandi.openWindow()
            thandi.switchOff()
            try await world.say("x")
            world.server.mishandleStatuses(.holdBack)
            thandi.switchOn()
            thandi.readAll()
            #expect(try await world.nextReports(3).map(\.status) == [.sent, .read, .delivered])
        }
    }

    @Test func `can come before the answer to the call`() async throws {
        try await World.open { world in
            try world.thandi.openWindow()
            world.server.failNext(with: .tellFirst)
            try await world.say("x")
            #expect(world.server.webhooks.accepted >= 1)
        }
    }

    @Test(arguments: [true, false])
    func `of a held message come when it is let go`(isGood: Bool) async throws {
        try await World.open { world in
            try world.thandi.openWindow()
            world.server.failNext(with: .hold)
            let body = #"{"messaging_product":"whatsapp","to":"27821234501","text":{"body":"x"}}"#
            let answer = try await world.ask(
                .post, "v25.0/106540352242922/messages", headers: [("Authorization", "Bearer \(World.token)")],
                body: Array(body.utf8))
            #expect(answer.text.contains(#""message_status":"held_for_quality_assessment""#))
            #expect(world.server.sentCount(to: "27821234501") == 0)
            #expect(world.server.journal.map(\.outcome) == [.held])
            if isGood { world.server.releaseHeld() } else { world.server.dropHeld() }
            let reports = try await world.nextReports(isGood ? 2 : 1)
            #expect(reports.map(\.status) == (isGood ? [.sent, .delivered] : [.failed]))
            #expect(reports[0].errors.map(\.code) == (isGood ? [] : [132015]))
            #expect(world.server.sentCount(to: "27821234501") == (isGood ? 1 : 0))
        }
    }
}
