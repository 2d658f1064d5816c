import Messaging
import Testing

struct `Anything taken for a phone number` {
    /// Pieces numbers are written with, and some that never stand in one.
    static let pieces =
        (0...9).map(String.init) + (0...9).map(String.init)
        + [
            "+", "00", "011", "(0)", "0", "8", "810", "27", "44", "1", "54", "15", "9", " ", "-", "(", ")", "/", ".",
            "ext", "x",
            "tel:", "#", "\u{202A}", "\u{661}", "\u{967}", "\u{FF11}", "\u{FF0B}", "a", "é", "\u{1F4DE}", "\n", "\0",
            ";",
        ]

    private func check(_ text: String, _ region: Region, seed: UInt64) throws {
        guard let number = try? PhoneNumber(text, region: region) else { return }
        #expect(number.e164.first == "+" && (8...16).contains(number.e164.utf8.count), "\(seed): \(text)")
        #expect(number.e164.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }, "\(seed): \(text)")
        for reader in [region, try #require(Region("ZA")), try #require(Region("US"))] {
            #expect(
                (try? PhoneNumber(number.e164, region: reader)) == number,
                "\(seed): \(region.code) \(text.unicodeScalars.map(\.value)) \(number.e164)")
        }
        for variant in number.variants { #expect(variant.matchKey == number.matchKey) }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `has 7 to 15 digits and is read from them again`(seed: UInt64) throws {
        var chance = Chance(state: seed)
        var taken = 0
        for _ in 0..<1000 {
            let region = try #require(Region.all.randomElement(using: &chance))
            let text = (0..<Int.random(in: 1...18, using: &chance))
                .map { _ in Self.pieces.randomElement(using: &chance) ?? "" }.joined()
            try check(text, region, seed: seed)
            let digits = (0..<Int.random(in: 5...17, using: &chance))
                .map { _ in String(Int.random(in: 0...9, using: &chance)) }.joined()
            try check(digits, region, seed: seed)
            try check("+" + digits, region, seed: seed)
            if (try? PhoneNumber(digits, region: region)) != nil { taken += 1 }
        }
        #expect(taken > 100)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `is never fatal`(seed: UInt64) throws {
        var chance = Chance(state: seed)
        let region = try #require(Region("AR"))
        for _ in 0..<1000 {
            let bytes = (0..<Int.random(in: 0...60, using: &chance)).map { _ in
                UInt8.random(in: 0...255, using: &chance)
            }
            try check(String(decoding: bytes, as: UTF8.self), region, seed: seed)
            _ = try? PhoneNumber(whatsApp: String(decoding: bytes, as: UTF8.self)).region
        }
    }

    /// SplitMix64: the same numbers for the same seed.
    struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
