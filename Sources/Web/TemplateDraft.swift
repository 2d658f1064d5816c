import Messaging
import WhatsApp

/// A custom template as somebody typed it, and everything Meta would refuse in it.
struct TemplateDraft: Sendable {
    static let buttonsMax = 10  // Source: Meta, Message templates, Components.
    static let lengthMax = 4_096  // Characters of one field, four times what Meta takes; the rest is cut.

    enum ButtonKind: String, CaseIterable, Sendable {
        case reply, link, phone, copy

        var title: String {
            switch self {
            case .reply: "Quick reply"
            case .link: "Link"
            case .phone: "Telephone call"
            case .copy: "Code to copy"
            }
        }
    }

    let definition: TemplateDefinition
    /// By the name of the field, in the order of the form.
    let complaints: [(field: String, sentence: String)]
    private let fields: [String: String]

    /// `field` gives what stands in a field of the form, nil for one that is not there.
    init(_ field: (String) -> String?) {
        var fields: [String: String] = [:]
        func text(_ name: String) -> String {
            let text = String((field(name) ?? "").prefix(Self.lengthMax))
            fields[name] = text
            return text
        }
        var complaints: [(field: String, sentence: String)] = []
        let category = TemplateDefinition.Category(rawValue: text("category").uppercased())
        if category == nil, !(fields["category"] ?? "").isEmpty {
            complaints.append(("category", "The category is UTILITY or MARKETING."))
        }
        var definition = TemplateDefinition(
            name: text("name").trimmed, language: text("language").trimmed, category: category ?? .utility,
            body: text("body"), footer: text("footer").trimmed)
        let (header, example) = (text("header").trimmed, text("header-example").trimmed)
        if !header.isEmpty { definition.header = .text(header, example: example) }
        var rows: [Int] = []
        for row in 0..<Self.buttonsMax {
            let typed = ["", "-text", "-value", "-example"].map { text("button-\(row)\($0)").trimmed }
            guard let kind = ButtonKind(rawValue: typed[0]) else {
                if typed.contains(where: { !$0.isEmpty }) {
                    complaints.append(("button-\(row)", "Choose what the button does, or empty its fields."))
                }
                continue
            }
            rows.append(row)
            definition.buttons.append(Self.button(kind, text: typed[1], value: typed[2], example: typed[3]))
        }
        for gap in definition.gaps { definition.examples[gap] = text("example-\(gap)").trimmed }
        if definition.name.hasPrefix(TemplateView.reservedPrefix) {
            complaints.append(
                ("name", "Names that begin with \(TemplateView.reservedPrefix) are for our own. Choose another."))
        }
        complaints += definition.complaints.map { complaint in
            guard case .button(let index) = complaint.field else { return (complaint.field.key, complaint.sentence) }
            return ("button-\(rows[index])", complaint.sentence)
        }
        self.definition = definition
        self.complaints = complaints
        self.fields = fields
    }

    init(_ form: Form) { self.init { form[$0] } }

    private static func button(
        _ kind: ButtonKind, text: String, value: String, example: String
    ) -> TemplateDefinition.Button {
        switch kind {
        case .reply: .reply(text)
        case .link: .link(text, url: value, example: example)
        case .phone: .phone(text, number: value)
        case .copy: .copyCode(example: value)
        }
    }

    func typed(_ field: String) -> String { fields[field] ?? "" }

    func complaints(of field: String) -> [String] {
        complaints.filter { $0.field == field }.map(\.sentence)
    }
}

extension String {
    /// Without white space around it.
    var trimmed: String {
        let rest = drop(while: \.isWhitespace)
        return String(rest.reversed().drop(while: \.isWhitespace).reversed())
    }
}
