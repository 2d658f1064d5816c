import Factory
import Logging
import Simulator
import Store
import Synchronization
import Vault
import Web
import WhatsApp

/// The sample plant: the whole daemon, beside a pretend WhatsApp that it cannot tell from the real one.
struct DemoPlant: Sendable {
    let graph: GraphServer
    private let listen: String
    private let folder: String
    private let logger: Logger
    private let bound = Bound()
    private let secrets: Secrets

    private struct Secrets: Sendable {
        let token: String
        let appSecret: String
        let verifyToken: String
    }

    static let phoneNumberID = "106540352242922"
    static let businessAccountID = "100200300400500"
    static let operatorName = "demo"
    static let linkLength = Duration.seconds(12 * 3600)

    init(listen: String, folder: String, isQuiet: Bool) async throws {
        self.listen = listen
        self.folder = folder
        let level: Logger.Level = isQuiet ? .error : .warning
        logger = Logger(label: "andon") { _ in JournalLog(logLevel: level, isJournal: false) }
        let random = SecureRandom.system
        secrets = Secrets(token: random.token(), appSecret: random.token(), verifyToken: random.token())
        var phonesPort = 0
        if case .tcp(_, let port) = ListenAddress(listen), port != 0 { phonesPort = port + 1 }
        graph = GraphServer(
            settings: .init(
                listen: ("127.0.0.1", phonesPort), phoneNumberID: Self.phoneNumberID, accessToken: secrets.token,
                appSecret: secrets.appSecret, verifyToken: secrets.verifyToken),
            logger: Logger(label: "phones") { _ in JournalLog(logLevel: .critical, isJournal: false) },
            now: { Timestamp.wallClock().milliseconds }, clock: ContinuousClock(), random: random,
            http: try CurlClient())
    }

    /// Runs both sides until the program is told to stop.
    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await graph.run() }
            group.addTask { try await runDaemon() }
            try await group.next()
            group.cancelAll()
        }
    }

    private func runDaemon() async throws {
        let values: [Setting: String] = [
            .apiURL: try await graph.apiURL(), .phoneNumberID: Self.phoneNumberID,
            .businessAccountID: Self.businessAccountID, .accessToken: secrets.token,
            .verifyToken: secrets.verifyToken, .appSecret: secrets.appSecret, .listen: listen, .data: folder,
            .mapSizeMB: "256",
        ]
        let config = try Config(values: values)
        let plant = try await OpenPlant(config)
        try FolderLock.take(folder)
        let link = try await Self.furnish(plant)
        let bound = bound
        let graph = graph
        let settings = plant.settings
        let daemon = try Daemon(
            config, plant: plant, manager: ServiceManager(socketPath: nil), logger: logger,
            reload: { settings.config },
            onBound: { address in
                // What the system names as an address can be reached at it, so it is a sound setting.
                let own = values.merging([.publicURL: "http://\(address)"]) { $1 }
                if let reachable = try? Config(values: own) { settings.replace(reachable) }
                graph.setWebhookURL("http://\(address)/api/whatsapp/webhook")
                bound.set("http://\(address)/", signIn: "http://\(address)/sign-in/link?token=\(link)")
            })
        try await daemon.run()
    }

    /// Brings the plant's lists in and makes a sign-in. On data that is there already only what changed is written.
    private static func furnish(_ plant: OpenPlant) async throws -> String {
        let files: [(String, Listing)] = [
            (Plant.people, .people), (Plant.products, .products), (Plant.orders, .orders), (Plant.assets, .assets),
            (Plant.stakeholders, .stakeholders),
            (Plant.checklists, .checklists),
        ]
        for (text, listing) in files {
            let report = try await ListImport(plant.factory).run(
                text, into: listing, isDryRun: false, store: plant.store)
            precondition(report.isWritten, "the sample \(listing.rawValue) are sound")
        }
        let access = plant.factory.access
        let password = try access.hash(access.random.token())
        return try await plant.store.write { tx in
            let host =
                try access.findOperator(operatorName, in: tx)
                ?? access.addOperator(operatorName, role: .admin, password: password, in: tx)
            return try access.createLink(for: host.id, length: linkLength, in: tx)
        }
    }

    /// Where the office is, once it is open: its page, and the link that signs in.
    func office() async throws -> (page: String, signIn: String) { try await bound.value() }

    func greet() async throws {
        let (page, signIn) = try await office()
        Output.line(
            """
            \(Plant.name) is open.

              Phones   \(try await graph.pageURL())
              Office   \(page)
              Sign in  \(signIn)

            Be Thandi the clerk or Ravi the technician on the phones page. Ctrl-C ends it.
            """)
    }
}

/// Addresses that are known once the office is open.
private final class Bound: Sendable {
    private let pair = AsyncStream<(page: String, signIn: String)>.makeStream(bufferingPolicy: .bufferingNewest(1))

    func set(_ page: String, signIn: String) { pair.continuation.yield((page, signIn)) }

    func value() async throws -> (page: String, signIn: String) {
        for await value in pair.stream { return value }
        throw CancellationError()
    }
}
