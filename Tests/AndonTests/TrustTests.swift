import FoundationEssentials
import Glibc
import Simulator
import Testing
import WhatsApp

/// What we say arrives, or everyone knows why not: on the real daemon, one thing that goes wrong at a time.
struct `What goes wrong on the way` {
    /// Sends a text to the phone, whose window is open for both sides.
    private func send(_ text: String, to phone: Phone, _ plant: TestPlant, _ token: String) async throws -> String {
        let answer = try await plant.perform(
            .post, "/api/whatsapp/test/send", token: token,
            json: #"{"phone":"+\#(phone.owner.phone)","message":"\#(text)"}"#)
        try #require(answer.status == 202, "\(String(decoding: answer.body, as: UTF8.self))")
        return try #require(try JSON(answer.body)["id"].text)
    }

    private func message(_ id: String, _ plant: TestPlant, _ token: String) async throws -> JSON {
        try JSON(try await plant.get("/api/v1/messages/\(id)", token: token).body)
    }

    @Test func `words that WhatsApp calls too late go once the person has answered a knock`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start()
        let pushed = try await plant.andon(["templates", "push"])
        try #require(pushed.status == 0, "\(pushed)")
        let (token, phone) = (try await plant.token(), try #require(plant.graph.phone(named: "Thandi")))
        phone.send("hi")
        try await plant.until("the menu is there") { phone.transcript.count == 2 }

        plant.graph.failNext(with: .failLater(code: 131047, title: "Re-engagement message"))
        let id = try await send("The line runs again", to: phone, plant, token)
        try await plant.until("it is held") { try await self.message(id, plant, token)["state"].text == "held" }
        try await plant.until("somebody knocks") { phone.transcript.count == 3 }
        let knock = try #require(phone.transcript.last)
        #expect(!knock.text.contains("runs again") && !knock.options.isEmpty)
        #expect(plant.graph.received.last?.type == "template")
        let metrics = try await plant.get("/metrics", token: token).body
        #expect(String(decoding: metrics, as: UTF8.self).contains("andon_window_shut_total 1\n"))

        _ = phone.tap(try #require(knock.options.first), on: knock)
        try await plant.until("the words are there") { phone.transcript.last?.text == "The line runs again" }
        try await plant.until("it is known") {
            ["delivered", "read"].contains(try await self.message(id, plant, token)["state"].text ?? "")
        }
        #expect(plant.graph.received.count { $0.outcome == .sent && $0.type == "template" } == 1)
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
    }

    @Test func `a proxy that answers for WhatsApp costs a few messages, not the queue`() async throws {
        let plant = try await TestPlant(crowd: 60)
        let daemon = try await plant.start()
        let token = try await plant.token()
        let phones = plant.graph.phones.suffix(60)
        for phone in phones {
            let body = TestPlant.webhook(from: phone.owner.phone, "hi", wamid: "wamid.\(phone.owner.phone)")
            #expect(await plant.post(body) == 200)
        }
        try await plant.settled()
        plant.graph.failNext(20, with: .answer(status: 502, body: "<html>Bad Gateway</html>"))
        for phone in phones { _ = try await send("later", to: phone, plant, token) }
        try await plant.until("it rests") {
            let metrics = try await plant.get("/metrics", token: token).body
            return String(decoding: metrics, as: UTF8.self).contains("andon_sending_rests 1")
        }
        // What is under way when it begins is lost in doubt; what waits is kept, and one call at a time asks.
        let before = plant.graph.received.count
        try await TestPlant.clock.sleep(for: .seconds(2))
        #expect(plant.graph.received.count - before <= 3)
        #expect(try (await plant.stats()["toSend"].int ?? 0) > 0)
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `a receipt of a message that is not ours is kept, not parked`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start()
        plant.graph.postWebhook(
            field: "messages",
            value: [
                "statuses": .list([
                    .object([
                        ("id", .text("wamid.of.another")), ("status", .text("delivered")),
                        ("timestamp", .text("\(TestPlant.milliseconds() / 1000)")),
                        ("recipient_id", .text("27821234599")),
                    ])
                ])
            ])
        try await plant.until("it is kept") { try await plant.stats()["kept"].int == 1 }
        #expect(try await plant.stats()["parked"].int == 0)
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
    }

    @Test func `a file goes out once uploaded, and can be looked at in the office`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start()
        let (token, phone) = (try await plant.token(), try #require(plant.graph.phone(named: "Thandi")))
        phone.send("hi")
        try await plant.until("the menu is there") { phone.transcript.count == 2 }
        let path = plant.folder + "/press.png"
        try Data(SamplePhoto.png).write(to: URL(filePath: path))
        for number in 1...2 {
            let sent = try await plant.andon([
                "send", "--to", "+\(phone.owner.phone)", "--file", path, "Press 4 \(number)",
            ])
            #expect(sent.status == 0, "\(sent)")
            try await plant.until("it is there") { phone.transcript.last?.text == "Press 4 \(number)" }
        }
        let media = phone.transcript.suffix(2).compactMap(\.media?.id)
        #expect(media.count == 2 && media[0] == media[1], "uploaded once")
        let listed = try JSON(try await plant.get("/api/whatsapp/messages/\(phone.owner.phone)", token: token).body)
        let file = listed["messages"].array.first.map { $0["media"].array.first } ?? nil
        #expect(file?["kind"].text == "image" && file?["size"].int == SamplePhoto.png.count)
        let id = try #require(file?["id"].text)
        #expect(try await plant.get("/api/v1/media/\(id)", token: token).body == SamplePhoto.png)
        #expect(try await plant.get("/api/v1/media/out-999", token: token).status == 404)
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
    }

    @Test func `who sent a file that is lost is told so`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start()
        let (token, phone) = (try await plant.token(), try #require(plant.graph.phone(named: "Thandi")))
        plant.graph.failNextDownload(10, with: .corrupt)
        phone.send(photo: SamplePhoto.png)
        // Five tries, one to eight seconds apart.
        try await plant.until("it is said") { phone.transcript.last?.text.contains("could not be fetched") == true }
        let listed = try JSON(try await plant.get("/api/whatsapp/messages/\(phone.owner.phone)", token: token).body)
        let errors = listed["messages"].array.flatMap { $0["media"].array.compactMap { $0["error"].text } }
        #expect(errors.count == 1)
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
    }
}
