import Messaging
import Store
import Testing

@testable import Factory

struct `A schedule` {
    private static let johannesburg = Zone(name: "Africa/Johannesburg")

    private static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    /// The first so many due days of a fixed plan.
    private static func days(
        _ interval: Interval, from first: String, _ calendar: WorkingCalendar = WorkingCalendar(), count: Int,
        _ zone: Zone = johannesburg
    ) throws -> [String] {
        let schedule = Schedule(interval, firstDue: try day(first))
        var slot = try #require(schedule.first(calendar, zone.clock))
        var days = [zone.clock.day(of: slot.due).description]
        while days.count < count {
            slot = try #require(schedule.next(after: slot, calendar, zone.clock))
            days.append(zone.clock.day(of: slot.due).description)
        }
        return days
    }

    @Test(arguments: [
        (Interval.days(1), "2027-02-27", ["2027-02-27", "2027-02-28", "2027-03-01"]),
        (.days(10), "2028-02-20", ["2028-02-20", "2028-03-01", "2028-03-11"]),
        (.days(90), "2026-12-01", ["2026-12-01", "2027-03-01", "2027-05-30"]),
        (.weeks(1), "2026-12-30", ["2026-12-30", "2027-01-06", "2027-01-13"]),
        (.weeks(2), "2028-02-22", ["2028-02-22", "2028-03-07", "2028-03-21"]),
        (.weeks(52), "2026-11-23", ["2026-11-23", "2027-11-22", "2028-11-20"]),
        (.months(1), "2027-01-15", ["2027-01-15", "2027-02-15", "2027-03-15"]),
        // To the last day of a short month, and back: no drift.
        (.months(1), "2027-01-31", ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]),
        (.months(1), "2028-01-30", ["2028-01-30", "2028-02-29", "2028-03-30"]),
        (.months(1), "2100-01-31", ["2100-01-31", "2100-02-28", "2100-03-31"]),
        (.months(3), "2027-11-30", ["2027-11-30", "2028-02-29", "2028-05-30"]),
        (.months(12), "2028-02-29", ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]),
        (.months(12), "2096-02-29", ["2096-02-29", "2097-02-28", "2098-02-28", "2099-02-28", "2100-02-28"]),
        (.weekday(.init(.second, weekday: 1), months: 1), "2027-01-01", ["2027-01-12", "2027-02-09", "2027-03-09"]),
        // The one of this month has passed: it begins with the next.
        (.weekday(.init(.second, weekday: 1), months: 3), "2027-01-13", ["2027-02-09", "2027-05-11", "2027-08-10"]),
        (.weekday(.init(.last, weekday: 4), months: 1), "2027-01-01", ["2027-01-29", "2027-02-26", "2027-03-26"]),
        (.weekday(.init(.last, weekday: 0), months: 12), "2028-02-01", ["2028-02-28", "2029-02-26", "2030-02-25"]),
        (.weekday(.init(.last, weekday: 1), months: 12), "2028-02-29", ["2028-02-29", "2029-02-27", "2030-02-26"]),
        (.weekday(.init(.first, weekday: 0), months: 2), "2027-11-01", ["2027-11-01", "2028-01-03", "2028-03-06"]),
    ])
    func `falls on the days of its rule`(interval: Interval, first: String, days: [String]) throws {
        #expect(try Self.days(interval, from: first, count: days.count) == days)
    }

    @Test(arguments: [
        (Interval.days(30), "2027-02-10", "2027-02-20", "2027-03-22"),
        (.weeks(2), "2027-02-10", "2027-02-08", "2027-02-22"),
        (.months(1), "2027-01-31", "2027-02-03", "2027-03-03"),
        (.months(1), "2027-01-31", "2027-01-31", "2027-02-28"),
        (.months(12), "2028-02-29", "2028-02-29", "2029-02-28"),
        (.weekday(.init(.second, weekday: 1), months: 1), "2027-02-09", "2027-02-12", "2027-03-09"),
        // Done at the end of January, for February: the next is in March, not again in February.
        (.weekday(.init(.second, weekday: 1), months: 1), "2027-02-09", "2027-01-29", "2027-03-09"),
    ])
    func `that floats goes on from the day on which the work was done`(
        interval: Interval, due: String, done: String, next: String
    ) throws {
        let schedule = Schedule(interval, basis: .floating, firstDue: try Self.day(due))
        let (calendar, clock) = (WorkingCalendar(), Self.johannesburg.clock)
        let slot = try #require(schedule.first(calendar, clock))
        #expect(
            try #require(schedule.next(after: slot, doneOn: Self.day(done), calendar, clock)).day.description == next)
    }

    @Test(arguments: ["2027-02-08", "2027-02-09", "2027-02-16", "2027-03-30"])
    func `that is fixed goes on from the due day, whenever the work was done`(done: String) throws {
        let schedule = Schedule(.weeks(1), firstDue: try Self.day("2027-02-09"))
        let (calendar, clock) = (WorkingCalendar(), Self.johannesburg.clock)
        let slot = try #require(schedule.first(calendar, clock))
        let next = try #require(schedule.next(after: slot, doneOn: Self.day(done), calendar, clock))
        #expect(next.day.description == "2027-02-16")
    }

    private static let week = Set(0..<5)
    private static let christmas = ["12-25", "12-26", "2026-12-28"].compactMap {
        WorkingCalendar.Holiday($0, name: "closed")
    }

    @Test(arguments: [
        (WorkingCalendar.Rule.after, "2026-12-25", "2026-12-29"), (.before, "2026-12-25", "2026-12-24"),
        (.leave, "2026-12-25", "2026-12-25"), (.after, "2027-12-25", "2027-12-27"),
        (.before, "2027-12-26", "2027-12-24"),
        (.after, "2026-11-21", "2026-11-23"), (.before, "2026-11-21", "2026-11-20"),
        (.after, "2026-11-23", "2026-11-23"),
    ])
    func `moves what is due on a free day`(rule: WorkingCalendar.Rule, first: String, due: String) throws {
        let calendar = WorkingCalendar(weekdays: Self.week, holidays: Self.christmas, rule: rule)
        #expect(try Self.days(.months(1), from: first, calendar, count: 1) == [due])
    }

    @Test(arguments: [
        (WorkingCalendar.Rule.after, ["2026-11-27", "2026-11-30", "2026-12-01"]),
        (.before, ["2026-11-27", "2026-11-30", "2026-12-01"]),
        (.leave, ["2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30"]),
    ])
    func `has days that come to fall together once`(rule: WorkingCalendar.Rule, days: [String]) throws {
        let calendar = WorkingCalendar(weekdays: Self.week, rule: rule)
        #expect(try Self.days(.days(1), from: "2026-11-27", calendar, count: days.count) == days)
    }

    @Test func `comes back to its day after a free one`() throws {
        let calendar = WorkingCalendar(weekdays: Self.week, rule: .after)
        #expect(
            try Self.days(.months(1), from: "2027-01-31", calendar, count: 4)
                == ["2027-02-01", "2027-03-01", "2027-03-31", "2027-04-30"])
    }

    @Test(arguments: Zone.all)
    func `keeps the hour of the plant's clock when the clock is set`(zone: Zone) throws {
        for (first, count) in [("2027-02-15", 60), ("2027-09-15", 70)] {
            let schedule = Schedule(.days(1), firstDue: try Self.day(first), minute: 7 * 60 + 15)
            var slot = try #require(schedule.first(WorkingCalendar(), zone.clock))
            for _ in 1...count {
                #expect(zone.clock.minute(of: slot.due) == 7 * 60 + 15 && zone.clock.day(of: slot.due) == slot.day)
                let next = try #require(schedule.next(after: slot, WorkingCalendar(), zone.clock))
                #expect(next.day == slot.day.adding(days: 1))
                slot = next
            }
        }
    }

    @Test func `is due once on the day whose clock shows its hour twice, and not left out where it shows none`() throws
    {
        let zone = Zone(name: "America/New_York")
        for (first, minute) in [("2027-11-06", 90), ("2027-03-13", 150)] {
            let schedule = Schedule(.days(1), firstDue: try Self.day(first), minute: minute)
            var slot = try #require(schedule.first(WorkingCalendar(), zone.clock))
            var days = [zone.clock.day(of: slot.due).description]
            for _ in 1...2 {
                slot = try #require(schedule.next(after: slot, WorkingCalendar(), zone.clock))
                days.append(zone.clock.day(of: slot.due).description)
            }
            let expected = try (0...2).map { try Self.day(first).adding(days: $0).description }
            #expect(days == expected)
        }
    }

    @Test(arguments: [
        (Interval.days(1), 10, 8_640), (.days(30), 10, 259_200), (.weeks(1), 10, 60_480), (.months(1), 10, 241_920),
        (.days(10), 0, 0),
    ])
    func `is kept within a part of the interval`(interval: Interval, percent: Int, seconds: Int) throws {
        let schedule = Schedule(interval, firstDue: try Self.day("2027-02-01"), windowPercent: percent)
        let slot = try #require(schedule.first(WorkingCalendar(), Self.johannesburg.clock))
        #expect(schedule.tolerance(around: slot) == .seconds(seconds))
    }

    @Test func `that floats is kept within a part of its own interval, on whatever day it is due`() throws {
        let schedule = Schedule(.days(10), basis: .floating, firstDue: try Self.day("2027-02-01"))
        let slot = schedule.slot(try Self.day("2027-02-04"), WorkingCalendar(), Self.johannesburg.clock)
        #expect(schedule.tolerance(around: slot) == .seconds(86_400))
    }

    @Test func `that floats is due on a later day than it was done, before free days, too`() throws {
        let calendar = WorkingCalendar(weekdays: Set(0..<5), rule: .before)
        let schedule = Schedule(.days(1), basis: .floating, firstDue: try Self.day("2027-02-05"))
        let clock = Self.johannesburg.clock
        let friday = try #require(schedule.first(calendar, clock))
        let next = try #require(schedule.next(after: friday, doneOn: friday.day, calendar, clock))
        #expect(clock.day(of: next.due).description == "2027-02-08")
    }

    @Test func `releases its work before it is due`() throws {
        let schedule = Schedule(.days(1), firstDue: try Self.day("2027-02-01"), leadHours: 36)
        let due = Timestamp(seconds: 1_800_000_000)
        #expect(schedule.release(of: due) == due - .seconds(36 * 3600))
    }

    @Test func `of a meter has no days`() throws {
        let every = try #require(MeterValue("500"))
        let schedule = Schedule(.meter("hours", every: every), firstDue: try Self.day("2027-02-01"))
        #expect(schedule.first(WorkingCalendar(), Self.johannesburg.clock) == nil)
        #expect(schedule.isSound)
    }

    @Test(arguments: [
        Interval.days(0), .days(-1), .days(3_651), .weeks(0), .weeks(521), .months(0), .months(121),
        .weekday(.init(.last, weekday: 7), months: 1), .weekday(.init(.last, weekday: 0), months: 0),
        .meter("", every: MeterValue(thousandths: 1)), .meter("hours", every: MeterValue(thousandths: 0)),
    ])
    func `refuses an interval that never comes`(interval: Interval) throws {
        #expect(!Schedule(interval, firstDue: try Self.day("2027-02-01")).isSound)
    }

    @Test(arguments: [
        ("1234", "1234"), ("1234.5", "1234.5"), ("1234,50", "1234.5"), ("0.001", "0.001"), ("0", "0"),
        ("999999999999", "999999999999"),
    ])
    func `reads what a meter shows`(typed: String, shown: String) throws {
        #expect(try #require(MeterValue(typed)).text == shown)
    }

    @Test(arguments: ["", "-1", "1.2345", "1.2.3", "1 234", "12h", "1234567890123", "."])
    func `does not read what no meter shows`(typed: String) { #expect(MeterValue(typed) == nil) }
}
