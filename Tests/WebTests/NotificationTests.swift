import Factory
import Store
import Testing

@testable import Messaging
@testable import Web
@testable import WhatsApp

struct `The page of a message` {
    @Test func `tells everything that happened, and marks what came late or twice`() async throws {
        let office = try await Office.greeted()
        let id = try await office.writes("Line 2 runs")
        let sent = office.clock.value
        try await office.send(id, .refused(GraphError(code: 2, title: nil, details: nil)))
        office.pass(.seconds(600))
        try await office.sendWell(id)
        office.pass(.seconds(300))
        try await office.hears(id, "delivered", at: sent + .seconds(601))
        try await office.hears(id, "sent")
        try await office.hears(id, "delivered", at: sent + .seconds(602))
        let token = try await office.token(.viewer)
        let page = await office.ask(.get, "/whatsapp/notifications/\(id)", token: token).text
        var rest = page[...]
        for piece in [
            "Written.", "Attempt 1. Handed to WhatsApp in free form.", "Attempt 1. WhatsApp refused it (2): ",
            "Attempt 2. Handed to WhatsApp in free form.", "Attempt 2. WhatsApp took it.",
            "Attempt 2. Receipt: delivered", "came 4 min later", "Receipt: sent", "late: changes nothing",
            "Receipt: delivered", "repeated: changes nothing",
        ] {
            let found = try #require(rest.firstRange(of: piece), "\(piece)")
            rest = rest[found.upperBound...]
        }
        #expect(page.contains("<strong>delivered</strong>"))
        #expect(!page.contains("<button>Try again"))
    }

    @Test func `says what the error is, and gives the trace to who asks Meta`() async throws {
        let office = try await Office.greeted()
        let id = try await office.writes("Line 2 runs")
        let error =
            #"{"error":{"message":"(#131026) No","code":131026,"fbtrace_id":"AbC9","error_data":{"details":"to 27821234501"}}}"#
        try await office.send(
            id, SendOutcome(HTTPResponse(status: 400, headers: [], body: Array(error.utf8))))
        let path = "/whatsapp/notifications/\(id)"
        let admin = await office.ask(.get, path, token: try await office.token(.admin)).text
        for piece in ["131026", "AbC9", "Ask the person to write to us first.", "to 27821234501"] {
            #expect(admin.contains(piece), "\(piece)")
        }
        #expect(!(await office.ask(.get, path, token: try await office.token(.viewer)).text.contains("27821234501")))
    }

    @Test func `says whether the person can be written to`() async throws {
        let office = try await Office.greeted()
        let (thandi, ravi) = (try await office.writes("a"), try await office.writes("b", to: Office.ravi))
        let token = try await office.token(.viewer)
        let end = office.factory.language.time(
            office.clock.value + ServiceWindow.length, seenAt: office.clock.value)
        func page(_ id: Ref<OutboundMessage>) async -> String {
            await office.ask(.get, "/whatsapp/notifications/\(id)", token: token).text
        }
        #expect(await page(thandi).contains("Window open until \(end)."))
        #expect(await page(ravi).contains("They never wrote to us"))
        office.pass(ServiceWindow.length)
        let since = office.factory.language.time(office.clock.value, seenAt: office.clock.value)
        #expect(await page(thandi).contains("Window shut since \(since)"))
    }

    @Test func `believes WhatsApp when it says that the window is shut`() async throws {
        let office = try await Office.greeted()
        office.pass(.seconds(60))
        let id = try await office.writes("a")
        try await office.send(id, .refused(.windowShut))
        let token = try await office.token(.viewer)
        let page = await office.ask(.get, "/whatsapp/notifications/\(id)", token: token).text
        let since = office.factory.language.time(office.clock.value, seenAt: office.clock.value)
        #expect(page.contains("Window shut since \(since)"))
        #expect(page.contains("<strong>held</strong>"))
        #expect(page.contains("It goes by itself once the person writes anything to us."))
        #expect(await office.ask(.get, "/people", token: token).text.contains("<td>shut</td>"))
    }

    @Test(arguments: ["0", "99", "x", "-1"])
    func `is 404 where there is none`(id: String) async throws {
        let office = try await Office.greeted()
        let token = try await office.token(.admin)
        for path in ["/whatsapp/notifications/\(id)", "/api/v1/messages/\(id)"] {
            #expect(await office.ask(.get, path, token: token).status == 404)
        }
        #expect(await office.ask(.post, "/api/v1/messages/\(id)/retry", token: token).status == 404)
        #expect(await office.ask(.post, "/whatsapp/notifications/\(id)/retry", token: token).status == 404)
    }
}

struct `Trying again` {
    @Test func `is a new call, noted with who asked for it`() async throws {
        let office = try await Office.greeted()
        let id = try await office.writes("Line 2 runs")
        try await office.send(id, Office.refused)
        let (cookie, formToken) = try await office.signedIn(role: .supervisor)
        let path = "/whatsapp/notifications/\(id)"
        let page = await office.ask(.get, path, headers: [("Cookie", cookie)]).text
        #expect(page.contains("action=\"\(path)/retry\"") && page.contains(formToken))
        #expect(await office.post(form: [], to: path + "/retry", cookie: cookie).status == 403)
        let answer = await office.post(form: [("form-token", formToken)], to: path + "/retry", cookie: cookie)
        #expect(answer.header("Location") == "\(path)?retried=1")
        #expect(try office.message(id).queue == .composed)
        try await office.sendWell(id)
        let message = try office.message(id)
        #expect(message.attempts == 2 && message.delivery == .accepted)
        let after = await office.ask(.get, "\(path)?retried=1", headers: [("Cookie", cookie)]).text
        #expect(after.contains("nomsa asked for a new try.") && after.contains("It is tried again."))
        let audit = try await office.ask(
            .get, "/api/whatsapp/interactions?kind=retry", headers: [("Cookie", cookie)]
        ).json["interactions"][0]
        #expect(audit["object"].text == "\(id)")
        #expect(audit["detail"].text == "asked for by nomsa")
    }

    @Test func `what may have arrived asks for a word first`() async throws {
        let office = try await Office.greeted()
        let id = try await office.writes("Line 2 runs")
        try await office.send(id, .unknown("the time ran out"))
        let token = try await office.token(.admin)
        let path = "/whatsapp/notifications/\(id)"
        #expect(await office.ask(.get, path, token: token).text.contains("It may arrive twice"))
        let asked = await office.ask(.post, path + "/retry", token: token)
        #expect(asked.status == 422)
        #expect(asked.text.contains("role=\"alert\""))
        #expect(await office.ask(.post, "/api/v1/messages/\(id)/retry", token: token).status == 409)
        #expect(try office.message(id).queue == .unknown)
        #expect(await office.ask(.post, path + "/retry", token: token, body: Array("twice=yes".utf8)).status == 303)
        #expect(try office.message(id).queue == .composed)
    }

    @Test func `is not for what is on its way or has arrived`() async throws {
        let office = try await Office.greeted()
        let id = try await office.writes("Line 2 runs")
        let token = try await office.token(.admin)
        #expect(await office.ask(.post, "/whatsapp/notifications/\(id)/retry", token: token).status == 409)
        try await office.sendWell(id)
        #expect(await office.ask(.post, "/api/v1/messages/\(id)/retry", token: token).status == 409)
        #expect(await office.ask(.get, "/api/whatsapp/interactions?kind=retry", token: token).text.contains("[]"))
    }

    @Test func `takes all that failed of what is shown, and no old codes`() async throws {
        let office = try await Office.greeted()
        try await office.says("27821234502", "hi")
        let code = OutboundMessage.Manner(.code, isRepeatSafe: false, isFoldable: false, knocks: false)
        let ids = [
            try await office.writes("a"), try await office.writes("b"), try await office.writes("c", as: code),
            try await office.writes("d", to: Office.ravi),
        ]
        for id in ids { try await office.send(id, Office.refused) }
        let token = try await office.token(.supervisor)
        let page = await office.ask(.get, "/whatsapp/notifications?state=problems&person=E1", token: token).text
        #expect(page.contains("Retry failed (2)"))
        #expect(page.contains("name=\"person\" value=\"E1\""))
        let viewer = await office.ask(
            .get, "/whatsapp/notifications?state=failed", token: try await office.token(.viewer)
        ).text
        #expect(!viewer.contains("Retry failed"))
        let answer = await office.ask(
            .post, "/whatsapp/notifications/retry-failed", token: token, body: Array("state=problems&person=E1".utf8))
        #expect(answer.header("Location") == "/whatsapp/notifications?state=problems&person=E1&retried=2")
        #expect(try ids.map { try office.message($0).delivery.word } == ["composed", "composed", "failed", "failed"])
    }
}

struct `A message for scripts` {
    @Test func `has its state, its error and its history`() async throws {
        let office = try await Office.greeted()
        let id = try await office.writes("Line 2 runs")
        try await office.send(id, Office.refused)
        let token = try await office.token(.clerk)
        let json = try await office.ask(.get, "/api/v1/messages/\(id)", token: token).json
        #expect(json["id"].text == "\(id)" && json["person"].text == "E1" && json["phone"].text == "+27•••••4501")
        #expect(json["kind"].text == "message" && json["class"].text == "work" && json["state"].text == "failed")
        #expect(json["attempts"].int == 1)
        for name in ["createdAt", "usefulUntil", "windowOpenUntil"] {
            #expect(json[name].text.flatMap { Timestamp(rfc3339: $0) } != nil, "\(name)")
        }
        #expect(json["error"]["code"].int == 131026 && json["error"]["title"].text == "Message undeliverable")
        #expect(json["error"]["advice"].text == "Ask the person to write to us first.")
        #expect(json["history"].array.map { $0["event"].text } == ["begun", "refused"])
        #expect(json["history"][0]["form"].text == "free" && json["history"][0]["attempt"].int == 1)
        #expect(json["history"][1]["code"].int == 131026)
    }

    @Test func `is tried again`() async throws {
        let office = try await Office.greeted()
        let id = try await office.writes("Line 2 runs")
        try await office.send(id, Office.refused)
        let answer = await office.ask(
            .post, "/api/v1/messages/\(id)/retry", token: try await office.token(.admin))
        #expect(answer.status == 202)
        #expect(answer.text == #"{"id":"\#(id)","state":"composed"}"#)
    }

    @Test func `that is held says why in the history of the phone`() async throws {
        let office = try await Office.sample()
        let id = try await office.writes("Call me", to: Office.ravi)
        try await office.send(id, nil)
        let messages = try await office.ask(
            .get, "/api/whatsapp/messages/0821234502", token: try await office.token(.admin)
        ).json["messages"]
        #expect(messages[0]["state"].text == "held")
        #expect(messages[0]["error"]["code"].int == -10)
        #expect(messages[0]["error"]["title"].exists && messages[0]["error"]["advice"].exists)
    }
}

struct `A message to somebody whose window is shut` {
    @Test(arguments: ["hold", "knock"])
    func `waits, if that is asked for`(wish: String) async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        let answer = await office.ask(
            .post, "/api/whatsapp/test/send", token: token,
            json: #"{"phone":"0821234502","message":"Call me","whenShut":"\#(wish)"}"#)
        #expect(answer.status == 202)
        #expect(try answer.json["windowOpen"].bool == false)
        let id = Ref<OutboundMessage>(try #require(try answer.json["id"].text.flatMap { UInt64($0) }))
        try await office.send(id, nil)
        #expect(try office.message(id).delivery.hold == .window)
        let kinds = try office.store.read { try $0.page(OutboundMessage.self, limit: 10).records.map(\.kind) }
        #expect(kinds == (wish == "knock" ? [nil, .knock] : [nil]))
        try await office.says("27821234502", "hi")
        #expect(try office.message(id).queue == .composed)
    }

    @Test func `says the truth about an open window`() async throws {
        let office = try await Office.greeted()
        let answer = await office.ask(
            .post, "/api/whatsapp/test/send", token: try await office.token(.admin),
            json: #"{"phone":"0821234501","message":"Call me","whenShut":"hold"}"#)
        #expect(try answer.json["windowOpen"].bool == true)
    }

    @Test func `is not for strangers, and not for who said STOP`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        let stranger = await office.ask(
            .post, "/api/whatsapp/test/send", token: token,
            json: #"{"phone":"0825550000","message":"hi","whenShut":"knock"}"#)
        #expect(stranger.status == 409)
        #expect(try office.store.read { try $0.count(Contact.self) } == 0)
        try await office.says("27821234501", "stop")
        office.pass(ServiceWindow.length)
        let silent = await office.ask(
            .post, "/api/whatsapp/test/send", token: token,
            json: #"{"phone":"0821234501","message":"hi","whenShut":"hold"}"#)
        #expect(silent.status == 409)
        #expect(silent.text.contains("STOP"))
    }

    @Test(arguments: [#""later""#, "5", "true", #""""#])
    func `takes no other wish`(wish: String) async throws {
        let office = try await Office.greeted()
        let answer = await office.ask(
            .post, "/api/whatsapp/test/send", token: try await office.token(.admin),
            json: #"{"phone":"0821234501","message":"hi","whenShut":\#(wish)}"#)
        #expect(answer.status == 422)
        #expect(try answer.json["field"].text == "whenShut")
    }
}

struct `The 24 hours` {
    @Test func `are shown for everybody`() async throws {
        let office = try await Office.greeted()
        let token = try await office.token(.viewer)
        let end = office.clock.value + ServiceWindow.length
        let open = "open until \(office.factory.language.time(end, seenAt: office.clock.value))"
        let people = await office.ask(.get, "/people", token: token).text
        #expect(people.contains("<td>\(open)</td>") && people.contains("<td>waiting for first message</td>"))
        #expect(await office.ask(.get, "/conversations", token: token).text.contains("<td>\(open)</td>"))
        #expect(await office.ask(.get, "/conversations/1", token: token).text.contains("Window \(open)."))
        #expect(await office.ask(.get, "/conversations/2", token: token).text.contains("They never wrote to us"))
        let list = try await office.ask(.get, "/api/v1/people", token: token).json["people"]
        #expect(list[0]["windowOpenUntil"].text.flatMap { Timestamp(rfc3339: $0) } == end)
        #expect(list[1]["windowOpenUntil"].isNull)
        office.pass(ServiceWindow.length)
        #expect(await office.ask(.get, "/people", token: token).text.contains("<td>shut</td>"))
        #expect(
            await office.ask(.get, "/conversations/1", token: token).text.contains("only templates reach them"))
        #expect(try await office.ask(.get, "/api/v1/people/E1", token: token).json["windowOpenUntil"].isNull)
    }
}

struct `The overview` {
    @Test func `raises an alarm with what to do while nothing is sent`() async throws {
        let office = try await Office.greeted()
        let token = try await office.token(.viewer)
        let now = office.clock.value
        office.desk.sending.rest(
            .init(until: now + .seconds(60), reason: "The access token has expired.", isAlarm: true), now: now)
        let page = await office.ask(.get, "/", token: token).text
        for piece in ["role=\"alert\"", "The access token has expired.", "andon doctor", "systemctl reload andon"] {
            #expect(page.contains(piece), "\(piece)")
        }
    }

    @Test func `leads from its figures to the messages behind them`() async throws {
        let office = try await Office.greeted()
        try await office.send(try await office.writes("b", to: Office.ravi), nil)
        let page = await office.ask(.get, "/", token: try await office.token(.viewer)).text
        #expect(page.contains("<a href=\"/whatsapp/notifications?state=held\">1</a>"))
        for state in ["composed", "unknown", "problems"] {
            #expect(page.contains("href=\"/whatsapp/notifications?state=\(state)\""), "\(state)")
        }
    }
}

struct `A time in a form` {
    @Test func `is a day or a minute of the plant, to its end`() throws {
        let day = try #require(Timestamp.plantTime("2026-11-21"))
        #expect(day.last - day.first == .seconds(86_400) - .milliseconds(1))
        let minute = try #require(Timestamp.plantTime("2026-11-21T09:31"))
        #expect(minute.last - minute.first == .milliseconds(59_999))
        let parts = PlantTime.parts(minute.first)
        #expect((parts.day, parts.hour, parts.minute, parts.second) == (21, 9, 31, 0))
        #expect(Timestamp.plantTime("2026-11-21T09:31:07Z")?.first == Timestamp(rfc3339: "2026-11-21T09:31:07Z"))
    }

    @Test(arguments: [
        "", "21.11.2026", "2026-11", "2026-02-30", "2026-13-01", "2026-11-21T25:00", "2026-11-21T09", "-1-1-1",
        "2026-11-21T09:31:07:01", "99999999999999999999-1-1", "2026--11-21",
    ])
    func `is nothing else`(text: String) { #expect(Timestamp.plantTime(text) == nil) }
}
