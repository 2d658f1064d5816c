import WhatsApp

/// Writes the bodies of webhooks in the shape of 2026: user ids everywhere, contacts beside statuses, prices per message.
///
/// Source: Meta, Webhooks reference, Messages and Message status; Business-scoped user IDs.
struct WebhookBody {
    let businessAccountID: String
    let phoneNumberID: String
    let displayPhone: String

    /// One change of any field. News of the account have a time, in seconds since 1970.
    func change(field: String, value: JSONValue, time: Int64? = nil) -> [UInt8] {
        let entry: JSONValue = [
            "id": .text(businessAccountID), "time": time.map { .number(Int($0)) } ?? .absent,
            "changes": [["value": value, "field": .text(field)]],
        ]
        let body: JSONValue = ["object": "whatsapp_business_account", "entry": [entry]]
        return body.bytes(.asMeta)
    }

    /// A person's message. `content` are the members that its type adds.
    func message(
        _ bubble: Bubble, type: String, content: [(name: String, value: JSONValue)], from owner: PhoneOwner
    ) -> [UInt8] {
        var members: [(name: String, value: JSONValue)] = []
        if let quoted = bubble.quoted {
            members.append(("context", ["from": .text(displayPhone), "id": .text(quoted)]))
        }
        members += [
            ("from", owner.visiblePhone), ("from_user_id", .text(owner.userID)), ("id", .text(bubble.wamid)),
            ("timestamp", .text(String(bubble.at / 1000))),
        ]
        members += content + [("type", .text(type))]
        return change(
            field: "messages",
            value: [
                "messaging_product": "whatsapp", "metadata": metadata, "contacts": [contact(owner, withUsername: true)],
                "messages": [.object(members)],
            ])
    }

    /// WhatsApp's word that the person has another number, or, where that is hidden, another user id.
    ///
    /// Source: Meta, Webhooks reference, System messages; Business-scoped user IDs.
    func change(from old: PhoneOwner, to new: PhoneOwner, wamid: String, at: Int64) -> [UInt8] {
        let system: JSONValue =
            old.hidesNumber
            ? [
                "body": .text("User \(old.name) changed user id"), "type": "user_changed_user_id",
                "user_id": .text(new.userID), "previous_user_id": .text(old.userID),
            ]
            : [
                "body": .text("User \(old.name) changed from \(old.phone) to \(new.phone)"),
                "type": "user_changed_number", "wa_id": .text(new.phone), "user_id": .text(new.userID),
            ]
        let message: JSONValue = [
            "from": old.visiblePhone, "from_user_id": .text(old.userID), "id": .text(wamid),
            "timestamp": .text(String(at / 1000)), "type": "system", "system": system,
        ]
        return change(
            field: "messages",
            value: ["messaging_product": "whatsapp", "metadata": metadata, "messages": [message]])
    }

    /// What became of a message of the business.
    func status(
        _ status: JournalEntry.Status, wamid: String, opaque: String?, category: String, to recipient: StatusRecipient,
        at: Int64, refusal: GraphRefusal? = nil
    ) -> [UInt8] {
        let isFree = category == "service"
        let pricing: JSONValue = [
            "billable": .flag(!isFree), "pricing_model": "PMP", "category": .text(category),
            "type": .text(isFree ? "free_customer_service" : "regular"),
        ]
        let told: JSONValue = [
            "id": .text(wamid), "status": .text(status.rawValue), "timestamp": .text(String(at / 1000)),
            "recipient_id": recipient.phone, "recipient_user_id": recipient.userID,
            "biz_opaque_callback_data": JSONValue(opaque),
            "pricing": [.sent, .delivered].contains(status) ? pricing : .absent,
            "errors": refusal.map { [$0.webhookBody] } ?? .absent,
        ]
        var contacts = JSONValue.absent
        if refusal == nil, case .owner(let owner) = recipient {
            contacts = [contact(owner, withUsername: status != .sent)]
        }
        return change(
            field: "messages",
            value: [
                "messaging_product": "whatsapp", "metadata": metadata, "contacts": contacts, "statuses": [told],
            ])
    }

    private var metadata: JSONValue {
        ["display_phone_number": .text(displayPhone), "phone_number_id": .text(phoneNumberID)]
    }

    private func contact(_ owner: PhoneOwner, withUsername: Bool) -> JSONValue {
        [
            "profile": ["name": .text(owner.name), "username": withUsername ? JSONValue(owner.username) : .absent],
            "wa_id": owner.visiblePhone, "user_id": .text(owner.userID),
        ]
    }
}

/// Whom a status is about.
enum StatusRecipient {
    case owner(PhoneOwner)
    /// A number without WhatsApp.
    case nobody(phone: String)
    case nobodyByUserID(String)

    var phone: JSONValue {
        switch self {
        case .owner(let owner): owner.visiblePhone
        case .nobody(let phone): .text(phone)
        case .nobodyByUserID: .absent
        }
    }

    var userID: JSONValue {
        switch self {
        case .owner(let owner): .text(owner.userID)
        case .nobody: .absent
        case .nobodyByUserID(let id): .text(id)
        }
    }
}

extension PhoneOwner {
    fileprivate var visiblePhone: JSONValue { hidesNumber ? .absent : .text(phone) }
}
