/// Numbers as people type them: `12`, `12 pcs`, `١٢`, `1 000`. Two different numbers in one answer are none.
enum WholeNumber {
    static func read(_ text: String) -> Int? {
        var numbers: [String] = []
        var isInNumber = false
        var previous: Character = " "
        for character in text {
            if let digit = character.wholeNumberValue, (0...9).contains(digit), character.isNumber {
                // A digit right behind a letter belongs to a code, not to a number.
                if !isInNumber, previous.isLetter { return nil }
                if isInNumber { numbers[numbers.count - 1].append("\(digit)") } else { numbers.append("\(digit)") }
                isInNumber = true
            } else if isInNumber, "., \u{A0}\u{202F}'".contains(character) {
                // May group thousands; what follows decides.
                isInNumber = false
            } else if character == "-" || character == "−", !isInNumber {
                return nil
            } else {
                isInNumber = false
            }
            previous = character
        }
        return joined(numbers, in: text).flatMap { Int($0) }
    }

    private static func joined(_ groups: [String], in text: String) -> String? {
        guard let first = groups.first else { return nil }
        if groups.count == 1 { return first }
        // Groups of three behind the first are thousands: "10 000", "1.000".
        let isGrouped = first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
        return isGrouped ? groups.joined() : nil
    }
}
