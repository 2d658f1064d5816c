public import Store
import Synchronization

/// How many messages a second the number carries, in both directions together.
///
/// A call counts from its beginning until a second after its end, so wherever in between Meta counts it, no second of
/// Meta's has more than the limit. Source: Meta, Cloud API, throughput: 80 a second, sent and received together.
public final class NumberRate: Sendable {
    private struct State {
        var calls = 0
        /// When each call that has ended stops to count, in order.
        var ended = Times()
        var received = Times()
    }

    /// Instants in order, with how many fell on each; those that have passed are dropped.
    private struct Times {
        private var entries: [(until: Timestamp, count: Int)] = []
        private var first = 0
        private(set) var count = 0

        mutating func add(_ count: Int, until: Timestamp) {
            if let last = entries.last, entries.count > first, last.until >= until {
                entries[entries.count - 1].count += count
            } else {
                entries.append((until, count))
            }
            self.count += count
        }

        mutating func drop(before now: Timestamp) {
            // The clock was set back: what was noted before says nothing any more.
            if let last = entries.last, last.until > now + NumberRate.second * 3 { self = Times() }
            while first < entries.count, entries[first].until <= now {
                count -= entries[first].count
                first += 1
            }
            if first > 1_000, first * 2 > entries.count {
                entries.removeFirst(first)
                first = 0
            }
        }
    }

    public let perSecond: Int
    private let state = Mutex(State())

    public init(perSecond: Int) { self.perSecond = perSecond }

    static let second = Duration.seconds(1)

    /// What people send counts at Meta too, and before we hear of it: what came in the last second stands for what is on
    /// its way as well. Half of the rate stays ours, so that a flood does not silence us.
    public func received(_ count: Int, now: Timestamp) {
        state.withLock { $0.received.add(count, until: now + Self.second * 2) }
    }

    /// Messages of the last second, in both directions, as far as they count against ours.
    public func used(now: Timestamp) -> Int { perSecond - room(now: now) }

    /// Calls that may begin now.
    func room(now: Timestamp) -> Int {
        state.withLock { state in
            state.ended.drop(before: now)
            state.received.drop(before: now)
            return perSecond - state.calls - state.ended.count - min(state.received.count, perSecond / 2)
        }
    }

    func began(_ count: Int) { state.withLock { $0.calls += count } }

    func ended(now: Timestamp) {
        state.withLock { state in
            state.calls -= 1
            state.ended.add(1, until: now + Self.second)
        }
    }

    /// As many as the number carries may have gone out just before: the run before this one was cut off.
    func assumeFull(now: Timestamp) {
        state.withLock { $0.ended.add(perSecond, until: now + Self.second) }
    }
}
