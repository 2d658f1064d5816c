import Glibc

/// Typed tables in one LMDB file: snapshots to read, one writer to change.
///
/// Several processes may use the file at once; in one process it may be open only once.
public final class Store: Sendable {
    private let environment: Environment
    private let databases: Databases
    private let schema: Schema
    private let room: Room
    private let coder = RecordCoder()
    private let now: @Sendable () -> Timestamp
    private let writer: Writer

    /// Opens `data.mdb` in the folder, and makes both if need be; runs pending migrations and builds new indexes.
    ///
    /// `mapSizeBytes` is the ceiling of the file, which grows as it is used. `now` gives each transaction its instant.
    public init(
        path: String, schema: Schema, mapSizeBytes: Int, now: @escaping @Sendable () -> Timestamp
    )
        throws(StoreError)
    {
        try Opening.makeFolder(path)
        environment = try Environment(path: path, ceilingBytes: mapSizeBytes, databasesMax: schema.databasesCount)
        databases = try Opening(environment: environment, schema: schema, coder: coder, now: now).prepare()
        room = try Opening.room(databases, environment)
        writer = Writer(environment, databases, room, coder, schemaVersion: schema.version, now: now)
        self.schema = schema
        self.now = now
        try writer.start()
    }

    deinit {
        writer.close {}
    }

    /// Runs the body on a consistent snapshot, on the calling thread. Keep it short: pages that the snapshot sees
    /// cannot be used again while it lasts. Not for use inside `write`, whose transaction reads too.
    public func read<T>(_ body: (Snapshot) throws -> T) throws -> T {
        try environment.read { try body(Snapshot($0, databases, coder, now: now())) }
    }

    /// Runs the body in a transaction, on the writer's thread, and returns after the commit is durable.
    ///
    /// When the body throws, its changes are undone and the error comes back. The body may run twice before anything is
    /// committed, so it does nothing but change the transaction. Throws `StoreError.busy` when too many writes wait.
    /// Once called it takes effect even if the task is cancelled.
    public func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let write = Writer.Write(
                run: { transaction in
                    let value = try body(transaction)
                    return { continuation.resume(returning: value) }
                },
                fail: { continuation.resume(throwing: $0) })
            do {
                try writer.add(write)
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    /// Finishes the writes that wait, then closes the file. Later calls throw `StoreError.closed`.
    public func close() async {
        await withCheckedContinuation { continuation in
            writer.close { continuation.resume() }
        }
    }

    /// Compares every index with the records it is made from, and reads every record. Empty: all is well.
    ///
    /// Reads the whole file in one snapshot, in little memory.
    public func check() throws -> [StoreFault] {
        try read { snapshot in
            var faults = FaultList()
            for table in schema.tables { try table.check(snapshot, &faults) }
            return faults.faults
        }
    }

    /// Writes a consistent copy without free pages to `data.mdb` in another folder, while others read and write.
    ///
    /// The folder is made if need be; a copy that is already there is not overwritten. On return it is durable.
    public func copy(to path: String) throws {
        try Opening.makeFolder(path)
        let name = path + "/data.mdb"
        let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw StoreError.lmdb(code: errno, tried: "create \(name)") }
        defer { Glibc.close(file) }
        do {
            try environment.copy(to: file)
            guard fsync(file) == 0 else { throw StoreError.lmdb(code: errno, tried: "sync \(name)") }
        } catch {
            unlink(name)
            throw error
        }
    }

    public var statistics: StoreStatistics {
        get throws {
            let done = writer.done
            return try read { try StoreStatistics($0, schema, room, commits: done.commits, writes: done.writes) }
        }
    }
}
