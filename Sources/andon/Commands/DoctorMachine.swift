import FoundationEssentials
import Glibc
import Store

/// The key, the data folder and the disk, as the system shows them.
enum MachineChecks {
    static func all(_ config: Config) -> [DoctorCheck] {
        [
            DoctorCheck("data folder") { dataFolder(config) },
            DoctorCheck("key file") { keyFile(config) },
            DoctorCheck("disk") { disk(config) },
            DoctorCheck("backup") { backup(config) },
        ]
    }

    private static let othersMask: mode_t = 0o077

    private static func status(_ path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    private static func mode(_ status: stat) -> String { "0" + String(status.st_mode & 0o777, radix: 8) }

    private static func dataFolder(_ config: Config) -> Finding {
        let folder = config.dataFolder
        guard let status = status(folder) else {
            return .warn(
                "is not there yet, or cannot be seen by this user", folder,
                fix: "It is made on first start. If andon ran before, run this as the user it runs as.")
        }
        let parts = ["data.mdb", "media", "keys", "channel"].map { "\(folder)/\($0)" }
        for path in [folder] + parts {
            guard let part = Self.status(path) else { continue }
            if part.st_mode & othersMask != 0 {
                return .bad("others may read it", "\(path) has mode \(mode(part))", fix: "chmod -R go= on the folder.")
            }
            if part.st_uid != status.st_uid {
                return .bad(
                    "not all of it belongs to one user", path, fix: "chown -R it to the user andon runs as.")
            }
        }
        return .ok("only its owner reads it", folder)
    }

    private static func keyFile(_ config: Config) -> Finding {
        let path = config.keyFile
        let hasData = Self.status(config.dataFolder + "/data.mdb") != nil
        guard let status = status(path) else {
            if hasData {
                return .bad(
                    "is gone, or cannot be seen by this user; the data was sealed with it", path,
                    fix: "Restore it from a backup. Never start with a new one.")
            }
            return .ok("is made on first start", path)
        }
        if status.st_size != off_t(KeyFile.byteCount) {
            return .bad(
                "has \(status.st_size) bytes instead of \(KeyFile.byteCount)", path,
                fix: "Restore it from a backup. Never start with a new one.")
        }
        if status.st_mode & othersMask != 0, config.sources[.keyFile] != .credential {
            return .bad("others may read it", "\(path) has mode \(mode(status))", fix: "chmod 0600 the key file.")
        }
        if access(path, R_OK) != 0 {
            return .bad("this user may not read it", path, fix: "Run this as the user andon runs as, or chown the key.")
        }
        return .ok("\(KeyFile.byteCount) bytes that only its owner reads", path)
    }

    private static let freeBytesMin = 256 << 20  // Below, a busy day of photos may fill the disk.

    private static func disk(_ config: Config) -> Finding {
        var status = statvfs()
        let folder = Self.status(config.dataFolder) == nil ? "/" : config.dataFolder
        guard statvfs(folder, &status) == 0 else {
            return .warn("cannot be looked at", folder, fix: "Run this as the user andon runs as.")
        }
        let free = Int(status.f_bavail) * Int(status.f_frsize)
        let grown = Self.status(config.dataFolder + "/data.mdb").map { Int($0.st_size) } ?? 0
        let words = "\(free >> 20) MiB free"
        if free < freeBytesMin { return .bad(words, fix: "Make room: photos and films lie in the media folder.") }
        if status.f_favail == 0, status.f_files > 0 {
            return .bad("no more files can be made", fix: "Delete files nobody needs: every photo is one.")
        }
        if free < config.mapSizeBytes - grown {
            return .warn(
                "\(words), less than the database may still grow by",
                fix: "Make room, or lower ANDON_MAP_SIZE_MB.")
        }
        return .ok(words)
    }

    /// There is nothing yet that could be as old as something.
    private static func backup(_ config: Config) -> Finding {
        .warn(
            "no backup is known",
            fix: "Copy the data folder, keys included, to another machine while andon is stopped.")
    }
}
