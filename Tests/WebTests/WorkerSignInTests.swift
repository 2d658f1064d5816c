import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `Somebody of the floor` {
    static let settings = "/whatsapp/settings"

    /// Signed in as Thandi, by a code.
    private func signedIn(_ office: Office) async throws -> Office.Browser {
        let browser = Office.Browser(office)
        _ = await browser.post([("phone", "+27821234501")], to: "/whatsapp/settings/link")
        let code = try office.code(to: "27821234501")
        let done = await browser.post([("code", code)], to: "/whatsapp/settings/link")
        try #require(done.status == 303 && done.header("Location") == Self.settings)
        return browser
    }

    private func link(_ office: Office) throws -> String {
        let last = try #require(try office.said(to: "27821234501").last)
        guard case .text(let message) = try office.factory.outbox.message(of: last) else { return "" }
        let address = try #require(message.body.firstMatch(of: /https:\/\/andon\.example\.com(\/\S+)/))
        return String(address.1)
    }

    @Test func `is asked for a number where nobody is signed in`() async throws {
        let office = try await Office.sample()
        let page = await office.ask(.get, Self.settings)
        #expect(page.status == 200 && page.text.contains("action=\"/whatsapp/settings/link\""))
        #expect(await office.post(form: [], to: "/whatsapp/settings/sign-out").header("Location") == Self.settings)
    }

    @Test func `comes in with a code, and goes out`() async throws {
        let office = try await Office.sample()
        let browser = try await signedIn(office)
        let page = await browser.get(Self.settings)
        #expect(page.text.contains("Thandi Nkosi") && !page.text.contains("/conversations"))
        let token = try #require(page.text.firstMatch(of: /name="form-token" value="([^"]+)"/)?.1)
        #expect(await browser.post([], to: "/whatsapp/settings/sign-out").status == 403)
        let out = await browser.post([("form-token", String(token))], to: "/whatsapp/settings/sign-out")
        #expect(out.status == 303)
        #expect(await browser.get(Self.settings).text.contains("name=\"phone\""))
    }

    @Test func `has a cookie that scripts and plain http do not see`() async throws {
        let office = try await Office.sample()
        _ = await office.post(form: [("phone", "+27821234501")], to: "/whatsapp/settings/link")
        let code = try office.code(to: "27821234501")
        let done = await office.post(form: [("phone", "+27821234501"), ("code", code)], to: "/whatsapp/settings/link")
        let cookie = try #require(done.header("Set-Cookie"))
        #expect(cookie.hasPrefix("andon_worker=") && cookie.contains("; HttpOnly; SameSite=Lax"))
        #expect(cookie.hasSuffix("; Secure"))
    }

    @Test func `comes in with a link, once, and a preview does not use it up`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        let browser = Office.Browser(office)
        let asked = await browser.post([("phone", "+27821234501")], to: "/whatsapp/settings/link")
        #expect(asked.status == 200)
        let link = try link(office)
        for _ in 0..<3 { #expect(await office.ask(.get, link).status == 200) }
        let token = try #require(link.split(separator: "=").last.map(String.init))
        let opened = await browser.post([("token", token)], to: "/whatsapp/settings/open")
        #expect(opened.status == 303)
        #expect(await browser.get(Self.settings).text.contains("Thandi Nkosi"))
        let again = await office.post(form: [("token", token)], to: "/whatsapp/settings/open")
        #expect(again.status == 401 && again.text.contains("used already"))
    }

    @Test func `gets a link in the chat that nobody else reads`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        let body = office.tap("27821234501", "settings:page")
        #expect(await office.deliver(body).status == 200)
        try await office.answerAll()
        let message = try #require(try office.said(to: "27821234501").last)
        let link = try link(office)
        #expect(message.usefulUntil == office.clock.value + WorkerAccess.linkLength && message.priority == .code)
        let (person, token) = (try office.person("E1"), try await office.token(.admin))
        for path in [
            "/conversations/\(person.id)", "/people/\(person.id)", "/api/whatsapp/messages/%2B27821234501",
            "/api/v1/people/E1/dossier", "/whatsapp/notifications/\(message.id)", "/whatsapp/notifications",
            "/api/v1/messages/\(message.id)", "/whatsapp/channel",
        ] {
            let page = await office.ask(.get, path, token: token)
            #expect(page.status == 200 && !page.text.contains("token="), "\(path)")
        }
        #expect(await office.ask(.get, link).status == 200)
    }

    @Test func `finds a link of eleven minutes ago too old`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        _ = await office.post(form: [("phone", "+27821234501")], to: "/whatsapp/settings/link")
        let token = try #require(try link(office).split(separator: "=").last.map(String.init))
        office.pass(.seconds(601))
        #expect(await office.post(form: [("token", token)], to: "/whatsapp/settings/open").status == 401)
    }

    @Test func `is out when the entry is switched off`() async throws {
        let office = try await Office.sample()
        let browser = try await signedIn(office)
        try await office.load(.people, "employee_number,name,phone,active\nE1,Thandi Nkosi,+27821234501,no")
        #expect(await browser.get(Self.settings).text.contains("name=\"phone\""))
    }

    @Test func `is nobody at the office`() async throws {
        let office = try await Office.sample()
        let browser = try await signedIn(office)
        #expect(await browser.get("/people").status == 303)
        #expect(await browser.get("/api/v1/people").status == 401)
        let clerk = await office.ask(.get, Self.settings, token: try await office.token(.admin))
        #expect(clerk.text.contains("name=\"phone\""))
    }

    @Test func `reads the page in their own language`() async throws {
        let office = try await Office.sample()
        try await office.load(
            .people, "employee_number,name,phone,language,verified\nE1,Thandi Nkosi,+27821234501,ar,yes")
        let browser = try await signedIn(office)
        #expect(await browser.get(Self.settings, language: "de").text.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(await browser.get(Self.settings + "?lang=fr").text.contains("<html lang=\"fr\">"))
    }

    @Test func `is told in their language what did not work`() async throws {
        let office = try await Office.sample()
        let browser = try await signedIn(office)
        let page = await browser.post([("lang", "de")], to: "/whatsapp/settings/sign-out")
        #expect(page.status == 403 && page.text.contains(WorkerPhrase.notAllowed.text(in: .german)))
    }
}

struct `Words on the floor's pages` {
    static let phrases: [WorkerPhrase] = [
        .language, .signOut, .signIn, .phone, .notANumber, .verifyTitle, .verifyIntro, .consent, .sendCode, .codeTitle,
        .codeSent(minutes: 10), .code, .checkCode, .wrongCode(left: 4), .codeOver, .tooMany(minutes: 5),
        .nothingArrived, .helpNumber, .helpWait, .helpWord, .newCode, .verifiedTitle, .verified, .toSettings,
        .settingsTitle, .settingsIntro, .sendLink, .linkSent(minutes: 10), .notVerifiedYet, .linkIntro, .linkOver,
        .signedInAs("Thandi"), .notAllowed, .notThere, .notNow,
    ]
    static let letters: [LetterPhrase] = [
        .title, .about, .scan, .send, .done, .orType(number: "+27 31 123 0000"), .until("20 Jan"), .keep,
    ]

    @Test(arguments: Language.allCases.filter { $0 != .english })
    func `are the language's own`(language: Language) {
        for phrase in Self.phrases {
            #expect(!phrase.text(in: language).isEmpty && phrase.text(in: language) != phrase.text(in: .english))
        }
        for phrase in Self.letters {
            #expect(!phrase.text(in: language).isEmpty && phrase.text(in: language) != phrase.text(in: .english))
        }
    }

    @Test(arguments: Language.allCases)
    func `say the numbers they are given`(language: Language) {
        for count in [3, 5, 11, 60] {
            for phrase in [WorkerPhrase.codeSent(minutes: count), .tooMany(minutes: count), .linkSent(minutes: count)] {
                #expect(phrase.text(in: language).contains("\(count)"))
            }
        }
        #expect(WorkerPhrase.wrongCode(left: 4).text(in: language).contains("4"))
        #expect(LetterPhrase.orType(number: "+27 31").text(in: language).contains("+27 31"))
        #expect(LetterPhrase.until("20 Jan").text(in: language).contains("20 Jan"))
        #expect(LetterPhrase.about.text(in: language).contains("STOP"))
        #expect(WorkerPhrase.consent.text(in: language).contains("STOP"))
    }
}
