/// A question with up to three answers to tap.
public struct ButtonMessage: Hashable, Codable, Sendable {
    public static let buttonsMax = 3  // Source: Meta, Cloud API reference, Interactive reply buttons.

    public let header: MessageHeader?
    public let body: String
    public let footer: String?
    public let buttons: [ReplyButton]

    public init(
        _ body: String, buttons: [ReplyButton], header: MessageHeader? = nil, footer: String? = nil
    ) throws(MessageError) {
        try Checked.count(buttons.count, "buttons", Self.buttonsMax)
        try Checked.distinct(buttons.map(\.id), "button id")
        try Checked.distinct(buttons.map(\.title), "button title")
        self.header = try header?.checked()
        self.body = try Checked.text(body, "text above the buttons", Text.bodyMax)
        self.footer = try Checked.title(footer, "footer", Text.footerMax)
        self.buttons = buttons
    }
}

/// An answer to tap. The id comes back, perhaps days later and perhaps twice; the title is what people read.
public struct ReplyButton: Hashable, Codable, Sendable {
    public let id: String
    public let title: String

    public init(id: String, title: String) throws(MessageError) {
        self.id = try Checked.id(id, "button id", Text.buttonIDMax)
        self.title = try Checked.title(title, "button title", Text.buttonTitleMax)
    }
}

/// What stands above the text: a line, or a picture, film or document that was uploaded before.
public enum MessageHeader: Hashable, Codable, Sendable {
    case text(String)
    case image(mediaID: String)
    case video(mediaID: String)
    case document(mediaID: String, fileName: String?)

    var plainText: String {
        switch self {
        case .text(let text): text
        case .image: "(image)"
        case .video: "(video)"
        case .document(_, let fileName): "(document) \(fileName ?? "")"
        }
    }

    func checked() throws(MessageError) -> MessageHeader {
        switch self {
        case .text(let text): .text(try Checked.title(text, "header", Text.headerMax))
        case .image(let id): .image(mediaID: try Checked.id(id, "media id", 256))
        case .video(let id): .video(mediaID: try Checked.id(id, "media id", 256))
        case .document(let id, let name):
            .document(
                mediaID: try Checked.id(id, "media id", 256),
                fileName: try Checked.title(name, "file name", Text.fileNameMax))
        }
    }
}

/// A question with up to ten answers, behind one button that opens them.
public struct ListMessage: Hashable, Codable, Sendable {
    public static let rowsMax = 10  // In all sections. Source: Meta, Cloud API reference, Interactive list.

    public let header: String?
    public let body: String
    public let footer: String?
    public let button: String
    public let sections: [ListSection]

    public init(
        _ body: String, button: String, sections: [ListSection], header: String? = nil, footer: String? = nil
    ) throws(MessageError) {
        let rows = sections.flatMap(\.rows)
        try Checked.count(rows.count, "rows", Self.rowsMax)
        try Checked.distinct(rows.map(\.id), "row id")
        if sections.count > 1, sections.contains(where: { $0.title == nil }) { throw .missing(field: "section title") }
        self.header = try Checked.title(header, "header", Text.headerMax)
        self.body = try Checked.text(body, "text above the list", Text.bodyMax)
        self.footer = try Checked.title(footer, "footer", Text.footerMax)
        self.button = try Checked.title(button, "list button", Text.listButtonMax)
        self.sections = sections
    }

    /// A list of one section.
    public init(
        _ body: String, button: String, rows: [ListRow], header: String? = nil, footer: String? = nil
    ) throws(MessageError) {
        try self.init(body, button: button, sections: [try ListSection(rows: rows)], header: header, footer: footer)
    }
}

/// Rows under one title, which may be left out where there is one section.
public struct ListSection: Hashable, Codable, Sendable {
    public let title: String?
    public let rows: [ListRow]

    public init(title: String? = nil, rows: [ListRow]) throws(MessageError) {
        try Checked.count(rows.count, "rows", ListMessage.rowsMax)
        self.title = try Checked.title(title, "section title", Text.sectionTitleMax)
        self.rows = rows
    }
}

/// An answer in a list. The id comes back, perhaps days later and perhaps twice.
public struct ListRow: Hashable, Codable, Sendable {
    public let id: String
    public let title: String
    public let description: String?

    public init(id: String, title: String, description: String? = nil) throws(MessageError) {
        self.id = try Checked.id(id, "row id", Text.rowIDMax)
        self.title = try Checked.title(title, "row title", Text.rowTitleMax)
        self.description = try Checked.title(description, "row description", Text.rowDescriptionMax)
    }
}
