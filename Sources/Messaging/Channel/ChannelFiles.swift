import FoundationEssentials
import Glibc
import Store

/// The log's files, one a day by the clock of Greenwich: `2026-11-21.jsonl`, an object a line, oldest first.
///
/// They lie beside the database, not in it: losing the last second of them in a crash costs nobody anything, and so
/// they wear the disk as little as a log can.
struct ChannelFiles: Sendable {
    static let dayBytesMax = 64 << 20  // Some 40,000 calls. A flood must not fill the disk.
    static let keptDays = 7  // What one looks back at when somebody asks why a message did not arrive.

    let folder: String

    struct Failure: Error, CustomStringConvertible {
        let description: String
        init(_ tried: String) { description = "\(tried): \(String(cString: strerror(errno)))" }
    }

    static func day(_ time: Timestamp) -> String { String(time.description.prefix(10)) }

    func path(_ day: String) -> String { "\(folder)/\(day).jsonl" }

    /// Days there are files of, newest first.
    func days() -> [String] {
        // A folder that is not there has no files.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { name in
            let day = name.prefix(10)
            return name == "\(day).jsonl" && Self.isDay(day) ? String(day) : nil
        }.sorted(by: >)
    }

    static func isDay(_ text: Substring) -> Bool {
        text.utf8.count == 10
            && text.utf8.enumerated().allSatisfy { [4, 7].contains($0) ? $1 == UInt8(ascii: "-") : $1.isDigit }
    }

    enum Written: Equatable { case all, none(isFull: Bool) }

    /// Appends the lines to the day's file, unless it would grow beyond its bound. Nothing is synced.
    func append(_ lines: [UInt8], day: String) throws -> Written {
        mkdir(folder, 0o700)
        let descriptor = open(path(day), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Failure("open") }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        guard size >= 0 else { throw Failure("seek") }
        guard Int(size) + lines.count <= Self.dayBytesMax else { return .none(isFull: true) }
        var rest = lines[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let failure = Failure("write")
                // Half a line would spoil the next one.
                ftruncate(descriptor, size)
                throw failure
            }
            rest = rest.dropFirst(count)
        }
        return .all
    }

    /// Deletes the files of days that are too long ago.
    func forget(now: Timestamp) {
        let oldest = Self.day(now - .seconds(Int64(Self.keptDays) * 24 * 3600))
        for day in days() where day < oldest { unlink(path(day)) }
    }
}
