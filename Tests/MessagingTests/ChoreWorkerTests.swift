import FoundationEssentials
import Glibc
import Logging
import Store
import Synchronization
import Testing

@testable import Messaging

struct `The chore worker` {
    /// Counts itself in the store, and outside of it.
    private struct Counting: Chore {
        struct Failed: Error {}
        let name = "counting"
        let ticks: Ticks
        var pause: Duration?
        var failsAt: Int?

        func run(in tx: Transaction) throws -> Timestamp? {
            let number = try tx.nextNumber("counting")
            if let failsAt,
                ticks.runs.withLock({
                    $0 += 1; return $0
                }) == failsAt
            {
                throw Failed()
            }
            ticks.numbers.withLock { $0.append(number) }
            return pause.map { tx.now + $0 }
        }

        func tidy(_ store: Store) async throws -> [String: Int] {
            ticks.tidied.withLock { $0 += 1 }
            return ["ticks": 1]
        }
    }

    private final class Ticks: Sendable {
        let runs = Mutex(0)
        let numbers = Mutex<[UInt64]>([])
        let tidied = Mutex(0)
    }

    private final class Time: Sendable {
        private let time = Mutex(Timestamp(seconds: 1_795_250_000))
        var now: Timestamp { time.withLock { $0 } }
        func pass(_ duration: Duration) { time.withLock { $0 = $0 + duration } }
    }

    private func with(
        _ chores: (Ticks) -> [any Chore], _ body: (ChoreWorker, Time, Ticks) async throws -> Void
    ) async throws {
        let folder = "/tmp/andon-chores-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (time, ticks) = (Time(), Ticks())
        let store = try Store(
            path: folder, schema: Schema(version: 1, tables: [Tombstone.self]), mapSizeBytes: 16 << 20,
            now: { time.now })
        let worker = ChoreWorker(
            store: store, chores: chores(ticks), bell: Bell(), outboxBell: Bell(), now: { time.now },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await body(worker, time, ticks)
        await store.close()
    }

    @Test func `looks again when the chore says so, and tidies after each part`() async throws {
        try await with({ [Counting(ticks: $0, pause: .seconds(3600))] }) { worker, time, ticks in
            #expect(await worker.perform(worker.chores[0]) == time.now + .seconds(3600))
            #expect(ticks.numbers.withLock { $0 } == [1] && ticks.tidied.withLock { $0 } == 1)
        }
    }

    @Test func `looks again after a while when the chore does not say`() async throws {
        try await with({ [Counting(ticks: $0)] }) { worker, time, _ in
            #expect(await worker.perform(worker.chores[0]) == time.now + ChoreWorker.sleepMax)
        }
    }

    @Test func `undoes a part that fails, rests, and goes on`() async throws {
        try await with({ [Counting(ticks: $0, pause: .zero, failsAt: 1)] }) { worker, time, ticks in
            #expect(await worker.perform(worker.chores[0]) == time.now + ChoreWorker.restAfterFailure)
            #expect(ticks.tidied.withLock { $0 } == 0)
            _ = await worker.perform(worker.chores[0])
            #expect(ticks.numbers.withLock { $0 } == [1])
        }
    }

    @Test func `does each chore that is due, and ends when it is told to`() async throws {
        try await with({ [Counting(ticks: $0, pause: .seconds(3600)), Counting(ticks: $0, pause: .seconds(3600))] }) {
            worker, _, ticks in
            let task = Task { await worker.run() }
            while ticks.tidied.withLock({ $0 }) < 2 { await Task.yield() }
            task.cancel()
            await task.value
            #expect(ticks.numbers.withLock { $0 } == [1, 2])
        }
    }
}
