/// What became of one attempt to send.
public enum SendOutcome: Hashable, Sendable {
    /// Meta has it under this id; it says nothing about delivery. `held`: Meta keeps it back to watch a template's
    /// quality. `waID` may differ from the number we wrote to.
    case accepted(wamid: String, waID: String?, held: Bool)
    /// Meta does not have it, unless the error says that it may (`mayHaveBeenSent`).
    case refused(GraphError)
    /// It never left: it may be repeated without a second thought.
    case notSent(String)
    /// It left, and nobody knows what became of it; only a receipt can tell.
    case unknown(String)

    /// | answer | outcome |
    /// |---|---|
    /// | 2xx with a message id | accepted |
    /// | an error of Meta's, whatever the status | refused |
    /// | 2xx without an id, half a body | unknown |
    /// | 408, 5xx without an error of Meta's | unknown: a gateway may have lost the answer alone |
    /// | any other | refused: something before Meta answered, and sending waits |
    init(_ response: HTTPResponse) {
        if (200...299).contains(response.status), let accepted = Self.accepted(response) {
            self = accepted
        } else if let error = GraphError(response) {
            self = .refused(error)
        } else if (200...299).contains(response.status) {
            self = .unknown("an answer without a message id")
        } else if response.status == 408 || response.status >= 500 {
            self = .unknown("HTTP \(response.status) without an error of WhatsApp's")
        } else {
            self = .refused(.notMeta(response))
        }
    }

    private static func accepted(_ response: HTTPResponse) -> SendOutcome? {
        guard let json = try? JSON(response.body) else { return nil }  // Told by the caller as an answer without an id.
        let message = json["messages"].listed.first ?? json["messages"]
        guard let wamid = message["id"].text, !wamid.isEmpty, wamid.utf8.count <= wamidBytesMax else { return nil }
        let status = message["message_status"].text ?? "accepted"
        let contact = json["contacts"].listed.first ?? json["contacts"]
        return .accepted(wamid: wamid, waID: contact["wa_id"].text, held: status != "accepted")
    }

    private static let wamidBytesMax = 512  // Bytes. Meta's have some 60; it becomes a key.
}
