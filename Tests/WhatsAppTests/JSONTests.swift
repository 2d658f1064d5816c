import Testing

@testable import WhatsApp

struct `Reading JSON` {
    private func read(_ text: String) throws -> JSON { try JSON([UInt8](text)) }

    @Test func `finds members, elements and texts`() throws {
        let json = try read(#" {"a": {"b": [1, "two", true, null]}, "": "empty"} "#)
        #expect(json["a"]["b"][0].int == 1)
        #expect(json["a"]["b"][1].text == "two")
        #expect(json["a"]["b"][2].bool == true)
        #expect(json["a"]["b"][3].isNull)
        #expect(json["a"]["b"].array.map(\.text) == ["1", "two", "true", nil])
        #expect(json[""].text == "empty")
        #expect(json.members.map(\.name) == ["a", ""])
    }

    @Test func `says nothing about what is missing`() throws {
        let json = try read(#"{"a": 1, "n": null}"#)
        for missing in [json["b"], json["a"]["b"]["c"], json[0], json["a"][7], json["n"]["x"]] {
            #expect(!missing.exists && !missing.isNull && !missing.isObject && !missing.isArray)
            #expect(missing.text == nil && missing.int == nil && missing.double == nil && missing.bool == nil)
            #expect(missing.array.isEmpty && missing.members.isEmpty && missing.rawBytes.isEmpty)
        }
        #expect(!json["n"].exists && json["n"].isNull)
        #expect(try read("[1]")[-1].exists == false)
    }

    @Test(arguments: [
        (#""\u0041\u00e9\u20ac""#, "Aé€"), (#""\ud83d\ude00\uD83D\uDC4D""#, "😀👍"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
        (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\u0000""#, "\0"), ("\"é😀\"", "é😀"),
        (#""""#, ""),
    ])
    func `decodes escapes and surrogates`(written: String, meant: String) throws {
        #expect(try read(written).text.map { [UInt8]($0) } == [UInt8](meant))
    }

    @Test func `replaces bytes that are not UTF-8`() throws {
        let json = try JSON([0x22, 0x61, 0xFF, 0xC3, 0x22])
        #expect(json.text == "a\u{FFFD}\u{FFFD}")
    }

    @Test func `passes over a byte order mark`() throws {
        #expect(try JSON([0xEF, 0xBB, 0xBF] + [UInt8]("{\"a\":1}"))["a"].int == 1)
    }

    @Test func `takes the last of equal names`() throws {
        let json = try read(#"{"a": 1, "\u0061": 2, "b": 3}"#)
        #expect(json["a"].int == 2)
        #expect(json.members.count == 3)
    }

    @Test func `tells names apart that only look equal`() throws {
        // é as one code point and as e with an accent.
        let json = try read("{\"\u{E9}\": 1, \"e\u{301}\": 2}")
        #expect(json["\u{E9}"].int == 1)
        #expect(json["e\u{301}"].int == 2)
    }

    @Test(
        arguments: [
            ("0", 0), ("-7", -7), ("1750030073", 1_750_030_073), ("\"1750030073\"", 1_750_030_073), ("3.0", 3),
            ("1e3", 1000),
            ("9223372036854775807", .max), ("3.5", nil), ("1e300", nil), ("\"\"", nil), ("\"12a\"", nil),
            ("\"0x10\"", nil),
            ("\"nan\"", nil), ("true", nil), ("null", nil), ("[]", nil), ("99999999999999999999", nil),
        ] as [(String, Int?)])
    func `reads whole numbers from numbers and texts`(written: String, meant: Int?) throws {
        #expect(try read(written).int == meant)
    }

    @Test(
        arguments: [("1.5", 1.5), ("\"-2.5e1\"", -25), ("\"inf\"", nil), ("\"nan\"", nil), ("1e999", nil)]
            as [(String, Double?)])
    func `reads fractions that are finite`(written: String, meant: Double?) throws {
        #expect(try read(written).double == meant)
    }

    @Test func `keeps identifiers beyond 53 bits exact`() throws {
        #expect(try read("{\"id\": 12345678901234567890123}")["id"].text == "12345678901234567890123")
    }

    @Test func `hands out the bytes of a value as they were sent`() throws {
        let json = try read(#"{"a" : {"x" :[ 1,"\u00e9"]} , "b":2}"#)
        #expect(Array(json["a"].rawBytes) == [UInt8](#"{"x" :[ 1,"\u00e9"]}"#))
        #expect(Array(json["b"].rawBytes) == [UInt8]("2"))
    }

    @Test(arguments: [
        "", " ", "{", "}", "[", "]", "[1,]", "[,1]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{1:2}", "[1 2]",
        "{} {}", "[]x",
        "01", "-", "+1", "1.", ".5", "1e", "1e+", "--1", "0x1", "NaN", "tru", "True", "nul", "\"", "\"\\", "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"", "\"\u{1}\"", "\"\n\"", "'a'", "[1}", "{\"a\":1]", "// x", "\u{A0}1",
    ])
    func `refuses what is not JSON`(text: String) {
        #expect(throws: JSON.Malformed.self) { try read(text) }
    }

    @Test func `refuses depth beyond 64`() throws {
        let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
        _ = try read(deep(64))
        #expect(throws: JSON.Malformed(reason: .tooDeep, offset: 64)) { try read(deep(65)) }
        #expect(throws: JSON.Malformed.self) { try read(String(repeating: "{\"a\":", count: 100_000)) }
    }

    @Test func `refuses more than a million values`() {
        let many = [UInt8]("[" + String(repeating: "0,", count: JSON.valuesMax) + "0]")
        #expect { try JSON(many) } throws: { ($0 as? JSON.Malformed)?.reason == .tooLarge }
    }

    @Test func `says where, and nothing of what was said`() {
        #expect { try read(#"{"name": "Thandi" x}"#) } throws: { error in
            let text = "\(error)"
            return text == "JSON: unexpected byte at byte 18" && !text.contains("Thandi")
        }
    }

    @Test func `agrees with another reader, whatever bytes are changed`() throws {
        let seed = SeededNumbers.seed("JSON against JSONDecoder")
        var numbers = SeededNumbers(state: seed)
        var agreed = 0
        for round in 0..<4000 {
            let whole = [UInt8](WebhookFixtures.all[round % WebhookFixtures.all.count])
            let bytes = round < WebhookFixtures.all.count ? whole : whole.mutated(&numbers, bytes: 0x20...0x7E)
            let theirs = try? AnyJSON(bytes)
            let ours = try? JSON(bytes)
            let text = String(decoding: bytes, as: UTF8.self)
            if let theirs {
                // The other reader lets a comma stand before a closing bracket, which RFC 8259 does not, and never looks
                // into the texts of a member that gave way to another of its name.
                guard let json = ours else {
                    #expect(
                        text.contains(/,\s*[}\]]/) || text.contains(#"\u"#),
                        "seed \(seed) round \(round): refused \(text)")
                    continue
                }
                // Readers differ in which of equal names they take, and in numbers out of range.
                #expect(
                    theirs.isSame(as: json) || json.hasEqualNames || json.hasLongNumbers,
                    "seed \(seed) round \(round): \(text)")
                agreed += 1
            } else if let ours {
                // The other reader refuses lone surrogates and numbers it cannot represent.
                #expect(text.contains(#"\u"#) || ours.hasLongNumbers, "seed \(seed) round \(round): accepted \(text)")
            }
        }
        #expect(agreed > 400)
    }

    @Test func `never stumbles over random bytes`() throws {
        let seed = SeededNumbers.seed("JSON of random bytes")
        var numbers = SeededNumbers(state: seed)
        for round in 0..<4000 {
            let bytes = [UInt8](WebhookFixtures.all[round % WebhookFixtures.all.count]).mutated(
                &numbers, bytes: 0...255)
            guard let json = try? JSON(bytes) else { continue }
            json.touchAll()
        }
    }
}

extension JSON {
    fileprivate var hasEqualNames: Bool {
        Set(members.map(\.name)).count < members.count || members.contains { $0.value.hasEqualNames }
            || array.contains { $0.hasEqualNames }
    }

    fileprivate var hasLongNumbers: Bool {
        let isLong = kind == .number && (rawBytes.count > 15 || rawBytes.contains { $0 == 0x65 || $0 == 0x45 })
        return isLong || members.contains { $0.value.hasLongNumbers } || array.contains { $0.hasLongNumbers }
    }

    /// Reads everything in every way.
    func touchAll() {
        _ = (text, int, double, bool, seconds, phone, line(bytesMax: 3), text(bytesMax: 3), whole(bytesMax: 3))
        members.forEach { $0.value.touchAll() }
        array.forEach { $0.touchAll() }
    }
}
