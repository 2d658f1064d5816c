/// Why the store refused or failed.
public enum StoreError: Error, Hashable, Sendable {
    /// The map's ceiling is reached. Reads and deletes still work; what was tried is undone.
    case full(usedBytes: Int, ceilingBytes: Int)
    /// The disk under the file has no room. What was tried is undone.
    case diskFull
    case keyTooLong(table: String, bytes: Int)
    case recordTooLarge(table: String, bytes: Int)
    /// Another record has the same value in this index. Nothing of the refused record was written.
    case notUnique(index: String)
    case tooNew(found: Int, known: Int)
    case tooOld(found: Int, oldest: Int)
    /// A database that something else wrote.
    case foreign
    case migrationFailed(to: Int, name: String, reason: String)
    case badCursor
    case corrupt(table: String, key: String, reason: String)
    /// A record that does not translate to JSON.
    case unwritable(table: String, reason: String)
    /// Too many writes wait for their turn. Nothing was written; try again later.
    case busy(waiting: Int)
    /// Every reader's slot is taken. Try again later.
    case readersFull(Int)
    case closed
    /// LMDB or the system failed with this code.
    case lmdb(code: Int32, tried: String)
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .full(let used, let ceiling):
            "the database is full: \(used >> 20) of \(ceiling >> 20) MB; raise its ceiling or delete old records"
        case .diskFull: "the disk is full; make room on it"
        case .keyTooLong(let table, let bytes):
            "a key of \(table) has \(bytes) bytes, the bound is \(KeyBytes.countMax); shorten the value it is made of"
        case .recordTooLarge(let table, let bytes):
            "a record of \(table) has \(bytes) bytes, the bound is \(RecordCoder.bytesMax); store large data as a file"
        case .notUnique(let index): "another record already has this value in \(index)"
        case .tooNew(let found, let known):
            "the database has version \(found), this program knows \(known); install the newer program again"
        case .tooOld(let found, let oldest):
            "the database has version \(found), this program upgrades from \(oldest) on; run a release in between once"
        case .foreign: "the folder holds a database that another program made; choose another folder"
        case .migrationFailed(let version, let name, let reason):
            "the upgrade to version \(version) (\(name)) failed and was undone: \(reason)"
        case .badCursor: "the cursor of this page is not valid; start at the first page"
        case .corrupt(let table, let key, let reason): "\(table), key \(key): \(reason); check the database"
        case .unwritable(let table, let reason): "a record of \(table) cannot be written: \(reason)"
        case .busy(let waiting): "\(waiting) writes wait already; try again later"
        case .readersFull(let count): "all \(count) readers of the database are busy; try again later"
        case .closed: "the database is closed"
        case .lmdb(let code, let tried): "the database failed to \(tried): \(LMDB.meaning(of: code)) (\(code))"
        }
    }
}
