public import Store

/// When somebody works, week by week: `mon-fri 06:00-14:00, sat 06:00-12:00`. Without days it is every day.
public struct Shift: Codable, Sendable, Hashable {
    public struct Part: Codable, Sendable, Hashable {
        /// Days on which it begins; 0 is Monday.
        public let days: Set<Int>
        public let hours: DayHours
    }

    public let parts: [Part]

    static let partsMax = 14  // Two a day; more is no shift.
    private static let dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// Nil when it cannot be read.
    public init?(_ text: String) {
        var parts: [Part] = []
        for piece in text.lowercased().split(whereSeparator: { ",;".contains($0) }) {
            let words = piece.split(separator: " ", maxSplits: 1).map(String.init)
            let hasDays = words.first?.first?.isLetter ?? false
            guard let hours = DayHours(hasDays ? words.last ?? "" : String(piece)),
                let days = hasDays ? Self.days(words[0]) : Set(0..<7), parts.count < Self.partsMax
            else { return nil }
            parts.append(Part(days: days, hours: hours))
        }
        guard !parts.isEmpty else { return nil }
        self.parts = parts
    }

    private static func days(_ text: String) -> Set<Int>? {
        let ends = text.split(separator: "-").map { name in dayNames.firstIndex { name.hasPrefix($0) } }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else { return nil }
        return Set((0..<7).prefix { $0 <= (last - first + 7) % 7 }.map { (first + $0) % 7 })
    }

    public func contains(_ time: Timestamp) -> Bool { contains(PlantTime.parts(time)) }

    /// When it begins next, or goes on with its next part.
    public func nextStart(after time: Timestamp) -> Timestamp? { nextStart(after: time, by: PlantTime.parts) }

    /// What goes past midnight belongs to the day on which it began.
    func contains(_ shown: PlantTime.Parts) -> Bool {
        let (today, yesterday, minute) = (shown.weekday, (shown.weekday + 6) % 7, shown.minuteOfDay)
        return parts.contains { part in
            guard part.hours.from > part.hours.to else {
                return part.days.contains(today) && part.hours.contains(minute: minute)
            }
            return part.days.contains(today) && minute >= part.hours.from
                || part.days.contains(yesterday) && minute < part.hours.to
        }
    }

    func nextStart(after time: Timestamp, by clock: WallClock) -> Timestamp? {
        var isIn = contains(clock(time))
        return time.nextMinute(within: Self.gapMax, by: clock) { shown in
            defer { isIn = contains(shown) }
            return !isIn && contains(shown)
        }
    }

    private static let gapMax = Duration.seconds(8 * 24 * 3600)  // A week and some: one of its days comes.

    /// As it is read.
    public var text: String {
        parts.map { part in
            guard part.days.count < 7 else { return part.hours.text }
            let first = part.days.first { !part.days.contains(($0 + 6) % 7) } ?? 0
            let last = (first + part.days.count - 1) % 7
            let days = first == last ? Self.dayNames[first] : "\(Self.dayNames[first])-\(Self.dayNames[last])"
            return "\(days) \(part.hours.text)"
        }.joined(separator: ", ")
    }
}
