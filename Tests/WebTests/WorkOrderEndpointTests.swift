import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `Work orders by the API` {
    @Test func `are made with a number, and whoever gets one is told`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.supervisor)
        try await office.says("27821234502", "hi")
        let made = await office.ask(
            .post, "/api/v1/work-orders", token: token,
            json:
                #"{"title":" Leaks oil ","asset":"pr-04","priority":"high","assignee":"E2","description":"Left side","#
                + #""due":"2026-11-25","team":"Mechanics","reference":"SAP-1","impact":"stopped"}"#)
        #expect(made.status == 201, "\(made.text)")
        let json = try made.json
        let number = try #require(json["number"].text)
        #expect(number.hasPrefix("WO-20") && number.utf8.count == 18)
        #expect(made.header("Location") == "/api/v1/work-orders/\(number)")
        for (field, value) in [
            ("title", "Leaks oil"), ("asset", "PR-04"), ("assetName", "Press 4"), ("priority", "high"),
            ("status", "open"), ("state", "assigned"), ("assignee", "E2"), ("description", "Left side"),
            ("team", "Mechanics"), ("reference", "SAP-1"), ("impact", "stopped"), ("origin", "desk"),
        ] { #expect(json[field].text == value, "\(field)") }
        #expect(json["told"].bool == true && json["why"].isNull)
        #expect(json["due"].text?.hasPrefix("2026-11-25T23:59:59") == true)
        #expect(json["downSince"].text != nil && json["version"].int == 1)
        guard case .assignment(number, _, .high, _, _)? = try office.notices(to: "E2").last else {
            Issue.record("Ravi was not told")
            return
        }
        let got = await office.ask(.get, "/api/v1/work-orders/\(number)", token: try await office.token(.viewer))
        #expect(try got.status == 200 && got.json["title"].text == "Leaks oil")
        let bySAP = await office.ask(.get, "/api/v1/work-orders/sap-1", token: token)
        #expect(try bySAP.json["number"].text == number)
    }

    @Test(arguments: [
        (#"{}"#, "title"), (#"{"title":""}"#, "title"), (#"{"title":"x","asset":"NO-1"}"#, "asset"),
        (#"{"title":"x","priority":"urgent"}"#, "priority"), (#"{"title":"x","assignee":"E99"}"#, "assignee"),
        (#"{"title":"x","assignee":"E4"}"#, "assignee"), (#"{"title":"x","due":"soon"}"#, "due"),
        (#"{"title":"x","impact":"bad"}"#, "impact"), (#"{"title":"x","colour":"red"}"#, "colour"),
        (#"{"title":"x","status":"lost"}"#, "status"), (#"{"title":5,"title":"x"}"#, "title"),
        (#"{"title":"x","finding":{"cause":"ghosts"}}"#, "cause"), (#"{"title":"x","finding":5}"#, "finding"),
        (#"{"title":"x","finding":{"parts":[{"name":"","quantity":1}]}}"#, "parts"),
        (#"{"title":"x","finding":{"parts":[{"name":"a","quantity":0}]}}"#, "parts"),
        (#"{"title":"x\u0007"}"#, "title"), (#"{"title":"x","request":"maybe"}"#, "request"),
    ])
    func `name the field that cannot be taken`(body: String, field: String) async throws {
        let office = try await Office.workshop()
        let answer = await office.ask(
            .post, "/api/v1/work-orders", token: try await office.token(.admin), json: body)
        #expect(answer.status == 422, "\(answer.text)")
        #expect(try answer.json["field"].text == field)
        #expect(try office.store.read { try $0.count(WorkOrder.self) } == 0)
    }

    @Test func `have bounds on every text`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        for (field, max) in [("title", 250), ("description", 2_000), ("reference", 80)] {
            let text = String(repeating: "é", count: max + 1)
            let title = field == "title" ? "" : #""title":"x","#
            let answer = await office.ask(
                .post, "/api/v1/work-orders", token: token, json: "{\(title)\"\(field)\":\"\(text)\"}")
            #expect(answer.status == 422, "\(field)")
        }
    }

    @Test func `are for who may change things, and not found comes before what is wrong`() async throws {
        let office = try await Office.workshop()
        let number = try await office.order(#"{"title":"x"}"#, token: try await office.token(.admin))
        for role in [OperatorRole.clerk, .viewer] {
            let token = try await office.token(role)
            #expect(await office.change(number, #"{"status":"cancelled"}"#, token: token).status == 403)
            #expect(await office.ask(.get, "/api/v1/work-orders/\(number)", token: token).status == 200)
        }
        let token = try await office.token(.admin)
        #expect(await office.change("WO-20261121-ZZZZZZ", "{", token: token).status == 404)
        #expect(await office.change(number, "{", token: token).status == 422)
    }

    @Test func `made twice with a reference or a key are one`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let number = try await office.order(#"{"title":"x","reference":"A-1"}"#, token: token)
        let again = await office.ask(
            .post, "/api/v1/work-orders", token: token, json: #"{"title":"x","reference":"a-1"}"#)
        #expect(try again.status == 200 && again.json["number"].text == number)
        func post(_ key: String, _ json: String, _ token: String) async -> Response {
            await office.ask(
                .post, "/api/v1/work-orders", token: token, headers: [("Idempotency-Key", key)], body: Array(json.utf8))
        }
        let first = await post("k1", #"{"title":"y"}"#, token)
        let second = await post("k1", #"{"title":"y"}"#, token)
        #expect(first.status == 201 && second.status == 200)
        #expect(try first.json["number"].text == second.json["number"].text)
        let other = await post("k1", #"{"title":"z"}"#, token)
        #expect(try other.status == 422 && other.json["field"].text == "Idempotency-Key")
        #expect(await post("k1", #"{"title":"z"}"#, try await office.token(.admin)).status == 201)
        office.pass(Repeats.keptFor + .seconds(1))
        #expect(await post("k1", #"{"title":"y"}"#, token).status == 201)
    }

    @Test func `say when whoever gets one hears nothing`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        func told(_ json: String) async throws -> (Bool?, String?) {
            let answer = await office.ask(.post, "/api/v1/work-orders", token: token, json: json)
            #expect(answer.status == 201, "\(answer.text)")
            return (try answer.json["told"].bool, try answer.json["why"].text)
        }
        let unverified = try await told(#"{"title":"x","assignee":"E7"}"#)
        #expect(unverified.0 == false && unverified.1?.contains("E7 is not verified") == true)
        try await office.says("27821234502", "stop")
        let stopped = try await told(#"{"title":"x","assignee":"E2"}"#)
        #expect(stopped.0 == false && stopped.1?.contains("STOP") == true)
        #expect(try await told(#"{"title":"x","asset":"PR-04"}"#).0 == true)
        let ref = try office.person("E6").id
        let silent = try await told("{\"title\":\"x\",\"assignee\":\"\(ref)\"}")
        #expect(silent.0 == false && silent.1?.contains("24 hours") == true)
        try await office.says("27821234506", "hi")
        #expect(try await told("{\"title\":\"x\",\"assignee\":\"\(ref)\"}").0 == true)
    }

    @Test func `are followed by whom they name, who hears of it once`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let body =
            #"{"title":"x","asset":"PR-04","stakeholders":[{"name":"Karoo Motors","phone":"+27821234590","language":"es"},"E1"]}"#
        let made = await office.ask(.post, "/api/v1/work-orders", token: token, json: body)
        #expect(made.status == 201, "\(made.text)")
        let number = try #require(try made.json["number"].text)
        #expect(try made.json["stakeholders"].array.compactMap { $0["name"].text } == ["Karoo Motors", "Thandi Nkosi"])
        let told = try office.notices(to: "E1")
        #expect(told.count == 1, "\(told)")
        guard case .workOrderCreated(number, _, "x")? = told.last else {
            Issue.record("\(told)")
            return
        }
        for name in ["karoo motors", "082 123 4590"] {
            let changed = await office.change(number, "{\"stakeholders\":[\"\(name)\"]}", token: token)
            #expect(try changed.status == 200 && changed.json["stakeholders"].array.count == 2, "\(changed.text)")
        }
        for entry in [#""nobody""#, #""+27821234599""#, "5", #"{"name":"x"}"#, #"{"name":"x","phone":"y"}"#] {
            let refused = await office.ask(
                .post, "/api/v1/work-orders", token: token, json: "{\"title\":\"x\",\"stakeholders\":[\(entry)]}")
            #expect(try refused.status == 422 && refused.json["field"].text == "stakeholders", "\(entry)")
        }
        #expect(try office.store.read { try $0.count(WorkOrder.self) } == 1)
    }

    @Test func `are as urgent as their machine where only the fault is named`() async throws {
        let office = try await Office.workshop()
        try await office.load(.assets, "code,name,criticality\nPR-04,Press 4,A")
        let number = try await office.order(
            #"{"title":"x","asset":"PR-04","impact":"stopped"}"#, token: try await office.token(.admin))
        #expect(try office.workOrder(number).standing.priority == .critical)
    }

    @Test func `wait for a yes where they are a request`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let number = try await office.order(#"{"title":"New guard","request":true,"asset":"PR-04"}"#, token: token)
        #expect(try office.workOrder(number).standing.state == .requested)
        guard case .workOrderRequested? = try office.notices(to: "E5").last else {
            Issue.record("Ana was not asked")
            return
        }
        #expect(await office.change(number, #"{"status":"approve"}"#, token: token).status == 200)
        #expect(try office.workOrder(number).standing.state == .approved)
    }
}

struct `Changing a work order by the API` {
    @Test func `goes by the four words`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let number = try await office.order(#"{"title":"x","asset":"PR-04","assignee":"E2"}"#, token: token)
        for (word, state) in [
            ("in_progress", "in_progress"), ("in_progress", "in_progress"), ("open", "assigned"),
            ("completed", "closed"), ("completed", "closed"), ("in_progress", "in_progress"),
            ("cancelled", "cancelled"), ("cancelled", "cancelled"),
        ] {
            let answer = await office.change(number, "{\"status\":\"\(word)\"}", token: token)
            #expect(try answer.status == 200 && answer.json["state"].text == state, "\(word): \(answer.text)")
            #expect(try answer.json["status"].text == word)
            office.pass(.seconds(60))
        }
        let refused = await office.change(number, #"{"status":"in_progress"}"#, token: token)
        #expect(try refused.status == 409 && refused.json["title"].text == "Not possible now")
        #expect(try refused.json["detail"].text?.contains("cancelled") == true)
    }

    @Test func `goes by our own states and by what is to happen`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let number = try await office.order(#"{"title":"x","asset":"CNC-12"}"#, token: token)
        for (change, state) in [
            (#"{"assignee":"E2"}"#, "assigned"), (#"{"assignee":null}"#, "offered"),
            (#"{"assignee":"E6"}"#, "assigned"),
            (#"{"status":"on_hold","holdReason":"parts","note":"Seal"}"#, "on_hold"),
            (#"{"holdReason":"contractor","note":"Hydro Ltd"}"#, "on_hold"), (#"{"status":"resume"}"#, "in_progress"),
            (
                #"{"status":"completed","finding":{"cause":"wear","causeNote":"Seal","remedy":"replaced","parts":[{"name":"Seal 40","quantity":2}]}}"#,
                "done"
            ),
            (#"{"status":"send-back","reason":"Still leaks"}"#, "in_progress"), (#"{"status":"finish"}"#, "done"),
            (#"{"status":"closed"}"#, "closed"), (#"{"status":"reopen","reason":"Again"}"#, "in_progress"),
        ] {
            let answer = await office.change(number, change, token: token)
            #expect(try answer.status == 200 && answer.json["state"].text == state, "\(change): \(answer.text)")
            if state == "done" { #expect(try answer.json["waitingForCheck"].bool == true) }
            office.pass(.seconds(600))
        }
        let json = try await office.ask(.get, "/api/v1/work-orders/\(number)", token: token).json
        #expect(json["finding"]["cause"].text == "wear" && json["finding"]["parts"][0]["quantity"].int == 2)
        #expect(json["labour"].array.count == 1 && json["labour"][0]["person"].text == "E6")
        #expect(json["labourMinutes"].int == 10 && json["labour"][0]["minutes"].int == 10)
        #expect(json["startedAt"].text != nil && json["holdReason"].isNull)
    }

    @Test func `hears the same finding once`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let number = try await office.order(#"{"title":"x"}"#, token: token)
        let done = #"{"status":"completed","finding":{"remedy":"replaced","parts":[{"name":"Belt","quantity":1}]}}"#
        for _ in 1...2 { #expect(await office.change(number, done, token: token).status == 200) }
        let json = try await office.ask(.get, "/api/v1/work-orders/\(number)", token: token).json
        #expect(json["finding"]["parts"].array.count == 1)
    }

    @Test func `takes priority, words and a time, all of it or nothing`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let number = try await office.order(#"{"title":"x","asset":"PR-04","assignee":"E2"}"#, token: token)
        let all =
            #"{"priority":"critical","title":"Stands","description":"a\nb","due":null,"asset":"CNC-12","team":"Day"}"#
        let changed = await office.change(number, all, token: token)
        #expect(changed.status == 200, "\(changed.text)")
        for (field, value) in [
            ("priority", "critical"), ("title", "Stands"), ("description", "a\nb"), ("asset", "CNC-12"),
            ("team", "Day"),
        ] { #expect(try changed.json[field].text == value) }
        guard case .escalation? = try office.notices(to: "E2").last else {
            Issue.record("Ravi was not told that it is more urgent")
            return
        }
        let count = try office.events(of: number).count
        #expect(await office.change(number, all, token: token).status == 200)
        #expect(try office.events(of: number).count == count)
        let half = await office.change(number, #"{"title":"Half","status":"send_back"}"#, token: token)
        #expect(half.status == 409)
        #expect(try office.factory.workOrders.details(of: office.workOrder(number)).title == "Stands")
    }

    @Test func `is refused for an older version, and undone within five minutes`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let number = try await office.order(#"{"title":"x","asset":"PR-04","assignee":"E2"}"#, token: token)
        #expect(await office.change(number, #"{"status":"start","version":1}"#, token: token).status == 200)
        let late = await office.change(number, #"{"status":"cancelled","version":1}"#, token: token)
        #expect(try late.status == 409 && late.json["title"].text == "Changed since")
        #expect(await office.change(number, #"{"undo":true,"status":"open"}"#, token: token).status == 422)
        let undone = await office.change(number, #"{"undo":true}"#, token: token)
        #expect(try undone.status == 200 && undone.json["state"].text == "assigned", "\(undone.text)")
        #expect(await office.change(number, #"{"undo":true}"#, token: token).status == 409)
        #expect(await office.change(number, #"{"status":"start"}"#, token: token).status == 200)
        office.pass(.seconds(301))
        #expect(await office.change(number, #"{"undo":true}"#, token: token).status == 409)
    }

    @Test func `asks for what the machine asks for`() async throws {
        let office = try await Office.workshop()
        let (token, catalogue) = (try await office.token(.admin), office.factory.catalogue)
        try await office.store.write { tx in
            var press = try #require(try catalogue.asset("PR-04", in: tx))
            press.requires = [.cause]
            try tx.put(press)
        }
        let number = try await office.order(#"{"title":"x","asset":"PR-04"}"#, token: token)
        let refused = await office.change(number, #"{"status":"completed"}"#, token: token)
        #expect(try refused.status == 422 && refused.json["field"].text == "cause")
        #expect(
            await office.change(number, #"{"status":"completed","finding":{"cause":"wear"}}"#, token: token).status
                == 200)
    }

    @Test func `tells who has it that parts have come`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        try await office.says("27821234502", "hi")
        let number = try await office.order(#"{"title":"x","asset":"PR-04","assignee":"E2"}"#, token: token)
        let path = "/api/v1/work-orders/\(number)/parts-delivered"
        let told = await office.ask(
            .post, path, token: token, json: #"{"parts":[{"name":"Seal 40","quantity":2},"Oil"]}"#)
        #expect(try told.status == 202 && told.json["told"][0].text == "E2", "\(told.text)")
        guard case .partsDelivered(number, _, "2 × Seal 40, Oil", _)? = try office.notices(to: "E2").last else {
            Issue.record("\(try office.notices(to: "E2"))")
            return
        }
        #expect(await office.change(number, #"{"assignee":"E7"}"#, token: token).status == 200)
        let silent = await office.ask(.post, path, token: token, json: #"{"parts":"Oil"}"#)
        #expect(try silent.status == 202 && silent.json["notTold"][0]["person"].text == "E7")
        for body in ["{}", #"{"parts":""}"#, #"{"parts":[]}"#] {
            let refused = await office.ask(.post, path, token: token, json: body)
            #expect(try refused.status == 422 && refused.json["field"].text == "parts", "\(body)")
        }
    }

    @Test func `takes notes and merges`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let first = try await office.order(#"{"title":"x","reference":"A"}"#, token: token)
        let second = try await office.order(#"{"title":"y"}"#, token: token)
        let note = await office.ask(
            .post, "/api/v1/work-orders/\(second)/notes", token: token, json: #"{"text":"Look\nbelow"}"#)
        #expect(note.status == 201)
        let merge = "/api/v1/work-orders/\(second)/merge"
        #expect(await office.ask(.post, merge, token: token, json: #"{"into":"WO-1"}"#).status == 422)
        for _ in 1...2 {
            let merged = await office.ask(.post, merge, token: token, json: #"{"into":"a"}"#)
            #expect(try merged.status == 200 && merged.json["mergedInto"].text == first, "\(merged.text)")
        }
        let events = try await office.ask(.get, "/api/v1/work-orders/\(second)/events", token: token).json
        let what = events["events"].array.map { $0["what"].text ?? "" }
        #expect(what == ["created", "offer", "noted", "merge"], "\(what)")
        #expect(events["events"][2]["note"].text == "Look\nbelow" && events["events"][2]["way"].text == "api")
        #expect(events["next"].isNull)
        let audit = try await office.ask(.get, "/api/whatsapp/interactions?kind=work-order", token: token).json
        #expect(audit["interactions"][0]["object"].text == second)
    }
}

struct `The list of work orders` {
    @Test(
        arguments: [
            ("", 5), ("state=open", 3), ("state=in_progress", 1), ("state=completed", 0), ("state=cancelled", 1),
            ("state=assigned", 1), ("state=open,cancelled", 4), ("asset=PR-04", 3), ("asset=pr-04&state=open", 2),
            ("assignee=E2", 2), ("assignee=none", 3), ("priority=critical", 1), ("reporter=E1", 1),
            ("team=mechanics", 1),
            ("since=2027-01-01", 0),
        ] as [(String, Int)])
    func `is filtered`(query: String, count: Int) async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        _ = try await office.order(#"{"title":"a","asset":"PR-04","assignee":"E2"}"#, token: token)
        _ = try await office.order(
            #"{"title":"b","asset":"PR-04","priority":"critical","reporter":"E1"}"#, token: token)
        _ = try await office.order(#"{"title":"c","team":"Mechanics"}"#, token: token)
        let fourth = try await office.order(#"{"title":"d","assignee":"E2"}"#, token: token)
        #expect(await office.change(fourth, #"{"status":"start"}"#, token: token).status == 200)
        let fifth = try await office.order(#"{"title":"e","asset":"PR-04"}"#, token: token)
        #expect(await office.change(fifth, #"{"status":"cancel"}"#, token: token).status == 200)
        let all = try await office.ask(.get, "/api/v1/work-orders?\(query)", token: token).json
        #expect(all["workOrders"].array.count == count && all["next"].isNull, "\(query)")
        // Page by page the same.
        var (numbers, next): ([String], String) = ([], "")
        repeat {
            let page = try await office.ask(
                .get, "/api/v1/work-orders?limit=1&\(query)" + (next.isEmpty ? "" : "&next=\(next)"), token: token
            ).json
            numbers += page["workOrders"].array.compactMap { $0["number"].text }
            next = page["next"].text ?? ""
        } while !next.isEmpty && numbers.count < 9
        #expect(numbers == all["workOrders"].array.compactMap { $0["number"].text })
    }

    @Test(arguments: [
        ("state=lost", 422), ("asset=NO", 422), ("priority=x", 422), ("since=x", 422), ("assignee=E99", 404),
        ("next=x", 422), ("limit=0", 422),
    ])
    func `says what it cannot mean`(query: String, status: Int) async throws {
        let office = try await Office.workshop()
        let answer = await office.ask(.get, "/api/v1/work-orders?\(query)", token: try await office.token(.viewer))
        #expect(answer.status == status)
    }

    @Test func `goes out as a file that comes in again unchanged`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        _ = try await office.order(
            #"{"title":"=1+1","asset":"PR-04","assignee":"E2","due":"2026-11-25","description":"a\nb"}"#, token: token)
        _ = try await office.order(#"{"title":"b","reference":"SAP-2","team":"Mechanics"}"#, token: token)
        let file = await office.ask(.get, "/api/v1/work-orders.csv", token: token)
        #expect(file.status == 200 && file.header("Content-Type")?.hasPrefix("text/csv") == true)
        let before = try office.store.read { try $0.count(OutboundMessage.self) }
        let report = try await ListImport(office.factory).run(
            file.text, into: .workOrders, isDryRun: false, store: office.store)
        #expect(report.same == 2 && report.refused.isEmpty, "\(report)")
        #expect(try office.store.read { try $0.count(OutboundMessage.self) } == before)
    }
}
