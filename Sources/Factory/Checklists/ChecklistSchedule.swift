public import Messaging

/// When a checklist goes out, by the plant's clock on the wall.
///
/// Written `daily 06:30`, `weekly mon,thu 06:30`, `shift` (whenever that of its person begins) or `shift 06:00-14:00`,
/// also `shift mon-fri 06:00-14:00`.
public enum ChecklistSchedule: Codable, Sendable, Hashable {
    /// Minutes after midnight.
    case daily(minute: Int)
    /// 0 is Monday.
    case weekly(days: Set<Int>, minute: Int)
    /// At its begin; without hours the shift of the person it is for.
    case shift(Shift?)

    /// Reads what `text` writes; `daily` and `weekly` alone mean 06:00, and Monday. Nil for anything else.
    public init?(_ text: String) {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else { return nil }
        let rest = Array(words.dropFirst())
        switch first {
        case "daily":
            guard rest.count <= 1, let minute = Self.minute(rest.first ?? Self.presetTime) else { return nil }
            self = .daily(minute: minute)
        case "weekly":
            let hasTime = rest.last?.contains(":") ?? false
            let named = Array(hasTime ? rest.dropLast() : rest[...]).joined(separator: ",")
            guard let days = named.isEmpty ? [0] : Self.days(named),
                let minute = Self.minute(hasTime ? rest[rest.count - 1] : Self.presetTime)
            else { return nil }
            self = .weekly(days: days, minute: minute)
        case "shift":
            if rest.isEmpty {
                self = .shift(nil)
                return
            }
            let hours = rest.joined(separator: " ")
            // An end that is left out is no midnight.
            guard hours.count(where: { $0 == ":" }).isMultiple(of: 2), let shift = Shift(hours) else { return nil }
            self = .shift(shift)
        default: return nil
        }
    }

    private static let presetTime = "06:00"
    private static let dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// `mon,thu`, `mon-fri`, `monday`.
    private static func days(_ text: String) -> Set<Int>? {
        var days: Set<Int> = []
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "-").map { name in
                name.count >= 3 ? dayNames.firstIndex { name.hasPrefix($0) } : nil
            }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else { return nil }
            for step in 0...((last - first + 7) % 7) { days.insert((first + step) % 7) }
        }
        return days.isEmpty ? nil : days
    }

    private static func minute(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2, let hour = Int(parts[0]),
            let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }

    public var text: String {
        switch self {
        case .daily(let minute): "daily \(Self.clock(minute))"
        case .weekly(let days, let minute):
            "weekly \(days.sorted().map { Self.dayNames[$0] }.joined(separator: ",")) \(Self.clock(minute))"
        case .shift(let shift): shift.map { "shift \($0.text)" } ?? "shift"
        }
    }

    private static func clock(_ minute: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(minute / 60)):\(two(minute % 60))"
    }

    /// Whether it hangs on the shift of the person it is for.
    var needsShift: Bool { self == .shift(nil) }
}
