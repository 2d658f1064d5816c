import Glibc
import Store
import Testing

@testable import Messaging

/// A zone written out: seconds east of Greenwich, and when they change.
private struct Zone: Sendable, CustomTestStringConvertible {
    let name: String
    let first: Int
    let changes: [(at: Int64, offset: Int)]

    var testDescription: String { name }

    func parts(_ time: Timestamp) -> PlantTime.Parts {
        let offset = changes.last { $0.at <= time.seconds }?.offset ?? first
        var seconds = time_t(time.seconds + Int64(offset))
        var shown = tm()
        gmtime_r(&seconds, &shown)
        return PlantTime.Parts(
            year: Int(shown.tm_year) + 1900, month: Int(shown.tm_mon) + 1, day: Int(shown.tm_mday),
            hour: Int(shown.tm_hour), minute: Int(shown.tm_min), second: Int(shown.tm_sec),
            weekday: (Int(shown.tm_wday) + 6) % 7, offsetSeconds: offset)
    }

    /// No change of clocks.
    static let johannesburg = Zone(name: "Johannesburg", first: 7_200, changes: [])
    /// 29 March 2026, 02:00 becomes 03:00; 25 October, 03:00 becomes 02:00. Source: IANA time zone database.
    static let berlin = Zone(
        name: "Berlin", first: 3_600, changes: [(1_774_746_000, 7_200), (1_792_890_000, 3_600)])
    /// 8 March 2026, 02:00 becomes 03:00; 1 November, 02:00 becomes 01:00.
    static let newYork = Zone(
        name: "New York", first: -18_000, changes: [(1_772_953_200, -14_400), (1_793_512_800, -18_000)])

    /// The instant, by UTC, such as `2026-03-28T21:00`.
    static func utc(_ text: String) -> Timestamp {
        var time = tm()
        let numbers = text.split { "-T:".contains($0) }.compactMap { Int32($0) }
        (time.tm_year, time.tm_mon, time.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
        (time.tm_hour, time.tm_min) = (numbers[3], numbers[4])
        return Timestamp(seconds: Int64(timegm(&time)))
    }
}

struct `Hours of a day` {
    @Test(arguments: [
        ("22-6", "22:00-06:00"), ("6h30 – 14h30", "06:30-14:30"), ("22:00 to 06:00", "22:00-06:00"),
        ("10pm-6am", "22:00-06:00"), ("10 p.m. to 6:30 A.M.", "22:00-06:30"), ("12am-12pm", "00:00-12:00"),
        ("22h bis 6 Uhr", "22:00-06:00"), ("22点到6点", "22:00-06:00"), ("das 22 às 6", "22:00-06:00"),
    ])
    func `are read as people write them`(typed: String, read: String) { #expect(DayHours(typed)?.text == read) }

    @Test(arguments: [
        "10 to 6pm", "10pm-6", "13pm-6am", "0am-6am", "10 at night to 6", "晚上10点到6点", "10 de la noche a 6", "am-pm",
        "22-6 pm am", "22-25", "2200-0600", "",
    ])
    func `are not guessed`(typed: String) { #expect(DayHours(typed) == nil) }

    /// Zone, hours, when, whether within, and when they are over.
    @Test(arguments: [
        (Zone.johannesburg, "22:00-06:00", "2026-11-21T19:59", false, "2026-11-21T20:00"),
        (.johannesburg, "22:00-06:00", "2026-11-21T20:00", true, "2026-11-22T04:00"),
        (.johannesburg, "22:00-06:00", "2026-11-22T03:59", true, "2026-11-22T04:00"),
        (.johannesburg, "12:00-13:00", "2026-11-21T10:30", true, "2026-11-21T11:00"),
        // The night is an hour shorter, and an hour longer.
        (.berlin, "22:00-06:00", "2026-03-28T21:00", true, "2026-03-29T04:00"),
        (.berlin, "22:00-06:00", "2026-10-24T20:00", true, "2026-10-25T05:00"),
        // They end in an hour that is left out: when it would have come.
        (.berlin, "22:00-02:30", "2026-03-29T00:30", true, "2026-03-29T01:00"),
        // They end in an hour that comes twice: the second time is quiet again.
        (.berlin, "22:00-02:30", "2026-10-25T00:10", true, "2026-10-25T00:30"),
        (.berlin, "22:00-02:30", "2026-10-25T01:10", true, "2026-10-25T01:30"),
        (.newYork, "22:00-06:00", "2026-03-08T03:00", true, "2026-03-08T10:00"),
        (.newYork, "22:00-06:00", "2026-11-01T02:00", true, "2026-11-01T11:00"),
    ])
    private func `are read off the clock on the wall`(
        zone: Zone, hours: String, now: String, isWithin: Bool, end: String
    ) throws {
        let hours = try #require(DayHours(hours))
        let now = Zone.utc(now)
        #expect(hours.contains(zone.parts(now)) == isWithin)
        guard isWithin else { return }
        #expect(hours.end(after: now, by: zone.parts) == Zone.utc(end))
    }

    @Test func `are the plant's`() throws {
        let now = Timestamp(seconds: 1_795_250_030)
        let shown = PlantTime.parts(now)
        let hours = try #require(DayHours(from: shown.minuteOfDay, to: (shown.minuteOfDay + 2) % 1440))
        #expect(hours.contains(now) && !hours.contains(now - .seconds(60)))
        #expect(hours.end(after: now) == Timestamp(seconds: now.seconds / 60 * 60 + 120))
    }
}

struct `A shift` {
    /// Zone, shift, when, whether on it, and its next beginning. 21 November 2026 is a Saturday.
    @Test(arguments: [
        (Zone.johannesburg, "mon-fri 06:00-14:00", "2026-11-20T11:59", true, "2026-11-23T04:00"),
        (.johannesburg, "mon-fri 06:00-14:00", "2026-11-20T12:00", false, "2026-11-23T04:00"),
        (.johannesburg, "mon-fri 06:00-14:00, sat 06:00-12:00", "2026-11-21T09:00", true, "2026-11-23T04:00"),
        // Past midnight it is still Friday's.
        (.johannesburg, "fri 22:00-06:00", "2026-11-21T03:59", true, "2026-11-27T20:00"),
        (.johannesburg, "fri 22:00-06:00", "2026-11-21T20:00", false, "2026-11-27T20:00"),
        (.johannesburg, "sun-tue 22:00-06:00", "2026-11-23T03:00", true, "2026-11-23T20:00"),
        (.berlin, "sat-sun 22:00-06:00", "2026-03-28T20:00", false, "2026-03-28T21:00"),
        (.berlin, "sat-sun 22:00-06:00", "2026-03-29T03:59", true, "2026-03-29T20:00"),
        // It begins in the hour that is left out: as soon as there is a clock again.
        (.berlin, "sun 02:30-10:30", "2026-03-29T00:30", false, "2026-03-29T01:00"),
        (.berlin, "mon 06:00-14:00", "2026-10-24T12:00", false, "2026-10-26T05:00"),
        (.newYork, "mon-fri 06:00-14:00", "2026-03-06T20:00", false, "2026-03-09T10:00"),
        (.newYork, "06:00-14:00", "2026-11-01T05:30", false, "2026-11-01T11:00"),
    ])
    private func `begins by the clock on the wall`(
        zone: Zone, shift: String, now: String, isOn: Bool, next: String
    ) throws {
        let shift = try #require(Shift(shift))
        let now = Zone.utc(now)
        #expect(shift.contains(zone.parts(now)) == isOn)
        #expect(shift.nextStart(after: now, by: zone.parts) == Zone.utc(next))
    }

    @Test func `that goes round the clock never begins anew`() throws {
        let shift = try #require(Shift("00:00-12:00, 12:00-24:00"))
        let now = Timestamp(seconds: 1_795_250_000)
        #expect(shift.contains(now) && shift.nextStart(after: now) == nil)
    }
}
