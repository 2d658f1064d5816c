import Messaging
import Store
import Testing
import Vault
import WhatsApp

@testable import Factory

/// Whole chats, as people have them.
struct `Maintenance in the chat` {
    /// Sunday, 22 November, 07:00: the reminder is there.
    private func reminded(_ values: [String: String] = [:]) async throws -> (floor: Floor, notice: Heard) {
        let floor = try await Floor.workshop()
        if let checklist = values["checklist"] {
            try await floor.load(.checklists, "checklist,item,kind\n\(checklist),Guard closed,done")
        }
        try await floor.plan(values)
        try floor.goes(to: "2026-11-22", 7)
        for voice in [floor.ravi, floor.ana, floor.musa, floor.thandi] { try await voice.says("hi") }
        try await floor.tick()
        return (floor, try floor.ravi.reminder())
    }

    @Test func `is done by one tap, and undone by another`() async throws {
        let (floor, notice) = try await reminded()
        #expect(notice.endings == ["done", "reschedule"])
        let done = try await floor.ravi.taps("done", on: notice)
        #expect(done.text.contains("✅ *PM-1001* is done") && done.text.contains("2 Dec 2026, 08:00"))
        #expect(done.endings == ["undo"])
        let undone = try await floor.ravi.taps("undo", on: done)
        #expect(undone.text.contains("taken back") && undone.endings == ["done", "reschedule"])
        #expect(try floor.occurrence("PM-1001").standing.state == .released)
        #expect(try await floor.ravi.taps("done", on: undone).text.contains("is done"))
    }

    @Test func `is undone by the word`() async throws {
        let (floor, notice) = try await reminded()
        try await floor.ravi.taps("done", on: notice)
        #expect(try await floor.ravi.says("undo").text.contains("taken back"))
        #expect(try floor.occurrence("PM-1001").standing.state == .released)
    }

    @Test func `answers a second tap and an old button with how it stands`() async throws {
        let (floor, notice) = try await reminded()
        let done = try await floor.ravi.taps("done", on: notice)
        let again = try await floor.ravi.taps("done", on: notice)
        #expect(again.text.contains("Status: Done") && again.options.isEmpty)
        floor.pass(.seconds(301))
        let late = try await floor.ravi.taps("undo", on: done)
        #expect(late.text.contains("cannot be taken back any more") && late.text.contains("Status: Done"))
        #expect(try floor.occurrence("PM-1001").version == done.version)
    }

    @Test func `is done once when the same tap comes twice`() async throws {
        let (floor, notice) = try await reminded()
        let tap = Voice.tap(try notice.id("done"))
        try await floor.ravi.sends(tap, wamid: "wamid.same")
        let count = try floor.messages(to: floor.ravi.phone).count
        try await floor.ravi.sends(tap, wamid: "wamid.same")
        #expect(try floor.messages(to: floor.ravi.phone).count == count)
        #expect(try floor.states() == ["PM-1001 completed", "PM-1002 planned"])
    }

    @Test func `is done by a template's button, which knows no version`() async throws {
        let (floor, _) = try await reminded()
        let heard = try await floor.ravi.sends(Voice.tap("pm:PM-1001:done"))
        #expect(heard.text.contains("is done"))
    }

    @Test func `is refused to somebody who has nothing to do with it`() async throws {
        let (floor, notice) = try await reminded()
        let heard = try await floor.thandi.sends(Voice.tap(try notice.id("done")))
        #expect(heard.text.contains("Only whoever has PM-1001"))
        let moved = try await floor.thandi.sends(Voice.tap(try notice.id("reschedule")))
        #expect(moved.text.contains("Only whoever has PM-1001"))
        #expect(try floor.occurrence("PM-1001").standing.state == .released)
    }

    @Test func `is moved to tomorrow, with a reason, and back`() async throws {
        let (floor, notice) = try await reminded()
        let when = try await floor.ravi.taps("reschedule", on: notice)
        #expect(when.text.contains("When will it be done?"))
        #expect(when.options.map(\.title) == ["Today, late", "Tomorrow", "Another date", "Cancel"])
        try await floor.ravi.taps("tomorrow-2026-11-23", on: when)
        let confirm = try await floor.ravi.says("Grease is out of stock")
        #expect(confirm.text.contains("To: 23 Nov 2026, 08:00") && confirm.text.contains("out of stock"))
        #expect(!confirm.text.contains("count as late"))
        let moved = try await floor.ravi.taps("confirm", on: confirm)
        #expect(moved.text.contains("is moved to 23 Nov 2026, 08:00") && moved.endings == ["undo"])
        #expect(try floor.occurrence("PM-1001").standing.state == .rescheduled)
        #expect(try await floor.ravi.taps("undo", on: moved).text.contains("22 Nov 2026, 08:00"))
        let occurrence = try floor.occurrence("PM-1001")
        #expect(occurrence.standing.state == .released && occurrence.moves.isEmpty)
    }

    @Test func `is moved to a day that is typed, and says when that leaves its window`() async throws {
        let (floor, notice) = try await reminded()
        let when = try await floor.ravi.taps("reschedule", on: notice)
        #expect(try await floor.ravi.taps("other", on: when).text.contains("Which day?"))
        #expect(try await floor.ravi.says("when I can").text.contains("cannot read this date"))
        #expect(try await floor.ravi.says("21.11.2026").text.contains("over already"))
        #expect(try await floor.ravi.says("25 Nov 2030").text.contains("more than a year"))
        #expect(try await floor.ravi.says("25.11. 14:00").text.contains("25 Nov 2026, 14:00"))
        let confirm = try await floor.ravi.says("waiting for grease")
        #expect(confirm.text.contains("⚠️") && confirm.text.contains("count as late"))
        try await floor.ravi.taps("confirm", on: confirm)
        try floor.goes(to: "2026-11-24", 14)
        try await floor.tick()
        let notices = try floor.notices(to: floor.ravi)
        #expect(notices.map(\.kind) == [.maintenanceDue, .maintenanceDue])
        #expect(try floor.occurrence("PM-1001").standing.state == .released)
        #expect(try floor.store.read { try $0.page(WorkOrder.self, limit: 10).records }.count == 1)
    }

    @Test func `goes on after a restart in the middle`() async throws {
        let (floor, notice) = try await reminded()
        let when = try await floor.ravi.taps("reschedule", on: notice)
        try await floor.ravi.taps("tomorrow-2026-11-23", on: when)
        let restarted = try floor.restarted()
        try await restarted.deliver(floor.ravi.webhook(Voice.text("no grease"), wamid: "wamid.r1"))
        let confirm = try floor.ravi.heard()
        #expect(confirm.text.contains("no grease"))
        try await restarted.deliver(floor.ravi.webhook(Voice.tap(try confirm.id("confirm")), wamid: "wamid.r2"))
        #expect(try floor.occurrence("PM-1001").standing.state == .rescheduled)
    }

    @Test func `is not moved by who was slower`() async throws {
        let (floor, notice) = try await reminded()
        let when = try await floor.ravi.taps("reschedule", on: notice)
        let leads = try await floor.ana.sends(Voice.tap("pm:PM-1001:done"))
        #expect(leads.text.contains("is done"))
        let heard = try await floor.ravi.taps("tomorrow-2026-11-23", on: when)
        #expect(heard.text.contains("Status: Done"))
        #expect(try floor.occurrence("PM-1001").moves.isEmpty)
    }

    @Test(arguments: ["done", "Erledigt", "✅", "Fait", "完成", "हो गया"])
    func `is done by a word below the reminder`(word: String) async throws {
        let (floor, _) = try await reminded()
        let heard = try await floor.ravi.replies(word)
        #expect(heard.text.contains("is done"), "\(heard.text)")
        #expect(try floor.occurrence("PM-1001").standing.state == .completed)
    }

    @Test func `is done by a check mark on the reminder`() async throws {
        let (floor, _) = try await reminded()
        let heard = try await floor.ravi.reacts("✅")
        #expect(heard.text.contains("is done"))
    }

    @Test func `is shown to who types its number`() async throws {
        let (floor, _) = try await reminded(["instructions": "See the manual, page 4"])
        let heard = try await floor.ravi.says("pm 1001")
        #expect(heard.text.contains("Grease the bearings") && heard.text.contains("page 4"))
        #expect(heard.endings == ["done", "reschedule"])
    }

    @Test func `asks for the checklist first`() async throws {
        let (floor, notice) = try await reminded(["checklist": "Greasing"])
        let (occurrence, ravi, desk) = (
            try floor.occurrence("PM-1001"), try floor.doer(floor.ravi), floor.factory.maintenance
        )
        await #expect(throws: MaintenanceRefusal.checklistFirst("Greasing")) {
            try await floor.store.write { try desk.complete(occurrence, by: ravi, in: $0) }
        }
        let order = try floor.workOrder(try #require(occurrence.order))
        await #expect(throws: WorkOrderRefusal.checklistFirst("PM-1001", checklist: "Greasing")) {
            try await floor.perform(.finish(nil), order, by: ravi)
        }
        let first = try await floor.ravi.taps("done", on: notice)
        #expect(first.text.contains("Greasing") && first.text.contains("CHK-1001"))
        let again = try await floor.ravi.taps("done", on: notice)
        #expect(again.text.contains("CHK-1001"))
        let item = try await floor.ravi.taps("start", on: first)
        let last = try await floor.ravi.taps("done", on: item)
        try await floor.ravi.taps("submit", on: last)
        #expect(try await floor.ravi.taps("done", on: notice).text.contains("is done"))
    }

    @Test func `asks for the checklist before its time, too`() async throws {
        let floor = try await Floor.workshop()
        try await floor.load(.checklists, "checklist,item,kind\nGreasing,Guard closed,done")
        try await floor.plan(["checklist": "Greasing", "first_due": "2026-12-10"])
        try await floor.ravi.says("hi")
        let card = try await floor.ravi.says("PM-1001")
        let first = try await floor.ravi.taps("done", on: card)
        #expect(first.text.contains("CHK-1001"))
        let early = try floor.occurrence("PM-1001")
        #expect(early.standing.state == .released && early.standing.remindAt != nil && early.order != nil)
        let item = try await floor.ravi.taps("start", on: first)
        try await floor.ravi.taps("submit", on: try await floor.ravi.taps("done", on: item))
        let again = try await floor.ravi.says("PM-1001")
        #expect(try await floor.ravi.taps("done", on: again).text.contains("is done"))
    }

    @Test func `is not held up by a checklist that is in use no more`() async throws {
        let (floor, notice) = try await reminded(["checklist": "Greasing"])
        try await floor.load(.checklists, "checklist,item,kind,active\nGreasing,Guard closed,done,no")
        #expect(try await floor.ravi.taps("done", on: notice).text.contains("is done"))
    }

    @Test func `in Spanish`() async throws {
        let floor = try await Floor.greasing(["assignee": "E6"])
        try await floor.musa.says("hola")
        try floor.goes(to: "2026-11-22", 7)
        try await floor.tick()
        let notice = try floor.musa.reminder()
        #expect(notice.options.map(\.title) == ["Marcar como hecha", "Cambiar fecha"])
        let when = try await floor.musa.taps("reschedule", on: notice)
        #expect(when.text.contains("¿Cuándo se hará?"))
        try await floor.musa.taps("other", on: when)
        #expect(try await floor.musa.says("cuando pueda").text.contains("No puedo leer esta fecha"))
        #expect(try await floor.musa.says("miércoles a las 14h").text.contains("25 nov 2026, 14:00"))
        let confirm = try await floor.musa.says("no hay grasa")
        #expect(confirm.text.contains("Motivo: no hay grasa") && confirm.text.contains("¿Es correcto?"))
        let moved = try await floor.musa.taps("confirm", on: confirm)
        #expect(moved.text.contains("pasa al 25 nov 2026, 14:00") && moved.options.map(\.title) == ["Deshacer"])
        #expect(try await floor.musa.says("deshacer").text.contains("deshecho"))
        #expect(try await floor.musa.replies("listo").text.contains("está hecha"))
    }
}

extension Heard {
    /// The version that its first button was made for.
    var version: Int? {
        options.first?.id.split(separator: ":").first { $0.first == "v" }.flatMap { Int($0.dropFirst()) }
    }
}

extension Voice {
    static func tap(_ id: String) -> String {
        #""type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"\#(id)","title":"x"}}"#
    }

    static func text(_ words: String) -> String { #""type":"text","text":{"body":"\#(words)"}"# }

    private func reminding() throws -> OutboundMessage {
        try #require(try floor.messages(to: phone).last { $0.kind == .maintenanceDue })
    }

    /// The newest reminder, as it looks within the 24-hour window.
    func reminder() throws -> Heard {
        let message = try reminding()
        let notice = try #require(try floor.factory.outbox.notice(of: message))
        guard case .buttons(let buttons) = try notice.message(in: message.language ?? .english) else {
            return Heard(text: "", options: [])
        }
        return Heard(text: buttons.body, options: buttons.buttons.map { ($0.id, $0.title) })
    }

    /// Gives the newest reminder the id that WhatsApp would.
    private func delivered() async throws -> String {
        let (message, vault, wamid) = (try reminding(), floor.factory.vault, "wamid.reminder\(phone)")
        let token = vault.token(wamid, .messageID)
        try await floor.store.write { tx in
            var message = try #require(try tx.find(message.id))
            message.wamidToken = token
            try tx.put(message)
        }
        return wamid
    }

    @discardableResult
    func replies(_ words: String) async throws -> Heard {
        try await sends(#""context":{"id":"\#(try await delivered())"},\#(Self.text(words))"#)
    }

    @discardableResult
    func reacts(_ emoji: String) async throws -> Heard {
        try await sends(
            #""type":"reaction","reaction":{"message_id":"\#(try await delivered())","emoji":"\#(emoji)"}"#)
    }
}
