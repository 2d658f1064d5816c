import Store
import Testing
import WhatsApp

@testable import Messaging

/// What is easily forgotten: two things at once, news that comes late, and who has to be told.
struct `The outbox, at its edges,` {
    private func refusal(_ code: Int) -> SendOutcome { .refused(GraphError(code: code, title: nil, details: nil)) }

    @Test func `tells whoever wrote it in their language of the directory`() async throws {
        let desk = try Desk()
        let (person, people) = (try await desk.person(wrote: false), desk.people)
        try await desk.store.write { tx in
            _ = try people.put(
                .init(
                    employeeNumber: "E7", name: "A", phone: try PhoneNumber(whatsApp: "27821234502"), language: .zulu,
                    isVerified: true), in: tx)
        }
        let (author, outbox) = (try await desk.person("27821234502"), desk.outbox)
        let message = try Message.text(TextMessage("The belt is in."))
        try await desk.store.write { _ = try outbox.post(message, to: person, author: author, in: $0) }
        #expect(try await desk.take(person) == nil)
        let told = try #require(try await desk.take(author))
        #expect(told.message.plainText == DeliveryPhrase.notSent("The belt is in.", .window).text(in: .zulu))
    }

    @Test func `makes two lost alarms of one line again, the older first`() async throws {
        let desk = try Desk()
        let (person, outbox) = (try await desk.person(), desk.outbox)
        var lost: [OutboundMessage] = []
        for number in 1...2 {
            _ = try await desk.post(.raised("\(number)"), to: person)
            let call = try #require(try await desk.take(person, .alarm))
            lost.append(call.outbound)
        }
        // Both were under way when the program was killed.
        for message in lost { try await desk.store.write { try outbox.settleLost(message, in: $0) } }
        desk.pass(.seconds(31))
        var again: [Ref<OutboundMessage>] = []
        for number in 1...2 {
            let call = try #require(try await desk.take(person, .alarm))
            again.append(call.outbound.id)
            _ = try await desk.accept(call, "w\(number)")
        }
        #expect(again == lost.map(\.id))
        #expect(try desk.lane(person, .alarm) == nil)
    }

    @Test func `leaves an alarm in doubt that is of no use any more`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        let alarm = try await desk.post(.raised("1"), to: person)
        try await desk.settle(try #require(try await desk.take(person, .alarm)), .unknown("time-out"))
        desk.pass(NoticeKind.escalation.usefulFor)
        #expect(try await desk.take(person, .alarm) == nil)
        #expect(try desk.look(alarm.id).delivery.word == "unknown")
        #expect(try desk.lane(person, .alarm) == nil)
    }

    @Test func `keeps words somebody wrote from a person who has sent STOP, and lets answers go`() async throws {
        let desk = try Desk()
        let (person, outbox) = (try await desk.person(), desk.outbox)
        let now = try desk.store.read { $0.now }
        try await desk.store.write { tx in
            var contact = try #require(try tx.find(person))
            contact.stoppedAt = now
            try tx.put(contact)
        }
        let words = try await desk.post("a", to: person)
        #expect(try await desk.take(person) == nil)
        #expect(try desk.look(words.id).delivery.hold == .stopped)
        let asked = try desk.store.read {
            try #require(try $0.all(InboundMessage.byContact, person, limit: 1).first?.id)
        }
        let text = Message.text(try TextMessage("You get no more messages."))
        try await desk.store.write { _ = try outbox.post(text, to: person, answering: asked, in: $0) }
        #expect(try await desk.take(person) != nil)
        try await desk.store.write { tx in
            var contact = try #require(try tx.find(person))
            contact.stoppedAt = nil
            try tx.put(contact)
            try outbox.wishesChanged(person, in: tx)
        }
        #expect(try desk.look(words.id).queue == .composed)
    }

    @Test func `takes no window for shut that was opened after the call that failed`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        _ = try await desk.post("a", to: person)
        let sent = try await desk.accept(try #require(try await desk.take(person)), "w1")
        let failure = try desk.report("failed", wamid: "w1", opaque: desk.outbox.opaque(sent), code: 131047)
        desk.pass(.seconds(3600))
        try await desk.writes(person)
        try await desk.receive(failure)
        #expect(try desk.store.read { try desk.outbox.windowOpenUntil(person, in: $0) } != nil)
        let again = try #require(try await desk.take(person))
        #expect(again.outbound.id == sent.id && !again.message.isTemplate)
    }

    @Test func `lets a notice go in plain words that waited for a template when the person wrote`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        let notice = try await desk.post(.raised("1"), to: person)
        try await desk.settle(try #require(try await desk.take(person, .alarm)), refusal(131047))
        #expect(try await desk.take(person, .alarm) == nil)
        #expect(try desk.look(notice.id).delivery.hold == .template)
        desk.pass(.seconds(5))
        try await desk.writes(person)
        let call = try #require(try await desk.take(person, .alarm))
        #expect(call.outbound.id == notice.id && !call.message.isTemplate)
    }

    @Test func `tries another language when a receipt says that the template was paused`() async throws {
        let desk = try Desk()
        try await desk.approveTemplates()
        let (person, outbox) = (try await desk.person(wrote: false), desk.outbox)
        try await desk.store.write { _ = try outbox.post(.raised("1"), to: person, in: .spanish, in: $0) }
        let sent = try await desk.accept(try #require(try await desk.take(person, .alarm)), "w1")
        try await desk.receive(desk.report("failed", wamid: "w1", opaque: outbox.opaque(sent), code: 132015))
        let again = try #require(try await desk.take(person, .alarm))
        guard case .template(let template) = again.message else {
            Issue.record("no template")
            return
        }
        #expect(template.language == "en" && again.outbound.id == sent.id)
    }

    @Test func `folds no more than the digest will show`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        let long = String(repeating: "long ", count: 60)
        for number in 1...30 {
            _ = try await desk.post(
                .assignment(order: "WO-\(number)", equipment: long, urgency: .high, description: "x"), to: person)
        }
        let outbox = desk.outbox
        while let call = try await desk.take(person) {
            let message = try await desk.accept(call, "w\(call.outbound.id)")
            guard case .digest(let count, let lines) = try outbox.notice(of: message) else { continue }
            #expect(count == lines.count)
            let text = call.message.plainText
            for line in lines { #expect(text.contains(line)) }
        }
        let all = try desk.store.read { try $0.all(OutboundMessage.byContact, person, limit: 200) }
        #expect(all.allSatisfy { $0.delivery == .accepted || $0.delivery == .superseded })
        #expect(all.count { $0.delivery == .superseded } >= 20)
    }

    @Test func `folds nothing into a template that is not approved`() async throws {
        let desk = try Desk()
        let person = try await desk.person(wrote: false)
        for number in 1...12 { _ = try await desk.post(.raised("\(number)"), to: person) }
        #expect(try await desk.take(person, .alarm) == nil)
        let all = try desk.store.read { try $0.all(OutboundMessage.byContact, person, limit: 100) }
        #expect(all.count == 12 && all.allSatisfy { $0.delivery.hold == .template })
    }

    @Test func `writes to more people when the account may`() async throws {
        let desk = try Desk()
        try await desk.approveTemplates()
        let outbox = desk.outbox
        func tier(_ people: Int) throws -> JSON {
            try JSON(Array(#"{"whatsapp_business_manager_messaging_limit":"TIER_\#(people)"}"#.utf8))
        }
        let (one, two) = (try tier(1), try tier(2))
        try await desk.store.write { _ = try outbox.noteAccount(one, in: $0) }
        var people: [Ref<Contact>] = []
        for number in 1...2 { people.append(try await desk.person("2782123450\(number)", wrote: false)) }
        for person in people { _ = try await desk.post(.raised("1"), to: person) }
        _ = try await desk.accept(try #require(try await desk.take(people[0], .alarm)), "w")
        #expect(try await desk.take(people[1], .alarm) == nil)
        try await desk.store.write { _ = try outbox.noteAccount(two, in: $0) }
        #expect(try await desk.take(people[1], .alarm) != nil)
    }

    @Test(arguments: ["TIER_99999999999999999K", "TIER_9223372036854775807M", "TIER_", "TIER_x", "250"])
    func `survives any tier`(word: String) throws { _ = Account.people(tier: word) }

    @Test func `tells whoever wrote it that it ended unsent`() async throws {
        let desk = try Desk()
        let (person, author) = (try await desk.person(wrote: false), try await desk.person("27821234502"))
        let outbox = desk.outbox
        let message = Message.text(try TextMessage("Please call me"))
        try await desk.store.write { _ = try outbox.post(message, to: person, author: author, in: $0) }
        _ = try await desk.take(person)
        _ = try await desk.accept(try #require(try await desk.take(author)), "w")
        desk.pass(.seconds(7 * 24 * 3600))
        try await desk.writes(author)
        let late = try desk.store.read { try outbox.heldPage(in: $0).late }
        #expect(try await desk.store.write { try outbox.expireHeld(late, in: $0) } == 1)
        let told = try #require(try await desk.take(author))
        #expect(told.message.plainText.contains("Please call me") && told.message.plainText.contains("of use"))
    }

    @Test func `finds its lanes again if one is missing`() async throws {
        let desk = try Desk()
        let (person, outbox) = (try await desk.person(), desk.outbox)
        _ = try await desk.post("a", to: person)
        _ = try await desk.store.write { try $0.delete(Lane.self, Lane.Key(contact: person, priority: .work)) }
        #expect(try desk.store.read { try outbox.missingLanes(in: $0) }.count == 1)
        #expect(try await desk.store.write { try outbox.mendLanes(in: $0) } == 1)
        #expect(try await desk.take(person) != nil)
    }
}
