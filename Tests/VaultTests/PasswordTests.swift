import FoundationEssentials
import Testing

@testable import Vault

struct `A password` {
    @Test func `matches itself and nothing near it`() throws {
        let password = try Password(hashing: "correct horse", random: .system)
        #expect(try password.matches("correct horse"))
        for other in ["", "correct hors", "correct horse ", "Correct horse"] { #expect(try !password.matches(other)) }
    }

    @Test func `is stored with its parameters and comes back`() throws {
        let password = try Password(hashing: "pässword🔑", random: .system)
        let json = try JSONEncoder().encode([password])
        #expect(String(decoding: json, as: UTF8.self).hasPrefix(#"["scrypt$15$8$3$"#))
        let read = try JSONDecoder().decode([Password].self, from: json)
        #expect(try read == [password] && read[0].matches("pässword🔑"))
    }

    @Test func `has a salt of its own, and shows nothing`() throws {
        let (one, two) = (
            try Password(hashing: "same", random: .system), try Password(hashing: "same", random: .system)
        )
        #expect(one != two)
        var dumped = ""
        dump(one, to: &dumped)
        #expect("\(one) \(String(reflecting: one))" == "(sealed) (sealed)" && dumped == "- (sealed)\n")
    }

    @Test(arguments: [
        "", "scrypt$15$8$3$AAAA", "scrypt$30$8$3$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAA", "scrypt$15$8$3$AAAA$AA",
        "plain$15$8$3$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAA", "scrypt$15$999$3$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ])
    func `is not read from anything else, nor with a cost that takes all memory`(stored: String) throws {
        let json = try JSONEncoder().encode([stored])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Password].self, from: json) }
    }

    @Test func `is not hashed when it is endless`() throws {
        let long = String(repeating: "x", count: Password.bytesMax + 1)
        #expect(throws: VaultError.self) { try Password(hashing: long, random: .system) }
    }
}

struct Randomness {
    @Test func `gives digits that are all likely`() {
        let digits = SecureRandom.system.digits(20_000)
        #expect(digits.count == 20_000)
        for digit in "0123456789" {
            // 2,000 each are expected; 200 are more than four standard deviations.
            #expect((1800...2200).contains(digits.count { $0 == digit }))
        }
    }

    @Test func `never repeats a token`() {
        let tokens = (0..<1000).map { _ in SecureRandom.system.token() }
        #expect(Set(tokens).count == 1000 && tokens.allSatisfy { $0.count == 43 && Base64URL.bytes($0)?.count == 32 })
    }
}

struct `Text for bytes` {
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"), ("\u{7F}?>", "fz8-"),
    ])
    func `is base64url without padding`(plain: String, text: String) {
        #expect(Base64URL.text(Array(plain.utf8)) == text)
        #expect(Base64URL.bytes(text) == Array(plain.utf8))
    }

    @Test(arguments: ["A", "Zh", "Zg==", "Z+8", "Zm9v "])
    func `is not read when it is anything else`(text: String) {
        #expect(Base64URL.bytes(text) == nil)
    }

    @Test(arguments: ["0", "0g", "0x00", "\u{10}0", "é0", "1 "])
    func `is hexadecimal in pairs of digits`(text: String) {
        #expect(Hex.bytes("00fFa1") == [0, 255, 161])
        #expect(Hex.bytes(text) == nil)
    }

    @Test func `is compared as a whole`() {
        #expect(ConstantTime.equal("token", "token") && ConstantTime.equal("", ""))
        #expect(!ConstantTime.equal("token", "tokeN") && !ConstantTime.equal("token", "toke"))
    }
}
