/// How full the store is, and what it has done.
public struct StoreStatistics: Sendable, Codable {
    /// Records by table.
    public let records: [String: Int]
    /// Bytes that hold something: the file without its free pages.
    public let usedBytes: Int
    /// Bytes that the file has grown to.
    public let fileBytes: Int
    /// Bytes that may hold something. The file itself may be somewhat larger.
    public let ceilingBytes: Int
    /// Slots that readers of all processes have taken at some time.
    public let readers: Int
    /// Commits of this process, and the writes they made durable.
    public let commits: Int
    public let writes: Int

    init(_ snapshot: Snapshot, _ schema: Schema, _ room: Room, commits: Int, writes: Int) throws {
        let usage = snapshot.raw.usage
        var records: [String: Int] = [:]
        for table in schema.tables { records[table.name] = try snapshot.raw.count(snapshot.databases[table.name]) }
        self.records = records
        fileBytes = usage.filePages * usage.pageBytes
        usedBytes = try room.usedBytes(in: snapshot.raw)
        ceilingBytes = room.ceilingBytes
        readers = usage.readers
        self.commits = commits
        self.writes = writes
    }
}
