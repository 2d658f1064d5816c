import Messaging
import Store
import Testing
import WhatsApp

@testable import Factory

struct `Sending the word of a letter` {
    @Test func `verifies, says so, and shows what can be done`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E3")
        #expect(try floor.person("E3").standing == .invited)
        let heard = try await floor.lucia.says("Hola, " + word.lowercased())
        #expect(heard.options.contains { $0.id == "reject" } && heard.text.contains("Lucía"))
        let lucia = try floor.person("E3")
        #expect(lucia.standing == .active && lucia.verifiedAt == floor.now)
        let consents = try floor.store.read { try Consents().page(of: lucia.id, limit: 5, in: $0).records }
        #expect(consents.map(\.way) == [.letter] && consents.allSatisfy { $0.isGiven && $0.at == floor.now })
        #expect(try floor.contact("27821234503")?.person == lucia.id)
        #expect(try floor.verifications() == ["word sent, wording 1"])
    }

    @Test func `brings somebody in whose number was not known, and puts the number into the list`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E3")
        let heard = try await floor.stranger.says(word)
        #expect(heard.text.contains("34600111222") == false)
        let lucia = try floor.person("E3")
        #expect(try floor.factory.people.phone(of: lucia)?.e164 == "+34600111222")
        let note = try #require(try floor.verifications().last)
        #expect(note.contains("+27•••••4503 → +34•••••1222") && !note.contains("600111"))
        // The number she had is nobody's now.
        #expect(try await floor.lucia.says("hi").text.hasPrefix(MenuPhrase.stranger.text(in: .english)))
        #expect(try await floor.stranger.says("menu").options.contains { $0.id == "reject" })
    }

    @Test func `binds an account whose number WhatsApp hides`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E2")
        let heard = try await floor.hidden("ZA.13491208655302741918", says: word)
        #expect(heard.count == 1 && heard[0].contains("Ravi"))
        let ravi = try floor.person("E2")
        #expect(try ravi.standing == .active && floor.factory.people.phone(of: ravi)?.e164 == "+27821234502")
        #expect(try await floor.hidden("ZA.13491208655302741918", says: "my").count == 2)
        #expect(try floor.verifications().last?.contains("hides the number") == true)
    }

    @Test func `counts once, and the second time says that all is done`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E3")
        try await floor.lucia.says(word)
        let verified = try floor.person("E3").verifiedAt
        floor.pass(.seconds(60))
        let heard = try await floor.lucia.says(word)
        #expect(heard.text.hasPrefix(VerificationPhrase.alreadyVerified.text(in: .spanish)) && !heard.options.isEmpty)
        #expect(try floor.person("E3").verifiedAt == verified)
    }

    @Test func `has one effect and one answer when WhatsApp brings it twice`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E3")
        try await floor.lucia.says(word, wamid: "wamid.same")
        try await floor.lucia.says(word, wamid: "wamid.same")
        #expect(try floor.messages(to: "27821234503").count == 1)
        #expect(try floor.verifications().count == 1)
    }

    @Test func `is refused from another account once it was used, and noted`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E3")
        try await floor.lucia.says(word)
        #expect(try await floor.stranger.says(word).text == VerificationPhrase.wordUsed.text(in: .spanish))
        #expect(try floor.contact("34600111222")?.person == nil)
        #expect(try floor.verifications().last == "refused: a word that another account had used")
    }

    @Test func `does nothing after sixty days`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E3")
        floor.pass(Invitations.length)
        #expect(try await floor.lucia.says(word).text == VerificationPhrase.wordOver.text(in: .spanish))
        #expect(try floor.person("E3").standing == .invited)
    }

    @Test func `does nothing once a newer letter was made`() async throws {
        let floor = try await Floor.sample()
        let old = try await floor.word(for: "E3")
        floor.pass(.seconds(1))
        let new = try await floor.word(for: "E3")
        #expect(try await floor.lucia.says(old).text == VerificationPhrase.wordOver.text(in: .spanish))
        #expect(try await floor.lucia.says(new).options.contains { $0.id == "reject" })
    }

    @Test func `takes no number away from another entry`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E3")
        #expect(try await floor.ravi.says(word).text == VerificationPhrase.numberOfAnother.text(in: .english))
        #expect(try floor.person("E3").standing == .invited && floor.person("E2").phoneToken != nil)
        #expect(try floor.verifications().last == "refused: the number stands in the entry of employee E2")
        // The word is not used up: from her own phone it counts.
        #expect(try await floor.lucia.says(word).options.contains { $0.id == "reject" })
    }

    @Test func `ends a suspension`() async throws {
        let floor = try await Floor.sample()
        let at = floor.now
        try await floor.change("E1") { $0.suspension = Person.Suspension(.userIDChanged, at: at) }
        #expect(try floor.person("E1").standing == .suspended)
        try await floor.thandi.says(try await floor.word(for: "E1"))
        #expect(try floor.person("E1").standing == .active)
    }

    @Test func `does not bring back who has left`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E4")
        #expect(try await floor.stranger.says(word).text == MenuPhrase.inactive.text(in: .english))
        #expect(try floor.person("E4").standing == .inactive)
    }

    @Test func `ends with the job, and does not come back with it`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E3")
        for active in ["no", "yes"] {
            try await floor.load(
                .people, "employee_number,name,phone,active\nE3,Lucía Gómez,+27821234503,\(active)")
        }
        #expect(try await floor.lucia.says(word).text == VerificationPhrase.wordUnknown.text(in: .spanish))
        #expect(try floor.person("E3").verifiedAt == nil)
    }

    @Test func `speaks for the entry that has taken over`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E3")
        let thandi = try floor.person("E1").id
        try await floor.change("E3") { $0.mergedInto = thandi }
        #expect(try await floor.lucia.says(word).text.contains("Thandi"))
        #expect(try floor.contact("27821234503")?.person == thandi)
        #expect(try floor.factory.people.phone(of: floor.person("E1"))?.e164 == "+27821234503")
    }

    @Test func `comes before an open question`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E1")
        try await floor.thandi.says("reject")
        #expect(try await floor.thandi.says(word).text.contains("Thandi"))
        #expect(try floor.reports().isEmpty)
    }

    @Test func `is answered when it is wrong, five times a day`() async throws {
        let floor = try await Floor.sample()
        for number in 1...WordDesk.answeredMax {
            let heard = try await floor.stranger.says("ANDON-0000-000\(number)")
            #expect(heard.text == VerificationPhrase.wordUnknown.text(in: .english))
        }
        let count = try floor.messages(to: "34600111222").count
        #expect(try await floor.stranger.says("ANDON-0000-0009").text.hasPrefix(MenuPhrase.stranger.text(in: .english)))
        #expect(try floor.messages(to: "34600111222").count == count + 1)
        // A right one counts still, and the next day wrong ones are answered again.
        floor.pass(WordDesk.day)
        let again = try await floor.stranger.says("ANDON-0000-0009")
        #expect(again.text == VerificationPhrase.wordUnknown.text(in: .english))
        #expect(try await floor.stranger.says(floor.word(for: "E3")).text.contains("Lucía"))
    }

    @Test func `is looked at twenty times a day, right or wrong`() async throws {
        let floor = try await Floor.sample()
        let word = try await floor.word(for: "E3")
        let symbols = "0123456789ABCDEFGHJK"
        for symbol in symbols.prefix(WordDesk.wrongMax - 1) {
            // Not written as a word is, yet it would be found.
            try await floor.stranger.says("ANDON 0-000000\(symbol)")
        }
        #expect(try floor.store.read { try $0.page(WordTries.self, limit: 2).records.map(\.count) } == [19])
        try await floor.stranger.says("ANDON-0000-000X")
        let heard = try await floor.stranger.says(word)
        #expect(try !heard.text.contains("Lucía") && floor.person("E3").verifiedAt == nil)
        floor.pass(WordDesk.day)
        #expect(try await floor.stranger.says(word).text.contains("Lucía"))
    }

    @Test func `offers the language of the number's country, and switches nothing by itself`() async throws {
        let floor = try await Floor.sample()
        try await floor.change("E2") { $0.language = nil }
        try await floor.stranger.says(try await floor.word(for: "E2"))
        let texts = try floor.texts(to: "34600111222")
        #expect(texts.count == 2 && texts[0].contains("Ravi"))
        let offer = try floor.messages(to: "34600111222").last.map { try floor.factory.outbox.message(of: $0) }
        guard case .buttons(let buttons)? = offer else {
            Issue.record("no buttons: \(String(describing: offer))")
            return
        }
        #expect(buttons.buttons.map(\.id) == ["language:es", "language:en"])
        #expect(try floor.contact("34600111222")?.language == nil)
    }

    @Test func `offers no language to who has one`() async throws {
        let floor = try await Floor.sample()
        try await floor.stranger.says(try await floor.word(for: "E2"))
        #expect(try floor.messages(to: "34600111222").count == 1)
    }
}
