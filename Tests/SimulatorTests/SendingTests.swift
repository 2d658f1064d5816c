import FoundationEssentials
import Simulator
import Testing
import Vault
import WhatsApp

struct `Sending through the pretend Graph API` {
    @Test func `an accepted message is told as sent and then as delivered, with the business's own mark`() async throws
    {
        try await World.open { world in
            try world.thandi.openWindow()
            let wamid = try await world.say("Hello", opaque: "attempt 7")
            let reports = try await world.nextReports(2)
            #expect(reports.map(\.status) == [.sent, .delivered])
            #expect(reports.allSatisfy { $0.messageID == wamid && $0.opaque == "attempt 7" })
            #expect(reports.allSatisfy { $0.recipientPhone == "27821234501" && $0.recipientUserID != nil })
            #expect(try world.thandi.transcript.map(\.text) == ["Hello"])
            #expect(world.server.sentCount(to: "27821234501") == 1)
        }
    }

    @Test func `a message id holds the person's number`() async throws {
        try await World.open { world in
            try world.thandi.openWindow()
            let wamid = try await world.say("Hello")
            let inside = try #require(Data(base64Encoded: String(wamid.dropFirst("wamid.".count))))
            #expect(inside.firstRange(of: Data("27821234501".utf8)) != nil)
        }
    }

    @Test func `a wrong token is refused with 190`() async throws {
        try await World.open { world in
            let answer = try await world.ask(
                .post, "v25.0/106540352242922/messages", headers: [("Authorization", "Bearer other")],
                body: Array("{}".utf8))
            #expect(answer.status == 401)
            #expect(answer.text.contains("\"code\":190"))
        }
    }

    @Test func `after 24 hours a free message fails by a status, and a template arrives`() async throws {
        try await World.open { world in
            let thandi = try world.thandi
            thandi.send("hi")
            _ = try await world.nextItems(1)
            world.time.pass(seconds: 24 * 60 * 60)
            try await world.say("Too late")
            let report = try #require(try await world.nextReports(1).first)
            #expect(report.status == .failed)
            #expect(report.errors.map(\.code) == [131047])
            let template = try TemplateMessage(
                name: "job_assigned", language: "en", body: [try TemplateValue("Press 4")])
            _ = await world.api.send(.template(template), to: World.toThandi)
            #expect(try await world.nextReports(2).map(\.status) == [.sent, .delivered])
            #expect(thandi.transcript.map(\.text) == ["hi", "Press 4"])
        }
    }

    @Test func `a number without WhatsApp fails by a status`() async throws {
        try await World.open { world in
            try await world.say("Anybody?", to: .phone("+27829999999"))
            let report = try #require(try await world.nextReports(1).first)
            #expect(report.errors.map(\.code) == [131026])
            #expect(report.recipientPhone == "27829999999")
        }
    }

    @Test func `whoever hides the number is known by the user id alone`() async throws {
        let people = [PhoneOwner(name: "Nia", phone: "27821234577", userID: "ZA.42", username: "nia.press")]
        try await World.open(people: people) { world in
            let nia = try world.phone("Nia")
            nia.send("hi")
            let request = try #require(await world.webhook.next(1).first)
            #expect(
                !String(decoding: request.body, as: UTF8.self).split(separator: "wamid.")[0].contains("27821234577"))
            let incoming = try Incoming(payload: try #require(try Webhook.parse(request.body).first).payload)
            #expect(incoming.from.phone == nil)
            #expect(incoming.from.userID == "ZA.42")
            try await world.say("Hello Nia", to: .userID("ZA.42"))
            #expect(
                try await world.nextReports(2).allSatisfy { $0.recipientPhone == nil && $0.recipientUserID == "ZA.42" })
            #expect(nia.transcript.last?.text == "Hello Nia")
        }
    }

    @Test func `a phone that is off gets its message when it is switched on, and read is told when it is looked at`()
        async throws
    {
        try await World.open { world in
            let thandi = try world.thandi
            thandi.openWindow()
            thandi.switchOff()
            let wamid = try await world.say("Hello")
            #expect(try await world.nextReports(1).map(\.status) == [.sent])
            #expect(thandi.transcript.map(\.ticks) == [.sent])
            thandi.switchOn()
            #expect(try await world.nextReports(1).map(\.status) == [.delivered])
            thandi.readAll()
            thandi.readAll()
            #expect(try await world.nextReports(1).map(\.status) == [.read])
            try await thandi.wait(for: .read, on: wamid, within: World.patience, on: World.clock)
            #expect(world.server.webhooks.posted == 3)
        }
    }

    @Test func `what the person wrote is delivered at 200, and read when the business says so`() async throws {
        try await World.open { world in
            let thandi = try world.thandi
            let wamid = thandi.send("hi")
            try await thandi.wait(for: .delivered, on: wamid, within: World.patience, on: World.clock)
            try await world.api.markRead(wamid, typing: true)
            try await thandi.wait(for: .read, on: wamid, within: World.patience, on: World.clock)
            await #expect(throws: GraphError.self) { try await world.api.markRead("wamid.unknown", typing: false) }
        }
    }

    @Test(arguments: [
        (#"{"to":"27821234501","text":{"body":"x"}}"#, 100),
        (#"{"messaging_product":"whatsapp","text":{"body":"x"}}"#, 100),
        (#"{"messaging_product":"whatsapp","to":"12","text":{"body":"x"}}"#, 131009),
        (#"{"messaging_product":"whatsapp","to":"27821234501","type":"text"}"#, 100),
        (#"{"messaging_product":"whatsapp","to":"27821234501","text":{"body":"  "}}"#, 131009),
        (#"{"messaging_product":"whatsapp","to":"27821234501","type":"fax","fax":{}}"#, 100),
        (#"{"messaging_product":"whatsapp","to":"27821234501","type":"image","image":{"id":"404"}}"#, 100),
        ("{", 100), ("[]", 100),
    ])
    func `a request that breaks a rule is refused with its code`(body: String, code: Int) async throws {
        try await World.open { world in
            let answer = try await world.post(body)
            #expect(answer.status == 400)
            #expect(answer.code == code)
            #expect(try world.thandi.transcript.isEmpty)
        }
    }

    @Test(arguments: [
        (#"[{"type":"reply","reply":{"id":"a","title":"A title of 21 letters"}}]"#, false),
        (#"[{"type":"reply","reply":{"id":"a","title":"A title of 20 letter"}}]"#, true),
        (#"[{"type":"reply","reply":{"id":"a","title":"A"}},{"type":"reply","reply":{"id":"a","title":"B"}}]"#, false),
        (#"[{"type":"reply","reply":{"id":"a","title":"A"}},{"type":"reply","reply":{"id":"b","title":"A"}}]"#, false),
        (#"[{"type":"reply","reply":{"id":" a","title":"A"}}]"#, false), (#"[]"#, false),
        (#"[{"type":"reply","reply":{"id":"a","title":"A\nB"}}]"#, false),
    ])
    func `buttons keep Meta's limits`(buttons: String, isGood: Bool) async throws {
        try await World.open { world in
            try world.thandi.openWindow()
            let body = #"{"type":"button","body":{"text":"Well?"},"action":{"buttons":\#(buttons)}}"#
            let answer = try await world.post(
                #"{"messaging_product":"whatsapp","to":"+27821234501","type":"interactive","interactive":\#(body)}"#)
            #expect(answer.status == (isGood ? 200 : 400))
            #expect(answer.code == (isGood ? nil : 131009))
        }
    }
}
