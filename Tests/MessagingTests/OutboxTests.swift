import FoundationEssentials
import Glibc
import Store
import Synchronization
import Testing
import Vault
import WhatsApp

@testable import Messaging

/// A real store in a temporary folder, with a clock that is set.
final class Desk: Sendable {
    let store: Store
    let outbox: Outbox
    let contacts: Contacts
    let people: People
    let identities: Identities
    let inbox: Inbox
    private let folder: String
    private let time: Time

    final class Time: Sendable {
        private let value = Mutex(Timestamp(seconds: 1_000_000))
        var now: Timestamp { value.withLock { $0 } }
        func pass(_ duration: Duration) { value.withLock { $0 = $0 + duration } }
    }

    init() throws {
        let folder = "/tmp/andon-desk-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        let time = Time()
        let schema = Schema(
            version: 1,
            tables: [
                Contact.self, InboundMessage.self, Tombstone.self, OutboundMessage.self, Lane.self, Pace.self,
                Account.self, TemplateCopy.self, Person.self, Consent.self, Conversation.self, IdentityChange.self,
                Merger.self,
            ])
        store = try Store(path: folder, schema: schema, mapSizeBytes: 64 << 20, now: { time.now })
        let vault = try testVault()
        outbox = Outbox(vault: vault, language: .english)
        contacts = Contacts(vault: vault)
        people = People(vault: vault, region: try #require(Region("ZA")))
        identities = Identities(people: people, contacts: contacts, outbox: outbox, signOut: { _, _ in })
        inbox = Inbox(vault: vault)
        self.folder = folder
        self.time = time
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func pass(_ duration: Duration) { time.pass(duration) }

    func post(_ text: String, to contact: Ref<Contact> = Ref(1)) async throws -> OutboundMessage {
        let outbox = outbox
        let message = Message.text(try TextMessage(text))
        return try await store.write { try outbox.post(message, to: contact, in: $0) }
    }

    /// Meta has approved all our templates.
    func approveTemplates() async throws {
        let book = outbox.templates
        let listed = NoticeKind.definitions.enumerated().map { number, definition in
            ListedTemplate(id: "\(number)", status: .approved, category: "UTILITY", definition: definition)
        }
        try await store.write { _ = try book.sync(listed, in: $0) }
    }

    func post(_ notice: Notice, to contact: Ref<Contact> = Ref(1)) async throws -> OutboundMessage {
        let outbox = outbox
        return try await store.write { try outbox.post(notice, to: contact, in: .english, in: $0) }
    }

    /// The contact with the number, whose window is open unless said otherwise.
    func person(_ phone: String = "27821234501", wrote: Bool = true) async throws -> Ref<Contact> {
        let id = try await sight(phone).id
        if wrote { try await writes(id) }
        return id
    }

    /// The account of whoever has this number, user id, or both.
    func sight(_ phone: String?, _ userID: String? = nil) async throws -> Contact {
        let (identities, now) = (identities, time.now)
        return try await store.write { tx in
            try #require(
                try identities.sight(
                    phoneDigits: phone, userID: userID, .init(.webhook("test"), at: now), in: tx)
            ).contact
        }
    }

    /// The person says something, now.
    func writes(_ contact: Ref<Contact>) async throws {
        let (inbox, outbox, now) = (inbox, outbox, time.now)
        let body =
            #"{"entry":[{"changes":[{"field":"messages","value":{"messages":[{"from":"1","id":"w\#(contact).\#(now.milliseconds)","timestamp":"\#(now.seconds)","type":"text","text":{"body":"x"}}]}}]}]}"#
        let items = try Webhook.parse(Array(body.utf8))
        try await store.write { tx in
            try inbox.accept(items, in: tx)
            for var message in try tx.all(InboundMessage.byState, .waiting, limit: 10) {
                message.contact = contact
                message.opensWindow = true
                message.state = .done
                try tx.put(message)
            }
            try outbox.windowOpened(contact, in: tx)
        }
    }

    /// The next turn of the lane, if there is one.
    func take(_ contact: Ref<Contact>, _ priority: Priority = .work) async throws -> Call? {
        let outbox = outbox
        return try await store.write { try outbox.take(Lane.Key(contact: contact, priority: priority), in: $0) }
    }

    @discardableResult
    func settle(_ call: Call, _ outcome: SendOutcome) async throws -> OutboundMessage {
        let outbox = outbox
        return try await store.write { tx in
            try outbox.settle(call.outbound, outcome, in: tx)
            return try #require(try tx.find(call.outbound.id))
        }
    }

    func accept(_ call: Call, _ wamid: String) async throws -> OutboundMessage {
        try await settle(call, .accepted(wamid: wamid, waID: nil, held: false))
    }

    @discardableResult
    func receive(_ report: DeliveryReport) async throws -> OutboundMessage? {
        let outbox = outbox
        return try await store.write { try outbox.apply(report, in: $0) }
    }

    func look(_ id: Ref<OutboundMessage>) throws -> OutboundMessage {
        try store.read { try #require(try $0.find(id)) }
    }

    func lane(_ contact: Ref<Contact>, _ priority: Priority = .work) throws -> Lane? {
        try store.read { try $0.find(Lane.self, Lane.Key(contact: contact, priority: priority)) }
    }

    func report(
        _ status: String, wamid: String, opaque: String? = nil, code: Int? = nil, to phone: String? = nil
    ) throws -> DeliveryReport {
        let at = time.now.seconds
        let echo = opaque.map { #","biz_opaque_callback_data":"\#($0)""# } ?? ""
        let recipient = phone.map { #","recipient_id":"\#($0)""# } ?? ""
        let errors = code.map { #","errors":[{"code":\#($0),"title":"t"}]"# } ?? ""
        return try DeliveryReport(
            payload: Array(
                #"{"item":{"id":"\#(wamid)","status":"\#(status)","timestamp":"\#(at)"\#(recipient)\#(echo)\#(errors)}}"#
                    .utf8))
    }
}

extension Notice {
    /// An alarm: foldable, and better told twice than never.
    static func raised(_ number: String) -> Notice {
        .escalation(order: "WO-\(number)", equipment: "Press 4", from: .medium, to: .high)
    }
}

struct `The outbox` {
    private func refusal(_ code: Int) -> SendOutcome { .refused(GraphError(code: code, title: nil, details: nil)) }

    @Test func `keeps one person's order while a message is tried again`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        var expected: [Ref<OutboundMessage>] = []
        for number in 1...20 { expected.append(try await desk.post("message \(number)", to: person).id) }
        try await desk.settle(try #require(try await desk.take(person)), refusal(131016))
        #expect(try await desk.take(person) == nil)
        var sent: [Ref<OutboundMessage>] = []
        for number in 1...20 {
            desk.pass(.seconds(7))
            let call = try #require(try await desk.take(person))
            sent.append(try await desk.accept(call, "w\(number)").id)
        }
        #expect(sent == expected)
        #expect(try desk.lane(person) == nil)
    }

    @Test func `holds nobody else back`() async throws {
        let desk = try Desk()
        let (slow, other) = (try await desk.person(), try await desk.person("27821234502"))
        _ = try await desk.post("a", to: slow)
        _ = try await desk.post("b", to: other)
        try await desk.settle(try #require(try await desk.take(slow)), refusal(131056))
        #expect(try #require(try desk.lane(slow)).due > #require(try desk.lane(other)).due)
        #expect(try await desk.take(other) != nil)
    }

    @Test func `never sends again what may have arrived`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        _ = try await desk.post("a", to: person)
        let sent = try await desk.settle(try #require(try await desk.take(person)), .unknown("time-out"))
        #expect(sent.delivery.word == "unknown")
        #expect(try desk.outbox.error(of: sent)?.code == GraphError.answerLost.code)
        desk.pass(.seconds(3600))
        #expect(try await desk.take(person) == nil)
        try await desk.receive(desk.report("sent", wamid: "w", opaque: desk.outbox.opaque(sent)))
        let known = try desk.look(sent.id)
        #expect(known.delivery == .sent && known.error == nil)
    }

    @Test func `repeats a lost alarm after a while without a receipt, before anything behind it`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        let first = try await desk.post(.raised("1"), to: person)
        _ = try await desk.post(.raised("2"), to: person)
        try await desk.settle(try #require(try await desk.take(person, .alarm)), .unknown("time-out"))
        desk.pass(.seconds(29))
        #expect(try await desk.take(person, .alarm) == nil)
        desk.pass(.seconds(1))
        let again = try #require(try await desk.take(person, .alarm))
        #expect(again.outbound.id == first.id && again.outbound.attempts == 2)
    }

    @Test func `does not repeat an alarm whose receipt came`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        let first = try await desk.post(.raised("1"), to: person)
        let second = try await desk.post(.raised("2"), to: person)
        let lost = try await desk.settle(try #require(try await desk.take(person, .alarm)), .unknown("time-out"))
        try await desk.receive(desk.report("sent", wamid: "w", opaque: desk.outbox.opaque(lost)))
        let next = try #require(try await desk.take(person, .alarm))
        #expect(next.outbound.id == second.id)
        #expect(try desk.look(first.id).attempts == 1)
    }

    @Test func `leaves a call that the program's end cut off in doubt`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        let message = try await desk.post("a", to: person)
        _ = try await desk.take(person)
        let outbox = desk.outbox
        let lost = try desk.store.read { try outbox.lostCalls(in: $0) }
        #expect(lost.map(\.id) == [message.id])
        try await desk.store.write { tx in for call in lost { try outbox.settleLost(call, in: tx) } }
        #expect(try desk.look(message.id).delivery.word == "unknown")
        #expect(try desk.lane(person) == nil)
    }

    @Test func `takes a receipt before the answer, by what WhatsApp echoes`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        _ = try await desk.post("a", to: person)
        let call = try #require(try await desk.take(person))
        let opaque = desk.outbox.opaque(call.outbound)
        #expect(try await desk.receive(desk.report("delivered", wamid: "wamid.1", opaque: opaque)) != nil)
        #expect(try await desk.accept(call, "wamid.1").delivery == .delivered)
    }

    @Test(arguments: ["other.1.1", "", "1", "a.b.c", "..", "x.999999.1"])
    func `knows no receipt of another sender`(opaque: String) async throws {
        let desk = try Desk()
        _ = try await desk.post("a")
        #expect(try await desk.receive(desk.report("read", wamid: "wamid.other", opaque: opaque)) == nil)
    }

    @Test func `survives an id that WhatsApp has given before`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        _ = try await desk.post("a", to: person)
        _ = try await desk.post("b", to: person)
        let first = try await desk.accept(try #require(try await desk.take(person)), "wamid.1")
        let second = try await desk.accept(try #require(try await desk.take(person)), "wamid.1")
        #expect(first.delivery == .accepted && second.delivery == .accepted && second.wamidToken == nil)
    }

    @Test func `keeps the message first in its line while the token is refused`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        let message = try await desk.post("a", to: person)
        for _ in 1...30 {
            let refused = try await desk.settle(try #require(try await desk.take(person)), refusal(190))
            #expect(try desk.outbox.error(of: refused)?.code == 190 && refused.queue == .composed)
        }
        desk.pass(.seconds(3600))
        let sent = try await desk.accept(try #require(try await desk.take(person)), "w")
        #expect(sent.id == message.id && sent.delivery == .accepted && sent.error == nil)
        #expect(try #require(sent.history).count <= OutboundMessage.historyMax)
    }

    @Test func `finds receipts that came before the answer told their id`() async throws {
        let desk = try Desk()
        let inbox = desk.inbox
        let body =
            #"{"entry":[{"changes":[{"field":"messages","value":{"statuses":[{"id":"wamid.early","status":"delivered","timestamp":"1000000"},{"id":"wamid.other","status":"delivered","timestamp":"1000000"}]}}]}]}"#
        let items = try Webhook.parse(Array(body.utf8))
        try await desk.store.write { tx in
            try inbox.accept(items, in: tx)
            for (var receipt, wamid) in zip(
                try tx.all(InboundMessage.byState, .waiting, limit: 2), ["wamid.early", "wamid.other"])
            {
                inbox.keep(&receipt, about: wamid)
                try tx.put(receipt)
            }
        }
        #expect(try desk.store.read { try $0.count(InboundMessage.byState, .kept, limit: 10) } == 2)
        try await desk.store.write { try inbox.reconsiderReceipts(of: "wamid.early", in: $0) }
        #expect(try desk.store.read { try $0.all(InboundMessage.byState, .waiting, limit: 10) }.count == 1)
        #expect(try desk.store.read { try $0.count(InboundMessage.byState, .kept, limit: 10) } == 1)
    }

    @Test func `shows why a message failed, and stores it sealed`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        _ = try await desk.post("a", to: person)
        let error = GraphError(code: 131026, title: "undeliverable", details: "+27821234567 has no WhatsApp")
        let failed = try await desk.settle(try #require(try await desk.take(person)), .refused(error))
        #expect(failed.delivery == .failed)
        #expect(try desk.outbox.error(of: failed)?.code == 131026)
        #expect(!String(decoding: try JSONEncoder().encode(failed), as: UTF8.self).contains("27821234567"))
    }

    @Test func `writes down everything that happened to a message`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        _ = try await desk.post("a", to: person)
        try await desk.settle(try #require(try await desk.take(person)), refusal(131016))
        desk.pass(.seconds(2))
        let sent = try await desk.accept(try #require(try await desk.take(person)), "w")
        let opaque = desk.outbox.opaque(sent)
        for status in ["delivered", "sent", "delivered"] {
            try await desk.receive(desk.report(status, wamid: "w", opaque: opaque))
        }
        let at = Timestamp(seconds: 1_000_002)
        let expected: [(Int, DeliveryEvent.What)] = [
            (1, .begun(.freeForm)), (1, .refused(code: 131016)), (2, .begun(.freeForm)), (2, .accepted(kept: false)),
            (2, .receipt(status: "delivered", sentAt: at, code: nil, moved: true)),
            (2, .receipt(status: "sent", sentAt: at, code: nil, moved: false)),
            (2, .receipt(status: "delivered", sentAt: at, code: nil, moved: false)),
        ]
        let history = try #require(try desk.look(sent.id).history)
        #expect(history.map(\.what) == expected.map(\.1) && history.map(\.attempt) == expected.map(\.0))
    }
}

struct `Outside the twenty-four hours` {
    private let late = GraphError(code: 131047, title: "Re-engagement message", details: nil)

    @Test func `a notice goes as its template`() async throws {
        let desk = try Desk()
        try await desk.approveTemplates()
        let person = try await desk.person(wrote: false)
        _ = try await desk.post(.raised("1"), to: person)
        let call = try #require(try await desk.take(person, .alarm))
        #expect(call.message.isTemplate)
    }

    @Test func `a notice without an approved template is held until there is one`() async throws {
        let desk = try Desk()
        let person = try await desk.person(wrote: false)
        let notice = try await desk.post(.raised("1"), to: person)
        #expect(try await desk.take(person, .alarm) == nil)
        #expect(try desk.look(notice.id).delivery.hold == .template)
        try await desk.approveTemplates()
        let outbox = desk.outbox
        #expect(try await desk.store.write { try outbox.templateApproved(in: $0) } == 1)
        #expect(try await desk.take(person, .alarm)?.message.isTemplate == true)
    }

    @Test func `a template that Meta has paused gives way to another language, then the notice is held`() async throws {
        let desk = try Desk()
        try await desk.approveTemplates()
        let (person, outbox) = (try await desk.person(wrote: false), desk.outbox)
        let notice = try await desk.store.write { tx in
            try outbox.post(.raised("1"), to: person, in: .spanish, in: tx)
        }
        var languages: [String] = []
        while let call = try await desk.take(person, .alarm) {
            guard case .template(let template) = call.message else { break }
            languages.append(template.language)
            try await desk.settle(call, .refused(GraphError(code: 132015, title: nil, details: nil)))
        }
        #expect(languages.prefix(2) == ["es", "en"] && Set(languages).count == Language.allCases.count)
        #expect(try desk.look(notice.id).delivery.hold == .template)
    }

    @Test func `words are held, and go once the person writes`() async throws {
        let desk = try Desk()
        let person = try await desk.person(wrote: false)
        let message = try await desk.post("a", to: person)
        #expect(try await desk.take(person) == nil)
        let held = try desk.look(message.id)
        #expect(held.delivery.hold == .window)
        #expect(try desk.outbox.error(of: held)?.code == Hold.window.error.code)
        desk.pass(.seconds(3600))
        try await desk.writes(person)
        #expect(try await desk.take(person)?.outbound.id == message.id)
    }

    @Test func `a held message ends when it is of no use any more`() async throws {
        let desk = try Desk()
        let person = try await desk.person(wrote: false)
        let message = try await desk.post("a", to: person)
        _ = try await desk.take(person)
        let outbox = desk.outbox
        desk.pass(.seconds(7 * 24 * 3600 - 1))
        #expect(try desk.store.read { try outbox.heldPage(in: $0).late.isEmpty })
        desk.pass(.seconds(1))
        let late = try desk.store.read { try outbox.heldPage(in: $0).late }
        #expect(try await desk.store.write { try outbox.expireHeld(late, in: $0) } == 1)
        #expect(try desk.look(message.id).delivery == .expired)
    }

    @Test func `a notice that WhatsApp calls too late goes once more, as template, and only once`() async throws {
        let desk = try Desk()
        try await desk.approveTemplates()
        let person = try await desk.person()
        _ = try await desk.post(.raised("1"), to: person)
        let sent = try await desk.accept(try #require(try await desk.take(person, .alarm)), "w1")
        let opaque = desk.outbox.opaque(sent)
        let failure = try desk.report("failed", wamid: "w1", opaque: opaque, code: 131047)
        try await desk.receive(failure)
        // Told twice, and then that it was sent: both of the call that failed.
        try await desk.receive(failure)
        try await desk.receive(desk.report("sent", wamid: "w1", opaque: opaque))
        #expect(try desk.look(sent.id).queue == .composed)
        let again = try #require(try await desk.take(person, .alarm))
        #expect(again.message.isTemplate && again.outbound.id == sent.id && again.outbound.attempts == 2)
        _ = try await desk.accept(again, "w2")
        try await desk.receive(failure)
        #expect(try desk.look(sent.id).delivery == .accepted)
        try await desk.receive(
            desk.report("failed", wamid: "w2", opaque: desk.outbox.opaque(again.outbound), code: 131047))
        #expect(try desk.look(sent.id).delivery == .failed)
    }

    @Test func `words that WhatsApp calls too late wait, while a template asks the person to write`() async throws {
        let desk = try Desk()
        try await desk.approveTemplates()
        let person = try await desk.person()
        _ = try await desk.post("a", to: person)
        let sent = try await desk.accept(try #require(try await desk.take(person)), "w1")
        try await desk.receive(
            desk.report("failed", wamid: "w1", opaque: desk.outbox.opaque(sent), code: 131047))
        #expect(try desk.look(sent.id).delivery.hold == .window)
        #expect(try desk.store.read { try desk.outbox.windowOpenUntil(person, in: $0) } == nil)
        let knock = try #require(try await desk.take(person, NoticeKind.knock.priority))
        #expect(knock.outbound.kind == .knock && knock.message.isTemplate)
        _ = try await desk.accept(knock, "w2")
        desk.pass(.seconds(60))
        try await desk.writes(person)
        let again = try #require(try await desk.take(person))
        #expect(again.outbound.id == sent.id && !again.message.isTemplate)
    }

    @Test func `a second held message knocks no second time`() async throws {
        let desk = try Desk()
        try await desk.approveTemplates()
        let person = try await desk.person(wrote: false)
        let outbox = desk.outbox
        for text in ["a", "b"] {
            let message = Message.text(try TextMessage(text))
            try await desk.store.write { _ = try outbox.post(message, to: person, as: .knocking, in: $0) }
        }
        let knock = try #require(try await desk.take(person))
        #expect(knock.outbound.kind == .knock && knock.message.isTemplate)
        _ = try await desk.accept(knock, "w1")
        #expect(try desk.lane(person, NoticeKind.knock.priority) == nil)
    }

    @Test func `whoever wrote it is told why it waits`() async throws {
        let desk = try Desk()
        let (person, author) = (try await desk.person(wrote: false), try await desk.person("27821234502"))
        let outbox = desk.outbox
        let message = Message.text(try TextMessage("Please call me"))
        try await desk.store.write { _ = try outbox.post(message, to: person, author: author, in: $0) }
        _ = try await desk.take(person)
        let told = try #require(try await desk.take(author))
        #expect(told.message.plainText.contains("Please call me") && told.message.plainText.contains("24 hours"))
    }

    @Test func `no more people are written to than the account may`() async throws {
        let desk = try Desk()
        try await desk.approveTemplates()
        let outbox = desk.outbox
        let tier = try JSON(Array(#"{"whatsapp_business_manager_messaging_limit":"TIER_2"}"#.utf8))
        #expect(try await desk.store.write { try outbox.noteAccount(tier, in: $0) })
        var people: [Ref<Contact>] = []
        for number in 1...3 { people.append(try await desk.person("2782123450\(number)", wrote: false)) }
        for person in people { _ = try await desk.post(.raised("1"), to: person) }
        for person in people.prefix(2) {
            _ = try await desk.accept(try #require(try await desk.take(person, .alarm)), "w\(person)")
        }
        #expect(try await desk.take(people[2], .alarm) == nil)
        #expect(
            try #require(try desk.lane(people[2], .alarm)).due
                == Timestamp(seconds: 1_000_000) + NoticeKind.escalation.usefulFor)
        // Who was written to already may be again; who writes is no longer one of them.
        _ = try await desk.post(.raised("2"), to: people[0])
        #expect(try await desk.take(people[0], .alarm) != nil)
        try await desk.writes(people[2])
        #expect(try await desk.take(people[2], .alarm) != nil)
    }
}

struct `Many notices to one person` {
    @Test func `become one when ten of them wait`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        var notices: [Ref<OutboundMessage>] = []
        for number in 1...12 { notices.append(try await desk.post(.raised("\(number)"), to: person).id) }
        _ = try await desk.take(person, .alarm)
        for notice in notices { #expect(try desk.look(notice).delivery == .superseded) }
        let all = try desk.store.read { try $0.all(OutboundMessage.byContact, person, limit: 100) }
        #expect(all.count { $0.kind == .digest } == 1)
    }

    @Test func `stay single while they are few`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        for number in 1...9 { _ = try await desk.post(.raised("\(number)"), to: person) }
        for number in 1...9 {
            let call = try #require(try await desk.take(person, .alarm))
            #expect(call.outbound.kind == .escalation)
            _ = try await desk.accept(call, "w\(number)")
        }
    }

    @Test func `that came too late are told in a word`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        for number in 1...40 { _ = try await desk.post(.raised("\(number)"), to: person) }
        desk.pass(NoticeKind.escalation.usefulFor)
        while try await desk.take(person, .alarm) != nil {}
        let all = try desk.store.read { try $0.all(OutboundMessage.byContact, person, limit: 100) }
        #expect(all.count { $0.kind == .escalation && $0.delivery == .expired } == 40)
        let summaries = try all.filter { $0.kind == .missed && $0.delivery != .superseded }.map {
            try desk.outbox.notice(of: $0)
        }
        #expect(summaries == [.missed(count: 40)])
    }
}

struct `Trying again` {
    @Test func `is a new call of what had ended`() async throws {
        let desk = try Desk()
        let person = try await desk.person()
        _ = try await desk.post("a", to: person)
        let failed = try await desk.settle(
            try #require(try await desk.take(person)), .refused(GraphError(code: 131026, title: nil, details: nil)))
        let outbox = desk.outbox
        try await desk.store.write { _ = try outbox.retry(failed.id, by: "Thandi", in: $0) }
        let call = try #require(try await desk.take(person))
        #expect(call.outbound.id == failed.id && call.outbound.attempts == 2)
        _ = try await desk.accept(call, "w")
        await #expect(throws: Outbox.NotRetried.notEnded) {
            try await desk.store.write { _ = try outbox.retry(failed.id, by: "Thandi", in: $0) }
        }
        await #expect(throws: Outbox.NotRetried.notThere) {
            try await desk.store.write { _ = try outbox.retry(Ref(99), by: "Thandi", in: $0) }
        }
    }
}

struct `A contact` {
    private func find(_ desk: Desk, _ phone: String?, _ user: String?) async throws -> Contact {
        try await desk.sight(phone, user)
    }

    @Test func `is one, by number and by user id, once both came together`() async throws {
        let desk = try Desk()
        let byPhone = try await find(desk, "27821234501", nil)
        let both = try await find(desk, "27821234501", "ZA.1")
        let byUser = try await find(desk, nil, "ZA.1")
        #expect(byPhone.id == both.id && both.id == byUser.id)
    }

    @Test func `is answered at the number that was reported last`() async throws {
        let desk = try Desk()
        let first = try await find(desk, "5491123456789", nil)
        let second = try await find(desk, "541123456789", nil)
        #expect(first.id == second.id)
        #expect(try desk.contacts.phone(of: second)?.e164 == "+541123456789")
    }

    @Test func `loses its user id to the number it comes with now`() async throws {
        let desk = try Desk()
        let old = try await find(desk, "27821234501", "ZA.1")
        let new = try await find(desk, "27821234502", "ZA.1")
        #expect(old.id != new.id)
        #expect(try await find(desk, nil, "ZA.1").id == new.id)
        #expect(try await find(desk, "27821234501", nil).id == old.id)
    }
}

struct `The service window` {
    private func accept(_ desk: Desk, sentAt: Int64, wamid: String) async throws {
        let inbox = desk.inbox
        let body =
            #"{"entry":[{"changes":[{"field":"messages","value":{"messages":[{"from":"27821234501","id":"\#(wamid)","timestamp":"\#(sentAt)","type":"text","text":{"body":"x"}}]}}]}]}"#
        let items = try Webhook.parse(Array(body.utf8))
        try await desk.store.write { tx in
            try inbox.accept(items, in: tx)
            for var message in try tx.all(InboundMessage.byState, .waiting, limit: 10) {
                message.contact = Ref(1)
                message.opensWindow = true
                message.state = .done
                try tx.put(message)
            }
        }
    }

    @Test(
        arguments: [
            (1_000_000, 24 * 3600), (1_000_000 - 3600, 23 * 3600), (1_000_000 - 30 * 3600, nil),
            // Clocks that are wrong: ahead of ours, or older than Meta repeats anything.
            (2_000_000, 24 * 3600), (0, 24 * 3600), (300_000, 24 * 3600),
        ] as [(Int64, Int?)])
    func `counts from when the person wrote`(sentAt: Int64, seconds: Int?) async throws {
        let desk = try Desk()
        try await accept(desk, sentAt: sentAt, wamid: "w")
        let end = try desk.store.read { try desk.inbox.windowOpenUntil(Ref(1), in: $0) }
        #expect(end == seconds.map { Timestamp(seconds: 1_000_000 + Int64($0)) })
    }
}
