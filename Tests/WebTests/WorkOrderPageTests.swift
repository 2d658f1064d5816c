import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `The pages of work orders` {
    private func send(
        _ action: String, _ fields: [(String, String)] = [], to number: String, version: Int? = nil, once: String = "",
        _ office: Office, token: String
    ) async throws -> Response {
        let version = try version ?? office.workOrder(number).version
        return await office.send(
            fields + [("version", "\(version)"), ("once", once)], to: "/work-orders/\(number)/\(action)", token: token)
    }

    @Test func `make one, and say what is wrong with a form`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.supervisor)
        #expect(await office.ask(.get, "/work-orders/new", token: token).status == 200)
        let wrong = await office.send(
            [("title", ""), ("asset", "PR-04"), ("description", "<b>")], to: "/work-orders/new", token: token)
        #expect(wrong.status == 422 && wrong.text.contains("is missing") && wrong.text.contains("&lt;b&gt;"))
        let form = [
            ("title", "Leaks <oil>"), ("asset", "PR-04"), ("priority", "high"), ("impact", "stopped"),
            ("assignee", "E2"), ("team", ""), ("due", "2026-11-25T14:30"), ("reference", ""), ("description", ""),
            ("once", "f1"),
        ]
        let made = await office.send(form, to: "/work-orders/new", token: token)
        let address = try #require(made.header("Location"), "\(made.text)")
        #expect(made.status == 303 && address.hasPrefix("/work-orders/WO-"))
        #expect(await office.send(form, to: "/work-orders/new", token: token).header("Location") == address)
        #expect(try office.store.read { try $0.count(WorkOrder.self) } == 1)
        let page = await office.ask(.get, address, token: token)
        for piece in [
            "Leaks &lt;oil&gt;", "Press 4 (PR-04)", "href=\"/assets/PR-04\"", "Ravi Patel", "high", "stands", "25 Nov",
            "Made.",
            "/cancel\"", "name=\"version\" value=\"1\"",
        ] { #expect(page.text.contains(piece), "\(piece)") }
    }

    @Test func `show forms only to who may use them`() async throws {
        let office = try await Office.workshop()
        let number = try await office.order(#"{"title":"x"}"#, token: try await office.token(.admin))
        let page = await office.ask(.get, "/work-orders/\(number)", token: try await office.token(.viewer))
        #expect(page.status == 200 && !page.text.contains("<form method=\"post\" action=\"/work-orders"))
        #expect(await office.ask(.get, "/work-orders/WO-1", token: try await office.token(.viewer)).status == 404)
    }

    @Test func `lead an order through its life`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let number = try await office.order(#"{"title":"x","asset":"CNC-12","request":true}"#, token: token)
        for (action, fields, state) in [
            ("approve", [], .approved), ("offer", [("team", "Mechanics")], .offered),
            ("assign", [("assignee", "E2")], .assigned), ("start", [], .inProgress),
            ("hold", [("hold_reason", "parts"), ("hold_note", "Seal")], .onHold), ("resume", [], .inProgress),
            ("priority", [("priority", "critical"), ("reason", "")], .inProgress),
            (
                "finish",
                [("cause", "wear"), ("cause_note", ""), ("remedy", "replaced"), ("parts", "2 x Seal 40\r\nOil")], .done
            ),
            ("send-back", [("reason", "Still leaks")], .inProgress), ("finish", [], .done), ("accept", [], .closed),
            ("reopen", [("reason", "Again")], .inProgress), ("cancel", [("reason", "Scrapped")], .cancelled),
        ] as [(String, [(String, String)], WorkOrderState)] {
            let page = await office.ask(.get, "/work-orders/\(number)", token: token)
            #expect(page.text.contains("/work-orders/\(number)/\(action)\""), "\(action)")
            let answer = try await send(action, fields, to: number, office, token: token)
            #expect(answer.status == 303, "\(action): \(answer.text)")
            #expect(try office.workOrder(number).standing.state == state, "\(action)")
            office.pass(.seconds(600))
        }
        let finding = try office.factory.workOrders.details(of: office.workOrder(number)).finding
        #expect(finding.parts == [PartUsed("Seal 40", quantity: 2), PartUsed("Oil", quantity: 1)])
        let page = await office.ask(.get, "/work-orders/\(number)", token: token).text
        for piece in ["2 × <bdi>Seal 40", "Still leaks", "put it on hold", "Ravi Patel", "Labour"] {
            #expect(page.contains(piece), "\(piece)")
        }
    }

    @Test func `change nothing by a form of an earlier version`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let number = try await office.order(#"{"title":"x","assignee":"E2"}"#, token: token)
        #expect(try await send("start", to: number, version: 1, office, token: token).status == 303)
        let late = try await send("cancel", [("reason", "")], to: number, version: 1, office, token: token)
        #expect(late.status == 409 && late.text.contains("Nothing was changed"))
        #expect(late.text.contains("<strong>in progress</strong>"), "\(late.text)")
        #expect(try office.workOrder(number).standing.state == .inProgress)
        let version = try office.workOrder(number).version
        for (title, status) in [("One", 303), ("Two", 409)] {
            let answer = try await send("edit", [("title", title)], to: number, version: version, office, token: token)
            #expect(answer.status == status)
        }
        #expect(try office.factory.workOrders.details(of: office.workOrder(number)).title == "One")
        #expect(try await send("vanish", to: number, office, token: token).status == 404)
        let refused = try await send("assign", [("assignee", "E99")], to: number, office, token: token)
        #expect(refused.status == 422 && refused.text.contains("employee number"))
    }

    @Test func `do once what is sent twice`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let number = try await office.order(#"{"title":"x","asset":"PR-04","assignee":"E2"}"#, token: token)
        for (action, fields) in [
            ("note", [("text", "Look")]), ("parts-delivered", [("parts", "Oil")]), ("start", []),
        ] as [(String, [(String, String)])] {
            let version = try office.workOrder(number).version
            let count = try office.events(of: number).count
            for _ in 1...2 {
                let answer = try await send(
                    action, fields, to: number, version: version, once: "k-\(action)", office, token: token)
                #expect(answer.status == 303, "\(action)")
            }
            #expect(try office.events(of: number).count == count + 1, "\(action)")
        }
        let told = try office.notices(to: "E2").count { if case .partsDelivered = $0 { true } else { false } }
        #expect(told == 1)
    }

    @Test func `undo the last change`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let number = try await office.order(#"{"title":"x","assignee":"E2"}"#, token: token)
        #expect(try await send("cancel", [("reason", "")], to: number, office, token: token).status == 303)
        #expect(await office.ask(.get, "/work-orders/\(number)", token: token).text.contains("Undo the last change"))
        #expect(try await send("undo", to: number, office, token: token).status == 303)
        #expect(try office.workOrder(number).standing.state == .assigned)
        office.pass(.seconds(301))
        #expect(!(await office.ask(.get, "/work-orders/\(number)", token: token).text.contains("Undo the last change")))
    }

    @Test func `show what burns first, as a list and as a board`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.viewer)
        let admin = try await office.token(.admin)
        let plain = try await office.order(#"{"title":"Plain"}"#, token: admin)
        let critical = try await office.order(#"{"title":"Critical","priority":"critical"}"#, token: admin)
        let down = try await office.order(#"{"title":"Down","asset":"PR-04","impact":"stopped"}"#, token: admin)
        let late = try await office.order(#"{"title":"Late","due":"2020-01-01"}"#, token: admin)
        let ended = try await office.order(#"{"title":"Ended"}"#, token: admin)
        #expect(await office.change(ended, #"{"status":"cancelled"}"#, token: admin).status == 200)
        let list = await office.ask(.get, "/work-orders", token: token).text
        let places = try [critical, down, late, plain].map { number in
            try #require(list.firstRange(of: number)?.lowerBound, "\(number)")
        }
        #expect(places == places.sorted() && !list.contains(ended))
        #expect(list.contains("machine stands") && list.contains("overdue"))
        let board = await office.ask(.get, "/work-orders?view=board", token: token).text
        #expect(board.contains("class=\"board\"") && board.contains("offered (4)"), "\(board)")
        #expect(await office.ask(.get, "/work-orders?state=cancelled", token: token).text.contains(ended))
        let overview = await office.ask(.get, "/", token: token).text
        #expect(overview.contains("<dt>Machines down</dt><dd>1</dd>"))
        #expect(overview.contains("priority=critical\">1</a>"))
    }

    @Test func `import a list`() async throws {
        let office = try await Office.workshop()
        let token = try await office.token(.admin)
        let shown = await office.send(
            [("text", "WO,Subject,Machine\nSAP-1,Leaks,PR-04\n")], to: "/import/work-orders", token: token)
        #expect(shown.status == 200 && shown.text.contains("new 1,"), "\(shown.text)")
        // Somebody makes another one meanwhile: that changes nothing of what the file does.
        _ = try await office.order(#"{"title":"x"}"#, token: token)
        let start = try #require(shown.text.firstRange(of: "action=\"/import/work-orders/")?.upperBound)
        let done = await office.send(
            [], to: "/import/work-orders/" + shown.text[start...].prefix { $0 != "\"" }, token: token)
        #expect(done.header("Location") == "/work-orders?done=imported", "\(done.text)")
        #expect(try office.workOrder("SAP-1").origin == .list)
    }
}
