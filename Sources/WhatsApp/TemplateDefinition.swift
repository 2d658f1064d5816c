/// A template as it is asked of Meta: words with gaps, and what is below them.
///
/// It holds whatever somebody typed; `complaints` says what Meta would refuse, before Meta sees it.
public struct TemplateDefinition: Hashable, Sendable {
    public enum Category: String, Codable, Sendable, CaseIterable {
        case marketing = "MARKETING"
        case utility = "UTILITY"
        /// Codes, in words that Meta has fixed.
        case authentication = "AUTHENTICATION"
    }

    public enum Header: Hashable, Sendable {
        /// May hold one gap.
        case text(String, example: String = "")
        /// The sample is the handle that Meta's resumable upload answered.
        case media(Media, sample: String)
        /// A kind we do not make, such as a location.
        case other(String)
    }

    public enum Media: String, Sendable, CaseIterable {
        case image = "IMAGE"
        case video = "VIDEO"
        case document = "DOCUMENT"
    }

    public enum Button: Hashable, Sendable {
        /// Comes back as a message when it is tapped.
        case reply(String)
        /// May end in the gap `{{1}}`, which needs an example.
        case link(String, url: String, example: String = "")
        case phone(String, number: String)
        /// Copies a coupon.
        case copyCode(example: String)
        /// A kind we do not make, such as a flow.
        case other(type: String, text: String)

        /// What people read on it; WhatsApp's own word for copying.
        public var title: String {
            switch self {
            case .reply(let text), .link(let text, _, _), .phone(let text, _), .other(_, let text): text
            case .copyCode: "Copy offer code"
            }
        }
    }

    /// What little may be chosen of a template for codes.
    public struct Code: Hashable, Sendable {
        /// Whether Meta adds the sentence that the code is nobody else's business.
        public var advisesSecrecy: Bool
        /// Minutes the footer says the code is good for; none, no footer.
        public var minutes: Int?

        public init(advisesSecrecy: Bool, minutes: Int?) {
            self.advisesSecrecy = advisesSecrecy
            self.minutes = minutes
        }
    }

    /// How gaps are told apart: `{{1}}`, `{{2}}` or `{{order}}`.
    public enum Format: String, Sendable { case positional = "POSITIONAL", named = "NAMED" }

    public var name: String
    /// Meta's code, such as `en` or `pt_BR`.
    public var language: String
    public var category: Category
    public var header: Header?
    /// Empty in a template for codes.
    public var body: String
    public var footer: String
    public var buttons: [Button]
    /// What a reviewer reads in each gap of the body, by its name.
    public var examples: [String: String]
    /// Set in a template for codes.
    public var code: Code?
    /// Seconds after which WhatsApp gives up delivering; -1 is thirty days, none is Meta's own choice.
    public var lifetimeSeconds: Int?

    public init(
        name: String, language: String, category: Category, header: Header? = nil, body: String = "",
        footer: String = "", buttons: [Button] = [], examples: [String: String] = [:], code: Code? = nil,
        lifetimeSeconds: Int? = nil
    ) {
        self.name = name
        self.language = language
        self.category = category
        self.header = header
        self.body = Self.plainLines(body)
        self.footer = footer
        self.buttons = buttons
        self.examples = examples
        self.code = code
        self.lifetimeSeconds = lifetimeSeconds
    }

    /// By the first gap, that of the header included.
    public var format: Format {
        var gaps = TemplateText(body).gaps
        if case .text(let text, _) = header { gaps += TemplateText(text).gaps }
        return gaps.first.map { $0.allSatisfy(\.isNumber) } ?? true ? .positional : .named
    }

    /// What somebody would read, with these values in the gaps of the body; where there is none, the example.
    public func preview(_ values: [String: String] = [:]) -> String {
        var lines: [String] = []
        switch header {
        case .text(let text, let example):
            lines.append(TemplateText(text).filled { _ in example.isEmpty ? nil : example })
        case .media(let media, _): lines.append("(\(media.rawValue.lowercased()))")
        case .other(let kind): lines.append("(\(kind.lowercased()))")
        case nil: break
        }
        if let code {
            lines.append("\(values.values.first ?? "123456") is your verification code.")
            if let minutes = code.minutes { lines.append("This code expires in \(minutes) minutes.") }
            return (lines + ["[Copy code]"]).joined(separator: "\n")
        }
        lines.append(TemplateText(body).filled { values[$0] ?? examples[$0] })
        if !footer.isEmpty { lines.append(footer) }
        return (lines + buttons.map { "[\($0.title)]" }).joined(separator: "\n")
    }

    /// True if people would read the same, and tap the same. Meta keeps no examples one could rely on, may change the
    /// category, and words codes itself.
    public func readsTheSame(as other: TemplateDefinition) -> Bool {
        if let code, let theirs = other.code { return theirs.minutes == nil || code.minutes == theirs.minutes }
        return code == nil && other.code == nil && header?.visible == other.header?.visible
            && Self.plainLines(body) == Self.plainLines(other.body) && footer == other.footer
            && buttons.map(\.visible) == other.buttons.map(\.visible)
    }

    static func plainLines(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    }
}

extension TemplateDefinition.Header {
    fileprivate var visible: [String] {
        switch self {
        case .text(let text, _): ["text", text]
        case .media(let media, _): ["media", media.rawValue]
        case .other(let kind): ["other", kind]
        }
    }
}

extension TemplateDefinition.Button {
    fileprivate var visible: [String] {
        switch self {
        case .reply(let text): ["reply", text]
        case .link(let text, let url, _): ["link", text, url]
        case .phone(let text, let number): ["phone", text, number.filter(\.isNumber)]
        case .copyCode: ["copy"]
        case .other(let type, let text): [type, text]
        }
    }
}
