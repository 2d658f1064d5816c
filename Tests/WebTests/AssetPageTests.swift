import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `The machines` {
    private func office() async throws -> Office {
        let office = try await Office.sample()
        try await office.load(
            .assets,
            """
            code,name,area,line,criticality,parent,team,requires,documents,hourly_cost,currency
            PR-04,Press 4,Press Shop,Line 1,high,,Mechanics,photo,Manual https://example.com/m.pdf?a=1&b=2,850,ZAR
            PR-04-H,<b>Hydraulics</b>,Press Shop,Line 1,,PR-04,,,,,
            Ä 7 & #3,Drill,Press Shop,Line 1,C,,,,,,
            OV-1,Oven,Paint,,,,,,,,
            """)
        return office
    }

    @Test func `are shown as the plant is laid out, parts below their machine`() async throws {
        let office = try await office()
        let page = await office.ask(.get, "/assets", token: try await office.token(.viewer))
        #expect(page.status == 200 && !page.text.contains("<b>Hydraulics"))
        let places = ["Paint</caption>", "Press Shop › Line 1</caption>", "Press 4", "└ ", "Hydraulics"]
        let found = places.compactMap { page.text.firstRange(of: $0)?.lowerBound }
        #expect(found.count == places.count && found == found.sorted())
        let paint = await office.ask(.get, "/assets?area=paint", token: try await office.token(.viewer)).text
        #expect(paint.contains("Oven") && !paint.contains("Press 4") && paint.contains("Print labels"))
        #expect(!paint.contains("/import/assets"))
    }

    @Test func `come page by page`() async throws {
        let office = try await office()
        let token = try await office.token(.admin)
        let first = await office.ask(.get, "/assets?limit=1", token: token).text
        let next = try #require(first.firstMatch(of: /href="(\/assets\?next=[^"]+)"/)?.1)
        #expect(first.contains("Oven") && !first.contains("Press 4"))
        let rest = await office.ask(.get, String(next), token: token)
        #expect(rest.status == 200 && rest.text.contains("Press 4") && !rest.text.contains("Oven"))
    }

    @Test func `each has a page with its facts, its documents and its parts`() async throws {
        let office = try await office()
        let page = await office.ask(.get, "/assets/pr-04", token: try await office.token(.viewer)).text
        for words in [
            "Mechanics", "850.00 ZAR", "photo", "href=\"https://example.com/m.pdf?a=1&amp;b=2\"", "PR-04-H",
            "href=\"/labels?code=PR-04\"", "<bdi>high</bdi>",
        ] { #expect(page.contains(words), "\(words)") }
        let part = await office.ask(.get, "/assets/PR-04-H", token: try await office.token(.viewer)).text
        #expect(part.contains("href=\"/assets/PR-04\"") && part.contains("the technicians of its area"))
        #expect(
            await office.ask(.get, "/assets/\(Percent.encoded("ä 7 & #3"))", token: try await office.token(.viewer))
                .status == 200)
        #expect(await office.ask(.get, "/assets/none", token: try await office.token(.viewer)).status == 404)
    }

    @Test func `get a work order on their page, and show how they are`() async throws {
        let office = try await office()
        let token = try await office.token(.supervisor)
        let address = "/assets/PR-04/work-orders"
        let wrong = await office.send([("title", ""), ("description", "Drips <b>")], to: address, token: token)
        #expect(
            wrong.status == 422 && wrong.text.contains("title is missing") && wrong.text.contains("Drips &lt;b&gt;"))
        let nobody = [("title", "Leaks"), ("assignee", "E99")]
        #expect(await office.send(nobody, to: address, token: token).text.contains("nobody&#39;s employee number"))
        let made = await office.send(
            [("title", "Leaks oil"), ("impact", "stopped"), ("assignee", "E1")], to: address, token: token)
        let target = try #require(made.header("Location"))
        #expect(made.status == 303)
        let page = await office.ask(.get, target, token: token).text
        #expect(page.contains(" was made.</p>") && page.contains("<strong class=\"bad\">down</strong> since"))
        #expect(page.contains("Leaks oil") && page.contains("Critical") && page.contains("Thandi Nkosi"))
        let state = try await office.ask(.get, "/api/v1/assets/PR-04", token: token).json
        #expect(state["state"].text == "down" && target.hasSuffix(state["stateOrder"].text ?? "?"))
        #expect(try await office.ask(.get, "/api/v1/assets/OV-1", token: token).json["state"].text == "up")
        let viewer = await office.ask(.get, "/assets/PR-04", token: try await office.token(.viewer)).text
        #expect(!viewer.contains("New work order") && viewer.contains("Leaks oil"))
        #expect(await office.send([("title", "x")], to: "/assets/none/work-orders", token: token).status == 404)
    }

    @Test func `are read and changed by the API, lists as lists`() async throws {
        let office = try await office()
        let token = try await office.token(.admin)
        let press = try await office.ask(.get, "/api/v1/assets/PR-04", token: token).json
        #expect(press["level"].text == "A" && press["criticality"].text == "high" && press["check"].bool == false)
        #expect(press["requires"].array.map(\.text) == ["photo"] && press["hourlyCost"].text == "850.00")
        #expect(press["documents"][0]["url"].text == "https://example.com/m.pdf?a=1&b=2")
        #expect(press["documents"][0]["title"].text == "Manual" && press["team"].text == "Mechanics")
        let body = #"""
            {"check":true,"requires":["cause","photo"],"team":null,
            "documents":[{"title":"Plan of the drive","url":"https://example.com/p"}],"hourlyCost":"900"}
            """#
        let changed = try await office.ask(.patch, "/api/v1/assets/PR-04", token: token, json: body).json
        #expect(changed["check"].bool == true && changed["requires"].array.count == 2 && changed["team"].isNull)
        #expect(changed["documents"].array.map { $0["title"].text } == ["Plan of the drive"])
        // What it answers can be sent back.
        let again = await office.ask(
            .patch, "/api/v1/assets/PR-04", token: token,
            json: #"{"requires":["cause","photo"],"documents":[]}"#)
        #expect(try again.json["documents"].array.isEmpty)
    }

    @Test(arguments: [
        (#"{"parent":"PR-99"}"#, "parent"), (#"{"parent":"PR-04-H"}"#, "parent"),
        (#"{"requires":["smell"]}"#, "requires"),
        (#"{"requires":[1]}"#, "requires"), (#"{"documents":[{"title":"x","url":"ftp://x"}]}"#, "documents"),
        (#"{"documents":[{"title":"x"}]}"#, "documents"), (#"{"team":["x"]}"#, "team"),
        (#"{"hourlyCost":"much"}"#, "hourlyCost"), (#"{"check":"maybe"}"#, "check"),
    ])
    func `names the field that cannot be taken`(body: String, field: String) async throws {
        let office = try await office()
        let answer = await office.ask(.patch, "/api/v1/assets/PR-04", token: try await office.token(.admin), json: body)
        #expect(try answer.status == 422 && answer.json["field"].text == field, "\(answer.text)")
    }
}

struct `A sheet of labels` {
    private func sheet(_ query: String = "", number: String? = "+27 31 123 0000") async throws -> Response {
        let office = try await Office.sample()
        try await office.load(
            .assets,
            "code,name,area,line\nÄ 7 & #3,<i>Drill</i>,Press Shop,Line 1\n"
                + (1...24).map { "W-\($0),Saw \($0),Wood,\n" }.joined())
        let outbox = office.factory.outbox
        if let number { try await office.store.write { try outbox.note(displayNumber: number, in: $0) } }
        return await office.ask(.get, "/labels\(query)", token: try await office.token(.viewer))
    }

    @Test func `has a code for people and one for cameras, whatever is in it`() async throws {
        let page = try await sheet("?area=press%20shop")
        #expect(page.status == 200 && page.header("Content-Security-Policy")?.contains("style-src 'self'") == true)
        let link = "https://wa.me/27311230000?text=%C3%84%207%20%26%20%233"
        #expect(page.text.contains(try QRCode(link).svg(label: "Ä 7 & #3")))
        #expect(page.text.contains("<bdi>Ä 7 &amp; #3</bdi>") && !page.text.contains("<i>"))
        #expect(page.text.contains("href=\"/assets/labels.css\"") && page.text.contains("Line 1"))
    }

    @Test func `holds 24, and is followed by the next`() async throws {
        let page = try await sheet()
        #expect(page.text.ranges(of: "<section>").count == 2 && page.text.ranges(of: "<article>").count == 26)
        #expect(try await sheet("?code=W-7").text.ranges(of: "<article>").count == 1)
    }

    @Test(arguments: [("", nil as String?, "number is not known"), ("?code=X", "27311230000", "no machine “X”")])
    func `says what is missing`(query: String, number: String?, sentence: String) async throws {
        let page = try await sheet(query, number: number)
        #expect(page.status == 422 && page.text.contains(sentence), "\(page.text)")
    }

    @Test func `needs nothing beside it as a file`() async throws {
        let office = try await Office.sample()
        let labels = try office.store.read {
            try Labels(office.factory.catalogue).make(["PR-04"], number: "27311230000", in: $0)
        }
        let file = try LabelSheet.file(labels)
        #expect(file.contains("@page { size: A4") && !file.contains("<link") && !file.contains("src="))
    }
}
