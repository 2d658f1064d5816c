import Factory
import Logging
import Simulator
import Store
import Testing
import Vault
import WhatsApp

@testable import Messaging
@testable import Web

/// An office beside a pretend WhatsApp that reviews templates by hand.
struct OfficeBesideMeta: Sendable {
    let office: Office
    let server: GraphServer
    let api: GraphAPI

    static let account = "100200300400500"
    static let token = "token-of-the-test"

    static func open(
        _ body: @escaping @Sendable (OfficeBesideMeta) async throws -> Void
    ) async throws {
        let office = try await Office.sample()
        let http = try CurlClient()
        defer { http.close() }
        var settings = GraphServer.Settings(
            listen: (host: "127.0.0.1", port: 0), phoneNumberID: "106540352242922", accessToken: token,
            appSecret: Office.secret, verifyToken: "verify-me")
        settings.templates = .registered
        settings.review = .byHand
        let clock = office.clock
        let server = GraphServer(
            settings: settings, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { clock.value.milliseconds }, clock: ContinuousClock(), random: .system, http: http)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            defer { group.cancelAll() }
            let api = try GraphAPI(
                baseURL: try await server.apiURL(), phoneNumberID: "106540352242922", token: token, http: http)
            office.meta.value = .ready(api, account: account)
            try await body(OfficeBesideMeta(office: office, server: server, api: api))
        }
    }

    func listed() async throws -> [ListedTemplate] { try await api.templates(of: Self.account) }

    /// Somebody made a template at Meta, which has approved it, and the office knows it.
    func has(_ definition: TemplateDefinition, _ verdict: TemplateVerdict = .approved) async throws {
        _ = try await api.createTemplate(definition, in: Self.account)
        if verdict != .pending {
            server.review(template: definition.name, language: definition.language, as: verdict)
        }
        try await sync()
    }

    func sync() async throws {
        let answer = await office.ask(.post, "/whatsapp/templates/sync", token: try await office.token(.admin))
        try #require(answer.status == 200, "\(answer.text)")
    }

    /// What the worker would do with the message: its call to WhatsApp.
    func send(_ id: Ref<OutboundMessage>) async throws -> SendOutcome? {
        let outbox = office.factory.outbox
        let call = try await office.store.write { try outbox.take(#require(try $0.find(id)).lane, in: $0) }
        guard let call else { return nil }
        return await api.send(call.message, to: call.recipient)
    }

    static let canteen = TemplateDefinition(
        name: "canteen_1", language: "en", category: .utility, header: .text("Canteen on {{day}}", example: "Monday"),
        body: "Today there is {{dish}} in the canteen, and the kitchen closes at {{time}} sharp.",
        footer: "The kitchen",
        buttons: [.reply("I come"), .link("Menu", url: "https://example.org/{{1}}", example: "monday")],
        examples: ["dish": "soup", "time": "14:00"])
}

extension Response {
    /// The number of the message that the page says was sent.
    var sentID: Ref<OutboundMessage>? {
        header("Location")?.split(separator: "sent=").last.flatMap { UInt64($0) }.map { Ref($0) }
    }
}
