import FoundationEssentials
import Glibc
public import Store

/// Removes files of the shelf that nothing needs: those that were forgotten, and those nobody ever noted.
///
/// Always after the commit that forgets them: a file that is named and not there is a loss, one that is there and not
/// named only takes room until the next sweep.
public struct ShelfSweep: Sendable {
    let store: Store
    let shelf: MediaShelf
    let outbox: Outbox

    public struct Removed: Sendable, Codable, Equatable {
        public var files = 0
        /// On the disk, in bytes.
        public var bytes = 0
        /// Files so new that something may be about to need them; the next sweep looks again.
        public var waiting = 0

        public init() {}
    }

    static let batchMax = 100  // Removals, and so files, between two commits.
    static let noteMax = 200  // Old messages in one commit.
    static let batchesMax = 10_000  // A million files; what is left is found by the next sweep.
    /// Who puts a file on the shelf notes it within seconds.
    static let restlessFor = Duration.seconds(60)
    /// A file nobody noted for so long was left by a program that was killed.
    static let orphanAfter = Duration.seconds(24 * 3600)

    public init(store: Store, shelf: MediaShelf, outbox: Outbox) {
        self.store = store
        self.shelf = shelf
        self.outbox = outbox
    }

    /// Removes the files that were forgotten and that nothing else needs.
    public func removeForgotten() async throws -> Removed {
        var removed = Removed()
        guard try store.read({ try $0.count(ShelfRemoval.self) }) > 0 else { return removed }
        try await noteFiles()
        var cursor: PageCursor?
        for _ in 0..<Self.batchesMax {
            let after = cursor
            let (page, needed, now) = try store.read { snapshot in
                let page = try snapshot.page(ShelfRemoval.self, after: after, limit: Self.batchMax)
                return (page, try page.records.map { try shelf.isNeeded($0.id, in: snapshot) }, snapshot.now)
            }
            var settled: [(removal: ShelfRemoval, isNeeded: Bool)] = []
            for (removal, isNeeded) in zip(page.records, needed) {
                if isNeeded || remove(removal.id, olderThan: Self.restlessFor, now: now, &removed) {
                    settled.append((removal, isNeeded))
                }
            }
            let done = settled
            try await store.write { tx in
                // One that was written anew meanwhile is for the next sweep.
                for (removal, isNeeded) in done where try tx.find(ShelfRemoval.self, removal.id)?.at == removal.at {
                    try tx.delete(ShelfRemoval.self, removal.id)
                    if !isNeeded, let upload = removal.upload { try tx.delete(Upload.self, upload) }
                }
            }
            cursor = page.next
            if cursor == nil { break }
        }
        return removed
    }

    /// Removes files that nothing names, and nothing has named for a day.
    public func removeOrphans() async throws -> Removed {
        try await noteFiles()
        var removed = Removed()
        for folder in try folders() {
            let (orphans, now) = try orphans(in: folder)
            for file in orphans { _ = remove(file, olderThan: Self.orphanAfter, now: now, &removed) }
            await Task.yield()
        }
        return removed
    }

    /// What `removeOrphans` would remove, and what lies on the shelf altogether. While there are messages whose files
    /// nobody has noted, it names no orphans.
    public func survey() throws -> (orphans: Removed, all: Removed) {
        var (found, all) = (Removed(), Removed())
        let isSure = try isAllNoted()
        for folder in try folders() {
            let orphans = isSure ? Set(try orphans(in: folder).files) : []
            for file in try files(in: folder) {
                guard let about = about(file) else { continue }
                all.files += 1
                all.bytes += about.bytes
                if orphans.contains(file) {
                    found.files += 1
                    found.bytes += about.bytes
                }
            }
        }
        return (found, all)
    }

    /// The size of the disk that the shelf is on, in bytes; nil while there is no shelf.
    public var diskBytes: Int? {
        var about = statvfs()
        return statvfs(shelf.folder, &about) == 0 ? Int(clamping: UInt64(about.f_blocks) * UInt64(about.f_frsize)) : nil
    }

    /// Without this, files of messages from before it was noted would seem to be nobody's.
    private func noteFiles() async throws {
        let outbox = outbox
        for _ in 0..<Self.batchesMax {
            if try isAllNoted() { return }
            _ = try await store.write { try outbox.noteFiles(limit: Self.noteMax, in: $0) }
        }
    }

    private func isAllNoted() throws -> Bool {
        try store.read { try $0.count(OutboundMessage.byFile, OutboundMessage.unnotedFile, limit: 1) == 0 }
    }

    // MARK: The folder

    private static let ending = ".sealed"

    private func folders() throws -> [String] {
        guard FileManager.default.fileExists(atPath: shelf.folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: shelf.folder).filter { $0.utf8.count == 2 }.sorted()
    }

    private func files(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(shelf.folder)/\(folder)")
            .filter { $0.hasSuffix(Self.ending) }.map { "\(folder)/\($0)" }
    }

    private func orphans(in folder: String) throws -> (files: [String], now: Timestamp) {
        let files = try files(in: folder)
        return try store.read { snapshot in
            let orphans = try files.filter { file in
                guard let about = about(file), about.changedAt + Self.orphanAfter <= snapshot.now else { return false }
                return try !shelf.isNeeded(file, in: snapshot)
            }
            return (orphans, snapshot.now)
        }
    }

    private func about(_ file: String) -> (bytes: Int, changedAt: Timestamp)? {
        var about = stat()
        guard stat("\(shelf.folder)/\(file)", &about) == 0 else { return nil }
        return (Int(about.st_size), Timestamp(seconds: Int64(about.st_mtim.tv_sec)))
    }

    /// True if it is gone. One that is put there anew carries a new time.
    private func remove(
        _ file: String, olderThan age: Duration, now: Timestamp, _ removed: inout Removed
    ) -> Bool {
        guard let about = about(file) else { return true }
        guard about.changedAt + age <= now, unlink("\(shelf.folder)/\(file)") == 0 else {
            removed.waiting += 1
            return false
        }
        removed.files += 1
        removed.bytes += about.bytes
        return true
    }
}
