import ArgumentParser
import Messaging
import Store

struct Stats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Counts by table, bytes, queue depth, oldest waiting, map used.",
        discussion: "Example: andon stats --json")
    @Flag(help: "Print JSON.") var json = false

    private struct Figures: Encodable {
        let tables: [String: Int]
        let mapUsedBytes: Int
        let mapCeilingBytes: Int
        let waiting: Int
        let parked: Int
        /// Receipts and events that are nobody's here.
        let kept: Int
        let toSend: Int
        let held: Int
        let inFlight: Int
        let unknown: Int
        let oldestWaitingAt: String?
    }

    private static let queueMax = 100_000  // Counted up to here; a queue beyond it says the same.

    func run() async throws {
        let plant = try await Surroundings.plant()
        let statistics = try plant.store.statistics
        let figures = try plant.store.read { snapshot in
            let waiting = try snapshot.all(InboundMessage.byState, .waiting, limit: 1)
            func outbox(_ queue: OutboundMessage.Queue) throws -> Int {
                try snapshot.count(OutboundMessage.byQueue, queue, limit: Self.queueMax)
            }
            func inbox(_ queue: InboundMessage.Queue) throws -> Int {
                try snapshot.count(InboundMessage.byState, queue, limit: Self.queueMax)
            }
            return Figures(
                tables: statistics.records, mapUsedBytes: statistics.usedBytes,
                mapCeilingBytes: statistics.ceilingBytes, waiting: try inbox(.waiting),
                parked: try inbox(.parked), kept: try inbox(.kept), toSend: try outbox(.composed),
                held: try outbox(.held), inFlight: try outbox(.inFlight), unknown: try outbox(.unknown),
                oldestWaitingAt: waiting.first.map { PlantTime.rfc3339($0.receivedAt) })
        }
        if json { return try Output.json(figures) }
        for (table, count) in figures.tables.sorted(by: { $0.key < $1.key }) { Output.line("\(table): \(count)") }
        Output.line("map: \(figures.mapUsedBytes >> 20) of \(figures.mapCeilingBytes >> 20) MiB")
        Output.line("inbox: \(figures.waiting) waiting, \(figures.parked) parked")
        Output.line("outbox: \(figures.toSend) to send, \(figures.held) held, \(figures.unknown) without an answer")
        if let oldest = figures.oldestWaitingAt { Output.line("oldest waiting since \(oldest)") }
    }
}
