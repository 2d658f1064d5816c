import Factory
import Logging
import Messaging
import ServiceLifecycle
import Store
import Synchronization
import UnixSignals
import Vault
import Web
import WhatsApp

/// The daemon, put together from top to bottom.
struct Daemon: Sendable {
    let plant: OpenPlant
    let settings: LiveSettings
    let sending: SendingState
    private let services: [any Service]
    private let logger: Logger

    init(
        _ config: Config, plant: OpenPlant, manager: ServiceManager, logger: Logger,
        reload: @escaping @Sendable () throws -> Config, onBound: @escaping @Sendable (String) -> Void = { _ in }
    ) throws {
        self.plant = plant
        self.logger = logger
        let settings = plant.settings
        let sending = SendingState(ratePerSecond: config.ratePerSecond)
        self.settings = settings
        self.sending = sending
        let (store, factory) = (plant.store, plant.factory)
        let (inboxBell, outboxBell, mediaBell, accountBell) = (Bell(), Bell(), Bell(), Bell())

        let client = try CurlClient(authoritiesFile: config[.caFile].isEmpty ? nil : config[.caFile])
        let channel = ChannelLog(
            folder: config.channelFolder, outbox: factory.outbox, now: { Timestamp.wallClock() },
            logger: logger)
        let api = try GraphAPI(
            baseURL: config[.apiURL], phoneNumberID: config[.phoneNumberID],
            token: { settings.config[.accessToken] }, http: LoggedHTTP(client, log: channel))

        // Without Meta's values nothing goes out. Our number is read once, at start.
        let hasNumber = !config[.phoneNumberID].isEmpty
        let mayCall: @Sendable () -> Bool = { hasNumber && settings.config.missing.isEmpty }

        let inboxWorker = InboxWorker(
            store: store, desk: factory.frontDesk, bell: inboxBell, outboxBell: outboxBell, mediaBell: mediaBell,
            logger: logger)
        let mediaSender = MediaSender(store: store, shelf: factory.media, uploads: factory.uploads, api: api)
        let outboxWorker = OutboxWorker(
            store: store, outbox: factory.outbox, api: api, media: mediaSender, mayCall: mayCall, bell: outboxBell,
            sending: sending, now: { Timestamp.wallClock() }, logger: logger)
        let accountWorker = AccountWorker(
            store: store, outbox: factory.outbox, api: api, account: config[.businessAccountID], mayCall: mayCall,
            bell: accountBell, outboxBell: outboxBell, logger: logger)
        let mediaWorker = MediaWorker(
            store: store, shelf: factory.media, outbox: factory.outbox, api: api, mayCall: mayCall, bell: mediaBell,
            logger: logger)
        let choreWorker = ChoreWorker(
            store: store,
            chores: [
                RetentionChore(factory) { settings.config.retentionDays }, MaintenanceChore(factory.maintenance),
                ChecklistChore(factory),
                ErasureChore(Erasure(factory, channelFolder: config.channelFolder)),
                WorkOrderChore(factory.workOrders),
            ], bell: Bell(), outboxBell: outboxBell, now: { Timestamp.wallClock() }, logger: logger)
        let web = WebServer(
            address: config.listen, store: store, factory: factory, settings: { settings.web }, inboxBell: inboxBell,
            outboxBell: outboxBell, sending: sending, channel: channel, meta: { settings.metaDesk(api) },
            random: .system, logger: logger,
            onBound: { address in
                manager.ready()
                onBound(address)
            })

        // Stopped from the end: first nothing more comes in, then what came in is answered, then calls under way
        // are brought to their end, and what was said to Meta is written down.
        var services: [any Service] = [
            StatusService(store: store, sending: sending, settings: settings, manager: manager, logger: logger),
            ReloadService(
                settings: settings, sending: sending, bells: [outboxBell, mediaBell, accountBell], manager: manager,
                logger: logger,
                reload: reload),
        ]
        services += [
            Worker(run: { await channel.run() }, stop: { channel.stop() }),
            Worker(run: { await outboxWorker.run() }, stop: { await outboxWorker.stop() }),
            Worker(run: { await mediaWorker.run() }),
            Worker(run: { await accountWorker.run() }),
            Worker(run: { await choreWorker.run() }),
            Worker(run: { await inboxWorker.run() }),
            web,
        ]
        self.services = services
    }

    /// Serves until it is told to stop.
    func run() async throws {
        var configuration = ServiceGroupConfiguration(
            services: services.map {
                .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup)
            },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(4)
        try await ServiceGroup(configuration: configuration).run()
        await plant.store.close()
    }
}

/// A worker as a service: told to stop, it ends what it has begun.
private struct Worker: Service {
    let work: @Sendable () async throws -> Void
    let stop: (@Sendable () async -> Void)?

    init(run work: @escaping @Sendable () async throws -> Void, stop: (@Sendable () async -> Void)? = nil) {
        self.work = work
        self.stop = stop
    }

    func run() async throws {
        guard let stop else { return try await untilShutdown { try await work() } }
        try await withGracefulShutdownHandler {
            try await work()
        } onGracefulShutdown: {
            Task { await stop() }
        }
    }
}

/// Runs until the service is told to stop; being cut short by that is no error.
func untilShutdown(_ work: @escaping @Sendable () async throws -> Void) async throws {
    do {
        try await cancelWhenGracefulShutdown { try await work() }
    } catch is CancellationError {
        return
    }
}

/// The settings in force; a reload swaps them, and what was running goes on with the new ones.
final class LiveSettings: Sendable {
    private let current: Mutex<Config>

    init(_ config: Config) { current = Mutex(config) }

    var config: Config { current.withLock { $0 } }

    func replace(_ config: Config) { current.withLock { $0 = config } }

    var web: WebSettings {
        let config = config
        return WebSettings(
            verifyToken: config[.verifyToken], appSecrets: config.appSecrets, publicURL: config[.publicURL],
            missing: config.missing.map(\.rawValue))
    }

    func metaDesk(_ api: GraphAPI) -> MetaDesk {
        let config = config
        let missing = Setting.neededForTemplates.filter { config[$0].isEmpty }.map(\.rawValue)
        return missing.isEmpty ? .ready(api, account: config[.businessAccountID]) : .missing(missing)
    }
}
