/// The names Meta gives to members of its JSON, and what may be shown of the value behind each.
///
/// Sources: Meta, Cloud API reference, Messages; Meta, Webhooks reference; Meta, Graph API, Handling errors.
enum ChannelNames {
    /// How a harmless value looks. What looks otherwise is hidden, whatever its name.
    enum Rule: Sendable {
        case hidden
        /// A word of Meta's, such as `delivered`.
        case word
        /// The number of an error, or a word for a language.
        case code
        /// A number too small to reach anybody.
        case number
        /// Seconds or milliseconds since 1970.
        case time
        /// Our account or number as Meta names it. What could be a phone number is treated as one.
        case account
        case phone
        case mime
        case trace
        case template
        case opaque
        case prose
    }

    static func isKnown(_ name: String) -> Bool {
        shown[name] != nil || hiddenValues.contains(name) || proseOfErrors.contains(name)
    }

    static func rule(_ name: String, in parent: String, isError: Bool) -> Rule {
        if isError, proseOfErrors.contains(name) { return .prose }
        switch (parent, name) {
        case ("template", "name"): return .template
        case ("entry", "id"): return .account
        default: return shown[name] ?? .hidden
        }
    }

    private static let proseOfErrors: Set<String> = [
        "message", "title", "details", "error_data", "error_user_title", "error_user_msg",
    ]

    private static let shown: [String: Rule] = [
        "messaging_product": .word, "object": .word, "field": .word, "type": .word, "sub_type": .word,
        "status": .word, "message_status": .word, "event": .word, "category": .word, "pricing_model": .word,
        "recipient_type": .word, "policy": .word, "language": .word, "can_send_message": .word,
        "quality_rating": .word, "name_status": .word, "code_verification_status": .word, "level": .word,
        "platform_type": .word, "entity_type": .word, "message_template_language": .word, "parameter_format": .word,
        "quality_score": .word, "previous_quality_score": .word, "new_quality_score": .word, "reason": .word,
        "whatsapp_business_manager_messaging_limit": .word, "current_limit": .word, "code": .code,
        "error_subcode": .number, "file_size": .number, "message_send_ttl_seconds": .number,
        "estimated_time_to_regain_access": .number, "expires_in": .number,
        "timestamp": .time, "time": .time, "expiration_timestamp": .time, "expires_at": .time,
        "phone_number_id": .account, "message_template_id": .account, "waba_id": .account,
        "to": .phone, "from": .phone, "wa_id": .phone, "input": .phone, "recipient_id": .phone,
        "recipient_participant_id": .phone, "display_phone_number": .phone, "phone": .phone, "phone_number": .phone,
        "id": .phone,
        "mime_type": .mime, "fbtrace_id": .trace, "message_template_name": .template,
        "biz_opaque_callback_data": .opaque,
    ]

    /// Names that are shown while their values are hidden.
    private static let hiddenValues: Set<String> = [
        "account_update", "action", "address", "after", "animated", "audio", "author", "before", "billable", "body",
        "business_account_id", "business_profile", "button", "button_reply", "buttons", "caption", "catalog_id",
        "changes", "city", "components", "contact", "contacts", "context", "conversation", "country", "currency",
        "cursors", "data", "description", "display_text", "document", "emails", "emoji", "entities", "entry", "error",
        "errors", "example", "fallback_value", "filename", "first_name", "flow", "footer", "format",
        "formatted_name", "forwarded", "frequently_forwarded", "header", "health_status", "href", "image",
        "index", "interactive", "is_transient", "last_name", "latitude", "limit", "link", "list_reply", "location",
        "longitude", "media", "message_id", "messages", "metadata", "name", "next", "nfm_reply", "order", "org",
        "origin", "paging", "parameters", "payload", "phones", "preview_url", "pricing", "product_items", "profile",
        "quantity", "reaction", "referral", "reply", "response_json", "row", "rows", "section", "sections", "sha256",
        "statuses", "sticker", "street", "success", "system", "template", "text", "throughput", "typing_indicator",
        "unsupported", "url", "urls", "user_id", "username", "value", "verified_name", "video", "voice", "voice_note",
    ]
}

extension ChannelNames.Rule {
    /// The value as it may be read, or nil if it is not what its name promises.
    func shown(_ text: String) -> String? {
        let bytes = text.utf8
        func all(_ isFit: (UInt8) -> Bool) -> Bool { !bytes.isEmpty && bytes.allSatisfy(isFit) }
        switch self {
        case .hidden: return nil
        case .word:
            let isFit = all { $0.isDigit || $0.isLower || $0.isUpper || "_-.".utf8.contains($0) }
            return isFit && ChannelProse.isHarmless(text) ? text : nil
        case .code:
            return all(\.isDigit) && bytes.count <= 7 ? text : Self.word.shown(text)
        case .number: return all(\.isDigit) && bytes.count <= 9 ? text : nil
        case .time:
            // Phone numbers with a country code have another length or another beginning.
            return all(\.isDigit) && [10, 13].contains(bytes.count) && bytes.first == UInt8(ascii: "1") ? text : nil
        case .account:
            guard all(\.isDigit), bytes.count <= 20 else { return nil }
            return bytes.count < 7 || bytes.count >= 14 ? text : ChannelMask.phone(text)
        case .phone: return ChannelMask.phone(text)
        case .mime:
            let type = text.prefix { $0 != ";" && $0 != " " }
            let isFit = type.utf8.allSatisfy { $0.isLower || $0.isDigit || "/.+-".utf8.contains($0) }
            let parts = type.split(separator: "/", omittingEmptySubsequences: false)
            let isShort = parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.count <= 80 }
            return isFit && isShort && !ChannelProse.hasPhone(String(type)) ? String(type) : nil
        case .trace:
            let isFit = all { $0.isDigit || $0.isLower || $0.isUpper || "_-".utf8.contains($0) }
            return isFit && bytes.count <= 32 && !bytes.allSatisfy(\.isDigit) ? text : nil
        case .template:
            let isFit = all { $0.isDigit || $0.isLower || $0 == UInt8(ascii: "_") }
            return isFit && bytes.count <= 128 && !ChannelProse.hasPhone(text) ? text : nil
        case .opaque:
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0].utf8.count <= 8, parts[0].utf8.allSatisfy({ $0.isLower || $0.isUpper }),
                let id = UInt64(parts[1]), let attempt = Int(parts[2]), attempt >= 0
            else { return nil }
            return "\(parts[0]).\(id).\(attempt)"
        case .prose: return ChannelProse.masked(text)
        }
    }
}
