import WhatsApp

/// A request that Meta's side refuses: the HTTP status and the error body.
///
/// Source: Meta, Cloud API, Error codes.
public struct GraphRefusal: Error, Hashable, Sendable {
    public let status: Int
    public let code: Int
    public var subcode: Int?
    public let title: String
    public var details: String?
    /// Of the header `Retry-After`.
    public var retryAfterSeconds: Int?

    public init(
        status: Int, code: Int, subcode: Int? = nil, title: String, details: String? = nil,
        retryAfterSeconds: Int? = nil
    ) {
        self.status = status
        self.code = code
        self.subcode = subcode
        self.title = title
        self.details = details
        self.retryAfterSeconds = retryAfterSeconds
    }

    static let wrongToken = GraphRefusal(
        status: 401, code: 190, title: "Invalid OAuth access token - Cannot parse access token")
    static let unknownMedia = GraphRefusal(
        status: 400, code: 100, subcode: 33,
        title: "Unsupported get request. Object does not exist, cannot be loaded due to missing permissions, "
            + "or does not support this operation")
    static let unknownPath = GraphRefusal(status: 400, code: 100, subcode: 33, title: "Unsupported request")

    /// A member that is missing, of the wrong type, or unknown.
    static func parameter(_ details: String) -> GraphRefusal {
        GraphRefusal(status: 400, code: 100, title: "Invalid parameter", details: details)
    }

    /// A member whose value breaks a limit.
    static func value(_ details: String) -> GraphRefusal {
        GraphRefusal(status: 400, code: 131009, title: "Parameter value is not valid", details: details)
    }

    func body(trace: String) -> JSONValue {
        let type = code == 190 ? "OAuthException" : status >= 500 ? "GraphMethodException" : "OAuthException"
        return [
            "error": [
                "message": .text(code == 190 ? title : "(#\(code)) \(title)"),
                "type": .text(type),
                "code": .number(code),
                "is_transient": code == 2 ? true : .absent,
                "error_subcode": subcode.map { .number($0) } ?? .absent,
                "error_data": details.map {
                    ["messaging_product": "whatsapp", "details": .text($0)] as JSONValue
                } ?? .absent,
                "fbtrace_id": .text(trace),
            ]
        ]
    }

    /// The form a refusal takes in a webhook.
    var webhookBody: JSONValue {
        [
            "code": .number(code), "title": .text(title), "message": .text(title),
            "error_data": ["details": .text(details ?? title)],
            "href": "https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes",
        ]
    }
}
