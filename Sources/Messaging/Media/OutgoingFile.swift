public import WhatsApp

/// A file on the shelf that is to be sent, or was: what a message keeps of it, beside its words.
///
/// Made by `MediaShelf.take`, which has held it to the limits of its kind. A file name may name a person: where this is
/// stored, it is sealed.
public struct OutgoingFile: Hashable, Codable, Sendable {
    /// Below the media folder.
    public let file: String
    /// Bytes of the content.
    public let size: Int
    /// Of the content, hexadecimal.
    public let sha256: String
    public let kind: MediaMessage.Kind
    /// What the content itself shows.
    public let mime: String
    /// What people see it called; for documents.
    public let fileName: String?

    /// The message that brings it, to be given its media id when its turn comes.
    public func message(caption: String? = nil) throws(MessageError) -> MediaMessage {
        try MediaMessage(pending: kind, caption: caption, fileName: fileName)
    }

    /// What Meta is told that it is called.
    var uploadName: String { fileName ?? "andon\(MediaType(rawValue: mime)?.ending ?? ".bin")" }
}

/// Why a file cannot be sent so, and what to do instead.
public enum OutgoingRefusal: Error, Hashable, Sendable {
    case empty
    case wrongType(MediaMessage.Kind, found: MediaType?)
    case tooLarge(MediaMessage.Kind, limitBytes: Int)
    case unreadable(String)
    case badName(MessageError)

    /// What is at fault, as forms and commands call it.
    public var field: String {
        switch self {
        case .empty, .tooLarge, .unreadable: "file"
        case .wrongType: "kind"
        case .badName: "fileName"
        }
    }

    /// Sent as this, it would be taken; nil where that does not help.
    public var instead: MediaMessage.Kind? {
        switch self {
        case .wrongType(_, let found): found?.naturalKind ?? .document
        case .tooLarge(let kind, _): kind == .document ? nil : .document
        case .empty, .unreadable, .badName: nil
        }
    }
}

extension OutgoingRefusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "There is nothing in the file."
        case .wrongType(let kind, let found):
            "\(kind.rules.words), and this is \(found?.rawValue ?? "something else").\(fix)"
        case .tooLarge(let kind, let limitBytes):
            "A file sent as \(kind.rawValue) has at most \(Self.size(limitBytes)).\(fix)"
        case .unreadable(let reason): "The file cannot be read: \(reason)."
        case .badName(let error): "Give it another name: \(error)."
        }
    }

    private var fix: String {
        instead.map { " Send it as \($0 == .audio || $0 == .image ? "an" : "a") \($0.rawValue)." }
            ?? " Make it smaller."
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes / 1000) KB"
    }
}
