import FoundationEssentials
import Store
import Testing

struct `A timestamp` {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (951_782_399_999, "2000-02-28T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"), (1_795_253_460_123, "2026-11-21T09:31:00.123Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"), (253_402_300_799_000, "9999-12-31T23:59:59.000Z"),
        ] as [(Int64, String)])
    func `reads as RFC 3339`(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).description == text)
    }

    @Test func `agrees with the library on the date of every thirteenth hour of two centuries`() {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        for seconds in stride(from: Int64(0), to: 6_311_433_600, by: 13 * 3600 * 7) {
            let instant = Timestamp(seconds: seconds)
            #expect(instant.description == Date(timeIntervalSince1970: Double(seconds)).formatted(style))
        }
    }

    @Test func `is never negative and never overflows`() {
        #expect(Timestamp(milliseconds: -1) == Timestamp(milliseconds: 0))
        #expect(Timestamp(seconds: .min) == Timestamp(milliseconds: 0))
        #expect(Timestamp(seconds: .max) == Timestamp(milliseconds: .max))
        #expect(Timestamp(seconds: 5) - .seconds(6) == Timestamp(seconds: 0))
        #expect(Timestamp(seconds: 5) + .seconds(-6) == Timestamp(seconds: 0))
        #expect(Timestamp(milliseconds: .max) + .seconds(1) == Timestamp(milliseconds: .max))
        #expect(Timestamp(seconds: 5) + .seconds(Int64.max) == Timestamp(milliseconds: .max))
        #expect(Timestamp(seconds: 5) - .seconds(Int64.max) == Timestamp(seconds: 0))
        #expect(Timestamp(seconds: 5) - .seconds(Int64.min) == Timestamp(milliseconds: .max))
    }

    @Test func `moves by durations`() {
        #expect(Timestamp(seconds: 90) - Timestamp(seconds: 60) == .seconds(30))
        #expect(Timestamp(seconds: 60) + .milliseconds(1_500) == Timestamp(milliseconds: 61_500))
        #expect(Timestamp(seconds: 60) - .milliseconds(1) == Timestamp(milliseconds: 59_999))
        #expect(Timestamp(milliseconds: 59_999).seconds == 59)
    }

    @Test func `and a reference are one integer in JSON`() throws {
        let json = try JSONEncoder().encode([Timestamp(seconds: 2)])
        #expect(String(decoding: json, as: UTF8.self) == "[2000]")
        #expect(try JSONDecoder().decode([Timestamp].self, from: json) == [Timestamp(seconds: 2)])
        #expect(String(decoding: try JSONEncoder().encode([Ref<Part>(7)]), as: UTF8.self) == "[7]")
    }
}
