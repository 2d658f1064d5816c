import Messaging
import Store

/// Figures for Prometheus. Source: Prometheus, Exposition formats.
enum Metrics {
    static func show(_ call: Call) async throws -> Response {
        let desk = call.desk
        let statistics = try desk.store.statistics
        let queues = try desk.store.read { try Queues(in: $0) }
        let (now, missing) = (try desk.store.read { $0.now }, desk.settings().missing)
        var text = ""
        func figure(_ name: String, _ type: String, _ help: String, _ values: [(labels: String, value: Int)]) {
            text += "# HELP andon_\(name) \(help)\n# TYPE andon_\(name) \(type)\n"
            for (labels, value) in values { text += "andon_\(name)\(labels) \(value)\n" }
        }
        figure(
            "records", "gauge", "Records by table.",
            statistics.records.sorted { $0.key < $1.key }.map { ("{table=\"\($0.key)\"}", $0.value) })
        figure(
            "inbox_messages", "gauge", "Messages that came in, by state; counted up to \(Queues.countMax).",
            [
                ("{state=\"waiting\"}", queues.waiting),
                ("{state=\"parked\"}", queues.parked),
            ])
        figure(
            "outbox_messages", "gauge", "Messages of ours, by state; counted up to \(Queues.countMax).",
            [
                ("{state=\"composed\"}", queues.composed), ("{state=\"in_flight\"}", queues.inFlight),
                ("{state=\"unknown\"}", queues.unknown),
            ])
        figure("map_used_bytes", "gauge", "Bytes of the database that hold something.", [("", statistics.usedBytes)])
        figure("map_ceiling_bytes", "gauge", "Bytes the database may hold.", [("", statistics.ceilingBytes)])
        figure("commits_total", "counter", "Commits since the start.", [("", statistics.commits)])
        figure("writes_total", "counter", "Writes that these commits made durable.", [("", statistics.writes)])
        figure("sending_rests", "gauge", "1 while nothing is sent.", [("", desk.sending.rest(now: now) == nil ? 0 : 1)])
        figure("settings_missing", "gauge", "Settings without which nothing is sent.", [("", missing.count)])
        return Response(type: "text/plain; version=0.0.4; charset=utf-8", .bytes(Array(text.utf8)))
    }
}

/// How much waits, and for what.
struct Queues {
    static let countMax = 10_000  // Entries counted; a queue beyond it says the same.

    let waiting, parked, kept, composed, held, inFlight, unknown: Int

    init(in snapshot: Snapshot) throws {
        func inbox(_ queue: InboundMessage.Queue) throws -> Int {
            try snapshot.count(InboundMessage.byState, queue, limit: Self.countMax)
        }
        func outbox(_ queue: OutboundMessage.Queue) throws -> Int {
            try snapshot.count(OutboundMessage.byQueue, queue, limit: Self.countMax)
        }
        (waiting, parked, kept) = (try inbox(.waiting), try inbox(.parked), try inbox(.kept))
        (composed, held) = (try outbox(.composed), try outbox(.held))
        (inFlight, unknown) = (try outbox(.inFlight), try outbox(.unknown))
    }
}
