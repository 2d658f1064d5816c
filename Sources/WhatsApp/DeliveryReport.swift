/// How far a message got, read from the payload of a `WebhookItem` of kind `receipt`.
///
/// Reports come in any order, more than once, before the answer to the sending itself, and about messages that others
/// sent. Source: Meta, Webhooks reference, Status messages webhook.
public struct DeliveryReport: Hashable, Sendable {
    public enum Status: Hashable, Sendable {
        /// Left Meta.
        case sent
        /// On a device. Left out if it was read at once.
        case delivered
        /// Read. Never comes from people who switched receipts off.
        case read
        /// A voice message was listened to.
        case played
        /// Did not arrive; `errors` tells why.
        case failed
        case other(String)
    }

    /// The message's `wamid…`; empty if Meta sent none.
    public let messageID: String
    public let status: Status
    /// Seconds since 1970 by Meta's clock; 0 if unknown.
    public let atSeconds: Int64
    /// Digits with the country code. It may differ from the number we sent to in Brazil, Mexico and Argentina.
    public let recipientPhone: String?
    public let recipientUserID: String?
    public let recipientParentUserID: String?
    /// Which of our numbers sent it, as Meta's identifier; empty if unknown.
    public let phoneNumberID: String
    /// What we gave the message for this purpose when we sent it.
    public let opaque: String?
    public let errors: [GraphError]
    /// True if it tells how a payment goes, not a message: its `status` says nothing about delivery.
    public let isPayment: Bool
    /// What Meta charges for, such as `utility` or `service`.
    public let pricingCategory: String?
    public let isBillable: Bool?

    /// Errors in one report. Meta sends one.
    static let errorsMax = 10

    /// Reads the payload of a webhook item. Throws only if it is not one.
    public init(payload: [UInt8]) throws(JSON.Malformed) {
        let json = try JSON(payload)
        guard json.isObject else { throw JSON.Malformed(reason: .wrongRoot, offset: 0) }
        let item = json["item"]
        func id(_ name: String) -> String? { item[name].whole(bytesMax: Incoming.Bounds.id) }
        messageID = item["id"].text(bytesMax: Incoming.Bounds.id) ?? ""
        status = Status(item["status"].line(bytesMax: Incoming.Bounds.line) ?? "")
        atSeconds = item["timestamp"].seconds
        recipientPhone = item["recipient_participant_id"].phone ?? item["recipient_id"].phone
        recipientUserID = id("recipient_participant_user_id") ?? id("recipient_user_id")
        // Meta changed the order of the words in May 2026.
        recipientParentUserID = id("recipient_parent_user_id") ?? id("parent_recipient_user_id")
        phoneNumberID = json["phone_number_id"].text(bytesMax: Incoming.Bounds.id) ?? ""
        // Meta takes up to 512 characters.
        opaque = item["biz_opaque_callback_data"].whole(bytesMax: 512 * 4)
        errors = item["errors"].listed.prefix(Self.errorsMax).map { GraphError(reported: $0) }
        isPayment = item["type"].text == "payment" || item["payment"].exists
        pricingCategory = item["pricing"]["category"].line(bytesMax: Incoming.Bounds.line)
        isBillable = item["pricing"]["billable"].bool
    }
}

extension DeliveryReport.Status {
    init(_ word: String) {
        self =
            switch word.lowercased() {
            case "sent": .sent
            case "delivered": .delivered
            case "read": .read
            case "played": .played
            case "failed": .failed
            default: .other(word)
            }
    }
}

extension GraphError {
    /// An error as webhooks tell it: `{code, title, message, error_data: {details}}`.
    fileprivate init(reported error: JSON) {
        self.init(
            code: error["code"].int ?? 0,
            title: error["title"].line(bytesMax: Incoming.Bounds.id)
                ?? error["message"].line(bytesMax: Incoming.Bounds.id),
            details: error["error_data"]["details"].line(bytesMax: Incoming.Bounds.id)
                ?? error["details"].line(bytesMax: Incoming.Bounds.id))
    }
}
