import Messaging

/// A day as people type it, with a time if they say one: `25 Nov`, `2026-11-25`, `25.11. 14:00`, `Friday`, `mañana 7h`.
struct WrittenDay: Equatable {
    let day: CalendarDay
    /// Minutes after midnight; nil where none was said.
    let minute: Int?

    static let typedMax = 60  // Characters.

    /// Nil for what is no day. Words of the reader's language are tried first, then those of the others. A day without a
    /// year is the next one, and a weekday that is today's the one in a week.
    init?(_ text: String, in language: Language, today: CalendarDay) {
        guard text.count <= Self.typedMax else { return nil }
        var pieces = Pieces(text)
        let time = pieces.takeTime()
        if case .wrong = time { return nil }
        guard let day = Self.day(pieces, language, today) else { return nil }
        self.day = day
        if case .minute(let minute) = time { self.minute = minute } else { self.minute = nil }
    }

    private static func day(_ pieces: Pieces, _ language: Language, _ today: CalendarDay) -> CalendarDay? {
        let (numbers, words) = (pieces.numbers, pieces.words)
        if numbers.isEmpty, !words.isEmpty {
            if let days = DayWord.daysAhead(words, language) { return today.adding(days: days) }
            guard let weekday = DayWord.weekday(words, language) else { return nil }
            return today.adding(days: (weekday - today.weekday + 6) % 7 + 1)
        }
        // “Friday 27 Nov” says the day twice; the number counts.
        let month = words.lazy.compactMap { DayWord.month($0, language) }.first
        if let month {
            guard words.allSatisfy({ DayWord.month($0, language) != nil || DayWord.isFiller($0, language) }) else {
                return nil
            }
            switch numbers.count {
            case 1: return next(month, numbers[0].value, after: today)
            case 2:
                return date(numbers[1].year, month, numbers[0].value) ?? date(numbers[0].year, month, numbers[1].value)
            default: return nil
            }
        }
        guard words.allSatisfy({ DayWord.isFiller($0, language) }) else { return nil }
        switch numbers.count {
        case 2 where pieces.isMonthFirst: return next(numbers[0].value, numbers[1].value, after: today)
        case 2:
            return next(numbers[1].value, numbers[0].value, after: today)
                ?? next(numbers[0].value, numbers[1].value, after: today)
        case 3 where numbers[0].digits == 4: return date(numbers[0].year, numbers[1].value, numbers[2].value)
        case 3:
            return date(numbers[2].year, numbers[1].value, numbers[0].value)
                ?? date(numbers[2].year, numbers[0].value, numbers[1].value)
        default: return nil
        }
    }

    private static func date(_ year: Int?, _ month: Int, _ day: Int) -> CalendarDay? {
        year.flatMap { CalendarDay(year: $0, month: month, day: day) }
    }

    private static let leapYearsMax = 8  // Years until a 29 February comes, at the turn of a century.

    private static func next(_ month: Int, _ day: Int, after today: CalendarDay) -> CalendarDay? {
        for year in today.year...today.year + leapYearsMax {
            if let date = CalendarDay(year: year, month: month, day: day), date >= today { return date }
        }
        return nil
    }

    // MARK: Numbers and words

    private struct Number {
        let value: Int
        let digits: Int
        /// `26` is 2026.
        var year: Int? { digits == 4 ? value : digits == 2 ? 2000 + value : nil }
    }

    private enum Time { case none, wrong, minute(Int) }

    private struct Pieces {
        private(set) var numbers: [Number] = []
        private(set) var words: [String] = []
        /// As it is written in Chinese: 11月25日.
        private(set) var isMonthFirst = false
        private var clock: [(hour: Int, minute: Int?, half: Bool?)] = []

        /// Times stand with a colon, with an h between hours and minutes, or before am, pm and the words for o'clock.
        init(_ text: String) {
            var tokens: [String] = []
            var token = ""
            func kind(_ character: Character) -> Int {
                character.isLetter || character.isMark ? 1 : character.isDecimal ? 2 : 0
            }
            for character in text.lowercased() {
                let character = character.asDecimal
                if character == "月" { isMonthFirst = true }
                let isBreak = token.last.map { kind($0) != kind(character) } ?? false
                if isBreak || kind(character) == 0 || "年月日号點点时".contains(character) {
                    if !token.isEmpty { tokens.append(token) }
                    token = ""
                }
                if kind(character) != 0 { token.append(character) } else if character == ":" { tokens.append(":") }
            }
            if !token.isEmpty { tokens.append(token) }
            read(tokens)
        }

        private mutating func read(_ tokens: [String]) {
            var at = 0
            func number(_ place: Int) -> Int? {
                tokens.indices.contains(place) && tokens[place].count <= 4 ? Int(tokens[place]) : nil
            }
            func word(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place] : "" }
            while at < tokens.count {
                guard let value = number(at) else {
                    if tokens[at] != ":" { words.append(tokens[at]) }
                    at += 1
                    continue
                }
                if word(at + 1) == ":" || DayWord.hourMarks.contains(word(at + 1)), let minute = number(at + 2),
                    word(at + 2).count == 2, word(at + 1) == ":" || word(at + 1).count == 1
                {
                    let half = DayWord.halves[word(at + 3)]
                    clock.append((value, minute, half))
                    at += half == nil ? 3 : 4
                } else if let half = DayWord.halves[word(at + 1)] {
                    clock.append((value, nil, half))
                    at += 2
                } else if DayWord.hourMarks.contains(word(at + 1)) {
                    clock.append((value, nil, nil))
                    at += 2
                } else {
                    numbers.append(Number(value: value, digits: tokens[at].count))
                    at += 1
                }
            }
        }

        mutating func takeTime() -> Time {
            guard let first = clock.first else { return .none }
            guard clock.count == 1, (0..<60).contains(first.minute ?? 0) else { return .wrong }
            guard let half = first.half else {
                return (0..<24).contains(first.hour) ? .minute(first.hour * 60 + (first.minute ?? 0)) : .wrong
            }
            guard (1...12).contains(first.hour) else { return .wrong }
            return .minute((first.hour % 12 + (half ? 12 : 0)) * 60 + (first.minute ?? 0))
        }
    }
}

extension Character {
    /// A digit of any script as one of ours; numerals that are words stay.
    fileprivate var asDecimal: Character {
        guard unicodeScalars.count == 1, unicodeScalars.first?.properties.generalCategory == .decimalNumber,
            let value = wholeNumberValue, (0...9).contains(value)
        else { return self }
        return Character("\(value)")
    }

    fileprivate var isDecimal: Bool { isASCII && isNumber }

    /// A vowel sign that stands alone.
    fileprivate var isMark: Bool {
        unicodeScalars.allSatisfy {
            [.nonspacingMark, .spacingMark].contains($0.properties.generalCategory)
        }
    }
}
