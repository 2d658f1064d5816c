import Glibc
import Logging
import Messaging
import ServiceLifecycle
import UnixSignals

/// Reads the settings again on SIGHUP. A bad value is said, and the old ones stay in force.
struct ReloadService: Service {
    let settings: LiveSettings
    let sending: SendingState
    /// Rung after new settings: what rested for the old ones tries again.
    let bells: [Bell]
    let manager: ServiceManager
    let logger: Logger
    let reload: @Sendable () throws -> Config

    func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sighup)
        for await _ in signals.cancelOnGracefulShutdown() {
            manager.reloading(microseconds: Self.monotonicMicroseconds())
            do {
                let config = try reload()
                let needsRestart = Self.fixed.filter { config[$0] != settings.config[$0] }
                settings.replace(config)
                sending.resume()
                for bell in bells { bell.ring() }
                logger.notice("settings reloaded")
                for setting in needsRestart {
                    logger.warning("setting takes effect after a restart", metadata: ["setting": "\(setting.rawValue)"])
                }
            } catch {
                logger.error("settings refused, the old ones stay in force", metadata: ["error": "\(error)"])
            }
            manager.ready()
        }
    }

    /// What is read once, when the daemon is put together.
    private static let fixed: [Setting] = [
        .apiURL, .phoneNumberID, .listen, .data, .keyFile, .region, .language, .currency, .mapSizeMB, .ratePerSecond,
        .caFile, .logLevel,
    ]

    private static func monotonicMicroseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
    }
}
