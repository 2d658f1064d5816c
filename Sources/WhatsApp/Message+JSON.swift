extension Message {
    /// Characters of what comes back in every receipt. Source: Meta, Cloud API reference, Messages.
    public static let opaqueMax = 512

    /// The body of `POST /{phone number id}/messages`.
    ///
    /// `opaque` comes back in every receipt of this message (`biz_opaque_callback_data`).
    public func json(to recipient: Recipient, replyingTo wamid: String? = nil, opaque: String? = nil) -> [UInt8] {
        precondition(
            Text.length(opaque ?? "") <= Self.opaqueMax, "what comes back in receipts is made by us, and short")
        var members: [(name: String, value: JSONValue)] = [
            ("messaging_product", "whatsapp"), ("recipient_type", "individual"),
        ]
        switch recipient {
        case .phone(let number): members.append(("to", .text(number)))
        case .userID(let id): members.append(("recipient", .text(id)))
        }
        if let wamid { members.append(("context", .object([("message_id", .text(wamid))]))) }
        if let opaque { members.append(("biz_opaque_callback_data", .text(opaque))) }
        let (type, content) = typed
        return JSONValue.object(members + [("type", .text(type)), (type, content)]).bytes
    }

    /// The body that marks a message as read, with every earlier one, and may show that we are typing: until our
    /// answer, or for 25 seconds.
    static func readMark(_ wamid: String, isTyping: Bool) -> [UInt8] {
        var members: [(name: String, value: JSONValue)] = [
            ("messaging_product", "whatsapp"), ("status", "read"), ("message_id", .text(wamid)),
        ]
        if isTyping { members.append(("typing_indicator", .object([("type", "text")]))) }
        return JSONValue.object(members).bytes
    }

    private var typed: (String, JSONValue) {
        switch self {
        case .text(let text): ("text", .object([("preview_url", .flag(text.showsLink)), ("body", .text(text.body))]))
        case .buttons(let message): ("interactive", message.node)
        case .list(let message): ("interactive", message.node)
        case .media(let media): media.node
        case .template(let template): ("template", template.node)
        }
    }
}

extension MediaMessage {
    fileprivate var node: (String, JSONValue) {
        let type = kind == .voice ? "audio" : kind.rawValue
        return (
            type,
            .object([
                ("id", JSONValue(mediaID)), ("caption", JSONValue(caption)), ("filename", JSONValue(fileName)),
                ("voice", kind == .voice ? .flag(true) : .absent),
            ])
        )
    }
}

extension ButtonMessage {
    fileprivate var node: JSONValue {
        .object([
            ("type", "button"), ("header", header?.node ?? .absent), ("body", .object([("text", .text(body))])),
            ("footer", footer.map { .object([("text", .text($0))]) } ?? .absent),
            ("action", .object([("buttons", .list(buttons.map(\.node)))])),
        ])
    }
}

extension ReplyButton {
    fileprivate var node: JSONValue {
        .object([("type", "reply"), ("reply", .object([("id", .text(id)), ("title", .text(title))]))])
    }
}

extension MessageHeader {
    fileprivate var node: JSONValue {
        switch self {
        case .text(let text): .object([("type", "text"), ("text", .text(text))])
        case .image(let id): .object([("type", "image"), ("image", .object([("id", .text(id))]))])
        case .video(let id): .object([("type", "video"), ("video", .object([("id", .text(id))]))])
        case .document(let id, let name):
            .object([("type", "document"), ("document", .object([("id", .text(id)), ("filename", JSONValue(name))]))])
        }
    }
}

extension ListMessage {
    fileprivate var node: JSONValue {
        .object([
            ("type", "list"), ("header", header.map { MessageHeader.text($0).node } ?? .absent),
            ("body", .object([("text", .text(body))])),
            ("footer", footer.map { .object([("text", .text($0))]) } ?? .absent),
            ("action", .object([("button", .text(button)), ("sections", .list(sections.map(\.node)))])),
        ])
    }
}

extension ListSection {
    fileprivate var node: JSONValue {
        .object([
            ("title", JSONValue(title)),
            (
                "rows",
                .list(
                    rows.map {
                        .object([
                            ("id", .text($0.id)), ("title", .text($0.title)),
                            ("description", JSONValue($0.description)),
                        ])
                    })
            ),
        ])
    }
}

extension TemplateMessage {
    fileprivate var node: JSONValue {
        var components: [JSONValue] = []
        if let header { components.append(.object([("type", "header"), ("parameters", .list([header.node]))])) }
        if !body.isEmpty { components.append(.object([("type", "body"), ("parameters", .list(body.map(\.node)))])) }
        components += buttons.map(\.node)
        return .object([
            ("name", .text(name)), ("language", .object([("code", .text(language))])),
            ("components", components.isEmpty ? .absent : .list(components)),
        ])
    }
}

extension TemplateHeader {
    fileprivate var node: JSONValue {
        switch self {
        case .text(let value): value.node
        case .image(let id): MessageHeader.image(mediaID: id).node
        case .video(let id): MessageHeader.video(mediaID: id).node
        case .document(let id, let name): MessageHeader.document(mediaID: id, fileName: name).node
        }
    }
}

extension TemplateValue {
    fileprivate var node: JSONValue {
        .object([("type", "text"), ("parameter_name", JSONValue(name)), ("text", .text(text))])
    }
}

extension TemplateButton {
    fileprivate var node: JSONValue {
        switch self {
        case .reply(let index, let payload):
            component("quick_reply", index, .object([("type", "payload"), ("payload", .text(payload))]))
        case .link(let index, let value): component("url", index, value.node)
        }
    }

    private func component(_ kind: JSONValue, _ index: Int, _ parameter: JSONValue) -> JSONValue {
        .object([
            ("type", "button"), ("sub_type", kind), ("index", .text("\(index)")), ("parameters", .list([parameter])),
        ])
    }
}
