import Factory
import Messaging
import Store
import Testing

@testable import Web

struct `Pages` {
    @Test func `show what somebody said as text, never as markup`() async throws {
        let office = try await Office.sample()
        let hostile = #"<script>alert(1)</script>"#
        try await office.load(
            .people, "employee_number,name,phone,area\nE5,<img src=x onerror=alert(1)>,+27821234505,\"\"\"><b>\"")
        try await office.says("27821234505", hostile)
        try await office.says("27821234505", "reject <b>4711 12 <i>bent</i>")
        try await office.says("27821234505", "confirm")
        let token = try await office.token(.admin)
        for path in ["/", "/people", "/conversations", "/conversations/4", "/nonconformances"] {
            let text = await office.ask(.get, path, token: token).text
            for piece in ["<script", "<img", "<b>", "<i>"] { #expect(!text.contains(piece), "\(path): \(piece)") }
        }
        #expect(await office.ask(.get, "/conversations/4", token: token).text.contains("&lt;script&gt;"))
        #expect(await office.ask(.get, "/people", token: token).text.contains("&lt;img src=x"))
    }

    @Test func `load nothing from elsewhere and run no script`() async throws {
        let office = try await Office.sample()
        let page = await office.ask(.get, "/people", token: try await office.token(.viewer))
        let policy = try #require(page.header("Content-Security-Policy"))
        #expect(policy.hasPrefix("default-src 'none'"))
        #expect(policy.contains("frame-ancestors 'none'"))
        #expect(page.header("Cache-Control") == "no-store")
        #expect(page.header("X-Content-Type-Options") == "nosniff")
        for piece in ["<html lang=\"en\">", "<main id=\"main\">", "href=\"#main\"", "<caption>", "width=device-width"] {
            #expect(page.text.contains(piece), "\(piece)")
        }
        #expect(!page.text.contains("http://") && !page.text.contains("https://") && !page.text.contains("style=\""))
    }

    @Test func `have a stylesheet that may be kept for as long as it stays the same`() async throws {
        let office = try await Office.sample()
        let current = await office.ask(.get, Style.path)
        #expect(current.status == 200)
        #expect(current.header("Cache-Control")?.contains("immutable") == true)
        #expect(await office.ask(.get, "/assets/style.css?v=old").header("Cache-Control") == "no-cache")
    }

    @Test func `say before the first sign-in what is missing, and then ask for it`() async throws {
        let office = try await Office.sample()
        office.settings.value.missing = ["WHATSAPP_APP_SECRET"]
        let page = await office.ask(.get, "/")
        #expect(page.status == 200)
        #expect(page.text.contains("WHATSAPP_APP_SECRET") && page.text.contains("andon operator add"))
        #expect(!page.text.contains("Thandi"))
        try await office.addOperator()
        #expect(await office.ask(.get, "/").header("Location") == "/sign-in")
        let signedIn = await office.ask(.get, "/", token: try await office.token(.viewer))
        #expect(signedIn.text.contains("WHATSAPP_APP_SECRET"))
    }

    @Test func `send who is not signed in to do so, and back`() async throws {
        let office = try await Office.sample()
        #expect(await office.ask(.get, "/conversations/1").header("Location") == "/sign-in?next=%2Fconversations%2F1")
    }

    @Test func `show errors as pages`() async throws {
        let office = try await Office.sample()
        let page = await office.ask(.get, "/conversations/99", token: try await office.token(.viewer))
        #expect(page.status == 404)
        #expect(page.header("Content-Type") == "text/html; charset=utf-8")
    }

    @Test func `show a conversation with what became of each message`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        let page = await office.ask(.get, "/conversations/1", token: try await office.token(.admin)).text
        #expect(page.contains("Received, received"))
        #expect(page.contains("Sent by us, composed"))
    }
}

struct `A piece of a page` {
    @Test func `escapes texts, passes HTML, and drops what turns the direction of writing`() {
        let name = "<a href='x'>\"&\u{202E}\0"
        let inner: HTML = "<b>\(name)</b>"
        let page: HTML = "<p>\(inner)\(3)</p>"
        #expect(page.text == "<p><b>&lt;a href=&#39;x&#39;&gt;&quot;&amp;</b>3</p>")
        #expect(("\(said: "<x>")" as HTML).text == "<bdi>&lt;x&gt;</bdi>")
    }
}

struct `Forms and addresses` {
    @Test func `are read as browsers write them`() {
        let form = Form("a=1+2&b=%C3%A9%26&c&a=9&d=%zz%4".utf8)
        #expect(form["a"] == "1 2")
        #expect(form["b"] == "é&")
        #expect(form["c"] == "")
        #expect(form["d"] == "%zz%4")
        #expect(form["e"] == nil)
    }

    @Test func `have no more fields than the bound`() {
        let form = Form((0..<1_000).map { "f\($0)=x" }.joined(separator: "&").utf8)
        #expect(form["f199"] == "x")
        #expect(form["f200"] == nil)
    }

    @Test(arguments: ["", "a b", "é/?&=%+", "\0\n"])
    func `come back as they were`(text: String) {
        #expect(Percent.decoded(Percent.encoded(text).utf8, plusIsSpace: true) == text)
    }
}

struct `A time from outside` {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-11-21T09:31:00.123Z", 1_795_253_460_123),
            ("2026-11-21T11:31:00+02:00", 1_795_253_460_000),
            ("2024-02-29T23:59:59-01:30", 1_709_256_599_000),
        ] as [(String, Int64)])
    func `is read in RFC 3339`(text: String, milliseconds: Int64) {
        #expect(Timestamp(rfc3339: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "yesterday", "2026-11-21", "2026-13-21T09:31:00Z", "2026-11-21T25:31:00Z", "2026-11-21T09:31:00",
        "2026-11-21T09:31:00.Z", "2026-11-21T09:31:00+2",
    ])
    func `is refused when it is none`(text: String) { #expect(Timestamp(rfc3339: text) == nil) }
}
