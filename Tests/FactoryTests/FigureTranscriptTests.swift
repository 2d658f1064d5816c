import Messaging
import Store
import Testing
import WhatsApp

@testable import Factory

/// Whole chats, as people have them.
struct `Figures in the chat` {
    /// A press that stood forty minutes and a conveyor that stands.
    private func floor() async throws -> Floor {
        let floor = try await Floor.workshop()
        let (ravi, musa) = (try floor.doer(floor.ravi), try floor.doer(floor.musa))
        let order = try await floor.order { $0.impact = .stopped }
        floor.pass(.seconds(600))
        try await floor.perform(.start, order, by: ravi)
        floor.pass(.seconds(1_800))
        try await floor.perform(.finish(nil), order, by: ravi)
        try await floor.order("Belt torn", on: "CV-07") {
            ($0.impact, $0.priority, $0.assignee) = (.stopped, .high, musa.person?.id)
        }
        floor.pass(.seconds(11_400))
        return floor
    }

    @Test func `in English, of a supervisor`() async throws {
        let floor = try await floor()
        let menu = try await floor.ana.says("data")
        #expect(
            menu.options.map(\.id) == [
                "data:rejects", "data:returns", "data:sop", "data:mine", "data:response-times", "data:open-work",
                "data:machines-down", "data:pm-compliance",
            ])
        let times = try await floor.ana.taps("data:response-times", on: menu)
        #expect(
            times.text == """
                📊 *Response and repair*
                *Taken*: average 10 min · median 10 min (1)
                _from report to taken_
                *Running again*: average 40 min · median 40 min (1)
                _from report, or from the stop, to running again_
                """)
        #expect(times.options.map(\.id) == ["data:response-times:file"])
        let open = try await floor.ana.taps("data:open-work", on: menu)
        #expect(open.text.contains("Open: 1\n< 1 d: *1* (High 1)\n1–7 d: *0*\n7–30 d: *0*\n> 30 d: *0*"))
        let down = try await floor.ana.taps("data:machines-down", on: menu)
        #expect(down.text.contains("• Conveyor 7 (CV-07) · 3 h 10 min · WO-"))
        #expect(!down.text.contains("Press 4"))
        #expect(try await floor.ana.taps("data:pm-compliance", on: menu).text.contains("Maintenance on time"))
    }

    @Test func `in Spanish, of a technician`() async throws {
        let floor = try await floor()
        let menu = try await floor.musa.says("datos")
        #expect(menu.options.map(\.id) == ["data:rejects", "data:returns", "data:sop", "data:mine", "data:my-week"])
        let week = try await floor.musa.taps("data:my-week", on: menu)
        #expect(week.text == "📊 *Mi trabajo, 7 días*\nHechas: 0\nEn tus manos: 1\nTiempo de trabajo: 0 min")
        #expect(week.options.isEmpty)
        let typed = try await floor.ravi.says("Mi trabajo, 7 días")
        #expect(typed.text.contains("Done: 1\nIn hand: 0\nWork time: 30 min\n• WO-"))
        #expect(typed.text.contains("Leaks oil"))
    }

    @Test func `say in German how much maintenance was done in its window`() async throws {
        let floor = try await Floor.greasing()
        try await floor.ana.says("Deutsch")
        let id = "data:pm-compliance"
        let menu = Heard(text: "", options: [(id, "x")])
        #expect(try await floor.ana.taps(id, on: menu).text.contains("Es war keine Wartung fällig."))
        try floor.goes(to: "2026-11-22", 9)
        try await floor.tick()
        try await floor.complete("PM-1001", by: floor.doer(floor.ravi))
        let told = try await floor.ana.taps(id, on: menu)
        #expect(
            told.text.hasSuffix(
                "📊 *Wartung im Zeitfenster*\n*100 %* (1 / 1)\n_im Zeitfenster erledigt ÷ fällig, 30 Tage_"))
    }

    @Test func `come as files, once, though the message is delivered twice`() async throws {
        let floor = try await floor()
        let menu = try await floor.ana.says("datos")
        let times = try await floor.ana.taps("data:response-times", on: menu)
        let before = try floor.messages(to: floor.ana.phone).count
        let tap =
            #""type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"\#(try times.id("file"))","title":"x"}}"#
        for _ in 0..<2 { try await floor.ana.sends(tap, wamid: "wamid.twice") }
        let sent = try floor.messages(to: floor.ana.phone).dropFirst(before)
        #expect(sent.count == 3)
        let files = try sent.compactMap(floor.factory.outbox.file)
        let day = PlantTime.rfc3339(floor.now).prefix(10)
        #expect(files.map(\.fileName) == ["mtta-\(day).csv", "mttr-\(day).csv"])
        #expect(files.map(\.kind) == [.document, .document])
        #expect(try floor.ana.heard().text == "📎 Here it is as a file.")
    }

    @Test(arguments: ["data:open-work", "data:open-work:file", "data:my-week", "data:mine:file"])
    func `are not told to who may not have them`(id: String) async throws {
        let floor = try await floor()
        let heard = try await floor.thandi.taps(id, on: Heard(text: "", options: [(id, "x")]))
        #expect(heard.options.map(\.id) == ["data:rejects", "data:returns", "data:sop", "data:mine"])
        #expect(try floor.messages(to: floor.thandi.phone).count == 1)
    }

    @Test func `leave an open question open`() async throws {
        let floor = try await floor()
        for words in ["reject", "4711"] { try await floor.ana.says(words) }
        let id = "data:machines-down"
        let heard = try await floor.ana.taps(id, on: Heard(text: "", options: [(id, "x")]))
        #expect(heard.text.contains("Conveyor 7") && heard.text.contains("What is the defect"))
    }

    @Test(arguments: [
        (0, "0 min"), (59, "0 min"), (720, "12 min"), (3_600, "1 h"), (11_400, "3 h 10 min"), (86_400, "1 d"),
        (187_200, "2 d 4 h"), (86_460, "1 d"), (-5, "0 min"),
    ])
    func `say how long in two units`(seconds: Int, said: String) {
        #expect(Language.english.span(.seconds(seconds)) == said)
    }
}
