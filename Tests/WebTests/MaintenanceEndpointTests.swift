import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `Maintenance over the API` {
    private static let plan = #"""
        {"asset":"PR-04","task":"Grease the bearings","every":{"n":10,"unit":"day"},"basis":"floating",
        "firstDue":"2026-12-01T08:00:00+00:00","leadHours":24,"assignee":"E1","checklist":null}
        """#

    private func made(_ json: String = plan) async throws -> (office: Office, token: String, plan: JSON) {
        let office = try await Office.sample()
        let token = try await office.token(.supervisor)
        let answer = await office.ask(.post, MaintenancePlansEndpoint.path, token: token, json: json)
        try #require(answer.status == 201, "\(answer.text)")
        return (office, token, try answer.json)
    }

    @Test func `makes a plan and its first due date`() async throws {
        let (office, token, plan) = try await made()
        #expect(
            plan["number"].text == "PLAN-1001" && plan["every"]["unit"].text == "day" && plan["every"]["n"].int == 10)
        #expect(plan["asset"].text == "PR-04" && plan["assignee"].text == "E1" && plan["basis"].text == "floating")
        #expect(plan["time"].text == "08:00" && plan["nextDue"].text?.hasPrefix("2026-12-01T08:00") == true)
        let one = await office.ask(.get, "\(MaintenancePlansEndpoint.path)/plan-1001", token: token)
        let listed = try await listed(office, token)
        #expect(one.status == 200 && one.bytes == listed)
        let due = try await office.ask(.get, "\(OccurrencesEndpoint.path)?plan=PLAN-1001", token: token).json
        #expect(due["occurrences"][0]["number"].text == "PM-1001" && due["occurrences"][0]["state"].text == "planned")
    }

    private func listed(_ office: Office, _ token: String) async throws -> [UInt8] {
        let list = try await office.ask(.get, MaintenancePlansEndpoint.path, token: token).json
        return Array(list["maintenancePlans"][0].rawBytes)
    }

    @Test(arguments: [
        (#"{"n":1,"unit":"month","on":"2nd tuesday"}"#, "2026-12-08"), (#""last friday""#, "2026-12-25"),
        (#"{"n":2,"unit":"week"}"#, "2026-12-01"), (#"{"unit":"month"}"#, "2026-12-01"),
    ])
    func `reads intervals as objects and as words`(every: String, due: String) async throws {
        let json = #"{"asset":"PR-04","task":"Grease","every":\#(every),"firstDue":"2026-12-01"}"#
        let (_, _, plan) = try await made(json)
        #expect(plan["nextDue"].text?.hasPrefix(due) == true)
    }

    @Test(arguments: [
        (#"{"task":"Grease","every":{"n":1,"unit":"day"}}"#, "asset"),
        (#"{"asset":"NO","task":"Grease","every":{"n":1,"unit":"day"}}"#, "asset"),
        (#"{"asset":"PR-04","every":{"n":1,"unit":"day"}}"#, "task"), (#"{"asset":"PR-04","task":"Grease"}"#, "every"),
        (#"{"asset":"PR-04","task":"Grease","every":{"n":0,"unit":"day"}}"#, "every"),
        (#"{"asset":"PR-04","task":"Grease","every":{"n":1,"unit":"moon"}}"#, "every"),
        (#"{"asset":"PR-04","task":"Grease","every":{"n":1,"unit":"day"},"firstDue":"soon"}"#, "firstDue"),
        (#"{"asset":"PR-04","task":"Grease","every":{"n":1,"unit":"day"},"leadHours":-1}"#, "leadHours"),
        (#"{"asset":"PR-04","task":"Grease","every":{"n":1,"unit":"day"},"assignee":"E9"}"#, "assignee"),
        (#"{"asset":"PR-04","task":"Grease","every":{"n":1,"unit":"day"},"basis":"loose"}"#, "basis"),
        (#"{"asset":"PR-04","task":"Grease","every":{"n":1,"unit":"day"},"colour":"red"}"#, "colour"),
    ])
    func `names the field that is at fault`(json: String, field: String) async throws {
        let office = try await Office.sample()
        let answer = await office.ask(
            .post, MaintenancePlansEndpoint.path, token: try await office.token(.admin), json: json)
        #expect(answer.status == 422)
        #expect(try answer.json["field"].text == field)
        #expect(try office.store.read { try $0.count(MaintenancePlan.self) } == 0)
    }

    @Test func `changes a plan, and what is planned by it`() async throws {
        let (office, token, _) = try await made()
        let path = "\(MaintenancePlansEndpoint.path)/PLAN-1001"
        let changed = await office.ask(.patch, path, token: token, json: #"{"firstDue":"2026-12-05","active":true}"#)
        #expect(changed.status == 200)
        #expect(try changed.json["nextDue"].text?.hasPrefix("2026-12-05T08:00") == true)
        #expect(await office.ask(.patch, path, token: token, json: #"{"number":"X"}"#).status == 422)
        #expect(try await office.ask(.patch, path, token: token, json: #"{"active":false}"#).json["nextDue"].isNull)
        #expect(await office.ask(.patch, path + "9", token: token, json: "{").status == 404)
    }

    @Test func `completes, once`() async throws {
        let (office, token, _) = try await made()
        let path = "\(OccurrencesEndpoint.path)/PM-1001/complete"
        let done = await office.ask(.post, path, token: token)
        #expect(done.status == 200)
        #expect(try done.json["state"].text == "completed")
        #expect(await office.ask(.post, path, token: token).bytes == done.bytes)
        let next = try await office.ask(.get, "\(OccurrencesEndpoint.path)?state=planned", token: token).json
        #expect(next["occurrences"][0]["due"].text?.hasPrefix("2026-12-01") == true)  // Ten days from now.
    }

    @Test func `moves with a reason`() async throws {
        let (office, token, _) = try await made()
        let path = "\(OccurrencesEndpoint.path)/PM-1001/reschedule"
        let moved = await office.ask(
            .post, path, token: token, json: #"{"due":"2026-12-03T10:00:00+00:00","reason":"no grease"}"#)
        #expect(moved.status == 200)
        let json = try moved.json
        #expect(json["state"].text == "rescheduled" && json["moves"][0]["reason"].text == "no grease")
        #expect(json["due"].text?.hasPrefix("2026-12-03T10:00") == true)
        #expect(json["originalDue"].text?.hasPrefix("2026-12-01T08:00") == true)
        let cases = [
            (#"{"due":"2020-12-03T10:00:00Z","reason":"x"}"#, "due"), (#"{"due":"soon","reason":"x"}"#, "due"),
            (#"{"due":"2026-12-03T10:00:00Z"}"#, "reason"), (#"{"due":"2028-12-03T10:00:00Z","reason":"x"}"#, "due"),
        ]
        for (body, field) in cases {
            let answer = await office.ask(.post, path, token: token, json: body)
            #expect(answer.status == 422, "\(body)")
            #expect(try answer.json["field"].text == field, "\(body)")
        }
    }

    @Test func `leaves out with a reason, and not twice`() async throws {
        let (office, token, _) = try await made()
        let path = "\(OccurrencesEndpoint.path)/PM-1001/skip"
        #expect(await office.ask(.post, path, token: token, json: "{}").status == 422)
        let skipped = await office.ask(.post, path, token: token, json: #"{"reason":"press is dismantled"}"#)
        #expect(try skipped.json["state"].text == "skipped" && skipped.json["skipReason"].text == "press is dismantled")
        #expect(await office.ask(.post, path, token: token, json: #"{"reason":"again"}"#).status == 409)
    }

    @Test func `keeps the working calendar`() async throws {
        let (office, token, _) = try await made()
        let path = "/api/v1/working-calendar"
        let json = #"""
            {"weekdays":["mon","tue","wed","thu","fri"],"holidays":[{"day":"12-01","name":"Founders"},"2026-12-02"],
            "rule":"after","leadsAfterHours":48}
            """#
        let set = await office.ask(.patch, path, token: token, json: json)
        #expect(set.status == 200)
        #expect(await office.ask(.get, path, token: token).bytes == set.bytes)
        let plan = try await office.ask(.get, "\(MaintenancePlansEndpoint.path)/PLAN-1001", token: token).json
        #expect(plan["nextDue"].text?.hasPrefix("2026-12-03T08:00") == true)
        for (body, field) in [
            (#"{"weekdays":[]}"#, "weekdays"), (#"{"weekdays":["moon"]}"#, "weekdays"), (#"{"rule":"x"}"#, "rule"),
            (#"{"holidays":["13-01"]}"#, "holidays"), (#"{"leadsAfterHours":0}"#, "leadsAfterHours"),
            (#"{"colour":1}"#, "colour"),
        ] {
            let answer = await office.ask(.patch, path, token: token, json: body)
            #expect(answer.status == 422, "\(body)")
            #expect(try answer.json["field"].text == field, "\(body)")
        }
    }

    @Test func `takes what a meter shows`() async throws {
        let every = #"{"n":500,"unit":"meter","meter":"running hours"}"#
        let (office, token, _) = try await made(#"{"asset":"PR-04","task":"Oil","every":\#(every)}"#)
        let path = "/api/v1/assets/pr-04/meter"
        func read(_ value: String) async -> Response {
            await office.ask(.post, path, token: token, json: #"{"meter":"Running hours","value":\#(value)}"#)
        }
        #expect(await read("1000").status == 201)
        #expect(try await read("1500.5").json["due"][0].text == "PM-1001")
        #expect(await read("1400").status == 422)
        #expect(await read(#""many""#).status == 422)
        let unknown = await office.ask(.post, path, token: token, json: #"{"meter":"km","value":1}"#)
        #expect(try unknown.json["field"].text == "meter")
    }
}

struct `The maintenance page` {
    private func office() async throws -> (office: Office, cookie: String, token: String) {
        let office = try await Office.sample()
        let (cookie, token) = try await office.signedIn()
        let form = [
            ("form-token", token), ("number", ""), ("asset", "PR-04"), ("task", "Grease <b>the</b> bearings"),
            ("every", "2 weeks"), ("first_due", "2026-12-01"),
        ]
        let answer = await office.post(form: form, to: "/maintenance/plans", cookie: cookie)
        try #require(answer.status == 303, "\(answer.text)")
        return (office, cookie, token)
    }

    @Test func `shows plans, due dates and the formula`() async throws {
        let (office, cookie, _) = try await office()
        let page = await office.ask(.get, "/maintenance", headers: [("Cookie", cookie)])
        #expect(page.status == 200)
        for words in ["PLAN-1001", "PM-1001", "2 weeks", "Nothing is overdue.", "PM compliance =", "Mark as done"] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(!page.text.contains("<b>the</b>"))
        let plan = await office.ask(.get, "/maintenance/plans/PLAN-1001", headers: [("Cookie", cookie)])
        #expect(plan.status == 200 && plan.text.contains("value=\"2 weeks\"") && plan.text.contains("PM-1001"))
    }

    @Test func `moves, leaves out and marks as done`() async throws {
        let (office, cookie, token) = try await office()
        func post(_ action: String, _ fields: [(String, String)]) async -> Response {
            await office.post(
                form: [("form-token", token)] + fields, to: "/maintenance/PM-1001/\(action)", cookie: cookie)
        }
        #expect(await post("reschedule", [("day", "soon"), ("reason", "x")]).status == 422)
        #expect(await post("reschedule", [("day", "2026-12-04"), ("reason", "no grease")]).status == 303)
        #expect(await post("skip", [("reason", "")]).status == 422)
        #expect(await post("complete", []).status == 303)
        #expect(await post("skip", [("reason", "too late")]).status == 409)
        let page = await office.ask(.get, "/maintenance/plans/PLAN-1001", headers: [("Cookie", cookie)])
        #expect(page.text.contains("no grease"))
    }

    @Test func `changes a plan, and says what is wrong`() async throws {
        let (office, cookie, token) = try await office()
        let path = "/maintenance/plans/PLAN-1001"
        let wrong = await office.post(
            form: [("form-token", token), ("every", "often")], to: path, cookie: cookie)
        #expect(wrong.status == 422 && wrong.text.contains("2nd tuesday"))
        let right = await office.post(form: [("form-token", token), ("every", "1 month")], to: path, cookie: cookie)
        #expect(right.status == 303)
        let plan = try office.store.read { try office.factory.plans.find("PLAN-1001", in: $0) }
        #expect(plan?.schedule.interval == .months(1))
    }

    @Test func `is read only for a viewer`() async throws {
        let office = try await office().office
        let token = try await office.token(.viewer)
        let page = await office.ask(.get, "/maintenance", token: token)
        #expect(page.status == 200 && !page.text.contains("<form method=\"post\" action=\"/maintenance"))
        #expect(await office.ask(.post, "/maintenance/PM-1001/complete", token: token).status == 403)
    }
}
