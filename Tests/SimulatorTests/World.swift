import Logging
import Simulator
import Synchronization
import Vault
import WhatsApp

/// A pretend WhatsApp that runs, the business's side of it, and time that stands still until it is moved.
struct World: Sendable {
    static let token = "token-of-the-test"
    static let secret = "secret-of-the-test"
    static let patience = Duration.seconds(10)
    static let clock = ContinuousClock()

    let server: GraphServer
    let webhook: WebhookReceiver
    let http: CurlClient
    let api: GraphAPI
    let page: String
    let time: Time

    final class Time: Sendable {
        private let milliseconds = Mutex<Int64>(1_795_000_000_000)
        var now: Int64 { milliseconds.withLock { $0 } }
        func pass(seconds: Int64) { milliseconds.withLock { $0 += seconds * 1000 } }
    }

    static func open(
        templates: GraphServer.Settings.Templates = .any, review: GraphServer.Settings.Review = .approve,
        people: [PhoneOwner] = Plant.phoneOwners,
        _ body: @escaping @Sendable (World) async throws -> Void
    ) async throws {
        let time = Time()
        let webhook = try WebhookReceiver()
        defer { webhook.close() }
        let http = try CurlClient()
        defer { http.close() }
        var settings = GraphServer.Settings(
            listen: (host: "127.0.0.1", port: 0), phoneNumberID: "106540352242922", accessToken: token,
            appSecret: secret, verifyToken: "verify-me")
        settings.templates = templates
        settings.review = review
        let server = GraphServer(
            settings: settings, people: people, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { time.now }, clock: clock, random: .system, http: http)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            server.setWebhookURL(webhook.url)
            let api = try GraphAPI(
                baseURL: try await server.apiURL(), phoneNumberID: "106540352242922", token: token, http: http)
            let page = try await server.pageURL()
            let world = World(server: server, webhook: webhook, http: http, api: api, page: page, time: time)
            defer { group.cancelAll() }
            try await body(world)
        }
    }

    func phone(_ name: String) throws -> Phone {
        struct NoPhone: Error {}
        guard let phone = server.phone(named: name) else { throw NoPhone() }
        return phone
    }

    var thandi: Phone { get throws { try phone("Thandi") } }

    static let toThandi = Recipient.phone("+27821234501")

    /// Sends a text inside the window, and gives the id it got.
    @discardableResult
    func say(_ text: String, to recipient: Recipient = toThandi, opaque: String? = nil) async throws -> String {
        switch await api.send(.text(try TextMessage(text)), to: recipient, opaque: opaque) {
        case .accepted(let wamid, _, _): return wamid
        case let outcome: throw NotAccepted(outcome: outcome)
        }
    }

    struct NotAccepted: Error { let outcome: SendOutcome }

    /// What the next so many webhooks tell, each checked for its signature.
    func nextItems(_ count: Int) async throws -> [WebhookItem] {
        struct WrongSignature: Error {}
        return try await webhook.next(count).flatMap { request in
            guard
                Signature.isValid(
                    header: request.header("X-Hub-Signature-256"), body: request.body, secrets: [Self.secret])
            else { throw WrongSignature() }
            return try Webhook.parse(request.body)
        }
    }

    func nextReports(_ count: Int) async throws -> [DeliveryReport] {
        try await nextItems(count).map { try DeliveryReport(payload: $0.payload) }
    }

    func nextIncoming() async throws -> Incoming? {
        try await nextItems(1).first.map { try Incoming(payload: $0.payload) }
    }

    /// What Meta's side says against a call; nil if it is good.
    static func complaint(about call: () async throws -> Void) async throws -> GraphError? {
        do {
            try await call()
            return nil
        } catch let error as GraphError {
            return error
        }
    }

    /// A request as any program could make it.
    func ask(
        _ method: HTTPRequest.Method, _ path: String, headers: [(name: String, value: String)] = [], body: [UInt8] = []
    ) async throws -> (status: Int, text: String) {
        let response = try await http.perform(HTTPRequest(method, page + path, headers: headers, body: body))
        return (response.status, String(decoding: response.body, as: UTF8.self))
    }

    /// Sends these bytes as a message of the business.
    func post(_ json: String) async throws -> (status: Int, code: Int?) {
        let answer = try await ask(
            .post, "v25.0/106540352242922/messages", headers: [("Authorization", "Bearer \(Self.token)")],
            body: Array(json.utf8))
        return (answer.status, try JSON(Array(answer.text.utf8))["error"]["code"].int)
    }
}

/// A place for one value that comes out of a closure.
final class Mailbox<Value: Sendable>: Sendable {
    private let content = Mutex<Value?>(nil)
    var value: Value? { content.withLock { $0 } }
    func put(_ value: Value) { content.withLock { $0 = value } }
}

extension GraphAPI {
    /// Uploads a file that is in memory.
    func upload(_ bytes: [UInt8], mime: String, name: String) async throws(GraphError) -> String {
        try await upload(HTTPBody(bytes), sha256: SHA256Hasher.hash(bytes), mime: mime, name: name)
    }
}
