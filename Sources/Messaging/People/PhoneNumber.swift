/// A telephone number in E.164, read from however somebody wrote it.
///
/// It has no description on purpose: a phone number is personal data, and its text is asked for by name.
public struct PhoneNumber: Hashable, Sendable {
    /// `+` and 7 to 15 digits.
    public let e164: String

    public enum Invalid: Error, Equatable, Sendable {
        case empty
        case notANumber
        case tooShort
        case tooLong
    }

    /// Reads a number as people write it: spaces, dots, dashes, brackets, `+`, `00`, or a national number of `region`.
    public init(_ text: String, region: Region) throws(Invalid) {
        // A spreadsheet took the number for an amount; its last zero is none of the number's digits.
        if text.hasSuffix(".0") { throw .notANumber }
        var digits = ""
        var isInternational = false
        for scalar in Self.withoutTrunkInBrackets(text).unicodeScalars {
            switch scalar {
            case "0"..."9": digits.unicodeScalars.append(scalar)
            case "+", "\u{FF0B}":
                guard digits.isEmpty, !isInternational else { throw .notANumber }
                isInternational = true
            case " ", "-", ".", "(", ")", "/", "\u{A0}", "\u{202F}", "\u{2009}"..."\u{2015}", "\u{200E}", "\u{200F}",
                "\u{202A}"..."\u{202E}", "\u{2060}", "\t":
                continue
            default: throw .notANumber
            }
            if digits.utf8.count > 20 { throw .tooLong }
        }
        guard !digits.isEmpty else { throw text.allSatisfy(\.isWhitespace) ? .empty : .notANumber }
        if !isInternational, digits.hasPrefix("00") {
            digits.removeFirst(2)
            isInternational = true
        }
        if !isInternational { digits = Self.international(digits, region: region) }
        try self.init(digits: digits)
    }

    /// Reads a number as WhatsApp reports it: country code and digits, without `+`.
    public init(whatsApp digits: String) throws(Invalid) {
        try self.init(digits: digits.filter { $0.isASCII && $0.isNumber })
    }

    private init(digits: String) throws(Invalid) {
        guard digits.utf8.count >= 7 else { throw .tooShort }
        guard digits.utf8.count <= 15 else { throw .tooLong }
        e164 = "+" + digits
    }

    /// "+27 (0)82…": the trunk prefix in brackets is not dialled from abroad.
    private static func withoutTrunkInBrackets(_ text: String) -> String {
        let isInternational = ["+", "\u{FF0B}", "00"].contains { text.drop(while: \.isWhitespace).hasPrefix($0) }
        guard isInternational, let bracket = text.firstRange(of: "(0)") else { return text }
        return String(text[..<bracket.lowerBound] + text[bracket.upperBound...])
    }

    private static func international(_ digits: String, region: Region) -> String {
        let code = region.callingCode
        // Too long for a national number: written with the country code, without the plus.
        if digits.utf8.count > region.nationalMax, digits.hasPrefix(code) { return digits }
        if !region.trunkPrefix.isEmpty, digits.hasPrefix(region.trunkPrefix) {
            return code + digits.dropFirst(region.trunkPrefix.utf8.count)
        }
        return code + digits
    }

    /// What equal numbers have in common however the country or WhatsApp writes them: Brazil's ninth digit, Mexico's 1
    /// and Argentina's 9 are left out. For matching only; never shown and never dialled.
    public var matchKey: String {
        let digits = e164.dropFirst()
        if digits.hasPrefix("55"), digits.count == 13, digits.dropFirst(4).first == "9",
            let next = digits.dropFirst(5).first, "6789".contains(next)
        {
            return "+" + digits.prefix(4) + digits.dropFirst(5)
        }
        if digits.hasPrefix("521"), digits.count == 13 { return "+52" + digits.dropFirst(3) }
        if digits.hasPrefix("549"), digits.count == 13 { return "+54" + digits.dropFirst(3) }
        return e164
    }

    /// `+27•••••4567`: enough to recognise a number one knows, for roles that may not see it.
    public var masked: String {
        let hidden = max(0, e164.count - 7)
        return e164.prefix(3) + String(repeating: "•", count: hidden) + e164.suffix(4)
    }
}
