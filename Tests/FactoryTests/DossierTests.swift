import Messaging
import Store
import Testing
import WhatsApp

@testable import Factory

struct `A dossier` {
    private func taken(_ floor: Floor, _ who: String) async throws -> JSON {
        let subject = try #require(try floor.store.read { try Subject.find(who, floor.factory, in: $0) })
        var (bytes, pieces): ([UInt8], Int) = ([], 0)
        try await Dossier(floor.factory, store: floor.store).write(subject) {
            bytes += $0
            pieces += 1
        }
        #expect(pieces > 1)
        return try JSON(bytes)
    }

    @Test func `has everything that is held about somebody, and nothing of others`() async throws {
        let (floor, _, _) = try await `Erasing a person`.busyFloor()
        try await floor.deliver(floor.receipt(to: floor.thandi, opaque: "somebody.else.1"))
        let dossier = try await taken(floor, "E1")
        #expect(dossier["person"]["name"].text == "Thandi Nkosi" && dossier["person"]["phone"].text == "+27821234501")
        #expect(dossier["contacts"][0]["phone"].text == "+27821234501")
        #expect(dossier["received"].array.count == 10 && dossier["sent"].array.count == 10)
        #expect(dossier["received"].array.contains { $0["content"]["item"]["text"]["body"].text == "Deep scratch" })
        #expect(dossier["received"].array.compactMap { $0["attachment"]["caption"].text } == ["Private picture"])
        #expect(dossier["reports"].array.map { $0["number"].text } == ["REJ-1001"])
        #expect(dossier["reports"][0]["attachments"].array.count == 1)
        #expect(dossier["interactions"].array.map { $0["kind"].text } == ["reject"])
        #expect(dossier["conversations"][0]["flow"].text == "return")
        #expect(dossier["others"].array.count == 1)
        #expect(!String(decoding: dossier.rawBytes, as: UTF8.self).contains("REJ-1002"))
    }

    @Test func `knows strangers, and pages through long lists`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("Hello?")
        let (factory, contact) = (floor.factory, try #require(try floor.contact(of: floor.stranger)))
        try await floor.store.write { tx in
            for number in 0..<450 {
                try factory.outbox.post(.text(TextMessage("Number \(number)")), to: contact.id, in: tx)
            }
        }
        let dossier = try await taken(floor, "+34600111222")
        #expect(dossier["person"].isNull && dossier["received"].array.count == 1)
        #expect(dossier["sent"].array.count == 451 && dossier["sent"].array.last?["text"].text == "Number 449")
        #expect(dossier["interactions"].array.map { $0["kind"].text } == ["stranger"])
    }

    @Test func `does not show a code that somebody could use`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        let (factory, contact) = (floor.factory, try #require(try floor.contact(of: floor.thandi)))
        try await floor.store.write { tx in
            _ = try factory.outbox.post(
                .text(TextMessage("482915")), to: contact.id,
                as: .init(.code, isRepeatSafe: false, isFoldable: false, knocks: false), in: tx)
        }
        let dossier = try await taken(floor, "E1")
        #expect(!String(decoding: dossier.rawBytes, as: UTF8.self).contains("482915"))
    }

    @Test func `says how far somebody is with us, what they want, agreed to and were called`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("stop")
        try await floor.openDoors(for: "E1")
        try await floor.store.write { tx in
            var person = try #require(try floor.factory.people.find(employeeNumber: "E1", in: tx))
            person.shift = Shift("mon-fri 06:00-14:00")
            person.isOnCall = true
            var wishes = Preferences()
            wishes.silenced = [.parts]
            wishes.quietHours = DayHours("22:00-06:00")
            person.preferences = wishes
            try tx.put(person)
        }
        try await floor.moves("27821234501", to: "27829998877")
        let dossier = try await taken(floor, "E1")
        let person = dossier["person"]
        #expect(person["standing"].text == "suspended" && person["suspension"]["reason"].text == "number_changed")
        #expect(person["shift"].text == "mon-fri 06:00-14:00" && person["onCall"].bool == true)
        #expect(person["preferences"]["silenced"][0].text == "parts")
        #expect(person["preferences"]["quietHours"].text == "22:00-06:00" && person["invitedAt"].text != nil)
        #expect(dossier["consents"].array.map { $0["given"].bool } == [false])
        let kinds = dossier["identityHistory"].array.compactMap { $0["kind"].text }
        #expect(kinds.contains("phone") && kinds.contains("suspended"))
        #expect(dossier["identityHistory"].array.contains { $0["old"].text == "+27821234501" })
        #expect(dossier["invitations"].array.count == 1 && dossier["invitations"][0]["createdAt"].text != nil)
        #expect(dossier["contacts"][0]["changedAt"].text != nil)
    }

    @Test func `shows ways in as dates alone`() async throws {
        let floor = try await Floor.sample()
        try await floor.openDoors(for: "E1")
        let dossier = try await taken(floor, "E1")
        for list in ["invitations", "sessions", "links", "codes"] {
            #expect(dossier[list].array.count == 1, "\(list)")
            let members = dossier[list][0].members.map(\.name)
            #expect(members.allSatisfy { $0.hasSuffix("At") }, "\(list): \(members)")
        }
        #expect(dossier["codes"][0]["askedAt"].array.count == 1)
    }

    @Test func `is of all entries and accounts that are one person, and of nobody who once was`() async throws {
        let floor = try await Floor.sample()
        try await floor.thandi.says("hi")
        try await floor.seen(floor.ravi.phone, "ZA.77", says: "Words of his")
        let first = try await floor.merge("E3", into: "E1")
        try await floor.store.write { try floor.factory.merging.undo(first, by: "Nomsa", in: $0) }
        try await floor.merge("E2", into: "E1")
        for who in ["E1", "E2", "ZA.77"] {
            let dossier = try await taken(floor, who)
            #expect(dossier["person"]["employeeNumber"].text == "E1")
            #expect(dossier["mergedEntries"].array.map { $0["employeeNumber"].text } == ["E2"])
            #expect(dossier["contacts"].array.count == 2 && dossier["received"].array.count == 2)
            #expect(dossier["mergers"].array.map { $0["undoneAt"].isNull }.sorted { $0 && !$1 } == [true, false])
            #expect(dossier["identityHistory"].array.contains { $0["old"].text == "E2" })
            let text = String(decoding: dossier.rawBytes, as: UTF8.self)
            #expect(!text.contains("\"E3\"") && !text.contains("Lucía"))
        }
    }

    @Test func `of a stranger has what the office was told`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says("It is me, Ana")
        let dossier = try await taken(floor, "+34600111222")
        #expect(dossier["knocks"][0]["first"].text == "It is me, Ana" && dossier["knocks"][0]["state"].text == "open")
    }
}
