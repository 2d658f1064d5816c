import FoundationEssentials
import Glibc
import Vault

/// The master key on the disk: 32 random bytes that only its owner may read.
enum KeyFile {
    static let byteCount = 32

    struct Unusable: Error, CustomStringConvertible {
        let path: String
        let reason: String
        var description: String { "key file \(path): \(reason)" }
    }

    /// Reads the key, or makes one when there is neither a key nor a database that would need the old one.
    static func load(_ path: String, dataFolder: String, random: SecureRandom) throws -> [UInt8] {
        if let data = FileManager.default.contents(atPath: path) {
            guard data.count == byteCount else {
                throw Unusable(
                    path: path, reason: "has \(data.count) bytes instead of \(byteCount); restore it from a backup")
            }
            return [UInt8](data)
        }
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Unusable(path: path, reason: "cannot be read; check its owner and mode")
        }
        guard !FileManager.default.fileExists(atPath: dataFolder + "/data.mdb") else {
            throw Unusable(path: path, reason: "is gone, and the database was sealed with it; restore it from a backup")
        }
        return try make(path, random: random)
    }

    private static func make(_ path: String, random: SecureRandom) throws -> [UInt8] {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // Written beside, made durable, then put in place only if nothing stands there: two first starts at once end
        // with one key.
        let key = random.bytes(byteCount)
        let draft = "\(path).\(getpid())"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw Unusable(path: draft, reason: "cannot be made: \(String(cString: strerror(errno)))")
        }
        let written = key.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        let isDurable = fsync(file) == 0
        close(file)
        defer { unlink(draft) }
        guard written == byteCount, isDurable else {
            throw Unusable(path: draft, reason: "cannot be written: \(String(cString: strerror(errno)))")
        }
        if link(draft, path) != 0 {
            guard errno == EEXIST, let other = FileManager.default.contents(atPath: path), other.count == byteCount
            else {
                throw Unusable(path: path, reason: "cannot be put in place: \(String(cString: strerror(errno)))")
            }
            return [UInt8](other)
        }
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if directory >= 0 {
            fsync(directory)
            close(directory)
        }
        return key
    }
}
