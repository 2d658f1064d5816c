import Simulator
import Testing
import WhatsApp

struct `A long run with the pretend WhatsApp` {
    static let people = (0..<50).map { PhoneOwner(name: "Person \($0)", phone: "2783000\(1000 + $0)") }

    @Test func `in a storm loses nothing that the journal says was sent`() async throws {
        try await World.open(people: Self.people) { world in
            for phone in world.server.phones { phone.openWindow() }
            var weather = GraphServer.Weather.storm(seed: 42)
            weather.hang = .milliseconds(5)
            weather.delay = .milliseconds(5)
            weather.sending[.tokenExpired] = 0  // Time stands still here.
            world.server.setWeather(weather)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (place, owner) in Self.people.enumerated() {
                    group.addTask {
                        for number in 0..<20 {
                            _ = await world.api.send(
                                .text(try TextMessage("\(number)")), to: .phone("+" + owner.phone),
                                opaque: "\(place).\(number)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            world.server.setWeather(nil)
            #expect(try await world.server.webhooksSettled(within: World.patience))
            world.server.releaseHeld()
            #expect(try await world.server.webhooksSettled(within: World.patience))
            let journal = world.server.journal
            #expect(journal.count == 1000)
            let sent = journal.filter { $0.outcome == .sent }
            #expect(sent.count > 500 && sent.count < 1000)
            let onPhones = world.server.phones.flatMap(\.transcript)
            #expect(Set(onPhones.map(\.wamid)) == Set(sent.map(\.wamid)))
            #expect(onPhones.count == sent.count)
            let told = journal.reduce(0) { $0 + $1.statuses.count }
            #expect(await world.webhook.next(told).count == told)
            // Each told status is one that the truth allows.
            for entry in journal {
                switch entry.outcome {
                case .sent: #expect(Set(entry.statuses).isSubset(of: [.sent, .delivered]))
                case .failed: #expect(Set(entry.statuses).isSubset(of: [.failed]))
                case .lost, .held: #expect(entry.statuses.isEmpty)
                }
            }
        }
    }
}
