import Factory
import Messaging
import Store
import Testing
import Vault
import WhatsApp

@testable import Web

struct `A test message` {
    @Test(arguments: ["/api/whatsapp/test/send", "/api/whatsapp/send-test"])
    func `is taken while the window is open`(path: String) async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        let answer = await office.ask(
            .post, path, token: try await office.token(.supervisor),
            json: #"{"phone":"082 123 4501","message":"Line 2 runs."}"#)
        #expect(answer.status == 202)
        let json = try answer.json
        #expect(json["state"].text == "composed")
        #expect(json["windowOpen"].bool == true)
        let id = try #require(json["id"].text.flatMap { UInt64($0) })
        let outbound = try #require(try office.store.read { try $0.find(Ref<OutboundMessage>(id)) })
        #expect(try office.factory.outbox.message(of: outbound).plainText == "Line 2 runs.")
    }

    @Test func `is refused outside the window, and leaves nothing behind`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        office.pass(.seconds(24 * 3600 + 1))
        let token = try await office.token(.admin)
        let before = try office.store.read { try $0.count(OutboundMessage.self) }
        for phone in ["+27821234501", "+27821234599"] {
            let answer = await office.ask(
                .post, "/api/whatsapp/test/send", token: token, json: #"{"phone":"\#(phone)","message":"hi"}"#)
            #expect(answer.status == 409)
            #expect(answer.header("Content-Type") == "application/problem+json")
            #expect(try answer.json["detail"].text?.contains("24") == true)
        }
        #expect(try office.store.read { try $0.count(OutboundMessage.self) } == before)
        #expect(try office.store.read { try $0.count(Contact.self) } == 1)
    }

    @Test func `is refused for somebody who said STOP`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "stop")
        let answer = await office.ask(
            .post, "/api/whatsapp/test/send", token: try await office.token(.admin),
            json: #"{"phone":"+27821234501","message":"hi"}"#)
        #expect(answer.status == 409)
        #expect(answer.text.contains("STOP"))
    }

    @Test(arguments: [
        (#"{"message":"hi"}"#, "phone"), (#"{"phone":"","message":"hi"}"#, "phone"),
        (#"{"phone":"abc","message":"hi"}"#, "phone"), (#"{"phone":5,"message":"hi"}"#, "phone"),
        (#"{"phone":"+27821234501"}"#, "message"), (#"{"phone":"+27821234501","message":""}"#, "message"),
        (#"{"phone":"+27821234501","message":" "}"#, "message"),
        (#"{"phone":"+27821234501","message":null}"#, "message"),
    ])
    func `names the field that cannot be taken`(body: String, field: String) async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        let answer = await office.ask(
            .post, "/api/whatsapp/test/send", token: try await office.token(.admin), json: body)
        #expect(answer.status == 422)
        #expect(try answer.json["field"].text == field)
    }

    @Test(arguments: ["", "{", "[]", "5"])
    func `is 422 when it is no object at all`(body: String) async throws {
        let office = try await Office.sample()
        let answer = await office.ask(
            .post, "/api/whatsapp/test/send", token: try await office.token(.admin), json: body)
        #expect(answer.status == 422)
    }

    @Test func `may be the menu, in the person's language`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        let token = try await office.token(.admin)
        let answer = await office.ask(
            .post, "/api/whatsapp/test/menu", token: token, json: #"{"phone":"+27821234501"}"#)
        #expect(answer.status == 202)
        let stranger = await office.ask(
            .post, "/api/whatsapp/test/menu", token: token, json: #"{"phone":"+27821234599"}"#)
        #expect(stranger.status == 422)
        #expect(try stranger.json["field"].text == "phone")
    }
}

struct `The history of a phone` {
    @Test(arguments: ["+27821234501", "%2B27821234501", "0821234501", "082%20123%204501", "+27%20(0)82-123-4501"])
    func `is found however the number is written`(phone: String) async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        let answer = await office.ask(.get, "/api/whatsapp/messages/\(phone)", token: try await office.token(.admin))
        #expect(answer.status == 200)
        let messages = try answer.json["messages"].array
        try #require(messages.count == 2)
        #expect(messages.map { $0["direction"].text } == ["out", "in"])
        #expect(messages[1]["text"].text == "hi")
        #expect(messages[1]["type"].text == "text")
        #expect(messages[1]["state"].text == "received")
        #expect(messages[1]["error"].isNull && messages[1]["media"].isArray)
        #expect(messages[0]["state"].text == "composed")
        #expect(messages[0]["type"].text == "interactive")
        #expect(messages[0]["at"].text?.contains("T") == true)
    }

    @Test func `comes page by page without a gap or a repeat`() async throws {
        let office = try await Office.sample()
        for number in 1...7 {
            try await office.says("27821234501", "word \(number)")
            // Some share an instant.
            if number.isMultiple(of: 3) { office.pass(.seconds(1)) }
        }
        let token = try await office.token(.admin)
        let whole = try await office.ask(.get, "/api/whatsapp/messages/0821234501", token: token).json["messages"].array
            .compactMap { $0["id"].text }
        #expect(whole.count == 14)
        for limit in [1, 2, 3, 5] {
            var pieces: [String] = []
            var next = ""
            repeat {
                let page = try await office.ask(
                    .get, "/api/whatsapp/messages/0821234501?limit=\(limit)" + (next.isEmpty ? "" : "&next=\(next)"),
                    token: token
                ).json
                #expect(page["messages"].array.count <= limit)
                pieces += page["messages"].array.compactMap { $0["id"].text }
                next = page["next"].text ?? ""
            } while !next.isEmpty && pieces.count <= 20
            #expect(pieces == whole, "limit \(limit)")
        }
    }

    @Test func `is empty for a number that never wrote, and 404 for what is none`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.viewer)
        #expect(
            await office.ask(.get, "/api/whatsapp/messages/+27821234599", token: token).text
                == #"{"messages":[],"next":null}"#)
        #expect(await office.ask(.get, "/api/whatsapp/messages/thandi", token: token).status == 404)
    }

    @Test(arguments: [("limit=0", "limit"), ("limit=201", "limit"), ("limit=x", "limit"), ("next=x", "next")])
    func `refuses odd pages`(query: String, field: String) async throws {
        let office = try await Office.sample()
        let answer = await office.ask(
            .get, "/api/whatsapp/messages/0821234501?\(query)", token: try await office.token(.admin))
        #expect(answer.status == 422)
        #expect(try answer.json["field"].text == field)
    }
}

struct `Phone numbers` {
    static let paths = [
        "/api/whatsapp/sessions", "/api/whatsapp/interactions", "/api/whatsapp/messages/0821234501",
        "/api/whatsapp/users",
        "/api/v1/people", "/api/v1/people/E1", "/people", "/conversations", "/conversations/1", "/nonconformances", "/",
        "/api/v1/nonconformances", "/metrics", "/whatsapp/notifications", "/whatsapp/notifications/1",
        "/whatsapp/notifications/not-ours", "/api/v1/messages/1",
    ]

    @Test(arguments: [OperatorRole.clerk, .viewer])
    func `are masked everywhere for who may not see them`(role: OperatorRole) async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "reject 4711 12 scratched")
        try await office.says("27821234501", "confirm")
        let token = try await office.token(role)
        for path in Self.paths {
            let answer = await office.ask(.get, path, token: token)
            #expect(answer.status == 200, "\(path)")
            #expect(!answer.text.contains("27821234501"), "\(path)")
            #expect(!answer.text.contains("wamid.HBg"), "\(path)")
        }
        #expect(await office.ask(.get, "/api/whatsapp/users", token: token).text.contains("+27•••••4501"))
    }

    @Test func `are full for who may`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        let token = try await office.token(.supervisor)
        for path in [
            "/api/whatsapp/sessions", "/api/whatsapp/users", "/api/v1/people/E1", "/people", "/conversations/1",
        ] {
            #expect(await office.ask(.get, path, token: token).text.contains("+27821234501"), "\(path)")
        }
        #expect(await office.ask(.get, "/api/whatsapp/messages/0821234501", token: token).text.contains("wamid.HBg"))
    }
}

struct `The people who talk with us` {
    @Test func `are users with a state and a window`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        let users = try await office.ask(.get, "/api/whatsapp/users", token: try await office.token(.admin)).json[
            "users"
        ].array
        #expect(users.map { $0["state"].text } == ["active", "listed", "inactive"])
        #expect(users[0]["employeeNumber"].text == "E1")
        #expect(users[0]["name"].text == "Thandi Nkosi")
        #expect(users[0]["roles"][0].text == "clerk")
        #expect(users[0]["windowOpenUntil"].exists && users[1]["windowOpenUntil"].isNull)
        #expect(users[0]["verifiedAt"].exists && users[1]["verifiedAt"].isNull)
    }

    @Test func `have sessions, which end after a day`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "reject")
        let token = try await office.token(.admin)
        let session = try await office.ask(.get, "/api/whatsapp/sessions", token: token).json["sessions"][0]
        #expect(session["person"].text == "E1")
        #expect(session["flow"].text == "reject")
        #expect(session["step"].text == "item")
        for name in ["startedAt", "lastActivityAt", "expiresAt", "windowOpenUntil"] {
            #expect(session[name].exists, "\(name)")
        }
        office.pass(.seconds(24 * 3600 + 1))
        #expect(try await office.ask(.get, "/api/whatsapp/sessions", token: token).json["sessions"].array.isEmpty)
    }

    @Test func `leave interactions, by person, kind and time`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "reject 4711 12 scratched")
        try await office.says("27821234501", "confirm")
        try await office.says("27829999999", "hi")
        office.pass(.seconds(3600))
        let token = try await office.token(.admin)
        func kinds(_ query: String) async throws -> [String] {
            try await office.ask(.get, "/api/whatsapp/interactions" + query, token: token).json["interactions"].array
                .compactMap { $0["kind"].text }
        }
        #expect(try await kinds("") == ["stranger", "reject"])
        #expect(try await kinds("?person=E1") == ["reject"])
        #expect(try await kinds("?kind=stranger") == ["stranger"])
        #expect(try await kinds("?kind=none").isEmpty)
        #expect(try await kinds("?since=2026-01-01T00:00:00Z").count == 2)
        #expect(try await kinds("?since=2027-01-01T00:00:00%2B02:00").isEmpty)
        #expect(await office.ask(.get, "/api/whatsapp/interactions?person=E9", token: token).status == 404)
        #expect(await office.ask(.get, "/api/whatsapp/interactions?since=yesterday", token: token).status == 422)
        let one = try await office.ask(.get, "/api/whatsapp/interactions?kind=reject", token: token).json[
            "interactions"][0]
        #expect(one["object"].text == "REJ-1001")
        #expect(one["person"].text == "E1")
    }

    @Test func `leave interactions, and only who may act on them reads whose data is held or was taken`() async throws {
        let office = try await Office.sample()
        let audit = office.factory.audit
        try await office.store.write { tx in
            for kind in ["hold", "dossier", "data"] { try audit.note(kind, person: nil, contact: nil, in: tx) }
        }
        for role in Office.roles {
            for (query, all) in [("", ["data", "dossier", "hold"]), ("?kind=hold", ["hold"])] {
                let token = try await office.token(role)
                let kinds = try await office.ask(.get, "/api/whatsapp/interactions\(query)", token: token)
                    .json["interactions"].array.compactMap { $0["kind"].text }
                #expect(kinds == (role.mayChange ? all : all.filter { $0 == "data" }), "\(role)")
            }
        }
    }
}

struct `The plant's lists` {
    @Test func `take a new entry once`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.supervisor)
        let body =
            #"{"employeeNumber":"E7","name":"Zola","phone":"082 555 0007","roles":["technician","clerk"],"verified":true}"#
        let made = await office.ask(.post, "/api/v1/people", token: token, json: body)
        #expect(made.status == 201)
        #expect(try made.json["phone"].text == "+27825550007")
        #expect(try made.json["roles"][1].text == "clerk")
        #expect(try made.json["verified"].bool == true)
        #expect(await office.ask(.post, "/api/v1/people", token: token, json: body).status == 409)
        let product = await office.ask(
            .post, "/api/v1/products", token: token,
            json: #"{"code":"P1","name":"Pin","unitCost":"1.5","currency":"EUR"}"#)
        #expect(try product.json["unitCost"].text == "1.50")
        #expect(try product.json["currency"].text == "EUR")
        let order = await office.ask(
            .post, "/api/v1/orders", token: token, json: #"{"number":"5001","product":"P1","quantity":40}"#)
        #expect(order.status == 201)
        #expect(try order.json["quantity"].int == 40)
        #expect(try order.json["unitPrice"].isNull)
        #expect(
            await office.ask(.post, "/api/v1/assets", token: token, json: #"{"code":"L1","name":"Lathe"}"#).status
                == 201)
    }

    @Test func `change one field and leave the others`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        let changed = await office.ask(
            .patch, "/api/v1/orders/4711", token: token, json: #"{"customer":"Cape Supply"}"#)
        #expect(changed.status == 200)
        #expect(try changed.json["customer"].text == "Cape Supply")
        #expect(try changed.json["unitPrice"].text == "74.00")
        let emptied = await office.ask(.patch, "/api/v1/orders/4711", token: token, json: #"{"unitPrice":null}"#)
        #expect(try emptied.json["unitPrice"].isNull)
        let person = await office.ask(.patch, "/api/v1/people/1", token: token, json: #"{"active":false}"#)
        #expect(try person.json["employeeNumber"].text == "E1")
        #expect(try person.json["active"].bool == false)
        #expect(try person.json["name"].text == "Thandi Nkosi")
    }

    @Test(arguments: [
        ("people", #"{"name":"Z","phone":"0825550001"}"#, "employeeNumber"),
        ("people", #"{"employeeNumber":"E8","name":"Z"}"#, "phone"),
        ("people", #"{"employeeNumber":"E8","name":"Z","phone":"x"}"#, "phone"),
        ("people", #"{"employeeNumber":"E8","name":"Z","phone":"0821234501"}"#, "phone"),
        ("people", #"{"employeeNumber":"E8","name":"Z","phone":"0825550001","roles":["king"]}"#, "roles"),
        ("people", #"{"employeeNumber":"E8","name":"Z","phone":"0825550001","role":"king"}"#, "role"),
        ("people", #"{"employeeNumber":"E8","name":"Z","phone":"0825550001","shoe":"9"}"#, "shoe"),
        (
            "people", #"{"employeeNumber":"E8","name":"Z","phone":"0825550001","employee_number":"9"}"#,
            "employee_number"
        ),
        ("products", #"{"code":"P1","name":{}}"#, "name"),
        ("products", #"{"code":"P1","name":"Pin","unitCost":"-1"}"#, "unitCost"),
        ("orders", #"{"number":"1","product":"P","quantity":"many"}"#, "quantity"),
        ("assets", #"{"code":"A"}"#, "name"),
    ])
    func `name the field that cannot be taken`(list: String, body: String, field: String) async throws {
        let office = try await Office.sample()
        let answer = await office.ask(.post, "/api/v1/\(list)", token: try await office.token(.admin), json: body)
        #expect(answer.status == 422)
        #expect(try answer.json["field"].text == field)
    }

    @Test func `have no entry that nobody made, whatever the body`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        for path in ["people/E99", "products/X", "orders/X", "assets/X", "nonconformances/REJ-1", "media/1"] {
            #expect(await office.ask(.get, "/api/v1/\(path)", token: token).status == 404, "\(path)")
        }
        #expect(await office.ask(.patch, "/api/v1/people/E99", token: token, json: "{").status == 404)
    }

    @Test func `keep their numbers`() async throws {
        let office = try await Office.sample()
        let answer = await office.ask(
            .patch, "/api/v1/orders/4711", token: try await office.token(.admin), json: #"{"number":"4712"}"#)
        #expect(answer.status == 422)
        #expect(try answer.json["field"].text == "number")
    }

    @Test func `come page by page`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.viewer)
        let first = try await office.ask(.get, "/api/v1/people?limit=2", token: token).json
        #expect(first["people"].array.map { $0["employeeNumber"].text } == ["E1", "E2"])
        let next = try #require(first["next"].text)
        let second = try await office.ask(.get, "/api/v1/people?limit=2&next=\(next)", token: token).json
        #expect(second["people"].array.map { $0["employeeNumber"].text } == ["E4"])
        #expect(second["next"].isNull)
    }
}

struct `Reports` {
    @Test func `are listed and found by number`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "reject 4711 12 scratched")
        try await office.says("27821234501", "confirm")
        let token = try await office.token(.viewer)
        let report = try await office.ask(.get, "/api/v1/nonconformances/REJ-1001", token: token).json
        #expect(report["kind"].text == "reject")
        #expect(report["item"].text == "4711")
        #expect(report["description"].text == "scratched")
        #expect(report["quantity"].int == 12)
        #expect(report["reportedBy"].text == "E1")
        #expect(report["media"].isArray)
        #expect(
            try await office.ask(.get, "/api/v1/nonconformances?kind=reject", token: token).json["nonconformances"]
                .array.count == 1)
        #expect(
            try await office.ask(.get, "/api/v1/nonconformances?kind=sop", token: token).json["nonconformances"].array
                .isEmpty)
        #expect(await office.ask(.get, "/api/v1/nonconformances?kind=x", token: token).status == 422)
    }
}

struct `How we are` {
    @Test func `alive is said to everybody`() async throws {
        let office = try Office()
        #expect(await office.ask(.get, "/healthz").text == "ok")
    }

    @Test func `ready says what is missing`() async throws {
        let office = try Office()
        #expect(await office.ask(.get, "/readyz").status == 200)
        office.settings.value.missing = ["WHATSAPP_ACCESS_TOKEN"]
        let answer = await office.ask(.get, "/readyz")
        #expect(answer.status == 503)
        #expect(answer.text.contains("WHATSAPP_ACCESS_TOKEN"))
    }

    @Test func `figures count what waits`() async throws {
        let office = try await Office.sample()
        #expect(await office.deliver(office.webhook("27821234501", "hi")).status == 200)
        let text = await office.ask(.get, "/metrics", token: try await office.token(.viewer)).text
        #expect(text.contains("andon_inbox_messages{state=\"waiting\"} 1\n"))
        #expect(text.contains("andon_records{table=\"person\"} 3\n"))
    }
}
