/// One thing a webhook tells, able to stand alone: it is stored as it is and read when its turn comes.
public struct WebhookItem: Sendable {
    public enum Kind: String, Codable, Sendable {
        /// Somebody wrote to us. Read it with `Incoming`.
        case message
        /// A message of ours went on. Read it with `DeliveryReport`.
        case receipt
        /// Anything else: news of the account, of templates, of the number, and errors that belong to no message.
        case event
    }

    public let kind: Kind

    /// The webhook field it came under, such as `messages` or `account_update`; empty if that is missing.
    public let field: String

    /// Equal for a redelivery of the same item, and for nothing else.
    ///
    /// A message goes by its id; a receipt by message, status, time and recipient; the rest by all of its bytes. As
    /// long as the body at most, so keep a digest of it.
    public let identity: String

    /// When it happened by Meta's clock, in seconds since 1970; 0 if Meta did not say.
    public let sentAtSeconds: Int64

    /// A JSON object that holds all there is to know:
    ///
    ///     {"field":"messages","entry":"10229","time":null,"phone_number_id":"10654","display_phone_number":"1555",
    ///      "contact":{…},"item":{…}}
    ///
    /// `contact` is the person's element of the webhook's `contacts`, `item` the message, status, error or value,
    /// verbatim. What the webhook does not say is null.
    public let payload: [UInt8]
}
