/// What somebody wrote to us, read from the payload of a `WebhookItem` of kind `message`.
///
/// All of it was said by strangers. Texts are cut at the bounds of `Incoming.Bounds`; names and titles are one line
/// without control characters. Whatever is missing or of an odd type is nil, and content that cannot be used is
/// `.unknown`. Source: Meta, Webhooks reference, Messages webhook.
public struct Incoming: Hashable, Sendable {
    /// The message's `wamid…`; empty if Meta sent none.
    public let id: String
    public let from: Sender
    /// Seconds since 1970 by Meta's clock; 0 if unknown.
    public let sentAtSeconds: Int64
    /// Which of our numbers was written to, as Meta's identifier; empty if unknown.
    public let phoneNumberID: String
    /// The same number as people dial it; nil if Meta did not say.
    public let displayNumber: String?
    /// The group it was written in. A message of a group is not for us alone.
    public let groupID: String?
    public let context: Context
    public let content: Content

    /// Reads the payload of a webhook item. Throws only if it is not one.
    public init(payload: [UInt8]) throws(JSON.Malformed) {
        let json = try JSON(payload)
        guard json.isObject else { throw JSON.Malformed(reason: .wrongRoot, offset: 0) }
        let item = json["item"]
        id = item["id"].text(bytesMax: Bounds.id) ?? ""
        from = Sender(item, contact: json["contact"])
        sentAtSeconds = item["timestamp"].seconds
        phoneNumberID = json["phone_number_id"].text(bytesMax: Bounds.id) ?? ""
        displayNumber = json["display_phone_number"].text(bytesMax: Bounds.line)
        groupID = item["group_id"].whole(bytesMax: Bounds.id)
        context = Context(item["context"])
        content = Content(item)
    }

    /// Bytes of UTF-8.
    public enum Bounds {
        /// A text has up to 4096 characters of up to four bytes; captions and order texts are held to the same.
        public static let text = 4096 * 4
        /// Names, titles and topics. Meta allows button titles of 20 and profile names of 25 characters.
        public static let line = 256
        /// Identifiers of messages, media, people and buttons. Ours have up to 256 characters, Meta's longest some 130.
        public static let id = 1024
        /// The longest file name that common file systems take is 255.
        public static let fileName = 240
        public static let url = 4096
        /// The answers to one form, JSON in a text.
        public static let flowReply = 65_536
        /// Address cards in one message, lines of an order, phone numbers of a card: WhatsApp's own screens allow
        /// fewer.
        public static let listed = 100
    }

    /// Who wrote. The phone number is missing if the person has a WhatsApp user name and hides it; then the user id
    /// stands in.
    public struct Sender: Hashable, Sendable {
        /// Digits with the country code, without `+`.
        public let phone: String?
        /// The person's identifier for this business, such as `ZA.13491208655302741918`. It changes with the phone
        /// number.
        public let userID: String?
        public let parentUserID: String?
        /// The name people gave themselves: never proof of who they are.
        public let profileName: String?
        public let username: String?

        init(_ item: JSON, contact: JSON) {
            let fromPhone = item["from"].phone
            let fromUserID = item["from_user_id"].whole(bytesMax: Bounds.id)
            let contactPhone = contact["wa_id"].phone
            let contactUserID = contact["user_id"].whole(bytesMax: Bounds.id)
            // A contact that contradicts the message gives its name, but no identity.
            let agrees =
                (fromPhone == nil || contactPhone == nil || fromPhone == contactPhone)
                && (fromUserID == nil || contactUserID == nil || fromUserID == contactUserID)
            phone = fromPhone ?? (agrees ? contactPhone : nil)
            userID = fromUserID ?? (agrees ? contactUserID : nil)
            parentUserID =
                item["from_parent_user_id"].whole(bytesMax: Bounds.id)
                ?? (agrees ? contact["parent_user_id"].whole(bytesMax: Bounds.id) : nil)
            profileName = contact["profile"]["name"].line(bytesMax: Bounds.line)
            username = contact["profile"]["username"].line(bytesMax: Bounds.line)
        }
    }

    /// What the message answers.
    public struct Context: Hashable, Sendable {
        /// The message it replies to or whose button was tapped. It may be unknown to us.
        public let messageID: String?
        /// Who wrote that message, in digits.
        public let from: String?
        public let forwarded: Bool

        init(_ json: JSON) {
            messageID = json["id"].whole(bytesMax: Bounds.id)
            from = json["from"].phone
            forwarded = json["forwarded"].bool ?? false || json["frequently_forwarded"].bool ?? false
        }
    }
}
