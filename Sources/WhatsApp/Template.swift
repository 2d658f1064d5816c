/// A message whose words Meta approved beforehand: the only kind that may be sent to somebody who has not written for
/// 24 hours.
public struct TemplateMessage: Hashable, Codable, Sendable {
    public let name: String
    /// As approved, `en_US` or `es`; there is no falling back to another.
    public let language: String
    public let header: TemplateHeader?
    /// What fills the gaps of the body, in order.
    public let body: [TemplateValue]
    public let buttons: [TemplateButton]
    /// What a history shows, since the words stand with Meta. Not sent.
    public let shown: String

    public init(
        name: String, language: String, header: TemplateHeader? = nil, body: [TemplateValue] = [],
        buttons: [TemplateButton] = [], shown: String? = nil
    ) throws(MessageError) {
        let isName = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
        if !isName { throw .badCharacter(field: "template name") }
        self.name = try Checked.title(name, "template name", 512)
        let isCode = language.utf8.allSatisfy { UInt8(ascii: "_") == $0 || Character(.init($0)).isLetter }
        if !isCode { throw .badCharacter(field: "template language") }
        self.language = try Checked.title(language, "template language", 16)
        if buttons.count > 10 { throw .tooMany(field: "template buttons", limit: 10) }
        try Checked.distinct(buttons.map { "\($0.index)" }, "template button")
        self.header = header
        self.body = body
        self.buttons = buttons
        self.shown = shown ?? ([name] + body.map(\.text)).joined(separator: " · ")
    }

    /// An authentication template, whose words are Meta's. The code goes in twice, as body and as button, and is not
    /// shown.
    ///
    /// Source: Meta, Authentication templates: at most 15 characters.
    public static func code(_ code: String, name: String, language: String) throws(MessageError) -> TemplateMessage {
        let code = try Checked.title(code, "code", 15)
        let value = try TemplateValue(code)
        return try TemplateMessage(
            name: name, language: language, body: [value], buttons: [.link(index: 0, value)], shown: name)
    }
}

/// What fills one gap. Meta refuses line breaks, tabs and more than four spaces in a row (error 132018).
public struct TemplateValue: Hashable, Codable, Sendable {
    public static let lengthMax = 1024  // The limit of a whole body; what the words need comes on top.

    public let text: String
    /// The name of the gap in a template with named gaps.
    public let name: String?

    public init(_ text: String, name: String? = nil) throws(MessageError) {
        if text.contains(where: { $0.isNewline || $0 == "\t" }) { throw .lineBreak(field: "template value") }
        if text.hasFiveSpaces { throw .badCharacter(field: "template value") }
        self.text = try Checked.text(text, "template value", Self.lengthMax)
        self.name = name
    }

    /// Any text as a value: in one line, cut to the limit, a dash where there is nothing to say.
    public init(fitting text: String, name: String? = nil, limit: Int = lengthMax) {
        let line = Text.fittedLine(text, min(limit, Self.lengthMax))
        self.text = Text.isBlank(line) ? "–" : line
        self.name = name
    }
}

public enum TemplateHeader: Hashable, Codable, Sendable {
    case text(TemplateValue)
    case image(mediaID: String)
    case video(mediaID: String)
    case document(mediaID: String, fileName: String?)
}

/// What a button of a template is given when it is sent. Its index counts from 0 in the approved order.
public enum TemplateButton: Hashable, Codable, Sendable {
    /// What comes back when it is tapped; without it, its title does.
    case reply(index: Int, payload: String)
    /// The end of its address, or the code of an authentication template.
    case link(index: Int, TemplateValue)

    public var index: Int {
        switch self {
        case .reply(let index, _), .link(let index, _): index
        }
    }
}

extension String {
    fileprivate var hasFiveSpaces: Bool {
        var run = 0
        return utf8.contains { byte in
            run = byte == 0x20 ? run + 1 : 0
            return run > 4
        }
    }
}
