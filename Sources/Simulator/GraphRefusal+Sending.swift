/// The refusals a message can meet. Source: Meta, Cloud API, Error codes.
extension GraphRefusal {
    static let expiredToken = GraphRefusal(
        status: 401, code: 190, subcode: 463, title: "Error validating access token: Session has expired")
    static let somethingWentWrong = GraphRefusal(
        status: 500, code: 131000, title: "Something went wrong",
        details: "Message failed to send due to an unknown error.")
    static let windowOver = GraphRefusal(
        status: 400, code: 131047, title: "Re-engagement message",
        details: "Message failed to send because more than 24 hours have passed since the customer last replied "
            + "to this number.")
    static let nobody = GraphRefusal(
        status: 400, code: 131026, title: "Message undeliverable", details: "Message Undeliverable.")
    static let pairLimit = GraphRefusal(
        status: 400, code: 131056, title: "(Business Account, Consumer Account) pair rate limit hit",
        details: "Message failed to send because there were too many messages sent from this phone number to the same "
            + "phone number in a short period of time.")
    static let tierLimit = GraphRefusal(
        status: 400, code: 131048, title: "Spam rate limit hit",
        details: "Message failed to send because there are restrictions on how many messages can be sent from this "
            + "phone number.")
    static let mediaKind = GraphRefusal(
        status: 400, code: 131053, title: "Media upload error", details: "Unsupported media type or size.")
    static let heldDropped = GraphRefusal(
        status: 400, code: 132015, title: "Template is paused",
        details: "The template was paused due to low quality while the message was held.")
    static let phoneNeeded = GraphRefusal(
        status: 400, code: 131062, title: "Business-scoped user ID recipient not supported for this message")

    static func outOfService(status: Int) -> GraphRefusal {
        GraphRefusal(status: status, code: 2, title: "Service temporarily unavailable")
    }

    static func throttled(status: Int, retryAfterSeconds: Int? = nil) -> GraphRefusal {
        GraphRefusal(
            status: status, code: 130429, title: "Rate limit hit",
            details: "Message failed to send because there were too many messages sent from this phone number in a "
                + "short period of time.",
            retryAfterSeconds: retryAfterSeconds)
    }
}
