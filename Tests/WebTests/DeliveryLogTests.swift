import Factory
import Store
import Testing
import WhatsApp

@testable import Messaging
@testable import Web

struct `The delivery log` {
    private let path = "/whatsapp/notifications"

    /// 1: the answer to the greeting. 2: failed. 3: held. 4: of class alarm, to Ravi. 5: delivered.
    private func office() async throws -> Office {
        let office = try await Office.greeted()
        try await office.send(try await office.writes("Line 2 stands"), Office.refused)
        office.pass(.seconds(60))
        try await office.send(try await office.writes("Call me", to: Office.ravi), nil)
        let alarm = OutboundMessage.Manner(.alarm, isRepeatSafe: true, isFoldable: false, knocks: false)
        try await office.writes("Press 4 is hot", to: Office.ravi, as: alarm)
        office.pass(.seconds(60))
        let last = try await office.writes("All well")
        try await office.sendWell(last)
        try await office.hears(last, "delivered")
        return office
    }

    @Test func `shows what became of each message, why, and what to do`() async throws {
        let office = try await office()
        let token = try await office.token(.admin)
        #expect(await office.ids(path, token: token) == ["5", "4", "3", "2", "1"])
        let page = await office.ask(.get, path, token: token).text
        for piece in [
            "Thandi Nkosi", "+27821234501", "message: <bdi>Line 2 stands</bdi>",
            "<strong>failed</strong> It did not arrive.",
            "no WhatsApp, a very old one", "Ask the person to write to us first.", "the person has to write first",
            "<td>alarm</td>", "<strong>delivered</strong> It is on the phone.", "answer: ",
        ] { #expect(page.contains(piece), "\(piece)") }
    }

    @Test(arguments: [
        ("state=failed", ["2"]), ("state=problems", ["3", "2"]), ("state=held&class=work", ["3"]),
        ("class=alarm", ["4"]),
        ("person=E1", ["5", "2", "1"]), ("person=e2", ["4", "3"]), ("person=082%20123%204502", ["4", "3"]),
        ("person=E4", []), ("person=%2B27821239999", []), ("code=131026", ["2"]), ("code=-10", ["3"]), ("code=1", []),
        ("since=2100-01-01", []), ("until=2000-01-01T10:00", []), ("since=2000-01-01&until=2100-01-01&state=read", []),
        ("person=&state=&class=&since=&until=&code=", ["5", "4", "3", "2", "1"]),
    ])
    func `shows what is asked for`(query: String, expected: [String]) async throws {
        let office = try await office()
        #expect(await office.ids("\(path)?\(query)", token: try await office.token(.viewer)) == expected)
    }

    @Test func `goes by the time of writing`() async throws {
        let office = try await office()
        let token = try await office.token(.viewer)
        let moment = Percent.encoded(PlantTime.rfc3339(try office.message(Ref(3)).createdAt))
        #expect(await office.ids("\(path)?since=\(moment)", token: token) == ["5", "4", "3"])
        #expect(await office.ids("\(path)?until=\(moment)", token: token) == ["4", "3", "2", "1"])
        #expect(await office.ids("\(path)?since=\(moment)&until=\(moment)", token: token) == ["4", "3"])
    }

    @Test(arguments: [
        ("state=lost", 422), ("class=urgent", 422), ("since=yesterday", 422), ("until=2026-02-30", 422),
        ("since=2026-11", 422), ("code=x", 422), ("person=nobody", 404), ("next=x", 422), ("limit=0", 422),
    ])
    func `refuses what cannot be meant`(query: String, status: Int) async throws {
        let office = try await office()
        #expect(await office.ask(.get, "\(path)?\(query)", token: try await office.token(.viewer)).status == status)
    }

    @Test func `keeps what was asked for from page to page, without a gap or a repeat`() async throws {
        let office = try await Office.greeted()
        // Refused as it is, which says nothing of the number.
        let refused = SendOutcome.refused(GraphError(code: 100, title: nil, details: nil))
        for number in 1...7 { try await office.send(try await office.writes("word \(number)"), refused) }
        let token = try await office.token(.viewer)
        var target: String? = "\(path)?state=failed&person=E1&limit=3"
        var pages: [[String]] = []
        while let here = target, pages.count < 5 {
            pages.append(await office.ids(here, token: token))
            let text = await office.ask(.get, here, token: token).text
            let next = text.split(separator: "rel=\"next\" href=\"").dropFirst().first?.prefix { $0 != "\"" }
            target = next.map { String($0).replacing("&amp;", with: "&") + "&limit=3" }
        }
        #expect(pages == [["8", "7", "6"], ["5", "4", "3"], ["2"]])
    }

    @Test func `looks at so many messages and then offers to go on`() async throws {
        let office = try await Office.greeted()
        for number in 1...9 { try await office.writes("word \(number)") }
        try await office.send(Ref(1), Office.refused)
        try office.store.read { snapshot in
            let filter = try DeliveryFilter(Form("state=failed".utf8), office.factory, in: snapshot)
            let first = try DeliveryWalk(filter, limit: 5, looksMax: 6, office.factory, in: snapshot)
            #expect(first.found.isEmpty && first.looks == 6 && first.next != nil)
            let second = try DeliveryWalk(
                filter, after: first.next, limit: 5, looksMax: 6, office.factory, in: snapshot)
            #expect(second.found.map(\.id.value) == [1])
            #expect(second.looks == 4 && second.next == nil)
        }
    }

    @Test func `shows words as words, masks numbers, and shows no code to anybody`() async throws {
        let office = try await Office.greeted()
        try await office.writes("<script>alert(1)</script>")
        let code = OutboundMessage.Manner(.code, isRepeatSafe: false, isFoldable: false, knocks: false)
        try await office.writes("Your code is 482913", as: code)
        let (viewer, admin) = (try await office.token(.viewer), try await office.token(.admin))
        for target in [path, "\(path)/2", "\(path)/3", "/conversations/1", "/api/whatsapp/messages/0821234501"] {
            let text = await office.ask(.get, target, token: admin).text
            #expect(!text.contains("482913"), "\(target)")
            if !target.hasPrefix("/api") { #expect(!text.contains("<script"), "\(target)") }
            #expect(!(await office.ask(.get, target, token: viewer).text.contains("27821234501")), "\(target)")
        }
        #expect(await office.ask(.get, "\(path)/2", token: viewer).text.contains("&lt;script&gt;"))
        #expect(await office.ask(.get, "\(path)/3", token: admin).text.contains("(a code, not shown)"))
    }

    @Test func `has a place for what WhatsApp told that is not ours`() async throws {
        let office = try await office()
        let stray = String(decoding: try office.receipt(Ref(5), "failed", echo: "other.1.1"), as: UTF8.self)
            .replacing("wamid.HBgLMjc4MjEyMzQ1MDE5", with: "wamid.stray")
        #expect(await office.deliver(Array(stray.utf8)).status == 200)
        try await office.answerAll()
        let page = await office.ask(.get, "\(path)/not-ours", token: try await office.token(.viewer)).text
        for piece in ["<td>receipt</td>", "<bdi>messages</bdi>", "<bdi>failed</bdi>", "not ours"] {
            #expect(page.contains(piece), "\(piece)")
        }
        #expect(!page.contains("stray"))
    }
}

struct `The delivery log as a file` {
    private let path = "/whatsapp/notifications.csv"

    @Test func `has the rows of the filter`() async throws {
        let office = try await Office.greeted()
        try await office.send(try await office.writes("Line 2; stands"), Office.refused)
        let answer = await office.ask(.get, "\(path)?state=failed", token: try await office.token(.supervisor))
        #expect(answer.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(answer.header("Content-Disposition")?.hasPrefix("attachment") == true)
        let rows = try CSV.rows(answer.text).map(\.fields)
        try #require(rows.count == 2)
        let row = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
        #expect(row["id"] == "2" && row["employee_number"] == "E1" && row["phone"] == "+27821234501")
        #expect(row["state"] == "failed" && row["class"] == "work" && row["attempts"] == "1" && row["code"] == "131026")
        #expect(row["words"] == "Line 2; stands" && row["name"] == "Thandi Nkosi")
        #expect(row["time"].flatMap { Timestamp(rfc3339: $0) } == (try office.message(Ref(2)).createdAt.wholeSeconds))
    }

    @Test(arguments: [
        "=HYPERLINK(\"http://x\")", "+1+1", "-1+1", "@SUM(1)", " =1+1", "\n-2", "\t@x",
    ])
    func `is nothing a spreadsheet would run`(words: String) async throws {
        let office = try await Office.greeted()
        try await office.writes("x" + words)
        #expect(NotificationsExport.line([words]).first { $0 != "\"" } == "'")
        #expect(NotificationsExport.line(["x" + words]).first { $0 != "\"" } == "x")
    }

    @Test func `comes whole, however many there are`() async throws {
        let office = try await Office.greeted()
        let (factory, message) = (office.factory, Message.text(try TextMessage("word")))
        try await office.store.write { tx in
            for _ in 1...1_200 { try factory.outbox.post(message, to: Ref(1), in: tx) }
        }
        let rows = try CSV.rows(await office.ask(.get, path, token: try await office.token(.admin)).text)
        #expect(rows.count == 1 + 1_201)
        #expect(Set(rows.map { $0.fields[0] }).count == rows.count)
    }
}

extension Timestamp {
    fileprivate var wholeSeconds: Timestamp { Timestamp(seconds: seconds) }
}
