public import Factory
public import Logging
public import Messaging
public import ServiceLifecycle
public import Store
public import Vault

/// The web side of the daemon: the webhook, the JSON API and the pages, served until it is told to stop.
public struct WebServer: Service {
    private let listener: Listener

    /// - Parameters:
    ///   - settings: asked anew for every request.
    ///   - inboxBell: rung when messages have come in.
    ///   - outboxBell: rung when there may be something to send.
    ///   - channel: told of every call of Meta's, and shown on a page.
    ///   - meta: who to ask about templates; looked up for every request.
    ///   - onBound: told the address once it is open: `127.0.0.1:8080`, `[::1]:8080`, or `unix:` and the path.
    public init(
        address: ListenAddress, store: Store, factory: Factory, settings: @escaping @Sendable () -> WebSettings,
        inboxBell: Bell, outboxBell: Bell, sending: SendingState, channel: ChannelLog,
        meta: @escaping @Sendable () -> MetaDesk, random: SecureRandom, logger: Logger,
        onBound: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.init(
            address: address, limits: Listener.Limits(),
            desk: Desk(
                store: store, factory: factory, settings: settings, inboxBell: inboxBell, outboxBell: outboxBell,
                sending: sending, channel: channel, meta: meta, random: random, guardian: SignInGuard(),
                sideThreads: SideThreads(), fullness: Fullness(), logger: logger),
            onBound: onBound)
    }

    init(
        address: ListenAddress, limits: Listener.Limits, desk: Desk, onBound: @escaping @Sendable (String) -> Void
    ) {
        listener = Listener(
            address: address, limits: limits, router: Router(desk: desk, routes: Routes.all), onBound: onBound)
    }

    /// Serves until the service group stops or the task is cancelled. Requests under way are answered first.
    ///
    /// Throws when it cannot listen at the address.
    public func run() async throws { try await listener.run() }
}
