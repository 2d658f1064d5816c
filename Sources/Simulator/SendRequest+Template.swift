import WhatsApp

extension OutgoingMessage {
    /// Reads a template message. Source: Meta, Cloud API reference, Template messages.
    mutating func readTemplate(_ content: JSON) throws(GraphRefusal) {
        let name = try content.required("name", max: 512, of: "template['name']")
        let language = try content["language"].required("code", max: 16, of: "template['language']['code']")
        var template = Template(name: TemplateName(name: name, language: language))
        for component in content["components"].array {
            switch component["type"].strictText?.lowercased() {
            case "body":
                for parameter in component["parameters"].array {
                    template.values.append((parameter["parameter_name"].strictText, try parameter.templateText()))
                }
            case "button" where component["sub_type"].strictText?.lowercased() == "quick_reply":
                let index = component["index"].int ?? 0
                template.payloads[index] = component["parameters"][0]["payload"].strictText
            case "header", "button", "footer": break
            default: throw .parameter("Component type is not known.")
            }
        }
        self.template = template
    }
}

extension JSON {
    /// The value of a template's parameter: no line break, no tab, no more than four spaces in a row.
    fileprivate func templateText() throws(GraphRefusal) -> String {
        let value =
            self["text"].strictText ?? self["currency"]["fallback_value"].strictText
            ?? self["date_time"]["fallback_value"].strictText ?? ""
        let isFlat = !value.contains { $0.isNewline || $0 == "\t" } && !value.contains("     ")
        guard !value.isEmpty, isFlat else {
            throw GraphRefusal(
                status: 400, code: 132018, title: "There's an issue with the parameters in your template",
                details: "Param text cannot be empty or have new-line/tab characters or more than 4 consecutive spaces")
        }
        return value
    }
}

/// A template the business has made. Source: Meta, Message templates.
struct RegisteredTemplate: Sendable {
    let id: String
    let name: String
    let language: String
    var category: String
    var status: String
    /// The `components` as they were given.
    let components: [UInt8]
    let body: String
    let header: String?
    let footer: String?
    let quickReplies: [String]

    init(id: String, _ json: JSON) throws(GraphRefusal) {
        self.id = id
        name = try json.required("name", max: 512)
        guard name.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789_".contains($0) }) else {
            throw .parameter("A template's name may hold only lower-case letters, digits and underscores.")
        }
        language = try json.required("language", max: 16)
        category = try json.required("category", max: 32)
        status = "APPROVED"
        let components = json["components"].array
        func text(_ type: String) -> String? {
            components.first { $0["type"].text?.uppercased() == type }?["text"].strictText
        }
        body = text("BODY") ?? "123456 is your verification code."
        header = text("HEADER")
        footer = text("FOOTER")
        quickReplies = components.flatMap { $0["buttons"].array }
            .filter { $0["type"].text?.uppercased() == "QUICK_REPLY" }.compactMap { $0["text"].strictText }
        self.components = json["components"].exists ? Array(json["components"].rawBytes) : Array("[]".utf8)
    }

    /// The body with its values in place. Throws 132000 if their number is not the template's.
    func text(_ values: [(name: String?, text: String)]) throws(GraphRefusal) -> String {
        var filled = body
        var expected: Set<Substring> = []
        for piece in body.split(separator: "{{", omittingEmptySubsequences: false).dropFirst() {
            if let name = piece.split(separator: "}}", omittingEmptySubsequences: false).first { expected.insert(name) }
        }
        let isAuthentication = category.uppercased() == "AUTHENTICATION"
        guard isAuthentication || values.count == expected.count else {
            throw GraphRefusal(
                status: 400, code: 132000, title: "Number of parameters does not match the expected number of params",
                details: "body: number of localizable_params (\(values.count)) does not match the expected number of "
                    + "params (\(expected.count))")
        }
        if isAuthentication, let code = values.first { return "\(code.text) is your verification code." }
        // Names are replaced in one pass, so a value that looks like a name stays as it is.
        filled = ""
        var rest = body[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            let name = String(rest[open.upperBound..<close.lowerBound])
            let position = Int(name).map { $0 - 1 }
            let value = position.flatMap { values.indices.contains($0) ? values[$0].text : nil }
            filled += rest[..<open.lowerBound] + (value ?? values.first { $0.name == name }?.text ?? "")
            rest = rest[close.upperBound...]
        }
        return filled + rest
    }
}
