import Testing

@testable import Factory
@testable import Messaging

/// Whole chats, as people have them.
struct `Settings in the chat` {
    @Test func `in Spanish`() async throws {
        let floor = try await Floor.sample()
        let settings = try await floor.lucia.says("ajustes")
        #expect(settings.text.contains("¿Qué quieres cambiar?"))
        let notices = try await floor.lucia.taps("settings:notices", on: settings)
        #expect(notices.options[3].title == "4. Recordatorios mantto.")
        let off = try await floor.lucia.taps("prefs:reminders:off", on: notices)
        #expect(off.text.contains("desactivado") && off.text.contains("*empezar 4*"))
        #expect(try await floor.lucia.says("parar lecciones").text.contains("🔕 *Lecciones*"))
        #expect(try await floor.lucia.says("empezar 4").text.contains("🔔 *Recordatorios mantto.*"))
        #expect(try floor.look(floor.lucia).person?.preferences?.silenced == [.lessons])
    }

    @Test func `in Arabic`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("العربية")
        let settings = try await floor.thandi.says("settings")
        #expect(settings.text.contains("ماذا تريد أن تغيّر؟"))
        let quiet = try await floor.thandi.taps("settings:quiet", on: settings)
        #expect(quiet.text.contains("ساعات الهدوء") && quiet.text.contains("لا يوجد"))
        try await floor.thandi.taps("settings:hours", on: quiet)
        #expect(try await floor.thandi.says("في الليل").text.contains("لا أستطيع قراءة"))
        #expect(try await floor.thandi.says("٢٣:٠٠ - ٠٥:٣٠").text.contains("23:00-05:30"))
        #expect(try await floor.thandi.says("توقف الدروس").text.contains("🔕 *الدروس*"))
        #expect(try floor.look(floor.thandi).person?.preferences?.quietHours == DayHours("23:00-05:30"))
    }

    @Test func `in Chinese`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("中文")
        #expect(try await floor.thandi.says("停止课程").text.contains("课程*：已关闭"))
        let settings = try await floor.thandi.says("settings")
        #expect(settings.options.map(\.title).contains("免打扰时段"))
        let quiet = try await floor.thandi.taps("settings:quiet", on: settings)
        try await floor.thandi.taps("prefs:quiet:22:00-06:00", on: quiet)
        try await floor.thandi.says("停止")
        let (contact, person, consents) = try floor.look(floor.thandi)
        #expect(contact.stoppedAt != nil && person?.preferences?.quietHours == DayHours("22:00-06:00"))
        #expect(Set(consents.map(\.topic)) == [nil, .lessons])
        let stopped = try await floor.thandi.says("settings")
        #expect(stopped.options.map(\.title).contains("重新接收通知"))
        let on = try await floor.thandi.taps("prefs:all:on", on: stopped)
        #expect(on.options.map(\.title).contains("停止所有通知"))
    }

    @Test func `a second tap on STOP's row, and rows of older lists, do no harm`() async throws {
        let floor = try await Floor.sample()
        let settings = try await floor.thandi.says("settings")
        for _ in 1...2 {
            #expect(try await floor.thandi.taps("prefs:all:off", on: settings).endings.contains("on"))
        }
        #expect(try floor.look(floor.thandi).consents.count == 1)
        #expect(try await floor.thandi.sends(Self.tap("prefs:shift:on")).text.contains("do not know your shift"))
        #expect(try await floor.thandi.sends(Self.tap("prefs:gone:on")).text.contains("earlier message"))
        #expect(try await floor.thandi.sends(Self.tap("settings:page")).options.count == settings.options.count)
        #expect(try floor.look(floor.thandi).person?.preferences?.isOnlyOnShift == false)
    }

    @Test func `a row of the settings in the middle of a report keeps the report`() async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711"] { try await floor.thandi.says(words) }
        let heard = try await floor.thandi.sends(Self.tap("prefs:news:off"))
        #expect(heard.text.contains("🔕") && heard.text.contains("defect"))
        let hours = try await floor.thandi.sends(Self.tap("settings:hours"))
        #expect(hours.text.contains("was not sent") && hours.text.contains("22:00-06:00"))
        #expect(try await floor.thandi.says("off").text.contains("no quiet hours"))
    }

    private static func tap(_ id: String) -> String {
        #""type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"\#(id)","title":"x"}}"#
    }
}
