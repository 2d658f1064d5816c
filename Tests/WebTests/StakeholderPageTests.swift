import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `Stakeholders at the office` {
    private func office() async throws -> Office {
        let office = try await Office.sample()
        try await office.load(
            .stakeholders,
            "name,phone,language,area,asset,order\nLindiwe Khumalo,+27821234520,en,,,4711\nMarco <b>,+27821234521,es,,PR-04,\n"
        )
        return office
    }

    private func all(_ office: Office) throws -> [Stakeholder] {
        try office.store.read { try $0.page(Stakeholder.self, limit: 100).records }
    }

    @Test func `are listed with what each hears of, numbers masked for who may not see them`() async throws {
        let office = try await office()
        let page = await office.ask(.get, "/stakeholders", token: try await office.token(.viewer)).text
        #expect(
            page.contains("Lindiwe Khumalo") && page.contains("order 4711") && page.contains("machine Press 4 (PR-04)"))
        #expect(!page.contains("27821234520") && page.contains("+27•••••4520") && !page.contains("<b>"))
        #expect(!page.contains("/stakeholders/new") && !page.contains("Remove"))
        let full = await office.ask(.get, "/stakeholders", token: try await office.token(.admin)).text
        #expect(full.contains("+27821234520") && full.contains("/stakeholders/new") && full.contains("is told"))
        try await office.says("27821234520", "stop")
        let stopped = await office.ask(.get, "/stakeholders", token: try await office.token(.admin)).text
        #expect(stopped.contains("(STOP)"))
    }

    @Test func `are added, changed, removed and brought back`() async throws {
        let office = try await office()
        let token = try await office.token(.supervisor)
        #expect(await office.ask(.get, "/stakeholders/new?asset=PR-04", token: token).text.contains("value=\"PR-04\""))
        let zola = [("name", "Zola Dlamini"), ("phone", "082 123 4530"), ("language", "zu"), ("area", "Press Shop")]
        #expect(await office.send(zola, to: "/stakeholders/new", token: token).status == 303)
        let again = await office.send(zola, to: "/stakeholders/new", token: token)
        #expect(again.status == 422 && again.text.contains("hears of the same already"))
        let added = try #require(try all(office).last)
        let address = "/stakeholders/\(added.id)"
        let form = await office.ask(.get, address + "/edit", token: token).text
        #expect(form.contains("value=\"Zola Dlamini\"") && form.contains("value=\"+27821234530\""))
        let changed = [
            ("name", "Zola D."), ("phone", "+27821234531"), ("language", ""), ("area", ""), ("order", "4711"),
        ]
        #expect(await office.send(changed, to: address + "/edit", token: token).status == 303)
        let now = try #require(try all(office).last)
        #expect(try office.factory.stakeholders.name(of: now) == "Zola D." && now.interest == .init(order: "4711"))
        #expect(try office.factory.stakeholders.phone(of: now).e164 == "+27821234531" && now.language == nil)
        #expect(await office.send([], to: address + "/remove", token: token).status == 303)
        #expect(try all(office).last?.isActive == false)
        #expect(await office.send([], to: address + "/restore", token: token).status == 303)
        #expect(try all(office).last?.isActive == true && all(office).count == 3)
        let notes = try office.store.read { snapshot in
            try snapshot.page(Interaction.self, limit: 100).records.filter { $0.kind == "stakeholder" }
                .map(office.factory.audit.detail)
        }
        #expect(notes.count == 4 && !notes.joined().contains("Zola") && !notes.joined().contains("1234530"))
    }

    @Test(arguments: [
        ([("name", ""), ("phone", "0821234530")], "Name is missing"),
        ([("name", "Z"), ("phone", "12")], "Phone is too short"),
        ([("name", "Z"), ("phone", "0821234530"), ("asset", "PR-99")], "is not among the assets"),
    ])
    func `are refused with what was typed still there`(form: [(String, String)], sentence: String) async throws {
        let office = try await office()
        let page = await office.send(form, to: "/stakeholders/new", token: try await office.token(.admin))
        #expect(page.status == 422 && page.text.contains(sentence) && page.text.contains("value=\"\(form[1].1)\""))
    }

    @Test func `come in as a file`() async throws {
        let office = try await office()
        let shown = await office.send(
            [("text", "Contact name,Mobile,Machine\nZola,0821234530,PR-04\n")], to: "/import/stakeholders",
            token: try await office.token(.admin))
        #expect(shown.status == 200 && shown.text.contains("new 1,") && shown.text.contains("+27•••••4530"))
    }
}

struct `Stakeholders of the API` {
    private let lindiwe = #"{"name":"Lindiwe Khumalo","phone":"082 123 4520","language":"en","order":"4711"}"#

    @Test func `are entered, listed, changed and removed`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        let made = await office.ask(.post, "/api/v1/stakeholders", token: token, json: lindiwe)
        #expect(made.status == 201)
        let id = try #require(try made.json["id"].text)
        #expect(try made.json["phone"].text == "+27821234520" && made.json["order"].text == "4711")
        #expect(try made.json["area"].isNull && made.json["active"].bool == true)
        #expect(await office.ask(.post, "/api/v1/stakeholders", token: token, json: lindiwe).status == 409)
        let listed = try await office.ask(.get, "/api/v1/stakeholders", token: try await office.token(.viewer)).json
        #expect(listed["stakeholders"][0]["phone"].text == "+27•••••4520" && listed["next"].isNull)
        let changed = await office.ask(
            .patch, "/api/v1/stakeholders/\(id)", token: token, json: #"{"area":"Press Shop","order":null}"#)
        #expect(try changed.json["area"].text == "Press Shop" && changed.json["order"].isNull)
        let removed = await office.ask(
            .patch, "/api/v1/stakeholders/\(id)", token: token, json: #"{"active":false}"#)
        #expect(try removed.json["active"].bool == false)
        #expect(try await office.ask(.get, "/api/v1/stakeholders/\(id)", token: token).json["active"].bool == false)
        #expect(await office.ask(.patch, "/api/v1/stakeholders/99", token: token, json: "{}").status == 404)
        // Who was removed may be entered anew.
        let back = #"{"name":"Lindiwe Khumalo","phone":"082 123 4520","area":"Press Shop"}"#
        let again = await office.ask(.post, "/api/v1/stakeholders", token: token, json: back)
        #expect(try again.status == 201 && again.json["id"].text == id)
    }

    @Test(arguments: [
        (#"{"phone":"0821234530"}"#, "name"), (#"{"name":"Z"}"#, "phone"), (#"{"name":"Z","phone":"x"}"#, "phone"),
        (#"{"name":"Z","phone":"0821234530","asset":"PR-99"}"#, "asset"),
        (#"{"name":"Z","phone":"0821234530","language":"tlh"}"#, "language"),
        (#"{"name":"Z","phone":"0821234530","colour":"red"}"#, "colour"),
        (#"{"name":"Z","phone":"0821234530","active":"soon"}"#, "active"),
        (#"{"name":["Z"],"phone":"0821234530"}"#, "name"),
    ])
    func `names the field that cannot be taken`(body: String, field: String) async throws {
        let office = try await Office.sample()
        let answer = await office.ask(
            .post, "/api/v1/stakeholders", token: try await office.token(.admin), json: body)
        #expect(try answer.status == 422 && answer.json["field"].text == field, "\(answer.text)")
        #expect(try office.store.read { try $0.count(Stakeholder.self) } == 0)
    }
}
