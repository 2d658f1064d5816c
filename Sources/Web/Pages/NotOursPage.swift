import Factory
import Messaging
import Store
import WhatsApp

/// What WhatsApp told that belongs to nothing of ours: receipts of messages that others sent, and events nobody acts on.
enum NotOursPage {
    static let path = "/whatsapp/notifications/not-ours"

    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let page = try snapshot.page(
            InboundMessage.byState, .kept, .descending, after: try call.cursor(), limit: try call.limit())
        let rows: [[HTML]] = try page.records.map { item in
            [
                "\(call.factory.language.dateAndTime(item.receivedAt))", "\(item.kind.rawValue)", "\(said: item.field)",
                "\(said: try type(of: item, call.factory))", "\(said: reason(item))",
            ]
        }
        let table = Parts.table(
            "Kept as it came, newest first", ["When", "What", "Field", "Type", "Why it is here"], rows,
            empty: "Everything WhatsApp told belongs to something.")
        return .page(
            call.frame.page(
                "Not ours",
                """
                <p><a href="\(NotificationsPage.path)">Back to the delivery log</a></p>\(table)
                \(Parts.more(path, next: page.next?.description, "Older ones"))
                """))
    }

    /// What a receipt says of its message; nothing else of what came in is shown.
    private static func type(of item: InboundMessage, _ factory: Factory) throws -> String {
        guard item.kind == .receipt else { return "–" }
        return try DeliveryReport(payload: factory.inbox.payload(of: item)).status.word
    }

    private static func reason(_ item: InboundMessage) -> String {
        if case .kept(let reason) = item.state { reason } else { "–" }
    }
}
