import Messaging
import Testing

struct `A phone number` {
    @Test(arguments: [
        "+27821234567", "27821234567", "0821234567", "082 123 4567", "(082) 123-4567", "0027 82 123 4567",
        "+27 (0)82 123 4567", "+27.82.123.4567", "\u{202A}+27 82 123 4567\u{202C}", "+27-82-123-4567",
    ])
    func `is the same however it is written`(text: String) throws {
        #expect(try PhoneNumber(text, region: #require(Region("ZA"))).e164 == "+27821234567")
    }

    @Test(arguments: [
        ("MX", "55 1234 5678", "+525512345678"), ("ES", "612 345 678", "+34612345678"),
        ("US", "(212) 555-0100", "+12125550100"), ("US", "1 212 555 0100", "+12125550100"),
        ("IN", "9123456789", "+919123456789"), ("IT", "391 234 5678", "+393912345678"),
        ("BR", "55 99123 4567", "+5555991234567"), ("ZA", "+44 (0)20 7946 0018", "+442079460018"),
        ("ZA", "00 49 (0)30 901820", "+4930901820"),
    ])
    func `of another country is read by its habits`(region: String, text: String, e164: String) throws {
        #expect(try PhoneNumber(text, region: #require(Region(region))).e164 == e164)
    }

    @Test(arguments: [
        ("", PhoneNumber.Invalid.empty), ("   ", .empty), ("call me", .notANumber), ("27821234567.0", .notANumber),
        ("12+3", .notANumber),
        ("+12", .tooShort), ("+1234567890123456", .tooLong),
    ])
    func `that is none says why`(text: String, reason: PhoneNumber.Invalid) throws {
        let region = try #require(Region("ZA"))
        #expect(throws: reason) { try PhoneNumber(text, region: region) }
    }

    @Test(arguments: [
        ("5511987654321", "551187654321"), ("5215512345678", "525512345678"), ("5491123456789", "541123456789"),
    ])
    func `matches the other way its country writes it`(one: String, other: String) throws {
        #expect(try PhoneNumber(whatsApp: one).matchKey == PhoneNumber(whatsApp: other).matchKey)
    }

    @Test func `of a Brazilian landline is left alone`() throws {
        #expect(try PhoneNumber(whatsApp: "551133334444").matchKey == "+551133334444")
    }

    @Test func `is masked but for its ends`() throws {
        #expect(try PhoneNumber(whatsApp: "27821234567").masked == "+27•••••4567")
    }
}
