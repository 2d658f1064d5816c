import Store
import Synchronization

/// How full the store is, looked up at most once a second: the look costs more than taking a message in.
final class Fullness: Sendable {
    static let goodFor = Duration.seconds(1)

    private let last = Mutex<(at: Timestamp, percent: Int)?>(nil)

    func percent(of store: Store) throws -> Int {
        let now = try store.read { $0.now }
        if let last = last.withLock({ $0 }), last.at + Self.goodFor > now, last.at <= now { return last.percent }
        let statistics = try store.statistics
        let percent = statistics.usedBytes * 100 / max(statistics.ceilingBytes, 1)
        last.withLock { $0 = (now, percent) }
        return percent
    }
}

extension Desk {
    /// From this share on new work is refused, while what is there can still be worked on.
    static let fullPercent = 95

    /// Throws 503 when there is no room for new work.
    func refuseWhenFull() throws {
        guard try fullness.percent(of: store) >= Self.fullPercent else { return }
        throw Problem.unavailable(
            "The database is \(Self.fullPercent) % full. Raise ANDON_MAP_SIZE_MB and restart.", seconds: 60)
    }
}
