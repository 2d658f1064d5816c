import Store
import Testing
import WhatsApp

@testable import Factory
@testable import Messaging

/// STOP and START of somebody who may not be whom the number is listed for.
struct `Whoever has a phone in doubt` {
    private func doubtful(_ first: String?) async throws -> Floor {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        if let first { try await floor.thandi.says(first) }
        floor.pass(.seconds(1))
        let now = floor.now
        try await floor.change("E1") { person in
            person.suspension = Person.Suspension(.userIDChanged, at: now)
            person.verifiedAt = nil
        }
        return floor
    }

    @Test func `stops the account, and none of the person's wishes`() async throws {
        let floor = try await doubtful(nil)
        #expect(try await floor.thandi.says("stop").text.contains("no more notices"))
        let (contact, person, consents) = try floor.look(floor.thandi)
        #expect(contact.stoppedAt != nil && contact.stoppedBy == nil && person?.preferences == nil)
        #expect(consents.map(\.person) == [nil])
        // Verified elsewhere, the person hears of everything.
        let word = try await floor.word(for: "E1")
        let other = Voice(floor: floor, phone: "27821234577")
        try await other.says(word)
        #expect(try floor.person("E1").standing == .active)
        try await other.says("hi")
        #expect(try floor.message(await floor.posts(.assigned, to: other)).delivery == .accepted)
    }

    @Test func `lifts no STOP of the person's`() async throws {
        let floor = try await doubtful("stop")
        try await floor.thandi.says("start")
        #expect(try floor.person("E1").preferences?.stoppedAt != nil)
    }

    @Test(arguments: ["checklist_due:CL-1:start", "lesson:1:start"])
    func `starts nothing by a button of a notice that is called so`(id: String) async throws {
        let floor = try await doubtful(nil)
        try await floor.thandi.says("stop")
        try await floor.thandi.sends(
            #""type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"\#(id)","title":"Start"}}"#
        )
        let (contact, _, consents) = try floor.look(floor.thandi)
        #expect(contact.stoppedAt != nil && consents.count == 1)
        #expect(StopOrder(tap: id, title: "Start") == nil)
    }

    @Test func `stops by the row of the settings`() async throws {
        let floor = try await doubtful(nil)
        for (wish, isStopped) in [("off", true), ("on", false)] {
            try await floor.thandi.sends(
                #""type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"prefs:all:\#(wish)","title":"x"}}"#
            )
            #expect((try floor.look(floor.thandi).contact.stoppedAt != nil) == isStopped)
        }
        #expect(StopOrder(tap: "STOP", title: "x") == StopOrder(tap: "x", title: "Stop"))
    }
}

struct `STOP` {
    @Test func `ends with a new proof of who it is, as the letter says`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("stop")
        let word = try await floor.word(for: "E1")
        try await floor.thandi.says(word)
        let (contact, person, consents) = try floor.look(floor.thandi)
        #expect(contact.stoppedAt == nil && contact.stoppedBy == nil && person?.preferences?.stoppedAt == nil)
        #expect(consents.first?.way == .letter && consents.first?.isGiven == true)
        #expect(try floor.message(await floor.posts(.assigned, to: floor.thandi)).delivery == .accepted)
    }

    @Test func `goes on when the entry is merged into another, and with the next word said`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("stop")
        let merging = floor.factory.merging
        for (from, into) in [("E1", "E2"), ("E2", "E3")] {
            let (given, target) = (try floor.person(from), try floor.person(into))
            try await floor.store.write {
                _ = try merging.merge(given, into: target, by: "N", .confirmed, in: $0)
            }
        }
        #expect(try floor.person("E3").preferences?.stoppedAt != nil)
        // The account's own STOP, too.
        try await floor.change("E3") { $0.preferences = nil }
        let outbox = floor.factory.outbox
        for _ in 1...2 {
            let contact = try floor.look(floor.thandi).contact
            #expect(try floor.store.read { try outbox.hasStopped(contact, in: $0) })
            try await floor.thandi.says("hi")
        }
    }

    @Test func `of WhatsApp's own switch does not undo what was said since`() async throws {
        let floor = try await Floor.sample()
        let early = floor.now.seconds
        func tells(_ value: String, at seconds: Int64) async throws {
            try await floor.deliver(
                """
                {"entry":[{"id":"1","time":\(floor.now.seconds),"changes":[{"field":"user_preferences","value":{
                "user_preferences":[{"wa_id":"\(floor.thandi.phone)","category":"marketing_messages","value":"\(value)",
                "timestamp":\(seconds)}]}}]}]}
                """)
        }
        floor.pass(.seconds(60))
        try await floor.thandi.says("stop")
        floor.pass(.seconds(60))
        try await tells("resume", at: early)
        #expect(try floor.look(floor.thandi).contact.stoppedAt != nil)
        try await floor.thandi.says("start")
        try await tells("stop", at: early + 61)
        #expect(try floor.look(floor.thandi).contact.stoppedAt == nil)
        floor.pass(.seconds(2))
        try await tells("stop", at: floor.now.seconds)
        #expect(try floor.look(floor.thandi).contact.stoppedAt != nil)
    }
}

struct `A list that writes a number in the country's way` {
    @Test(arguments: [
        ("5215512345678", "+525512345678"), ("5491123456789", "+541123456789"), ("551198765432", "+5511998765432"),
    ])
    func `takes no verification away`(whatsApp: String, listed: String) async throws {
        let floor = try await Floor.sample()
        let row = "employee_number,name,phone,role\nE9,Zola,\(listed),operator\n"
        try await floor.load(.people, row)
        let (people, person) = (floor.factory.people, try floor.person("E9"))
        try await floor.store.write {
            _ = try people.verify(person, at: try PhoneNumber(whatsApp: whatsApp), in: $0)
        }
        for name in ["Zola", "Zola M."] {
            try await floor.load(.people, row.replacing("Zola", with: name))
            #expect(try floor.person("E9").standing == .active)
            #expect(try people.phone(of: floor.person("E9"))?.e164 == "+" + whatsApp)
        }
    }
}
