import Factory
import Messaging
import Store
import Testing

@testable import Web

struct `Who may come in` {
    /// Written out once more, so that a slip in the list of routes shows.
    static let openToAll: Set<String> = [
        "POST /api/whatsapp/webhook", "GET /api/whatsapp/webhook", "POST /whatsapp/webhook", "GET /whatsapp/webhook",
        "GET /healthz", "GET /readyz", "GET /assets/style.css", "GET /assets/icon.svg", "GET /assets/live.js",
        "GET /sign-in", "POST /sign-in",
        "GET /sign-in/link",
        "POST /sign-in/link", "GET /", "GET /assets/letters.css", "GET /assets/labels.css", "GET /whatsapp/verify",
        "POST /whatsapp/verify",
        "GET /whatsapp/settings/link", "POST /whatsapp/settings/link", "GET /whatsapp/settings/open",
        "POST /whatsapp/settings/open",
    ]
    static let changers: Set<String> = [
        "POST /api/whatsapp/test/send", "POST /api/whatsapp/send-test", "POST /api/whatsapp/test/menu",
        "POST /api/v1/people", "PATCH /api/v1/people/{key}", "POST /api/v1/products", "PATCH /api/v1/products/{key}",
        "POST /api/v1/orders", "PATCH /api/v1/orders/{key}", "POST /api/v1/assets", "PATCH /api/v1/assets/{key}",
        "POST /whatsapp/notifications/retry-failed", "POST /whatsapp/notifications/{id}/retry",
        "GET /whatsapp/notifications.csv", "POST /api/v1/messages/{id}/retry", "POST /whatsapp/templates/push",
        "POST /whatsapp/templates/sync", "GET /whatsapp/templates/new", "POST /whatsapp/templates/new",
        "POST /whatsapp/templates/preview", "POST /whatsapp/templates/{id}/send",
        "POST /whatsapp/templates/{id}/delete", "POST /api/v1/templates", "POST /api/v1/templates/{name}/send",
        "POST /people/letters", "POST /assets/{code}/work-orders", "GET /stakeholders/new", "POST /stakeholders/new",
        "GET /stakeholders/{id}/edit",
        "POST /stakeholders/{id}/edit", "POST /stakeholders/{id}/remove", "POST /stakeholders/{id}/restore",
        "POST /api/v1/stakeholders", "PATCH /api/v1/stakeholders/{id}",
        "POST /api/v1/maintenance-plans", "PATCH /api/v1/maintenance-plans/{number}",
        "POST /api/v1/assets/{key}/meter", "POST /api/v1/occurrences/{number}/complete",
        "POST /api/v1/occurrences/{number}/reschedule", "POST /api/v1/occurrences/{number}/skip",
        "PATCH /api/v1/working-calendar", "POST /maintenance/plans", "POST /maintenance/plans/{number}",
        "POST /maintenance/{number}/complete", "POST /maintenance/{number}/reschedule",
        "POST /maintenance/{number}/skip",
        "GET /work-orders/new", "POST /work-orders/new", "POST /work-orders/{number}/{action}",
        "POST /api/v1/work-orders", "PATCH /api/v1/work-orders/{number}",
        "POST /api/v1/work-orders/{number}/parts-delivered", "POST /api/v1/work-orders/{number}/notes",
        "POST /api/v1/work-orders/{number}/merge",
        "GET /people/new", "POST /people/new", "GET /people/import", "POST /people/import", "GET /import/{list}",
        "POST /import/{list}", "POST /import/{list}/{id}", "GET /people/knocks", "GET /people/knocks/{id}/add",
        "POST /people/knocks/{id}/add", "POST /people/knocks/{id}/dismiss", "POST /people/knocks/{id}/is",
        "GET /people/{id}/edit", "POST /people/{id}/edit", "POST /people/{id}/vouch", "POST /people/{id}/deactivate",
        "POST /checklists", "POST /checklists/{number}", "POST /checklists/{number}/push",
        "POST /checklists/runs/{number}/answer", "POST /checklists/runs/{number}/submit",
        "POST /checklists/runs/{number}/accept", "POST /api/v1/checklists", "PATCH /api/v1/checklists/{number}",
        "POST /api/v1/checklist-runs", "POST /api/v1/checklist-runs/{number}/answers",
        "POST /api/v1/checklist-runs/{number}/submit", "POST /api/v1/checklist-runs/{number}/accept",
        "POST /people/{id}/activate", "POST /people/{id}/merge", "POST /people/{id}/unmerge",
    ]
    /// For people of the floor, who are signed in by their own WhatsApp.
    static func isWorkers(_ route: Route) -> Bool { if case .worker = route.who { true } else { false } }
    static let phoneSeers: Set<String> = ["GET /whatsapp/channel"]
    static let administrators: Set<String> = ["GET /api/v1/people/{number}/dossier"]
    static func name(_ route: Route) -> String { "\(route.method.rawValue) \(route.pattern)" }
    static func target(_ route: Route) -> String {
        "/" + route.parts.map { $0.hasPrefix("{") ? "1" : $0 }.joined(separator: "/")
    }

    @Test func `is said of every address once`() {
        let names = Routes.all.map(Self.name)
        #expect(Set(names).count == names.count)
        #expect(
            Self.openToAll.union(Self.changers).union(Self.phoneSeers).union(Self.administrators).isSubset(of: names))
    }

    @Test func `every address, nobody signed in`() async throws {
        let office = try await Office.sample()
        for route in Routes.all where !Self.openToAll.contains(Self.name(route)) && !Self.isWorkers(route) {
            let answer = await office.ask(route.method, Self.target(route))
            if route.isPage {
                #expect(answer.status == 303, "\(Self.name(route))")
                #expect(answer.header("Location")?.hasPrefix("/sign-in") == true)
            } else {
                #expect(answer.status == 401, "\(Self.name(route))")
                #expect(answer.header("WWW-Authenticate") == "Bearer")
            }
        }
    }

    @Test(arguments: Office.roles)
    func `every address, every role`(role: OperatorRole) async throws {
        let office = try await Office.sample()
        let token = try await office.token(role)
        for route in Routes.all where !Self.openToAll.contains(Self.name(route)) && !Self.isWorkers(route) {
            let answer = await office.ask(route.method, Self.target(route), token: token)
            let isAllowed =
                role == .admin
                || !Self.administrators.contains(Self.name(route))
                    && (role == .supervisor || !Self.changers.union(Self.phoneSeers).contains(Self.name(route)))
            if isAllowed {
                #expect(answer.status != 401 && answer.status != 403 && answer.status < 500, "\(Self.name(route))")
            } else {
                #expect(answer.status == 403, "\(Self.name(route))")
            }
        }
    }

    @Test(arguments: Office.roles)
    func `every address of the floor, to the office and to nobody`(role: OperatorRole) async throws {
        let office = try await Office.sample()
        let token = try await office.token(role)
        let routes = Routes.all.filter(Self.isWorkers)
        #expect(!routes.isEmpty)
        for route in routes {
            for token in [nil, token] {
                let answer = await office.ask(route.method, Self.target(route), token: token)
                if route.method == .get {
                    #expect(answer.status == 200 && answer.text.contains("action=\"\(WorkerSignIn.askPath)\""))
                } else {
                    #expect(answer.status == 303 && answer.header("Location") == WorkerSignIn.settingsPath)
                }
            }
        }
    }

    @Test(arguments: ["wrong", "", "andon_x"])
    func `a wrong token is nobody, whatever cookie comes with it`(token: String) async throws {
        let office = try await Office.sample()
        let cookie = try await office.signedIn().cookie
        let answer = await office.ask(
            .get, "/api/whatsapp/users", headers: [("Authorization", "Bearer \(token)"), ("Cookie", cookie)])
        #expect(answer.status == 401)
    }

    @Test func `an unknown address is 404, under api only for who is signed in`() async throws {
        let office = try await Office.sample()
        #expect(await office.ask(.get, "/nothing").status == 404)
        let page = await office.ask(.get, "/nothing", headers: [("Accept", "text/html")])
        #expect(page.status == 404 && page.header("Content-Type") == "text/html; charset=utf-8")
        #expect(await office.ask(.get, "/api/nothing").status == 401)
        #expect(await office.ask(.get, "/api/nothing", token: try await office.token(.viewer)).status == 404)
        #expect(await office.ask(.other, "/api/whatsapp/users").status == 401)
        let wrong = await office.ask(.other, "/api/whatsapp/users", token: try await office.token(.viewer))
        #expect(wrong.status == 405)
        #expect(wrong.header("Allow") == "GET")
        #expect(await office.ask(.other, "/api/whatsapp/webhook").status == 405)
    }
}

struct `Signing in` {
    @Test func `takes a name and a password and leads back`() async throws {
        let office = try await Office.sample()
        try await office.addOperator()
        let answer = await office.post(
            form: [("name", "Nomsa"), ("password", "correct horse"), ("next", "/people")], to: "/sign-in")
        #expect(answer.status == 303)
        #expect(answer.header("Location") == "/people")
        let cookie = try #require(answer.header("Set-Cookie"))
        for part in ["andon_session=", "HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            #expect(cookie.contains(part))
        }
        let session = String(cookie.prefix { $0 != ";" })
        let page = await office.ask(.get, "/people", headers: [("Cookie", session)])
        #expect(page.status == 200)
        #expect(page.text.contains("nomsa"))
    }

    @Test func `sets no Secure cookie where we are reached without https`() async throws {
        let office = try await Office.sample()
        office.settings.value.publicURL = ""
        try await office.addOperator()
        let answer = await office.post(form: [("name", "nomsa"), ("password", "correct horse")], to: "/sign-in")
        #expect(answer.header("Set-Cookie")?.contains("Secure") == false)
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\nb", ""])
    func `leads to no other place than ours`(next: String) async throws {
        let office = try await Office.sample()
        try await office.addOperator()
        let answer = await office.post(
            form: [("name", "nomsa"), ("password", "correct horse"), ("next", next)], to: "/sign-in")
        #expect(answer.header("Location") == "/")
    }

    @Test func `fails alike for a wrong password and a name that does not exist`() async throws {
        let office = try await Office.sample()
        try await office.addOperator()
        let wrong = await office.post(form: [("name", "nomsa"), ("password", "wrong horses")], to: "/sign-in")
        let unknown = await office.post(form: [("name", "nobody"), ("password", "wrong horses")], to: "/sign-in")
        #expect(wrong.status == 401)
        #expect(wrong.text == unknown.text)
        #expect(wrong.header("Set-Cookie") == nil)
    }

    @Test func `is refused when another site's page sends the form`() async throws {
        let office = try await Office.sample()
        try await office.addOperator()
        let form = [("name", "nomsa"), ("password", "correct horse")]
        for origin in ["https://evil.example", "null"] {
            #expect(await office.post(form: form, to: "/sign-in", headers: [("Origin", origin)]).status == 403)
        }
        #expect(
            await office.post(form: form, to: "/sign-in", headers: [("Sec-Fetch-Site", "cross-site")]).status == 403)
        let own = [("Origin", "https://andon.example.com"), ("Sec-Fetch-Site", "same-origin")]
        #expect(await office.post(form: form, to: "/sign-in", headers: own).status == 303)
    }

    @Test func `by a link works once, and looking at it does not use it up`() async throws {
        let office = try await Office.sample()
        let person = try await office.addOperator()
        let access = office.factory.access
        let secret = try await office.store.write {
            try access.createLink(for: person.id, length: .seconds(60), in: $0)
        }
        for _ in 1...2 {
            let page = await office.ask(.get, "/sign-in/link?token=\(secret)")
            #expect(page.status == 200)
            #expect(page.text.contains("value=\"\(secret)\""))
        }
        let used = await office.post(form: [("token", secret)], to: "/sign-in/link")
        #expect(used.status == 303)
        #expect(used.header("Set-Cookie")?.hasPrefix("andon_session=") == true)
        #expect(await office.post(form: [("token", secret)], to: "/sign-in/link").status == 401)
    }

    @Test func `ends by signing out, which needs the form of this session`() async throws {
        let office = try await Office.sample()
        let (cookie, formToken) = try await office.signedIn()
        #expect(await office.post(form: [], to: "/sign-out", cookie: cookie).status == 403)
        #expect(await office.post(form: [("form-token", "x")], to: "/sign-out", cookie: cookie).status == 403)
        let elsewhere = [("Origin", "https://evil.example")]
        #expect(
            await office.post(form: [("form-token", formToken)], to: "/sign-out", cookie: cookie, headers: elsewhere)
                .status
                == 403)
        #expect(await office.ask(.get, "/people", headers: [("Cookie", cookie)]).status == 200)
        #expect(await office.post(form: [("form-token", formToken)], to: "/sign-out", cookie: cookie).status == 303)
        #expect(await office.ask(.get, "/people", headers: [("Cookie", cookie)]).status == 303)
    }

    @Test func `ends after a shift`() async throws {
        let office = try await Office.sample()
        let cookie = try await office.signedIn().cookie
        office.pass(Access.sessionLength + .seconds(1))
        #expect(await office.ask(.get, "/people", headers: [("Cookie", cookie)]).status == 303)
    }

    @Test func `by cookie changes data only with the form token in a header`() async throws {
        let office = try await Office.sample()
        let (cookie, formToken) = try await office.signedIn()
        let body = Array(#"{"code":"X1","name":"Thing"}"#.utf8)
        #expect(await office.ask(.post, "/api/v1/products", headers: [("Cookie", cookie)], body: body).status == 403)
        let headers = [("Cookie", cookie), ("X-Form-Token", formToken)]
        #expect(await office.ask(.post, "/api/v1/products", headers: headers, body: body).status == 201)
    }

    @Test func `makes who guesses wait, and lets others in meanwhile`() async throws {
        let office = try await Office.sample()
        try await office.addOperator()
        for _ in 1...(SignInTable.nameFree + 1) {
            #expect(
                await office.post(form: [("name", "nomsa"), ("password", "guess guess")], to: "/sign-in").status == 401)
        }
        let right = [("name", "nomsa"), ("password", "correct horse")]
        let refused = await office.post(form: right, to: "/sign-in")
        #expect(refused.status == 429)
        #expect(refused.header("Retry-After") != nil)
        office.pass(.seconds(3))
        #expect(await office.post(form: right, to: "/sign-in").status == 303)
    }
}

struct `Guessing passwords` {
    private let start = Timestamp(seconds: 1_000_000)

    @Test func `a name waits twice as long after each further guess, up to a quarter of an hour`() {
        var table = SignInTable()
        var waits: [Int64] = []
        for guess in 1...16 {
            // Each from another address.
            table.failed(name: "Nomsa", address: "192.0.2.\(guess)", now: start)
            waits.append(table.wait(name: "nomsa", address: "198.51.100.1", now: start)?.components.seconds ?? 0)
        }
        #expect(waits == [0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
    }

    @Test func `an address waits, whatever names it tries`() {
        var table = SignInTable()
        for guess in 1...(SignInTable.addressFree + 1) {
            table.failed(name: "n\(guess)", address: "192.0.2.1", now: start)
        }
        #expect(table.wait(name: "somebody", address: "192.0.2.1", now: start) == .seconds(2))
        #expect(table.wait(name: "somebody", address: "192.0.2.2", now: start) == nil)
    }

    @Test func `the right password forgives the name, but not what the address tried before`() {
        var table = SignInTable()
        for _ in 1...9 { table.failed(name: "nomsa", address: "a", now: start) }
        table.succeeded(name: "nomsa", address: "a")
        #expect(table.wait(name: "nomsa", address: "b", now: start) == nil)
        for guess in 1...(SignInTable.addressFree - 8) { table.failed(name: "n\(guess)", address: "a", now: start) }
        #expect(table.wait(name: "x", address: "a", now: start) == nil)
        table.failed(name: "y", address: "a", now: start)
        #expect(table.wait(name: "x", address: "a", now: start) != nil)
    }

    @Test func `signing in rightly all day locks no office out`() {
        var table = SignInTable()
        for person in 1...100 {
            table.failed(name: "n\(person)", address: "proxy", now: start)
            table.succeeded(name: "n\(person)", address: "proxy")
        }
        #expect(table.wait(name: "n1", address: "proxy", now: start) == nil)
    }

    @Test func `an hour forgets`() {
        var table = SignInTable()
        for _ in 1...9 { table.failed(name: "nomsa", address: "a", now: start) }
        let later = start + .seconds(3601)
        #expect(table.wait(name: "nomsa", address: "b", now: later) == nil)
        table.failed(name: "nomsa", address: "a", now: later)
        #expect(table.wait(name: "nomsa", address: "b", now: later) == nil)
    }

    @Test func `many names take no more room than the bound`() {
        var table = SignInTable()
        for guess in 0..<(SignInTable.entriesMax + 50) {
            table.failed(name: "n\(guess)", address: "a", now: start + .milliseconds(guess))
        }
        #expect(table.count <= SignInTable.entriesMax)
    }
}

extension Office {
    @discardableResult
    func addOperator(_ name: String = "nomsa", role: OperatorRole = .admin) async throws -> Operator {
        let access = factory.access
        let password = try access.hash("correct horse")
        return try await store.write { try access.addOperator(name, role: role, password: password, in: $0) }
    }

    /// A session's cookie and the token of its forms.
    func signedIn(role: OperatorRole = .admin) async throws -> (cookie: String, formToken: String) {
        let person = try await addOperator(role: role)
        let access = factory.access
        let secret = try await store.write { try access.beginSession(of: person.id, in: $0) }
        return ("\(SignInPages.cookieName)=\(secret)", access.formToken(session: secret))
    }
}
