extension Incoming.Content {
    /// Reads a message; the one inside an edit may not be an edit again.
    init(_ item: JSON, isEdited: Bool = false) {
        let type = item["type"].line(bytesMax: Incoming.Bounds.line) ?? ""
        let body = item[type]
        let content: Incoming.Content? =
            switch type {
            case "text": body["body"].text(bytesMax: Incoming.Bounds.text).map { .text($0) }
            case "image", "video", "audio", "document", "sticker": Incoming.Media(body, type: type).map { .media($0) }
            case "interactive": Self.interactive(body)
            case "button":
                Incoming.Tap(id: body["payload"], title: body["text"], .templateButton).map { .tap($0) }
            case "reaction": Self.reaction(body)
            case "location": Incoming.Location(body).map { .location($0) }
            case "contacts": .contacts(body.listed.prefix(Incoming.Bounds.listed).map { Incoming.ContactCard($0) })
            case "order": .order(Incoming.Order(body))
            case "system": .system(Incoming.SystemNotice(body, from: item["from"]))
            case "request_welcome": .requestWelcome
            case "edit" where !isEdited:
                body["original_message_id"].whole(bytesMax: Incoming.Bounds.id).map {
                    .edit(of: $0, to: Self(body["message"], isEdited: true))
                }
            case "revoke":
                body["original_message_id"].whole(bytesMax: Incoming.Bounds.id).map { .revoke(of: $0) }
            default: nil
            }
        let isUnsupported = type == "unsupported" || !item["errors"].listed.isEmpty
        self = content ?? (isUnsupported ? .unsupported(Incoming.Unsupported(item)) : .unknown(type: type))
    }

    private static func interactive(_ body: JSON) -> Self? {
        switch body["type"].text {
        case "button_reply":
            let reply = body["button_reply"]
            return Incoming.Tap(id: reply["id"], title: reply["title"], .button).map { .tap($0) }
        case "list_reply":
            let reply = body["list_reply"]
            return Incoming.Tap(id: reply["id"], title: reply["title"], .list).map { .tap($0) }
        case "nfm_reply":
            let reply = body["nfm_reply"]
            return .flowReply(
                name: reply["name"].line(bytesMax: Incoming.Bounds.line) ?? "",
                json: reply["response_json"].whole(bytesMax: Incoming.Bounds.flowReply) ?? "")
        case let type: return type.map { .unknown(type: $0.oneLine.cut(bytesMax: Incoming.Bounds.line)) }
        }
    }

    private static func reaction(_ body: JSON) -> Self? {
        body["message_id"].whole(bytesMax: Incoming.Bounds.id).map {
            .reaction(to: $0, emoji: body["emoji"].whole(bytesMax: Incoming.Bounds.line))
        }
    }
}

extension Incoming.Media {
    init?(_ body: JSON, type: String) {
        let isVoice = type == "audio" && body["voice"].bool == true
        guard let kind = isVoice ? Kind.voice : Kind(rawValue: type),
            let id = body["id"].whole(bytesMax: Incoming.Bounds.id)
        else { return nil }
        self.init(
            kind: kind, id: id, mimeType: body["mime_type"].line(bytesMax: Incoming.Bounds.line) ?? "",
            sha256: body["sha256"].whole(bytesMax: Incoming.Bounds.line),
            caption: body["caption"].text(bytesMax: Incoming.Bounds.text),
            fileName: body["filename"].text.flatMap { Self.safe($0) },
            url: body["url"].whole(bytesMax: Incoming.Bounds.url))
    }

    /// The name without what could lead out of a folder or hide the file; a long one loses its middle, not its ending.
    private static func safe(_ name: String) -> String? {
        let line = String(
            name.oneLine.unicodeScalars.filter { !"/\\:".unicodeScalars.contains($0) }.map(Character.init))
        let visible = String(line.drop { $0 == "." || $0 == " " })
        guard !visible.isEmpty else { return nil }
        guard visible.utf8.count > Incoming.Bounds.fileName, let dot = visible.lastIndex(of: ".") else {
            return visible.cut(bytesMax: Incoming.Bounds.fileName)
        }
        let ending = String(visible[dot...]).cut(bytesMax: 16)
        return String(visible[..<dot]).cut(bytesMax: Incoming.Bounds.fileName - ending.utf8.count) + ending
    }
}

extension Incoming.Tap {
    init?(id: JSON, title: JSON, _ source: Source) {
        guard let id = id.text(bytesMax: Incoming.Bounds.id) else { return nil }
        self.init(id: id, title: title.line(bytesMax: Incoming.Bounds.line) ?? "", source: source)
    }
}

extension Incoming.Location {
    init?(_ body: JSON) {
        guard let latitude = body["latitude"].double, let longitude = body["longitude"].double,
            (-90...90).contains(latitude), (-180...180).contains(longitude)
        else { return nil }
        self.init(
            latitude: latitude, longitude: longitude, name: body["name"].line(bytesMax: Incoming.Bounds.line),
            address: body["address"].line(bytesMax: Incoming.Bounds.id))
    }
}

extension Incoming.ContactCard {
    init(_ card: JSON) {
        self.init(
            name: card["name"]["formatted_name"].line(bytesMax: Incoming.Bounds.line) ?? "",
            phones: card["phones"].listed.prefix(Incoming.Bounds.listed).map {
                Phone(text: $0["phone"].line(bytesMax: Incoming.Bounds.line) ?? "", whatsAppPhone: $0["wa_id"].phone)
            },
            isAnswerToRequest: card["origin"].text == "contact_request")
    }
}

extension Incoming.Order {
    init(_ body: JSON) {
        self.init(
            catalogID: body["catalog_id"].whole(bytesMax: Incoming.Bounds.id),
            text: body["text"].text(bytesMax: Incoming.Bounds.text),
            items: body["product_items"].listed.prefix(Incoming.Bounds.listed).map {
                Item(
                    productID: $0["product_retailer_id"].text(bytesMax: Incoming.Bounds.id) ?? "",
                    quantity: $0["quantity"].int, price: $0["item_price"].double,
                    currency: $0["currency"].line(bytesMax: Incoming.Bounds.line))
            })
    }
}

extension Incoming.SystemNotice {
    init(_ body: JSON, from: JSON) {
        let type = body["type"].line(bytesMax: Incoming.Bounds.line) ?? ""
        func id(_ name: String) -> String? { body[name].whole(bytesMax: Incoming.Bounds.id) }
        let kind: Kind =
            switch type {
            case "user_changed_number", "customer_changed_number": .changedNumber
            case "user_changed_user_id": .changedUserID
            case "customer_identity_changed": .changedIdentity
            default: .other(type)
            }
        self.init(
            kind: kind, text: body["body"].text(bytesMax: Incoming.Bounds.text) ?? "", oldPhone: from.phone,
            newPhone: body["wa_id"].phone ?? body["new_wa_id"].phone,
            oldUserID: id("previous_user_id"), newUserID: id("user_id"),
            oldParentUserID: id("previous_parent_user_id"), newParentUserID: id("parent_user_id"))
    }
}

extension Incoming.Unsupported {
    init(_ item: JSON) {
        let error = item["errors"].array.first ?? item["errors"]
        func line(_ json: JSON) -> String? { json.line(bytesMax: Incoming.Bounds.id) }
        self.init(
            code: error["code"].int, title: line(error["title"]) ?? line(error["message"]),
            details: line(error["error_data"]["details"]) ?? line(error["details"]),
            type: line(item["unsupported"]["type"]))
    }
}
