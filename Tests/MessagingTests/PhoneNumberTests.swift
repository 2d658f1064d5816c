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
        // What belongs to the number stays, what is dialled before it goes.
        ("IT", "06 6982 0011", "+390669820011"), ("ZA", "+39 (0)6 6982 0011", "+390669820011"),
        ("CI", "07 01 23 45 67", "+2250701234567"), ("CG", "06 612 3456", "+242066123456"),
        ("GA", "06 03 12 34", "+24106031234"), ("GA", "062 12 34 56", "+24162123456"),
        ("HU", "06 20 123 4567", "+36201234567"), ("LT", "8 612 34567", "+37061234567"),
        ("LT", "0 612 34567", "+37061234567"), ("BY", "8 029 491-19-11", "+375294911911"),
        ("RU", "8 (912) 345-67-89", "+79123456789"), ("KZ", "8 701 234 5678", "+77012345678"),
        ("TM", "8 66 123456", "+99366123456"), ("CU", "0 5 1234567", "+5351234567"),
        ("BR", "0 15 11 98765-4321", "+5511987654321"), ("BR", "(11) 3333-4444", "+551133334444"),
        ("MX", "01 55 1234 5678", "+525512345678"), ("MX", "044 55 1234 5678", "+525512345678"),
        ("MX", "045 33 1234 5678", "+523312345678"),
        ("AR", "011 15-2345-6789", "+5491123456789"), ("AR", "0351 15-234-5678", "+5493512345678"),
        ("AR", "02966 15-23-4567", "+5492966234567"), ("ZA", "+54 11 15 2345 6789", "+5491123456789"),
        ("AR", "011 4123-4567", "+541141234567"),
        // Where there is but one area code, people leave it out.
        ("BS", "359-1234", "+12423591234"), ("JE", "712345", "+441534712345"), ("SM", "886377", "+3780549886377"),
        ("MG", "2223456", "+261202223456"), ("CA", "310-1234", "+13101234"),
        // To another country, dialled as people do there.
        ("US", "011 44 20 7946 0018", "+442079460018"), ("AU", "0011 27 82 123 4567", "+27821234567"),
        ("RU", "8~10 27 82 123 4567", "+27821234567"), ("TH", "001 44 20 7946 0018", "+442079460018"),
        ("TH", "00 44 20 7946 0018", "+442079460018"), ("JP", "010 1 212 555 0100", "+12125550100"),
        ("BR", "00 15 44 20 7946 0018", "+442079460018"), ("BR", "00 1 212 555 0100", "+12125550100"),
        ("FI", "990 27 82 123 4567", "+27821234567"), ("ZA", "+00 44 20 7946 0018", "+442079460018"),
        ("DE", "4915112345678", "+4915112345678"), ("US", "+800 1234 5678", "+80012345678"),
        ("ZA", "+882 16 1234567", "+882161234567"),
    ])
    func `of another country is read by its habits`(region: String, text: String, e164: String) throws {
        #expect(try PhoneNumber(text, region: #require(Region(region))).e164 == e164)
    }

    @Test(arguments: [
        "٠٨٢ ١٢٣ ٤٥٦٧", "۰۸۲۱۲۳۴۵۶۷", "०८२ १२३ ४५६७", "０８２－１２３－４５６７", "＋２７ ８２ １２３ ４５６７", "\u{200F}٠٨٢١٢٣٤٥٦٧\u{200E}",
        "082/123/4567", "[082] 123 4567", "082·123·4567", "082\u{2011}123\u{2011}4567", "082\t123\n4567", "'0821234567",
        "\u{FEFF}082 123 4567", "+27 (082) 123 4567", "(+27) 82 123 4567", "+27 [0] 82 123 4567", "(0)82 123 4567",
        "tel:+27-82-123-4567", "Tel. 082 123 4567", "TEL: 082 123 4567",
    ])
    func `may be of any script and marking`(text: String) throws {
        #expect(try PhoneNumber(text, region: #require(Region("ZA"))).e164 == "+27821234567")
    }

    @Test(arguments: [
        "082 123 4567 ext. 12", "082 123 4567 ext 12", "0821234567x12", "082 123 4567 #12", "082 123 4567 (ext. 12)",
        "tel:+27-82-123-4567;ext=12", "082 123 4567, ext. 12", "082 123 4567 extension 123456789",
        "082 123 4567 Ext: ١٢",
    ])
    func `loses its extension`(text: String) throws {
        #expect(try PhoneNumber(text, region: #require(Region("ZA"))).e164 == "+27821234567")
    }

    @Test(arguments: [
        "082 123 4567 ext", "082 123 4567 ext. twelve", "082 123 4567 x 1234567890", "x12", "082 123 4567 home",
        "082 123 4567, 083 765 4321", "tel:", "++27821234567", "27821234567+",
    ])
    func `is none with something else in it`(text: String) throws {
        #expect(throws: PhoneNumber.Invalid.notANumber) { try PhoneNumber(text, region: #require(Region("ZA"))) }
    }

    @Test(arguments: [
        ("", PhoneNumber.Invalid.empty), ("   ", .empty), ("call me", .notANumber), ("27821234567.0", .notANumber),
        ("12+3", .notANumber),
        ("+12", .tooShort), ("+1234567890123456", .tooLong), ("+27 82 123 45678 9", .tooLong),
        ("082 123 45678 9", .tooLong),
        ("+1 555 0100", .tooShort), ("+49 1", .tooShort), ("1234", .tooShort), ("+44 20 7946 00180", .tooLong),
        ("+999 123 4567", .unknownCountry), ("00 999 123 4567", .unknownCountry), ("+210 123 4567", .unknownCountry),
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

    @Test(arguments: [
        ("5511987654321", "551187654321"), ("5215512345678", "525512345678"), ("5491123456789", "541123456789"),
    ])
    func `is known to WhatsApp in either way`(one: String, other: String) throws {
        let (one, other) = (try PhoneNumber(whatsApp: one), try PhoneNumber(whatsApp: other))
        #expect(one.variants == [other])
        #expect(other.variants == [one])
    }

    @Test(arguments: ["551133334444", "555133334444", "27821234567", "12125550100", "5511933334444"])
    func `of a landline, and of most countries, has one way`(digits: String) throws {
        let number = try PhoneNumber(whatsApp: digits)
        #expect(number.matchKey == "+" + digits)
        #expect(number.variants.isEmpty)
    }

    @Test(arguments: [
        ("27821234567", "ZA"), ("12125550100", "US"), ("14165550100", "CA"), ("12423591234", "BS"),
        ("18095550100", "DO"),
        ("18765550100", "JM"), ("17875550100", "PR"), ("79123456789", "RU"), ("77012345678", "KZ"),
        ("442079460018", "GB"),
        ("447781123456", "GG"), ("447797123456", "JE"), ("447624123456", "IM"), ("4791234567", "NO"),
        ("4779123456", "SJ"),
        ("61412345678", "AU"), ("61891621234", "CC"), ("61891641234", "CX"), ("262692123456", "RE"),
        ("262639123456", "YT"),
        ("212612345678", "MA"), ("2908123", "TA"), ("29022158", "SH"), ("358412345678", "FI"), ("35818123456", "AX"),
        ("590690123456", "GP"), ("5997123456", "BQ"), ("59995123456", "CW"), ("390669812345", "VA"),
        ("393123456789", "IT"),
    ])
    func `tells its country`(digits: String, code: String) throws {
        #expect(try PhoneNumber(whatsApp: digits).region == Region(code))
    }

    @Test(arguments: ["80012345678", "881612345678", "9991234567"])
    func `of no country tells none`(digits: String) throws {
        #expect(try PhoneNumber(whatsApp: digits).region == nil)
    }

    @Test func `is taken as WhatsApp reports it`() throws {
        #expect(try PhoneNumber(whatsApp: "2712345678901").e164 == "+2712345678901")
    }

    @Test func `may be of any country there is`() {
        #expect(Region.all.count == 245)
        #expect(["za", "ES", "In", "KP", "AC", "XK"].allSatisfy { Region($0) != nil })
        #expect(["", "ZZ", "001", "Z", "England"].allSatisfy { Region($0) == nil })
        #expect(Region("bs")?.callingCode == "1")
    }

    @Test func `is masked but for its ends`() throws {
        #expect(try PhoneNumber(whatsApp: "27821234567").masked == "+27•••••4567")
    }
}
