public import WhatsApp

/// One message of ours before it is fitted to WhatsApp's limits: paragraphs, and the taps below them.
public struct Saying: Sendable {
    public struct Option: Sendable {
        public let id: String
        public let title: String
        public let detail: String?

        public init(id: String, title: String, detail: String? = nil) {
            self.id = id
            self.title = title
            self.detail = detail
        }
    }

    public var paragraphs: [String]
    public var options: [Option]
    /// What opens the list, when there are too many options for buttons.
    public var opener: String
    /// The object it is about, such as `wo:WO-20261121-K7M2QX`: what answers it, is about that.
    public var about: String?
    /// It lets whoever reads it in, for so long: it goes as a code does, and nobody is shown it. Nil: it does not.
    public var secretFor: Duration?

    public init(_ paragraphs: [String], options: [Option] = [], opener: String = "") {
        self.paragraphs = paragraphs
        self.options = options
        self.opener = opener
    }

    /// What needs no answer gets none.
    public static let nothing = Saying([])

    public var isNothing: Bool { paragraphs.isEmpty && options.isEmpty }

    /// Buttons for up to three options without details, else a list of at most ten rows.
    public func message() throws -> Message {
        let text = paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
        if options.isEmpty { return .text(try TextMessage(Text.fitted(text, Text.messageMax))) }
        let body = Text.fitted(text, Text.bodyMax)
        if options.count <= ButtonMessage.buttonsMax, options.allSatisfy({ $0.detail == nil }) {
            let buttons = try options.map {
                try ReplyButton(id: $0.id, title: Text.fittedLine($0.title, Text.buttonTitleMax))
            }
            return .buttons(try ButtonMessage(body, buttons: buttons))
        }
        let rows = try options.prefix(ListMessage.rowsMax).map { option in
            try ListRow(
                id: option.id, title: Text.fittedLine(option.title, Text.rowTitleMax),
                description: option.detail.map { Text.fittedLine($0, Text.rowDescriptionMax) })
        }
        return .list(try ListMessage(body, button: Text.fittedLine(opener, Text.listButtonMax), rows: rows))
    }
}
