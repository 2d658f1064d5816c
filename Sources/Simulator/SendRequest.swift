import WhatsApp

/// What the business asks with `POST /{phone-number-id}/messages`, checked as Meta checks it.
///
/// Source: Meta, Cloud API reference, Messages. Lengths are counted in UTF-16 units, the largest of the counts Meta may mean.
enum SendRequest {
    case message(OutgoingMessage)
    /// Marks this message, and those before it, as read.
    case markRead(wamid: String, isTyping: Bool)

    init(_ body: [UInt8]) throws(GraphRefusal) {
        let json: JSON
        do { json = try JSON(body) } catch {
            throw .parameter("The request body is not valid JSON.")
        }
        guard json["messaging_product"].strictText == "whatsapp" else {
            throw .parameter("The parameter messaging_product is required.")
        }
        if json["status"].exists {
            guard json["status"].strictText == "read" else { throw .parameter("status must be read.") }
            let wamid = try json.required("message_id", max: 512)
            self = .markRead(wamid: wamid, isTyping: json["typing_indicator"]["type"].exists)
        } else {
            self = .message(try OutgoingMessage(json))
        }
    }
}

/// A message the business hands in.
struct OutgoingMessage {
    enum Recipient: Hashable {
        /// Digits, and the number as it was written.
        case phone(String, input: String)
        case userID(String)
    }

    /// Which template, in which language.
    struct TemplateName: Hashable {
        let name: String
        let language: String
    }

    struct Template {
        let name: TemplateName
        /// Values of the body, in order; with their names where they have one.
        var values: [(name: String?, text: String)] = []
        var headerValues: [(name: String?, text: String)] = []
        /// `image`, `video` …, if the header is a file or a place.
        var headerKind: String?
        /// What the buttons are given, by index.
        var buttons: [Int: ButtonValue] = [:]
    }

    struct ButtonValue {
        /// `quick_reply`, `url` …
        let kind: String
        let value: String
    }

    let recipient: Recipient
    let type: String
    var header: String?
    var text = ""
    var footer: String?
    /// Kind, id on the server, file name.
    var media: (kind: String, id: String, fileName: String?)?
    var options: [Bubble.Option] = []
    var listLabel: String?
    var template: Template?
    var reaction: (wamid: String, emoji: String)?
    let quoted: String?
    let opaque: String?

    init(_ json: JSON) throws(GraphRefusal) {
        if let input = json["to"].text, !input.isEmpty {
            let digits = input.filter { $0.isASCII && $0.isNumber }
            guard (7...15).contains(digits.count) else { throw .value("Recipient phone number is not valid.") }
            recipient = .phone(digits, input: input)
        } else if let id = json["recipient"].strictText, !id.isEmpty {
            recipient = .userID(id)
        } else {
            throw .parameter("The parameter to is required.")
        }
        if json["recipient_type"].exists, json["recipient_type"].strictText != "individual" {
            throw .parameter("recipient_type must be individual.")
        }
        quoted = json["context"]["message_id"].strictText
        opaque = try json.optional("biz_opaque_callback_data", max: 512)
        let type = json["type"].strictText ?? "text"
        switch type {
        case "interactive": self.type = json["interactive"]["type"].strictText ?? "interactive"
        default: self.type = type
        }
        try read(type, json[type])
    }

    private mutating func read(_ type: String, _ content: JSON) throws(GraphRefusal) {
        guard content.exists else { throw .parameter("The parameter \(type) is required.") }
        switch type {
        case "text": text = try content.required("body", max: 4096)
        case "image", "video", "audio", "document", "sticker": try readMedia(type, content)
        case "interactive": try readInteractive(content)
        case "template": try readTemplate(content)
        case "reaction":
            reaction = (try content.required("message_id", max: 512), content["emoji"].strictText ?? "")
        case "location":
            guard content["latitude"].double != nil, content["longitude"].double != nil else {
                throw .parameter("The parameters latitude and longitude are required.")
            }
            text = [content["name"].text, content["address"].text].compactMap { $0 }.joined(separator: "\n")
        case "contacts":
            guard !content.array.isEmpty else { throw .parameter("contacts must hold one contact or more.") }
            text = content.array.compactMap { $0["name"]["formatted_name"].text }.joined(separator: "\n")
        default:
            throw .parameter(
                "Param type must be one of {text, image, video, audio, document, sticker, location, "
                    + "contacts, reaction, interactive, template} - got \"\(type)\".")
        }
    }

    private mutating func readMedia(_ kind: String, _ content: JSON) throws(GraphRefusal) {
        guard let id = content["id"].text ?? content["link"].strictText else {
            throw .parameter("Param \(kind) must have an id or a link.")
        }
        if kind == "audio" || kind == "sticker", content["caption"].exists {
            throw .parameter("Unexpected key \"caption\" on param \"\(kind)\".")
        }
        text = try content.optional("caption", max: 1024) ?? ""
        media = (kind, id, content["filename"].strictText)
    }
}

extension JSON {
    /// A text that must be there and not be blank.
    func required(_ name: String, max: Int, of place: String? = nil) throws(GraphRefusal) -> String {
        guard let value = self[name].strictText else { throw .parameter("The parameter \(place ?? name) is required.") }
        guard value.contains(where: { !$0.isWhitespace }) else { throw .value("\(place ?? name) may not be blank.") }
        guard value.utf16.count <= max else {
            throw .value("\(place ?? name) length invalid. Min length: 1, Max length: \(max)")
        }
        return value
    }

    /// A text that may be missing.
    func optional(_ name: String, max: Int, of place: String? = nil) throws(GraphRefusal) -> String? {
        guard self[name].exists else { return nil }
        return try required(name, max: max, of: place)
    }
}
