import Factory
import Simulator
import Store
import Testing

@testable import Messaging
@testable import Web
@testable import WhatsApp

struct `The page of templates` {
    private let path = "/whatsapp/templates"

    @Test func `shows every kind in every language, and what to do`() async throws {
        let office = try await Office.sample()
        let page = await office.ask(.get, path, token: try await office.token(.viewer)).text
        for kind in NoticeKind.allCases {
            for language in Language.allCases {
                #expect(page.contains("href=\"\(path)/\(kind.templateName).\(language.templateCode)\""))
            }
        }
        for piece in ["NOT_CREATED", "does not exist at Meta yet", "<caption>Kinds of notices by language</caption>"] {
            #expect(page.contains(piece), "\(piece)")
        }
    }

    @Test func `says which settings are missing, and asks nobody`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        let page = await office.ask(.get, path, token: token).text
        #expect(page.contains("WHATSAPP_BUSINESS_ACCOUNT_ID") && !page.contains("Push ours to Meta"))
        for action in ["push", "sync"] {
            let answer = await office.ask(.post, "\(path)/\(action)", token: token)
            #expect(answer.status == 409 && answer.text.contains("WHATSAPP_BUSINESS_ACCOUNT_ID"))
        }
    }

    @Test func `pushes ours a part at a time, and says what was done line by line`() async throws {
        try await OfficeBesideMeta.open { world in
            let (cookie, formToken) = try await world.office.signedIn()
            func push() async -> String {
                await world.office.post(
                    form: [("form-token", formToken)], to: "/whatsapp/templates/push", cookie: cookie
                ).text
            }
            let count = NoticeKind.definitions.count
            let first = await push()
            #expect(first.contains("andon_assignment_2 en: created (PENDING)"))
            #expect(first.components(of: ": created") == TemplatesPage.callsMax)
            #expect(
                first.components(of: "left for the next push")
                    == TemplatePlan.creationsMax - TemplatesPage.callsMax)
            #expect(first.components(of: "Push again in an hour") == count - TemplatePlan.creationsMax)
            for _ in 0..<(count / TemplatesPage.callsMax) { _ = await push() }
            // A page that is loaded again does it again, and finds it done.
            #expect(await push().components(of: ": unchanged") == count)
            #expect(try await world.listed().count == count)
            let audit = try await world.office.ask(
                .get, "/api/whatsapp/interactions?kind=template&limit=200", headers: [("Cookie", cookie)]
            ).json["interactions"]
            #expect(audit.array.count == 200)
            #expect(audit[0]["detail"].text == "created by nomsa")
        }
    }

    @Test func `follows what Meta decides, and releases what waited for it`() async throws {
        try await OfficeBesideMeta.open { world in
            let office = world.office
            let token = try await office.token(.admin)
            try await world.has(NoticeKind.assignment.definition(in: .english), .pending)
            let waiting = try await office.store.write { [factory = office.factory] tx in
                let contact = try factory.contacts.contact(for: PhoneNumber(whatsApp: Office.thandi), in: tx)
                return try factory.outbox.post(
                    NoticeKind.assignment.sample, to: contact.id, in: .english, in: tx
                ).id
            }
            #expect(try await world.send(waiting) == nil)
            #expect(try office.message(waiting).delivery.hold == .template)
            world.server.review(template: "andon_assignment_2", language: "en", as: .approved)
            let synced = await office.ask(.post, "\(path)/sync", token: token).text
            #expect(synced.contains("andon_assignment_2 en: PENDING → APPROVED"))
            #expect(try office.message(waiting).queue == .composed)
            world.server.review(template: "andon_assignment_2", language: "en", as: .rejected, reason: "SCAM")
            try await world.sync()
            let page = await office.ask(.get, path, token: token).text
            #expect(page.contains("Meta rejected the template (SCAM)."))
        }
    }

    @Test func `warns when Meta has changed the category`() async throws {
        try await OfficeBesideMeta.open { world in
            try await world.has(NoticeKind.lesson.definition(in: .spanish))
            world.server.recategorise(template: "andon_lesson_1", language: "es", as: "MARKETING")
            try await world.sync()
            let page = await world.office.ask(.get, path, token: try await world.office.token(.viewer)).text
            #expect(page.contains("Meta has put it into MARKETING; it was asked for as UTILITY."))
        }
    }

    @Test func `filters by state`() async throws {
        try await OfficeBesideMeta.open { world in
            let token = try await world.office.token(.viewer)
            try await world.has(NoticeKind.lesson.definition(in: .english))
            try await world.has(OfficeBesideMeta.canteen, .paused)
            func page(_ state: String) async -> String {
                await world.office.ask(.get, "\(path)?state=\(state)", token: token).text
            }
            let approved = await page("APPROVED")
            #expect(approved.contains("andon_lesson_1.en\"") && !approved.contains("andon_lesson_1.es\""))
            #expect(!approved.contains("canteen_1"))
            let paused = await page("PAUSED")
            #expect(paused.contains("canteen_1") && paused.contains("because people disliked it"))
            #expect(!(await page("problems")).contains("andon_lesson_1.en\""))
            #expect(await world.office.ask(.get, "\(path)?state=odd", token: token).status == 422)
        }
    }

    @Test func `says what Meta has against being asked, without the token`() async throws {
        try await OfficeBesideMeta.open { world in
            let wrong = try GraphAPI(
                baseURL: try await world.server.apiURL(), phoneNumberID: "106540352242922", token: "mistyped",
                http: world.api.http)
            world.office.meta.value = .ready(wrong, account: OfficeBesideMeta.account)
            for action in ["push", "sync"] {
                let answer = await world.office.ask(
                    .post, "\(path)/\(action)", token: try await world.office.token(.admin))
                #expect(answer.status == 503 && answer.text.contains("<strong>190</strong>"))
                #expect(!answer.text.contains("mistyped"))
            }
        }
    }

    @Test func `is looked at by everybody, and acted on by who may change`() async throws {
        try await OfficeBesideMeta.open { world in
            let office = world.office
            let viewer = try await office.token(.viewer)
            let page = await office.ask(.get, path, token: viewer).text
            #expect(!page.contains("Push ours to Meta") && !page.contains("New template"))
            for action in ["push", "sync", "new", "preview", "canteen_1.en/send", "canteen_1.en/delete"] {
                #expect(await office.ask(.post, "\(path)/\(action)", token: viewer).status == 403, "\(action)")
                #expect(await office.ask(.post, "\(path)/\(action)").status == 303, "\(action)")
            }
            let (cookie, _) = try await office.signedIn()
            #expect(await office.post(form: [], to: "\(path)/push", cookie: cookie).status == 403)
            #expect(await office.ask(.get, path).header("Location") == "/sign-in?next=%2Fwhatsapp%2Ftemplates")
            #expect(try await world.listed().isEmpty)
        }
    }
}

extension String {
    /// How often a piece stands in it.
    fileprivate func components(of piece: String) -> Int { ranges(of: piece).count }
}
