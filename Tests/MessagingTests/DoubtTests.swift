import Store
import Testing
import Vault
import WhatsApp

@testable import Messaging

extension Desk {
    /// The account was proven to be theirs.
    func bind(_ contact: Contact, to number: String) async throws {
        let person = try entry(number)
        try await store.write { tx in
            var contact = try #require(try tx.find(contact.id))
            contact.person = person.id
            try tx.put(contact)
        }
    }

    /// The office says that the account is theirs.
    func help(_ number: String, with contact: Contact) async throws {
        let (merging, person) = (Merging(people: people), try entry(number))
        try await store.write { _ = try merging.bind(contact, to: person, by: .desk("Nomsa"), in: $0) }
    }

    func merge(_ from: String, into: String) async throws {
        let (merging, given, target) = (Merging(people: people), try entry(from), try entry(into))
        try await store.write { _ = try merging.merge(given, into: target, by: "Nomsa", .confirmed, in: $0) }
    }

    func owner(_ contact: Contact) throws -> String? {
        try store.read { snapshot in
            try people.person(of: try #require(try snapshot.find(contact.id)), in: snapshot)?.employeeNumber
        }
    }

    func sight(
        _ phone: String?, _ userID: String?, saidAgo ago: Duration
    ) async throws -> Contact? {
        let identities = identities
        return try await store.write { tx in
            try identities.sight(
                phoneDigits: phone, userID: userID, .init(.webhook("late"), at: tx.now - ago), in: tx)?.contact
        }
    }
}

struct `A doubt about somebody` {
    private static let old = "27821234501"
    private static let new = "27829999901"

    /// Somebody else has got the card of E1, who is verified.
    private func found() async throws -> (desk: Desk, finder: Contact) {
        let desk = try Desk()
        try await desk.listed("E1", Self.old)
        try await desk.bind(try await desk.sight(Self.old, "ZA.1"), to: "E1")
        let finder = try await desk.sight(Self.old, "ZA.66")
        try #require(try desk.entry("E1").suspension?.reason == .userIDChanged)
        return (desk, finder)
    }

    @Test func `that ends by another account takes the number away from whoever found the card`() async throws {
        let (desk, finder) = try await found()
        let own = try await desk.sight("34600111222", "ZA.3")
        try await desk.help("E1", with: own)
        #expect(try desk.entry("E1").standing == .active && desk.owner(own) == "E1")
        #expect(try desk.owner(finder) == nil)
        #expect(try desk.people.phone(of: desk.entry("E1")) == nil)
    }

    @Test func `that ends by the account it was about leaves all as it was`() async throws {
        let (desk, finder) = try await found()
        try await desk.help("E1", with: finder)
        #expect(try desk.entry("E1").standing == .active && desk.owner(finder) == "E1")
        #expect(try desk.people.phone(of: desk.entry("E1"))?.e164 == "+" + Self.old)
    }

    @Test func `after a move that nobody told takes the account that stayed behind`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", Self.old)
        let former = try await desk.sight(Self.old, "ZA.1")
        try await desk.bind(former, to: "E1")
        let moved = try await desk.sight(Self.new, "ZA.1")
        #expect(try desk.entry("E1").suspension?.former == [desk.people.token(PhoneNumber(whatsApp: Self.old))])
        try await desk.help("E1", with: moved)
        #expect(try desk.owner(moved) == "E1" && desk.owner(former) == nil)
        #expect(try desk.changes("E1").contains(.unbound))
    }

    @Test func `is not made smaller by a number that the finder takes`() async throws {
        let (desk, _) = try await found()
        try await desk.apply(from: Self.old, to: Self.new, newUserID: "ZA.67")
        #expect(try desk.entry("E1").suspension?.reason == .userIDChanged)
    }

    @Test(arguments: [Self.old, Self.new])
    func `is no matter of a list that says what it said before`(phone: String) async throws {
        let desk = try Desk()
        try await desk.listed("E1", Self.old)
        _ = try await desk.sight(Self.old, "ZA.1")
        try await desk.apply(from: Self.old, to: Self.new, newUserID: "ZA.2")
        try await desk.listed("E1", phone)
        #expect(try desk.entry("E1").standing == .suspended && desk.entry("E1").verifiedAt == nil)
        // The office knows of a third number: that is news.
        try await desk.listed("E1", "27821234577")
        #expect(try desk.entry("E1").standing == .active)
    }

    @Test func `comes once, and not for what was said before the last proof`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", Self.old)
        try await desk.listed("E2", Self.new)
        _ = try await desk.sight(Self.old)
        _ = try await desk.sight(Self.new)
        func suspended(at time: Timestamp? = nil) async throws -> Int? {
            let outcome = try await desk.apply(from: Self.old, to: Self.new, at: time)
            guard case .refused(_, let suspended, _) = outcome else { return nil }
            return suspended.count
        }
        let told = try desk.store.read { $0.now }
        #expect(try await suspended() == 1)
        #expect(try await suspended() == 0)
        desk.pass(.seconds(60))
        try await desk.prove("E1")
        #expect(try await suspended(at: told) == 0)
        #expect(try desk.entry("E1").standing == .active)
        desk.pass(.seconds(60))
        #expect(try await suspended() == 1)
    }

    @Test func `is about both when a hidden account shows the number of another`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", Self.old)
        try await desk.listed("E2", Self.new)
        let hidden = try await desk.sight(nil, "ZA.2")
        try await desk.bind(hidden, to: "E2")
        #expect(try await desk.sight(Self.old, "ZA.2").id == hidden.id)
        #expect(try desk.entry("E1").suspension?.reason == .userIDChanged)
        #expect(try desk.entry("E2").suspension?.reason == .numberChanged)
        #expect(try desk.changes("E1").contains(.phone) && desk.changes("E2").contains(.phone))
        // What is for the one does not go to the other.
        let (contacts, people, person) = (desk.contacts, desk.people, try desk.entry("E1"))
        #expect(try await desk.store.write { try contacts.account(of: person, people, in: $0) } == nil)
    }
}

struct `An entry that is given up` {
    @Test func `is none in doubt`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", "27821234501")
        try await desk.listed("E2", "27821234502")
        _ = try await desk.sight("27821234501", "ZA.1")
        _ = try await desk.sight("27821234501", "ZA.66")
        await #expect(throws: Merging.Refused.inDoubt("E1")) { try await desk.merge("E1", into: "E2") }
    }

    @Test(arguments: ["27821234502", nil])
    func `speaks by its number only if somebody had proven that`(own: String?) async throws {
        let desk = try Desk()
        try await desk.listed("E1", "27821234501")
        var entry = try desk.entry("E1")
        entry.verifiedAt = nil
        let unproven = entry
        try await desk.store.write { try $0.put(unproven) }
        try await desk.listed("E2", own)
        let hidden = try await desk.sight(nil, "ZA.2")
        try await desk.help("E2", with: hidden)
        try await desk.merge("E1", into: "E2")
        let contact = try await desk.sight("27821234501")
        #expect(try desk.owner(contact) == nil)
        let target = try desk.entry("E2")
        #expect(try desk.store.read { try !desk.contacts.of(target, in: $0).contains { $0.id == contact.id } })
    }

    @Test func `gives its number back where the person's own changes to it`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", "27821234501")
        try await desk.listed("E2", "27821234502")
        let contact = try await desk.sight("27821234501", "ZA.1")
        try await desk.merge("E2", into: "E1")
        #expect(try await desk.apply(from: "27821234501", to: "27821234502", newUserID: "ZA.2").word == "changed")
        #expect(try desk.entry("E1").standing == .suspended && desk.entry("E2").phone == nil)
        #expect(try desk.people.phone(of: desk.entry("E1"))?.e164 == "+27821234502")
        #expect(try await desk.sight("27821234502", "ZA.2").id == contact.id)
    }

    @Test func `whose number a known account moves to is no other person`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", "27821234501")
        try await desk.listed("E2", "27821234502")
        try await desk.merge("E2", into: "E1")
        _ = try await desk.sight("27821234501", "ZA.1")
        _ = try await desk.sight("27821234502", "ZA.1")
        #expect(try desk.entry("E1").standing == .active)
    }
}

struct `A message that comes late` {
    @Test func `is of whoever had the user id, not of whoever has the number now`() async throws {
        let desk = try Desk()
        let hidden = try await desk.sight(nil, "ZA.1")
        let holder = try await desk.sight("27821234501", "ZA.9")
        desk.pass(.seconds(60))
        // The number of the one becomes that of the other, and then somebody else's.
        #expect(try await desk.sight("27821234501", "ZA.1").id == hidden.id)
        desk.pass(.seconds(60))
        #expect(try await desk.sight("27821234501", "ZA.9").id == holder.id)
        #expect(try await desk.sight("27821234501", "ZA.1", saidAgo: .seconds(30))?.id == hidden.id)
    }

    @Test func `is of whoever had the number then, known by the user id of then`() async throws {
        let desk = try Desk()
        let account = try await desk.sight("27821234501", "ZA.1")
        desk.pass(.seconds(60))
        try await desk.apply(from: "27821234501", to: "27829999901", newUserID: "ZA.2")
        desk.pass(.seconds(60))
        let next = try await desk.sight("27821234501", "ZA.9")
        #expect(next.id != account.id)
        #expect(try await desk.sight("27821234501", "ZA.1", saidAgo: .seconds(90))?.id == account.id)
        #expect(try await desk.sight("27821234501", "ZA.9").id == next.id)
    }

    @Test func `sets no change back in time`() async throws {
        let desk = try Desk()
        let byNumber = try await desk.sight("27821234501")
        let hidden = try await desk.sight(nil, "ZA.1")
        let changed = try desk.store.read { $0.now }
        try await desk.store.write { tx in
            var piece = try #require(try tx.find(hidden.id))
            piece.changedAt = changed
            try tx.put(piece)
        }
        let joined = try await desk.sight("27821234501", "ZA.1", saidAgo: .seconds(60))
        #expect(joined?.id == byNumber.id && joined?.changedAt == changed)
    }
}
