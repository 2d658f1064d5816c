import Glibc

/// One daemon a data folder: a second one would take the first one's calls for lost.
///
/// The lock goes with the process, however it ends. Commands beside the daemon need none.
struct FolderLock {
    struct Taken: Error, CustomStringConvertible {
        let folder: String
        var description: String { "another andon serves the data in \(folder); stop it first" }
    }

    /// Held until the process ends; the descriptor is never closed.
    static func take(_ folder: String) throws {
        let descriptor = open("\(folder)/daemon.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw KeyFile.Unusable(path: "\(folder)/daemon.lock", reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw Taken(folder: folder) }
    }
}
