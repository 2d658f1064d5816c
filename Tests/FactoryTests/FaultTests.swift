import Messaging
import Store
import Testing

@testable import Factory

struct `A machine's code` {
    private func orders(_ floor: Floor) throws -> [WorkOrder] {
        try floor.store.read { try $0.page(WorkOrder.self, limit: 100).records }
    }

    @Test(arguments: ["PR-04", "pr-04", " PR-04 "])
    func `opens the machine`(typed: String) async throws {
        let floor = try await Floor.workshop()
        let order = try await floor.order { $0.impact = .stopped }
        let heard = try await floor.thandi.says(typed)
        #expect(heard.text.contains("Press 4 (PR-04)") && heard.text.contains("standing since"))
        #expect(heard.text.contains(order.number))
        #expect(heard.endings == ["stopped", "badly", "safety"])
    }

    @Test func `is an answer while a question is open`() async throws {
        let floor = try await Floor.workshop()
        try await floor.thandi.says("sop")
        #expect(try await floor.thandi.says("PR-04").text.contains("What happened?"))
    }

    @Test func `wins over a report of something else, which waits below it`() async throws {
        let floor = try await Floor.workshop()
        try await floor.thandi.sendsPhoto()
        var heard = try await floor.thandi.says("PR-04")
        #expect(heard.text.contains("Press 4 (PR-04)") && !heard.text.contains("What is the defect"))
        #expect(heard.endings == ["stopped", "badly", "safety", "continue", "start-over"])
        heard = try await floor.thandi.taps("continue", on: heard)
        #expect(heard.text.contains("Which order number"))
        heard = try await floor.thandi.taps("stopped", on: try await floor.thandi.says("PR-04"))
        #expect(heard.text.contains("🛑") && heard.text.contains("Press 4 (PR-04)"))
    }

    @Test func `leads to a report in three taps, and its undoing`() async throws {
        let floor = try await Floor.workshop()
        var heard = try await floor.lucia.says("PR-04")
        #expect(heard.text.contains("¿Qué le pasa?"))
        heard = try await floor.lucia.taps("stopped", on: heard)
        #expect(heard.text.contains("🛑 Parada: Press 4 (PR-04)"))
        heard = try await floor.lucia.taps("skip", on: heard)
        #expect(heard.text.contains("está reportada. Avisados: Ravi Patel, Musa Zulu"))
        let order = try #require(try orders(floor).first)
        #expect(order.standing.priority == .critical && order.standing.state == .offered)
        #expect(order.origin == .report && order.impact == .stopped && order.downSince == floor.now)
        heard = try await floor.lucia.taps("undo", on: heard)
        #expect(heard.text.contains("está cancelada"))
        #expect(try floor.workOrder(order.number).standing.state == .cancelled)
        #expect(try await floor.lucia.says("deshacer").text.contains("Deshecho"))
        #expect(try floor.workOrder(order.number).standing.state == .offered)
    }

    @Test func `is not taken back after five minutes`() async throws {
        let floor = try await Floor.workshop()
        let heard = try await floor.thandi.says("report PR-04 stopped leaking")
        floor.pass(.seconds(301))
        #expect(try await floor.thandi.taps("undo", on: heard).text.contains("cannot be taken back"))
        #expect(try orders(floor).map(\.standing.state) == [.offered])
    }

    @Test(arguments: [
        ("report PR-04 stopped leaking", Impact.stopped, "leaking"), ("PR-04 runs badly", .badly, ""),
        ("reportar pr-04 parada fuga de aceite", .stopped, "fuga de aceite"),
        ("Störung PR-04 läuft schlecht es quietscht", .badly, "es quietscht"),
        ("报修 PR-04 停机 漏油", .stopped, "漏油"), ("بلاغ PR-04 متوقفة تسرب", .stopped, "تسرب"),
    ])
    func `with more is a report in one line`(line: String, impact: Impact, words: String) async throws {
        let floor = try await Floor.workshop()
        var heard = try await floor.thandi.says(line)
        if words.isEmpty { heard = try await floor.thandi.taps("skip", on: heard) }
        #expect(heard.text.contains("is reported"), "\(heard.text)")
        let order = try #require(try orders(floor).first)
        #expect(order.impact == impact)
        let title = try floor.factory.workOrders.details(of: order).title
        #expect(title == (words.isEmpty ? "Runs badly" : words))
    }

    @Test func `takes a photo or a voice message for words`() async throws {
        let floor = try await Floor.workshop()
        var heard = try await floor.thandi.says("CV-07")
        heard = try await floor.thandi.taps("badly", on: heard)
        heard = try await floor.thandi.sendsPhoto()
        #expect(heard.text.contains("is reported. Told: Ana Morales"))
        let order = try #require(try orders(floor).first)
        #expect(order.attachments.count == 1 && order.standing.state == .requested)
        heard = try await floor.thandi.sendsPhoto("PR-04 safety the guard is open")
        #expect(heard.text.contains("is reported"))
        let second = try #require(try orders(floor).last)
        #expect(second.attachments.count == 1 && second.impact == .safety && second.standing.priority == .critical)
    }

    @Test func `asks whether it is the same fault within a shift`() async throws {
        let floor = try await Floor.workshop()
        try await floor.thandi.says("report PR-04 stopped leaking")
        let order = try #require(try orders(floor).first)
        floor.pass(.seconds(3_600))
        var heard = try await floor.lucia.says("PR-04")
        heard = try await floor.lucia.taps("stopped", on: heard)
        #expect(heard.text.contains("¿Es lo mismo?") && heard.endings == ["add", "new", "cancel"])
        heard = try await floor.lucia.taps("add", on: heard)
        heard = try await floor.lucia.says("sale mucho aceite")
        #expect(heard.text.contains("Te diremos cómo termina"))
        #expect(try orders(floor).count == 1)
        #expect(try floor.workOrder(order.number).reporters.count == 2)
        floor.pass(.seconds(8 * 3_600))
        heard = try await floor.lucia.says("PR-04")
        #expect(try await floor.lucia.taps("stopped", on: heard).endings == ["skip", "cancel"])
    }

    @Test func `reports once what is delivered twice, and after a restart`() async throws {
        let floor = try await Floor.workshop()
        let heard = try await floor.thandi.taps("safety", on: floor.thandi.says("PR-04"))
        let skip = floor.thandi.webhook(floor.thandi.tap(try heard.id("skip")), wamid: "wamid.report")
        try await floor.deliverAfterRestart(skip)
        try await floor.deliver(skip)
        #expect(try orders(floor).count == 1)
    }

    @Test func `is nothing to strangers and to who has left`() async throws {
        let floor = try await Floor.workshop()
        #expect(try await !floor.stranger.says("PR-04").text.contains("Press 4"))
        #expect(try await !floor.sipho.says("report PR-04 stopped leaking").text.contains("reported"))
        #expect(try orders(floor).isEmpty)
    }
}
