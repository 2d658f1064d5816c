public import Store

/// When a plan's work falls due: a pure function of its rule, the plant's calendar and the clock on the wall.
public struct Schedule: Codable, Sendable, Hashable {
    /// What the next due day is counted from.
    public enum Basis: String, Codable, Sendable, CaseIterable {
        /// The due day, whenever the work was done.
        case fixed
        /// The day on which the work was done.
        case floating
    }

    public var interval: Interval
    public var basis: Basis
    /// The first due day; the days of all later ones are counted from it, so that they never drift.
    public var firstDue: CalendarDay
    /// Minutes after midnight, on the plant's clock.
    public var minute: Int
    /// Before it is due its work order is made, and the reminder goes out.
    public var leadHours: Int
    /// On either side of the due time, in percent of the interval: done within it is done in time.
    public var windowPercent: Int

    static let leadHoursMax = 60 * 24  // Two months: longer than that nobody remembers.
    static let windowPercentMax = 50  // More, and two windows would overlap.

    public init(
        _ interval: Interval, basis: Basis = .fixed, firstDue: CalendarDay, minute: Int = 8 * 60, leadHours: Int = 24,
        windowPercent: Int = 10
    ) {
        self.interval = interval
        self.basis = basis
        self.firstDue = firstDue
        self.minute = minute
        self.leadHours = leadHours
        self.windowPercent = windowPercent
    }

    public var isSound: Bool {
        interval.isSound && (0..<24 * 60).contains(minute) && (0...Self.leadHoursMax).contains(leadHours)
            && (0...Self.windowPercentMax).contains(windowPercent)
    }

    /// One due date: the day of the rule, and when that is due once free days are taken into account.
    public struct Slot: Codable, Sendable, Hashable {
        public let day: CalendarDay
        public let due: Timestamp
    }

    /// The first one. Nil for a plan that goes by a meter, as in all that follows.
    public func first(_ calendar: WorkingCalendar, _ clock: PlantClock) -> Slot? {
        day(after: firstDue.adding(days: -1)).map { slot($0, calendar, clock) }
    }

    /// What follows a slot of a fixed plan, or what follows work that was done on a day.
    ///
    /// Days that a free day pushes onto the same due time are one.
    public func next(
        after slot: Slot, doneOn done: CalendarDay? = nil, _ calendar: WorkingCalendar, _ clock: PlantClock
    ) -> Slot? {
        if basis == .floating, let done { return next(afterDoneOn: done, slot.day, calendar, clock) }
        var day = slot.day
        for _ in 0...WorkingCalendar.closedMax {
            guard let following = self.day(after: day) else { return nil }
            let next = self.slot(following, calendar, clock)
            if next.due > slot.due { return next }
            day = following
        }
        return self.day(after: day).map { self.slot($0, calendar, clock) }
    }

    /// A free day may push it back to the day on which the work was just done: then it is one interval later.
    private func next(
        afterDoneOn done: CalendarDay, _ slot: CalendarDay, _ calendar: WorkingCalendar, _ clock: PlantClock
    ) -> Slot? {
        var day = day(afterDoneOn: done, slot)
        for _ in 0...WorkingCalendar.closedMax {
            guard let following = day else { return nil }
            let next = self.slot(following, calendar, clock)
            if clock.day(of: next.due) > done { return next }
            day = self.day(afterDoneOn: following, following)
        }
        return day.map { self.slot($0, calendar, clock) }
    }

    public func slot(_ day: CalendarDay, _ calendar: WorkingCalendar, _ clock: PlantClock) -> Slot {
        Slot(day: day, due: clock.instant(calendar.shifted(day), minute: minute))
    }

    public func release(of due: Timestamp) -> Timestamp { due - .seconds(leadHours * 3600) }

    /// How far from the due time work counts as done in time.
    public func tolerance(around slot: Slot) -> Duration {
        let following = basis == .floating ? day(afterDoneOn: slot.day, slot.day) : day(after: slot.day)
        guard let next = following else { return .zero }
        let length = next.number - slot.day.number
        return .seconds(length * 86_400 * windowPercent / 100)
    }

    func window(around slot: Slot) -> (from: Timestamp, through: Timestamp) {
        let tolerance = tolerance(around: slot)
        return (slot.due - tolerance, slot.due + tolerance)
    }

    // MARK: Days of the rule

    /// The first of the rule's days after this one.
    func day(after day: CalendarDay) -> CalendarDay? {
        switch interval {
        case .days(let count): stepped(count, after: day)
        case .weeks(let count): stepped(count * 7, after: day)
        case .months(let count):
            stepped(firstDue, count, after: day) { firstDue.adding(months: $0) }
        case .weekday(let weekday, let count):
            stepped(firstMonth(of: weekday), count, after: day) { [first = firstMonth(of: weekday)] in
                weekday.day(months: $0, after: first)
            }
        case .meter: nil
        }
    }

    private func stepped(_ days: Int, after day: CalendarDay) -> CalendarDay {
        guard day >= firstDue else { return firstDue }
        let steps = (day.number - firstDue.number) / days + 1
        return firstDue.adding(days: steps * days)
    }

    /// Every day is counted from the first one: a short month does not shorten those behind it.
    private func stepped(
        _ first: CalendarDay, _ months: Int, after day: CalendarDay, _ place: (Int) -> CalendarDay
    ) -> CalendarDay {
        guard day >= first else { return place(0) }
        let passed = (day.year - first.year) * 12 + day.month - first.month
        let candidate = place(passed / months * months)
        return candidate > day ? candidate : place((passed / months + 1) * months)
    }

    /// The first such weekday that is not before the first due day; the months are counted from there.
    private func firstMonth(of weekday: MonthlyWeekday) -> CalendarDay {
        let first = weekday.day(months: 0, after: firstDue)
        return first >= firstDue ? first : weekday.day(months: 1, after: firstDue)
    }

    /// Work done before its month has come counts for that month.
    private func day(afterDoneOn done: CalendarDay, _ slot: CalendarDay) -> CalendarDay? {
        switch interval {
        case .days(let count): done.adding(days: count)
        case .weeks(let count): done.adding(days: count * 7)
        case .months(let count): done.adding(months: count)
        case .weekday(let weekday, let count): weekday.day(months: count, after: max(done, slot))
        case .meter: nil
        }
    }
}
