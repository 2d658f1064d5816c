/// On which days the plant works, and what becomes of a due day on which it does not.
public struct WorkingCalendar: Codable, Sendable, Hashable {
    /// A day on which nobody works.
    public struct Holiday: Codable, Sendable, Hashable {
        public let month: Int
        public let day: Int
        /// Nil: every year. 29 February comes in leap years only.
        public let year: Int?
        public let name: String

        /// Nil for a day that no calendar has.
        public init?(month: Int, day: Int, year: Int?, name: String) {
            guard CalendarDay(year: year ?? 2000, month: month, day: day) != nil, name.count <= nameMax else {
                return nil
            }
            (self.month, self.day, self.year, self.name) = (month, day, year, name)
        }

        /// Reads `2026-12-16`, and `12-25` for every year.
        public init?(_ text: String, name: String) {
            if let day = CalendarDay(text) {
                self.init(month: day.month, day: day.day, year: day.year, name: name)
            } else if let day = CalendarDay("2000-" + text) {
                self.init(month: day.month, day: day.day, year: nil, name: name)
            } else {
                return nil
            }
        }

        public var text: String {
            let text = CalendarDay(year: year ?? 2000, month: month, day: day)?.description ?? ""
            return year == nil ? String(text.dropFirst(5)) : text
        }

        func isOn(_ day: CalendarDay) -> Bool {
            month == day.month && self.day == day.day && (year == nil || year == day.year)
        }
    }

    /// What to do with a due day that is not worked.
    public enum Rule: String, Codable, Sendable, CaseIterable { case before, after, leave }

    /// 0 is Monday.
    public var weekdays: Set<Int>
    public var holidays: [Holiday]
    public var rule: Rule

    static let holidaysMax = 400  // Ten years of a plant that keeps all of its country's.
    static let nameMax = 60  // Characters.
    static let closedMax = 60  // Days in a row. A plant that rests longer is not helped by a shift of the date.

    /// The calendar of a plant that has set none: every day is as good as another.
    public init(weekdays: Set<Int> = Set(0..<7), holidays: [Holiday] = [], rule: Rule = .leave) {
        self.weekdays = weekdays
        self.holidays = holidays
        self.rule = rule
    }

    public var isSound: Bool {
        !weekdays.isEmpty && weekdays.isSubset(of: 0..<7) && holidays.count <= Self.holidaysMax
    }

    public func isWorked(_ day: CalendarDay) -> Bool {
        weekdays.contains(day.weekday) && !holidays.contains { $0.isOn(day) }
    }

    /// The day on which what falls on this one is due.
    public func shifted(_ day: CalendarDay) -> CalendarDay {
        switch rule {
        case .leave: day
        case .before: nearest(day, step: -1)
        case .after: nearest(day, step: 1)
        }
    }

    /// The first worked day after this one.
    public func nextWorked(after day: CalendarDay) -> CalendarDay {
        nearest(day.adding(days: 1), step: 1)
    }

    /// Where all days around are free the day stays as it is.
    private func nearest(_ day: CalendarDay, step: Int) -> CalendarDay {
        for distance in 0...Self.closedMax {
            let candidate = day.adding(days: distance * step)
            if isWorked(candidate) { return candidate }
        }
        return day
    }
}
