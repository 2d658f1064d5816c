import FoundationEssentials
import Glibc
import Simulator
import Testing
import WhatsApp

struct `A token that is refused` {
    @Test func `stops sending and nothing else, until there is a new one`() async throws {
        let plant = try await TestPlant()
        let credentials = plant.folder + "/credentials"
        try FileManager.default.createDirectory(atPath: credentials, withIntermediateDirectories: true)
        func give(_ token: String) throws {
            try Data(token.utf8).write(to: URL(filePath: credentials + "/WHATSAPP_ACCESS_TOKEN"))
        }
        try give("token-of-the-test")
        let daemon = try await plant.start(["CREDENTIALS_DIRECTORY": credentials])
        let phones = plant.graph.phones.prefix(3)
        plant.graph.expireToken()
        for phone in phones {
            let body = TestPlant.webhook(from: phone.owner.phone, "hi", wamid: "wamid.\(phone.owner.phone)")
            #expect(await plant.post(body) == 200)
        }
        try await plant.until("it says so") { try await plant.get("/readyz").status == 503 }
        let reasons = try await String(decoding: plant.get("/readyz").body, as: UTF8.self)
        #expect(reasons.contains("token"))
        let metrics = try await plant.get("/metrics", token: await plant.token()).body
        #expect(String(decoding: metrics, as: UTF8.self).contains("andon_sending_alarm 1"))

        // It goes on to take in what people say, and keeps every answer.
        let late = TestPlant.webhook(from: try #require(phones.first).owner.phone, "menu", wamid: "wamid.late")
        #expect(await plant.post(late) == 200)
        try await plant.until("all is answered") { try await plant.stats()["waiting"].int == 0 }
        let stats = try await plant.stats()
        #expect((stats["toSend"].int ?? 0) + (stats["inFlight"].int ?? 0) == 4)
        #expect(plant.graph.received.allSatisfy { $0.outcome != .sent })

        // A bad setting changes nothing; a new token does, without a restart.
        plant.graph.acceptToken("another-token")
        try give("another-token")
        daemon.signal(SIGHUP)
        try await plant.until("everything is sent") { try await plant.stats()["toSend"].int == 0 }
        try await plant.until("it is ready") { try await plant.get("/readyz").status == 200 }
        #expect(plant.graph.received.count { $0.outcome == .sent } == 4)
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
    }

    @Test func `is tried with one call at a time`() async throws {
        let plant = try await TestPlant(crowd: 40)
        plant.graph.expireToken()
        for phone in plant.graph.phones.suffix(40) {
            phone.openWindow()
        }
        let daemon = try await plant.start()
        for phone in plant.graph.phones.suffix(40) {
            let body = TestPlant.webhook(from: phone.owner.phone, "hi", wamid: "wamid.\(phone.owner.phone)")
            #expect(await plant.post(body) == 200)
        }
        try await plant.until("it rests") { try await plant.get("/readyz").status == 503 }
        try await plant.until("all is answered") { try await plant.stats()["waiting"].int == 0 }
        let before = plant.graph.received.count
        // The first pause is five seconds, give or take one.
        try await TestPlant.clock.sleep(for: .seconds(7))
        #expect(plant.graph.received.count - before <= 1)
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
    }
}
