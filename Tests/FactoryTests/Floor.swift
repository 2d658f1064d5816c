import FoundationEssentials
import Glibc
import Messaging
import Store
import Synchronization
import Testing
import Vault
import WhatsApp

@testable import Factory

/// One small named world: Thandi inspects, Ravi repairs, Lucía writes Spanish, Sipho has left, Press 4 breaks.
final class Floor: Sendable {
    let store: Store
    let factory: Factory
    private let clock: Clock
    private let folder: String
    private let counter = Mutex(0)

    /// Time is set, never waited for.
    final class Clock: Sendable {
        private let time = Mutex(Timestamp(seconds: 1_795_250_000))
        var now: Timestamp { time.withLock { $0 } }
        func pass(_ duration: Duration) { time.withLock { $0 = $0 + duration } }
    }

    init() throws {
        let folder = "/tmp/andon-floor-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        let clock = Clock()
        self.folder = folder
        self.clock = clock
        store = try Store(path: folder, schema: Factory.schema, mapSizeBytes: 64 << 20, now: { clock.now })
        factory = Factory(
            vault: try Vault(masterKey: Array(repeating: 7, count: 32)), random: .system,
            region: try #require(Region("ZA")), language: .english, currency: "ZAR", mediaFolder: folder + "/media",
            phoneNumberID: "106540352242922")
    }

    /// A new program over the store of another floor.
    init(over other: Floor) throws {
        (folder, clock, store) = ("", other.clock, other.store)
        factory = Factory(
            vault: try Vault(masterKey: Array(repeating: 7, count: 32)), random: .system,
            region: try #require(Region("ZA")), language: .english, currency: "ZAR",
            mediaFolder: other.factory.media.folder, phoneNumberID: "106540352242922")
        counter.withLock { $0 = 1_000_000 }
    }

    deinit { if !folder.isEmpty { try? FileManager.default.removeItem(atPath: folder) } }

    static func sample() async throws -> Floor {
        let floor = try Floor()
        try await floor.load(
            .people,
            """
            employee_number,name,phone,role,language,active,verified
            E1,Thandi Nkosi,+27821234501,clerk,en,yes,yes
            E2,Ravi Patel,082 123 4502,technician,en,yes,yes
            E3,Lucía Gómez,+27821234503,operator,es,yes,no
            E4,Sipho Dube,+27821234504,operator,en,no,yes
            """)
        try await floor.load(
            .products,
            """
            code,name,unit_cost,currency
            BRK-200,Brake bracket,48.50,ZAR
            """)
        try await floor.load(
            .orders,
            """
            number,product,customer,quantity,unit_price,currency
            4711,BRK-200,Karoo Motors,1200,74.00,ZAR
            4712,BRK-200,Cape Supply,800,,
            """)
        try await floor.load(.assets, "code,name\nPR-04,Press 4")
        return floor
    }

    func load(_ listing: Listing, _ text: String) async throws {
        let report = try await ListImport(factory).run(text, into: listing, isDryRun: false, store: store)
        try #require(report.isWritten, "\(report.refused)")
    }

    var thandi: Voice { Voice(floor: self, phone: "27821234501") }
    var ravi: Voice { Voice(floor: self, phone: "27821234502") }
    var lucia: Voice { Voice(floor: self, phone: "27821234503") }
    var sipho: Voice { Voice(floor: self, phone: "27821234504") }
    var stranger: Voice { Voice(floor: self, phone: "34600111222") }

    var now: Timestamp { clock.now }
    func pass(_ duration: Duration) { clock.pass(duration) }

    func nextWamid() -> String {
        counter.withLock {
            $0 += 1; return "wamid.test\($0)"
        }
    }

    /// Brings a webhook in.
    func accept(_ body: String) async throws {
        let items = try Webhook.parse(Array(body.utf8))
        let inbox = factory.inbox
        try await store.write { _ = try inbox.accept(items, in: $0) }
    }

    /// Brings a webhook in and has every waiting item answered, as the workers do.
    func deliver(_ body: String) async throws {
        try await accept(body)
        let desk = factory.frontDesk
        while let message = try store.read({ try $0.all(InboundMessage.byState, .waiting, limit: 1).first }) {
            try await store.write { tx in
                var message = message
                try desk.answer(&message, in: tx)
                if case .waiting = message.state { message.state = .done }
                try tx.put(message)
            }
        }
    }

    func messages(to phone: String) throws -> [OutboundMessage] {
        try store.read { snapshot in
            guard let contact = try factory.contacts.find(try PhoneNumber(whatsApp: phone), in: snapshot) else {
                return []
            }
            return try snapshot.page(OutboundMessage.byContact, contact.id, limit: 1_000).records
        }
    }

    func reports() throws -> [Nonconformance] {
        try store.read { try $0.page(Nonconformance.self, limit: 1_000).records }
    }

    func details() throws -> [Nonconformance.Details] { try reports().map(factory.reports.details) }
}

/// What somebody hears: the text, and the taps below it.
struct Heard {
    let text: String
    let options: [(id: String, title: String)]

    func id(_ ending: String) throws -> String {
        try #require(
            options.first { $0.id == ending || $0.id.hasSuffix(":" + ending) }?.id, "no \(ending) in \(options)")
    }
    var endings: [String] { options.map { String($0.id.split(separator: ":").last ?? "") } }
}

/// Somebody with a phone.
struct Voice {
    let floor: Floor
    let phone: String

    @discardableResult
    func says(_ text: String, wamid: String? = nil) async throws -> Heard {
        try await sends(#""type":"text","text":{"body":\#(Self.quoted(text))}"#, wamid: wamid)
    }

    /// Taps an option of what was heard, by its id or the end of it.
    @discardableResult
    func taps(_ ending: String, on heard: Heard) async throws -> Heard {
        let id = try heard.id(ending)
        return try await sends(
            #""type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":\#(Self.quoted(id)),"title":"x"}}"#
        )
    }

    @discardableResult
    func sendsPhoto(_ caption: String? = nil) async throws -> Heard {
        let words = caption.map { #","caption":\#(Self.quoted($0))"# } ?? ""
        return try await sends(
            #""type":"image","image":{"id":"9900\#(phone)","mime_type":"image/jpeg","sha256":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="\#(words)}"#
        )
    }

    @discardableResult
    func sends(_ content: String, wamid: String? = nil) async throws -> Heard {
        try await floor.deliver(webhook(content, wamid: wamid ?? floor.nextWamid()))
        return try heard()
    }

    func webhook(_ content: String, wamid: String) -> String {
        """
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
        "messaging_product":"whatsapp","metadata":{"display_phone_number":"27311230000","phone_number_id":"106540352242922"},
        "contacts":[{"profile":{"name":"X"},"wa_id":"\(phone)"}],
        "messages":[{"from":"\(phone)","id":"\(wamid)","timestamp":"\(floor.now.seconds)",\(content)}]}}]}]}
        """
    }

    /// The newest message to this phone.
    func heard() throws -> Heard {
        guard let last = try floor.messages(to: phone).last else { return Heard(text: "", options: []) }
        switch try floor.factory.outbox.message(of: last) {
        case .text(let message): return Heard(text: message.body, options: [])
        case .buttons(let message): return Heard(text: message.body, options: message.buttons.map { ($0.id, $0.title) })
        case .list(let message):
            return Heard(text: message.body, options: message.sections.flatMap { $0.rows.map { ($0.id, $0.title) } })
        case .media, .template: return Heard(text: "", options: [])
        }
    }

    private static func quoted(_ text: String) -> String {
        "\""
            + text.unicodeScalars.map { scalar in
                scalar == "\"" || scalar == "\\"
                    ? "\\\(scalar)"
                    : scalar.value < 0x20
                        ? "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16) : "\(scalar)"
            }.joined() + "\""
    }
}
