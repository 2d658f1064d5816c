import FoundationEssentials
import Glibc
import Synchronization
import Vault

/// A sealed file being written: content goes in piece by piece, in constant memory, and is only then given its name.
///
/// Pieces come from the client's thread; the lock hands the sealer from one to the next. Until it has its name it is a
/// draft, which goes with whoever writes it; one that was left by a process that ended is removed by the next.
final class MediaFile: Sendable {
    struct Failure: Error, CustomStringConvertible {
        let description: String

        /// With the reason of the system's last call.
        static func system(_ tried: String) -> Failure {
            Failure(description: "\(tried): \(String(cString: strerror(errno)))")
        }
    }

    private struct State: ~Copyable {
        var sealer: FileSealer
        var failure: Failure?
        var count = 0
        var head: [UInt8] = []
    }

    private let state: Mutex<State>
    private let descriptor: Int32
    private let draft: String

    private static let ending = ".part"

    init(folder: String, vault: Vault) throws {
        let sealer = try vault.fileSealer(MediaShelf.place)
        mkdir(folder, 0o700)
        var name = Array("\(folder)/XXXXXX\(Self.ending)".utf8CString)
        descriptor = mkstemps(&name, Int32(Self.ending.utf8.count))
        guard descriptor >= 0 else { throw Failure.system("media folder") }
        draft = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        state = Mutex(State(sealer: sealer))
        // Says that somebody writes it; a sweep that came first has taken its name away.
        var about = stat()
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0,
            fstat(descriptor, &about) == 0, about.st_nlink == 1
        else { throw Failure.system("lock a draft") }
    }

    deinit {
        close(descriptor)
        unlink(draft)
    }

    /// Removes drafts that no process writes any more.
    static func removeAbandoned(in folder: String) throws {
        guard FileManager.default.fileExists(atPath: folder) else { return }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(ending) {
            let descriptor = open("\(folder)/\(name)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink("\(folder)/\(name)") }
            close(descriptor)
        }
    }

    /// Bytes of content taken so far.
    var count: Int { state.withLock { $0.count } }

    /// What the content is, by its beginning.
    var type: MediaType? { MediaType.sniff(state.withLock { $0.head }) }

    /// A WebP with several frames (Google, WebP Container Specification, VP8X).
    var isMovingPicture: Bool {
        state.withLock { $0.head.count > 20 && $0.head[12..<16].elementsEqual("VP8X".utf8) && $0.head[20] & 2 != 0 }
    }

    var failure: Failure? { state.withLock { $0.failure } }

    /// Takes a piece; false when the disk or the sealing failed, which ends the transfer.
    func append(_ piece: UnsafeRawBufferPointer) -> Bool {
        state.withLock { state in
            guard state.failure == nil else { return false }
            do {
                try write(state.sealer.append(piece))
                state.count += piece.count
                state.head += piece.prefix(MediaType.headBytes - state.head.count)
                return true
            } catch {
                state.failure = error as? Failure ?? Failure(description: "\(error)")
                return false
            }
        }
    }

    func append(_ piece: [UInt8]) throws {
        guard !piece.withUnsafeBytes({ append($0) }) else { return }
        throw failure ?? Failure(description: "media folder")
    }

    /// Ends the file and makes it durable. Returns the size and the hash of the content.
    func finish() throws -> FileSealer.Summary {
        try state.withLock { state in
            if let failure = state.failure { throw failure }
            let end = try state.sealer.finish()
            try write(end.bytes)
            guard fsync(descriptor) == 0 else { throw Failure.system("fsync") }
            return end.summary
        }
    }

    /// Puts the file in its place, and in that of equal content which lies there already: the newer one is whole.
    func move(to path: String) throws {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        // A new folder is durable once its parent is.
        if mkdir(folder, 0o700) == 0 { Self.makeDurable(folder + "/..") }
        guard rename(draft, path) == 0 else { throw Failure.system("rename") }
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
            guard written > 0 else { throw Failure.system("disk") }
            rest = rest.dropFirst(written)
        }
    }
}
