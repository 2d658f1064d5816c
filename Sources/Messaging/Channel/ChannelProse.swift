/// Sentences of Meta's about errors, which may quote what they are about: what stands in quotation marks, numbers as
/// long as a phone number, addresses, and words that could be a key are taken out.
public enum ChannelProse {
    static let bytesMax = 400  // Longer ones are cut: the first sentence says it.
    private static let wordBytesMax = 20  // Longer words that are no plain name are taken for keys.
    private static let mixedBytesMin = 12  // As long a word with letters and digits is taken for one, too.
    private static let phoneDigitsMin = 7

    public static func masked(_ text: String) -> String {
        var kept = ""
        for part in parts(String(text.unicodeScalars.prefix(bytesMax))) where kept.utf8.count < bytesMax {
            switch part {
            case .quoted(let quoted): kept += ChannelMask.hidden(quoted)
            case .said(let said): for piece in pieces(said) where kept.utf8.count < bytesMax { kept += piece }
            }
        }
        return kept
    }

    /// True for a word that can neither be a phone number nor a key.
    static func isHarmless(_ word: String) -> Bool { !hasPhone(word) && !isKey(word) }

    /// True if there are as many digits as in a phone number, whatever stands between them.
    static func hasPhone(_ text: String) -> Bool {
        var digits = 0
        for byte in text.utf8 {
            if byte.isDigit {
                digits += 1
                if digits >= phoneDigitsMin { return true }
            } else if !"+-() .".utf8.contains(byte) {
                digits = 0
            }
        }
        return false
    }

    /// Names of permissions and fields are long, too, but are written in one case and without digits.
    private static func isKey(_ word: String) -> Bool {
        let bytes = word.utf8
        let hasLetter = bytes.contains { $0.isLower || $0.isUpper }
        if bytes.count >= mixedBytesMin, hasLetter, bytes.contains(where: \.isDigit) { return true }
        func isOneCase(_ isOf: (UInt8) -> Bool) -> Bool { bytes.allSatisfy { isOf($0) || $0 == UInt8(ascii: "_") } }
        return bytes.count > wordBytesMax && !isOneCase(\.isLower) && !isOneCase(\.isUpper)
    }

    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var rest = Substring(text)
        while let first = rest.first {
            if first == " " {
                rest.removeFirst()
                pieces.append(" ")
                continue
            }
            if let phone = leadingPhone(rest) {
                pieces.append(phone.shown)
                rest = rest[phone.end...]
                continue
            }
            let word = rest.prefix { $0 != " " }
            pieces.append(shown(String(word)))
            rest = rest[word.endIndex...]
        }
        return pieces
    }

    /// A run of digits and what people put between them, if it is as long as a phone number.
    private static func leadingPhone(_ text: Substring) -> (shown: String, end: Substring.Index)? {
        let run = text.prefix { "+-() .0123456789".contains($0) }
        guard hasPhone(String(run)) else { return nil }
        let digits = run.filter { ("0"..."9").contains($0) }
        return ("•••\(digits.suffix(4)) ", run.endIndex)
    }

    private static func shown(_ word: String) -> String {
        let isPlain = word.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) && $0 != "\"" && $0 != "\\" }
        if isPlain, !word.contains("@"), !word.contains("wamid."), isHarmless(word) { return word }
        return ChannelMask.hidden(word)
    }

    private static let quotes: [Character: Character] = [
        "\"": "\"", "'": "'", "`": "`", "“": "”", "‘": "’", "«": "»", "„": "“",
    ]

    private enum Part {
        case said(String)
        case quoted(String)
    }

    /// What stands in quotation marks, and what does not. An apostrophe inside a word neither opens nor closes; a mark
    /// that is never closed quotes the rest.
    private static func parts(_ text: String) -> [Part] {
        let characters = Array(text)
        var parts: [Part] = []
        var current = ""
        var closing: Character?
        for (index, character) in characters.enumerated() {
            let isInWord =
                character == "'" && index > 0 && characters[index - 1].isLetter
                && index + 1 < characters.count && characters[index + 1].isLetter
            if closing == character, !isInWord {
                parts.append(.quoted(current))
                (current, closing) = ("", nil)
            } else if closing == nil, let end = quotes[character], !isInWord {
                parts.append(.said(current))
                (current, closing) = ("", end)
            } else {
                current.append(character.isWhitespace ? " " : character)
            }
        }
        return parts + [closing == nil ? .said(current) : .quoted(current)]
    }
}
