import Factory
import Logging
import Messaging
import Store
import Vault
import WhatsApp

/// Where Meta sends what happens. Source: Meta, Webhooks, Getting started.
enum WebhookEndpoint {
    static let challengeBytesMax = 1_024  // Meta's has some ten digits.

    /// Confirms the address: the challenge comes back when the token is the one from the settings.
    static func verify(_ call: Call) async throws -> Response {
        try await noted(call) { try confirm(call) }
    }

    private static func confirm(_ call: Call) throws -> Response {
        let (query, expected) = (call.request.query, call.desk.settings().verifyToken)
        guard !expected.isEmpty, query["hub.mode"] == "subscribe",
            ConstantTime.equal(query["hub.verify_token"] ?? "", expected), let challenge = query["hub.challenge"],
            challenge.utf8.count <= challengeBytesMax
        else { throw Problem.forbidden("The verify token is not the one in WHATSAPP_VERIFY_TOKEN.") }
        return .text(challenge)
    }

    /// Takes everything in that a webhook tells. 200 is said only once all of it is on disk; after anything else Meta
    /// sends it again.
    static func receive(_ call: Call) async throws -> Response {
        try await noted(call) { try await take(call) }
    }

    private static func take(_ call: Call) async throws -> Response {
        let (request, desk) = (call.request, call.desk)
        guard
            Signature.isValid(
                header: request.header("x-hub-signature-256"), body: request.body, secrets: desk.settings().appSecrets)
        else { throw Problem.notSignedIn("X-Hub-Signature-256 is missing, or not made with WHATSAPP_APP_SECRET.") }
        let items: [WebhookItem]
        do throws(JSON.Malformed) {
            items = try Webhook.parse(request.body)
        } catch {
            if error.reason == .tooLarge { throw Problem.tooLarge("At most \(Webhook.itemsMax) items in one call.") }
            throw Problem.malformed("\(error)")
        }
        if items.isEmpty { return .text("ok") }
        try desk.refuseWhenFull()
        let inbox = desk.factory.inbox
        do {
            let (accepted, now) = try await desk.store.write { (try inbox.accept(items, in: $0), $0.now) }
            count(accepted, desk, now: now)
        } catch {
            desk.logger.error(
                "webhook not stored", metadata: ["request": "\(request.id)", "reason": "\(Problem.reason(error))"])
            throw Problem.unavailable("The message could not be stored. Send it again.")
        }
        desk.inboxBell.ring()
        return .text("ok")
    }

    /// Notes the call in the channel's log, whatever becomes of it. What nobody signed is Meta's only by its own word:
    /// of that the body is not kept.
    private static func noted(_ call: Call, _ answer: () async throws -> Response) async throws -> Response {
        let (request, channel) = (call.request, call.desk.channel)
        let begun = channel.time
        func note(_ status: Int) {
            channel.noteIncoming(
                request.method.rawValue, "/" + request.path.joined(separator: "/"), status: status,
                body: [401, 403].contains(status) ? [] : request.body, bytes: request.body.count,
                requestID: request.id, begun: begun)
        }
        do {
            let response = try await answer()
            note(response.status)
            return response
        } catch {
            note(Problem(error).status)
            throw error
        }
    }

    /// What people write counts towards the number's rate; what came late shows in the metrics.
    private static func count(_ accepted: [WebhookItem], _ desk: Desk, now: Timestamp) {
        let messages = accepted.count { $0.kind == .message }
        if messages > 0 { desk.sending.rate.received(messages, now: now) }
        for receipt in accepted where receipt.kind == .receipt && receipt.sentAtSeconds > 0 {
            desk.sending.tally.receipt(lag: now - Timestamp(seconds: receipt.sentAtSeconds))
        }
    }
}
