import Testing
import Vault

@testable import Factory

struct `A verification word` {
    @Test func `is ANDON and eight symbols nobody mistakes`() throws {
        for _ in 0..<200 {
            let text = VerificationWord(.system).text
            #expect(text.wholeMatch(of: /ANDON-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/) != nil, "\(text)")
            let hasDigit = text.dropFirst(6).contains(where: \.isNumber)
            #expect(hasDigit, "\(text)")
        }
    }

    @Test func `is another one each time`() {
        #expect(Set((0..<500).map { _ in VerificationWord(.system) }).count == 500)
    }

    @Test(
        arguments: [
            "ANDON-7K3Q-0X1M", "andon-7k3q-0x1m", "Andon 7K3Q 0X1M", "ANDON7K3Q0X1M", "AND0N 7K3Q OXIM",
            "andon-7k3q-oxlm", "Hello! My word is ANDON-7K3Q-0X1M, thank you", "ANDON – 7K3Q – 0X1M.",
            "ANDON:\n7K3Q_0X1M", "*ANDON-7K3Q-0X1M*", "andon 7 k 3 q 0 x 1 m", "andon? ANDON-7K3Q-0X1M",
            "ANDON-٧K٣Q-٠X١M", "\u{200E}ANDON-7K3Q-0X1M\u{200E}",
        ])
    func `is read whatever people make of it`(typed: String) throws {
        #expect(VerificationWord.read(typed)?.word.text == "ANDON-7K3Q-0X1M")
    }

    @Test(
        arguments: [
            "", "hello", "andon", "ANDON-7K3Q", "ANDON-7K3Q-9XP", "ANDON-7K3Q-9XPMZ", "ANDON-7K3Q-9XPU",
            "xandon-7k3q-9xpm", "7K3Q-9XPM", "ANDON-7K3Q-9ÄPM", "ANDON ........ 7K3Q-9XPM",
        ])
    func `is not found in other words`(typed: String) { #expect(VerificationWord.read(typed) == nil) }

    @Test(arguments: ["andon text line", "Andon is great!", "andon press 4 4 4 4"])
    func `is not mistaken for a wrong one where people only speak of andon`(typed: String) {
        #expect(VerificationWord.read(typed)?.isUnmistakable != true)
    }

    @Test(
        arguments: [
            ("my word: andon 7k3q 9xpm", true), ("ANDON-ABCD-EFGH", true), ("andon text line", false), ("hello", false),
        ])
    func `is told apart where it must not be shown`(text: String, isOne: Bool) {
        #expect(VerificationWord.isIn(text) == isOne)
    }

    @Test func `is looked for in the first thousand characters only`() {
        let word = "ANDON-7K3Q-9XPM"
        #expect(VerificationWord.read(String(repeating: " ", count: 900) + word) != nil)
        #expect(VerificationWord.read(String(repeating: " ", count: 5_000) + word) == nil)
    }
}
