import Glibc
import Vault
public import WhatsApp

extension MediaShelf {
    /// Takes a file that is to be sent, piece by piece and in constant memory: tells its type by its content, holds it
    /// to the limits of its kind, and seals it. An empty piece is the end.
    ///
    /// Without a `kind` it goes as what it is, or as a document where it is too large for that. Throws an
    /// `OutgoingRefusal`. Equal content is on the shelf once.
    public func take(
        kind wanted: MediaMessage.Kind?, fileName: String?, next piece: () throws -> [UInt8]
    ) throws -> OutgoingFile {
        let draft = try MediaFile(folder: folder, vault: vault)
        let limit = (wanted ?? .document).rules.bytesMax
        while draft.count <= max(limit, OutgoingRules.stickerMovingBytesMax) {
            let next = try piece()
            if next.isEmpty { break }
            try draft.append(next)
        }
        let size = draft.count
        let found = wanted == .audio ? draft.type?.asSound : draft.type
        let kind = wanted ?? Self.kind(found, size: size)
        try OutgoingRules.check(kind, found, size: size, isMoving: draft.isMovingPicture)
        do {
            _ = try MediaMessage(pending: kind, fileName: fileName)
        } catch {
            throw OutgoingRefusal.badName(error)
        }
        let summary = try draft.finish()
        let name = file(sha256: summary.sha256)
        try draft.move(to: "\(folder)/\(name)")
        return OutgoingFile(
            file: name, size: size, sha256: Hex.text(summary.sha256), kind: kind,
            mime: found?.rawValue ?? MediaType.unknownMIME, fileName: kind == .document ? fileName : nil)
    }

    /// Takes a file of this machine; its name is the last part of the path unless another is given.
    public func take(path: String, kind: MediaMessage.Kind?, fileName: String? = nil) throws -> OutgoingFile {
        let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutgoingRefusal.unreadable(String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var about = stat()
        guard fstat(descriptor, &about) == 0, about.st_mode & S_IFMT == S_IFREG else {
            throw OutgoingRefusal.unreadable("it is no file")
        }
        let name = fileName ?? path.split(separator: "/").last.map(String.init)
        return try take(kind: kind, fileName: name) {
            var count = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: Self.takenBytes) { buffer, initialised in
                count = read(descriptor, buffer.baseAddress, buffer.count)
                initialised = max(0, count)
            }
            guard count >= 0 else { throw OutgoingRefusal.unreadable(String(cString: strerror(errno))) }
            return bytes
        }
    }

    /// Takes a file that is in memory, as a form brings it.
    public func take(_ bytes: [UInt8], kind: MediaMessage.Kind?, fileName: String?) throws -> OutgoingFile {
        var rest = bytes[...]
        return try take(kind: kind, fileName: fileName) {
            defer { rest = rest.dropFirst(Self.takenBytes) }
            return Array(rest.prefix(Self.takenBytes))
        }
    }

    private static let takenBytes = 256 * 1024  // Taken at once.

    private static func kind(_ type: MediaType?, size: Int) -> MediaMessage.Kind {
        guard let type else { return .document }
        if type == .opus, size <= OutgoingRules.voiceIconBytesMax { return .voice }
        return size <= type.naturalKind.rules.bytesMax ? type.naturalKind : .document
    }
}
