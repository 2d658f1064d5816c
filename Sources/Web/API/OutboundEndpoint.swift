import Factory
import Messaging
import Store
import WhatsApp

/// One message of ours for scripts: how far it has come and everything that happened to it; and trying it again.
enum OutboundEndpoint {
    static func one(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let message = try NotificationPage.found(call, in: snapshot)
        let view = try OutboundView(message, call.factory, in: snapshot)
        let timeline = DeliveryTimeline(message, call.factory.language)
        return .json(
            .object([
                ("id", .text("\(message.id)")), ("person", .optional(view.person?.employeeNumber)),
                ("phone", .optional(call.shown(view.phone))), ("kind", .text(view.kind)),
                ("class", .text(message.priority.word)), ("state", .text(message.delivery.word)),
                ("attempts", .number(message.attempts)), ("createdAt", .time(message.createdAt)),
                ("usefulUntil", .time(message.usefulUntil)),
                ("windowOpenUntil", .time(try call.factory.outbox.windowOpenUntil(message.contact, in: snapshot))),
                ("error", .error(view.error)), ("history", .list(timeline.entries.map(\.json))),
            ]))
    }

    /// `{mayArriveTwice}`, which is needed for what may have arrived already.
    static func retry(_ call: Call, in tx: Transaction) throws -> Response {
        let message = try NotificationPage.found(call, in: tx)
        let mayArriveTwice =
            call.request.body.isEmpty ? false : try JSONBody(call.request).flag("mayArriveTwice") ?? false
        guard message.queue != .unknown || mayArriveTwice else {
            throw Problem.conflict(
                "WhatsApp's answer was lost, so it may have arrived. Send {\"mayArriveTwice\": true} to try it again "
                    + "all the same.")
        }
        let retried = try OutboundRetry.retry(message.id, call, in: tx)
        return .json(
            .object([("id", .text("\(retried.id)")), ("state", .text(retried.delivery.word))]), status: 202)
    }
}
