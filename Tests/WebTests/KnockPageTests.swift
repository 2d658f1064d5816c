import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `Who knocked` {
    private func knocked() async throws -> (Office, token: String) {
        let office = try await Office.sample()
        try await office.says("34600111222", "I am new <b>here")
        return (office, try await office.token(.supervisor))
    }

    @Test func `is listed, counted and shown on the overview`() async throws {
        let (office, token) = try await knocked()
        let page = await office.ask(.get, "/people/knocks", token: token).text
        for piece in ["<bdi>X</bdi>", "+34600111222", "<td>ES</td>", "I am new &lt;b&gt;here", "/people/knocks/1/add"] {
            #expect(page.contains(piece), "\(piece)")
        }
        #expect(await office.ask(.get, "/", token: token).text.contains("1 stranger has written to us"))
        #expect(await office.ask(.get, "/people", token: token).text.contains("Who knocked (1)"))
        #expect(await office.ask(.get, "/metrics", token: token).text.contains("strangers_open 1"))
        let viewer = await office.ask(.get, "/", token: try await office.token(.viewer)).text
        #expect(!viewer.contains("stranger"))
    }

    @Test(arguments: ["/people/knocks/1/is", "/people/1/merge"])
    func `is never said again as it was typed`(path: String) async throws {
        let (office, token) = try await knocked()
        let page = await office.send(
            [("employee", "082 123 4599"), ("other", "082 123 4599")], to: path, token: token)
        #expect(page.status == 422 && !page.text.contains("123 4599"))
    }

    @Test func `is added in two clicks, verified and welcomed`() async throws {
        let (office, token) = try await knocked()
        let form = await office.ask(.get, "/people/knocks/1/add", token: token)
        for piece in ["value=\"X\"", "value=\"+34600111222\"", "value=\"E5\"", "value=\"es\" selected"] {
            #expect(form.text.contains(piece), "\(piece)")
        }
        let fields = [
            ("employee_number", "E5"), ("name", "Ana"), ("phone", "+34600111222"), ("language", "es"),
            ("role-operator", "yes"),
        ]
        let saved = await office.send(fields, to: "/people/knocks/1/add", token: token)
        #expect(saved.status == 303, "\(saved.text)")
        let ana = try office.person("E5")
        #expect(ana.standing == .active)
        let texts = try office.store.read { snapshot in
            try snapshot.page(OutboundMessage.self, limit: 10).records.map {
                try office.factory.outbox.message(of: $0).plainText
            }
        }
        #expect(texts.count == 2 && texts.last?.contains("Te damos la bienvenida, Ana") == true)
        #expect(await office.ask(.get, "/people/knocks", token: token).text.contains("Nobody waits"))
        #expect(await office.send(fields, to: "/people/knocks/1/add", token: token).status == 409)
    }

    @Test func `whose number is hidden is added without one`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        let body = """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
            "messaging_product":"whatsapp","metadata":{"phone_number_id":"106540352242922"},\
            "contacts":[{"profile":{"name":"Zola","username":"zola"},"user_id":"ZA.1349"}],"messages":[{\
            "from_user_id":"ZA.1349","id":"wamid.hidden","timestamp":"\(office.clock.value.seconds)","type":"text",\
            "text":{"body":"hi"}}]}}]}]}
            """
        try #require(await office.deliver(Array(body.utf8)).status == 200)
        try await office.answerAll()
        #expect(await office.ask(.get, "/people/knocks", token: token).text.contains("hidden"))
        let fields = [("employee_number", "E5"), ("name", "Zola"), ("phone", ""), ("role-operator", "yes")]
        #expect(await office.send(fields, to: "/people/knocks/1/add", token: token).status == 303)
        #expect(try office.person("E5").standing == .active && office.person("E5").phoneToken == nil)
        // An edit keeps what was proven.
        let form = try await office.entry(of: "E5", ["area": "Paint"], token: token)
        #expect(await office.send(form, to: try office.page(of: "E5") + "/edit", token: token).status == 303)
        #expect(try office.person("E5").standing == .active)
    }

    @Test func `may be dismissed, or be somebody we know`() async throws {
        let (office, token) = try await knocked()
        #expect(await office.send([("employee", "X1")], to: "/people/knocks/1/is", token: token).status == 422)
        #expect(await office.send([("employee", "E4")], to: "/people/knocks/1/is", token: token).status == 409)
        #expect(await office.send([], to: "/people/knocks/1/dismiss", token: token).status == 303)
        #expect(await office.ask(.get, "/people/knocks", token: token).text.contains("Nobody waits"))
        let bound = await office.send([("employee", "e1")], to: "/people/knocks/1/is", token: token)
        #expect(bound.header("Location") == "/people/1?done=bound")
        let page = await office.ask(.get, "/people/1", token: token).text
        #expect(page.contains("+34600111222") && page.contains("an account was proven to be theirs"))
    }
}
