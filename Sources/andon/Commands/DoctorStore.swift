import Factory
import FoundationEssentials
import Messaging
import Store
import Vault
import WhatsApp

/// The database and what waits in it, opened once for all of these.
enum StoreChecks {
    static func all(_ config: Config) -> [DoctorCheck] {
        let shared = SharedPlant(config)
        return [
            DoctorCheck("database") { await shared.finding { try database($0) } },
            DoctorCheck("inbox") { await shared.finding { try inbox($0) } },
            DoctorCheck("outbox") { await shared.finding { try outbox($0) } },
            DoctorCheck("failed messages") { await shared.finding { try failed($0) } },
        ]
    }

    private static let countMax = 100_000  // Counted up to here; a queue beyond it says the same.
    private static let watchedPercent = 80
    private static let fullPercent = 95

    private static func database(_ plant: OpenPlant) throws -> Finding {
        let statistics = try plant.store.statistics
        let percent = statistics.usedBytes * 100 / max(statistics.ceilingBytes, 1)
        let words = "the key opens it; \(percent) % of \(statistics.ceilingBytes >> 20) MiB used"
        let fix = "Raise ANDON_MAP_SIZE_MB and restart."
        if percent >= fullPercent { return .bad("\(words), new work is refused", fix: fix) }
        return percent >= watchedPercent ? .warn(words, fix: fix) : .ok(words)
    }

    private static let slowAfter = Duration.seconds(15 * 60)  // Whoever waits for longer has given up.

    private static func inbox(_ plant: OpenPlant) throws -> Finding {
        let (waiting, parked, now) = try plant.store.read { snapshot in
            (
                try snapshot.all(InboundMessage.byState, .waiting, limit: countMax),
                try snapshot.all(InboundMessage.byState, .parked, limit: countMax).count, snapshot.now
            )
        }
        let words = "\(waiting.count) to answer, \(parked) parked"
        if let oldest = waiting.first, now - oldest.receivedAt > slowAfter {
            return .bad(
                "\(words), the oldest for \(minutes(now - oldest.receivedAt)) min",
                fix: "Start andon (systemctl start andon), or look into its log.")
        }
        return parked == 0 ? .ok(words) : .warn(words, fix: "See why: andon parked list. Then andon parked retry --all")
    }

    private static func outbox(_ plant: OpenPlant) throws -> Finding {
        let (waiting, unknown, now) = try plant.store.read { snapshot in
            (
                try snapshot.all(OutboundMessage.byQueue, .composed, limit: countMax),
                try snapshot.all(OutboundMessage.byQueue, .unknown, limit: countMax).count, snapshot.now
            )
        }
        let words = "\(waiting.count) to send, \(unknown) without an answer of WhatsApp's"
        if let oldest = waiting.map(\.createdAt).min(), now - oldest > slowAfter {
            return .bad(
                "\(words), the oldest for \(minutes(now - oldest)) min",
                fix: "Look at the findings about WhatsApp below; if there are none, look whether andon runs.")
        }
        return unknown == 0
            ? .ok(words) : .warn(words, fix: "Nothing is repeated on a guess: ask the people whether it arrived.")
    }

    private static func minutes(_ span: Duration) -> Int { Int(span.components.seconds / 60) }

    private static let day = Duration.seconds(24 * 3600)
    private static let newestMax = 5_000  // Messages looked through, newest first.
    private static let codesShown = 5

    private static func failed(_ plant: OpenPlant) throws -> Finding {
        let codes: [Int?] = try plant.store.read { snapshot in
            let newest = try snapshot.page(OutboundMessage.self, .descending, limit: newestMax).records
            return try newest.filter { $0.delivery == .failed && snapshot.now - $0.createdAt < day }
                .map { try plant.factory.outbox.error(of: $0)?.code }
        }
        guard !codes.isEmpty else { return .ok("none in 24 hours") }
        let counts = Dictionary(grouping: codes.compactMap { $0 }) { $0 }.mapValues(\.count)
        let lines = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(codesShown).map { code, count in
            let error = GraphError(code: code, title: nil, details: nil)
            return "\(count) × \(code): \(error.sentence) \(error.advice)"
        }
        return .warn(
            "\(codes.count) in 24 hours",
            fix: lines.isEmpty ? "See the conversations." : lines.joined(separator: "\n    "))
    }
}

/// The plant's data, opened by whoever asks first; never made.
private actor SharedPlant {
    private let config: Config
    private var opening: Task<OpenPlant?, any Error>?

    init(_ config: Config) { self.config = config }

    func finding(_ look: @Sendable (OpenPlant) throws -> Finding) async -> Finding {
        do {
            guard let plant = try await plant() else { return .ok("there is no data yet") }
            return try look(plant)
        } catch let error as KeyMark.WrongKey {
            return .bad("cannot be opened", fix: "\(error)")
        } catch let error as StoreError {
            return .bad("cannot be opened", "\(error)", fix: "Run this as the user andon runs as; then andon check.")
        } catch let error as KeyFile.Unusable {
            return .bad("cannot be opened without the key", "\(error)", fix: "See the key file above.")
        } catch {
            return .bad("cannot be read (\(type(of: error)))", fix: "Run andon check.")
        }
    }

    private func plant() async throws -> OpenPlant? {
        let opening =
            opening
            ?? Task { [config] in
                let hasData = FileManager.default.fileExists(atPath: config.dataFolder + "/data.mdb")
                return hasData ? try await OpenPlant(config) : nil
            }
        self.opening = opening
        return try await opening.value
    }
}
