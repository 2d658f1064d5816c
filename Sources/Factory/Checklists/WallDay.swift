import Messaging
import Store

/// What the clock on the wall shows at an instant.
typealias WallTime = (Timestamp) -> PlantTime.Parts

/// A day of the calendar, whatever the clock does on it.
struct WallDay: Hashable, Comparable {
    /// Since 1 January 1970, by the Gregorian calendar.
    let number: Int64

    init(number: Int64) { self.number = number }

    /// The day that the wall shows.
    ///
    /// Counts in years that begin in March, so that the leap day is the last of its year, and in eras of 400 years.
    init(_ shown: PlantTime.Parts) {
        let year = Int64(shown.month <= 2 ? shown.year - 1 : shown.year)
        let month = Int64(shown.month <= 2 ? shown.month + 9 : shown.month - 3)
        let dayOfYear = (153 * month + 2) / 5 + Int64(shown.day) - 1
        number = year / 400 * 146_097 + year % 400 * 365 + year % 400 / 4 - year % 400 / 100 + dayOfYear - 719_468
    }

    /// 0 is Monday.
    var weekday: Int { Int((number + 3) % 7) }

    func adding(_ days: Int64) -> WallDay { WallDay(number: number + days) }

    static func < (left: WallDay, right: WallDay) -> Bool { left.number < right.number }

    /// The instant at which the wall shows this minute of the day: of two the first, and where the clock leaves it out
    /// the first minute behind the gap.
    func instant(minute: Int, by wall: WallTime) -> Timestamp {
        let bare = number * 86_400 + Int64(minute) * 60
        func shows(_ seconds: Int64) -> Bool {
            let shown = wall(Timestamp(seconds: seconds))
            return WallDay(shown) == self && shown.hour * 60 + shown.minute == minute
        }
        // The offsets of the days before and behind: whatever changes, it is one of the two.
        let before = bare - offset(at: bare - 86_400, wall)
        if shows(before) { return Timestamp(seconds: before) }
        let behind = bare - offset(at: bare + 86_400, wall)
        if shows(behind) { return Timestamp(seconds: behind) }
        var seconds = min(before, behind)
        for _ in 0..<Self.gapMax {
            let shown = wall(Timestamp(seconds: seconds))
            let day = WallDay(shown)
            if day > self || day == self && shown.hour * 60 + shown.minute > minute { break }
            seconds += 60
        }
        return Timestamp(seconds: seconds)
    }

    private static let gapMax = 26 * 60  // Minutes. Where the date line was moved, a whole day was left out.

    private func offset(at seconds: Int64, _ wall: WallTime) -> Int64 {
        Int64(wall(Timestamp(seconds: seconds)).offsetSeconds)
    }
}
