/// How an interval is written in lists: `3 months`, `2nd tuesday`, `last friday every 2 months`, `500 running hours`.
extension Interval {
    public init?(_ text: String) {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        if let weekday = Self.monthly(words) {
            self = weekday
        } else if let interval = Self.counted(words, as: text) {
            self = interval
        } else {
            return nil
        }
        guard isSound else { return nil }
    }

    public var text: String {
        switch self {
        case .days(let count): Self.plural(count, "day")
        case .weeks(let count): Self.plural(count, "week")
        case .months(let count): Self.plural(count, "month")
        case .weekday(let day, 1): day.text
        case .weekday(let day, let months): "\(day.text) every \(months) months"
        case .meter(let name, let every): "\(every.text) \(name)"
        }
    }

    private static func plural(_ count: Int, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }

    /// `second tuesday`, `2nd tuesday of every 3 months`
    private static func monthly(_ words: [String]) -> Interval? {
        let words = words.filter { !["the", "of", "each", "every", "month", "months", "on"].contains($0) }
        guard (2...3).contains(words.count), let place = MonthlyWeekday.place(words[0]),
            let weekday = MonthlyWeekday.weekday(words[1])
        else { return nil }
        guard words.count == 3 else { return .weekday(.init(place, weekday: weekday), months: 1) }
        return Int(words[2]).map { .weekday(.init(place, weekday: weekday), months: $0) }
    }

    /// `3 months`, `week`; what is no part of the calendar is a meter.
    private static func counted(_ words: [String], as text: String) -> Interval? {
        let words = words.first == "every" ? Array(words.dropFirst()) : words
        guard let first = words.first else { return nil }
        if words.count == 1, let unit = unit(first) { return interval(1, unit) }
        guard words.count >= 2 else { return nil }
        if words.count == 2, let count = Int(first), let unit = unit(words[1]) { return interval(count, unit) }
        guard let every = MeterValue(first), words.count > 2 || unit(words[1]) == nil else { return nil }
        let name = text.split(whereSeparator: \.isWhitespace).drop { $0.lowercased() == "every" }.dropFirst()
        return .meter(name.joined(separator: " "), every: every)
    }

    private enum Unit { case day, week, month, quarter, year }

    private static func unit(_ word: String) -> Unit? {
        switch word {
        case "day", "days", "daily", "d": .day
        case "week", "weeks", "weekly", "w": .week
        case "month", "months", "monthly", "m": .month
        case "quarter", "quarters", "quarterly": .quarter
        case "year", "years", "yearly", "y": .year
        default: nil
        }
    }

    private static func interval(_ count: Int, _ unit: Unit) -> Interval? {
        guard (1...daysMax).contains(count) else { return nil }
        return switch unit {
        case .day: .days(count)
        case .week: .weeks(count)
        case .month: .months(count)
        case .quarter: .months(count * 3)
        case .year: .months(count * 12)
        }
    }
}

extension MonthlyWeekday {
    private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let places: [(Place, [String])] = [
        (.first, ["1st", "first"]), (.second, ["2nd", "second"]), (.third, ["3rd", "third"]),
        (.fourth, ["4th", "fourth"]), (.last, ["last"]),
    ]

    static func place(_ word: String) -> Place? { places.first { $0.1.contains(word) }?.0 }

    static func weekday(_ word: String) -> Int? {
        word.count < 3 ? nil : names.firstIndex { $0.hasPrefix(word) }
    }

    public var text: String { "\(Self.places.first { $0.0 == place }?.1[0] ?? "") \(Self.names[weekday])" }
}
