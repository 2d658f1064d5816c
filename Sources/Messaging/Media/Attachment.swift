public import Store
public import Vault

/// A photo, video, voice note or document that somebody sent.
///
/// WhatsApp keeps it for a few days and gives its address for five minutes, so it is fetched at once.
public struct Attachment: Record {
    public enum Kind: String, Codable, Sendable {
        case image, video, audio, document, sticker
    }

    public enum State: Codable, Sendable, Equatable {
        case wanted(tries: Int, due: Timestamp)
        /// Sealed in the media folder. `size` in bytes and `sha256` are those of the content.
        case stored(file: String, size: Int, sha256: String)
        case failed(reason: String)
    }

    public let id: Ref<Attachment>
    /// `Contact.nobody` once its sender was erased.
    public internal(set) var contact: Ref<Contact>
    public let message: InboundMessage.Key
    public let kind: Kind
    public let mime: String
    public internal(set) var mediaID: Sealed<String>
    public internal(set) var caption: Sealed<String>?
    /// What WhatsApp says the content's SHA-256 is; 32 bytes.
    public let expectedSHA256: [UInt8]?
    public let receivedAt: Timestamp
    public var state: State
    /// The MIME type that the content itself shows, known once it is stored. What the phone said is `mime`.
    public var sniffed: String?
    /// It belongs to a report, and is kept as long as that: evidence is the plant's.
    public internal(set) var isEvidence: Bool?

    public static let table = Table("attachment", indexes: byDue, byMessage, byFile)
    public static let byDue = Index<Attachment, UInt8, Timestamp>("attachment.due") { attachment in
        if case .wanted(_, let due) = attachment.state { (0, due) } else { nil }
    }
    public static let byMessage = Unique<Attachment, InboundMessage.Key>("attachment.message") { $0.message }
    /// Who needs a file of the shelf: equal content is kept once.
    public static let byFile = Index<Attachment, String, Timestamp>("attachment.file") { attachment in
        if case .stored(let file, _, _) = attachment.state { (file, attachment.receivedAt) } else { nil }
    }
}
