import WhatsApp

extension OutgoingMessage {
    /// Buttons, lists, and the rest of the interactive kinds.
    ///
    /// Source: Meta, Cloud API reference, Interactive reply buttons and Interactive list messages.
    mutating func readInteractive(_ content: JSON) throws(GraphRefusal) {
        let action = content["action"]
        guard action.isObject else { throw .parameter("The parameter interactive['action'] is required.") }
        let kind = try content.required("type", max: 64, of: "interactive['type']")
        text = try content["body"].required(
            "text", max: kind == "list" ? 4096 : 1024, of: "interactive['body']['text']")
        footer = try content["footer"].optional("text", max: 60, of: "Footer text")
        try readHeader(content["header"], of: kind)
        switch kind {
        case "button": try readButtons(action["buttons"].array)
        case "list": try readList(action)
        case "cta_url":
            let label = try action["parameters"].required("display_text", max: 20)
            options = [Bubble.Option(id: try action["parameters"].required("url", max: 2000), title: label)]
        case "location_request_message", "flow", "request_contact_info", "product", "product_list", "catalog_message",
            "address_message", "call_permission_request", "voice_call":
            break
        default: throw .parameter("interactive['type'] is not one of the known types - got \"\(kind)\".")
        }
    }

    private mutating func readHeader(_ content: JSON, of kind: String) throws(GraphRefusal) {
        guard content.exists else { return }
        let type = try content.required("type", max: 16, of: "Header type")
        if type == "text" {
            header = try content.required("text", max: 60, of: "Header text")
        } else if kind == "list" {
            throw .value("The header of a list is a text.")
        } else if ["image", "video", "document"].contains(type), let id = content[type]["id"].text {
            media = (type, id, content[type]["filename"].strictText)
        } else {
            throw .value("Header type or media is not valid.")
        }
    }

    private mutating func readButtons(_ buttons: [JSON]) throws(GraphRefusal) {
        guard (1...3).contains(buttons.count) else {
            throw .value("Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3")
        }
        for button in buttons {
            guard button["type"].strictText == "reply" else { throw .value("Button type must be reply.") }
            let option = Bubble.Option(
                id: try button["reply"].required("id", max: 256, of: "Button id"),
                title: try button["reply"].title(max: 20, of: "Button title"))
            try add(option, uniqueTitle: true)
        }
    }

    private mutating func readList(_ action: JSON) throws(GraphRefusal) {
        listLabel = try action.title("button", max: 20, of: "List button")
        let sections = action["sections"].array
        guard (1...10).contains(sections.count) else {
            throw .value("Invalid sections count. Min allowed sections: 1, Max allowed sections: 10")
        }
        for section in sections {
            let title = try section.optional("title", max: 24, of: "Section title")
            guard title != nil || sections.count == 1 else { throw .value("Section title is required.") }
            guard !section["rows"].array.isEmpty else { throw .value("A section must have one row or more.") }
            for row in section["rows"].array {
                let option = Bubble.Option(
                    id: try row.required("id", max: 200, of: "Row id"),
                    title: try row.title(max: 24, of: "Row title"),
                    detail: try row.optional("description", max: 72, of: "Row description"), section: title)
                try add(option, uniqueTitle: false)
            }
        }
        guard options.count <= 10 else { throw .value("Total row count exceed max allowed count: 10") }
    }

    private mutating func add(_ option: Bubble.Option, uniqueTitle: Bool) throws(GraphRefusal) {
        guard option.id.first?.isWhitespace == false, option.id.last?.isWhitespace == false else {
            throw .value("Ids may not begin or end with a space.")
        }
        guard !options.contains(where: { $0.id == option.id }) else { throw .value("Duplicate id: \(option.id)") }
        guard !uniqueTitle || !options.contains(where: { $0.title == option.title }) else {
            throw .value("Duplicate title: \(option.title)")
        }
        options.append(option)
    }
}

extension JSON {
    /// A label: a text on one line.
    fileprivate func title(_ name: String = "title", max: Int, of place: String) throws(GraphRefusal) -> String {
        let title = try required(name, max: max, of: place)
        guard !title.contains(where: \.isNewline) else { throw .value("\(place) may not have line breaks.") }
        return title
    }
}
