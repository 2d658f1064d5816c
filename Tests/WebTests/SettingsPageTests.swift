import Factory
import Messaging
import Store
import Testing

@testable import Web

extension Office {
    /// Thandi at a browser, signed in by her WhatsApp.
    func worker(_ employee: String = "E1") async throws -> (cookie: String, formToken: String, id: Ref<Person>) {
        let (people, access) = (factory.people, factory.workerAccess)
        let (id, session) = try await store.write { tx in
            let person = try #require(try people.find(employeeNumber: employee, in: tx))
            return (person.id, try access.beginSession(of: person.id, in: tx))
        }
        return ("andon_worker=\(session)", access.formToken(session: session), id)
    }

    func person(_ id: Ref<Person>) throws -> Person { try store.read { try #require(try $0.find(id)) } }

    func consents(_ id: Ref<Person>) throws -> [Consent] {
        try store.read { try Consents().page(of: id, limit: 100, in: $0).records }
    }
}

struct `Somebody's settings page` {
    static let path = "/whatsapp/settings"
    static let allOn = Topic.allCases.map { ("topic-\($0.rawValue)", "on") }

    @Test func `shows the switches as they stand, and saves what is changed`() async throws {
        let office = try await Office.sample()
        let (cookie, formToken, id) = try await office.worker()
        let page = await office.ask(.get, Self.path, headers: [("Cookie", cookie)])
        #expect(page.status == 200 && page.text.contains("Thandi Nkosi"))
        for topic in Topic.allCases {
            #expect(page.text.contains("name=\"topic-\(topic.rawValue)\" value=\"on\" checked"))
        }
        let fields = Self.allOn.filter { $0.0 != "topic-reminders" }
        let saved = await office.post(
            form: fields + [
                ("quiet", "on"), ("from", "22:00"), ("to", "05:30"), ("language", "de"), ("form-token", formToken),
            ], to: Self.path, cookie: cookie)
        #expect(saved.status == 303 && saved.header("Location") == "\(Self.path)?saved=1")
        let wishes = try office.person(id).preferences
        #expect(wishes?.silenced == [.reminders] && wishes?.quietHours == DayHours("22:00-05:30"))
        let consents = try office.consents(id)
        #expect(consents.map(\.topic) == [.reminders] && consents.map(\.way) == [.page])
        let after = await office.ask(.get, "\(Self.path)?saved=1", headers: [("Cookie", cookie)]).text
        #expect(
            after.contains("<html lang=\"de\"") && after.contains("Gespeichert.") && after.contains("value=\"05:30\""))
        #expect(!after.contains("name=\"topic-reminders\" value=\"on\" checked"))
        let details = try office.store.read { snapshot in
            try snapshot.all(Interaction.byPerson, id, limit: 100).filter { $0.kind == "preference" }
                .map(office.factory.audit.detail)
        }
        #expect(details == ["reminders off", "quiet hours 22:00-05:30", "language de"])
    }

    @Test func `keeps what was typed and names the field when a time is wrong`() async throws {
        let office = try await Office.sample()
        let (cookie, formToken, id) = try await office.worker()
        for (from, to, field) in [
            ("late", "06:00", "from"), ("22:00", "", "to"), ("22:00", "22:00", "to"), ("25:00", "6", "from"),
        ] {
            let page = await office.post(
                form: [("quiet", "on"), ("from", from), ("to", to), ("form-token", formToken)], to: Self.path,
                cookie: cookie)
            #expect(page.status == 422 && page.text.contains("id=\"\(field)-fault\""))
            #expect(page.text.contains("value=\"\(from)\"") && !page.text.contains("value=\"on\" checked> Lessons"))
        }
        #expect(try office.person(id).preferences == nil && office.consents(id).isEmpty)
    }

    @Test func `stops everything, and starts it again`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        let (cookie, formToken, id) = try await office.worker()
        func press(_ all: String) async throws -> String {
            let form = [("all", all), ("form-token", formToken)]
            #expect(await office.post(form: form, to: Self.path, cookie: cookie).status == 303)
            return await office.ask(.get, Self.path, headers: [("Cookie", cookie)]).text
        }
        #expect(try await press("off").contains("name=\"all\" value=\"on\""))
        #expect(try office.person(id).preferences?.stoppedAt != nil)
        #expect(try await press("on").contains("name=\"all\" value=\"off\""))
        #expect(try office.consents(id).map(\.isGiven) == [true, false])
    }

    @Test func `shows the shift that the office has entered, and who is on call`() async throws {
        let office = try await Office.sample()
        let (cookie, formToken, id) = try await office.worker()
        try await office.load(
            .people,
            "employee_number,name,phone,shift,on_call\nE1,Thandi Nkosi,+27821234501,mon-fri 06:00-14:00,yes\n")
        let page = await office.ask(.get, Self.path, headers: [("Cookie", cookie)]).text
        #expect(page.contains("Mon–Fri 06:00-14:00") && page.contains("You are on call"))
        let form = Self.allOn + [("shift", "on"), ("form-token", formToken)]
        #expect(await office.post(form: form, to: Self.path, cookie: cookie).status == 303)
        #expect(try office.person(id).preferences?.isOnlyOnShift == true)
    }

    @Test func `is from right to left in Arabic`() async throws {
        let office = try await Office.sample()
        let (cookie, _, _) = try await office.worker()
        let page = await office.ask(.get, "\(Self.path)?lang=ar", headers: [("Cookie", cookie)]).text
        #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("ساعات الهدوء"))
    }

    @Test func `is nobody else's`() async throws {
        let office = try await Office.sample()
        let (cookie, _, id) = try await office.worker()
        #expect(await office.post(form: [("all", "off")], to: Self.path, cookie: cookie).status == 403)
        #expect(await office.post(form: [("all", "off")], to: Self.path).status == 303)
        #expect(try office.person(id).preferences == nil)
        let asked = await office.ask(.get, Self.path).text
        #expect(asked.contains("name=\"phone\"") && !asked.contains("topic-"))
    }
}
