import Foundation
import Store
import Testing

@testable import Factory
@testable import Messaging

/// A clock of some place in the world, kept by Foundation, and the judge of ours.
struct Zone: Sendable, CustomTestStringConvertible {
    let name: String

    static let all = [
        "Africa/Johannesburg", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Auckland",
        "Asia/Kathmandu", "America/St_Johns",
    ].map(Zone.init)

    var testDescription: String { name }
    var zone: TimeZone { TimeZone(identifier: name) ?? .gmt }

    var clock: PlantClock {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return PlantClock { [calendar] time in
            let date = Date(timeIntervalSince1970: TimeInterval(time.seconds))
            let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second, .weekday], from: date)
            return PlantTime.Parts(
                year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0, hour: parts.hour ?? 0,
                minute: parts.minute ?? 0, second: parts.second ?? 0, weekday: ((parts.weekday ?? 1) + 5) % 7,
                offsetSeconds: calendar.timeZone.secondsFromGMT(for: date))
        }
    }

    /// Minute by minute: the first that shows it, else the first that shows more.
    func judged(_ day: CalendarDay, minute: Int) -> Timestamp {
        let wanted = day.number * 1_440 + minute
        for step in -26 * 60...26 * 60 {
            let seconds = (wanted + step) * 60
            let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
            if (seconds + offset) / 60 >= wanted { return Timestamp(seconds: Int64(seconds)) }
        }
        return Timestamp(seconds: 0)
    }

    /// `2027-03-14 02:30 -04:00`, as the clock shows it.
    func shown(_ time: Timestamp) -> String {
        let parts = clock.parts(of: time)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let minutes = abs(parts.offsetSeconds) / 60
        return "\(clock.day(of: time)) \(two(parts.hour)):\(two(parts.minute)) "
            + "\(parts.offsetSeconds < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    }
}
