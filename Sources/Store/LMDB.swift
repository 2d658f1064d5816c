import CLMDB
import Glibc
import Synchronization

// Every call of liblmdb stands here. Codes become errors at once. Bytes of the file are handed to closures, which copy
// what they keep; no other pointer leaves.

enum LMDB {
    static func meaning(of code: Int32) -> String {
        String(cString: mdb_strerror(code))
    }

    /// Whether the changes may fit if they are made in several transactions.
    static func isTooMuchForOneTransaction(_ code: Int32) -> Bool {
        code == MDB_TXN_FULL || code == MDB_BAD_TXN
    }
}

/// A named tree of keys and values in the file.
struct Database: Sendable {
    fileprivate let handle: MDB_dbi
}

/// The open file.
///
/// Safe to share: LMDB locks what its handle points to, `isOpen` and the map change only while the gate is closed, and
/// the idle readers are under a lock.
final class Environment: @unchecked Sendable {
    static let readersMax: UInt32 = 510  // Of all processes. One is 64 bytes of the lock file.
    private static let idleReadersMax = 16  // Kept for the next reads, more than threads that read at once.
    private static let attemptsMax = 4  // Of a begin. A peer changes the map once at its start.

    let ceilingBytes: Int
    fileprivate let pointer: OpaquePointer
    private let gate = Gate()
    private let idleReaders = Mutex<[IdleReader]>([])
    private var isOpen = true

    /// A reader that was reset: it keeps its slot and holds no pages. Safe to pass on: NOTLS ties it to no thread.
    private struct IdleReader: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    /// The folder must be there. The same file may be open in other processes, but only once in this one.
    init(path: String, ceilingBytes: Int, databasesMax: Int) throws(StoreError) {
        var created: OpaquePointer?
        let pageSize = Int(sysconf(Int32(_SC_PAGESIZE)))
        var code = mdb_env_create(&created)
        guard code == MDB_SUCCESS, let created else { throw .lmdb(code: code, tried: "create a handle") }
        let mapSize = (ceilingBytes + Room.reserveBytes + pageSize - 1) / pageSize * pageSize
        code = mdb_env_set_mapsize(created, mapSize)
        if code == MDB_SUCCESS { code = mdb_env_set_maxreaders(created, Self.readersMax) }
        if code == MDB_SUCCESS { code = mdb_env_set_maxdbs(created, MDB_dbi(databasesMax)) }
        if code == MDB_SUCCESS { code = mdb_env_open(created, path, UInt32(MDB_NOTLS), 0o600) }
        guard code == MDB_SUCCESS else {
            mdb_env_close(created)
            throw .lmdb(code: code, tried: "open \(path)")
        }
        pointer = created
        self.ceilingBytes = ceilingBytes
        clearDeadReaders()
    }

    deinit {
        close()
    }

    /// Waits for running transactions. Then nothing more can begin.
    func close() {
        gate.close()
        defer { gate.open() }
        guard isOpen else { return }
        isOpen = false
        for reader in takeIdleReaders() { mdb_txn_abort(reader.pointer) }
        mdb_env_close(pointer)
    }

    /// Frees the slots of processes that died while reading; without it the file would keep every page they saw.
    func clearDeadReaders() {
        var dead: Int32 = 0
        _ = mdb_reader_check(pointer, &dead)
    }

    func read<T>(_ body: (LMDBTransaction) throws -> T) throws -> T {
        let transaction = try begin { pointer in
            guard let idle = takeIdleReader() else {
                return mdb_txn_begin(self.pointer, nil, UInt32(MDB_RDONLY), &pointer)
            }
            let code = mdb_txn_renew(idle.pointer)
            if code == MDB_SUCCESS { pointer = idle.pointer } else { mdb_txn_abort(idle.pointer) }
            return code
        }
        defer {
            if let pointer = transaction.end() { retire(pointer) }
            gate.leave()
        }
        return try body(transaction)
    }

    /// Commits when the body returns, undoes everything when it throws. The body stays on the calling thread.
    func write<T>(_ body: (LMDBTransaction) throws -> T) throws -> T {
        let transaction = try begin { mdb_txn_begin(self.pointer, nil, 0, &$0) }
        defer {
            transaction.abort()
            gate.leave()
        }
        let result = try body(transaction)
        try transaction.commit()
        return result
    }

    /// Comes back inside the gate, or throws outside.
    private func begin(_ start: (inout OpaquePointer?) -> Int32) throws(StoreError) -> LMDBTransaction {
        var code = MDB_SUCCESS
        for _ in 0..<Self.attemptsMax {
            gate.enter()
            guard isOpen else {
                gate.leave()
                throw .closed
            }
            var started: OpaquePointer?
            code = start(&started)
            if code == MDB_SUCCESS, let started { return LMDBTransaction(started, in: self) }
            if code == MDB_READERS_FULL { clearDeadReaders() }
            gate.leave()
            switch code {
            case MDB_MAP_RESIZED: adoptMapSize()
            case MDB_READERS_FULL: break
            default: throw failure(code, "begin a transaction")
            }
        }
        throw failure(code, "begin a transaction")
    }

    /// A process with a higher ceiling has written beyond ours.
    private func adoptMapSize() {
        gate.close()
        defer { gate.open() }
        if isOpen { _ = mdb_env_set_mapsize(pointer, 0) }  // A failure shows in the next begin.
    }

    private func takeIdleReader() -> IdleReader? {
        idleReaders.withLock { $0.popLast() }
    }

    private func takeIdleReaders() -> [IdleReader] {
        idleReaders.withLock { readers in
            defer { readers = [] }
            return readers
        }
    }

    private func retire(_ pointer: OpaquePointer) {
        mdb_txn_reset(pointer)
        let reader = IdleReader(pointer: pointer)
        let isKept = idleReaders.withLock { readers in
            if readers.count < Self.idleReadersMax { readers.append(reader) }
            return readers.last?.pointer == reader.pointer
        }
        if !isKept { mdb_txn_abort(pointer) }
    }

    struct Usage {
        /// Pages that the file has grown to.
        let filePages: Int
        let pageBytes: Int
        let readers: Int
    }

    /// As of the last commit. Only inside a transaction.
    var usage: Usage {
        var info = MDB_envinfo()
        var stat = MDB_stat()
        mdb_env_info(pointer, &info)
        mdb_env_stat(pointer, &stat)
        return Usage(
            filePages: info.me_last_pgno + 1, pageBytes: Int(stat.ms_psize), readers: Int(info.me_numreaders))
    }

    /// Writes a consistent copy without free pages to an open file.
    func copy(to file: Int32) throws(StoreError) {
        gate.enter()
        defer { gate.leave() }
        guard isOpen else { throw .closed }
        var code = mdb_env_copyfd2(pointer, file, UInt32(MDB_CP_COMPACT))
        if code == MDB_INCOMPATIBLE, ftruncate(file, 0) == 0, lseek(file, 0, SEEK_SET) == 0 {
            code = mdb_env_copyfd2(pointer, file, 0)  // Some pages are neither used nor free: copied as they are.
        }
        guard code == MDB_SUCCESS else { throw failure(code, "copy") }
    }

    fileprivate func failure(_ code: Int32, _ tried: String) -> StoreError {
        switch code {
        case MDB_MAP_FULL:
            let usage = usage
            return .full(usedBytes: usage.filePages * usage.pageBytes, ceilingBytes: ceilingBytes)
        case MDB_READERS_FULL: return .readersFull(Int(Self.readersMax))
        case ENOSPC, EDQUOT: return .diskFull
        default: return .lmdb(code: code, tried: tried)
        }
    }
}

/// One transaction of LMDB, for one thread at a time.
final class LMDBTransaction {
    private var pointer: OpaquePointer?
    private let environment: Environment

    fileprivate init(_ pointer: OpaquePointer, in environment: Environment) {
        self.pointer = pointer
        self.environment = environment
    }

    private var live: OpaquePointer {
        guard let pointer else { preconditionFailure("a transaction is used after its braces") }
        return pointer
    }

    var usage: Environment.Usage { environment.usage }

    /// Runs the body in a transaction inside this one: kept when it returns, undone alone when it throws.
    func nested<T>(_ body: (LMDBTransaction) throws -> T) throws -> T {
        var started: OpaquePointer?
        try check(mdb_txn_begin(environment.pointer, live, 0, &started), "begin a nested transaction")
        guard let started else { preconditionFailure("LMDB reports success and hands back a transaction") }
        let child = LMDBTransaction(started, in: environment)
        defer { child.abort() }
        let result = try body(child)
        try child.commit()
        return result
    }

    /// Throws when a nested transaction has broken this one with its own failure.
    func checkUsable() throws(StoreError) {
        var stat = MDB_stat()
        try check(mdb_stat(live, 1, &stat), "go on after a nested transaction")  // 1: the list of tables.
    }

    fileprivate func commit() throws(StoreError) {
        guard let pointer = end() else { return }
        try check(mdb_txn_commit(pointer), "commit")
    }

    fileprivate func abort() {
        if let pointer = end() { mdb_txn_abort(pointer) }
    }

    /// Takes the handle away: whoever still holds the object can do no harm.
    fileprivate func end() -> OpaquePointer? {
        defer { pointer = nil }
        return pointer
    }

    /// nil: no such database, and it was not to be created.
    func open(_ name: String, isCreated: Bool) throws(StoreError) -> Database? {
        var handle: MDB_dbi = 0
        let code = mdb_dbi_open(live, name, isCreated ? UInt32(MDB_CREATE) : 0, &handle)
        if code == MDB_NOTFOUND { return nil }
        try check(code, "open \(name)")
        return Database(handle: handle)
    }

    /// Whether the file has no database at all.
    var isEmpty: Bool {
        get throws(StoreError) {
            var tables: MDB_dbi = 0
            try check(mdb_dbi_open(live, nil, 0, &tables), "open the list of tables")
            return try count(Database(handle: tables)) == 0
        }
    }

    func count(_ database: Database) throws(StoreError) -> Int {
        try statistics(database).ms_entries
    }

    func pages(_ database: Database) throws(StoreError) -> Int {
        let stat = try statistics(database)
        return stat.ms_branch_pages + stat.ms_leaf_pages + stat.ms_overflow_pages
    }

    private func statistics(_ database: Database) throws(StoreError) -> MDB_stat {
        var stat = MDB_stat()
        try check(mdb_stat(live, database.handle, &stat), "count")
        return stat
    }

    /// nil: no such key. The bytes are valid inside the body, until the next change.
    func value<T>(
        _ database: Database, _ key: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> T
    )
        throws -> T?
    {
        guard !key.isEmpty, key.count <= KeyBytes.countMax else { return nil }
        var key = MDB_val(key)
        var value = MDB_val()
        let code = mdb_get(live, database.handle, &key, &value)
        if code == MDB_NOTFOUND { return nil }
        try check(code, "read")
        return try body(value.bytes)
    }

    func value<T>(_ database: Database, _ key: [UInt8], _ body: (UnsafeRawBufferPointer) throws -> T) throws -> T? {
        try key.withUnsafeBytes { try value(database, $0, body) }
    }

    func put(_ database: Database, _ key: [UInt8], _ value: [UInt8]) throws(StoreError) {
        let code = key.withUnsafeBytes { keyBytes in
            value.withUnsafeBytes { valueBytes in
                var key = MDB_val(keyBytes)
                var value = MDB_val(valueBytes)
                return mdb_put(live, database.handle, &key, &value, 0)
            }
        }
        try check(code, "write")
    }

    /// False: there was no such key.
    @discardableResult
    func delete(_ database: Database, _ key: [UInt8]) throws(StoreError) -> Bool {
        let code = key.withUnsafeBytes { bytes in
            var key = MDB_val(bytes)
            return mdb_del(live, database.handle, &key, nil)
        }
        if code == MDB_NOTFOUND { return false }
        try check(code, "delete")
        return true
    }

    func clear(_ database: Database) throws(StoreError) {
        try check(mdb_drop(live, database.handle, 0), "clear")
    }

    /// Hands the entries of the range to the body, in order, until it says no. The body changes nothing in here.
    func scan(
        _ database: Database, _ range: KeyRange, _ direction: Direction,
        _ body: (_ key: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) throws -> Bool
    ) throws {
        var cursor: OpaquePointer?
        try check(mdb_cursor_open(live, database.handle, &cursor), "open a cursor")
        defer { mdb_cursor_close(cursor) }
        var key = MDB_val()
        var value = MDB_val()
        var code = Self.seek(cursor, &key, &value, range, direction)
        while code == MDB_SUCCESS {
            guard range.contains(key.bytes, coming: direction), try body(key.bytes, value.bytes) else { return }
            code = mdb_cursor_get(cursor, &key, &value, direction == .ascending ? MDB_NEXT : MDB_PREV)
        }
        guard code == MDB_NOTFOUND else { throw environment.failure(code, "step") }
    }

    private static func seek(
        _ cursor: OpaquePointer?, _ key: inout MDB_val, _ value: inout MDB_val, _ range: KeyRange,
        _ direction: Direction
    ) -> Int32 {
        let bound = direction == .ascending ? range.lower : range.upper ?? []
        guard !bound.isEmpty else {
            return mdb_cursor_get(cursor, &key, &value, direction == .ascending ? MDB_FIRST : MDB_LAST)
        }
        let code = bound.withUnsafeBytes { bytes in
            key = MDB_val(bytes)
            return mdb_cursor_get(cursor, &key, &value, MDB_SET_RANGE)
        }
        switch (direction, code) {
        case (.ascending, _): return code
        case (.descending, MDB_SUCCESS): return mdb_cursor_get(cursor, &key, &value, MDB_PREV)
        case (.descending, MDB_NOTFOUND): return mdb_cursor_get(cursor, &key, &value, MDB_LAST)
        case (.descending, _): return code
        }
    }

    /// Pages that deletes and rewrites have left free. They are listed in the tree number 0: a count, then the numbers.
    var freePages: Int {
        get throws {
            var count = 0
            try scan(Database(handle: 0), .everything, .ascending) { _, value in
                count += value.loadUnaligned(as: Int.self)
                return true
            }
            return count
        }
    }

    private func check(_ code: Int32, _ tried: String) throws(StoreError) {
        guard code == MDB_SUCCESS else { throw environment.failure(code, tried) }
    }
}

extension MDB_val {
    /// LMDB does not write through it.
    fileprivate init(_ bytes: UnsafeRawBufferPointer) {
        self.init(mv_size: bytes.count, mv_data: UnsafeMutableRawPointer(mutating: bytes.baseAddress))
    }

    fileprivate var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: mv_data, count: mv_size)
    }
}

extension KeyRange {
    /// Looks at the far end alone: the cursor began at the near one.
    fileprivate func contains(_ key: UnsafeRawBufferPointer, coming direction: Direction) -> Bool {
        switch direction {
        case .ascending: upper.map { $0.withUnsafeBytes { Self.isLess(key, $0) } } ?? true
        case .descending: lower.withUnsafeBytes { !Self.isLess(key, $0) }
        }
    }

    private static func isLess(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else {
            return left.count < right.count
        }
        let order = memcmp(leftStart, rightStart, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
    }
}
