/// The digits of a telephone number somebody wrote, before anybody asks which country they are of.
struct WrittenNumber {
    /// Whether a plus stands before the digits.
    let isInternational: Bool

    /// The digits; where a lone zero stands in brackets, the same without it too: `+27 (0)82 123 4567`.
    let readings: [Substring]

    /// Digits. Fifteen of the number, and what is dialled for abroad, with a carrier's choice.
    static let digitsMax = 24

    init(_ text: String) throws(PhoneNumber.Invalid) {
        // A spreadsheet took the number for an amount; its last zero is none of the number's digits.
        if text.hasSuffix(".0") { throw .notANumber }
        let scalars = Array(Self.withoutLabel(text).unicodeScalars)
        var digits = ""
        var hasPlus = false
        var bracketedZero: Int?
        reading: for (index, scalar) in scalars.enumerated() {
            if let digit = Self.digit(scalar) {
                if digit == 0, bracketedZero == nil, index > 0, index + 1 < scalars.count,
                    Self.opens(scalars[index - 1]),
                    Self.closes(scalars[index + 1])
                {
                    bracketedZero = digits.utf8.count
                }
                digits += String(digit)
                if digits.utf8.count > Self.digitsMax { throw .tooLong }
            } else if Self.isPlus(scalar) {
                guard digits.isEmpty, !hasPlus else { throw .notANumber }
                hasPlus = true
            } else if !Self.isSeparator(scalar) {
                guard !digits.isEmpty, Self.isExtension(scalars[index...]) else { throw .notANumber }
                break reading
            }
        }
        guard !digits.isEmpty else { throw text.allSatisfy(\.isWhitespace) ? .empty : .notANumber }
        var readings = [digits[...]]
        if let bracketedZero { readings.append(digits.prefix(bracketedZero) + digits.dropFirst(bracketedZero + 1)) }
        // "+0027": both ways to say abroad at once.
        self.readings = readings.map { hasPlus && $0.hasPrefix("00") ? $0.dropFirst(2) : $0 }
        isInternational = hasPlus
    }

    /// `tel:` of RFC 3966 and of business cards.
    private static func withoutLabel(_ text: String) -> Substring {
        let text = text.drop(while: \.isWhitespace)
        guard text.prefix(3).lowercased() == "tel" else { return text }
        let rest = text.dropFirst(3)
        return rest.hasPrefix(":") || rest.hasPrefix(".") ? rest.drop { ":.".contains($0) } : rest
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.isASCII { return ("0"..."9").contains(scalar) ? Int(scalar.value) - 0x30 : nil }
        guard scalar.properties.numericType == .decimal else { return nil }
        return scalar.properties.numericValue.map { Int($0) }
    }

    /// The plus of ASCII, the small one and the full-width one.
    private static func isPlus(_ scalar: Unicode.Scalar) -> Bool { "+\u{FE62}\u{FF0B}".unicodeScalars.contains(scalar) }

    private static func opens(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .openPunctuation
    }

    private static func closes(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .closePunctuation
    }

    /// Spaces, brackets, dashes, marks of direction, and what else stands between groups of digits.
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        if "./~'_\u{2019}\u{B7}\u{2022}\u{2212}\u{30FC}\u{FF0E}\u{FF0F}".unicodeScalars.contains(scalar) { return true }
        if scalar.properties.isWhitespace { return true }
        return switch scalar.properties.generalCategory {
        case .dashPunctuation, .openPunctuation, .closePunctuation, .format: true
        default: false
        }
    }

    /// `ext. 12`, `x12`, `#12`, `;ext=12`: a mark and one to nine digits, to the end.
    private static func isExtension(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        var text = String(String.UnicodeScalarView(scalars)).lowercased()[...]
        guard let mark = extensionMarks.first(where: { text.hasPrefix($0) }) else { return false }
        text = text.dropFirst(mark.count).drop { " \u{A0}.:=#".contains($0) }
        while text.last?.isWhitespace == true || text.last == ")" { text.removeLast() }
        return (1...9).contains(text.unicodeScalars.count) && text.unicodeScalars.allSatisfy { digit($0) != nil }
    }

    /// Longer ones before those they begin with.
    private static let extensionMarks = [
        ";ext=", ", ext", ",ext", "extension", "extensión", "extn", "ext", "anexo", "ramal", "interno", "int", "доб",
        "x", "#",
    ]
}
