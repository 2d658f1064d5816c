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
