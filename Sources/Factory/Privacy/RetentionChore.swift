public import Messaging
public import Store

/// Every night: removes what is too old, part by part, and then the files nothing needs.
public struct RetentionChore: Chore {
    public let name = "retention"
    let factory: Factory
    /// Read for each part, so that a new setting takes effect.
    let days: @Sendable () -> Int

    static let hour = 2  // Of the plant's clock: between two shifts, and after the last messages of the day.
    static let pause = Duration.milliseconds(200)  // Between two parts.

    public init(_ factory: Factory, days: @escaping @Sendable () -> Int) {
        self.factory = factory
        self.days = days
    }

    public func run(in tx: Transaction) throws -> Timestamp? {
        var run = try Retention.run(in: tx)
        if run.stage == nil, let ended = run.endedAt, ended <= tx.now {
            let next = Self.night(after: ended)
            if next > tx.now { return next }
        }
        return try Retention(factory, days: days()).part(&run, in: tx) ? tx.now + Self.pause : Self.night(after: tx.now)
    }

    /// Once a run has ended, also one that ended before the program was killed.
    public func tidy(_ store: Store) async throws -> [String: Int] {
        let run = try store.read { try Retention.run(in: $0) }
        guard run.stage == nil, let ended = run.endedAt, run.sweptAt.map({ $0 < ended }) ?? true else { return [:] }
        let removed = try await Retention(factory, days: days()).sweep(in: store)
        guard !run.counts.isEmpty || removed.files > 0 else { return [:] }
        return [
            "received": run.counts.received, "sent": run.counts.sent, "attachments": run.counts.attachments,
            "files": removed.files, "bytes": removed.bytes,
        ]
    }

    /// The next time the plant's clock shows the hour of the night.
    static func night(after time: Timestamp) -> Timestamp {
        for days in 0...2 {
            let day = PlantTime.parts(time + .seconds(days * 24 * 3600))
            let night = PlantTime.instant(year: day.year, month: day.month, day: day.day, hour: hour, minute: 0)
            if let night, night > time { return night }
        }
        return time + .seconds(24 * 3600)  // A clock that leaves this hour out, two days in a row.
    }
}

/// Ends erasures that were broken off, and removes files that had only just come when they were forgotten.
public struct ErasureChore: Chore {
    public let name = "erasures"
    let erasure: Erasure

    static let interval = Duration.seconds(600)
    /// Whoever erases moves on within seconds.
    static let restsFor = Duration.seconds(600)

    public init(_ erasure: Erasure) { self.erasure = erasure }

    public func run(in tx: Transaction) throws -> Timestamp? { tx.now + Self.interval }

    public func tidy(_ store: Store) async throws -> [String: Int] {
        let now = try store.read { $0.now }
        let ended = try await erasure.finishBrokenOff(restsSince: now - Self.restsFor, in: store)
        let factory = erasure.factory
        let removed = try await ShelfSweep(store: store, shelf: factory.media, outbox: factory.outbox).removeForgotten()
        return ended + removed.files > 0 ? ["ended": ended, "files": removed.files] : [:]
    }
}
