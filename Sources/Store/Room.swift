/// Keeps a full store usable: nothing grows beyond the ceiling, while deletes and changes that keep the size go on.
///
/// Every change writes new pages before old ones become free, so a file that is full to the last page could not even
/// delete. The map therefore reaches beyond the ceiling, by a reserve for pages that are free again a commit later.
struct Room: Sendable {
    static let reserveBytes = 16 << 20  // Bytes of address space. Three full batches of writes to random places.

    static let watchedBytes = 64 << 20  // Bytes below the ceiling from which writes are measured. None adds as much.

    let ceilingBytes: Int
    private let databases: [Database]
    /// Pages of tables and indexes that have left the schema.
    private let otherPages: Int

    init(_ databases: Databases, ceilingBytes: Int, in raw: LMDBTransaction) throws {
        self.ceilingBytes = ceilingBytes
        self.databases = Array(databases.byName.values) + [databases.meta.database]
        let known = try self.databases.reduce(0) { try $0 + raw.pages($1) }
        otherPages = max(0, raw.usage.filePages - (try raw.freePages) - known)
    }

    /// Bytes that hold something, the changes of this transaction included.
    func usedBytes(in raw: LMDBTransaction) throws -> Int {
        try databases.reduce(otherPages) { try $0 + raw.pages($1) } * raw.usage.pageBytes
    }

    /// Throws `StoreError.full` when the body leaves the store both above the ceiling and larger than before.
    func guarding<T>(_ raw: LMDBTransaction, _ body: () throws -> T) throws -> T {
        let usage = raw.usage
        guard usage.filePages * usage.pageBytes > ceilingBytes - Self.watchedBytes else { return try body() }
        let before = try usedBytes(in: raw)
        let result = try body()
        let after = try usedBytes(in: raw)
        guard after <= max(before, ceilingBytes) else {
            throw StoreError.full(usedBytes: before, ceilingBytes: ceilingBytes)
        }
        return result
    }
}
