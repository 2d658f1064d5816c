import WhatsApp

extension GraphServer {
    /// What Meta says of the number and its token; the words are Meta's own.
    ///
    /// Source: Meta, Business Management API, Phone numbers; Health status; Debug token.
    public struct Number: Hashable, Sendable {
        /// Why messages cannot be sent, or only few.
        public struct Complaint: Hashable, Sendable {
            public var code: Int
            public var description: String
            public var solution: String

            public init(code: Int, description: String, solution: String) {
                self.code = code
                self.description = description
                self.solution = solution
            }
        }

        /// Digits.
        public var displayPhone: String
        public var verifiedName = Plant.name
        /// `GREEN`, `YELLOW`, `RED` or `UNKNOWN`.
        public var quality = "GREEN"
        /// `TIER_250` … `TIER_UNLIMITED`.
        public var messagingLimit = "TIER_2K"
        /// `STANDARD` or `HIGH`.
        public var throughput = "STANDARD"
        /// `CONNECTED`, `PENDING`, `FLAGGED`, `RESTRICTED` …
        public var status = "CONNECTED"
        public var codeVerification = "VERIFIED"
        public var nameStatus = "APPROVED"
        public var platform = "CLOUD_API"
        /// `AVAILABLE`, `LIMITED` or `BLOCKED`.
        public var canSend = "AVAILABLE"
        public var complaints: [Complaint] = []
        /// Seconds since 1970; 0 is never.
        public var tokenExpiresAt = 0
        public var tokenScopes = ["whatsapp_business_management", "whatsapp_business_messaging"]

        public init(displayPhone: String) { self.displayPhone = displayPhone }

        /// As `GET /{phone-number-id}` shows it.
        func json(id: String, accountID: String) -> [(name: String, value: JSONValue)] {
            let errors: JSONValue =
                complaints.isEmpty
                ? .absent
                : .list(
                    complaints.map {
                        [
                            "error_code": .number($0.code), "error_description": .text($0.description),
                            "possible_solution": .text($0.solution),
                        ]
                    })
            let health: JSONValue = [
                "can_send_message": .text(canSend),
                "entities": [
                    [
                        "entity_type": "PHONE_NUMBER", "id": .text(id), "can_send_message": .text(canSend),
                        "errors": errors,
                    ],
                    ["entity_type": "WABA", "id": .text(accountID), "can_send_message": "AVAILABLE"],
                ],
            ]
            return [
                ("id", .text(id)), ("display_phone_number", .text("+" + displayPhone)),
                ("verified_name", .text(verifiedName)), ("quality_rating", .text(quality)), ("status", .text(status)),
                ("name_status", .text(nameStatus)), ("code_verification_status", .text(codeVerification)),
                ("platform_type", .text(platform)), ("throughput", ["level": .text(throughput)]),
                ("messaging_limit_tier", .text(messagingLimit)),
                ("whatsapp_business_manager_messaging_limit", .text(messagingLimit)), ("health_status", health),
            ]
        }

        /// As `GET /debug_token` shows it.
        func tokenJSON(refusal: GraphRefusal?) -> JSONValue {
            let error: JSONValue =
                refusal.map {
                    [
                        "code": .number($0.code), "message": .text($0.title),
                        "subcode": $0.subcode.map { .number($0) } ?? .absent,
                    ] as JSONValue
                } ?? .absent
            return [
                "data": [
                    "app_id": "700800900", "type": "SYSTEM_USER", "application": "andon",
                    "expires_at": .number(tokenExpiresAt), "data_access_expires_at": 0, "error": error,
                    "is_valid": .flag(refusal == nil),
                    "scopes": .list(refusal == nil ? tokenScopes.map { .text($0) } : []),
                ]
            ]
        }
    }
}
