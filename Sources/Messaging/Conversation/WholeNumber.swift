/// Numbers as people type them: `12`, `12 pcs`, `١٢`, `1 000`. Two different numbers in one answer are none.
enum WholeNumber {
    static func read(_ text: String) -> Int? {
        var groups: [String] = []
        var gap = ""
        var isInNumber = false
        var previous: Character?
        for character in text {
            if character.isNumber, let digit = character.wholeNumberValue, (0...9).contains(digit) {
                if !isInNumber {
                    // A digit right behind a letter belongs to a code, one behind a minus or a point is no count.
                    if let previous, previous.isLetter || "-−.,".contains(previous), groups.isEmpty { return nil }
                    if !groups.isEmpty, !joins(gap) { return nil }
                    groups.append("")
                }
                groups[groups.count - 1].append("\(digit)")
                isInNumber = true
                gap = ""
            } else {
                isInNumber = false
                gap.append(character)
            }
            previous = character
        }
        guard let first = groups.first, groups.count == 1 || isGrouped(first, groups.dropFirst()) else { return nil }
        return Int(groups.joined())
    }

    /// One separator of thousands, and nothing else, stands between groups of a number.
    private static func joins(_ gap: String) -> Bool { gap.count == 1 && "., '\u{A0}\u{202F}’".contains(gap) }

    /// "10 000", "1.000.000": groups of three behind the first.
    private static func isGrouped(_ first: String, _ rest: ArraySlice<String>) -> Bool {
        (1...3).contains(first.count) && !first.hasPrefix("0") && rest.allSatisfy { $0.count == 3 }
    }
}
