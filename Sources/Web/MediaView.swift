import Factory
import Messaging
import WhatsApp

/// A file that came in or went out, as it is shown outside.
struct MediaView {
    let id: String
    let kind: String
    let mime: String
    /// Bytes and hash of the content; nil until it is here.
    let size: Int?
    let sha256: String?
    let caption: String?
    /// Why it will never be here.
    var error: String?

    init(_ attachment: Attachment, _ factory: Factory) throws {
        id = "\(attachment.id)"
        kind = attachment.kind.rawValue
        mime = attachment.sniffed ?? attachment.mime
        if case .stored(_, let size, let sha256) = attachment.state {
            (self.size, self.sha256) = (size, sha256)
        } else {
            (size, sha256) = (nil, nil)
        }
        caption = try factory.media.caption(of: attachment)
        if case .failed(let reason) = attachment.state { error = reason }
    }

    /// The file of a message of ours.
    init(_ file: OutgoingFile, of outbound: OutboundMessage, caption: String?) {
        id = Self.outgoing + "\(outbound.id)"
        kind = file.kind.rawValue
        mime = file.mime
        (size, sha256) = (file.size, file.sha256)
        self.caption = caption
    }

    /// What the ids of files of ours begin with.
    static let outgoing = "out-"

    var json: JSONValue {
        .object([
            ("id", .text(id)), ("kind", .text(kind)), ("mime", .text(mime)), ("size", .optional(size)),
            ("sha256", .optional(sha256)), ("caption", .optional(caption)), ("error", .optional(error)),
        ])
    }
}
