import Glibc
import Synchronization
import Vault

/// A sealed file being written: content goes in piece by piece, in constant memory, and is only then given its name.
///
/// Pieces come from the client's thread; the lock hands the sealer from one to the next.
final class MediaFile: Sendable {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private struct State: ~Copyable {
        var sealer: FileSealer
        var failure: Failure?
    }

    private let state: Mutex<State>
    private let descriptor: Int32
    private let draft: String

    init(folder: String, name: String, vault: Vault) throws {
        mkdir(folder, 0o700)
        draft = "\(folder)/\(name).part"
        descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(description: "media folder: \(String(cString: strerror(errno)))") }
        state = Mutex(State(sealer: try vault.fileSealer(MediaShelf.place), failure: nil))
    }

    deinit {
        close(descriptor)
        unlink(draft)
    }

    /// Takes a piece; false when the disk or the sealing failed, which ends the download.
    func append(_ piece: UnsafeRawBufferPointer) -> Bool {
        state.withLock { state in
            guard state.failure == nil else { return false }
            do {
                try write(state.sealer.append(piece))
                return true
            } catch {
                state.failure = error as? Failure ?? Failure(description: "\(error)")
                return false
            }
        }
    }

    /// Ends the file and makes it durable. Returns the size and the hash of the content.
    func finish() throws -> FileSealer.Summary {
        try state.withLock { state in
            if let failure = state.failure { throw failure }
            let end = try state.sealer.finish()
            try write(end.bytes)
            guard fsync(descriptor) == 0 else {
                throw Failure(description: "fsync: \(String(cString: strerror(errno)))")
            }
            return end.summary
        }
    }

    /// Puts the file in its place. Equal content that lies there already stays.
    func move(to path: String) throws {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        // A new folder is durable once its parent is.
        if mkdir(folder, 0o700) == 0 { Self.makeDurable(folder + "/..") }
        guard rename(draft, path) == 0 else {
            throw Failure(description: "rename: \(String(cString: strerror(errno)))")
        }
        Self.makeDurable(folder)
    }

    private static func makeDurable(_ folder: String) {
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }

    private func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Failure(description: "disk: \(String(cString: strerror(errno)))") }
            rest = rest.dropFirst(written)
        }
    }
}

extension MediaShelf {
    static let pieceBytes = 256 * 1024  // Read at once.

    /// Hands out the content of a stored attachment piece by piece. Throws when it is not there or was changed.
    public func open(_ attachment: Attachment, piece: ([UInt8]) throws -> Void) throws {
        guard case .stored(let file, _, _) = attachment.state else {
            throw MediaFile.Failure(description: "the file is not here yet")
        }
        let descriptor = Glibc.open("\(folder)/\(file)", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw MediaFile.Failure(description: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var opener = vault.fileOpener(Self.place)
        var buffer = [UInt8](repeating: 0, count: Self.pieceBytes)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw MediaFile.Failure(description: String(cString: strerror(errno))) }
            if count == 0 { break }
            let plain = try opener.append(Array(buffer[..<count]))
            if !plain.isEmpty { try piece(plain) }
        }
        let last = try opener.finish()
        if !last.isEmpty { try piece(last) }
    }
}
