/// One message in a chat, as a phone shows it.
public struct Bubble: Hashable, Sendable {
    public enum Author: Hashable, Sendable { case person, business }

    /// What the little marks under a bubble say. They only go up; `failed` is final.
    public enum Ticks: Int, Hashable, Comparable, Sendable {
        case waiting, sent, delivered, read, failed

        public static func < (left: Ticks, right: Ticks) -> Bool { left.rawValue < right.rawValue }
    }

    /// A button, or a row of a list.
    public struct Option: Hashable, Sendable {
        public let id: String
        public let title: String
        public var detail: String?
        /// Title of the section that holds a row.
        public var section: String?

        public init(id: String, title: String, detail: String? = nil, section: String? = nil) {
            self.id = id
            self.title = title
            self.detail = detail
            self.section = section
        }
    }

    public struct Media: Hashable, Sendable {
        /// `image`, `audio`, `video`, `document`, `sticker`.
        public let kind: String
        /// Of the media on the pretend server.
        public let id: String
        public let mime: String
        public var fileName: String?

        /// True if a phone can show such a file as this kind. Source: Meta, Media, Supported media types.
        var isFit: Bool {
            let plain = mime.split(separator: ";").first.map { $0.lowercased() } ?? ""
            return switch kind {
            case _ where mime.isEmpty: true  // Behind a link, which nobody follows here.
            case "image": ["image/jpeg", "image/png"].contains(plain)
            case "sticker": plain == "image/webp"
            case "audio", "video": plain.hasPrefix(kind + "/")
            default: true
            }
        }
    }

    /// Counts the bubbles of one phone from 1.
    public internal(set) var number = 0
    public let wamid: String
    public let author: Author
    /// Milliseconds since 1970.
    public let at: Int64
    /// As Meta's API names it: `text`, `image`, `button`, `list`, `template` …
    public let type: String
    public var header: String?
    public var text: String
    public var footer: String?
    public var media: Media?
    public var options: [Option] = []
    /// The words that open a list; nil if the options are buttons.
    public var listLabel: String?
    /// The message this one answers.
    public var quoted: String?
    public internal(set) var ticks: Ticks
    /// The emoji the other side put under it.
    public internal(set) var reaction: String?
    /// Changes of the phone up to the last change of this bubble.
    var changed = 0
    /// What the business wants to hear again in each status.
    var opaque: String?
    var category = "service"
    var isSilent = false

    init(
        wamid: String, author: Author, at: Int64, type: String, text: String, ticks: Ticks = .sent,
        quoted: String? = nil, media: Media? = nil
    ) {
        self.wamid = wamid
        self.author = author
        self.at = at
        self.type = type
        self.text = text
        self.ticks = ticks
        self.quoted = quoted
        self.media = media
    }

    /// The option whose title, id, or last part of the id this is, in that order; letters may be large or small.
    public func option(_ called: String) -> Option? {
        let wanted = called.lowercased()
        return options.first { $0.title.lowercased() == wanted }
            ?? options.first { $0.id.lowercased() == wanted }
            ?? options.first { $0.id.lowercased().hasSuffix(":" + wanted) }
    }

    /// The words alone: header, text and footer, each on lines of its own.
    public var words: String {
        [header, text, footer].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
