import Simulator
import Testing
import WhatsApp

struct `Templates of the pretend WhatsApp` {
    private static let path = "100200300400500/message_templates"

    private static func definition(_ name: String = "job", language: String = "en") -> String {
        """
        {"name":"\(name)","language":"\(language)","category":"UTILITY","components":[\
        {"type":"BODY","text":"New job {{1}}: {{2}}.","example":{"body_text":[["WO-1","Press 4"]]}},\
        {"type":"BUTTONS","buttons":[{"type":"URL","text":"Open","url":"https://example.org/{{1}}","example":["a"]},\
        {"type":"QUICK_REPLY","text":"Take it"},{"type":"QUICK_REPLY","text":"Not me"}]}]}
        """
    }

    @discardableResult
    private func create(_ world: World, _ definition: String = definition()) async throws -> JSON {
        try await world.api.call(.post, Self.path, json: Array(definition.utf8))
    }

    private func send(_ world: World, _ template: String) async throws -> Int? {
        try await world.post(
            #"{"messaging_product":"whatsapp","to":"27821234501","type":"template","template":\#(template)}"#
        ).code
    }

    /// What fills the gaps of `definition`, with members to be added.
    private func job(_ values: [String] = ["WO-1", "Press 4"], buttons: String = "", name: String = "job") -> String {
        let parameters = values.map { #"{"type":"text","text":"\#($0)"}"# }.joined(separator: ",")
        let link = #"{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"42"}]}"#
        return """
            {"name":"\(name)","language":{"code":"en"},"components":[{"type":"body","parameters":[\(parameters)]},\
            \(buttons.isEmpty ? link : buttons)]}
            """
    }

    @Test func `are pending first, and approved by a webhook`() async throws {
        try await World.open(templates: .registered) { world in
            let made = try await create(world)
            #expect(made["status"].text == "PENDING")
            let item = try #require(try await world.nextItems(1).first)
            #expect(item.field == "message_template_status_update")
            let value = try JSON(item.payload)["item"]
            #expect(value["event"].text == "APPROVED")
            #expect(value["message_template_id"].int.map { "\($0)" } == made["id"].text)
            #expect(value["message_template_name"].text == "job")
            #expect(value["message_template_language"].text == "en")
            let listed = try await world.api.call(.get, Self.path)
            #expect(listed["data"][0]["status"].text == "APPROVED")
        }
    }

    @Test func `are filled, with gaps and quick replies in their places`() async throws {
        try await World.open(templates: .registered) { world in
            try await create(world)
            let reply =
                #"{"type":"button","sub_type":"quick_reply","index":1,"parameters":[{"type":"payload","payload":"wo:1:take"}]}"#
            let link = #"{"type":"button","sub_type":"url","index":0,"parameters":[{"type":"text","text":"42"}]}"#
            #expect(try await send(world, job(["{{2}}", "Press 4"], buttons: reply + "," + link)) == nil)
            let bubble = try #require(try world.thandi.transcript.last)
            #expect(bubble.text == "New job {{2}}: Press 4.")
            #expect(bubble.options == [.init(id: "wo:1:take", title: "Take it"), .init(id: "Not me", title: "Not me")])
            try world.thandi.tap("Take it")
            let incoming = try await world.nextItems(4).filter { $0.field == "messages" }.last
            guard case .tap(let tap)? = try incoming.map({ try Incoming(payload: $0.payload) })?.content else {
                Issue.record("no tap")
                return
            }
            #expect(tap.source == .templateButton)
            #expect(tap.id == "wo:1:take")
        }
    }

    @Test func `are refused when they are given something else than they ask for`() async throws {
        try await World.open(templates: .registered) { world in
            try await create(world)
            #expect(try await send(world, job(["WO-1"])) == 132000)
            #expect(try await send(world, job(name: "other")) == 132001)
            for value in [#"a\nb"#, #"a\tb"#, "a     b", ""] {
                #expect(try await send(world, job([value, "x"])) == 132018, "\(value)")
            }
            #expect(try await send(world, job([String(repeating: "x", count: 1024), "x"])) == 132005)
            let wrong =
                #"{"type":"button","sub_type":"quick_reply","index":0,"parameters":[{"type":"payload","payload":"x"}]}"#
            #expect(try await send(world, job(buttons: wrong)) == 132018)
            let missing =
                #"{"type":"button","sub_type":"quick_reply","index":1,"parameters":[{"type":"payload","payload":"x"}]}"#
            #expect(try await send(world, job(buttons: missing)) == 131008)
            #expect(try world.thandi.transcript.isEmpty)
        }
    }

    @Test(arguments: [
        (TemplateVerdict.approved, nil), (.pending, 132001), (.rejected, 132001), (.paused, 132015),
        (.disabled, 132016), (.flagged, 132001), (.reinstated, nil), (.archived, 132001), (.deleted, 132001),
    ])
    func `can be sent only when they are approved, and every decision is told`(
        verdict: TemplateVerdict, code: Int?
    ) async throws {
        try await World.open(templates: .registered, review: .byHand) { world in
            try await create(world)
            #expect(try await send(world, job()) == 132001)
            #expect(world.server.review(template: "job", language: "en", as: verdict, reason: "TAG_CONTENT_MISMATCH"))
            #expect(try await send(world, job()) == code)
            let value = try JSON(try #require(try await world.nextItems(1).first).payload)["item"]
            #expect(value["event"].text == verdict.rawValue)
            #expect(value["reason"].text == (verdict == .rejected ? "TAG_CONTENT_MISMATCH" : "NONE"))
            #expect(value["disable_info"].exists == (verdict == .disabled))
            #expect(!world.server.review(template: "job", language: "de", as: verdict))
        }
    }

    @Test func `tell a new category and a new quality`() async throws {
        try await World.open(review: .byHand) { world in
            try await create(world)
            #expect(world.server.recategorise(template: "job", language: "en", as: "MARKETING"))
            #expect(world.server.rate(template: "job", language: "en", quality: "YELLOW"))
            let items = try await world.nextItems(2)
            #expect(items.map(\.field) == ["template_category_update", "message_template_quality_update"])
            let values = try items.map { try JSON($0.payload)["item"] }
            #expect(values[0]["previous_category"].text == "UTILITY")
            #expect(values[0]["new_category"].text == "MARKETING")
            #expect(values[1]["previous_quality_score"].text == "UNKNOWN")
            #expect(values[1]["new_quality_score"].text == "YELLOW")
            let listed = try await world.api.call(.get, Self.path + "?fields=category,quality_score")
            #expect(listed["data"][0]["category"].text == "MARKETING")
            #expect(listed["data"][0]["quality_score"]["score"].text == "YELLOW")
            #expect(listed["data"][0]["id"].exists && !listed["data"][0]["components"].exists)
        }
    }

    @Test func `are listed page by page`() async throws {
        try await World.open { world in
            for number in 1...5 { try await create(world, Self.definition("job_\(number)")) }
            var names: [String] = []
            var path: String? = Self.path + "?limit=2&fields=name"
            var pages = 0
            while let next = path {
                let page = try await world.api.call(.get, next)
                names += page["data"].array.compactMap { $0["name"].text }
                pages += 1
                if let address = page["paging"]["next"].text {
                    #expect(page["paging"]["cursors"]["after"].exists)
                    path = String(address.split(separator: "/v25.0/")[1])
                } else {
                    path = nil
                }
            }
            #expect(names == (1...5).map { "job_\($0)" })
            #expect(pages == 3)
        }
    }

    @Test func `are edited by their id, and reviewed anew`() async throws {
        try await World.open(templates: .registered, review: .byHand) { world in
            let id = try #require(try await create(world)["id"].text)
            let change = Array(#"{"components":[{"type":"BODY","text":"All is well."}]}"#.utf8)
            await #expect(throws: GraphError.self) { try await world.api.call(.post, id, json: change) }
            world.server.review(template: "job", language: "en", as: .approved)
            _ = try await world.api.call(.post, id, json: change)
            #expect(try await world.api.call(.get, id + "?fields=status")["status"].text == "PENDING")
            world.server.review(template: "job", language: "en", as: .approved)
            #expect(try await send(world, #"{"name":"job","language":{"code":"en"}}"#) == nil)
            #expect(try world.thandi.transcript.last?.text == "All is well.")
            // Once in 24 hours.
            await #expect(throws: GraphError.self) { try await world.api.call(.post, id, json: change) }
            world.time.pass(seconds: 24 * 60 * 60)
            _ = try await world.api.call(.post, id, json: change)
        }
    }

    @Test func `are deleted by name in all languages, or one by its id`() async throws {
        try await World.open { world in
            for language in ["en", "es", "pt_BR"] { try await create(world, Self.definition(language: language)) }
            let id = try #require(try await world.api.call(.get, Self.path + "?language=es")["data"][0]["id"].text)
            _ = try await world.api.call(.delete, Self.path + "?hsm_id=\(id)&name=job")
            #expect(try await world.api.call(.get, Self.path)["data"].array.count == 2)
            _ = try await world.api.call(.delete, Self.path + "?name=job")
            #expect(try await world.api.call(.get, Self.path)["data"].array.isEmpty)
            await #expect(throws: GraphError.self) { try await world.api.call(.delete, Self.path + "?name=job") }
            #expect(try await refusal(world, Self.definition()).subcode == 2_388_023)
            world.time.pass(seconds: 30 * 24 * 60 * 60)
            try await create(world)
        }
    }

    private func refusal(_ world: World, _ definition: String) async throws -> (code: Int?, subcode: Int?) {
        let answer = try await world.ask(
            .post, "v25.0/" + Self.path, headers: [("Authorization", "Bearer \(World.token)")],
            body: Array(definition.utf8))
        let error = try JSON(Array(answer.text.utf8))["error"]
        return (error["code"].int, error["error_subcode"].int)
    }

    private static func body(_ text: String, example: String = #"[["a","b"]]"#) -> String {
        #"[{"type":"BODY","text":"\#(text)","example":{"body_text":\#(example)}}]"#
    }

    @Test(
        arguments: [
            ("Job", "en", body("Hi {{1}} and {{2}}."), nil), ("job", "english", body("Hi {{1}} and {{2}}."), nil),
            ("job", "en", body("{{1}} and {{2}} it is."), 2_388_299),
            ("job", "en", body("So it is {{1}} and {{2}}"), 2_388_299),
            ("job", "en", body("Hi {{1}}{{2}} there."), 2_388_299), ("job", "en", body("Hi {{1}} and {{3}}."), nil),
            ("job", "en", body("Hi {{1}} {{2}} {{3}}.", example: #"[["a","b","c"]]"#), 2_388_293),
            ("job", "en", body("Hi {{1}} and {{2}}.", example: #"[["a"]]"#), nil),
            ("job", "en", #"[{"type":"BODY","text":"Hi {{1}} there."}]"#, nil),
            ("job", "en", #"[{"type":"BODY","text":"\#(String(repeating: "x", count: 1025))"}]"#, 2_388_040),
            ("job", "en", #"[{"type":"FOOTER","text":"Bye"}]"#, 2_388_072),
            ("job", "en", #"[{"type":"BODY","text":"Hi"},{"type":"FOOTER","text":"Bye {{1}} bye"}]"#, 2_388_073),
            (
                "job", "en", #"[{"type":"BODY","text":"Hi"},{"type":"HEADER","format":"TEXT","text":"{{1}} {{2}}"}]"#,
                2_388_047
            ),
            ("job", "en", #"[{"type":"BODY","text":"Hi"},{"type":"HEADER","format":"IMAGE"}]"#, nil),
            (
                "job", "en",
                #"[{"type":"BODY","text":"Hi"},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"A title of 26 characters !"}]}]"#,
                2_388_040
            ),
            ("job", "en", #"[{"type":"BODY","text":"Hi"},{"type":"BUTTONS","buttons":[]}]"#, nil),
            (
                "job", "en",
                #"[{"type":"BODY","text":"Hi"},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"A"},{"type":"URL","text":"B","url":"https://example.org"},{"type":"QUICK_REPLY","text":"C"}]}]"#,
                nil
            ),
        ] as [(String, String, String, Int?)])
    func `that break a rule are refused`(name: String, language: String, components: String, subcode: Int?) async throws
    {
        try await World.open { world in
            let definition =
                #"{"name":"\#(name)","language":"\#(language)","category":"UTILITY","components":\#(components)}"#
            let refusal = try await refusal(world, definition)
            #expect(refusal.code == 100)
            #expect(refusal.subcode == subcode)
            #expect(world.server.webhooks.posted == 0)
        }
    }

    @Test func `that exist in a language are refused`() async throws {
        try await World.open { world in
            try await create(world)
            #expect(try await refusal(world, Self.definition()).subcode == 2_388_024)
            try await create(world, Self.definition(language: "es"))
        }
    }

    @Test func `with named gaps are filled by name, in any order`() async throws {
        try await World.open(templates: .registered) { world in
            try await create(
                world,
                """
                {"name":"named","language":"en","category":"UTILITY","parameter_format":"NAMED","components":[\
                {"type":"HEADER","format":"TEXT","text":"Job {{number}}",\
                "example":{"header_text_named_params":[{"param_name":"number","example":"WO-1"}]}},\
                {"type":"BODY","text":"Dear {{who}}, {{machine}} stands.","example":{"body_text_named_params":[\
                {"param_name":"who","example":"Ravi"},{"param_name":"machine","example":"Press 4"}]}}]}
                """)
            func named(_ second: String) -> String {
                """
                {"name":"named","language":{"code":"en"},"components":[\
                {"type":"header","parameters":[{"type":"text","parameter_name":"number","text":"WO-7"}]},\
                {"type":"body","parameters":[{"type":"text","parameter_name":"machine","text":"Press 5"},\
                {"type":"text","parameter_name":"\(second)","text":"Thandi"}]}]}
                """
            }
            #expect(try await send(world, named("who")) == nil)
            #expect(try world.thandi.transcript.last?.words == "Job WO-7\nDear Thandi, Press 5 stands.")
            #expect(try await send(world, named("whom")) == 100)
        }
    }

    @Test func `for codes want the code twice, and a phone number`() async throws {
        try await World.open(templates: .registered) { world in
            let definition = """
                {"name":"code","language":"en","category":"AUTHENTICATION","components":[{"type":"BODY"},\
                {"type":"FOOTER","code_expiration_minutes":10},\
                {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"COPY_CODE"}]}]}
                """
            try await create(world, definition)
            #expect(
                try await refusal(
                    world, definition.replacing(#"{"type":"BODY"}"#, with: #"{"type":"BODY","text":"x"}"#)
                ).subcode == 2_388_072)
            #expect(
                try await send(
                    world,
                    #"{"name":"code","language":{"code":"en"},"components":[{"type":"body","parameters":[{"type":"text","text":"482913"}]}]}"#
                )
                    == 132018)
            let code = try TemplateMessage.code("482913", name: "code", language: "en")
            _ = await world.api.send(.template(code), to: World.toThandi)
            #expect(
                try world.thandi.transcript.map(\.words)
                    == ["482913 is your verification code.\nThis code expires in 10 minutes."])
            guard
                case .refused(let error) = await world.api.send(
                    .template(code), to: .userID(try world.thandi.owner.userID))
            else {
                Issue.record("not refused")
                return
            }
            #expect(error.code == 131062)
        }
    }

    @Test func `with a picture want one`() async throws {
        try await World.open(templates: .registered) { world in
            try await create(
                world,
                """
                {"name":"plan","language":"en","category":"UTILITY","components":[{"type":"BODY","text":"The plan."},\
                {"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::x"]}}]}
                """)
            let id = try await world.api.upload(SamplePhoto.png, mime: "image/png", name: "plan.png")
            #expect(try await send(world, #"{"name":"plan","language":{"code":"en"}}"#) == 132012)
            func plan(_ id: String) -> String {
                #"{"name":"plan","language":{"code":"en"},"components":[{"type":"header","parameters":[{"type":"image","image":{"id":"\#(id)"}}]}]}"#
            }
            #expect(try await send(world, plan("404")) == 132018)
            #expect(try await send(world, plan(id)) == nil)
            #expect(try world.thandi.transcript.last?.media?.id == id)
        }
    }
}
