import Dispatch
import FoundationEssentials
import Glibc
import Logging
import ServiceLifecycle
import Simulator
import Testing
import Vault
import WhatsApp

/// A whole plant for a test: the real daemon as a process, beside a pretend WhatsApp in this one.
final class TestPlant: Sendable {
    let folder: String
    let graph: GraphServer
    let client: CurlClient
    let port: Int
    let environment: [String: String]
    private let whatsApp: ServiceGroup
    private let serving: Task<Void, any Error>

    static let appSecret = "app-secret-of-the-test"
    static let phoneNumberID = "106540352242922"
    static let businessAccountID = "100200300400500"
    static let clock = ContinuousClock()
    static let patience = Duration.seconds(60)  // Until something that must come is taken for lost.

    /// With a crowd, so many inspectors work there besides.
    init(crowd: Int = 0) async throws {
        let inspectors = (0..<crowd).map { number in
            PhoneOwner(name: "Inspector \(number)", phone: "2783\(1_000_000 + number)")
        }
        folder = try Binary.temporaryFolder()
        client = try CurlClient()
        port = try Self.freePort()
        graph = GraphServer(
            settings: .init(
                listen: ("127.0.0.1", 0), phoneNumberID: Self.phoneNumberID, accessToken: "token-of-the-test",
                appSecret: Self.appSecret, verifyToken: "verify-of-the-test",
                webhookURL: "http://127.0.0.1:\(port)/api/whatsapp/webhook"),
            people: Plant.phoneOwners + inspectors,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, now: Self.milliseconds,
            clock: Self.clock, random: .system, http: client)
        let whatsApp = ServiceGroup(
            services: [graph], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        self.whatsApp = whatsApp
        serving = Task { try await whatsApp.run() }
        environment = [
            "ANDON_CONF": "/dev/null", "ANDON_DATA": folder + "/data", "ANDON_LISTEN": "127.0.0.1:\(port)",
            "ANDON_MAP_SIZE_MB": "512", "ANDON_RATE_PER_SECOND": "1000",
            "WHATSAPP_API_URL": try await graph.apiURL(), "WHATSAPP_PHONE_NUMBER_ID": Self.phoneNumberID,
            "WHATSAPP_BUSINESS_ACCOUNT_ID": Self.businessAccountID, "WHATSAPP_ACCESS_TOKEN": "token-of-the-test",
            "WHATSAPP_VERIFY_TOKEN": "verify-of-the-test", "WHATSAPP_APP_SECRET": Self.appSecret,
        ]
        // Tests post webhooks of their own, of which the phones know nothing.
        for phone in graph.phones { phone.openWindow() }
        for (kind, text) in [("people", Plant.people), ("products", Plant.products), ("orders", Plant.orders)] {
            let done = try await andon([kind, "import", "-"], input: text)
            try #require(done.status == 0, "\(done)")
        }
        if crowd > 0 {
            let rows = inspectors.enumerated().map { "C\($0),\($1.name),+\($1.phone),clerk,en,yes,yes" }
            let head = "employee_number,name,phone,role,language,active,verified"
            let done = try await andon(["people", "import", "-"], input: ([head] + rows).joined(separator: "\n"))
            try #require(done.status == 0, "\(done)")
        }
    }

    deinit {
        // Not cancelled: connections it has just taken would be left halfway.
        let whatsApp = whatsApp
        Task { await whatsApp.triggerGracefulShutdown() }
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Runs a command to its end, on a thread of its own: the threads of the tests answer it meanwhile.
    func andon(
        _ arguments: [String], input: String = "", _ extra: [String: String] = [:]
    ) async throws -> (status: Int32, output: String, errors: String) {
        let environment = environment.merging(extra) { $1 }
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result { try Binary.run(arguments, environment: environment, input: input) })
            }
        }
    }

    /// Starts the daemon and returns when it answers.
    func start(_ extra: [String: String] = [:]) async throws -> Running {
        let daemon = try Running(
            ["serve"], environment: environment.merging(extra) { $1 }, output: log, errors: log)
        try await until("the daemon answers") {
            try await self.get("/healthz").status == 200
        }
        return daemon
    }

    var log: String { folder + "/log" }
    var data: String { folder + "/data" }

    func token(_ role: String = "admin") async throws -> String {
        let made = try await andon([
            "token", "create", "test-\(role)-\(UInt32.random(in: 0...UInt32.max))", "--role", role, "--json",
        ])
        return try #require(try JSON(Array(made.output.utf8))["token"].text)
    }

    func get(_ path: String, token: String? = nil) async throws -> HTTPResponse {
        try await perform(.get, path, token: token)
    }

    func perform(
        _ method: HTTPRequest.Method, _ path: String, token: String? = nil, json: String? = nil
    ) async throws -> HTTPResponse {
        var request = HTTPRequest(method, "http://127.0.0.1:\(port)\(path)", body: Array((json ?? "").utf8))
        if let token { request.headers.append(("Authorization", "Bearer \(token)")) }
        if json != nil { request.headers.append(("Content-Type", "application/json")) }
        return try await client.perform(request)
    }

    /// Posts a webhook as Meta does. Returns the status, or nil when no answer came.
    func post(_ body: [UInt8]) async -> Int? {
        var request = HTTPRequest(.post, "http://127.0.0.1:\(port)/api/whatsapp/webhook", body: body)
        request.headers = [
            ("Content-Type", "application/json"),
            ("X-Hub-Signature-256", Signature.header(body: body, secret: Self.appSecret)),
        ]
        return try? await client.perform(request).status
    }

    /// A text as Meta's webhook would bring it.
    static func webhook(from phone: String, _ text: String, wamid: String) -> [UInt8] {
        Array(
            """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
            "messaging_product":"whatsapp","metadata":{"phone_number_id":"\(phoneNumberID)"},\
            "contacts":[{"profile":{"name":"X"},"wa_id":"\(phone)"}],"messages":[{"from":"\(phone)","id":"\(wamid)",\
            "timestamp":"\(milliseconds() / 1000)","type":"text","text":{"body":"\(text)"}}]}}]}]}
            """.utf8)
    }

    /// The figures of `andon stats`.
    func stats() async throws -> JSON { try await JSON(Array(andon(["stats", "--json"]).output.utf8)) }

    /// Waits until nothing waits to be answered or sent.
    func settled() async throws {
        try await until("the queues are empty") {
            let stats = try await self.stats()
            return stats["waiting"].int == 0 && stats["toSend"].int == 0
        }
    }

    func until(_ what: String, _ condition: () async throws -> Bool) async throws {
        let end = Self.clock.now + Self.patience
        while Self.clock.now < end {
            // No connection yet is the answer "not yet".
            if (try? await condition()) == true { return }
            try await Self.clock.sleep(for: .milliseconds(20))
        }
        Issue.record("gave up waiting until \(what); the log says:\n\((try? Binary.text(log)) ?? "nothing")")
        throw CancellationError()
    }

    static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let size = length
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        try #require(isBound)
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
