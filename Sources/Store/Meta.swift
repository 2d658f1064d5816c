/// What the file knows about itself: whose it is, its version, its counters, and which indexes are built.
///
/// | key | value, 8 bytes, big endian |
/// |---|---|
/// | `format` | 1: tables and indexes laid out as this module does |
/// | `schema version` | of the tables' contents |
/// | `ref TABLE`, `counter NAME` | the next number to give |
/// | `built INDEX` | 1: holds an entry for each record that should have one |
struct Meta: Sendable {
    static let format: UInt64 = 1

    let database: Database

    enum Entry {
        case format, schemaVersion
        case nextRef(table: String)
        case nextNumber(counter: String)
        case isBuilt(index: String)

        var key: [UInt8] {
            switch self {
            case .format: Array("format".utf8)
            case .schemaVersion: Array("schema version".utf8)
            case .nextRef(let table): Array("ref \(table)".utf8)
            case .nextNumber(let counter): Array("counter \(counter)".utf8)
            case .isBuilt(let index): Array("built \(index)".utf8)
            }
        }
    }

    func number(_ entry: Entry, in transaction: LMDBTransaction) throws -> UInt64? {
        try transaction.value(database, entry.key) { bytes in
            var reader = KeyReader(bytes, of: "meta")
            return try UInt64(from: &reader)
        }
    }

    func set(_ entry: Entry, _ number: UInt64, in transaction: LMDBTransaction) throws(StoreError) {
        precondition(entry.key.count <= KeyBytes.countMax, "names of tables and counters are short")
        try transaction.put(database, entry.key, KeyBytes(number).bytes)
    }

    func remove(_ entry: Entry, in transaction: LMDBTransaction) throws(StoreError) {
        try transaction.delete(database, entry.key)
    }

    /// Names of all indexes that are marked as built.
    func builtIndexes(in transaction: LMDBTransaction) throws -> [String] {
        let prefix = Entry.isBuilt(index: "").key
        var names: [String] = []
        try transaction.scan(database, KeyRange(startingWith: prefix), .ascending) { key, _ in
            names.append(String(decoding: key.dropFirst(prefix.count), as: UTF8.self))
            return true
        }
        return names
    }
}

/// The handles of every table and index of a schema.
struct Databases: Sendable {
    let meta: Meta
    let byName: [String: Database]

    subscript(name: String) -> Database {
        guard let database = byName[name] else { preconditionFailure("\(name) is not in the schema of this store") }
        return database
    }
}
