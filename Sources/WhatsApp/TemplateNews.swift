/// What a webhook tells of a template. Source: Meta, Webhooks reference, message_template_status_update and its like.
public struct TemplateNews: Hashable, Sendable {
    public enum Event: Hashable, Sendable {
        case status(TemplateStatus, reason: String?)
        /// Nothing changes yet, such as a warning.
        case warning(String)
        /// `planned`: what Meta will put it into a day later.
        case category(String, planned: String?)
        case quality(String)
        /// The words after an edit; buttons without their examples, and none where Meta does not tell of them.
        case words(header: String?, body: String, footer: String?, buttons: [TemplateDefinition.Button]?)
    }

    public let id: String
    public let name: String
    public let language: String
    public let event: Event

    /// The webhook fields it comes under.
    public static let fields: Set<String> = [
        "message_template_status_update", "template_category_update", "message_template_quality_update",
        "message_template_components_update",
    ]

    /// Reads the payload of a webhook item of one of `fields`; nil if it says nothing of a template.
    ///
    /// What it says decides, not its field: Meta has sent one under the name of another.
    public init?(payload: [UInt8]) throws(JSON.Malformed) {
        let item = try JSON(payload)["item"]
        guard let name = item["message_template_name"].whole(bytesMax: TemplateCheck.nameMax * 4),
            let language = item["message_template_language"].whole(bytesMax: 32), let event = Event(item)
        else { return nil }
        id = item["message_template_id"].text(bytesMax: 64) ?? ""
        self.name = name
        self.language = TemplateDefinition.languageCode(language)
        self.event = event
    }
}

extension TemplateNews.Event {
    fileprivate init?(_ item: JSON) {
        let wordMax = TemplateStatus.wordBytesMax
        if let word = item["event"].line(bytesMax: wordMax)?.uppercased() {
            self = Self.status(word, reason: item["rejection_info"]["reason"].reason ?? item["reason"].reason)
        } else if let score = item["new_quality_score"].line(bytesMax: wordMax) {
            self = .quality(score)
        } else if let category = item["new_category"].line(bytesMax: wordMax) {
            self = .category(category, planned: item["correct_category"].line(bytesMax: wordMax))
        } else if let body = item["message_template_element"].text(bytesMax: TemplateDefinition.textBytesMax) {
            let buttons = item["message_template_buttons"]
            self = .words(
                header: item["message_template_title"].line(bytesMax: 256), body: body,
                footer: item["message_template_footer"].line(bytesMax: 256),
                buttons: buttons.isArray
                    ? buttons.array.prefix(TemplateDefinition.buttonsReadMax).map {
                        TemplateDefinition.Button(changed: $0)
                    }
                    : nil)
        } else {
            return nil
        }
    }

    private static func status(_ word: String, reason: String?) -> Self {
        switch word {
        case "REINSTATED", "UNARCHIVED": .status(.approved, reason: nil)
        // Still sent, or merely not to be edited.
        case "FLAGGED", "LOCKED": .warning(word)
        default: .status(TemplateStatus(word), reason: reason)
        }
    }
}

extension TemplateDefinition.Button {
    fileprivate init(changed json: JSON) {
        let text = json["message_template_button_text"].line(bytesMax: 256) ?? ""
        let type = json["message_template_button_type"].line(bytesMax: 64)?.uppercased() ?? ""
        switch type {
        case "QUICK_REPLY": self = .reply(text)
        case "URL": self = .link(text, url: json["message_template_button_url"].text(bytesMax: 8_192) ?? "")
        case "PHONE_NUMBER":
            self = .phone(text, number: json["message_template_button_phone_number"].line(bytesMax: 64) ?? "")
        default: self = .other(type: type, text: text)
        }
    }
}
