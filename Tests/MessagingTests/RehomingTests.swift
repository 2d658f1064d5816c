import Store
import Testing
import Vault
import WhatsApp

@testable import Messaging

extension Desk {
    /// What the worker looks at every minute, page by page.
    func sweep() async throws {
        let outbox = outbox
        var cursor: PageCursor?
        repeat {
            let page = try store.read { try outbox.heldPage(after: cursor, in: $0) }
            _ = try await store.write { try outbox.releaseHeld(page.free, in: $0) }
            _ = try await store.write { try outbox.expireHeld(page.late, in: $0) }
            cursor = page.next
        } while cursor != nil
    }

    func change(_ number: String, _ body: @escaping @Sendable (inout Person) -> Void) async throws {
        var person = try entry(number)
        body(&person)
        let changed = person
        try await store.write { try $0.put(changed) }
    }

    /// The account of a listed number.
    func account(_ phone: String) async throws -> Ref<Contact> {
        let contacts = contacts
        return try await store.write { try contacts.contact(for: try PhoneNumber(whatsApp: phone), in: $0).id }
    }

    /// They proved to be this person from another phone.
    func verify(_ number: String, at contact: Ref<Contact>, _ phone: String) async throws {
        let (people, person) = (people, try entry(number))
        try await store.write { tx in
            _ = try people.verify(person, at: try PhoneNumber(whatsApp: phone), in: tx)
            var account = try #require(try tx.find(contact))
            account.person = person.id
            try tx.put(account)
        }
    }

    /// The newest thing this account said.
    func said(_ contact: Ref<Contact>) throws -> InboundMessage.Key {
        try store.read {
            try #require(
                try $0.all(InboundMessage.byContact, contact, direction: .descending, limit: 1).first?.id)
        }
    }
}

private let (old, new) = ("27821234501", "27821234577")

struct `What is held for somebody` {
    @Test func `goes to the number the office corrects, and never to the wrong one`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", old)
        let wrong = try await desk.person(old)
        try await desk.change("E1") {
            $0.preferences = Preferences()
            $0.preferences?.silenced = Set(Topic.allCases)
        }
        let notice = try await desk.post(.raised("1"), to: wrong)
        #expect(try await desk.take(wrong, .alarm) == nil)
        #expect(try desk.look(notice.id).delivery.hold == .switchedOff)
        try await desk.listed("E1", new)
        try await desk.sweep()
        let right = try await desk.account(new)
        #expect(try desk.look(notice.id).contact == right)
        #expect(try await desk.take(wrong, .alarm) == nil)
        #expect(try await desk.take(right, .alarm) == nil)
        #expect(try desk.look(notice.id).delivery.hold == .switchedOff)
        try await desk.change("E1") { $0.preferences = nil }
        try await desk.writes(right)
        try await desk.sweep()
        #expect(try await desk.take(right, .alarm)?.outbound.id == notice.id)
    }

    @Test func `follows them to the phone they verify anew, and leaves the finder nothing`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", old)
        let found = try await desk.sight(old, "ZA.1").id
        try await desk.writes(found)
        _ = try await desk.sight(old, "ZA.66")
        let notice = try await desk.post(.raised("1"), to: found)
        let words = try await desk.post("The code of the door is 4", to: found)
        #expect(try await desk.take(found, .alarm) == nil)
        #expect(try await desk.take(found) == nil)
        let phone = try await desk.person(new)
        try await desk.verify("E1", at: phone, new)
        try await desk.sweep()
        #expect(try await desk.take(found, .alarm) == nil)
        #expect(try await desk.take(found) == nil)
        #expect(try await desk.take(phone, .alarm)?.outbound.id == notice.id)
        #expect(try await desk.take(phone)?.outbound.id == words.id)
        #expect(try desk.look(words.id).history?.contains { $0.what == .moved } == true)
    }

    @Test func `goes with the numbers when a list swaps them, held or not`() async throws {
        let desk = try Desk()
        let two = "27821234502"
        for (number, phone) in [("E1", old), ("E2", two)] { try await desk.listed(number, phone) }
        let (first, second) = (try await desk.person(old), try await desk.person(two))
        try await desk.change("E1") {
            $0.preferences = Preferences()
            $0.preferences?.silenced = [.escalations]
        }
        let held = try await desk.post(.raised("1"), to: first)
        _ = try await desk.take(first, .alarm)
        let waiting = try await desk.post("Ask for me", to: first)
        let (people, one) = (desk.people, try desk.entry("E1"))
        try await desk.store.write { try people.releasePhone(of: one, in: $0) }
        try await desk.listed("E2", old)
        try await desk.listed("E1", two)
        try await desk.sweep()
        #expect(try await desk.take(first, .alarm) == nil)
        #expect(try await desk.take(first) == nil)
        #expect(try await desk.take(second, .alarm) == nil)
        #expect(try desk.look(held.id).delivery.hold == .switchedOff && desk.look(held.id).contact == second)
        #expect(try await desk.take(second)?.outbound.id == waiting.id)
    }

    @Test func `is in nobody else's digest`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", old)
        let account = try await desk.person(old)
        for number in 1...Outbox.foldFrom { _ = try await desk.post(.raised("\(number)"), to: account) }
        try await desk.listed("E1", nil)
        try await desk.listed("E2", old)
        #expect(try await desk.take(account, .alarm) == nil)
        let all = try desk.store.read { try $0.all(OutboundMessage.byContact, account, limit: 100) }
        #expect(all.count == Outbox.foldFrom && all.allSatisfy { $0.delivery == .superseded })
    }

    @Test func `ends when they have no account any more, and its author hears so`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", old)
        let (account, author) = (try await desk.person(old, wrote: false), try await desk.person("27821234502"))
        let (outbox, words) = (desk.outbox, Message.text(try TextMessage("Call me")))
        let id = try await desk.store.write { try outbox.post(words, to: account, author: author, in: $0).id }
        #expect(try await desk.take(account) == nil)
        _ = try await desk.accept(try #require(try await desk.take(author)), "w1")
        try await desk.listed("E1", nil)
        try await desk.sweep()
        #expect(try desk.look(id).delivery == .superseded)
        #expect(try desk.look(id).history?.last?.what == .unreachable)
        desk.pass(.seconds(6))
        #expect(try await desk.take(author)?.message.plainText.contains("Call me") == true)
    }

    @Test func `stays with an account that is nobody's`() async throws {
        let desk = try Desk()
        let account = try await desk.person(old)
        let words = try await desk.post("a", to: account)
        try await desk.listed("E1", old)
        try await desk.sweep()
        #expect(try await desk.take(account)?.outbound.id == words.id)
    }

    @Test func `goes before what is written after it was due, though nobody looked since`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", old)
        let account = try await desk.person(old)
        try await desk.change("E1") {
            $0.preferences = Preferences()
            $0.preferences?.silenced = [.escalations]
        }
        let first = try await desk.post(.raised("1"), to: account)
        #expect(try await desk.take(account, .alarm) == nil)
        try await desk.change("E1") { $0.preferences = nil }
        desk.pass(.seconds(5))
        let second = try await desk.post(.raised("2"), to: account)
        let call = try #require(try await desk.take(account, .alarm))
        #expect(call.outbound.id == first.id)
        _ = try await desk.accept(call, "w1")
        desk.pass(.seconds(6))
        #expect(try await desk.take(account, .alarm)?.outbound.id == second.id)
    }

    @Test func `is looked through page by page, to its end`() async throws {
        let desk = try Desk()
        let (account, outbox) = (try await desk.person(old, wrote: false), desk.outbox)
        let count = Outbox.heldPageMax + 20
        let words = Message.text(try TextMessage("a"))
        try await desk.store.write { tx in
            for _ in 0..<count {
                let message = try outbox.post(words, to: account, in: tx)
                try outbox.hold(message, .window, in: tx)
            }
        }
        desk.pass(Outbox.deskUsefulFor)
        let page = try desk.store.read { try outbox.heldPage(in: $0) }
        #expect(page.late.count == Outbox.heldPageMax && page.next != nil)
        try await desk.sweep()
        let left = try desk.store.read { try $0.count(OutboundMessage.byQueue, .held, limit: count) }
        #expect(left == 0)
    }
}

struct `Whoever found a phone` {
    /// Words that wait for the person to write, an answer to what they said, and then another user id at that number.
    private func found() async throws -> (Desk, Ref<Contact>, words: Ref<OutboundMessage>, answer: Ref<OutboundMessage>)
    {
        let desk = try Desk()
        try await desk.listed("E1", old)
        let account = try await desk.sight(old, "ZA.1").id
        let words = try await desk.post("Nomsa is ill", to: account)
        #expect(try await desk.take(account) == nil)
        #expect(try desk.look(words.id).delivery.hold == .window)
        desk.pass(.seconds(1))
        try await desk.writes(account)
        try await desk.store.write { try desk.outbox.hold(try #require(try $0.find(words.id)), .window, in: $0) }
        let (outbox, asked) = (desk.outbox, try desk.said(account))
        let message = Message.text(try TextMessage("Your reports: 3"))
        let answer = try await desk.store.write { try outbox.post(message, to: account, answering: asked, in: $0).id }
        desk.pass(.seconds(60))
        _ = try await desk.sight(old, "ZA.66")
        return (desk, account, words.id, answer)
    }

    @Test func `hears no words that waited, by a greeting or by the button below a knock`() async throws {
        let (desk, account, words, answer) = try await found()
        let outbox = desk.outbox
        try await desk.writes(account)
        try await desk.store.write { _ = try outbox.windowOpened(account, isAskedFor: true, in: $0) }
        #expect(try await desk.take(account) == nil)
        for id in [words, answer] { #expect(try desk.look(id).delivery.hold == .unverified) }
        #expect(try desk.look(words).isAskedFor == nil)
    }

    @Test func `hears what is said to them, and the person the rest once verified`() async throws {
        let (desk, account, words, answer) = try await found()
        try await desk.writes(account)
        let (outbox, asked) = (desk.outbox, try desk.said(account))
        let message = Message.text(try TextMessage("Send the word of your letter"))
        let reply = try await desk.store.write { try outbox.post(message, to: account, answering: asked, in: $0).id }
        #expect(try await desk.take(account)?.outbound.id == reply)
        let phone = try await desk.person(new)
        try await desk.verify("E1", at: phone, new)
        try await desk.sweep()
        #expect(try desk.look(words).contact == phone && desk.look(answer).contact == phone)
        _ = try await desk.accept(try #require(try await desk.take(phone)), "w1")
        desk.pass(.seconds(6))
        #expect(try await desk.take(phone) != nil)
    }
}

struct `What an account had before it was joined` {
    private func joined(
        _ before: (Desk, _ piece: Ref<Contact>) async throws -> Void
    ) async throws -> (Desk, piece: Ref<Contact>, whole: Ref<Contact>) {
        let desk = try Desk()
        let whole = try await desk.person(old, wrote: false)
        let piece = try await desk.sight(nil, "ZA.1").id
        try await desk.writes(piece)
        try await before(desk, piece)
        _ = try await desk.sight(old, "ZA.1")
        return (desk, piece, whole)
    }

    @Test func `goes on through the whole when WhatsApp refuses it afterwards`() async throws {
        let (desk, _, whole) = try await joined { desk, piece in
            _ = try await desk.post("a", to: piece)
            _ = try await desk.accept(try #require(try await desk.take(piece)), "w1")
        }
        desk.pass(.seconds(25 * 3600))
        let message = try #require(try await desk.receive(desk.report("failed", wamid: "w1", code: 131047)))
        #expect(message.delivery.hold == .window && message.contact == whole)
        desk.pass(.seconds(2))
        try await desk.writes(whole)
        #expect(try await desk.take(whole)?.outbound.id == message.id)
    }

    @Test func `goes on through the whole when it is tried again`() async throws {
        let (desk, _, whole) = try await joined { desk, piece in
            _ = try await desk.post("a", to: piece)
            try await desk.settle(
                try #require(try await desk.take(piece)), .refused(GraphError(code: 100, title: nil, details: nil)))
        }
        let failed = try #require(
            try desk.store.read { try $0.page(OutboundMessage.self, limit: 10).records.first })
        #expect(failed.delivery == .failed)
        let outbox = desk.outbox
        #expect(try await desk.store.write { try outbox.retry(failed.id, by: "N", in: $0).contact } == whole)
        #expect(try await desk.take(whole)?.outbound.id == failed.id)
    }

    @Test func `is found where it was left, by the owner's wishes of the whole`() async throws {
        let (desk, piece, whole) = try await joined { _, _ in }
        try await desk.listed("E1", old)
        try await desk.change("E1") {
            $0.preferences = Preferences()
            $0.preferences?.stoppedAt = Timestamp(seconds: 1)
        }
        let message = try await desk.post("a", to: whole)
        let outbox = desk.outbox
        try await desk.store.write { tx in
            try outbox.hold(message, .stopped, in: tx)
            var left = try #require(try tx.find(message.id))
            left.contact = piece
            try tx.put(left)
        }
        for _ in 1...2 {
            try await desk.sweep()
            _ = try await desk.take(whole)
        }
        let found = try desk.look(message.id)
        #expect(found.contact == whole && found.delivery.hold == .stopped)
        #expect(found.history?.count { $0.what == .released } == 1)
    }

    @Test func `keeps the STOP that is in force, and whose it is`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", old)
        let (former, owner) = (try await desk.listed("E2", nil).id, try desk.entry("E1").id)
        let byNumber = try await desk.person(old, wrote: false)
        let hidden = try await desk.sight(nil, "ZA.1").id
        try await desk.store.write { tx in
            for (account, person) in [(byNumber, former), (hidden, owner)] {
                var contact = try #require(try tx.find(account))
                (contact.stoppedAt, contact.stoppedBy) = (tx.now, person)
                try tx.put(contact)
            }
        }
        let joined = try await desk.sight(old, "ZA.1")
        #expect(joined.stoppedBy == owner && joined.stoppedAt != nil)
        #expect(try desk.store.read { try desk.outbox.hasStopped(joined, in: $0) })
    }
}
