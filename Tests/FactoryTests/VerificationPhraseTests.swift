import Messaging
import Testing
import WhatsApp

@testable import Factory

struct `Words about verifying` {
    static let phrases: [VerificationPhrase] = [
        .verified(name: String(repeating: "n", count: 200)), .alreadyVerified, .wordUnknown, .wordUsed, .wordOver,
        .numberOfAnother, .offerLanguage, .settingsLink("https://andon.example.com/x", minutes: 10),
    ]

    @Test(arguments: Language.allCases)
    func `fit above a menu, and are the language's own`(language: Language) {
        for phrase in Self.phrases {
            let text = phrase.text(in: language)
            // The menu's own sentence stands below, in the same body of 1,024.
            #expect(!text.isEmpty && Text.length(text) <= 800, "\(phrase) in \(language)")
            if language != .english { #expect(text != phrase.text(in: .english), "\(phrase) in \(language)") }
        }
    }

    @Test(arguments: Language.allCases)
    func `name what they speak of`(language: Language) {
        #expect(VerificationPhrase.verified(name: "Thandi").text(in: language).contains("Thandi"))
        let verified = VerificationPhrase.verified(name: "Thandi").text(in: language).lowercased()
        #expect(FixedWord.stop.spellings(in: language).contains { verified.contains("*\($0)*") })
        #expect(VerificationPhrase.wordUnknown.text(in: language).contains("ANDON-7K3Q-9XPM"))
        let link = VerificationPhrase.settingsLink("https://x.example", minutes: 10).text(in: language)
        #expect(link.contains("https://x.example\n") && link.contains("10"))
    }

    @Test(
        arguments: [
            ("+34600111222", Language.spanish), ("+254712345678", .swahili), ("+4915112345678", .german),
            ("+12125551234", .english), ("+6281234567890", .indonesian),
            ("+18765551234", .english), ("+258841234567", .portuguese),
        ])
    func `know what a country reads`(number: String, language: Language) throws {
        #expect(try PhoneNumber(whatsApp: number).region.flatMap { Language(readIn: $0) } == language)
    }

    @Test(arguments: ["+27821234501", "+41791234567", "+3212345678"])
    func `guess no language where there are several`(number: String) throws {
        #expect(try PhoneNumber(whatsApp: number).region.flatMap { Language(readIn: $0) } == nil)
    }
}
