import FoundationEssentials
import Store
import Testing

@testable import Messaging

/// A directory with accounts, made from a seed.
private struct Directory {
    let desk: Desk
    let numbers = ["E1", "E2", "E3"]

    /// `given`: entries that are to be given up, and so in no doubt.
    init(seed: UInt64, given: Set<String>) async throws {
        desk = try Desk()
        var dice = Dice(state: seed)
        for (index, number) in numbers.enumerated() {
            let phone = dice.flip() || index == 1 ? "2782123450\(index)" : nil
            try await desk.listed(number, phone)
            var person = try desk.entry(number)
            if dice.flip() { person.verifiedAt = nil }
            if dice.flip() { person.suspension = .init(.bounced, at: Timestamp(seconds: 5)) }
            if given.contains(number) { person.suspension = nil }
            if person.suspension != nil { person.verifiedAt = nil }
            if dice.flip() {
                var wishes = Preferences()
                if dice.flip() { wishes.silenced = [Topic.allCases[Int(dice.next() % 3)]] }
                if dice.flip() { wishes.quietHours = DayHours("2\(dice.next() % 4):00-06:00") }
                wishes.isOnlyOnShift = dice.flip()
                if dice.flip() { wishes.stoppedAt = Timestamp(seconds: 7 + Int64(index)) }
                person.preferences = wishes
            }
            let (changed, isBound) = (person, dice.flip())
            let contact = try await phone == nil || dice.flip() ? desk.sight(nil, "ZA.\(index)") : desk.sight(phone)
            try await desk.store.write { tx in
                try tx.put(changed)
                guard isBound, var contact = try tx.find(contact.id) else { return }
                contact.person = changed.id
                try tx.put(contact)
            }
        }
    }

    /// Every entry and every account, as they are stored.
    func bytes() throws -> [String] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try desk.store.read { snapshot in
            let people = try snapshot.page(Person.self, limit: 100).records.map { try encoder.encode($0) }
            let contacts = try snapshot.page(Contact.self, limit: 100).records.map { try encoder.encode($0) }
            return (people + contacts).map { String(decoding: $0, as: UTF8.self) }
        }
    }

    func merge(_ from: String, _ into: String) async throws -> Merger {
        let (merging, given, target) = (Merging(people: desk.people), try desk.entry(from), try desk.entry(into))
        return try await desk.store.write {
            try merging.merge(given, into: target, by: "Nomsa", .confirmed, in: $0)
        }
    }

    func undo(_ merger: Merger) async throws {
        let merging = Merging(people: desk.people)
        try await desk.store.write { try merging.undo(merger, by: "Nomsa", in: $0) }
    }
}

private struct Dice {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func flip() -> Bool { next().isMultiple(of: 2) }
}

struct `Merging entries` {
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `and undoing it leaves everything as it was, byte by byte`(seed: UInt64) async throws {
        let directory = try await Directory(seed: seed, given: ["E1"])
        let before = try directory.bytes()
        let merger = try await directory.merge("E1", "E2")
        #expect(try directory.bytes() != before)
        try await directory.undo(merger)
        #expect(try directory.bytes() == before, "seed \(seed)")
        await #expect(throws: Merging.Refused.notMerged("E1")) { try await directory.undo(merger) }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `of a chain is undone from its end`(seed: UInt64) async throws {
        let directory = try await Directory(seed: seed, given: ["E1", "E2"])
        let before = try directory.bytes()
        let first = try await directory.merge("E1", "E2")
        let second = try await directory.merge("E2", "E3")
        await #expect(throws: Merging.Refused.merged("E2")) { try await directory.undo(first) }
        try await directory.undo(second)
        try await directory.undo(first)
        #expect(try directory.bytes() == before, "seed \(seed)")
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `of two into one is undone in any order, as far as wishes go`(seed: UInt64) async throws {
        let directory = try await Directory(seed: seed, given: ["E1", "E3"])
        let wishes = try directory.desk.entry("E2").preferences
        let first = try await directory.merge("E1", "E2")
        let second = try await directory.merge("E3", "E2")
        try await directory.undo(first)
        try await directory.undo(second)
        #expect(try directory.desk.entry("E2").preferences == wishes, "seed \(seed)")
    }

    @Test func `brings what the other lacks: number, verification, accounts, and the stricter wishes`() async throws {
        let desk = try Desk()
        var old = try await desk.listed("E1", "27821234501")
        var new = try await desk.listed("E2", nil)
        let contact = try await desk.sight("27821234501", "ZA.1")
        old.preferences = Preferences()
        old.preferences?.silenced = [.lessons, .news]
        old.preferences?.stoppedAt = Timestamp(seconds: 9)
        new.preferences = Preferences()
        new.preferences?.silenced = [.parts]
        let (from, into, merging) = (old, new, Merging(people: desk.people))
        let merger = try await desk.store.write { tx in
            try tx.put(from)
            try tx.put(into)
            return try merging.merge(from, into: into, by: "Nomsa", .refused, in: tx)
        }
        let target = try desk.entry("E2")
        #expect(target.standing == .active)
        #expect(try desk.entry("E1").standing == .merged)
        #expect(target.preferences?.silenced == [.lessons, .news, .parts])
        #expect(target.preferences?.stoppedAt == Timestamp(seconds: 9))
        try desk.store.read { (snapshot) throws -> Void in
            #expect(try desk.people.named("e1", in: snapshot)?.id == into.id)
            #expect(try desk.people.find(try PhoneNumber(whatsApp: "27821234501"), in: snapshot)?.id == into.id)
            #expect(try desk.people.person(of: contact, in: snapshot)?.id == into.id)
            #expect(try desk.contacts.of(target, in: snapshot).map(\.id) == [contact.id])
            #expect(try merging.merger(of: try #require(try snapshot.find(from.id)), in: snapshot)?.id == merger.id)
            #expect(try merging.history.changes(of: target, in: snapshot).map(\.kind) == [.merged, .merged])
        }
    }

    @Test func `keeps what has changed since, when it is undone`() async throws {
        let desk = try Desk()
        try await desk.listed("E1", "27821234501")
        try await desk.listed("E2", nil)
        let merging = Merging(people: desk.people)
        let (from, into) = (try desk.entry("E1"), try desk.entry("E2"))
        let merger = try await desk.store.write { try merging.merge(from, into: into, by: "N", .refused, in: $0) }
        try await desk.listed("E2", "27821234577")
        try await desk.listed("E3", "27821234501")
        try await desk.store.write { try merging.undo(merger, by: "N", in: $0) }
        #expect(try desk.people.phone(of: desk.entry("E2"))?.e164 == "+27821234577")
        // The number has become somebody else's meanwhile.
        #expect(try desk.people.phone(of: desk.entry("E1")) == nil)
        #expect(try desk.entry("E3").standing == .active)
    }

    @Test func `is refused where it cannot be meant`() async throws {
        let desk = try Desk()
        for (number, phone) in [("E1", "27821234501"), ("E2", "27821234502"), ("E3", nil), ("E4", nil)] {
            try await desk.listed(number, phone)
        }
        var left = try desk.entry("E4")
        left.isActive = false
        let (gone, merging) = (left, Merging(people: desk.people))
        try await desk.store.write { try $0.put(gone) }
        func merge(_ from: String, _ into: String) async throws {
            let (given, target) = (try desk.entry(from), try desk.entry(into))
            try await desk.store.write { _ = try merging.merge(given, into: target, by: "N", .refused, in: $0) }
        }
        await #expect(throws: Merging.Refused.itself) { try await merge("E1", "E1") }
        await #expect(throws: Merging.Refused.twoNumbers) { try await merge("E1", "E2") }
        await #expect(throws: Merging.Refused.inactiveTarget("E4")) { try await merge("E1", "E4") }
        try await merge("E3", "E1")
        await #expect(throws: Merging.Refused.merged("E3")) { try await merge("E1", "E3") }
        await #expect(throws: Merging.Refused.merged("E3")) { try await merge("E3", "E2") }
    }

    @Test func `writes to the account that was proven, not to a listed number nobody has shown`() async throws {
        let desk = try Desk()
        let one = try await desk.listed("E1", "27821234501")
        let proven = try await desk.sight(nil, "ZA.1")
        let merging = Merging(people: desk.people)
        try await desk.store.write { _ = try merging.bind(proven, to: one, by: .desk("N"), in: $0) }
        try await desk.writes(proven.id)
        desk.pass(.seconds(60))
        let listed = try await desk.sight("27821234501", nil)
        try await desk.writes(listed.id)
        let person = try desk.entry("E1")
        #expect(try desk.store.read { try desk.contacts.of(person, in: $0).count } == 2)
        #expect(try desk.store.read { try desk.contacts.preferred(of: person, in: $0)?.id } == proven.id)
    }

    @Test func `binds an account that is nobody's, and no other`() async throws {
        let desk = try Desk()
        let (one, two) = (try await desk.listed("E1", nil), try await desk.listed("E2", nil))
        let contact = try await desk.sight(nil, "ZA.1")
        let merging = Merging(people: desk.people)
        try await desk.store.write { _ = try merging.bind(contact, to: one, by: .desk("N"), in: $0) }
        #expect(try desk.entry("E1").standing == .active)
        #expect(try desk.store.read { try desk.contacts.preferred(of: one, in: $0)?.id } == contact.id)
        await #expect(throws: Merging.Refused.somebodys("E1")) {
            try await desk.store.write { _ = try merging.bind(contact, to: two, by: .desk("N"), in: $0) }
        }
        try await desk.store.write { try merging.unbind(contact, by: .desk("N"), in: $0) }
        #expect(try desk.store.read { try desk.contacts.of(one, in: $0) }.isEmpty)
        #expect(try desk.changes("E1") == [.unbound, .bound])
    }

    @Test func `gives another employee number, which nobody has`() async throws {
        let desk = try Desk()
        let person = try await desk.listed("E1", nil)
        try await desk.listed("E2", nil)
        let merging = Merging(people: desk.people)
        try await desk.store.write { _ = try merging.rename(person, to: "F1", by: .desk("N"), in: $0) }
        #expect(try desk.entry("F1").id == person.id)
        for (number, refusal) in [
            ("e2", Merging.Refused.numberTaken("e2")), ("", .badNumber), ("a\u{7}", .badNumber),
            (String(repeating: "x", count: 41), .badNumber),
        ] {
            await #expect(throws: refusal) {
                try await desk.store.write { _ = try merging.rename(person, to: number, by: .desk("N"), in: $0) }
            }
        }
        #expect(try desk.changes("F1") == [.employeeNumber])
    }
}
