import Vault

/// The one-time word of a letter, such as `ANDON-7K3Q-9XPM`: whoever sends it is whom the letter was given to.
///
/// Eight characters of Crockford's base 32 are 40 bits. Read back whatever people make of it: any case, O for 0, I and L
/// for 1, other dashes or none, and words around it.
public struct VerificationWord: Hashable, Sendable {
    /// Upper case, without the dashes.
    let symbols: String

    static let prefix = "ANDON"
    static let length = 8  // Symbols of five bits.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// A digit is always among them: it tells the word from words of a language.
    init(_ random: SecureRandom) {
        var symbols = random.bytes(Self.length).map { Self.alphabet[Int($0 & 31)] }
        if !symbols.contains(where: \.isNumber) {
            let pair = random.bytes(2)
            symbols[Int(pair[0]) % Self.length] = Self.alphabet[Int(pair[1]) % Self.digitsCount]
        }
        self.symbols = String(symbols)
    }

    private static let digitsCount = 10  // The alphabet begins with them.

    /// As it is printed, and as it stands in the link.
    public var text: String { "\(Self.prefix)-\(symbols.prefix(4))-\(symbols.suffix(4))" }

    // MARK: Reading

    static let textMax = 1_000  // Characters that are looked at; who sends a word adds a greeting at most.
    private static let gapMax = 6  // Characters that are neither letter nor digit, between two that are.

    /// What a text holds of a word.
    struct Reading: Equatable {
        let word: VerificationWord
        /// It is written like a word and nothing else; what is not known is then told to be wrong.
        let isUnmistakable: Bool
    }

    /// The first word in a text; nil when there is none.
    static func read(_ text: String) -> Reading? {
        let marks = text.unicodeScalars.prefix(textMax).map { Mark($0) }
        let prefix = Self.prefix.unicodeScalars.map { Mark($0).symbol }
        for start in marks.indices where start == 0 || !marks[start - 1].isWritten {
            let end = start + prefix.count
            guard end <= marks.count, marks[start..<end].map(\.symbol) == prefix else { continue }
            if let reading = read(marks[end...]) { return reading }
        }
        return nil
    }

    /// Whether a text holds a word: who reads it in a history could send it before its owner does.
    public static func isIn(_ text: String) -> Bool {
        guard let reading = read(text) else { return false }
        return reading.isUnmistakable || text.contains(reading.word.text)
    }

    /// The eight symbols behind the prefix.
    private static func read(_ marks: ArraySlice<Mark>) -> Reading? {
        var symbols = ""
        var gaps: Set<Int> = []
        var gap = 0
        var hasDigit = false
        for mark in marks {
            guard mark.isWritten else {
                if symbols.count == length { break }
                gap += 1
                guard gap <= gapMax else { return nil }
                gaps.insert(symbols.count)
                continue
            }
            guard symbols.count < length, let symbol = mark.symbol, alphabet.contains(symbol) else { return nil }
            symbols.append(symbol)
            hasDigit = hasDigit || mark.isDigit
            gap = 0
        }
        guard symbols.count == length else { return nil }
        // "Andon test line" is no word; only what is stored can make it one.
        return Reading(
            word: VerificationWord(symbols: symbols), isUnmistakable: hasDigit && gaps.isSubset(of: [0, 4]))
    }

    private init(symbols: String) { self.symbols = symbols }

    /// One character of a text as the alphabet sees it.
    private struct Mark {
        /// A letter or a digit of any script.
        let isWritten: Bool
        let isDigit: Bool
        /// Upper case, with 0 and 1 for the letters that look like them; nil for what is no letter or digit of ours.
        let symbol: Character?

        init(_ scalar: Unicode.Scalar) {
            let properties = scalar.properties
            isDigit = properties.numericType == .decimal
            isWritten = isDigit || properties.isAlphabetic
            if isDigit, let value = properties.numericValue {
                symbol = Character("\(Int(value))")
            } else if scalar.isASCII, properties.isAlphabetic {
                switch properties.uppercaseMapping {
                case "O": symbol = "0"
                case "I", "L": symbol = "1"
                case let letter: symbol = Character(letter)
                }
            } else {
                symbol = nil
            }
        }
    }
}
