import Factory
import Messaging
import Store
import Testing
import Vault

@testable import Web

struct `The verification page` {
    static let path = "/whatsapp/verify"

    private func other(_ code: String) -> String { code == "000000" ? "111111" : "000000" }

    @Test func `is open to everybody, and asks for the number`() async throws {
        let office = try await Office.sample()
        let page = await office.ask(.get, Self.path)
        #expect(page.status == 200 && page.text.contains("name=\"phone\"") && page.text.contains("<html lang=\"en\">"))
        #expect(page.header("Content-Security-Policy")?.contains("script-src") == false)
    }

    @Test(arguments: ["+27821234502", "082 123 4502", "0027 (82) 123-4502"])
    func `sends a code, takes it back, verifies and signs in`(typed: String) async throws {
        let office = try await Office.sample()
        let browser = Office.Browser(office)
        let asked = await browser.post([("phone", typed)], to: Self.path)
        #expect(asked.status == 200 && asked.text.contains("name=\"code\"") && !asked.text.contains("4502"))
        let code = try office.code(to: "27821234502")
        #expect(!asked.text.contains(code))
        let done = await browser.post([("code", code)], to: Self.path)
        #expect(done.status == 200 && done.text.contains("Number verified"))
        #expect(try office.person("E2").standing == .active)
        #expect(await browser.get("/whatsapp/settings").text.contains("Ravi Patel"))
        #expect(browser.cookies["andon_code"] == nil)
    }

    @Test func `takes number and code in one form from a script without cookies`() async throws {
        let office = try await Office.sample()
        _ = await office.post(form: [("phone", "+27821234502")], to: Self.path)
        let code = try office.code(to: "27821234502")
        let done = await office.post(form: [("phone", "082 123 4502"), ("code", code)], to: Self.path)
        #expect(done.status == 200 && done.text.contains("Number verified"))
    }

    @Test func `shows the code form again after a reload, and the number for a new code`() async throws {
        let office = try await Office.sample()
        let browser = Office.Browser(office)
        _ = await browser.post([("phone", "+27821234502")], to: Self.path)
        #expect(await browser.get(Self.path).text.contains("name=\"code\""))
        #expect(await browser.get(Self.path + "?new=1").text.contains("name=\"phone\""))
        office.pass(Codes.length)
        #expect(await browser.get(Self.path).text.contains("name=\"phone\""))
    }

    @Test func `says how many tries are left, and ends with the fifth`() async throws {
        let office = try await Office.sample()
        let browser = Office.Browser(office)
        _ = await browser.post([("phone", "+27821234502")], to: Self.path)
        let wrong = other(try office.code(to: "27821234502"))
        let first = await browser.post([("code", wrong)], to: Self.path)
        #expect(first.status == 422 && first.text.contains("4 tries left") && first.text.contains("name=\"code\""))
        for _ in 0..<3 { _ = await browser.post([("code", wrong)], to: Self.path) }
        let last = await browser.post([("code", wrong)], to: Self.path)
        #expect(last.status == 422 && last.text.contains("does not count any more"))
        let late = await browser.post([("code", try office.code(to: "27821234502"))], to: Self.path)
        #expect(late.status == 422 && late.text.contains("does not count any more"))
        #expect(try office.person("E2").standing == .listed)
    }

    @Test func `takes no code after ten minutes`() async throws {
        let office = try await Office.sample()
        let browser = Office.Browser(office)
        _ = await browser.post([("phone", "+27821234502")], to: Self.path)
        office.pass(Codes.length)
        #expect(await browser.post([("code", try office.code(to: "27821234502"))], to: Self.path).status == 422)
    }

    /// Everything a visitor sees, but what is random.
    private func seen(_ response: Response) -> [String] {
        ["\(response.status)", response.text]
            + response.headers.map { name, value in
                name == "Set-Cookie"
                    ? name + (value.firstRange(of: ";").map { value[$0.lowerBound...] } ?? "") : "\(name): \(value)"
            }
    }

    @Test(arguments: ["+34600111222", "+27821234504"])
    func `answers an unknown number, and that of who has left, like a known one`(number: String) async throws {
        let office = try await Office.sample()
        let (known, unknown) = (Office.Browser(office), Office.Browser(office))
        for (path, ours) in [(Self.path, "+27821234502"), ("/whatsapp/settings/link", "+27821234501")] {
            var steps: [([String], [String])] = []
            let first = await known.post([("phone", ours)], to: path)
            let wrong = other(try office.code(to: String(ours.dropFirst())))
            steps.append((seen(first), seen(await unknown.post([("phone", number)], to: path))))
            for _ in 0..<6 {
                steps.append(
                    (
                        seen(await known.post([("code", wrong)], to: path)),
                        seen(await unknown.post([("code", wrong)], to: path))
                    ))
            }
            steps.append(
                (
                    seen(await known.post([("phone", ours)], to: path)),
                    seen(await unknown.post([("phone", number)], to: path))
                ))
            for (mine, theirs) in steps { #expect(mine == theirs) }
            #expect(try office.said(to: String(number.dropFirst())).isEmpty)
            office.pass(.seconds(3600))
        }
    }

    @Test func `sends one code a minute for a number, and says how long to wait`() async throws {
        let office = try await Office.sample()
        let browser = Office.Browser(office)
        _ = await browser.post([("phone", "+27821234502")], to: Self.path)
        office.pass(.seconds(30))
        let again = await browser.post([("phone", "+27821234502")], to: Self.path)
        #expect(again.status == 429 && again.header("Retry-After") == "30" && again.text.contains("1 minute"))
        #expect(try office.said(to: "27821234502").count == 1)
        // The code that came is still good, and its form still there.
        #expect(again.text.contains("name=\"code\""))
    }

    @Test func `takes ten numbers an hour from an address, whatever becomes of them`() async throws {
        let office = try await Office.sample()
        for number in 0..<10 {
            #expect(await office.post(form: [("phone", "+3460011120\(number)")], to: Self.path).status == 200)
        }
        #expect(await office.post(form: [("phone", "+34600111300")], to: Self.path).status == 429)
        #expect(await office.post(form: [("phone", "+34600111301")], to: Self.path, peer: "192.0.2.2").status == 200)
        office.pass(.seconds(3600))
        #expect(await office.post(form: [("phone", "+34600111302")], to: Self.path).status == 200)
    }

    @Test func `counts what is no number, too`() async throws {
        let office = try await Office.sample()
        for _ in 0..<10 { #expect(await office.post(form: [("phone", "hello")], to: Self.path).status == 422) }
        #expect(await office.post(form: [("phone", "hello")], to: Self.path).status == 429)
        #expect(await office.post(form: [("phone", "+34600111222")], to: Self.path).status == 429)
    }

    @Test func `lets nobody use up the owner's tries from elsewhere`() async throws {
        let office = try await Office.sample()
        let owner = Office.Browser(office)
        _ = await owner.post([("phone", "+27821234502")], to: Self.path)
        let code = try office.code(to: "27821234502")
        let guess = [("phone", "+27821234502"), ("code", other(code))]
        var heard: [String] = []
        for _ in 0..<6 {
            let page = await office.post(form: guess, to: Self.path, peer: "192.0.2.66")
            heard.append(page.text.firstMatch(of: /([0-9]) tr(y|ies) left/).map { String($0.1) } ?? "over")
        }
        #expect(heard == ["4", "3", "2", "1", "over", "over"])
        // From there not even the right one counts; a script elsewhere and the owner's browser are as before.
        let right = [("phone", "+27821234502"), ("code", code)]
        #expect(await office.post(form: right, to: Self.path, peer: "192.0.2.66").status == 422)
        #expect(try office.person("E2").standing == .listed)
        let mistyped = await owner.post([("code", other(code))], to: Self.path)
        #expect(mistyped.text.contains("4 tries left"))
        #expect(await office.post(form: right, to: Self.path, peer: "192.0.2.67").status == 200)
        #expect(try office.person("E2").standing == .active)
    }

    @Test func `keeps the owner's code when somebody else asks for one`() async throws {
        let office = try await Office.sample()
        let owner = Office.Browser(office)
        _ = await owner.post([("phone", "+27821234502")], to: Self.path)
        let code = try office.code(to: "27821234502")
        office.pass(.seconds(60))
        #expect(await office.post(form: [("phone", "+27821234502")], to: Self.path, peer: "192.0.2.66").status == 200)
        #expect(await owner.post([("code", code)], to: Self.path).status == 200)
        #expect(try office.person("E2").standing == .active)
    }

    @Test func `takes twenty wrong codes an hour from an address`() async throws {
        let office = try await Office.sample()
        for _ in 0..<20 { #expect(await office.post(form: [("code", "123456")], to: Self.path).status == 422) }
        let refused = await office.post(form: [("code", "123456")], to: Self.path)
        #expect(refused.status == 429 && refused.text.contains("60 minutes"))
    }

    @Test(arguments: ["", "hello", "12", "+27 82 123 4567 89012 3456", String(repeating: "1", count: 5_000)])
    func `asks again for what is no number`(typed: String) async throws {
        let office = try await Office.sample()
        let page = await office.post(form: [("phone", typed)], to: Self.path)
        #expect(page.status == 422 && page.text.contains("name=\"phone\""))
    }

    @Test func `takes no form of another site`() async throws {
        let office = try await Office.sample()
        let page = await office.post(
            form: [("phone", "+27821234502")], to: Self.path, headers: [("Origin", "https://evil.example")])
        #expect(page.status == 403 && page.text.contains("<body class=\"worker\">"))
        #expect(try office.said(to: "27821234502").isEmpty)
    }

    @Test(arguments: [
        ("?lang=ar", "de", "ar"), ("", "xx, fr;q=0.5, de;q=0.9", "de"), ("", "xx", "en"), ("?lang=q", "sw", "sw"),
    ])
    func `speaks the visitor's language`(query: String, wishes: String, language: String) async throws {
        let office = try await Office.sample()
        let page = await Office.Browser(office).get(Self.path + query, language: wishes).text
        #expect(page.contains("<html lang=\"\(language)\"\(language == "ar" ? " dir=\"rtl\"" : "")>"))
        #expect(page.contains("name=\"lang\" value=\"\(language)\""))
        for other in Language.allCases { #expect(page.contains("?lang=\(other.rawValue)\"")) }
    }

    @Test func `stays in the language chosen`() async throws {
        let office = try await Office.sample()
        let asked = await office.post(form: [("phone", "+34600111222"), ("lang", "zu")], to: Self.path)
        #expect(asked.text.contains("<html lang=\"zu\">"))
    }

    @Test func `survives a restart in between`() async throws {
        let office = try await Office.sample()
        let browser = Office.Browser(office)
        _ = await browser.post([("phone", "+27821234502")], to: Self.path)
        // What is in memory is forgotten; the number's own bounds are not.
        let fresh = Router(
            desk: Desk(
                store: office.store, factory: office.factory, settings: office.desk.settings,
                inboxBell: office.inboxBell, outboxBell: Bell(), sending: office.desk.sending,
                channel: office.desk.channel, meta: office.desk.meta, random: .system, guardian: SignInGuard(),
                sideThreads: SideThreads(), fullness: Fullness(), logger: office.desk.logger),
            routes: Routes.all)
        func post(_ body: String) async -> Response {
            let cookie = "andon_code=\(browser.cookies["andon_code"] ?? "")"
            return await fresh.answer(
                Request(.post, Self.path, headers: [("Cookie", cookie)], body: Array(body.utf8), peer: "192.0.2.9")
            ).response
        }
        #expect(await post("phone=%2B27821234502").status == 429)
        #expect(await post("code=\(try office.code(to: "27821234502"))").status == 200)
        #expect(try office.person("E2").standing == .active)
    }
}

struct `Addresses that ask for codes` {
    private let now = Timestamp(seconds: 1_795_250_000)

    @Test func `are counted by the hour, and by what they do`() {
        let guardian = CodeGuard()
        for _ in 0..<10 { #expect(guardian.count(.ask, from: "192.0.2.1", now: now) == nil) }
        #expect(guardian.count(.ask, from: "192.0.2.1", now: now + .seconds(60)) == .seconds(3540))
        #expect(guardian.wait(.guess, from: "192.0.2.1", now: now) == nil)
        #expect(guardian.count(.ask, from: "192.0.2.1", now: now + .seconds(3600)) == nil)
    }

    @Test func `are one network where they cost nothing`() {
        #expect(CodeTable.network(of: "2001:db8:1:2::1") == CodeTable.network(of: "2001:0db8:1:2:ffff::9"))
        #expect(CodeTable.network(of: "2001:db8:1:2::1") != CodeTable.network(of: "2001:db8:1:3::1"))
        #expect(CodeTable.network(of: "::ffff:192.0.2.1") == CodeTable.network(of: "192.0.2.1"))
        #expect(CodeTable.network(of: "192.0.2.1") != CodeTable.network(of: "192.0.2.2"))
    }

    @Test func `are forgotten, the oldest first, when there are too many`() {
        var table = CodeTable()
        for number in 0..<CodeTable.addressesMax + 5 {
            _ = table.count(.ask, from: "a\(number)", now: now + .milliseconds(number))
        }
        #expect(table.count == CodeTable.addressesMax)
    }
}
