import Logging
import Messaging
import ServiceLifecycle
import Store

/// Keeps the one line of `systemctl status` true.
struct StatusService: Service {
    let store: Store
    let sending: SendingState
    let settings: LiveSettings
    let manager: ServiceManager
    let logger: Logger

    static let interval = Duration.seconds(5)

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await untilShutdown {
                while !Task.isCancelled {
                    do {
                        // The store answered: that is what the watchdog is to know.
                        manager.status(try line())
                        manager.watchdog()
                    } catch {
                        logger.error("the store does not answer", metadata: ["error": "\(error)"])
                    }
                    try await Task.sleep(for: Self.interval)
                }
            }
        } onGracefulShutdown: {
            manager.stopping()
        }
    }

    private func line() throws -> String {
        let (waiting, parked, newest) = try store.read { snapshot in
            let queued = try snapshot.count(OutboundMessage.byQueue, .composed, limit: Self.countMax)
            let parked = try snapshot.count(InboundMessage.byState, .parked, limit: Self.countMax)
            let newest = try snapshot.page(InboundMessage.self, .descending, limit: 1).records.first?.receivedAt
            return (queued, parked, newest)
        }
        let missing = settings.config.missing
        let token =
            missing.isEmpty
            ? sending.rest(now: Timestamp.wallClock()).map(\.reason) ?? "token ok"
            : "safe mode, missing \(missing.map(\.rawValue).joined(separator: ", "))"
        let last =
            newest.map { "last webhook \(Int((Timestamp.wallClock() - $0).components.seconds)) s ago" }
            ?? "no webhook yet"
        return "\(Self.count(waiting)) waiting · \(Self.count(parked)) parked · \(last) · \(token)"
    }

    private static let countMax = 1_000  // Counted up to here every few seconds; beyond, "1000+" says enough.

    private static func count(_ count: Int) -> String { count >= countMax ? "\(countMax)+" : "\(count)" }
}
