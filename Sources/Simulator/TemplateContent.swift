import WhatsApp

/// The words of a template, checked as Meta checks them when it is made.
///
/// Source: Meta, Message templates, Components; the subcodes are those of its error reference.
struct TemplateContent: Sendable {
    enum Header: Sendable {
        case text(TemplateText)
        /// `image`, `video`, `document` …
        case media(kind: String)
    }

    struct Button: Sendable {
        /// `QUICK_REPLY`, `URL` …
        let type: String
        let title: String
        /// The address has a gap that is filled when the template is sent.
        let hasGap: Bool
    }

    let isAuthentication: Bool
    let isNamed: Bool
    private(set) var header: Header?
    private(set) var body: TemplateText
    private(set) var footer: String?
    private(set) var buttons: [Button] = []
    /// The `components` as they were given.
    let components: [UInt8]

    init(_ json: JSON, category: String) throws(GraphRefusal) {
        isAuthentication = category == "AUTHENTICATION"
        isNamed = json["parameter_format"].text?.uppercased() == "NAMED"
        components = json["components"].exists ? Array(json["components"].rawBytes) : Array("[]".utf8)
        body = TemplateText("{{1}} is your verification code.")
        var types: [String] = []
        for component in json["components"].array {
            let type = try component.required("type", max: 32, of: "component type").uppercased()
            guard !types.contains(type) else { throw .template("components may hold one \(type) only.") }
            types.append(type)
            switch type {
            case "HEADER": header = try readHeader(component)
            case "BODY" where isAuthentication:
                guard !component["text"].exists else { throw .template("The text of the BODY is fixed.", 2_388_072) }
            case "BODY": body = try readBody(component)
            case "FOOTER": footer = try readFooter(component)
            case "BUTTONS": buttons = try Self.readButtons(component["buttons"].array)
            default: throw .template("Component type \(type) is not known.")
            }
        }
        guard types.contains("BODY") else { throw .template("A component of type BODY is required.", 2_388_072) }
        guard !isAuthentication || buttons.first?.type == "OTP" else {
            throw .template("An authentication template must have a button of type OTP.")
        }
    }

    private func readHeader(_ json: JSON) throws(GraphRefusal) -> Header {
        let format = try json.required("format", max: 16, of: "HEADER format").uppercased()
        switch format {
        case "TEXT":
            let text = TemplateText(try json.fitting("text", max: 60, of: "HEADER"))
            guard text.names.count <= 1, !text.text.contains(where: \.isNewline) else {
                throw .template("A header has one line and one parameter at most.", 2_388_047)
            }
            try checkNames(of: text)
            if !text.names.isEmpty, json["example"]["header_text"].array.isEmpty,
                json["example"]["header_text_named_params"].array.isEmpty
            {
                throw .missingExample("HEADER")
            }
            return .text(text)
        case "IMAGE", "VIDEO", "DOCUMENT":
            guard !json["example"]["header_handle"].array.isEmpty else { throw .missingExample("HEADER") }
            return .media(kind: format.lowercased())
        case "LOCATION", "GIF": return .media(kind: format.lowercased())
        default: throw .template("HEADER format \(format) is not known.", 2_388_047)
        }
    }

    private func readBody(_ json: JSON) throws(GraphRefusal) -> TemplateText {
        let text = TemplateText(try json.fitting("text", max: 1024, of: "BODY"))
        guard !text.hasGapAtEdge, !text.hasGapBesideGap else {
            throw .template("Parameters may not stand at the start or the end, nor side by side.", 2_388_299)
        }
        try checkNames(of: text)
        guard text.wordCount >= text.names.count else {
            throw .template("There are too many parameters for the length of the text.", 2_388_293)
        }
        let example = json["example"]
        let given = isNamed ? example["body_text_named_params"].array : example["body_text"][0].array
        guard given.count == text.names.count else { throw .missingExample("BODY") }
        return text
    }

    private func checkNames(of text: TemplateText) throws(GraphRefusal) {
        guard isNamed ? text.isNamed : text.isPositional else {
            throw .template("Parameters must be {{1}}, {{2}} …, or with parameter_format NAMED words in lower case.")
        }
    }

    private func readFooter(_ json: JSON) throws(GraphRefusal) -> String? {
        if isAuthentication {
            let minutes = json["code_expiration_minutes"].int
            guard minutes.map({ (1...90).contains($0) }) ?? true else {
                throw .template("code_expiration_minutes must be from 1 to 90.")
            }
            return minutes.map { "This code expires in \($0) minutes." }
        }
        let text = try json.fitting("text", max: 60, of: "FOOTER")
        guard TemplateText(text).names.isEmpty else {
            throw .template("A footer may not have parameters.", 2_388_073)
        }
        return text
    }
}

extension JSON {
    /// A text of a template that must be there and fit.
    func fitting(_ name: String, max: Int, of place: String) throws(GraphRefusal) -> String {
        guard let text = self[name].strictText, !text.isBlank else { throw .template("\(place): \(name) is required.") }
        guard text.utf16.count <= max else {
            throw .template("\(place): \(name) is longer than \(max) characters.", 2_388_040)
        }
        return text
    }
}

extension GraphRefusal {
    static func template(_ details: String, _ subcode: Int? = nil) -> GraphRefusal {
        GraphRefusal(status: 400, code: 100, subcode: subcode, title: "Invalid parameter", details: details)
    }

    static func missingExample(_ place: String) -> GraphRefusal {
        .template("component of type \(place) is missing expected field(s) (example)")
    }
}
