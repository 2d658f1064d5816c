import Messaging
import Store
import Testing
import Vault

@testable import Web

struct `The webhook` {
    @Test(arguments: ["/api/whatsapp/webhook", "/whatsapp/webhook"])
    func `gives the bare challenge back for the right token`(path: String) async throws {
        let office = try Office()
        let answer = await office.ask(
            .get, path + "?hub.mode=subscribe&hub.verify_token=verify-me&hub.challenge=1158201444")
        #expect(answer.status == 200)
        #expect(answer.text == "1158201444")
        #expect(answer.header("Content-Type") == "text/plain; charset=utf-8")
    }

    @Test(arguments: [
        "hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1", "hub.mode=subscribe&hub.challenge=1",
        "hub.mode=other&hub.verify_token=verify-me&hub.challenge=1", "hub.mode=subscribe&hub.verify_token=verify-me",
        "",
    ])
    func `refuses any other verification`(query: String) async throws {
        let office = try Office()
        #expect(await office.ask(.get, "/whatsapp/webhook?" + query).status == 403)
    }

    @Test func `confirms nothing while no token is set`() async throws {
        let office = try Office()
        office.settings.value.verifyToken = ""
        let answer = await office.ask(.get, "/whatsapp/webhook?hub.mode=subscribe&hub.verify_token=&hub.challenge=1")
        #expect(answer.status == 403)
    }

    @Test func `says 200 once the message is stored, and takes a repeat as the same`() async throws {
        let office = try Office()
        let body = office.webhook("27821234501", "hi")
        for _ in 1...3 { #expect(await office.deliver(body).status == 200) }
        #expect(try office.waiting().count == 1)
    }

    @Test func `rings the bell of the inbox`() async throws {
        let office = try Office()
        #expect(await office.deliver(office.webhook("27821234501", "hi")).status == 200)
        // A bell that was rung is remembered; else this would take a minute.
        await office.inboxBell.wait(atMost: .seconds(60))
    }

    @Test(arguments: [nil, "", "sha256=", "sha256=00", "sha1=abc"])
    func `refuses what is not signed`(signature: String?) async throws {
        let office = try Office()
        let body = office.webhook("27821234501", "hi")
        let headers = signature.map { [("X-Hub-Signature-256", $0)] } ?? []
        #expect(await office.ask(.post, "/api/whatsapp/webhook", headers: headers, body: body).status == 401)
        #expect(try office.waiting().isEmpty)
    }

    @Test func `refuses another secret, a changed body, and everything while no secret is set`() async throws {
        let office = try Office()
        let body = office.webhook("27821234501", "hi")
        #expect(await office.deliver(body, signature: Signature.header(body: body, secret: "other")).status == 401)
        #expect(
            await office.deliver(body + [0x20], signature: Signature.header(body: body, secret: Office.secret)).status
                == 401)
        office.settings.value.appSecrets = []
        #expect(await office.deliver(body, signature: Signature.header(body: body, secret: "")).status == 401)
        office.settings.value.appSecrets = [""]
        #expect(await office.deliver(body, signature: Signature.header(body: body, secret: "")).status == 401)
        #expect(try office.waiting().isEmpty)
    }

    @Test func `takes either secret while one is being replaced`() async throws {
        let office = try Office()
        office.settings.value.appSecrets = ["new", Office.secret]
        let body = office.webhook("27821234501", "hi")
        #expect(await office.deliver(body).status == 200)
        #expect(await office.deliver(body, signature: Signature.header(body: body, secret: "new")).status == 200)
    }

    @Test(arguments: ["", "{", "hello", "[]", #"{"entry":"#])
    func `refuses signed bytes that are no JSON object`(text: String) async throws {
        let office = try Office()
        let answer = await office.deliver(Array(text.utf8))
        #expect(answer.status == 400)
        #expect(answer.header("Content-Type") == "application/problem+json")
    }

    @Test func `looks at the signature before the JSON`() async throws {
        let office = try Office()
        #expect(await office.deliver(Array("{".utf8), signature: "sha256=00").status == 401)
    }

    @Test(arguments: [
        "{}", #"{"entry":[]}"#, #"{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[]}]}"#,
    ])
    func `has nothing against a body that tells nothing`(text: String) async throws {
        let office = try Office()
        #expect(await office.deliver(Array(text.utf8)).status == 200)
        #expect(try office.waiting().isEmpty)
    }

    @Test func `says 503, never 200, when it cannot store`() async throws {
        let office = try Office()
        await office.store.close()
        let answer = await office.deliver(office.webhook("27821234501", "hi"))
        #expect(answer.status == 503)
        #expect(answer.header("Retry-After") != nil)
    }

    @Test func `says 503 for new work when the store is nearly full, and keeps what is there`() async throws {
        let office = try Office(mapSizeBytes: 2 << 20)
        var taken = 0
        var status = 200
        let padding = String(repeating: "x", count: 4_000)
        while status == 200, taken < 2_000 {
            office.pass(.seconds(2))
            status = await office.deliver(office.webhook("27821234501", padding)).status
            if status == 200 { taken += 1 }
        }
        #expect(status == 503)
        #expect(try office.waiting(5_000).count == taken)
        let ready = await office.ask(.get, "/readyz")
        #expect(ready.status == 503)
        #expect(ready.text.contains("ANDON_MAP_SIZE_MB"))
    }
}
