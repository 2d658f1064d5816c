import Factory
import Logging
import Messaging
import Store
import Vault

/// What the daemon's settings say to the pages; read anew for every request, so that a reload takes effect.
public struct WebSettings: Sendable {
    /// What Meta must know to have the webhook's address confirmed. Empty confirms nothing.
    public var verifyToken: String
    /// The app's secrets; two while one is being replaced. Without one the webhook refuses everything.
    public var appSecrets: [String]
    /// How Meta and people reach us, such as `https://andon.example.com`; empty if nobody said.
    public var publicURL: String
    /// Names of settings that are not there, without which nothing is sent.
    public var missing: [String]

    public init(verifyToken: String, appSecrets: [String], publicURL: String, missing: [String]) {
        self.verifyToken = verifyToken
        self.appSecrets = appSecrets
        self.publicURL = publicURL
        self.missing = missing
    }

    /// Cookies go over https only, where that is how we are reached.
    var isSecure: Bool { publicURL.lowercased().hasPrefix("https://") }
}

/// What routes work with.
final class Desk: Sendable {
    let store: Store
    let factory: Factory
    let settings: @Sendable () -> WebSettings
    let inboxBell: Bell
    let outboxBell: Bell
    let sending: SendingState
    let channel: ChannelLog
    let meta: @Sendable () -> MetaDesk
    let random: SecureRandom
    let guardian: SignInGuard
    let codeGuard = CodeGuard()
    let sideThreads: SideThreads
    let fullness: Fullness
    let logger: Logger

    init(
        store: Store, factory: Factory, settings: @escaping @Sendable () -> WebSettings, inboxBell: Bell,
        outboxBell: Bell, sending: SendingState, channel: ChannelLog, meta: @escaping @Sendable () -> MetaDesk,
        random: SecureRandom, guardian: SignInGuard, sideThreads: SideThreads, fullness: Fullness, logger: Logger
    ) {
        self.store = store
        self.factory = factory
        self.settings = settings
        self.inboxBell = inboxBell
        self.outboxBell = outboxBell
        self.sending = sending
        self.channel = channel
        self.meta = meta
        self.random = random
        self.guardian = guardian
        self.sideThreads = sideThreads
        self.fullness = fullness
        self.logger = logger
    }

    /// Entries counted for a figure; beyond, "10000" says enough.
    static let countMax = 10_000
}
