extension TemplateDefinition {
    /// The body of `POST /{account}/message_templates`. Source: Meta, Business Management API, Message templates.
    public var json: [UInt8] { JSONValue.object([("name", .text(name)), ("language", .text(language))] + edit).bytes }

    /// The body of `POST /{template}`: what may be changed of one that exists. An approved one keeps its category.
    func editJSON(keepsCategory: Bool) -> [UInt8] {
        JSONValue.object(edit.filter { !keepsCategory || $0.name != "category" }).bytes
    }

    private var edit: [(name: String, value: JSONValue)] {
        let hasGaps = components.contains { $0.hasGaps }
        return [
            ("category", .text(category.rawValue)),
            ("parameter_format", hasGaps ? .text(format.rawValue) : .absent),
            ("components", .list(components.map(\.node))),
            ("message_send_ttl_seconds", lifetimeSeconds.map { .number($0) } ?? .absent),
        ]
    }

    private typealias Component = (node: JSONValue, hasGaps: Bool)

    private var components: [Component] {
        if let code { return code.components.map { ($0, false) } }
        var components: [Component] = []
        if let header { components.append(header.component(format)) }
        components.append(bodyComponent)
        if !footer.isEmpty { components.append((.object([("type", "FOOTER"), ("text", .text(footer))]), false)) }
        if !buttons.isEmpty {
            let node = JSONValue.object([("type", "BUTTONS"), ("buttons", .list(buttons.map(\.node)))])
            components.append((node, false))
        }
        return components
    }

    private var bodyComponent: Component {
        let gaps = TemplateText(body).gaps
        let example: JSONValue
        switch format {
        case _ where gaps.isEmpty: example = .absent
        case .positional:
            // In the order of their numbers, whatever the order in the text.
            let ordered = gaps.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }
            example = .object([("body_text", .list([.list(ordered.map { .text(examples[$0] ?? "") })]))])
        case .named:
            example = .object([
                ("body_text_named_params", .list(gaps.map { .named($0, example: examples[$0] ?? "") }))
            ])
        }
        let node = JSONValue.object([("type", "BODY"), ("text", .text(body)), ("example", example)])
        return (node, !gaps.isEmpty)
    }
}

extension JSONValue {
    fileprivate static func named(_ gap: String, example: String) -> JSONValue {
        .object([("param_name", .text(gap)), ("example", .text(example))])
    }
}

extension TemplateDefinition.Header {
    fileprivate func component(_ format: TemplateDefinition.Format) -> (node: JSONValue, hasGaps: Bool) {
        switch self {
        case .media(let media, let sample):
            let example = JSONValue.object([("header_handle", .list([.text(sample)]))])
            let node = JSONValue.object([
                ("type", "HEADER"), ("format", .text(media.rawValue)), ("example", example),
            ])
            return (node, false)
        case .other(let kind): return (.object([("type", "HEADER"), ("format", .text(kind))]), false)
        case .text(let text, let example):
            let gap = TemplateText(text).gaps.first
            let examples: JSONValue? = gap.map { gap in
                switch format {
                case .positional: .object([("header_text", .list([.text(example)]))])
                case .named: .object([("header_text_named_params", .list([.named(gap, example: example)]))])
                }
            }
            let node = JSONValue.object([
                ("type", "HEADER"), ("format", "TEXT"), ("text", .text(text)), ("example", examples ?? .absent),
            ])
            return (node, gap != nil)
        }
    }
}

extension TemplateDefinition.Button {
    fileprivate var node: JSONValue {
        switch self {
        case .reply(let text): .object([("type", "QUICK_REPLY"), ("text", .text(text))])
        case .link(let text, let url, let example):
            .object([
                ("type", "URL"), ("text", .text(text)), ("url", .text(url)),
                ("example", example.isEmpty ? .absent : .list([.text(example)])),
            ])
        case .phone(let text, let number):
            .object([("type", "PHONE_NUMBER"), ("text", .text(text)), ("phone_number", .text(number))])
        case .copyCode(let example): .object([("type", "COPY_CODE"), ("example", .text(example))])
        case .other(let type, let text): .object([("type", .text(type)), ("text", .text(text))])
        }
    }
}

extension TemplateDefinition.Code {
    /// The button's words are left to Meta, which takes no others since 2025 and translates them.
    fileprivate var components: [JSONValue] {
        var components: [JSONValue] = [
            .object([("type", "BODY"), ("add_security_recommendation", .flag(advisesSecrecy))])
        ]
        if let minutes {
            components.append(.object([("type", "FOOTER"), ("code_expiration_minutes", .number(minutes))]))
        }
        let button = JSONValue.object([("type", "OTP"), ("otp_type", "COPY_CODE")])
        return components + [.object([("type", "BUTTONS"), ("buttons", .list([button]))])]
    }
}
