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
}
