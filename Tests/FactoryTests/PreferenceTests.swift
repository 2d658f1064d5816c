import Store
import Testing
import WhatsApp

@testable import Factory
@testable import Messaging

extension Floor {
    /// Somebody's contact, person, and what they have agreed to, newest first.
    func look(_ voice: Voice) throws -> (contact: Contact, person: Person?, consents: [Consent]) {
        try store.read { snapshot in
            let contact = try #require(
                try factory.contacts.find(try PhoneNumber(whatsApp: voice.phone), in: snapshot))
            return (
                contact, try factory.people.person(of: contact, in: snapshot),
                try Consents().page(of: contact.id, limit: 100, in: snapshot).records
            )
        }
    }

    func change(_ employee: String, _ body: @escaping @Sendable (inout Person) -> Void) async throws {
        let people = factory.people
        try await store.write { tx in
            var person = try #require(try people.find(employeeNumber: employee, in: tx))
            body(&person)
            try tx.put(person)
        }
    }

    /// Posts a notice to somebody and gives their lanes a turn each, as the worker does.
    func posts(_ notice: Notice, to voice: Voice, author: Ref<Contact>? = nil) async throws -> Ref<OutboundMessage> {
        let (contact, outbox) = (try look(voice).contact.id, factory.outbox)
        let id = try await store.write {
            try outbox.post(notice, to: contact, in: .english, author: author, in: $0).id
        }
        try await turns(voice)
        return id
    }

    /// Every lane of this person, until nothing more goes now. What goes is taken by WhatsApp.
    func turns(_ voice: Voice) async throws {
        let (contact, outbox) = (try look(voice).contact.id, factory.outbox)
        for priority in Priority.allCases {
            let key = Lane.Key(contact: contact, priority: priority)
            for _ in 0..<50 {
                guard let call = try await store.write({ try outbox.take(key, in: $0) }) else { break }
                let wamid = nextWamid()
                try await store.write {
                    try outbox.settle(call.outbound, .accepted(wamid: wamid, waID: nil, held: false), in: $0)
                }
            }
        }
    }

    /// What the worker looks at every minute.
    func sweeps() async throws {
        let outbox = factory.outbox
        let free = try store.read { try outbox.heldPage(in: $0).free }
        _ = try await store.write { try outbox.releaseHeld(free, in: $0) }
        for voice in [thandi, ravi, lucia] where try !messages(to: voice.phone).isEmpty { try await turns(voice) }
    }

    func message(_ id: Ref<OutboundMessage>) throws -> OutboundMessage {
        try store.read { try #require(try $0.find(id)) }
    }

    /// Hours by the plant's clock that begin so many minutes from now, and are that long.
    func hours(from minutes: Int, length: Int) throws -> DayHours {
        let shown = PlantTime.parts(now)
        let from = (shown.minuteOfDay + minutes + 1440) % 1440
        return try #require(DayHours(from: from, to: (from + length) % 1440))
    }
}

extension Notice {
    static let assigned = Notice.assignment(
        order: "WO-20261121-K7M2QX", equipment: "Press 4", urgency: .high, description: "Leak")
    static let reminded = Notice.maintenanceDue(
        number: "PM-1012", equipment: "Press 4", task: "Filter", due: Timestamp(seconds: 1_795_260_000))
    static let raised = Notice.escalation(
        order: "WO-20261121-K7M2QX", equipment: "Press 4", from: .medium, to: .high)
    static func emergency(_ level: Urgency) -> Notice {
        .emergency(number: "EM-1007", level: level, text: "Smoke in hall 2.", sender: "Ravi P.", ask: .safe)
    }
}

struct `Stop and start` {
    @Test func `silence everything but critical emergencies and answers, and let what still matters go again`()
        async throws
    {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        #expect(try await floor.thandi.says("Stop!").text.contains("no more notices"))
        let order = try await floor.posts(.assigned, to: floor.thandi)
        let high = try await floor.posts(.emergency(.high), to: floor.thandi)
        let critical = try await floor.posts(.emergency(.critical), to: floor.thandi)
        #expect(try floor.message(order).delivery.hold == .stopped)
        #expect(try floor.message(high).delivery.hold == .stopped)
        let sent = try floor.message(critical)
        #expect(sent.delivery == .accepted)
        #expect(sent.history?.contains { $0.what == .passed(.stopped, .critical) } == true)
        try await floor.thandi.says("my")
        try await floor.turns(floor.thandi)
        #expect(try floor.messages(to: floor.thandi.phone).last?.delivery == .accepted)
        #expect(try await floor.thandi.says("start").text.contains("Welcome back"))
        try await floor.turns(floor.thandi)
        #expect(try floor.message(order).delivery == .accepted && floor.message(high).delivery == .accepted)
    }

    @Test func `are kept as consent, each change once`() async throws {
        let floor = try await Floor.sample()
        for words in ["stop", "stop", "start reminders", "stop 4", "stop reminders", "start", "start"] {
            try await floor.thandi.says(words)
            floor.pass(.seconds(1))
        }
        let (contact, person, consents) = try floor.look(floor.thandi)
        #expect(consents.map(\.isGiven) == [true, false, false])
        #expect(consents.map(\.topic) == [nil, .reminders, nil])
        #expect(
            consents.allSatisfy { $0.way == .chat && $0.wording == Consent.wordingVersion && $0.person == person?.id })
        #expect(contact.stoppedAt == nil && person?.preferences?.silenced == [.reminders])
        let id = try #require(person?.id)
        #expect(try floor.store.read { try Consents().page(of: id, limit: 100, in: $0).records.count } == 3)
    }

    @Test(arguments: [
        ("stop reminders", Topic.reminders), ("STOP 4", .reminders), ("parar recordatorios", .reminders),
        ("stop lembretes", .reminders), ("停止提醒", .reminders), ("stop 提醒", .reminders), ("توقف التذكيرات", .reminders),
        ("stop erinnerungen", .reminders), ("Arrêt formations", .lessons), ("stop checklists!", .checklists),
    ])
    func `of one kind leave the others`(words: String, topic: Topic) async throws {
        let floor = try await Floor.sample()
        let heard = try await floor.thandi.says(words)
        #expect(heard.text.contains("🔕"))
        let (contact, person, consents) = try floor.look(floor.thandi)
        #expect(contact.stoppedAt == nil && person?.preferences?.silenced == [topic])
        #expect(consents.map(\.topic) == [topic])
    }

    @Test(arguments: ["stop the press", "stopping", "stop 9", "stop 44", "start a report", "stop stop"])
    func `are not read out of other words`(words: String) throws { #expect(StopOrder(words) == nil) }

    @Test func `of one kind keep the open question`() async throws {
        let floor = try await Floor.sample()
        for words in ["reject", "4711"] { try await floor.thandi.says(words) }
        let heard = try await floor.thandi.says("stop lessons")
        #expect(heard.text.contains("🔕") && heard.text.contains("defect"))
    }

    @Test func `are a stranger's, too, beside the one answer a day`() async throws {
        let floor = try await Floor.sample()
        #expect(try await floor.stranger.says("hello").text.contains("not on our list"))
        #expect(try await floor.stranger.says("stop").text.contains("no more notices"))
        let count = try floor.messages(to: floor.stranger.phone).count
        try await floor.stranger.says("stop")
        #expect(try floor.messages(to: floor.stranger.phone).count == count)
        #expect(try floor.look(floor.stranger).contact.stoppedAt != nil)
        #expect(try await floor.stranger.says("start").text.contains("Welcome back"))
        let (contact, _, consents) = try floor.look(floor.stranger)
        #expect(contact.stoppedAt == nil && consents.map(\.isGiven) == [true, false])
    }

    @Test(arguments: [false, true])
    func `are obeyed for people who are suspended or do not work here any more`(isActive: Bool) async throws {
        let floor = try await Floor.sample()
        try await floor.change("E1") {
            $0.isActive = isActive
            $0.suspension = Person.Suspension(.numberChanged, at: Timestamp(seconds: 1))
        }
        #expect(try await floor.thandi.says("stop").text.contains("no more notices"))
        let (contact, person, _) = try floor.look(floor.thandi)
        #expect(contact.stoppedAt != nil && person?.preferences == nil)
    }

    @Test func `go with the person to another number, and not to who gets the old one`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("stop")
        let list = "employee_number,name,phone,verified\nE1,Thandi Nkosi,+27821234591,yes\nE9,Zola,+27821234501,yes\n"
        _ = try await ListImport(floor.factory).run(list, into: .people, isDryRun: false, store: floor.store)
        let moved = Voice(floor: floor, phone: "27821234591")
        let (contacts, digits) = (floor.factory.contacts, moved.phone)
        try await floor.store.write { _ = try contacts.contact(for: try PhoneNumber(whatsApp: digits), in: $0) }
        #expect(try floor.message(await floor.posts(.reminded, to: moved)).delivery.hold == .stopped)
        // No template is approved here: what is not silenced waits for one.
        floor.pass(.seconds(25 * 3600))
        #expect(try floor.message(await floor.posts(.reminded, to: floor.thandi)).delivery.hold == .template)
        #expect(try await moved.says("start").text.contains("Welcome back"))
        #expect(try floor.message(await floor.posts(.reminded, to: moved)).delivery == .accepted)
    }

    @Test func `come from a template's button and from WhatsApp's own switch`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.sends(#""type":"button","button":{"payload":"STOP","text":"Stop promotions"}"#)
        #expect(try floor.look(floor.thandi).contact.stoppedAt != nil)
        func tells(_ value: String) async throws {
            try await floor.deliver(
                """
                {"entry":[{"id":"1","time":\(floor.now.seconds),"changes":[{"field":"user_preferences","value":{
                "user_preferences":[{"wa_id":"\(floor.thandi.phone)","category":"marketing_messages","value":"\(value)"}]}}]}]}
                """)
        }
        try await tells("resume")
        #expect(try floor.look(floor.thandi).contact.stoppedAt == nil)
        #expect(try floor.thandi.heard().text.contains("Welcome back"))
        floor.pass(.seconds(1))
        try await tells("stop")
        let (contact, _, consents) = try floor.look(floor.thandi)
        #expect(contact.stoppedAt != nil && consents.map(\.way) == [.whatsapp, .whatsapp, .chat])
        floor.pass(.seconds(1))
        try await tells("signup")
        #expect(try floor.look(floor.thandi).consents.count == 3)
    }
}

struct `What people want to hear of` {
    @Test func `is switched in the chat, and an old row never switches back`() async throws {
        let floor = try await Floor.sample()
        let settings = try await floor.thandi.taps("settings", on: try await floor.thandi.says("menu"))
        let first = try await floor.thandi.taps("settings:notices", on: settings)
        #expect(first.options.count == Topic.allCases.count)
        let second = try await floor.thandi.taps("prefs:reminders:off", on: first)
        #expect(second.text.contains("🔕") && second.options[3].id == "prefs:reminders:on")
        let again = try await floor.thandi.taps("prefs:reminders:off", on: first)
        #expect(again.options[3].id == "prefs:reminders:on")
        #expect(try floor.look(floor.thandi).person?.preferences?.silenced == [.reminders])
        try await floor.thandi.taps("prefs:reminders:on", on: second)
        #expect(try floor.look(floor.thandi).person?.preferences?.silenced == [])
        #expect(try floor.look(floor.thandi).consents.count == 2)
    }

    @Test func `keeps a notice, tells its author, and lets it go once switched on`() async throws {
        let floor = try await Floor.sample()
        for voice in [floor.thandi, floor.ravi] { try await voice.says("hi") }
        try await floor.thandi.says("stop assignments")
        let author = try floor.look(floor.ravi).contact.id
        let order = try await floor.posts(.assigned, to: floor.thandi, author: author)
        #expect(try floor.message(order).delivery.hold == .switchedOff)
        #expect(try floor.ravi.heard().text.contains("Not sent yet"))
        let reminder = try await floor.posts(.reminded, to: floor.thandi)
        #expect(try floor.message(reminder).delivery == .accepted)
        try await floor.thandi.says("start 1")
        try await floor.turns(floor.thandi)
        #expect(try floor.message(order).delivery == .accepted)
    }

    @Test func `is a matter of who is verified`() async throws {
        let floor = try await Floor.sample()
        try await floor.lucia.says("hola")
        let order = try await floor.posts(.assigned, to: floor.lucia)
        #expect(try floor.message(order).delivery.hold == .unverified)
        try await floor.lucia.says("mis")
        #expect(try floor.message(order).delivery.hold == .unverified)
        try await floor.change("E3") { $0.verifiedAt = Timestamp(seconds: 1) }
        try await floor.sweeps()
        #expect(try floor.message(order).delivery == .accepted)
    }

    @Test func `folds nothing that is switched off into a digest`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("stop 4")
        let (contact, outbox) = (try floor.look(floor.thandi).contact.id, floor.factory.outbox)
        try await floor.store.write { tx in
            for _ in 0..<12 { try outbox.post(.reminded, to: contact, in: .english, in: tx) }
        }
        try await floor.turns(floor.thandi)
        let held = try floor.messages(to: floor.thandi.phone).filter { $0.delivery.hold == .switchedOff }
        #expect(held.count == 12)
        #expect(try floor.messages(to: floor.thandi.phone).allSatisfy { $0.kind != .digest })
    }
}

struct `Quiet hours and shifts` {
    @Test func `let only emergencies, answers and alarms on call through, and say so`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        let quiet = try floor.hours(from: -60, length: 120)
        try await floor.change("E1") { person in
            var wishes = Preferences()
            wishes.quietHours = quiet
            person.preferences = wishes
        }
        let order = try await floor.posts(.assigned, to: floor.thandi)
        let alarm = try await floor.posts(.raised, to: floor.thandi)
        let emergency = try await floor.posts(.emergency(.low), to: floor.thandi)
        #expect(try [order, alarm].map { try floor.message($0).delivery.hold } == [.quiet, .quiet])
        #expect(try floor.message(emergency).history?.contains { $0.what == .passed(.quiet, .emergency) } == true)
        try await floor.thandi.says("my")
        try await floor.turns(floor.thandi)
        #expect(try floor.messages(to: floor.thandi.phone).last?.delivery == .accepted)
        #expect(try floor.message(order).delivery.hold == .quiet)
        try await floor.change("E1") { $0.isOnCall = true }
        try await floor.sweeps()
        let sent = try floor.message(alarm)
        #expect(sent.delivery == .accepted)
        #expect(sent.history?.contains { $0.what == .passed(.quiet, .onCall) } == true)
        floor.pass(.seconds(59 * 60))
        try await floor.sweeps()
        #expect(try floor.message(order).delivery.hold == .quiet)
        floor.pass(.seconds(60))
        try await floor.sweeps()
        #expect(try floor.message(order).delivery == .accepted)
    }

    @Test func `end what is of no use by their end`() async throws {
        let floor = try await Floor.sample()
        for voice in [floor.thandi, floor.ravi] { try await voice.says("hi") }
        let quiet = try floor.hours(from: -60, length: 480)
        try await floor.change("E1") { person in
            var wishes = Preferences()
            wishes.quietHours = quiet
            person.preferences = wishes
        }
        let author = try floor.look(floor.ravi).contact.id
        let alarm = try await floor.posts(.raised, to: floor.thandi, author: author)
        floor.pass(NoticeKind.escalation.usefulFor)
        let outbox = floor.factory.outbox
        let late = try floor.store.read { try outbox.heldPage(in: $0).late }
        #expect(late == [alarm])
        _ = try await floor.store.write { try outbox.expireHeld(late, in: $0) }
        #expect(try floor.message(alarm).delivery == .expired)
        #expect(try floor.ravi.heard().text.contains("Not sent:"))
    }

    @Test func `a shift keeps what comes outside it, until it begins`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        let hours = try floor.hours(from: 120, length: 480)
        try await floor.change("E1") { $0.shift = Shift(hours.text) }
        let settings = try await floor.thandi.says("settings")
        let heard = try await floor.thandi.taps("prefs:shift:on", on: settings)
        #expect(heard.text.contains(hours.text))
        let order = try await floor.posts(.assigned, to: floor.thandi)
        #expect(try floor.message(order).delivery.hold == .offShift)
        floor.pass(.seconds(121 * 60))
        try await floor.sweeps()
        #expect(try floor.message(order).delivery == .accepted)
    }

    @Test(arguments: [("22-6", "22:00-06:00"), ("von 6h30 bis 14h30", "06:30-14:30"), ("٢٢:٠٠-٠٦:٠٠", "22:00-06:00")])
    func `are typed as people write them`(typed: String, hours: String) async throws {
        let floor = try await Floor.sample()
        let quiet = try await floor.thandi.taps("settings:quiet", on: try await floor.thandi.says("settings"))
        #expect(quiet.options.count == SettingsMenu.commonHours.count + 1)
        try await floor.thandi.taps("settings:hours", on: quiet)
        #expect(try await floor.thandi.says("at night").text.contains("cannot read"))
        #expect(try await floor.thandi.says(typed).text.contains(hours))
        #expect(try floor.look(floor.thandi).person?.preferences?.quietHours == DayHours(hours))
        let list = try await floor.thandi.taps("settings:quiet", on: try await floor.thandi.says("settings"))
        try await floor.thandi.taps("prefs:quiet:off", on: list)
        #expect(try floor.look(floor.thandi).person?.preferences?.quietHours == nil)
    }

    @Test func `words behind a knock go to whoever taps it, whatever the hour`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        floor.pass(.seconds(25 * 3600))
        let quiet = try floor.hours(from: -60, length: 240)
        let (contact, outbox) = (try floor.look(floor.thandi).contact.id, floor.factory.outbox)
        let words = Message.text(try TextMessage("Come and see me."))
        let id = try await floor.store.write { try outbox.post(words, to: contact, as: .knocking, in: $0).id }
        try await floor.turns(floor.thandi)
        #expect(try floor.message(id).delivery.hold == .window)
        try await floor.change("E1") { person in
            var wishes = Preferences()
            wishes.quietHours = quiet
            person.preferences = wishes
        }
        try await floor.thandi.sends(#""type":"button","button":{"payload":"knock:seen","text":"OK"}"#)
        try await floor.turns(floor.thandi)
        #expect(try floor.message(id).delivery == .accepted)
    }
}

struct `Choosing a language` {
    @Test func `shows the likely ones first, and the others one tap away`() async throws {
        let floor = try await Floor.sample()
        let first = try await floor.thandi.says("language")
        #expect(first.options.count == 10)
        #expect(first.options.prefix(3).map(\.id) == ["language:en", "language:zu", "language:af"])
        let more = try await floor.thandi.taps("language:more", on: first)
        #expect(Set((first.options + more.options).map(\.id)).count == Language.allCases.count + 1)
        let chosen = try await floor.thandi.taps(try #require(more.options.first?.id), on: more)
        #expect(chosen.options.isEmpty)
        #expect(
            try floor.look(floor.thandi).contact.language?.rawValue
                == more.options.first.map { String($0.id.suffix(2)) })
    }

    @Test(arguments: [
        ("Deutsch", Language.german), ("german", .german), ("de", .german), ("zulu", .zulu), ("isiZulu", .zulu),
        ("中文", .chinese), ("العربية", .arabic), ("language portuguese", .portuguese), ("idioma alemán", .german),
        ("bahasa indonesia", .indonesian), ("हिन्दी", .hindi),
    ])
    func `is typed in any language`(words: String, language: Language) async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says(words)
        #expect(try floor.look(floor.thandi).contact.language == language)
    }

    @Test func `never happens in the middle of a question`() async throws {
        let floor = try await Floor.sample()
        for words in ["return", "4711", "German"] { try await floor.thandi.says(words) }
        #expect(try floor.look(floor.thandi).contact.language == nil)
    }

    @Test(arguments: Language.allCases, [nil, "+27821234501", "+5511987654321", "+8613800138000", "+966501234567"])
    func `begins with the reader's and the plant's`(language: Language, phone: String?) throws {
        let number = try phone.map { try PhoneNumber(whatsApp: $0) }
        let ordered = LanguageMenu.ordered(language, plant: .french, phone: number)
        #expect(ordered.first == language && ordered.prefix(2).contains(.french))
        #expect(Set(ordered).count == Language.allCases.count)
    }
}
