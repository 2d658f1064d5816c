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
            version: 1, tables: [Contact.self, InboundMessage.self, OutboundMessage.self])
        store = try Store(path: folder, schema: schema, mapSizeBytes: 64 << 20, now: { time.now })
        let vault = try testVault()
        outbox = Outbox(vault: vault)
        contacts = Contacts(vault: vault)
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

    /// The call is made, and this comes of it.
    func call(_ id: Ref<OutboundMessage>, _ outcome: SendOutcome) async throws -> OutboundMessage {
        let outbox = outbox
        return try await store.write { tx in
            var message = try #require(try tx.find(id))
            message.attempts += 1
            message.delivery = message.delivery.after(.taken(at: tx.now)) ?? message.delivery
            let event = try outbox.note(outcome, on: &message, in: tx)
            message.delivery = message.delivery.after(event) ?? message.delivery
            if case .composed(let due) = message.delivery { try outbox.holdBack(behind: message, until: due, in: tx) }
            try tx.put(message)
            return message
        }
    }

    func queue() throws -> [OutboundMessage] {
        try store.read { try $0.all(OutboundMessage.byQueue, .composed, limit: 1_000) }
    }

    func report(_ status: String, wamid: String, opaque: String? = nil) throws -> DeliveryReport {
        let echo = opaque.map { #","biz_opaque_callback_data":"\#($0)""# } ?? ""
        return try DeliveryReport(
            payload: Array(#"{"item":{"id":"\#(wamid)","status":"\#(status)","timestamp":"1"\#(echo)}}"#.utf8))
    }
}

struct `The outbox` {
    private func refusal(_ code: Int) -> SendOutcome { .refused(GraphError(code: code, title: nil, details: nil)) }

    @Test func `keeps one person's order while a message is tried again`() async throws {
        let desk = try Desk()
        var expected: [Ref<OutboundMessage>] = []
        for number in 1...60 { expected.append(try await desk.post("message \(number)").id) }
        _ = try await desk.call(expected[0], refusal(131056))
        expected.append(try await desk.post("one more").id)
        #expect(try desk.queue().map(\.id) == expected)
        desk.pass(.seconds(1))
        expected.append(try await desk.post("and one").id)
        #expect(try desk.queue().map(\.id) == expected)
    }

    @Test func `holds nobody else back`() async throws {
        let desk = try Desk()
        let refused = try await desk.post("a")
        let other = try await desk.post("b", to: Ref(2))
        _ = try await desk.call(refused.id, refusal(131056))
        #expect(try desk.queue().first?.id == other.id)
    }

    @Test func `never sends again what may have arrived`() async throws {
        let desk = try Desk()
        let sent = try await desk.call(try await desk.post("a").id, .unknown("time-out"))
        #expect(sent.delivery.word == "unknown")
        desk.pass(.seconds(7 * 24 * 3600))
        #expect(try desk.queue().isEmpty)
        let (outbox, report) = (desk.outbox, try desk.report("sent", wamid: "w", opaque: desk.outbox.opaque(sent)))
        #expect(try await desk.store.write { try outbox.apply(report, in: $0) })
        #expect(try desk.store.read { try $0.find(sent.id) }?.delivery == .sent)
    }

    @Test func `takes a receipt before the answer, by what WhatsApp echoes`() async throws {
        let desk = try Desk()
        let message = try await desk.post("a")
        let opaque = desk.outbox.opaque(message)
        let (outbox, report) = (desk.outbox, try desk.report("delivered", wamid: "wamid.1", opaque: opaque))
        #expect(try await desk.store.write { try outbox.apply(report, in: $0) })
        let answered = try await desk.call(message.id, .accepted(wamid: "wamid.1", waID: nil, held: false))
        #expect(answered.delivery == .delivered)
    }

    @Test(arguments: ["other.1.1", "", "1", "a.b.c", "..", "x.999999.1"])
    func `knows no receipt of another sender`(opaque: String) async throws {
        let desk = try Desk()
        _ = try await desk.post("a")
        let (outbox, report) = (desk.outbox, try desk.report("read", wamid: "wamid.other", opaque: opaque))
        #expect(try await desk.store.write { try outbox.apply(report, in: $0) } == false)
    }

    @Test func `survives an id that WhatsApp has given before`() async throws {
        let desk = try Desk()
        let first = try await desk.call(
            try await desk.post("a").id, .accepted(wamid: "wamid.1", waID: nil, held: false))
        let second = try await desk.call(
            try await desk.post("b").id, .accepted(wamid: "wamid.1", waID: nil, held: false))
        #expect(first.delivery == .accepted && second.delivery == .accepted && second.wamidToken == nil)
    }

    @Test func `forgets what was said against a message that then went through`() async throws {
        let desk = try Desk()
        let refused = try await desk.call(try await desk.post("a").id, refusal(190))
        #expect(try desk.outbox.error(of: refused)?.code == 190)
        let sent = try await desk.call(refused.id, .accepted(wamid: "w", waID: nil, held: false))
        #expect(sent.delivery == .accepted && sent.error == nil)
    }

    @Test func `looks again at receipts that came before the answer told their id`() async throws {
        let desk = try Desk()
        let inbox = desk.inbox
        let body =
            #"{"entry":[{"changes":[{"field":"messages","value":{"statuses":[{"id":"wamid.early","status":"delivered","timestamp":"1000000"}]}}]}]}"#
        let items = try Webhook.parse(Array(body.utf8))
        try await desk.store.write { tx in
            try inbox.accept(items, in: tx)
            var receipt = try #require(try tx.all(InboundMessage.byState, .waiting, limit: 1).first)
            receipt.state = .parked(reason: "a receipt for a message that is not ours")
            try tx.put(receipt)
        }
        try await desk.store.write { try inbox.reconsiderReceipts(since: Timestamp(seconds: 2_000_000), in: $0) }
        #expect(try desk.store.read { try $0.all(InboundMessage.byState, .waiting, limit: 10) }.isEmpty)
        try await desk.store.write { try inbox.reconsiderReceipts(since: Timestamp(seconds: 999_999), in: $0) }
        #expect(try desk.store.read { try $0.all(InboundMessage.byState, .waiting, limit: 10) }.count == 1)
    }

    @Test func `shows why a message failed, and stores it sealed`() async throws {
        let desk = try Desk()
        let error = GraphError(code: 131026, title: "undeliverable", details: "+27821234567 has no WhatsApp")
        let failed = try await desk.call(try await desk.post("a").id, .refused(error))
        #expect(failed.delivery == .failed)
        #expect(try desk.outbox.error(of: failed)?.code == 131026)
        #expect(!String(decoding: try JSONEncoder().encode(failed), as: UTF8.self).contains("27821234567"))
    }
}

struct `A contact` {
    private func find(_ desk: Desk, _ phone: String?, _ user: String?) async throws -> Contact {
        let contacts = desk.contacts
        return try await desk.store.write { tx in
            try #require(try contacts.contact(phoneDigits: phone, userID: user, in: tx))
        }
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
