import Messaging
import Store
import Testing
import Vault

@testable import Factory

struct `Making letters` {
    private func make(_ floor: Floor, _ employees: [String] = [], everybody: Bool = false) async throws -> [Letter] {
        let letters = floor.factory.letters
        return try await floor.store.write { tx in
            try letters.make(
                for: letters.recipients(employees, everybody: everybody, in: tx), number: "+27 31 123 0000",
                language: nil, in: tx)
        }
    }

    @Test func `go to everybody who is not verified`() async throws {
        let floor = try await Floor.sample()
        let letters = try await make(floor)
        #expect(letters.map(\.employeeNumber) == ["E3"])
        #expect(letters[0].language == .spanish && letters[0].name == "Lucía Gómez")
        #expect(letters[0].link == "https://wa.me/27311230000?text=\(letters[0].word.text)")
        #expect(try floor.person("E3").invitedAt == floor.now)
        #expect(try await make(floor, everybody: true).map(\.employeeNumber) == ["E1", "E2", "E3"])
        #expect(try await make(floor, ["e2", "E2"]).map(\.employeeNumber) == ["E2"])
    }

    @Test func `are in the language that somebody chose whose number is hidden`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E2")
        for words in [word, "français"] { _ = try await floor.hidden("ZA.13491208655302741918", says: words) }
        #expect(try await make(floor, ["E2"])[0].language == .french)
        let ravi = try floor.person("E2")
        #expect(try floor.store.read { try floor.factory.language(of: ravi, in: $0) } == .french)
    }

    @Test func `keep no word`() async throws {
        let floor = try await Floor.sample()
        let word = try await make(floor)[0].word
        let kept = try floor.store.read { try $0.page(Invitation.self, limit: 10).records }
        #expect(kept.count == 1 && !"\(kept)".contains(word.symbols))
    }

    @Test func `forget all but the last words of somebody`() async throws {
        let floor = try await Floor.sample()
        for _ in 0..<Invitations.keptMax + 3 {
            floor.pass(.seconds(1))
            _ = try await make(floor, ["E3"])
        }
        let kept = try floor.store.read { try $0.page(Invitation.self, limit: 100).records }
        #expect(kept.count == Invitations.keptMax && kept.count { $0.expiresAt > floor.now } == 1)
    }

    @Test func `need our number`() async throws {
        let floor = try await Floor.sample()
        let letters = floor.factory.letters
        for (number, refusal) in [(nil, Letters.Refused.numberNotKnown), ("none", .notANumber)] as [(String?, _)] {
            await #expect(throws: refusal) {
                try await floor.store.write { tx in
                    _ = try letters.make(
                        for: letters.recipients([], everybody: false, in: tx), number: number, language: nil, in: tx)
                }
            }
        }
        try await floor.thandi.says("hi")
        #expect(try floor.store.read { try floor.factory.outbox.displayNumber(in: $0) } == "27311230000")
    }

    @Test func `are for nobody unknown or gone`() async throws {
        let floor = try await Floor.sample()
        await #expect(throws: Letters.Refused.unknown("E99")) { try await make(floor, ["E99"]) }
        await #expect(throws: Letters.Refused.notActive("E4")) { try await make(floor, ["E4"]) }
        #expect(try floor.person("E3").invitedAt == nil)
    }
}
