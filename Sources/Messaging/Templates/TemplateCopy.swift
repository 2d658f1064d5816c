public import Store
import Vault
public import WhatsApp

/// What we know of a template at Meta: ours or one somebody made there. It holds nothing of a person.
public struct TemplateCopy: Record, Hashable {
    public let id: Ref<TemplateCopy>
    public let name: String
    /// Meta's code, such as `en` or `pt_BR`.
    public let language: String
    /// Meta's id; empty while only its name is known.
    public var metaID: String
    /// Meta's word; it may have put the template into another category than we asked for.
    public var category: String
    /// What Meta will make of the category within a day.
    public var plannedCategory: String?
    public var status: TemplateStatus
    /// `GREEN`, `YELLOW`, `RED` or `UNKNOWN`.
    public var quality: String?
    /// Why Meta rejected or disabled it, in Meta's words.
    public var reason: String?
    /// The template as Meta has it, in the JSON of its lists; empty while only its name is known.
    public var json: String
    /// When something of it changed last.
    public var updatedAt: Timestamp
    /// How Meta stood to it, oldest first; bounded by `Turn.keptMax`. Nil for what is known from before it was kept.
    public var turns: [Turn]?

    /// A change of Meta's mind.
    public struct Turn: Codable, Hashable, Sendable {
        public let at: Timestamp
        public let status: TemplateStatus
        public let reason: String?

        static let keptMax = 20  // Of one template: some years of reviews and pauses.
    }

    public static let table = Table("template", indexes: byName)
    /// Also the order of lists: by name, then by language.
    public static let byName = Unique<TemplateCopy, String>("template.name") { key($0.name, $0.language) }

    static let nameBytesMax = 300  // Bytes of a name in a key, which has 511. Meta allows names of 512.

    /// One text for name and language. Of a very long name it has the beginning and a digest.
    static func key(_ name: String, _ language: String) -> String {
        guard name.utf8.count > nameBytesMax else { return "\(name)|\(language)" }
        let digest = Base64URL.text(SHA256Hasher.hash(Array(name.utf8)))
        return "\(String(decoding: name.utf8.prefix(nameBytesMax), as: UTF8.self))~\(digest)|\(language)"
    }

    mutating func turn(to status: TemplateStatus, reason: String?, at: Timestamp) {
        if status != self.status || turns?.isEmpty == true {
            turns = ((turns ?? []) + [Turn(at: at, status: status, reason: reason)]).suffix(Turn.keptMax)
        }
        self.status = status
        self.reason = reason
    }

    /// The kind of notice it is for; nil for a template that is not ours.
    public var kind: NoticeKind? { NoticeKind(templateName: name) }

    /// The template as Meta has it, nil while only its name is known.
    public var definition: TemplateDefinition? {
        // What cannot be read says as little as what is not there.
        guard let read = try? JSON(Array(json.utf8)) else { return nil }
        return TemplateDefinition(read)
    }
}
