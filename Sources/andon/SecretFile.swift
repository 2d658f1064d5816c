import Glibc

/// A new file that its owner alone may read. One that is there already is not overwritten, and one that was not
/// finished does not stay.
final class SecretFile {
    private let path: String
    private let descriptor: Int32
    private var isFinished = false

    init(_ path: String) throws {
        let opened = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        // Thrown before anything is set: what is there already is not ours to remove.
        guard opened >= 0 else { throw Complaint("\(path): \(String(cString: strerror(errno)))") }
        (self.path, descriptor) = (path, opened)
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(path) }
    }

    func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Complaint("\(path): \(String(cString: strerror(errno)))") }
            rest = rest.dropFirst(count)
        }
    }

    func finish() throws {
        guard fsync(descriptor) == 0 else { throw Complaint("\(path): \(String(cString: strerror(errno)))") }
        isFinished = true
    }
}
