/// How Meta stands to a template. Only an approved one can be sent. Source: Meta, Message templates, status.
public enum TemplateStatus: Hashable, Sendable {
    case approved
    /// In review, which takes up to a day.
    case pending
    case rejected
    /// Held back for some hours, for people disliked it.
    case paused
    case disabled
    case inAppeal
    case pendingDeletion
    case deleted
    case limitExceeded
    case archived
    /// A word Meta has come up with since.
    case other(String)

    private static let words: [(status: TemplateStatus, word: String)] = [
        (.approved, "APPROVED"), (.pending, "PENDING"), (.rejected, "REJECTED"), (.paused, "PAUSED"),
        (.disabled, "DISABLED"), (.inAppeal, "IN_APPEAL"), (.pendingDeletion, "PENDING_DELETION"),
        (.deleted, "DELETED"), (.limitExceeded, "LIMIT_EXCEEDED"), (.archived, "ARCHIVED"),
    ]

    /// All but words Meta has come up with since.
    public static var known: [TemplateStatus] { words.map(\.status) }

    static let wordBytesMax = 64  // Bytes. Meta's longest word has 16.

    public init(_ word: String) {
        let word = word.uppercased()
        self = Self.words.first { $0.word == word }?.status ?? .other(word.oneLine.cut(bytesMax: Self.wordBytesMax))
    }

    /// Meta's word for it.
    public var word: String {
        if case .other(let word) = self { return word }
        return Self.words.first { $0.status == self }?.word ?? ""
    }
}

/// One string.
extension TemplateStatus: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(word)
    }
}
