/// The store as it is at one moment. Valid inside the braces it is handed to; copy out values.
public class Snapshot {
    /// One instant for the whole transaction.
    public let now: Timestamp

    let raw: LMDBTransaction
    let databases: Databases
    let coder: RecordCoder
    /// Indexes are out of date while a migration runs.
    let isMigrating: Bool

    init(
        _ raw: LMDBTransaction, _ databases: Databases, _ coder: RecordCoder, now: Timestamp, isMigrating: Bool = false
    ) {
        self.raw = raw
        self.databases = databases
        self.coder = coder
        self.now = now
        self.isMigrating = isMigrating
    }

    /// The record with this id, nil if there is none.
    public func find<R: Record>(_: R.Type, _ id: R.ID) throws -> R? {
        try KeyBytes(id).bytes.withUnsafeBytes { try record($0) }
    }

    /// The record that this names, nil if it is gone.
    public func find<R: Record>(_ ref: Ref<R>) throws -> R? where R.ID == Ref<R> {
        try find(R.self, ref)
    }

    /// The record that has this value, nil if none has.
    public func find<R, V>(_ index: Unique<R, V>, _ value: V) throws -> R? {
        try raw.value(database(of: index), KeyBytes(value).bytes) { try indexed(R.self, by: index.name, $0) }
    }

    /// How many records the table has.
    public func count<R: Record>(_: R.Type) throws -> Int {
        try raw.count(databases[R.table.name])
    }

    func database(of index: some SecondaryIndex) -> Database {
        precondition(!isMigrating, "a migration finds records by id or page by page, not in \(index.name)")
        return databases[index.name]
    }

    func record<R: Record>(_ key: UnsafeRawBufferPointer) throws -> R? {
        try raw.value(databases[R.table.name], key) { try coder.decode(R.self, $0, key: key) }
    }

    /// The record that an entry of an index names.
    func indexed<R: Record>(_: R.Type, by index: String, _ key: UnsafeRawBufferPointer) throws -> R {
        guard let record: R = try record(key) else {
            throw StoreError.corrupt(table: index, key: Hex.text(key), reason: "names a record that is not there")
        }
        return record
    }
}
