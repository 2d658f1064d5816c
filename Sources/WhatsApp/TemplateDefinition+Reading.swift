extension TemplateDefinition {
    static let buttonsReadMax = 20  // Twice what Meta allows today.
    static let textBytesMax = 8_192  // Bytes of one text. A body has 1024 characters.

    /// Reads a template as Meta's lists have it, or as we once wrote it. Nil without a name and a language.
    ///
    /// A category that we do not know, such as one of the old ones, is read as UTILITY.
    public init?(_ json: JSON) {
        guard let name = json["name"].whole(bytesMax: TemplateCheck.nameMax * 4),
            let language = json["language"].whole(bytesMax: 32)
        else { return nil }
        let category = Category(rawValue: json["category"].text?.uppercased() ?? "") ?? .utility
        self.init(
            name: name, language: Self.languageCode(language), category: category,
            lifetimeSeconds: json["message_send_ttl_seconds"].int)
        for component in json["components"].array {
            switch component["type"].text?.uppercased() {
            case "HEADER": header = Header(component)
            case "BODY":
                body = Self.plainLines(component["text"].text(bytesMax: Self.textBytesMax) ?? "")
                examples = Self.examples(component["example"])
                if category == .authentication {
                    code = Code(
                        advisesSecrecy: component["add_security_recommendation"].bool ?? false, minutes: code?.minutes)
                }
            case "FOOTER":
                footer = component["text"].text(bytesMax: Self.textBytesMax) ?? ""
                if category == .authentication {
                    code = Code(
                        advisesSecrecy: code?.advisesSecrecy ?? false, minutes: component["code_expiration_minutes"].int
                    )
                }
            case "BUTTONS": buttons = component["buttons"].array.prefix(Self.buttonsReadMax).map { Button($0) }
            default: break
            }
        }
        if category == .authentication {
            code = code ?? Code(advisesSecrecy: false, minutes: nil)
            (body, footer, buttons, examples) = ("", "", [], [:])
        }
    }

    /// Meta's webhooks write `en-US` where its lists write `en_US`.
    static func languageCode(_ code: String) -> String {
        String(code.map { $0 == "-" ? "_" : $0 })
    }

    private static func examples(_ example: JSON) -> [String: String] {
        let named = example["body_text_named_params"].array.prefix(TemplateCheck.gapsMax).compactMap { parameter in
            parameter["param_name"].text.map { ($0, parameter["example"].text(bytesMax: textBytesMax) ?? "") }
        }
        let first = example["body_text"][0]
        let numbered = (first.isArray ? first.array : example["body_text"].array).prefix(TemplateCheck.gapsMax)
            .enumerated().map { ("\($0 + 1)", $1.text(bytesMax: textBytesMax) ?? "") }
        return Dictionary(named + numbered) { first, _ in first }
    }
}

extension TemplateDefinition.Header {
    fileprivate init(_ json: JSON) {
        let format = json["format"].text?.uppercased() ?? "TEXT"
        let example = json["example"]
        if let media = TemplateDefinition.Media(rawValue: format) {
            self = .media(media, sample: example["header_handle"][0].text ?? "")
        } else if format == "TEXT" {
            self = .text(
                json["text"].text(bytesMax: TemplateDefinition.textBytesMax) ?? "",
                example: example["header_text"][0].text ?? example["header_text_named_params"][0]["example"].text ?? "")
        } else {
            self = .other(format.cut(bytesMax: 64))
        }
    }
}

extension TemplateDefinition.Button {
    fileprivate init(_ json: JSON) {
        let text = json["text"].line(bytesMax: 256) ?? ""
        let type = json["type"].line(bytesMax: 64)?.uppercased() ?? ""
        switch type {
        case "QUICK_REPLY": self = .reply(text)
        case "URL":
            let url = json["url"].text(bytesMax: TemplateDefinition.textBytesMax) ?? ""
            self = .link(text, url: url, example: json["example"][0].text ?? "")
        case "PHONE_NUMBER": self = .phone(text, number: json["phone_number"].line(bytesMax: 64) ?? "")
        case "COPY_CODE": self = .copyCode(example: json["example"].text ?? json["example"][0].text ?? "")
        default: self = .other(type: type, text: text)
        }
    }
}
