import Simulator
import Testing
import WhatsApp

struct `The account of the pretend WhatsApp` {
    @Test func `says of its number what it is set to, and only what is asked for`() async throws {
        try await World.open { world in
            let path = "106540352242922?fields=quality_rating,throughput{level},health_status"
            let good = try await world.api.call(.get, path)
            #expect(good["quality_rating"].text == "GREEN")
            #expect(good["throughput"]["level"].text == "STANDARD")
            #expect(good["health_status"]["can_send_message"].text == "AVAILABLE")
            #expect(good["id"].text == "106540352242922" && !good["verified_name"].exists)
            var number = world.server.number
            number.quality = "RED"
            number.status = "FLAGGED"
            number.messagingLimit = "TIER_250"
            number.canSend = "BLOCKED"
            number.complaints = [.init(code: 141006, description: "No payment method", solution: "Add one.")]
            world.server.setNumber(number)
            let bad = try await world.api.call(.get, "106540352242922")
            #expect(bad["quality_rating"].text == "RED")
            #expect(bad["status"].text == "FLAGGED")
            #expect(bad["messaging_limit_tier"].text == "TIER_250")
            #expect(bad["whatsapp_business_manager_messaging_limit"].text == "TIER_250")
            #expect(bad["health_status"]["entities"][0]["errors"][0]["error_code"].int == 141006)
            let listed = try await world.api.call(.get, "100200300400500/phone_numbers?fields=status")
            #expect(listed["data"][0]["status"].text == "FLAGGED")
        }
    }

    @Test func `answers every call with 190 and 463 from the end of a token to the next one`() async throws {
        try await World.open { world in
            world.server.expireToken()
            let body = #"{"messaging_product":"whatsapp","to":"27821234501","text":{"body":"x"}}"#
            for (method, path) in [
                (HTTPRequest.Method.post, "106540352242922/messages"), (.get, "106540352242922"),
                (.get, "100200300400500/message_templates"), (.post, "106540352242922/media"),
            ] {
                let answer = try await world.ask(
                    method, "v25.0/" + path, headers: [("Authorization", "Bearer \(World.token)")],
                    body: Array(body.utf8))
                let error = try JSON(Array(answer.text.utf8))["error"]
                #expect(answer.status == 401)
                #expect([error["code"].int, error["error_subcode"].int] == [190, 463])
            }
            world.server.acceptToken("a-new-token")
            let fresh = try GraphAPI(
                baseURL: try await world.server.apiURL(), phoneNumberID: "106540352242922", token: "a-new-token",
                http: world.http)
            _ = try await fresh.call(.get, "106540352242922")
            await #expect(throws: GraphError.self) { try await world.api.call(.get, "106540352242922") }
            #expect(world.server.journal.isEmpty)
        }
    }

    @Test func `tells what a token is good for`() async throws {
        try await World.open { world in
            var number = world.server.number
            number.tokenExpiresAt = 1_800_000_000
            number.tokenScopes = ["whatsapp_business_messaging"]
            world.server.setNumber(number)
            let good = try await world.api.call(.get, "debug_token?input_token=\(World.token)")["data"]
            #expect(good["is_valid"].bool == true)
            #expect(good["expires_at"].int == 1_800_000_000)
            #expect(good["type"].text == "SYSTEM_USER")
            #expect(good["scopes"].array.compactMap(\.text) == ["whatsapp_business_messaging"])
            let bad = try await world.api.call(.get, "debug_token?input_token=other")["data"]
            #expect(bad["is_valid"].bool == false)
            #expect(bad["error"]["code"].int == 190)
        }
    }

    @Test func `sends no webhook without a subscription`() async throws {
        try await World.open { world in
            world.server.setSubscribed(false)
            #expect(try await world.api.call(.get, "100200300400500/subscribed_apps")["data"].array.isEmpty)
            try world.thandi.send("unheard")
            #expect(world.server.webhooks.posted == 0)
            _ = try await world.api.call(.post, "100200300400500/subscribed_apps", json: [])
            #expect(try await world.api.call(.get, "100200300400500/subscribed_apps")["data"].array.count == 1)
            try world.thandi.send("heard")
            #expect(try await world.nextIncoming()?.content == .text("heard"))
        }
    }
}
