import Factory
import FoundationEssentials
import Glibc
import Logging
import Messaging
import Store
import Synchronization
import Testing
import Vault
import WhatsApp

@testable import Web

/// A plant's web side on a real store: Thandi inspects, Ravi repairs, Sipho has left. Time is set, never waited for.
final class Office: Sendable {
    let store: Store
    let factory: Factory
    let desk: Desk
    let router: Router
    let inboxBell = Bell()
    let folder: String
    private let counter = Mutex(0)

    static let secret = "app-secret"
    static let roles: [OperatorRole] = [.admin, .supervisor, .clerk, .viewer]

    init(mapSizeBytes: Int = 64 << 20) throws {
        folder = "/tmp/andon-office-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        let time = Shared(Timestamp(seconds: 1_795_250_000))
        clock = time
        store = try Store(path: folder, schema: Factory.schema, mapSizeBytes: mapSizeBytes, now: { time.value })
        factory = Factory(
            vault: try Vault(masterKey: Array(repeating: 7, count: 32)), random: .system,
            region: try #require(Region("ZA")), language: .english, currency: "ZAR", mediaFolder: folder + "/media",
            phoneNumberID: "106540352242922", publicURL: { "https://andon.example.com" })
        let settings = Shared(
            WebSettings(
                verifyToken: "verify-me", appSecrets: [Self.secret], publicURL: "https://andon.example.com", missing: []
            ))
        self.settings = settings
        let meta = Shared(MetaDesk.missing(["WHATSAPP_BUSINESS_ACCOUNT_ID"]))
        self.meta = meta
        let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        desk = Desk(
            store: store, factory: factory, settings: { settings.value }, inboxBell: inboxBell, outboxBell: Bell(),
            sending: SendingState(ratePerSecond: 80),
            channel: ChannelLog(
                folder: folder + "/channel", outbox: factory.outbox, now: { time.value }, logger: quiet),
            meta: { meta.value }, random: .system, guardian: SignInGuard(), sideThreads: SideThreads(),
            fullness: Fullness(), logger: quiet)
        router = Router(desk: desk, routes: Routes.all)
    }

    /// A value that a test changes while closures read it.
    final class Shared<Value: Sendable>: Sendable {
        private let current: Mutex<Value>
        init(_ value: Value) { current = Mutex(value) }
        var value: Value {
            get { current.withLock { $0 } }
            set { current.withLock { $0 = newValue } }
        }
    }
    let clock: Shared<Timestamp>
    let settings: Shared<WebSettings>
    let meta: Shared<MetaDesk>

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    static func sample() async throws -> Office {
        let office = try Office()
        try await office.load(
            .people,
            """
            employee_number,name,phone,role,language,active,verified
            E1,Thandi Nkosi,+27821234501,clerk,en,yes,yes
            E2,Ravi Patel,082 123 4502,technician,en,yes,no
            E4,Sipho Dube,+27821234504,operator,en,no,yes
            """)
        try await office.load(.products, "code,name,unit_cost,currency\nBRK-200,Brake bracket,48.50,ZAR")
        try await office.load(
            .orders, "number,product,customer,quantity,unit_price,currency\n4711,BRK-200,Karoo Motors,1200,74.00,ZAR")
        try await office.load(.assets, "code,name\nPR-04,Press 4")
        return office
    }

    func load(_ listing: Listing, _ text: String) async throws {
        let report = try await ListImport(factory).run(text, into: listing, isDryRun: false, store: store)
        try #require(report.isWritten, "\(report.refused)")
    }

    func pass(_ duration: Duration) { clock.value = clock.value + duration }

    // MARK: Asking

    func token(_ role: OperatorRole) async throws -> String {
        let access = factory.access
        let name = "\(role.rawValue) \(counter.withLock { $0 += 1; return $0 })"
        return try await store.write { try access.createToken(name, role: role, in: $0).secret }
    }

    func ask(
        _ method: Request.Method, _ target: String, token: String? = nil, headers: [(String, String)] = [],
        body: [UInt8] = [], peer: String = "192.0.2.1"
    ) async -> Response {
        var headers: [(name: String, value: String)] = headers.map { (name: $0.0, value: $0.1) }
        if let token { headers.append(("Authorization", "Bearer \(token)")) }
        headers.append(("Host", "andon.example.com"))
        return await router.answer(Request(method, target, headers: headers, body: body, peer: peer, id: "r1")).response
    }

    func ask(_ method: Request.Method, _ target: String, token: String?, json: String) async -> Response {
        await ask(method, target, token: token, headers: [("Content-Type", "application/json")], body: Array(json.utf8))
    }

    func post(
        form: [(String, String)], to target: String, cookie: String? = nil, headers: [(String, String)] = [],
        peer: String = "192.0.2.1"
    ) async -> Response {
        let body = form.map { "\(Percent.encoded($0.0))=\(Percent.encoded($0.1))" }.joined(separator: "&")
        return await ask(
            .post, target, headers: headers + (cookie.map { [("Cookie", $0)] } ?? []), body: Array(body.utf8),
            peer: peer)
    }

    // MARK: What people say

    /// A text from a phone, as Meta's webhook brings it.
    func webhook(_ phone: String, _ text: String, wamid: String? = nil) -> [UInt8] {
        let wamid = wamid ?? "wamid.HBgLMjc4MjEyMzQ1\(counter.withLock { $0 += 1; return $0 })"
        return Array(
            """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
            "messaging_product":"whatsapp","metadata":{"phone_number_id":"106540352242922"},\
            "contacts":[{"profile":{"name":"X"},"wa_id":"\(phone)"}],"messages":[{"from":"\(phone)","id":"\(wamid)",\
            "timestamp":"\(clock.value.seconds)","type":"text","text":{"body":"\(text)"}}]}}]}]}
            """.utf8)
    }

    /// A tap on a row of a list, by its id.
    func tap(_ phone: String, _ id: String) -> [UInt8] {
        let tapped = #""interactive","interactive":{"type":"list_reply","list_reply":{"id":"\#(id)","title":"x"}}"#
        let text = #""text","text":{"body":"tapped"}"#
        let said = String(decoding: webhook(phone, "tapped"), as: UTF8.self)
        return Array(said.replacing(text, with: tapped).utf8)
    }

    func deliver(_ body: [UInt8], signature: String? = nil) async -> Response {
        await ask(
            .post, "/api/whatsapp/webhook",
            headers: [("X-Hub-Signature-256", signature ?? Signature.header(body: body, secret: Self.secret))],
            body: body)
    }

    /// Somebody writes and is answered, as the workers do.
    func says(_ phone: String, _ text: String) async throws {
        try #require(await deliver(webhook(phone, text)).status == 200)
        try await answerAll()
    }

    func answerAll() async throws {
        let desk = factory.frontDesk
        while let message = try waiting(1).first {
            try await store.write { tx in
                var message = message
                try desk.answer(&message, in: tx)
                if message.state == .waiting(tries: 0) { message.state = .done }
                try tx.put(message)
            }
        }
    }

    func waiting(_ limit: Int = 100) throws -> [InboundMessage] {
        try store.read { try $0.all(InboundMessage.byState, .waiting, limit: limit) }
    }
}

extension Response {
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var json: JSON { get throws { try JSON(bytes) } }
}
