import ArgumentParser
import Glibc
import Logging
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the daemon.", discussion: "Example: ANDON_CONF=/etc/andon/andon.conf andon serve")

    func run() async throws {
        let environment = Surroundings.environment
        let config = try Config.load(environment: environment)
        try Self.checkPassedSocket(config, environment)
        let logger = Surroundings.logger(config)
        let plant = try await OpenPlant(config)
        try FolderLock.take(config.dataFolder)
        let daemon = try Daemon(
            config, plant: plant, manager: ServiceManager(socketPath: environment["NOTIFY_SOCKET"]),
            logger: logger,
            reload: { try Config.load(environment: environment) },
            onBound: { address in logger.notice("listening", metadata: ["address": "\(address)"]) })
        if !config.missing.isEmpty {
            logger.warning(
                "safe mode: nothing is sent until these are set",
                metadata: ["settings": "\(config.missing.map(\.rawValue).joined(separator: ", "))"])
        }
        try await daemon.run()
        logger.notice("stopped")
    }

    /// Source: systemd, sd_listen_fds(3).
    private static func checkPassedSocket(_ config: Config, _ environment: [String: String]) throws {
        guard case .passed(descriptor: _) = config.listen else { return }
        guard environment["LISTEN_PID"] == "\(getpid())", environment["LISTEN_FDS"] == "1" else {
            throw ConfigError(
                place: "ANDON_LISTEN",
                reason: "is systemd, but no socket was passed; start andon.socket, or set HOST:PORT")
        }
    }
}
