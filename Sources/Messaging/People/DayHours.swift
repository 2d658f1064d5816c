public import Store

/// Hours of a day by the plant's clock, such as `22:00-06:00`; those that end before they begin go past midnight.
public struct DayHours: Codable, Sendable, Hashable {
    /// Minutes after midnight, 0 to 1439.
    public let from: Int
    public let to: Int

    public static let minutesOfDay = 24 * 60

    /// Nil outside a day, and for hours that end where they begin.
    public init?(from: Int, to: Int) {
        guard (0..<Self.minutesOfDay).contains(from), (0..<Self.minutesOfDay).contains(to), from != to else {
            return nil
        }
        self.from = from
        self.to = to
    }

    /// Reads `22:00-06:00`, `22-6`, `6h30 – 14h30`, `22:00 to 06:00`, `10pm-6:30 am`. `24:00` is midnight. Nil for anything
    /// else, such as words that may say which half of the day is meant.
    public init?(_ text: String) {
        guard let (times, isByHalf) = Self.times(text), times.count == 2 else { return nil }
        guard times.allSatisfy({ (0..<60).contains($0.minute) }) else { return nil }
        var minutes: [Int] = []
        for time in times {
            if isByHalf {
                guard (1...12).contains(time.hour) else { return nil }
                minutes.append((time.hour % 12 + (time.isAfternoon ? 12 : 0)) * 60 + time.minute)
            } else {
                guard (0...24).contains(time.hour), time.hour < 24 || time.minute == 0 else { return nil }
                minutes.append((time.hour * 60 + time.minute) % Self.minutesOfDay)
            }
        }
        self.init(from: minutes[0], to: minutes[1])
    }

    /// `22:00-06:00`
    public var text: String { "\(Self.clock(from))-\(Self.clock(to))" }

    private static func clock(_ minute: Int) -> String { "\(PlantTime.two(minute / 60)):\(PlantTime.two(minute % 60))" }

    public func contains(minute: Int) -> Bool {
        from < to ? (from..<to).contains(minute) : minute >= from || minute < to
    }

    public func contains(_ time: Timestamp) -> Bool { contains(PlantTime.parts(time)) }

    /// When they are over, for a time in them or not: the next whole minute that is not theirs.
    public func end(after time: Timestamp) -> Timestamp? { end(after: time, by: PlantTime.parts) }

    func contains(_ shown: PlantTime.Parts) -> Bool { contains(minute: shown.minuteOfDay) }

    func end(after time: Timestamp, by clock: WallClock) -> Timestamp? {
        time.nextMinute(within: Self.lengthMax, by: clock) { !contains($0) }
    }

    private static let lengthMax = Duration.seconds(26 * 3600)  // A day whose clock goes back, and some.
}
