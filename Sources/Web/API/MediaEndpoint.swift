import Factory
import Messaging
import Store

/// Hands out a file that somebody sent. It came from outside: it is saved, never shown as a page of ours.
enum MediaEndpoint {
    static func one(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let name = call.argument("id")
        if name.hasPrefix(MediaView.outgoing) {
            return try ours(UInt64(name.dropFirst(MediaView.outgoing.count)), call, in: snapshot)
        }
        guard let id = UInt64(call.argument("id")), let attachment = try snapshot.find(Ref<Attachment>(id)),
            case .stored(_, let size, _) = attachment.state
        else { throw Problem.notFound("There is no such file, or it has not been fetched yet.") }
        let media = call.factory.media
        return file(
            mediaType(of: attachment), "\(id)", Response.Stream(bytes: size) { try media.open(attachment, piece: $0) })
    }

    /// A file that we have sent.
    private static func ours(_ id: UInt64?, _ call: Call, in snapshot: Snapshot) throws -> Response {
        guard let id, let outbound = try snapshot.find(Ref<OutboundMessage>(id)),
            let file = try call.factory.outbox.file(of: outbound)
        else { throw Problem.notFound("There is no such file.") }
        let media = call.factory.media
        let type = MediaType(rawValue: file.mime)?.isMarkup == true ? MediaType.unknownMIME : mediaType(file.mime)
        return self.file(type, "\(id)", Response.Stream(bytes: file.size) { try media.open(file, piece: $0) })
    }

    private static func file(_ type: String, _ name: String, _ stream: Response.Stream) -> Response {
        Response(
            type: type, .stream(stream),
            headers: [
                ("Content-Disposition", "attachment; filename=\"andon-\(name)\(ending(type))\""),
                ("Content-Security-Policy", "sandbox; default-src 'none'"),
            ])
    }

    /// What the content itself shows; what the phone said counts for files that came before that was looked at. Markup
    /// has no type: whatever happens to the file, no browser shows it as a page.
    private static func mediaType(of attachment: Attachment) -> String {
        let type = mediaType(attachment.sniffed ?? attachment.mime)
        let isMarkup = MediaType(rawValue: type)?.isMarkup ?? type.hasSuffix("ml")
        return isMarkup ? MediaType.unknownMIME : type
    }

    /// The type without parameters, if it has the form of one.
    private static func mediaType(_ said: String) -> String {
        let type = said.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        let parts = type.split(separator: "/", omittingEmptySubsequences: false)
        let isFit =
            parts.count == 2 && type.utf8.count <= 100
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.utf8.allSatisfy { byte in
                        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
                            || [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ".")].contains(byte)
                    }
            }
        return isFit ? type : "application/octet-stream"
    }

    private static func ending(_ type: String) -> String {
        MediaType(rawValue: type)?.ending ?? ".bin"
    }
}
