import Factory
import Simulator
import Store
import Testing

@testable import Messaging
@testable import Web
@testable import WhatsApp

struct `The page of a template` {
    private static let ours = "/whatsapp/templates/andon_assignment_2.en"
    private static let canteen = "/whatsapp/templates/canteen_1.en"
    private static let values = [
        ("header-value", "Friday"), ("value-dish", "*rice*"), ("value-time", "15:00"), ("link-1", "friday"),
    ]

    private func post(_ office: Office, _ path: String, _ fields: [(String, String)]) async throws -> Response {
        let body = fields.map { "\($0)=\(Percent.encoded($1))" }.joined(separator: "&")
        return await office.ask(.post, path, token: try await office.token(.admin), body: Array(body.utf8))
    }

    private func get(_ office: Office, _ path: String) async throws -> String {
        await office.ask(.get, path, token: try await office.token(.admin)).text
    }

    @Test func `shows ours before Meta has it`() async throws {
        let office = try await Office.sample()
        let page = try await get(office, Self.ours)
        for piece in [
            "NOT_CREATED", "WO-20261121-K7M2QX", "<li dir=\"auto\">", "class work", "does not exist at Meta yet",
            "Nothing is known yet.", "lang=\"en\"",
        ] { #expect(page.contains(piece), "\(piece)") }
        #expect(try await get(office, "/whatsapp/templates/andon_verification_code_1.es").contains("Copy code"))
        for path in ["nothing.en", "andon_assignment_2", "andon_assignment_2.xx", "a.b.c"] {
            let answer = await office.ask(
                .get, "/whatsapp/templates/\(path)", token: try await office.token(.viewer))
            #expect(answer.status == 404, "\(path)")
        }
    }

    @Test func `shows both words where Meta has others`() async throws {
        try await OfficeBesideMeta.open { world in
            var other = NoticeKind.knock.definition(in: .english)
            other.body = "Older words of ours."
            try await world.has(other)
            let page = try await get(world.office, "/whatsapp/templates/andon_knock_1.en")
            #expect(page.contains("Older words of ours.") && page.contains("Ours, which the next push puts there:"))
        }
    }

    @Test func `tells how Meta's mind has changed, oldest first`() async throws {
        try await OfficeBesideMeta.open { world in
            try await world.has(OfficeBesideMeta.canteen, .pending)
            for (verdict, reason) in [(TemplateVerdict.rejected, "TAG_CONTENT_MISMATCH"), (.approved, nil)] {
                world.office.pass(.seconds(3_600))
                world.server.review(template: "canteen_1", language: "en", as: verdict, reason: reason)
                try await world.sync()
                try await world.sync()
            }
            let page = try await get(world.office, Self.canteen)
            let start = try #require(page.firstRange(of: "What became of it at Meta"))
            let words = page[start.upperBound...].prefix { $0 != "§" }
            let states = words.split(separator: "<li>").dropFirst().prefix(3).map {
                String($0.split(separator: "</span> ").last?.prefix { $0 != "<" } ?? "")
            }
            #expect(states.count == 3 && states[0] == "PENDING" && states[1].hasPrefix("REJECTED"))
            #expect(states.last == "APPROVED")
            #expect(words.contains("TAG_CONTENT_MISMATCH"))
        }
    }

    @Test func `sends ours freely inside the 24 hours and as a template outside`() async throws {
        try await OfficeBesideMeta.open { world in
            let office = world.office
            try await office.says("27821234501", "hi")
            try await world.has(NoticeKind.assignment.definition(in: .english))
            let sent = try await post(office, Self.ours + "/send", [("person", "E1")])
            let id = try #require(sent.sentID)
            let page = try await get(office, "\(Self.ours)?sent=\(id)")
            #expect(page.contains("<a href=\"/whatsapp/notifications/\(id)\">\(id)</a>"))
            try await office.sendWell(id)
            #expect(try office.message(id).history?.first?.what == .begun(.freeForm))
            office.pass(ServiceWindow.length)
            let later = try #require(try await post(office, Self.ours + "/send", [("person", "0821234501")]).sentID)
            guard case .accepted? = try await world.send(later) else {
                Issue.record("it is not taken")
                return
            }
            let bubble = try #require(world.server.phone(named: "Thandi")?.transcript.last)
            #expect(bubble.text.contains("WO-20261121-K7M2QX"))
            let audit = try await office.ask(
                .get, "/api/whatsapp/interactions?kind=template", token: try await office.token(.admin)
            ).json["interactions"][0]
            #expect(audit["object"].text == "andon_assignment_2 en" && audit["person"].text == "E1")
        }
    }

    @Test func `asks before it sends what reads like a real alarm`() async throws {
        let office = try await Office.sample()
        let path = "/whatsapp/templates/andon_emergency_1.en"
        let asked = try await post(office, path + "/send", [("person", "E1")])
        #expect(asked.status == 422 && asked.text.contains("It reads like a real alarm"))
        #expect(asked.text.contains("name=\"alarm\"") && asked.text.contains("value=\"E1\""))
        #expect(try office.store.read { try $0.count(OutboundMessage.self) } == 0)
        #expect(try await post(office, path + "/send", [("person", "E1"), ("alarm", "yes")]).sentID != nil)
    }

    @Test func `sends a custom one with what was typed, filled in at WhatsApp`() async throws {
        try await OfficeBesideMeta.open { world in
            try await world.has(OfficeBesideMeta.canteen)
            let page = try await get(world.office, Self.canteen)
            for label in ["Value for {{dish}}", "Value for the gap in the header", "What ends the address of “Menu”"] {
                #expect(page.contains(label), "\(label)")
            }
            let sent = try await post(world.office, Self.canteen + "/send", [("person", "E1")] + Self.values)
            let id = try #require(sent.sentID, "\(sent.text)")
            guard case .accepted? = try await world.send(id) else {
                Issue.record("it is not taken")
                return
            }
            let bubble = try #require(world.server.phone(named: "Thandi")?.transcript.last)
            #expect(bubble.header == "Canteen on Friday")
            #expect(bubble.text == "Today there is *rice* in the canteen, and the kitchen closes at 15:00 sharp.")
            let message = try world.office.factory.outbox.message(of: try world.office.message(id))
            #expect(message.plainText.hasPrefix("Canteen on Friday\nToday there is *rice*"))
        }
    }

    @Test(arguments: [
        ("header-value", ""), ("value-dish", " "), ("value-time", "a\nb"), ("link-1", ""), ("person", "nobody"),
        ("person", ""), ("value-dish", String(repeating: "x", count: 1_000)),
    ])
    func `takes no wrong value, and keeps the others`(field: String, value: String) async throws {
        try await OfficeBesideMeta.open { world in
            try await world.has(OfficeBesideMeta.canteen)
            let fields = ([("person", "E1")] + Self.values).map { $0.0 == field ? (field, value) : $0 }
            let answer = try await post(world.office, Self.canteen + "/send", fields)
            #expect(answer.status == 422 && answer.text.contains("role=\"alert\""))
            if field != "value-time" { #expect(answer.text.contains("value=\"15:00\"")) }
            #expect(try world.office.store.read { try $0.count(OutboundMessage.self) } == 0)
            #expect(try world.office.store.read { try $0.count(Contact.self) } == 0)
        }
    }

    @Test(arguments: [("E2", "not verified"), ("E4", "not active"), ("+27821234502", "not verified")])
    func `goes only to people who may get notices`(person: String, why: String) async throws {
        let office = try await Office.sample()
        let answer = try await post(office, Self.ours + "/send", [("person", person)])
        #expect(answer.status == 409 && answer.text.contains(why))
        #expect(try office.store.read { try $0.count(OutboundMessage.self) } == 0)
    }

    @Test func `goes not to who has said STOP`() async throws {
        let office = try await Office.greeted()
        try await office.says("27821234501", "stop")
        let answer = try await post(office, Self.ours + "/send", [("person", "E1")])
        #expect(answer.status == 409 && answer.text.contains("STOP"))
    }

    @Test func `sends no custom one that Meta has not approved`() async throws {
        try await OfficeBesideMeta.open { world in
            try await world.has(OfficeBesideMeta.canteen, .pending)
            #expect(try await get(world.office, Self.canteen).contains("Meta is still reviewing the template."))
            let answer = try await post(world.office, Self.canteen + "/send", [("person", "E1")] + Self.values)
            #expect(answer.status == 409 && answer.text.contains("still reviewing"))
        }
    }

    @Test func `deletes a custom one after asking once, in its language alone`() async throws {
        try await OfficeBesideMeta.open { world in
            var spanish = OfficeBesideMeta.canteen
            spanish.language = "es"
            try await world.has(OfficeBesideMeta.canteen)
            try await world.has(spanish)
            let asked = try await post(world.office, Self.canteen + "/delete", [])
            #expect(asked.status == 200 && asked.text.contains("Delete it at Meta"))
            #expect(try await world.listed().count == 2)
            let done = try await post(world.office, Self.canteen + "/delete", [("sure", "yes")])
            #expect(done.header("Location") == "/whatsapp/templates?deleted=1")
            #expect(try await world.listed().map(\.definition.language) == ["es"])
            #expect(try await get(world.office, Self.canteen).contains("<strong>DELETED</strong>"))
            #expect(try await post(world.office, Self.canteen + "/delete", [("sure", "yes")]).status == 409)
        }
    }

    @Test func `deletes none of ours`() async throws {
        try await OfficeBesideMeta.open { world in
            try await world.has(NoticeKind.assignment.definition(in: .english))
            #expect(!(try await get(world.office, Self.ours)).contains("Delete"))
            #expect(try await post(world.office, Self.ours + "/delete", [("sure", "yes")]).status == 409)
            #expect(try await world.listed().count == 1)
        }
    }

    @Test func `shows what others wrote at Meta as text`() async throws {
        let office = try await Office.sample()
        let hostile = "<img src=x onerror=alert(1)>"
        let definition = TemplateDefinition(
            name: "mine", language: "en", category: .utility, header: .text(hostile), body: "\(hostile) {{a\"><b>}} x",
            footer: hostile, buttons: [.link(hostile, url: "https://example.org/{{1}}")])
        try await office.store.write { [book = office.factory.templates] tx in
            _ = try book.sync(
                [
                    ListedTemplate(
                        id: "7", status: .other(hostile), category: hostile, quality: hostile, rejectedReason: hostile,
                        definition: definition)
                ], in: tx)
        }
        for path in ["/whatsapp/templates/mine.en", "/whatsapp/templates"] {
            let page = try await get(office, path)
            #expect(page.contains("&lt;img") && !page.contains("<img"), "\(path)")
        }
    }
}

struct `Templates for scripts` {
    private static let path = "/api/v1/templates"
    private static let whole =
        #"{"name":"shift_1","language":"en","category":"utility","header":{"text":"On {{day}}","example":"Monday"},"#
        + #""body":"It begins at {{time}} sharp.","examples":{"time":"06:00"},"#
        + #""buttons":[{"kind":"reply","text":"Yes"},{"kind":"link","text":"Plan","value":"https://example.org/{{1}}","example":"7"}]}"#

    private func ask(
        _ office: Office, _ path: String, json: String, _ role: OperatorRole = .supervisor
    ) async throws -> Response {
        await office.ask(.post, path, token: try await office.token(role), json: json)
    }

    @Test func `are listed page by page, each once`() async throws {
        try await OfficeBesideMeta.open { world in
            try await world.has(OfficeBesideMeta.canteen)
            let token = try await world.office.token(.viewer)
            var (ids, next): ([String], String?) = ([], "")
            while let page = next {
                let query = page.isEmpty ? "" : "&next=\(Percent.encoded(page))"
                let json = try await world.office.ask(.get, "\(Self.path)?limit=7\(query)", token: token).json
                #expect(json["templates"].array.count <= 7)
                ids += json["templates"].array.compactMap { $0["id"].text }
                next = json["next"].text
            }
            #expect(ids.count == NoticeKind.definitions.count + 1 && Set(ids).count == ids.count)
            #expect(ids.last == "canteen_1.en")
            let approved = try await world.office.ask(.get, "\(Self.path)?state=APPROVED", token: token).json[
                "templates"]
            #expect(approved.array.count == 1 && approved[0]["kind"].isNull && approved[0]["obstacle"].isNull)
            for query in ["next=nothing", "limit=0", "state=odd"] {
                #expect(await world.office.ask(.get, "\(Self.path)?\(query)", token: token).status == 422, "\(query)")
            }
        }
    }

    @Test func `are looked at one by one, in a language or the plant's`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.viewer)
        let plain = try await office.ask(.get, "\(Self.path)/andon_assignment_2", token: token).json
        #expect(plain["language"].text == "en" && plain["kind"].text == "assignment")
        #expect(plain["state"].text == "NOT_CREATED" && plain["obstacle"]["advice"].exists && plain["gaps"][0].exists)
        let spanish = try await office.ask(.get, "\(Self.path)/andon_assignment_2?language=es", token: token).json
        #expect(spanish["id"].text == "andon_assignment_2.es" && spanish["text"].text != plain["text"].text)
        #expect(await office.ask(.get, "\(Self.path)/andon_assignment_2?language=xx", token: token).status == 404)
        #expect(await office.ask(.get, "\(Self.path)/nothing", token: token).status == 404)
        #expect(await office.ask(.get, Self.path).status == 401)
    }

    @Test func `are created, and the same again is the same`() async throws {
        try await OfficeBesideMeta.open { world in
            let made = try await ask(world.office, Self.path, json: Self.whole)
            #expect(made.status == 201, "\(made.text)")
            #expect(try made.json["id"].text == "shift_1.en" && made.json["state"].text == "PENDING")
            #expect(try await ask(world.office, Self.path, json: Self.whole).status == 200)
            let other = try await ask(
                world.office, Self.path, json: Self.whole.replacing("sharp", with: "about"))
            #expect(other.status == 422 && other.text.contains("exists"))
            #expect(try await world.listed().count == 1)
            #expect(try await ask(world.office, Self.path, json: Self.whole, .viewer).status == 403)
        }
    }

    @Test(arguments: [
        (#""name":"shift_1""#, #""name":"Shift""#, "name"), (#""utility""#, #""other""#, "category"),
        ("It begins at {{time}} sharp.", "{{time}}", "body"), (#""06:00""#, #""""#, "example-time"),
        (#""kind":"link""#, #""kind":"dance""#, "button-1"), ("https://example.org/{{1}}", "nowhere", "button-1"),
        (#""header":{"text":"On {{day}}","example":"Monday"}"#, #""header":5"#, "header"),
        (#""language":"en""#, #""language":"en","odd":1"#, "odd"), (#"{"time":"06:00"}"#, "[]", "examples"),
    ])
    func `name the field that is wrong`(good: String, bad: String, field: String) async throws {
        let office = try await Office.sample()
        let answer = try await ask(office, Self.path, json: Self.whole.replacing(good, with: bad))
        #expect(answer.status == 422)
        #expect(try answer.json["field"].text == field)
    }

    @Test func `are sent to one person`() async throws {
        try await OfficeBesideMeta.open { world in
            try await world.has(OfficeBesideMeta.canteen)
            let office = world.office
            let path = "\(Self.path)/canteen_1/send"
            let values = #""values":{"dish":"rice","time":"15:00"},"headerValue":"Friday","linkValues":{"1":"friday"}"#
            let sent = try await ask(office, path, json: #"{"phone":"082 123 4501","language":"en",\#(values)}"#)
            #expect(sent.status == 202, "\(sent.text)")
            #expect(try sent.json["windowOpen"].bool == false && sent.json["state"].text == "composed")
            let id = Ref<OutboundMessage>(try #require(try sent.json["id"].text.flatMap { UInt64($0) }))
            guard case .accepted? = try await world.send(id) else {
                Issue.record("it is not taken")
                return
            }
            for (json, status, field) in [
                (#"{"person":"E1"}"#, 422, "headerValue"), ("{\(values)}", 422, "person"),
                (#"{"person":"E1","language":"es",\#(values)}"#, 404, nil), (#"{"person":"E2",\#(values)}"#, 409, nil),
                (#"{"person":"E1","headerValue":"x","values":{"dish":"x"}}"#, 422, "values"),
                (#"{"person":"E1","linkValues":{"x":"y"},"headerValue":"x"}"#, 422, "linkValues"),
            ] as [(String, Int, String?)] {
                let answer = try await ask(office, path, json: json)
                #expect(answer.status == status, "\(json)")
                #expect(try answer.json["field"].text == field, "\(json)")
            }
            #expect(try await ask(office, path, json: #"{"person":"E1",\#(values)}"#, .clerk).status == 403)
        }
    }

    @Test func `of ours go with a sample, an alarm only when it is meant`() async throws {
        let office = try await Office.greeted()
        let sent = try await ask(office, "\(Self.path)/andon_lesson_1/send", json: #"{"person":"E1","language":"es"}"#)
        #expect(try sent.status == 202 && sent.json["windowOpen"].bool == true)
        let path = "\(Self.path)/andon_emergency_1/send"
        let alarm = try await ask(office, path, json: #"{"person":"E1"}"#)
        #expect(try alarm.status == 422 && alarm.json["field"].text == "alarm")
        #expect(try await ask(office, path, json: #"{"person":"E1","alarm":true}"#).status == 202)
        let values = try await ask(office, path, json: #"{"person":"E1","values":{"a":"b"}}"#)
        #expect(try values.status == 422 && values.json["field"].text == "values")
    }
}
