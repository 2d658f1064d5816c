public import Logging
public import Store

/// Does each chore when it says that it is due.
public struct ChoreWorker: Sendable {
    let store: Store
    let chores: [any Chore]
    /// Rung after each part: it may have written messages.
    let outboxBell: Bell
    let bell: Bell
    let now: @Sendable () -> Timestamp
    let logger: Logger

    /// What other processes do, and a clock that is set, is noticed after it.
    static let sleepMax = Duration.seconds(60)
    static let pause = Duration.milliseconds(200)  // Between two parts: the disk and the writer are everybody's.
    static let restAfterFailure = Duration.seconds(60)

    public init(
        store: Store, chores: [any Chore], bell: Bell, outboxBell: Bell, now: @escaping @Sendable () -> Timestamp,
        logger: Logger
    ) {
        self.store = store
        self.chores = chores
        self.bell = bell
        self.outboxBell = outboxBell
        self.now = now
        self.logger = logger
    }

    /// A chore that fails is logged, and tried again a while later; the others go on.
    public func run() async {
        var due = chores.map { _ in Timestamp(milliseconds: 0) }
        while !Task.isCancelled {
            for (place, chore) in chores.enumerated() where due[place] <= now() {
                due[place] = await perform(chore)
            }
            let next = due.min().map { $0 - now() } ?? Self.sleepMax
            await bell.wait(atMost: min(max(next, Self.pause), Self.sleepMax))
        }
    }

    /// One part. Returns when to look again.
    func perform(_ chore: any Chore) async -> Timestamp {
        do {
            let next = try await store.write { try chore.run(in: $0) }
            outboxBell.ring()
            let figures = try await chore.tidy(store)
            if !figures.isEmpty {
                var fields: Logger.Metadata = figures.mapValues { "\($0)" }
                fields["chore"] = "\(chore.name)"
                logger.notice("chore done", metadata: fields)
            }
            return next ?? now() + Self.sleepMax
        } catch {
            logger.error("a chore failed", metadata: ["chore": "\(chore.name)", "error": "\(error)"])
            return now() + Self.restAfterFailure
        }
    }
}
