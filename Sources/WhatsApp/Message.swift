/// Something we say. Its limits were checked when it was made, so Meta has nothing to refuse in its form.
public enum Message: Hashable, Codable, Sendable {
    case text(TextMessage)
    case buttons(ButtonMessage)
    case list(ListMessage)
    case media(MediaMessage)
    case template(TemplateMessage)

    /// Templates may be sent at any time, everything else only within 24 hours of a message of the person.
    public var isTemplate: Bool {
        if case .template = self { true } else { false }
    }

    /// Whether its file has to be uploaded before it can be sent.
    public var isPending: Bool {
        if case .media(let media) = self { media.mediaID == nil } else { false }
    }

    /// The message with the media id that its file has at Meta now; one without a file as it is.
    public func with(mediaID: String) throws(MessageError) -> Message {
        if case .media(let media) = self { .media(try media.with(mediaID: mediaID)) } else { self }
    }

    /// What a history shows: the text, and a line for each choice offered.
    public var plainText: String {
        switch self {
        case .text(let text): text.body
        case .buttons(let message):
            Self.lines([message.header?.plainText, message.body, message.footer], message.buttons.map(\.title))
        case .list(let message):
            Self.lines(
                [message.header, message.body, message.footer], message.sections.flatMap { $0.rows.map(\.title) })
        case .media(let media): Self.lines(["(\(media.kind.rawValue))", media.caption ?? media.fileName], [])
        case .template(let template): template.shown
        }
    }

    private static func lines(_ texts: [String?], _ choices: [String]) -> String {
        (texts.compactMap { $0 } + choices.map { "[\($0)]" }).joined(separator: "\n")
    }
}

/// To whom: a phone number with its country code, or a business-scoped user id of somebody who hides the number.
public enum Recipient: Hashable, Sendable {
    /// `+27821234567`. Without the plus, Meta may add the country of our own number.
    case phone(String)
    /// `ZA.13491208655302741918`
    case userID(String)
}

/// Plain text of up to 4096 characters; `*bold*`, `_italic_`, `~strike~` and lists are shown as such.
public struct TextMessage: Hashable, Codable, Sendable {
    public let body: String
    /// Whether WhatsApp shows a card for the first link.
    public let showsLink: Bool

    public init(_ body: String, showsLink: Bool = false) throws(MessageError) {
        self.body = try Checked.text(body, "text", Text.messageMax)
        self.showsLink = showsLink
    }
}

/// A picture, a document, a film or a sound. It is uploaded before it is sent, and made before that if need be.
public struct MediaMessage: Hashable, Codable, Sendable {
    public enum Kind: String, Codable, Sendable {
        case image, video, document, audio
        /// An `audio/ogg` with Opus inside, shown as a voice note.
        case voice
        /// A WebP of 512 × 512 points.
        case sticker

        /// Captions go below what is seen; WhatsApp shows none with sounds and stickers.
        var hasCaption: Bool { self == .image || self == .video || self == .document }
    }

    public let kind: Kind
    /// As the upload answered, good for 30 days; nil until the file was uploaded. Without it nothing is sent.
    public let mediaID: String?
    /// Not for sounds and stickers.
    public let caption: String?
    /// For documents alone.
    public let fileName: String?

    public init(
        _ kind: Kind, mediaID: String, caption: String? = nil, fileName: String? = nil
    ) throws(MessageError) {
        self.init(
            checked: kind, try Checked.id(mediaID, "media id", 256), try Self.caption(caption, kind),
            try Self.fileName(fileName, kind))
    }

    /// A message whose file is uploaded when its turn comes.
    public init(
        pending kind: Kind, caption: String? = nil, fileName: String? = nil
    ) throws(MessageError) {
        self.init(checked: kind, nil, try Self.caption(caption, kind), try Self.fileName(fileName, kind))
    }

    /// The same message with the id its file has at Meta now.
    public func with(mediaID: String) throws(MessageError) -> MediaMessage {
        MediaMessage(checked: kind, try Checked.id(mediaID, "media id", 256), caption, fileName)
    }

    private init(checked kind: Kind, _ mediaID: String?, _ caption: String?, _ fileName: String?) {
        self.kind = kind
        self.mediaID = mediaID
        self.caption = caption
        self.fileName = fileName
    }

    private static func caption(_ caption: String?, _ kind: Kind) throws(MessageError) -> String? {
        kind.hasCaption ? try Checked.text(caption, "caption", Text.captionMax) : nil
    }

    private static func fileName(_ name: String?, _ kind: Kind) throws(MessageError) -> String? {
        kind == .document ? try Checked.title(name, "file name", Text.fileNameMax) : nil
    }
}
