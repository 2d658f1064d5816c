import Foundation
import Messaging
import Store
import Testing

@testable import Factory

struct `The clock on the wall` {
    /// Around both changes of the clock in every zone here, the end of February, and the turn of the year.
    private static let days = [
        "2026-11-01", "2026-12-31", "2027-02-28", "2027-03-14", "2027-03-28", "2027-04-04", "2027-09-26", "2027-10-03",
        "2027-10-31", "2027-11-07", "2028-02-29", "2028-03-12", "2028-03-26", "2100-02-28", "2100-03-01",
    ]

    @Test(arguments: Zone.all)
    func `finds the minute that a look at every minute finds`(zone: Zone) throws {
        let clock = zone.clock
        for text in Self.days {
            let day = try #require(CalendarDay(text))
            for minute in stride(from: 0, to: 24 * 60, by: minuteStep(day)) {
                let found = clock.instant(day, minute: minute)
                #expect(found == zone.judged(day, minute: minute), "\(text) \(minute): \(zone.shown(found))")
            }
        }
    }

    /// Finer in the hours in which clocks are changed.
    private func minuteStep(_ day: CalendarDay) -> Int { [2, 3, 4, 9, 10, 11].contains(day.month) ? 10 : 60 }

    @Test(arguments: [
        ("America/New_York", "2027-03-14", 2 * 60 + 30, "2027-03-14 03:00 -04:00"),
        ("America/New_York", "2027-11-07", 1 * 60 + 30, "2027-11-07 01:30 -04:00"),
        ("Europe/Berlin", "2027-03-28", 2 * 60, "2027-03-28 03:00 +02:00"),
        ("Europe/Berlin", "2027-03-28", 2 * 60 + 59, "2027-03-28 03:00 +02:00"),
        ("Europe/Berlin", "2027-03-28", 3 * 60, "2027-03-28 03:00 +02:00"),
        ("Europe/Berlin", "2027-10-31", 2 * 60 + 30, "2027-10-31 02:30 +02:00"),
        ("Australia/Lord_Howe", "2027-10-03", 2 * 60 + 10, "2027-10-03 02:30 +11:00"),
        ("Australia/Lord_Howe", "2027-04-04", 1 * 60 + 45, "2027-04-04 01:45 +11:00"),
        ("Pacific/Auckland", "2027-09-26", 2 * 60 + 15, "2027-09-26 03:00 +13:00"),
        ("Africa/Johannesburg", "2027-03-28", 2 * 60 + 30, "2027-03-28 02:30 +02:00"),
        ("America/New_York", "2028-02-29", 8 * 60, "2028-02-29 08:00 -05:00"),
        // The day that Samoa left out.
        ("Pacific/Apia", "2011-12-30", 12 * 60, "2011-12-31 00:00 +14:00"),
    ])
    func `skips to the end of a gap, and takes the first of two`(
        name: String, day: String, minute: Int, shown: String
    ) throws {
        let zone = Zone(name: name)
        #expect(zone.shown(zone.clock.instant(try #require(CalendarDay(day)), minute: minute)) == shown)
    }

    @Test func `of the plant is the system's`() throws {
        let day = try #require(CalendarDay("2027-06-15"))
        let time = PlantClock.plant.instant(day, minute: 8 * 60 + 5)
        #expect(time == PlantTime.instant(year: 2027, month: 6, day: 15, hour: 8, minute: 5))
        #expect(PlantClock.plant.day(of: time) == day && PlantClock.plant.minute(of: time) == 485)
    }
}
