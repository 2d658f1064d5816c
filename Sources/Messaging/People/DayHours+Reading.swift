/// From what somebody types to hours and minutes.
extension DayHours {
    struct Time {
        let hour: Int
        let minute: Int
        /// By the twelve-hour clock; false where the hour says it by itself.
        let isAfternoon: Bool
    }

    private enum Piece: Equatable {
        case number(Int)
        case isAfternoon(Bool)
    }

    /// The times as they are written, two where they are hours. `isByHalf`: each by the twelve-hour clock. Nil for words
    /// that are not known.
    static func times(_ text: String) -> (times: [Time], isByHalf: Bool)? {
        guard let pieces = pieces(text) else { return nil }
        let isByHalf = pieces.contains { if case .isAfternoon = $0 { true } else { false } }
        var (times, numbers): ([Time], [Int]) = ([], [])
        for piece in pieces {
            switch piece {
            case .number(let number): numbers.append(number)
            case .isAfternoon(let isAfternoon):
                guard (1...2).contains(numbers.count) else { return nil }
                times.append(
                    Time(hour: numbers[0], minute: numbers.count == 2 ? numbers[1] : 0, isAfternoon: isAfternoon))
                numbers = []
            }
        }
        // “10 to 6 pm” leaves open what the first is.
        if isByHalf { return numbers.isEmpty ? (times, true) : nil }
        switch numbers.count {
        case 2: times = numbers.map { Time(hour: $0, minute: 0, isAfternoon: false) }
        case 4:
            times = [0, 2].map { Time(hour: numbers[$0], minute: numbers[$0 + 1], isAfternoon: false) }
        default: return nil
        }
        return (times, false)
    }

    private static let numbersMax = 4  // Two hours and their minutes.

    private static func pieces(_ text: String) -> [Piece]? {
        var pieces: [Piece] = []
        var (digits, word, count): (String, String, Int) = ("", "", 0)
        func close() -> Bool {
            defer { (digits, word) = ("", "") }
            if let number = Int(digits) {
                count += 1
                pieces.append(.number(number))
            }
            guard !word.isEmpty else { return true }
            if let isAfternoon = halves[word] {
                pieces.append(.isAfternoon(isAfternoon))
                return true
            }
            return words.contains(word) || word.allSatisfy { ideographs.contains($0) }
        }
        for character in text.lowercased() {
            if let digit = character.wholeNumberValue, (0...9).contains(digit) {
                if !word.isEmpty, !close() { return nil }
                digits += "\(digit)"
                guard digits.count <= 2 else { return nil }
            } else if character.isLetter {
                if !digits.isEmpty, !close() { return nil }
                word.append(character)
            } else if character != "." || word.isEmpty {  // The dots of “p.m.”
                guard close() else { return nil }
            }
            guard count <= numbersMax else { return nil }
        }
        return close() && count <= numbersMax ? pieces : nil
    }

    private static let halves = ["am": false, "pm": true]

    /// What stands between and behind the hours in our languages, and says nothing more.
    private static let words: Set<String> = [
        "h", "hs", "hrs", "uhr", "u", "from", "to", "until", "till", "and", "von", "bis", "und", "de", "del", "las",
        "a", "al", "hasta",
        "y", "das", "as", "às", "até", "ate", "à", "van", "tot", "en", "dari", "sampai", "hingga", "sd", "jam", "pukul",
        "kutoka",
        "hadi", "mpaka", "saa", "ka", "kuya", "ukuya", "kusukela", "من", "إلى", "الى", "حتى", "से", "तक", "बजे",
    ]
    private static let ideographs: Set<Character> = ["从", "從", "到", "至", "点", "點", "时", "時", "分"]
}
