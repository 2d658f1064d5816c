/// The digits something begins with: `82`, `8[2-57]`, `00?`; brackets hold the digits of one place, `?` is any.
struct DigitPattern: Sendable, Hashable {
    /// For each place a bit for each digit that may stand there.
    private let places: [UInt16]

    private static let any: UInt16 = 0b11_1111_1111

    init(_ text: Substring) {
        var places: [UInt16] = []
        var set: UInt16 = 0
        var (isInBrackets, isRange, last) = (false, false, 0)
        for character in text {
            switch character {
            case "[": (isInBrackets, set) = (true, 0)
            case "]":
                places.append(set)
                isInBrackets = false
            case "-": isRange = true
            case "?": places.append(Self.any)
            default:
                guard let digit = character.wholeNumberValue, (0...9).contains(digit) else {
                    preconditionFailure("a pattern holds digits, brackets and question marks: \(text)")
                }
                guard isInBrackets else {
                    places.append(1 << UInt16(digit))
                    continue
                }
                for each in (isRange ? last : digit)...digit { set |= 1 << UInt16(each) }
                (isRange, last) = (false, digit)
            }
        }
        self.places = places
    }

    var length: Int { places.count }

    /// Whether the digits, which are ASCII, begin like this.
    func begins(_ digits: Substring) -> Bool {
        guard digits.utf8.count >= places.count else { return false }
        return zip(places, digits.utf8).allSatisfy { place, digit in place & (1 << UInt16(digit - 0x30)) != 0 }
    }
}
