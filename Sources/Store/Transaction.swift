/// A snapshot that can be changed. All of its changes become durable together, or none.
public final class Transaction: Snapshot {
    /// The first change that LMDB could not make. A transaction that has one is undone, even if the body goes on.
    private(set) var failure: StoreError?

    /// Inserts the record, or replaces the one with its id, and moves the index entries that changed. A record that is
    /// already stored just so is not written.
    ///
    /// Throws `StoreError.notUnique`, `keyTooLong`, `recordTooLarge` or `unwritable` before anything is written: the
    /// transaction may go on. After `StoreError.full` it may not, and is undone.
    public func put<R: Record>(_ record: R) throws {
        let table = R.table
        let key = KeyBytes(record.id).bytes
        let bytes = try coder.encode(record)
        try check(key, of: table.name)
        let old = try oldValue(R.self, key, ifNot: bytes)
        if case .same = old { return }
        let moves = isMigrating ? [] : table.indexes.compactMap { Move($0, from: old.record, to: record) }
        for move in moves { try check(move, of: key) }
        try change {
            for move in moves { try make(move) }
            try raw.put(databases[table.name], key, bytes)
            if case .none = old { try keepAhead(of: record) }
        }
    }

    /// Deletes the record and its index entries. False: there was none.
    @discardableResult
    public func delete<R: Record>(_: R.Type, _ id: R.ID) throws -> Bool {
        let key = KeyBytes(id).bytes
        let old = try oldValue(R.self, key, ifNot: nil)
        if case .none = old { return false }
        let moves = isMigrating ? [] : R.table.indexes.compactMap { Move($0, from: old.record, to: nil) }
        try change {
            for move in moves { try make(move) }
            try raw.delete(databases[R.table.name], key)
        }
        return true
    }

    /// Deletes the record that this names. False: it is gone already.
    @discardableResult
    public func delete<R: Record>(_ ref: Ref<R>) throws -> Bool where R.ID == Ref<R> {
        try delete(R.self, ref)
    }

    /// A name for a new record, never used twice, not even after a delete. Counts from 1.
    ///
    /// What a write took that is then undone was never used, and is given again.
    public func newRef<R: Record>(_: R.Type = R.self) throws -> Ref<R> where R.ID == Ref<R> {
        Ref(try next(.nextRef(table: R.table.name), startingAt: 1))
    }

    /// The next number of a named counter, with the same promise. `startingAt` counts only the first time.
    public func nextNumber(_ counter: String, startingAt: UInt64 = 1) throws -> UInt64 {
        try next(.nextNumber(counter: counter), startingAt: startingAt)
    }

    private func next(_ counter: Meta.Entry, startingAt first: UInt64) throws -> UInt64 {
        let number = try databases.meta.number(counter, in: raw) ?? first
        guard number < .max else {
            throw StoreError.corrupt(table: "meta", key: Hex.text(counter.key), reason: "the counter has run out")
        }
        try change { try databases.meta.set(counter, number + 1, in: raw) }
        return number
    }

    /// A record with a name of its own making, as from an import, moves the counter: no later name is the same.
    private func keepAhead<R: Record>(of record: R) throws {
        guard let ref = record.id as? Ref<R> else { return }
        let counter = Meta.Entry.nextRef(table: R.table.name)
        guard try ref.value >= databases.meta.number(counter, in: raw) ?? 1 else { return }
        try databases.meta.set(counter, ref.value == .max ? .max : ref.value + 1, in: raw)
    }

    // MARK: Index entries

    /// How the entry of one index changes with a record. nil entries: not in the index.
    private struct Move {
        let index: String
        let old: IndexEntry?
        let new: IndexEntry?

        /// nil: nothing changes.
        init?<R>(_ index: any SecondaryIndex<R>, from old: R?, to new: R?) {
            self.index = index.name
            self.old = old.flatMap { index.entry(of: $0) }
            self.new = new.flatMap { index.entry(of: $0) }
            if self.old == self.new { return nil }
        }
    }

    private func check(_ move: Move, of primaryKey: [UInt8]) throws {
        guard let new = move.new else { return }
        try check(new.key, of: move.index)
        guard new.isUnique else { return }
        let isTaken = try raw.value(databases[move.index], new.key) { !$0.elementsEqual(primaryKey) }
        if isTaken == true { throw StoreError.notUnique(index: move.index) }
    }

    private func check(_ key: [UInt8], of table: String) throws(StoreError) {
        precondition(!key.isEmpty, "a key of \(table) has at least one byte")
        guard key.count <= KeyBytes.countMax else { throw .keyTooLong(table: table, bytes: key.count) }
    }

    private func make(_ move: Move) throws(StoreError) {
        let database = databases[move.index]
        if let old = move.old, old.key != move.new?.key { try raw.delete(database, old.key) }
        if let new = move.new { try raw.put(database, new.key, new.value) }
    }

    /// Fills indexes from the records of a table. Throws `StoreError.notUnique` when the records contradict one.
    func build<R: Record>(_: R.Type, only names: Set<String>) throws {
        let indexes = R.table.indexes.filter { names.contains($0.name) }
        try raw.scan(databases[R.table.name], .everything, .ascending) { key, value in
            let record = try coder.decode(R.self, value, key: key)
            for move in indexes.compactMap({ Move($0, from: nil, to: record) }) {
                try check(move, of: Array(key))
                try make(move)
            }
            return true
        }
    }

    // MARK: What is there

    private enum Old<R> {
        case none, same, unread
        case other(R)

        var record: R? {
            if case .other(let record) = self { record } else { nil }
        }
    }

    /// The stored record, read only when index entries hang on it. A migration does not read it: it has its old shape.
    private func oldValue<R: Record>(_: R.Type, _ key: [UInt8], ifNot bytes: [UInt8]?) throws -> Old<R> {
        try raw.value(databases[R.table.name], key) { stored in
            if let bytes, stored.elementsEqual(bytes) { return Old.same }
            if isMigrating || R.table.indexes.isEmpty { return Old.unread }
            return Old.other(try key.withUnsafeBytes { try coder.decode(R.self, stored, key: $0) })
        } ?? .none
    }

    private func change(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            if failure == nil { failure = error as? StoreError }
            throw error
        }
    }
}
