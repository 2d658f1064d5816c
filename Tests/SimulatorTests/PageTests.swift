import Simulator
import Testing
import Vault
import WhatsApp

struct `The page of the phones` {
    private static let boundary = "----form"
    private static let formHeaders = [(name: "Content-Type", value: "multipart/form-data; boundary=\(boundary)")]

    private func form(_ fields: [(name: String, value: String)]) -> [UInt8] {
        let parts = fields.map {
            "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\($0.name)\"\r\n\r\n\($0.value)\r\n"
        }
        return Array((parts.joined() + "--\(Self.boundary)--\r\n").utf8)
    }

    @Test func `lists everybody of the plant`() async throws {
        try await World.open { world in
            let page = try await world.ask(.get, "")
            #expect(page.status == 200)
            #expect(Plant.phoneOwners.allSatisfy { page.text.contains("href=\"/phones/\($0.phone)\"") })
        }
    }

    @Test func `shows what both sides write, and nothing of it is markup`() async throws {
        let people = [PhoneOwner(name: "<b>Eve</b>", phone: "27821234588")]
        try await World.open(people: people) { world in
            let eve = try world.phone("27821234588")
            eve.send("<script>alert(1)</script> & \"quotes\"")
            let button = try ReplyButton(id: "\"><img>", title: "<i>Yes</i>")
            _ = await world.api.send(
                .buttons(try ButtonMessage("*Bold* <u>", buttons: [button])), to: .phone("+27821234588"))
            let page = try await world.ask(.get, "phones/27821234588").text
            #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;"))
            #expect(page.contains("<b>Bold</b> &lt;u&gt;"))
            #expect(page.contains("&lt;b&gt;Eve&lt;/b&gt;"))
            #expect(page.contains("value=\"2 &quot;&gt;&lt;img&gt;\""))
            for markup in ["<script>alert", "<b>Eve", "<img>", "<i>Yes", "<u>"] { #expect(!page.contains(markup)) }
        }
    }

    @Test func `writes, taps and sends the sample photo`() async throws {
        try await World.open { world in
            let send = "phones/27821234501/send"
            let answer = try await world.ask(
                .post, send, headers: Self.formHeaders + [("Accept", "application/json")],
                body: form([("text", "hi\r\nthere")]))
            #expect(answer.status == 204)
            #expect(try await world.nextIncoming()?.content == .text("hi\nthere"))
            let list = try ListMessage("Menu", button: "Open", rows: [try ListRow(id: "go on", title: "Go on")])
            _ = await world.api.send(.list(list), to: World.toThandi)
            _ = try await world.nextItems(2)
            let tapped = try await world.ask(
                .post, "phones/27821234501/tap", headers: Self.formHeaders, body: form([("tap", "2 go on")]))
            #expect(tapped.status == 303)
            guard case .tap(let tap)? = try await world.nextIncoming()?.content else {
                Issue.record("no tap")
                return
            }
            #expect(tap.id == "go on")
            _ = try await world.ask(
                .post, send, headers: Self.formHeaders, body: form([("text", "See"), ("sample", "photo")]))
            guard case .media(let media)? = try await world.nextIncoming()?.content else {
                Issue.record("no photo")
                return
            }
            #expect(media.caption == "See")
            #expect(try await world.ask(.get, "phones/media/\(media.id)").status == 200)
        }
    }

    @Test func `refuses what another site posts, and taps that were never offered`() async throws {
        try await World.open { world in
            let foreign = Self.formHeaders + [("Origin", "https://example.org")]
            let body = form([("text", "hi")])
            let refused = try await world.ask(.post, "phones/27821234501/send", headers: foreign, body: body)
            #expect(refused.status == 403)
            let own = Self.formHeaders + [("Origin", String(world.page.dropLast()))]
            #expect(try await world.ask(.post, "phones/27821234501/send", headers: own, body: body).status == 303)
            let tap = form([("tap", "1 never")])
            #expect(try await world.ask(.post, "phones/27821234501/tap", headers: own, body: tap).status == 400)
            #expect(try await world.ask(.get, "phones/27000000000").status == 400)
        }
    }

    @Test func `hears news as it happens, and looking at the chat reads it`() async throws {
        try await World.open { world in
            let thandi = try world.thandi
            thandi.openWindow()
            async let asked = world.ask(.get, "phones/27821234501/bubbles?after=0&unread=0&seen=1")
            let wamid = try await world.say("Hello")
            let news = try JSON(Array(try await asked.text.utf8))
            #expect(news["bubbles"][0]["html"].text?.contains("Hello") == true)
            #expect(news["people"]["27821234501"].int == 0)
            try await thandi.wait(for: .read, on: wamid, within: World.patience, on: World.clock)
            #expect(try await world.nextReports(3).map(\.status) == [.sent, .delivered, .read])
        }
    }

    @Test func `makes the weather, and shows it`() async throws {
        try await World.open { world in
            func press(_ deed: String, back: String = "") async throws -> Int {
                try await world.ask(
                    .post, "phones/weather", headers: Self.formHeaders, body: form([("do", deed), ("back", back)])
                ).status
            }
            #expect(try await world.ask(.get, "").text.contains("<small>calm</small>"))
            #expect(try await press("storm", back: "27821234501") == 303)
            #expect(world.server.weather?.sending == GraphServer.Weather.storm(seed: 0).sending)
            #expect(try await press("expire") == 303)
            #expect(try await press("pause") == 303)
            #expect(try await world.ask(.get, "").text.contains("<small>storm, token expired, webhooks held</small>"))
            for deed in ["calm", "accept", "resume"] { #expect(try await press(deed) == 303) }
            #expect(try await world.ask(.get, "").text.contains("<small>calm</small>"))
            _ = try await world.api.call(.get, "106540352242922")
            #expect(try await press("snow") == 400)
        }
    }
}
