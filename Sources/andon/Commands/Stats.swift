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
        let toSend: Int
        let unknown: Int
        let oldestWaitingAt: String?
    }

    private static let queueMax = 100_000  // Counted up to here; a queue beyond it says the same.

    func run() async throws {
        let plant = try await Surroundings.plant()
        let statistics = try plant.store.statistics
        let figures = try plant.store.read { snapshot in
            let waiting = try snapshot.all(InboundMessage.byState, .waiting, limit: Self.queueMax)
            let toSend = try snapshot.all(OutboundMessage.byQueue, .composed, limit: Self.queueMax)
            return Figures(
                tables: statistics.records, mapUsedBytes: statistics.usedBytes,
                mapCeilingBytes: statistics.ceilingBytes, waiting: waiting.count,
                parked: try snapshot.all(InboundMessage.byState, .parked, limit: Self.queueMax).count,
                toSend: toSend.count,
                unknown: try snapshot.all(OutboundMessage.byQueue, .unknown, limit: Self.queueMax).count,
                oldestWaitingAt: waiting.first.map { PlantTime.rfc3339($0.receivedAt) })
        }
        if json { return try Output.json(figures) }
        for (table, count) in figures.tables.sorted(by: { $0.key < $1.key }) { Output.line("\(table): \(count)") }
        Output.line("map: \(figures.mapUsedBytes >> 20) of \(figures.mapCeilingBytes >> 20) MiB")
        Output.line("inbox: \(figures.waiting) waiting, \(figures.parked) parked")
        Output.line("outbox: \(figures.toSend) to send, \(figures.unknown) without an answer")
        if let oldest = figures.oldestWaitingAt { Output.line("oldest waiting since \(oldest)") }
    }
}
