/// How long something took: how often it was measured, on average, in the middle, and at worst.
public struct Spread: Sendable, Equatable {
    public let count: Int
    public let mean: Duration
    /// Half of them took no longer.
    public let median: Duration
    public let longest: Duration

    /// Nil of nothing.
    public init?(_ times: [Duration]) {
        guard let longest = times.max() else { return nil }
        let sorted = times.sorted()
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        count = sorted.count
        mean = sorted.reduce(.zero, +) / sorted.count
        median = (low + high) / 2
        self.longest = longest
    }
}

extension Duration {
    /// Whole minutes, rounded down.
    public var wholeMinutes: Int { Int(components.seconds / 60) }
}
