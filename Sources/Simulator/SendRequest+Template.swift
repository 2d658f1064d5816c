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
            case "button":
                let value = component["parameters"][0]
                template.buttons[component["index"].int ?? 0] = ButtonValue(
                    kind: component["sub_type"].strictText?.lowercased() ?? "",
                    value: value["payload"].strictText ?? value["text"].strictText ?? value["coupon_code"].text ?? "")
            case "header": try readHeader(of: &template, component["parameters"].array)
            case "footer": break
            default: throw .parameter("Component type is not known.")
            }
        }
        self.template = template
    }

    private mutating func readHeader(of template: inout Template, _ parameters: [JSON]) throws(GraphRefusal) {
        for parameter in parameters {
            let kind = parameter["type"].strictText?.lowercased() ?? "text"
            guard ["image", "video", "document", "location", "gif"].contains(kind) else {
                template.headerValues.append((parameter["parameter_name"].strictText, try parameter.templateText()))
                continue
            }
            template.headerKind = kind
            guard kind != "location" else { continue }
            guard let id = parameter[kind]["id"].text ?? parameter[kind]["link"].strictText else {
                throw .templateParameter("header: media is missing")
            }
            media = (kind, id, parameter[kind]["filename"].strictText)
        }
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
            throw .templateParameter(
                "Param text cannot be empty or have new-line/tab characters or more than 4 consecutive spaces")
        }
        return value
    }
}
