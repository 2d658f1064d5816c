import Factory
import Messaging
import Store
import WhatsApp

/// What was said between us and one phone, or one person by employee number, newest first.
enum MessagesEndpoint {
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        guard let addressee = try call.factory.addressee(call.argument("phone"), in: snapshot) else {
            throw Problem.notFound("This is no phone number; write it like +27821234567.")
        }
        let (limit, place) = (try call.limit(), try Thread.Place(call.request.query["next"]))
        // Nothing was said yet with a number that is not known.
        let accounts = try call.factory.accounts(of: addressee, in: snapshot)
        guard !accounts.isEmpty else { return .json(.page("messages", [], next: nil)) }
        let thread = try Thread(accounts, after: place, limit: limit, call.factory, in: snapshot)
        return .json(.page("messages", thread.lines.map { json($0, call) }, next: thread.next?.text))
    }

    private static func json(_ line: Thread.Line, _ call: Call) -> JSONValue {
        .object([
            ("id", .text(line.id)), ("wamid", .optional(call.seesPhones ? line.wamid : line.wamid.map(masked))),
            ("direction", .text(line.isIncoming ? "in" : "out")), ("type", .text(line.type)),
            ("text", .optional(line.text)),
            ("media", .list(line.media.map(\.json))), ("state", .text(line.state)), ("error", .error(line.error)),
            ("at", .time(line.at)),
        ])
    }

    /// The beginning of a wamid is the phone number in base64; the end tells messages apart.
    private static func masked(_ wamid: String) -> String { "wamid.•••••\(wamid.suffix(4))" }
}
