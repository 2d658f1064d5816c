import Messaging
public import Store

/// The time a figure is over, in whole days of the plant; the last one may not be over yet.
public struct FigurePeriod: Sendable, Equatable {
    public let from: Timestamp
    /// Its last moment.
    public let through: Timestamp

    /// Lengths that are offered, in days.
    public static let presets = [7, 30, 90]
    public static let daysMax = 366  // A year; more is no figure to act on.

    public init(from: Timestamp, through: Timestamp) {
        self.from = from
        self.through = max(from, through)
    }

    /// Today, and the days before it.
    public init(lastDays days: Int, until now: Timestamp) {
        let first = PlantTime.parts(now - .seconds((days - 1) * 24 * 3600))
        let start = PlantTime.instant(year: first.year, month: first.month, day: first.day, hour: 0, minute: 0)
        self.init(from: start ?? now - .seconds(days * 24 * 3600), through: now)
    }

    public func contains(_ time: Timestamp) -> Bool { time >= from && time <= through }

    var length: Duration { through - from }

    /// The part of a stretch of time that lies in it; nil: none does.
    func part(from start: Timestamp, to end: Timestamp) -> Stretch? {
        let stretch = Stretch(from: max(start, from), to: min(end, through))
        return stretch.from < stretch.to ? stretch : nil
    }
}

/// From one moment to another.
struct Stretch: Sendable, Equatable {
    var from: Timestamp
    var to: Timestamp

    var length: Duration { to - from }

    /// The same time with each moment counted once, in order.
    static func merged(_ stretches: [Stretch]) -> [Stretch] {
        stretches.sorted { $0.from < $1.from }.reduce(into: []) { merged, next in
            guard let last = merged.last, next.from <= last.to else { return merged.append(next) }
            merged[merged.count - 1].to = max(last.to, next.to)
        }
    }
}
