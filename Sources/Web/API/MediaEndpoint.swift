import Factory
import Messaging
import Store

/// Hands out a file that somebody sent. It came from outside: it is saved, never shown as a page of ours.
enum MediaEndpoint {
    static func one(_ call: Call, in snapshot: Snapshot) throws -> Response {
        guard let id = UInt64(call.argument("id")), let attachment = try snapshot.find(Ref<Attachment>(id)),
            case .stored(_, let size, _) = attachment.state
        else { throw Problem.notFound("There is no such file, or it has not been fetched yet.") }
        let media = call.factory.media
        let type = mediaType(of: attachment)
        return Response(
            type: type, .stream(Response.Stream(bytes: size) { try media.open(attachment, piece: $0) }),
            headers: [
                ("Content-Disposition", "attachment; filename=\"andon-\(id)\(ending(type))\""),
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
