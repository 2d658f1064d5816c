import Messaging
import Testing

@Suite(
    .enabled(
        if: PhoneNumberJudge.isHere,
        "python3 or phonenumbers is missing: apt-get install python3 python3-phonenumbers"))
struct `Telephone numbers of every country` {
    /// What may be read otherwise than the library reads it, of a thousand.
    static let missesMax = 5

    private func judge(
        _ cases: [PhoneNumberJudge.Case], missesMax: Int = Self.missesMax,
        by reading: (PhoneNumberJudge.Case) throws -> Bool
    ) {
        #expect(!cases.isEmpty)
        let misses = cases.filter { (try? reading($0)) != true }
        for miss in misses.prefix(40) {
            print("missed: \(miss.form) \(miss.region) “\(miss.text)” is \(miss.answer), not \(Self.said(miss))")
        }
        let names = Set(cases.map(\.form)).sorted().joined(separator: ", ")
        print("telephone numbers, \(names): \(cases.count - misses.count) of \(cases.count)")
        #expect(misses.count * 1000 <= cases.count * missesMax)
    }

    private static func said(_ miss: PhoneNumberJudge.Case) -> String {
        guard let region = Region(miss.region == "001" ? "ZA" : miss.region) else { return "of a known region" }
        do throws(PhoneNumber.Invalid) {
            let number = try PhoneNumber(miss.text, region: region)
            return "\(number.e164) of \(number.region?.code ?? "nowhere")"
        } catch {
            return "\(error)"
        }
    }

    private func read(_ text: String, in region: String) throws -> String {
        try PhoneNumber(text, region: #require(Region(region))).e164
    }

    @Test(arguments: ["national", "international", "e164", "rfc3966", "dialled", "bare", "neighbour"])
    func `are read at home`(form: String) {
        judge(PhoneNumberJudge.cases(form)) {
            try read($0.text, in: $0.region == "001" ? "ZA" : $0.region) == $0.answer
        }
    }

    @Test(arguments: ["international", "e164", "rfc3966"], ["ZA", "US", "RU", "IT", "JP", "BR", "WS"])
    func `are read elsewhere`(form: String, region: String) {
        judge(PhoneNumberJudge.cases(form)) { try read($0.text, in: region) == $0.answer }
    }

    @Test func `tell their country`() {
        judge(PhoneNumberJudge.cases("region").filter { !$0.answer.isEmpty }) {
            try PhoneNumber($0.text, region: #require(Region($0.region))).region?.code == $0.answer
        }
    }

    @Test func `of a possible length are never refused`() {
        judge(PhoneNumberJudge.cases("possible"), missesMax: 0) { try read($0.text, in: $0.region).hasPrefix("+") }
    }

    @Test(arguments: OddWriting.allCases)
    func `survive odd writing`(odd: OddWriting) throws {
        let cases = PhoneNumberJudge.cases.filter { ["national", "international"].contains($0.form) }
        judge(cases) { try read(odd.write($0.text), in: $0.region == "001" ? "ZA" : $0.region) == $0.answer }
    }
}

/// Ways a number comes out of phones, cards and sheets.
enum OddWriting: CaseIterable, Sendable {
    case arabicDigits, devanagariDigits, fullWidth, bidiMarks, slashes, brackets, noBreakSpaces, closeTogether, label
    case `extension`

    func write(_ text: String) -> String {
        switch self {
        case .arabicDigits: digits(text, from: 0x660)
        case .devanagariDigits: digits(text, from: 0x966)
        case .fullWidth: digits(text, from: 0xFF10).replacing("+", with: "\u{FF0B}").replacing("-", with: "\u{FF0D}")
        case .bidiMarks: "\u{202A}\u{200E}" + text + "\u{202C}"
        case .slashes: text.replacing(" ", with: " / ").replacing("-", with: "/")
        case .brackets: "(" + text + ")"
        case .noBreakSpaces: text.replacing(" ", with: "\u{A0}").replacing("-", with: "\u{2011}")
        case .closeTogether: String(text.filter { $0 == "+" || $0.isNumber })
        case .label: "Tel.: " + text
        case .extension: text + " ext. 12"
        }
    }

    private func digits(_ text: String, from zero: UInt32) -> String {
        var written = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let digit = scalar.value >= 0x30 && scalar.value < 0x3A ? Unicode.Scalar(zero + scalar.value - 0x30) : nil
            written.append(digit ?? scalar)
        }
        return String(written)
    }
}
