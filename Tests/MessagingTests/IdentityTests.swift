import Store
import Testing
import Vault
import WhatsApp

@testable import Messaging

extension Desk {
    /// Somebody of the directory whose number is verified.
    @discardableResult
    func listed(_ number: String, _ phone: String?) async throws -> Person {
        let people = people
        return try await store.write { tx in
            try people.put(
                People.Entry(
                    employeeNumber: number, name: "Name of \(number)",
                    phone: try phone.map { try PhoneNumber(whatsApp: $0) },
                    isVerified: phone != nil), in: tx
            ).person
        }
    }

    /// Somebody has proven to hold the number they are listed with.
    func prove(_ number: String) async throws {
        let (people, person) = (people, try entry(number))
        try await store.write { _ = try people.verify(person, at: try people.phone(of: person), in: $0) }
    }

    func entry(_ number: String) throws -> Person {
        try store.read { try #require(try people.find(employeeNumber: number, in: $0)) }
    }

    @discardableResult
    func apply(
        _ kind: Incoming.SystemNotice.Kind = .changedNumber, from old: String?, to new: String?,
        oldUserID: String? = nil, newUserID: String? = nil, at time: Timestamp? = nil
    ) async throws -> Identities.Outcome {
        let (identities, now) = (identities, try store.read { $0.now })
        let change = Incoming.SystemNotice(
            kind: kind, text: "", oldPhone: old, newPhone: new, oldUserID: oldUserID, newUserID: newUserID,
            oldParentUserID: nil, newParentUserID: nil)
        return try await store.write { tx in
            try identities.apply(change, from: (old, nil), .init(.webhook("test"), at: time ?? now), in: tx)
        }
    }

    func changes(_ number: String) throws -> [IdentityChange.Kind] {
        try store.read { snapshot in
            try identities.history.changes(
                of: try #require(try people.find(employeeNumber: number, in: snapshot)), in: snapshot
            )
            .map(\.kind)
        }
    }
}

extension Identities.Outcome {
    var word: String {
        switch self {
        case .changed: "changed"
        case .nothing, .unknown: "nothing"
        case .refused: "refused"
        }
    }
}

struct `Two halves of one account` {
    @Test func `become the older one, and what waits goes on in order, once`() async throws {
        let desk = try Desk()
        let hidden = try await desk.sight(nil, "ZA.1").id
        try await desk.writes(hidden)
        let first = try await desk.post("one", to: hidden)
        let byNumber = try await desk.person("27821234501")
        desk.pass(.seconds(1))
        let second = try await desk.post("two", to: byNumber)
        desk.pass(.seconds(1))
        let third = try await desk.post("three", to: hidden)
        let joined = try await desk.sight("27821234501", "ZA.1")
        #expect(joined.id == hidden)
        for id in [hidden, byNumber] {
            #expect(try desk.store.read { try Contacts.pieces(of: id, in: $0) } == [hidden, byNumber])
        }
        #expect(try desk.lane(byNumber) == nil)
        for expected in [first, second, third] {
            let call = try #require(try await desk.take(hidden))
            #expect(call.outbound.id == expected.id)
            #expect(call.recipient == .phone("+27821234501"))
            _ = try await desk.accept(call, "w\(expected.id)")
            desk.pass(.seconds(6))
        }
        #expect(try await desk.take(hidden) == nil)
        // Whoever still holds the other half reaches the same account.
        let late = try await desk.post("late", to: byNumber)
        #expect(late.contact == hidden)
        #expect(
            try desk.store.read {
                try $0.find(Contact.byPhone, desk.people.token(try PhoneNumber(whatsApp: "27821234501")))?.id
            } == hidden)
    }

    @Test func `a call under way ends once, and the next waits for a moment`() async throws {
        let desk = try Desk()
        let byNumber = try await desk.person("27821234501")
        let hidden = try await desk.sight(nil, "ZA.1").id
        try await desk.writes(hidden)
        _ = try await desk.post("one", to: hidden)
        let call = try #require(try await desk.take(hidden))
        let next = try await desk.post("two", to: byNumber)
        _ = try await desk.sight("27821234501", "ZA.1")
        #expect(try await desk.take(byNumber) == nil)
        #expect(try await desk.accept(call, "w1").delivery == .accepted)
        desk.pass(Outbox.joinPause)
        #expect(try await desk.take(byNumber)?.outbound.id == next.id)
        #expect(try await desk.receive(desk.report("delivered", wamid: "w1"))?.delivery == .delivered)
    }

    @Test func `a lost call is in doubt as before`() async throws {
        let desk = try Desk()
        let byNumber = try await desk.person("27821234501")
        let hidden = try await desk.sight(nil, "ZA.1").id
        try await desk.writes(hidden)
        let sent = try await desk.post(.knock, to: hidden)
        let call = try #require(try await desk.take(hidden, NoticeKind.knock.priority))
        try await desk.settle(call, .unknown("lost"))
        _ = try await desk.sight("27821234501", "ZA.1")
        #expect(try desk.look(sent.id).contact == byNumber)
        if sent.isRepeatSafe {
            #expect(try desk.lane(byNumber, NoticeKind.knock.priority)?.doubt == sent.id)
        }
        #expect(try desk.store.read { try desk.outbox.missingLanes(in: $0) }.isEmpty)
    }

    @Test func `keep the open window, STOP, and the talk that was gone on with last`() async throws {
        let desk = try Desk()
        let byNumber = try await desk.person("27821234501", wrote: false)
        let hidden = try await desk.sight(nil, "ZA.1").id
        try await desk.writes(hidden)
        try await desk.store.write { tx in
            var contact = try #require(try tx.find(hidden))
            contact.stoppedAt = tx.now
            contact.language = .zulu
            try tx.put(contact)
            var talk = Conversation(id: hidden, person: Ref(1), language: .zulu, now: tx.now)
            talk.flow = "reject"
            talk.turn = 7
            talk.draft = try desk.people.vault.seal(Draft(), Conversation.place(hidden))
            try tx.put(talk)
        }
        let tag = try desk.store.read { try #require(try $0.find(Conversation.self, hidden)).tag }
        let joined = try await desk.sight("27821234501", "ZA.1")
        #expect(joined.id == byNumber && joined.stoppedAt != nil && joined.language == .zulu)
        try desk.store.read { (snapshot) throws -> Void in
            #expect(try desk.outbox.windowOpenUntil(byNumber, in: snapshot) != nil)
            let talk = try #require(try snapshot.find(Conversation.self, byNumber))
            #expect(talk.tag == tag && talk.flow == "reject")
            let draft = try desk.people.vault.open(try #require(talk.draft), Conversation.place(byNumber))
            #expect(draft == Draft())
            #expect(try snapshot.find(Conversation.self, hidden) == nil)
        }
    }

    @Test func `of two people are in doubt, both`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", "27821234501")
        let other = try await desk.listed("E2", "27821234502")
        _ = try await desk.sight("27821234501")
        let hidden = try await desk.sight(nil, "ZA.1")
        try await desk.store.write { tx in
            var hidden = hidden
            hidden.person = other.id
            try tx.put(hidden)
        }
        _ = try await desk.sight("27821234501", "ZA.1")
        for number in ["E1", "E2"] { #expect(try desk.entry(number).suspension?.reason == .userIDChanged) }
    }
}

struct `A number that changes` {
    private static let old = "27821234501"
    private static let new = "27829999901"

    @Test func `takes the account and the entry with it, and asks for a new proof`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", Self.old)
        let contact = try await desk.sight(Self.old, "ZA.1")
        #expect(try await desk.apply(from: Self.old, to: Self.new, newUserID: "ZA.2").word == "changed")
        let person = try desk.entry("E1")
        #expect(person.standing == .suspended && person.suspension?.reason == .numberChanged)
        #expect(person.verifiedAt == nil)
        #expect(try desk.people.phone(of: person)?.e164 == "+" + Self.new)
        for (phone, user) in [(Self.new, nil), (nil, "ZA.2"), (Self.new, "ZA.2")] as [(String?, String?)] {
            #expect(try await desk.sight(phone, user).id == contact.id)
        }
        #expect(try desk.changes("E1").sorted { $0.rawValue < $1.rawValue } == [.phone, .suspended, .userID])
        // Somebody else who gets the old number is nobody to us.
        desk.pass(.seconds(3600))
        let stranger = try await desk.sight(Self.old, "ZA.9")
        #expect(stranger.id != contact.id)
        #expect(try desk.store.read { try desk.people.person(of: stranger, in: $0) } == nil)
    }

    @Test func `twice is once, also after a new proof`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", Self.old)
        _ = try await desk.sight(Self.old, "ZA.1")
        try await desk.apply(from: Self.old, to: Self.new, newUserID: "ZA.2")
        try await desk.prove("E1")
        #expect(try desk.entry("E1").standing == .active)
        let before = try desk.changes("E1")
        #expect(try await desk.apply(from: Self.old, to: Self.new, newUserID: "ZA.2").word == "nothing")
        #expect(try desk.entry("E1").standing == .active)
        #expect(try desk.changes("E1") == before)
    }

    @Test func `once more harms nobody who has the old number by then`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", Self.old)
        _ = try await desk.sight(Self.old, "ZA.1")
        let told = try desk.store.read { $0.now }
        try await desk.apply(from: Self.old, to: Self.new, newUserID: "ZA.2")
        desk.pass(.seconds(60))
        try await desk.listed("E2", Self.old)
        _ = try await desk.sight(Self.old, "ZA.5")
        let outcome = try await desk.apply(from: Self.old, to: Self.new, newUserID: "ZA.2", at: told)
        #expect(outcome.word == "nothing")
        #expect(try desk.entry("E2").standing == .active)
    }

    @Test func `whose first message comes before the news is one account all the same`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", Self.old)
        let old = try await desk.sight(Self.old, "ZA.1")
        let early = try await desk.sight(Self.new, "ZA.2")
        #expect(early.id != old.id)
        #expect(try await desk.apply(from: Self.old, to: Self.new, newUserID: "ZA.2").word == "changed")
        #expect(try await desk.sight(Self.new, "ZA.2").id == old.id)
        #expect(try desk.entry("E1").standing == .suspended)
        #expect(try await desk.apply(from: Self.old, to: Self.new, newUserID: "ZA.2").word == "nothing")
        #expect(try desk.store.read { try $0.find(early.id)?.joinedInto } == old.id)
    }

    @Test func `whose last message comes after the news still leads there`() async throws {
        let desk = try Desk()
        let contact = try await desk.sight(Self.old, "ZA.1")
        desk.pass(.seconds(60))
        try await desk.apply(from: Self.old, to: Self.new, newUserID: "ZA.2")
        let identities = desk.identities
        let late = try await desk.store.write { tx in
            try identities.sight(
                phoneDigits: Self.old, userID: "ZA.1", .init(.webhook("late"), at: tx.now - .seconds(60)), in: tx)
        }
        #expect(late?.contact.id == contact.id)
    }

    @Test func `is nobody's theft`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", Self.old)
        try await desk.listed("E2", Self.new)
        let first = try await desk.sight(Self.old)
        let second = try await desk.sight(Self.new)
        #expect(try await desk.apply(from: Self.old, to: Self.new).word == "refused")
        #expect(try desk.entry("E2").standing == .active)
        #expect(try desk.entry("E1").standing == .suspended)
        #expect(try await desk.sight(Self.old).id == first.id)
        #expect(try await desk.sight(Self.new).id == second.id)
    }

    @Test func `of a number in the list that never wrote changes the list`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", Self.old)
        #expect(try await desk.apply(from: Self.old, to: Self.new).word == "changed")
        let person = try desk.entry("E1")
        #expect(try desk.people.phone(of: person)?.e164 == "+" + Self.new && person.standing == .suspended)
    }

    @Test func `to what the list has already is no doubt`() async throws {
        let desk = try Desk()
        let person = try await desk.listed("E1", Self.new)
        let contact = try await desk.sight(Self.old, "ZA.1")
        try await desk.store.write { tx in
            var contact = contact
            contact.person = person.id
            try tx.put(contact)
        }
        #expect(try await desk.apply(from: Self.old, to: Self.new, newUserID: "ZA.2").word == "changed")
        #expect(try desk.entry("E1").standing == .active)
    }

    @Test(arguments: [(Self.old, "ZA.1"), (nil, "ZA.1")] as [(String?, String)])
    func `as a user id, too`(phone: String?, userID: String) async throws {
        let desk = try Desk()
        let person = try await desk.listed("E1", phone)
        let contact = try await desk.sight(phone, userID)
        try await desk.store.write { tx in
            var contact = contact
            contact.person = person.id
            try tx.put(contact)
        }
        #expect(
            try await desk.apply(.changedUserID, from: nil, to: nil, oldUserID: userID, newUserID: "ZA.2").word
                == "changed")
        #expect(try await desk.sight(nil, "ZA.2").id == contact.id)
        #expect(try desk.entry("E1").suspension?.reason == .userIDChanged)
    }

    @Test func `without a word, as a card that was passed on, is a doubt`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", Self.old)
        let contact = try await desk.sight(Self.old, "ZA.1")
        #expect(try await desk.sight(Self.old, "ZA.7").id == contact.id)
        #expect(try desk.entry("E1").suspension?.reason == .userIDChanged)
        // What its former owner said before comes late, and changes nothing back.
        let before = try desk.changes("E1")
        let identities = desk.identities
        _ = try await desk.store.write { tx in
            try identities.sight(
                phoneDigits: Self.old, userID: "ZA.1", .init(.webhook("late"), at: tx.now - .seconds(60)), in: tx)
        }
        #expect(try desk.changes("E1") == before)
    }

    @Test func `shows in a receipt, for what was sent to the number of now alone`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", Self.old)
        let contact = try await desk.person(Self.old)
        let message = try await desk.post("x", to: contact)
        let call = try #require(try await desk.take(contact))
        _ = try await desk.accept(call, "w1")
        func heed(_ phone: String) async throws -> Identities.Sighting? {
            let identities = desk.identities
            let report = try desk.report("delivered", wamid: "w1", to: phone)
            return try await desk.store.write { tx in
                try identities.heed(
                    report, of: try #require(try tx.find(message.id)), .init(.webhook("r"), at: tx.now), in: tx)
            }
        }
        #expect(try await heed(Self.old) == nil)
        desk.pass(.seconds(1))
        #expect(try await heed(Self.new)?.suspended.map(\.employeeNumber) == ["E1"])
        #expect(try await desk.sight(Self.new).id == contact)
        // A receipt that was on its way meanwhile takes nothing back.
        #expect(try await heed(Self.old) == nil)
        #expect(try await desk.sight(Self.new).id == contact)
    }
}

struct `A number where nobody is` {
    @Test func `is tried once as the country also writes it, and remembered`() async throws {
        let desk = try Desk()
        let contact = try await desk.person("5491123456789")
        let message = try await desk.post("hola", to: contact)
        let first = try #require(try await desk.take(contact))
        #expect(first.recipient == .phone("+5491123456789"))
        try await desk.settle(first, .refused(GraphError(code: 131030, title: nil, details: nil)))
        let second = try #require(try await desk.take(contact))
        #expect(second.outbound.id == message.id && second.recipient == .phone("+541123456789"))
        _ = try await desk.accept(second, "w1")
        try await desk.receive(desk.report("delivered", wamid: "w1"))
        desk.pass(.seconds(60))
        // Also after WhatsApp has reported the first form again.
        _ = try await desk.sight("5491123456789")
        _ = try await desk.post("otra", to: contact)
        #expect(try await desk.take(contact)?.recipient == .phone("+541123456789"))
    }

    @Test func `in both forms ends after two tries`() async throws {
        let desk = try Desk()
        let contact = try await desk.person("5511987654321")
        let message = try await desk.post("olá", to: contact)
        for form in ["+5511987654321", "+551187654321"] {
            let call = try #require(try await desk.take(contact))
            #expect(call.recipient == .phone(form))
            try await desk.settle(call, .refused(GraphError(code: 131026, title: nil, details: nil)))
        }
        #expect(try desk.look(message.id).delivery == .failed)
        #expect(try await desk.take(contact) == nil)
    }

    @Test func `is tried no second time while the first may have arrived`() async throws {
        let desk = try Desk()
        let contact = try await desk.person("5491123456789")
        _ = try await desk.post("hola", to: contact)
        let call = try #require(try await desk.take(contact))
        try await desk.settle(call, .unknown("lost"))
        desk.pass(.seconds(120))
        #expect(try await desk.take(contact) == nil)
    }

    private func bounce(_ desk: Desk, _ contact: Ref<Contact>, times: Int, code: Int = 131026) async throws {
        for number in 0..<times {
            _ = try await desk.post("x\(number)", to: contact)
            let call = try #require(try await desk.take(contact))
            _ = try await desk.accept(call, "w\(number).\(call.outbound.id)")
            try await desk.receive(desk.report("failed", wamid: "w\(number).\(call.outbound.id)", code: code))
            desk.pass(.seconds(6))
        }
    }

    @Test func `three times in a week makes whoever has it in the list doubtful`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", "27821234501")
        let contact = try await desk.person()
        try await bounce(desk, contact, times: 2)
        #expect(try desk.entry("E1").standing == .active)
        try await bounce(desk, contact, times: 1)
        #expect(try desk.entry("E1").suspension?.reason == .bounced)
        // Another number from the office is no doubt.
        try await desk.store.write { tx in
            _ = try desk.people.put(
                People.Entry(employeeNumber: "E1", name: "A", phone: try PhoneNumber(whatsApp: "27821234577")), in: tx)
        }
        #expect(try desk.entry("E1").standing == .listed)
    }

    @Test func `is forgotten by what arrives between, and by time`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", "27821234501")
        let contact = try await desk.person()
        try await bounce(desk, contact, times: 2)
        _ = try await desk.post("there", to: contact)
        _ = try await desk.accept(try #require(try await desk.take(contact)), "good")
        try await desk.receive(desk.report("delivered", wamid: "good"))
        try await bounce(desk, contact, times: 2)
        desk.pass(Outbox.bouncesWithin)
        try await desk.writes(contact)
        try await bounce(desk, contact, times: 2)
        #expect(try desk.entry("E1").standing == .active)
    }
}

struct `Notices to somebody in doubt` {
    @Test func `wait for the new proof, and answers go`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", "27821234501")
        let contact = try await desk.person()
        try await desk.apply(from: "27821234501", to: "27829999901")
        let notice = try await desk.post(.missed(count: 2), to: contact)
        #expect(try await desk.take(contact, notice.priority) == nil)
        #expect(try desk.look(notice.id).delivery.hold == .unverified)
        desk.pass(.seconds(1))
        try await desk.writes(contact)
        let (answer, asked) = (Message.text(try TextMessage("an answer")), try desk.said(contact))
        let plain = try await desk.store.write { try desk.outbox.post(answer, to: contact, answering: asked, in: $0) }
        #expect(try await desk.take(contact)?.outbound.id == plain.id)
        desk.pass(.seconds(6))
        try await desk.writes(contact)
        #expect(try desk.look(notice.id).delivery.hold == .unverified)
        try await desk.prove("E1")
        let outbox = desk.outbox
        try await desk.store.write { _ = try outbox.wishesChanged(contact, in: $0) }
        #expect(try await desk.take(contact, notice.priority)?.outbound.id == notice.id)
    }
}

struct `Whatever WhatsApp says in whatever order` {
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `leaves every message in one lane, and nobody without a trace`(seed: UInt64) async throws {
        let desk = try Desk()
        var state = seed
        func roll(_ sides: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % sides)
        }
        let phones: [String?] = ["27821234501", "27821234502", "27821234503", "5491123456789", nil]
        let users: [String?] = ["ZA.1", "ZA.2", "ZA.3", nil]
        for (number, phone) in [("E1", phones[0]), ("E2", phones[1]), ("E3", nil)] {
            try await desk.listed(number, phone)
        }
        var posted: [Ref<OutboundMessage>] = []
        for _ in 0..<40 {
            desk.pass(.seconds(roll(3)))
            let (phone, user) = (phones[roll(5)], users[roll(4)])
            switch roll(4) {
            case 0:
                _ = try await desk.apply(
                    roll(2) == 0 ? .changedNumber : .changedUserID, from: phone, to: phones[roll(5)],
                    oldUserID: user, newUserID: users[roll(4)])
            default:
                guard phone != nil || user != nil else { continue }
                let contact = try await desk.sight(phone, user)
                #expect(contact.joinedInto == nil)
                posted.append(try await desk.post("m", to: contact.id).id)
            }
        }
        try desk.store.read { (snapshot) throws -> Void in
            #expect(try desk.outbox.missingLanes(in: snapshot).isEmpty)
            for id in posted {
                let message = try #require(try snapshot.find(id))
                let contact = try #require(try snapshot.find(message.contact))
                #expect(contact.joinedInto == nil, "seed \(seed)")
                #expect(message.queue == .composed)
            }
        }
        #expect(try desk.store.check().isEmpty, "seed \(seed)")
    }
}
