/// How often something is to be done.
public enum Interval: Codable, Sendable, Hashable {
    case days(Int)
    case weeks(Int)
    /// On the day of the month on which it began, or the last one of a shorter month.
    case months(Int)
    /// Such as the second Tuesday of every third month.
    case weekday(MonthlyWeekday, months: Int)
    /// Whenever so much more stands on a meter of the machine.
    case meter(String, every: MeterValue)

    static let daysMax = 3_650  // Ten years, as in the other two.
    static let weeksMax = 520
    static let monthsMax = 120
    static let meterNameMax = 40  // Characters, as they are written on a meter.

    /// False for what never comes, and for what nobody will live to see.
    public var isSound: Bool {
        switch self {
        case .days(let count): (1...Self.daysMax).contains(count)
        case .weeks(let count): (1...Self.weeksMax).contains(count)
        case .months(let count): (1...Self.monthsMax).contains(count)
        case .weekday(let day, let months): day.isSound && (1...Self.monthsMax).contains(months)
        case .meter(let name, let every):
            !name.isEmpty && name.count <= Self.meterNameMax && every > MeterValue(thousandths: 0)
        }
    }

    public var isByMeter: Bool {
        if case .meter = self { true } else { false }
    }
}

/// A weekday by its place in the month: the second Tuesday, the last Friday.
public struct MonthlyWeekday: Codable, Sendable, Hashable {
    public enum Place: Int, Codable, Sendable, CaseIterable {
        case first = 1
        case second, third, fourth, last
    }

    public let place: Place
    /// 0 is Monday.
    public let weekday: Int

    public init(_ place: Place, weekday: Int) {
        self.place = place
        self.weekday = weekday
    }

    var isSound: Bool { (0..<7).contains(weekday) }

    func day(ofMonth month: Int, year: Int) -> CalendarDay {
        let first = CalendarDay.number(year: year, month: month)
        let start = CalendarDay(number: first)
        let toWeekday = (weekday - start.weekday + 7) % 7
        let length = CalendarDay.length(ofMonth: month, year: year)
        let weeks = place == .last ? (length - 1 - toWeekday) / 7 : place.rawValue - 1
        return CalendarDay(number: first + toWeekday + weeks * 7)
    }

    /// In the month that lies so many after this day's.
    func day(months: Int, after day: CalendarDay) -> CalendarDay {
        let count = day.year * 12 + day.month - 1 + months
        return self.day(ofMonth: count % 12 + 1, year: count / 12)
    }
}
