public import Messaging
public import Store

/// The clock that a plan goes by, with everything that is done to it in spring and in autumn.
public struct PlantClock: Sendable {
    private let show: @Sendable (Timestamp) -> PlantTime.Parts

    public init(_ show: @escaping @Sendable (Timestamp) -> PlantTime.Parts) { self.show = show }

    /// The one on the plant's wall.
    public static var plant: PlantClock { PlantClock(PlantTime.parts) }

    public func parts(of time: Timestamp) -> PlantTime.Parts { show(time) }

    public func day(of time: Timestamp) -> CalendarDay {
        let shown = show(time)
        return CalendarDay(year: shown.year, month: shown.month, day: shown.day) ?? CalendarDay(number: 0)
    }

    /// Minutes after midnight.
    public func minute(of time: Timestamp) -> Int {
        let shown = show(time)
        return shown.hour * 60 + shown.minute
    }

    /// When the clock shows this. A time that is shown twice is the first of the two; one that is left out becomes the
    /// first minute after the gap.
    public func instant(_ day: CalendarDay, minute: Int) -> Timestamp {
        let shown = Int64(day.number) * 86_400 + Int64(minute) * 60
        let (before, after) = (offset(at: shown - Self.reach), offset(at: shown + Self.reach))
        // East of Greenwich is subtracted: the greater offset is the earlier instant.
        for offset in [max(before, after), min(before, after)] where self.offset(at: shown - offset) == offset {
            return Timestamp(seconds: shown - offset)
        }
        return firstMinute(from: shown - max(before, after), through: shown - min(before, after), notAt: before)
    }

    private static let reach: Int64 = 25 * 3600  // No clock has been set by more than a day.

    /// Seconds east of Greenwich.
    private func offset(at seconds: Int64) -> Int64 { Int64(show(Timestamp(seconds: seconds)).offsetSeconds) }

    /// The clock is set between the two; looked for by halves.
    private func firstMinute(from: Int64, through: Int64, notAt offset: Int64) -> Timestamp {
        var (low, high) = (from / 60, through / 60)
        while low < high {
            let middle = (low + high) / 2
            if self.offset(at: middle * 60) == offset { low = middle + 1 } else { high = middle }
        }
        return Timestamp(seconds: low * 60)
    }
}
