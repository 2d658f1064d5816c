import Glibc
import Synchronization
import Vault

/// A file of the shelf being read: content comes out piece by piece, in constant memory.
final class SealedFile: Sendable {
    private struct State: ~Copyable {
        var opener: FileOpener
        var left: Int
        var isAtEnd = false
        var hasFailed = false
    }

    private let state: Mutex<State>
    private let descriptor: Int32

    private static let pieceBytes = 256 * 1024  // Read at once.

    /// `size` is that of the content, in bytes. Throws when there is no such file.
    init(_ path: String, size: Int, vault: Vault) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw MediaFile.Failure.system("media file") }
        state = Mutex(State(opener: vault.fileOpener(MediaShelf.place), left: size))
    }

    deinit { close(descriptor) }

    /// The content was changed or cut, or the disk does not give it.
    var hasFailed: Bool { state.withLock { $0.hasFailed } }

    /// The next piece; an empty one is the end. Throws when the file is not as it was sealed.
    func next() throws -> [UInt8] {
        try state.withLock { state in
            guard !state.isAtEnd else { return [] }
            do {
                var piece: [UInt8] = []
                while piece.isEmpty, !state.isAtEnd {
                    let sealed = try read()
                    state.isAtEnd = sealed.isEmpty
                    piece = try state.isAtEnd ? state.opener.finish() : state.opener.append(sealed)
                }
                state.left -= piece.count
                guard state.isAtEnd ? state.left == 0 : state.left >= 0 else {
                    throw MediaFile.Failure(description: "the file has another size")
                }
                return piece
            } catch {
                state.hasFailed = true
                throw error
            }
        }
    }

    private func read() throws -> [UInt8] {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { buffer, initialised in
            repeat {
                count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            } while count < 0 && errno == EINTR
            initialised = max(0, count)
        }
        guard count >= 0 else { throw MediaFile.Failure.system("read") }
        return bytes
    }
}

extension MediaShelf {
    /// Hands out the content of a stored attachment piece by piece. Throws when it is not there or was changed.
    public func open(_ attachment: Attachment, piece: ([UInt8]) throws -> Void) throws {
        guard case .stored(let file, let size, _) = attachment.state else {
            throw MediaFile.Failure(description: "the file is not here yet")
        }
        try open(SealedFile("\(folder)/\(file)", size: size, vault: vault), piece: piece)
    }

    /// Hands out the content of a file that is to be sent, or was.
    public func open(_ file: OutgoingFile, piece: ([UInt8]) throws -> Void) throws {
        try open(sealed(file), piece: piece)
    }

    func sealed(_ file: OutgoingFile) throws -> SealedFile {
        try SealedFile("\(folder)/\(file.file)", size: file.size, vault: vault)
    }

    private func open(_ file: SealedFile, piece: ([UInt8]) throws -> Void) throws {
        while true {
            let next = try file.next()
            guard !next.isEmpty else { return }
            try piece(next)
        }
    }
}
