import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle
public import Vault
public import WhatsApp

/// A pretend WhatsApp: the Graph API and Meta's webhooks over real HTTP, and the phones of the people it serves.
///
/// Everything is kept in memory and gone with the process. `run()` may be called once.
public struct GraphServer: Service {
    public struct Settings: Sendable {
        public enum Templates: Sendable {
            /// A template nobody has made is sent as its values, a line each.
            case any
            /// A template nobody has made is refused with 132001, as Meta does.
            case registered
        }

        public enum Review: Sendable {
            /// A new template is pending for a moment, and then approved; a webhook tells it.
            case approve
            /// A new template is pending until `review(template:language:as:reason:)` decides.
            case byHand
        }

        /// Port 0 takes a free one.
        public var listen: (host: String, port: Int)
        public var phoneNumberID: String
        public var businessAccountID = "100200300400500"
        /// Digits of the business's own number.
        public var displayPhone = Plant.businessPhone
        public var accessToken: String
        public var appSecret: String
        /// What the webhook's address must know to be verified.
        public var verifyToken: String
        /// Where webhooks go; nil until it is known, they wait for it.
        public var webhookURL: String?
        public var templates = Templates.any
        public var review = Review.approve

        public init(
            listen: (host: String, port: Int), phoneNumberID: String, accessToken: String, appSecret: String,
            verifyToken: String, webhookURL: String? = nil
        ) {
            self.listen = listen
            self.phoneNumberID = phoneNumberID
            self.accessToken = accessToken
            self.appSecret = appSecret
            self.verifyToken = verifyToken
            self.webhookURL = webhookURL
        }

        /// How this machine reaches the server.
        func address(port: Int) -> String {
            switch listen.host {
            case "0.0.0.0", "::", "": "http://127.0.0.1:\(port)"
            case let host where host.contains(":"): "http://[\(host)]:\(port)"
            case let host: "http://\(host):\(port)"
            }
        }
    }

    /// The server cannot listen, or has stopped.
    public struct NotRunning: Error, Hashable, Sendable, CustomStringConvertible {
        public let reason: String
        public var description: String { "the pretend WhatsApp is not running: \(reason)" }
    }

    let exchange: Exchange
    private let logger: Logger
    private let clock: any Clock<Duration>
    let courier: Courier

    /// `now` gives milliseconds since 1970; `clock` times the repeats of webhooks; `http` carries them.
    public init(
        settings: Settings, people: [PhoneOwner] = Plant.phoneOwners, logger: Logger,
        now: @escaping @Sendable () -> Int64, clock: any Clock<Duration>, random: SecureRandom, http: any HTTP
    ) {
        exchange = Exchange(settings: settings, people: people, now: now, random: random)
        self.logger = logger
        self.clock = clock
        courier = Courier(exchange: exchange, http: http, clock: clock, logger: logger)
    }

    /// Serves until the task is cancelled or the service group stops.
    public func run() async throws {
        let exchange = exchange
        let application = Application(
            responder: GraphResponder(exchange: exchange, clock: clock),
            configuration: ApplicationConfiguration(
                address: .hostname(exchange.settings.listen.host, port: exchange.settings.listen.port),
                serverName: nil),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? exchange.settings.listen.port
                exchange.change { $0.port = .success(port) }
            },
            logger: logger)
        defer {
            exchange.change { state in
                if case .success? = state.port { state.port = .failure(NotRunning(reason: "stopped")) }
            }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                do { try await application.run() } catch {
                    exchange.change { $0.port = .failure(NotRunning(reason: "\(error)")) }
                    throw error
                }
            }
            for index in exchange.lanes.indices { group.addTask { await courier.run(lane: index) } }
            group.addTask { await courier.runLater() }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// The port, once it is open. Throws if it cannot be opened.
    public func boundPort() async throws(NotRunning) -> Int {
        guard let port = await exchange.wait({ $0.port }) else { throw NotRunning(reason: "waiting was cancelled") }
        return try port.get()
    }

    /// What `WHATSAPP_API_URL` has to be.
    public func apiURL() async throws(NotRunning) -> String { try await pageURL() + "v25.0" }

    /// The page of the phones.
    public func pageURL() async throws(NotRunning) -> String {
        exchange.settings.address(port: try await boundPort()) + "/"
    }

    public func setWebhookURL(_ url: String?) { exchange.change { $0.webhookURL = url } }

    // MARK: People

    public var phones: [Phone] {
        exchange.look { $0.phones.map(\.owner) }.enumerated().map {
            Phone(exchange: exchange, person: $0, owner: $1)
        }
    }

    /// The phone of the person with this name, first name, number or user id.
    public func phone(named name: String) -> Phone? { phones.first { $0.owner.answers(to: name) } }

    // MARK: What can go wrong

    /// The next `count` messages the business sends meet this fault. Faults queue up.
    public func failNext(_ count: Int = 1, with fault: Fault) {
        exchange.change { $0.faults += Array(repeating: fault, count: count) }
    }

    /// Each of the next `count` webhooks is delivered `copies` times.
    public func duplicateWebhooks(next count: Int, copies: Int = 2) {
        exchange.change { $0.duplicates = (count, copies) }
    }

    /// Webhooks wait until they are resumed.
    public func pauseWebhooks() { exchange.change { $0.isPaused = true } }
    public func resumeWebhooks() { exchange.change { $0.isPaused = false } }

    /// Sends a webhook with any content, signed like the others.
    public func postWebhook(field: String, value: JSONValue) {
        let body = exchange.webhook.change(field: field, value: value)
        exchange.change { exchange.post(body, person: nil, in: &$0) }
    }

    /// Sends these bytes as a webhook, signed like the others.
    public func postWebhook(body: [UInt8]) { exchange.change { exchange.post(body, person: nil, in: &$0) } }

    // MARK: What happened

    /// What the business has asked to be sent, oldest first; at most the last 100,000.
    public var received: [ReceivedSend] { exchange.look { $0.received } }

    /// How many messages have truly gone to this number (digits) or user id.
    public func sentCount(to recipient: String) -> Int {
        exchange.look { $0.sentCounts[recipient] ?? 0 }
    }

    public var webhooks: WebhookCounts { exchange.look { $0.webhooks } }

    /// Waits until every webhook so far is accepted or lost. False if `time` passes before.
    public func webhooksSettled(within time: Duration) async throws -> Bool {
        try await exchange.wait(within: time, on: clock) { state in
            state.webhooks.accepted + state.webhooks.lost >= state.webhooks.posted ? true : nil
        } ?? false
    }
}

extension GraphServer: CustomStringConvertible {
    public var description: String { "(pretend WhatsApp)" }
}
