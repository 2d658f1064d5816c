import FoundationEssentials
public import Store
public import Vault
public import WhatsApp

/// Keeps what people send beside their words: notes what is to be fetched, and knows where it lies sealed.
public struct MediaShelf: Sendable {
    public let vault: Vault
    /// The media folder; files in it are named by a blind token of their content, so equal content is kept once.
    public let folder: String

    public init(vault: Vault, folder: String) {
        self.vault = vault
        self.folder = folder
    }

    /// Notes that a file is to be fetched at once. The same message asked twice is one attachment.
    public func want(
        _ file: Incoming.Media, from contact: Ref<Contact>, message: InboundMessage.Key, in tx: Transaction
    ) throws -> Ref<Attachment> {
        if let known = try tx.find(Attachment.byMessage, message) { return known.id }
        let id: Ref<Attachment> = try tx.newRef()
        let attachment = Attachment(
            id: id, contact: contact, message: message, kind: Attachment.Kind(file.kind), mime: file.mimeType,
            mediaID: try vault.seal(file.id, place(id, "media")),
            caption: try file.caption.map { try vault.seal($0, place(id, "caption")) },
            expectedSHA256: Self.hash(file.sha256), receivedAt: tx.now,
            state: .wanted(tries: 0, due: tx.now))
        try tx.put(attachment)
        return id
    }

    /// Meta writes it in base64 here. What is no hash is not compared with anything.
    private static func hash(_ text: String?) -> [UInt8]? {
        guard let text, let bytes = Data(base64Encoded: text), bytes.count == 32 else { return nil }
        return [UInt8](bytes)
    }

    func mediaID(of attachment: Attachment) throws -> String {
        try vault.open(attachment.mediaID, place(attachment.id, "media"))
    }

    public func caption(of attachment: Attachment) throws -> String? {
        try attachment.caption.map { try vault.open($0, place(attachment.id, "caption")) }
    }

    /// Where a content lies, relative to the folder: `3f/3f9c….sealed`.
    func file(sha256: [UInt8]) -> String {
        let hex = vault.token(Hex.text(sha256), TokenPurpose("content")).bytes
        let name = Hex.text(hex)
        return "\(name.prefix(2))/\(name).sealed"
    }

    static let place = SealedPlace(table: "media", record: "", field: "content")

    func place(_ id: Ref<Attachment>, _ field: String) -> SealedPlace {
        SealedPlace(table: "attachment", record: "\(id.value)", field: field)
    }
}

extension Attachment.Kind {
    init(_ kind: Incoming.Media.Kind) {
        switch kind {
        case .image: self = .image
        case .video: self = .video
        case .audio, .voice: self = .audio
        case .document: self = .document
        case .sticker: self = .sticker
        }
    }
}
