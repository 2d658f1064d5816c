import Messaging

/// From what somebody types at a gauge to its value.
extension Measure {
    /// Reads `91`, `91,5`, `٩١٫٥ bar`, `-4 °C`, `1 000.5`: digits of any script, with words around.
    ///
    /// A single point or comma before three digits may mean thousands: then the value that is expected wins, else the
    /// way of the language. Nil for text without a number, with two, or with one that belongs to a code such as M14.
    static func read(_ text: String, in language: Language, isExpected: (Measure) -> Bool) -> Measure? {
        guard let written = Written(text) else { return nil }
        let readings = written.readings
        guard readings.count == 2 else { return readings.first?.value }
        let expected = readings.filter { isExpected($0.value) }
        if expected.count == 1 { return expected[0].value }
        let isDecimal = language.decimal("0.5").dropFirst().first == written.marks.first
        return readings.first { $0.isDecimal == isDecimal }?.value
    }

    /// Groups of digits as they stand in a text, and the marks between them.
    private struct Written {
        var groups: [String] = []
        var marks: [Character] = []
        var isNegative = false

        init?(_ text: String) {
            var gap = ""
            for character in text {
                guard character.unicodeScalars.first?.properties.numericType == .decimal,
                    let digit = character.wholeNumberValue
                else {
                    gap.append(character)
                    continue
                }
                if groups.isEmpty {
                    guard open(behind: gap) else { return nil }
                } else if let mark = gap.first {
                    guard gap.count == 1, Self.marks.contains(mark), marks.count < Self.marksMax else { return nil }
                    marks.append(mark)
                    groups.append("")
                }
                groups[groups.count - 1] += "\(digit)"
                gap = ""
            }
            guard !groups.isEmpty else { return nil }
        }

        /// A sign or a decimal point may stand right before the first digit; a letter may not.
        private mutating func open(behind gap: String) -> Bool {
            var before = gap
            groups = [""]
            if let mark = before.last, ".,٫．，".contains(mark) {
                (groups, marks) = (["0", ""], [mark])
                before.removeLast()
            }
            if before.last?.isLetter == true { return false }
            while before.last?.isWhitespace == true { before.removeLast() }
            guard let sign = before.last, "-−–﹣－".contains(sign) else { return true }
            before.removeLast()
            isNegative = before.last.map { $0.isWhitespace || "([:=".contains($0) } ?? true
            return isNegative
        }

        /// What it may stand for: as a decimal, and as a whole number in groups of three.
        var readings: [(value: Measure, isDecimal: Bool)] {
            var readings: [(Measure, Bool)] = []
            func add(_ whole: String, _ fraction: String, isDecimal: Bool) {
                let plain = (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
                if let value = Measure(plain: plain) { readings.append((value, isDecimal)) }
            }
            guard let last = marks.last else {
                add(groups[0], "", isDecimal: false)
                return readings
            }
            let (others, whole) = (Set(marks.dropLast()), groups.dropLast())
            if !Self.onlyGroup.contains(last), others.isEmpty || others.count == 1 && !others.contains(last),
                others.isEmpty || Self.isGrouped(whole)
            {
                add(whole.joined(), groups[groups.count - 1], isDecimal: true)
            }
            if others.isSubset(of: [last]), last != "٫", Self.isGrouped(groups[...]) {
                add(groups.joined(), "", isDecimal: false)
            }
            return readings
        }

        private static let onlyGroup: Set<Character> = [" ", "\u{A0}", "\u{202F}", "'", "’", "٬"]
        private static let marks: Set<Character> = onlyGroup.union([".", ",", "٫", "．", "，", "،"])
        private static let marksMax = 6  // A million million has four.

        /// `1 000 000`: groups of three behind the first.
        private static func isGrouped(_ groups: ArraySlice<String>) -> Bool {
            guard let first = groups.first else { return false }
            return (1...3).contains(first.count) && !first.hasPrefix("0")
                && groups.dropFirst().allSatisfy { $0.count == 3 }
        }
    }
}
