import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `Checklists over the API` {
    private static let path = "/api/v1/checklists"
    private static let runs = "/api/v1/checklist-runs"
    private static let daily = """
        {"name":"Daily start","items":[{"title":"Guard closed","kind":"done"},
        {"title":"Oil pressure","kind":"number","min":40,"max":60.5,"unit":"bar"},
        {"title":"Belt","kind":"choice","choices":["good",{"title":"torn","fail":true}]},
        {"title":"Remarks","kind":"text"}],"asset":"PR-04","schedule":"daily 06:30","assignee":"E2"}
        """

    @Test func `are made, changed, sent, answered, handed in and looked at`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.supervisor)
        let made = await office.ask(.post, Self.path, token: token, json: Self.daily)
        #expect(made.status == 201)
        let checklist = try made.json
        #expect(checklist["number"].text == "CL-1001" && checklist["items"][1]["max"].text == "60.5")
        #expect(checklist["schedule"].text == "daily 06:30" && checklist["onFail"].text == "ask")
        #expect(checklist["nextAt"].text != nil)
        let changed = await office.ask(
            .patch, "\(Self.path)/CL-1001", token: token,
            json: #"{"role":"technician","schedule":{"every":"week","days":["mon","thu"],"at":"07:15"}}"#)
        #expect(try changed.json["assignee"].isNull && changed.json["role"].text == "technician")
        #expect(try changed.json["schedule"].text == "weekly mon,thu 07:15" && changed.json["revision"].int == 1)
        let sent = await office.ask(
            .post, Self.runs, token: token, json: #"{"checklist":"daily START","assignee":"E1"}"#)
        #expect(try sent.status == 201 && sent.json["number"].text == "CHK-1001" && sent.json["state"].text == "sent")
        let address = "\(Self.runs)/CHK-1001"
        for (item, value) in [("1", "true"), ("\"Oil pressure\"", "91.5"), ("3", "\"TORN\""), ("4", "\"all fine\"")] {
            let answer = await office.ask(
                .post, "\(address)/answers", token: token,
                json: #"{"item":\#(item),"value":\#(value),"comment":"by script"}"#)
            #expect(answer.status == 201, "\(answer.text)")
        }
        let corrected = await office.ask(
            .post, "\(address)/answers", token: token, json: #"{"item":3,"value":"good"}"#)
        #expect(try corrected.json["items"][2]["corrected"][0]["value"].text == "torn")
        let submitted = try await office.ask(.post, "\(address)/submit", token: token, json: "{}").json
        #expect(submitted["state"].text == "review" && submitted["fails"].int == 1)
        #expect(submitted["items"][1]["answer"]["value"].text == "91.5")
        #expect(submitted["items"][1]["answer"]["fail"].bool == true)
        let accepted = try await office.ask(.post, "\(address)/accept", token: token, json: "{}").json
        #expect(accepted["state"].text == "accepted" && accepted["endedAt"].text != nil)
    }

    @Test(arguments: [
        ("{}", "name"), (#"{"name":"A","items":[]}"#, "items"), (#"{"name":"A","items":"x"}"#, "items"),
        (#"{"name":"A","items":[{"title":"x","kind":"tick"}]}"#, "items[0].kind"),
        (#"{"name":"A","items":[{"title":"x"},{"title":"y","kind":"number","min":2,"max":1}]}"#, "items[1].min"),
        (#"{"name":"A","items":["x"],"asset":"XX-9"}"#, "asset"), (#"{"name":"A","items":["x"],"due":1}"#, "due"),
        (#"{"name":"A","items":["x"],"assignee":"E2","role":"clerk"}"#, "role"),
        (#"{"name":"A","items":["x"],"assignee":"E4"}"#, "assignee"),
        (#"{"name":"A","items":["x"],"dueHours":0}"#, "dueHours"),
        (#"{"name":"A","items":["x"],"schedule":"never","assignee":"E2"}"#, "schedule"),
        (#"{"name":"A","items":["x"],"schedule":"daily"}"#, "assignee"),
        (#"{"name":"A","items":["x"],"onFail":"x"}"#, "onFail"),
    ])
    func `are refused with the field at fault`(body: String, field: String) async throws {
        let office = try await Office.sample()
        let answer = await office.ask(.post, Self.path, token: try await office.token(.admin), json: body)
        #expect(try answer.status == 422 && answer.json["field"].text == field, "\(answer.text)")
    }

    @Test func `come once by a name, and say what is not there or not now`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        _ = await office.ask(.post, Self.path, token: token, json: Self.daily)
        let twice = await office.ask(.post, Self.path, token: token, json: Self.daily)
        #expect(try twice.status == 422 && twice.json["field"].text == "name")
        #expect(await office.ask(.get, "\(Self.path)/CL-9", token: token).status == 404)
        #expect(await office.ask(.get, "\(Self.runs)/CHK-9", token: token).status == 404)
        #expect(await office.ask(.post, "\(Self.runs)/CHK-9/answers", token: token, json: "x").status == 404)
        let nobody = await office.ask(.post, Self.runs, token: token, json: #"{"checklist":"none"}"#)
        #expect(try nobody.status == 422 && nobody.json["field"].text == "checklist")
        _ = await office.ask(.post, Self.runs, token: token, json: #"{"checklist":"CL-1001"}"#)
        let early = await office.ask(.post, "\(Self.runs)/CHK-1001/submit", token: token, json: "{}")
        #expect(early.status == 409)
        for (body, field) in [
            (#"{"item":9,"value":true}"#, "item"), (#"{"item":1}"#, "value"), (#"{"item":1,"value":"maybe"}"#, "value"),
            (#"{"item":2,"value":"high"}"#, "value"), (#"{"item":3,"value":"new"}"#, "value"),
        ] {
            let answer = await office.ask(.post, "\(Self.runs)/CHK-1001/answers", token: token, json: body)
            #expect(try answer.status == 422 && answer.json["field"].text == field, "\(body)")
        }
    }

    @Test func `are listed page by page, by state, checklist, person and machine, and as a file`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        _ = await office.ask(.post, Self.path, token: token, json: Self.daily)
        _ = await office.ask(
            .post, Self.path, token: token, json: #"{"name":"Clean","items":["=1+1"],"role":"operator"}"#)
        for (list, person) in [("CL-1001", "E1"), ("CL-1001", "E2"), ("CL-1002", "E1")] {
            _ = await office.ask(
                .post, Self.runs, token: token, json: #"{"checklist":"\#(list)","assignee":"\#(person)"}"#)
        }
        _ = await office.ask(.post, "\(Self.runs)/CHK-1003/answers", token: token, json: #"{"item":1,"value":true}"#)
        func numbers(_ query: String) async throws -> [String?] {
            try await office.ask(.get, Self.runs + query, token: token).json["checklistRuns"].array.map {
                $0["number"].text
            }
        }
        #expect(try await numbers("") == ["CHK-1003", "CHK-1002", "CHK-1001"])
        #expect(try await numbers("?state=sent") == ["CHK-1002", "CHK-1001"])
        #expect(try await numbers("?checklist=clean") == ["CHK-1003"])
        #expect(try await numbers("?person=E1&state=sent") == ["CHK-1001"])
        #expect(try await numbers("?asset=pr-04") == ["CHK-1002", "CHK-1001"])
        #expect(await office.ask(.get, "\(Self.runs)?state=gone", token: token).status == 422)
        let first = try await office.ask(.get, "\(Self.runs)?limit=2", token: token).json
        let next = try #require(first["next"].text)
        #expect(try await numbers("?limit=2&next=\(next)") == ["CHK-1001"])
        let file = await office.ask(.get, "\(Self.runs).csv", token: token)
        #expect(file.header("Content-Type") == "text/csv; charset=utf-8")
        let rows = try CSV.rows(file.text)
        #expect(rows.count == 4 && rows[1].fields[6] == "'=1+1" && rows[1].fields[8] == "done")
    }
}

struct `The office's checklists` {
    private static let form = [
        ("name", "Daily start"), ("items", "Guard closed\r\nOil pressure | number | 40 | 60 | bar\r\n"),
        ("asset", "PR-04"), ("schedule", "daily 06:30"), ("due_hours", ""), ("assignee", "E2"), ("role", ""),
        ("on_fail", "ask"), ("active", "yes"),
    ]

    @Test func `are written, sent and ticked off without scripts`() async throws {
        let office = try await Office.sample()
        let (cookie, formToken) = try await office.signedIn()
        func post(_ fields: [(String, String)], _ path: String) async -> Response {
            await office.post(form: fields + [("form-token", formToken)], to: path, cookie: cookie)
        }
        func page(_ path: String) async -> String {
            await office.ask(.get, path, headers: [("Cookie", cookie)]).text
        }
        let made = await post(Self.form, "/checklists")
        #expect(made.status == 303 && made.header("Location") == "/checklists/CL-1001")
        #expect(await page("/checklists").contains("Daily start"))
        let shown = await page("/checklists/CL-1001")
        #expect(shown.contains("Oil pressure | number | 40 | 60 | bar") && shown.contains("daily 06:30"))
        let sent = await post([("assignee", "")], "/checklists/CL-1001/push")
        #expect(sent.header("Location") == "/checklists/runs/CHK-1001")
        let run = "/checklists/runs/CHK-1001"
        #expect(await page(run).contains("Guard closed"))
        #expect(await post([("item", "1"), ("value", "done")], "\(run)/answer").status == 303)
        let wrong = await post([("item", "2"), ("value", "high")], "\(run)/answer")
        #expect(wrong.status == 422)
        #expect(
            await post([("item", "2"), ("value", "not-done"), ("comment", "<b>no gauge</b>")], "\(run)/answer").status
                == 303)
        let answered = await page(run)
        #expect(
            answered.contains("✖ not done") && answered.contains("&lt;b&gt;no gauge") && answered.contains("Hand in"))
        #expect(await post([], "\(run)/submit").status == 303)
        #expect(await page(run).contains("waits for a lead"))
        #expect(await post([], "\(run)/accept").status == 303)
        #expect(await page(run).contains("accepted"))
        #expect(await page("/assets/PR-04").contains("CHK-1001"))
    }

    @Test func `ask again with what was typed when something cannot be taken`() async throws {
        let office = try await Office.sample()
        let (cookie, formToken) = try await office.signedIn()
        var form = Self.form
        form[1] = ("items", "Oil pressure | number | 60 | 40 | bar")
        let refused = await office.post(
            form: form + [("form-token", formToken)], to: "/checklists", cookie: cookie)
        #expect(refused.status == 422 && refused.text.contains("min is larger than max"))
        #expect(refused.text.contains("Oil pressure | number | 60 | 40 | bar"))
        try await office.load(.checklists, "checklist,item\nDaily start,Guard closed")
        let changed = await office.post(
            form: form + [("form-token", formToken)], to: "/checklists/CL-1001", cookie: cookie)
        #expect(changed.status == 422 && changed.text.contains("role=\"alert\""))
    }
}
