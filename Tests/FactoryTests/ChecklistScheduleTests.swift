import Foundation
import Messaging
import Store
import Testing

@testable import Factory
@testable import Messaging

struct `A schedule of checklists` {
    /// The wall of a place, as the system's calendar knows it.
    private static func wall(_ zone: String) throws -> WallTime {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: zone))
        let parts: Set<Calendar.Component> = [.year, .month, .day, .hour, .minute, .second, .weekday]
        return { [calendar] time in
            let date = Date(timeIntervalSince1970: TimeInterval(time.seconds))
            let shown = calendar.dateComponents(parts, from: date)
            return PlantTime.Parts(
                year: shown.year ?? 0, month: shown.month ?? 0, day: shown.day ?? 0, hour: shown.hour ?? 0,
                minute: shown.minute ?? 0, second: shown.second ?? 0, weekday: ((shown.weekday ?? 0) + 5) % 7,
                offsetSeconds: calendar.timeZone.secondsFromGMT(for: date))
        }
    }

    /// `2026-11-21T09:31:00Z`
    private static func at(_ text: String) throws -> Timestamp {
        Timestamp(seconds: Int64(try Date(text, strategy: .iso8601).timeIntervalSince1970))
    }

    private static func slots(
        _ schedule: String, _ zone: String, _ start: String, _ end: String, shift: String? = nil
    ) throws -> [String] {
        try #require(ChecklistSchedule(schedule)).slots(
            after: at(start), through: at(end), shift: shift.flatMap { Shift($0) }, due: nil, by: wall(zone)
        ).map { "\($0.at.description.prefix(16))/\($0.due.description.prefix(16))" }
    }

    @Test(arguments: [
        ("daily 06:30", "daily 06:30"), ("Daily 6:30", "daily 06:30"), ("daily", "daily 06:00"),
        ("weekly mon,thu 06:30", "weekly mon,thu 06:30"), ("weekly Thu, Mon 06:30", "weekly mon,thu 06:30"),
        ("weekly mon-wed 23:59", "weekly mon,tue,wed 23:59"), ("weekly", "weekly mon 06:00"),
        ("weekly sat-sun 07:00", "weekly sat,sun 07:00"), ("shift", "shift"),
        ("shift 06:00-14:00", "shift 06:00-14:00"),
        ("shift mon-fri 22:00-06:00", "shift mon-fri 22:00-06:00"),
    ])
    func `is read and written`(said: String, text: String) throws {
        let schedule = try #require(ChecklistSchedule(said))
        #expect(schedule.text == text && ChecklistSchedule(text) == schedule)
    }

    @Test(arguments: [
        "", "never", "daily 24:00", "daily 6", "daily 06:60", "daily 06:00 07:00", "weekly 06:30 mon", "weekly someday",
        "shift day", "shift 06:00",
    ])
    func `is refused when it cannot be read`(said: String) { #expect(ChecklistSchedule(said) == nil) }

    @Test func `has its slots by the wall's clock, and the end of the shift as due`() throws {
        #expect(
            try Self.slots("daily 06:30", "Africa/Johannesburg", "2026-11-21T00:00:00Z", "2026-11-23T00:00:00Z")
                == ["2026-11-21T04:30/2026-11-21T12:30", "2026-11-22T04:30/2026-11-22T12:30"])
        #expect(
            try Self.slots(
                "shift fri 22:00-06:00", "Africa/Johannesburg", "2026-11-20T00:00:00Z", "2026-11-22T00:00:00Z")
                == ["2026-11-20T20:00/2026-11-21T04:00"])
        let own = "mon-fri 06:00-14:00, sat 07:00-12:00"
        #expect(
            try Self.slots("shift", "Africa/Johannesburg", "2026-11-20T00:00:00Z", "2026-11-23T00:00:00Z", shift: own)
                == ["2026-11-20T04:00/2026-11-20T12:00", "2026-11-21T05:00/2026-11-21T10:00"])
        #expect(
            try Self.slots("shift", "Africa/Johannesburg", "2026-11-20T00:00:00Z", "2026-11-23T00:00:00Z").isEmpty)
    }

    /// Zone, schedule, from, to, the slots in UTC.
    private static let changes: [(String, String, String, String, [String])] = [
        // The clock goes on at 02:00: 02:30 is left out, and is 03:00; the due time is eight hours later.
        (
            "America/New_York", "daily 02:30", "2027-03-13T12:00:00Z", "2027-03-15T12:00:00Z",
            ["2027-03-14T07:00/2027-03-14T15:00", "2027-03-15T06:30/2027-03-15T14:30"]
        ),
        // It goes back at 02:00: 01:30 comes twice, and is the first.
        (
            "America/New_York", "daily 01:30", "2026-10-31T12:00:00Z", "2026-11-02T12:00:00Z",
            ["2026-11-01T05:30/2026-11-01T13:30", "2026-11-02T06:30/2026-11-02T14:30"]
        ),
        (
            "Europe/Berlin", "daily 02:30", "2027-03-27T12:00:00Z", "2027-03-29T12:00:00Z",
            ["2027-03-28T01:00/2027-03-28T09:00", "2027-03-29T00:30/2027-03-29T08:30"]
        ),
        (
            "Europe/Berlin", "daily 02:30", "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z",
            ["2026-10-25T00:30/2026-10-25T08:30", "2026-10-26T01:30/2026-10-26T09:30"]
        ),
        // Half an hour, and in the other half of the year.
        (
            "Australia/Lord_Howe", "daily 02:15", "2026-10-03T00:00:00Z", "2026-10-05T00:00:00Z",
            ["2026-10-03T15:30/2026-10-03T23:30", "2026-10-04T15:15/2026-10-04T23:15"]
        ),
        (
            "Australia/Lord_Howe", "daily 01:45", "2027-04-03T00:00:00Z", "2027-04-05T00:00:00Z",
            ["2027-04-03T14:45/2027-04-03T22:45", "2027-04-04T15:15/2027-04-04T23:15"]
        ),
        // A night shift that the change makes shorter, and longer.
        (
            "Europe/Berlin", "shift 22:00-06:00", "2027-03-27T12:00:00Z", "2027-03-28T12:00:00Z",
            ["2027-03-27T21:00/2027-03-28T04:00"]
        ),
        (
            "Europe/Berlin", "shift 22:00-06:00", "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z",
            ["2026-10-24T20:00/2026-10-25T05:00"]
        ),
        // 29 February where there is one, and where there is none.
        (
            "Africa/Johannesburg", "daily 06:00", "2028-02-28T00:00:00Z", "2028-03-01T12:00:00Z",
            [
                "2028-02-28T04:00/2028-02-28T12:00", "2028-02-29T04:00/2028-02-29T12:00",
                "2028-03-01T04:00/2028-03-01T12:00",
            ]
        ),
        (
            "Africa/Johannesburg", "daily 06:00", "2100-02-28T00:00:00Z", "2100-03-01T12:00:00Z",
            ["2100-02-28T04:00/2100-02-28T12:00", "2100-03-01T04:00/2100-03-01T12:00"]
        ),
        (
            "Africa/Johannesburg", "weekly tue 06:00", "2028-02-25T00:00:00Z", "2028-03-08T00:00:00Z",
            ["2028-02-29T04:00/2028-02-29T12:00", "2028-03-07T04:00/2028-03-07T12:00"]
        ),
        // A day that was left out where the date line was moved.
        (
            "Pacific/Apia", "daily 12:00", "2011-12-29T00:00:00Z", "2012-01-01T00:00:00Z",
            [
                "2011-12-29T22:00/2011-12-30T06:00", "2011-12-30T10:00/2011-12-30T18:00",
                "2011-12-30T22:00/2011-12-31T06:00", "2011-12-31T22:00/2012-01-01T06:00",
            ]
        ),
    ]

    @Test(arguments: changes)
    func `keeps to the wall when clocks are changed`(
        zone: String, schedule: String, start: String, end: String, expected: [String]
    ) throws {
        #expect(try Self.slots(schedule, zone, start, end) == expected)
    }

    @Test(arguments: [
        "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Johannesburg", "Asia/Kathmandu",
    ])
    func `comes once a day, every day of two years, at the time it says`(zone: String) throws {
        let wall = try Self.wall(zone)
        var time = try Self.at("2027-01-01T12:00:00Z")
        for schedule in [ChecklistSchedule.daily(minute: 390), .daily(minute: 0), .daily(minute: 1_439)] {
            guard case .daily(let minute) = schedule else { continue }
            var day = WallDay(wall(time))
            for _ in 0..<730 {
                let next = try #require(schedule.next(after: time, shift: nil, due: nil, by: wall)).at
                let shown = wall(next)
                #expect(shown.hour * 60 + shown.minute == minute && next > time)
                #expect(WallDay(shown).number - day.number <= 1)
                #expect(WallDay(shown).weekday == shown.weekday)
                (time, day) = (next, WallDay(shown))
            }
            time = try Self.at("2027-01-01T12:00:00Z")
        }
    }

    @Test func `looks back two months at most, and keeps the newest`() throws {
        let daily = ChecklistSchedule.daily(minute: 360)
        let slots = daily.slots(
            after: Timestamp(seconds: 0), through: try Self.at("2026-11-21T12:00:00Z"), shift: nil, due: nil,
            by: try Self.wall("Africa/Johannesburg"))
        #expect(slots.count == ChecklistSchedule.slotsMax)
        #expect(slots.last?.at == (try Self.at("2026-11-21T04:00:00Z")))
    }

    @Test func `has no next slot without a shift to hang on`() throws {
        let wall = try Self.wall("Africa/Johannesburg")
        let now = try Self.at("2026-11-21T12:00:00Z")
        #expect(ChecklistSchedule.shift(nil).next(after: now, shift: nil, due: nil, by: wall) == nil)
        let next = ChecklistSchedule.shift(nil).next(after: now, shift: Shift("mon 06:00-14:00"), due: nil, by: wall)
        #expect(next?.at == (try Self.at("2026-11-23T04:00:00Z")))
    }

    @Test func `ends when it is told how long there is`() throws {
        let wall = try Self.wall("Africa/Johannesburg")
        let schedule = try #require(ChecklistSchedule("shift 06:00-14:00"))
        let next = schedule.next(
            after: try Self.at("2026-11-21T12:00:00Z"), shift: nil, due: .seconds(3600), by: wall)
        #expect(next?.due == (try Self.at("2026-11-22T05:00:00Z")))
    }
}
