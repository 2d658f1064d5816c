/// One contradiction inside the store, found by `Store.check`.
public struct StoreFault: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: Hashable, Sendable {
        case unreadableRecord(reason: String)
        /// The record says it has another id.
        case misplacedRecord
        case missingEntry(index: String)
        /// The index leads from this record's value to another record.
        case wrongEntry(index: String)
        /// An entry that no record asks for. The key is that of the entry.
        case strayEntry(index: String)
        /// The next new record would get the id of this one.
        case counterBehind
    }

    public let table: String
    /// Of the record, unless the kind says otherwise; in hexadecimal.
    public let key: String
    public let kind: Kind

    public var description: String {
        switch kind {
        case .unreadableRecord(let reason): "\(table) \(key): \(reason)"
        case .misplacedRecord: "\(table) \(key): stands under another record's key"
        case .missingEntry(let index): "\(table) \(key): is missing in \(index)"
        case .wrongEntry(let index): "\(table) \(key): \(index) leads to another record"
        case .strayEntry(let index): "\(index) \(key): belongs to no record"
        case .counterBehind: "\(table) \(key): the counter would give this key again"
        }
    }
}

/// The first faults that were found.
struct FaultList {
    static let countMax = 1_000  // Faults. More of them say nothing new, and would fill the memory of a small box.

    private(set) var faults: [StoreFault] = []

    mutating func add(_ kind: StoreFault.Kind, _ table: String, _ key: some Sequence<UInt8>) {
        guard faults.count < Self.countMax else { return }
        faults.append(StoreFault(table: table, key: Hex.text(key), kind: kind))
    }
}

extension Snapshot {
    /// Each record's entries must be there; if an index has more entries than that, each of them must be a record's.
    func check<R: Record>(_: R.Type, into faults: inout FaultList) throws {
        let table = R.table
        var expected = [Int](repeating: 0, count: table.indexes.count)
        var lastKey: [UInt8] = []
        try raw.scan(databases[table.name], .everything, .ascending) { key, value in
            lastKey = Array(key)
            guard let record = readable(R.self, key, value, &faults) else { return true }
            if KeyBytes(record.id).bytes != lastKey { faults.add(.misplacedRecord, table.name, lastKey) }
            for (position, index) in table.indexes.enumerated() {
                guard let entry = index.entry(of: record) else { continue }
                if let kind = try fault(of: entry, in: index.name) {
                    faults.add(kind, table.name, lastKey)
                } else {
                    expected[position] += 1
                }
            }
            return true
        }
        for (position, index) in table.indexes.enumerated()
        where try raw.count(databases[index.name]) != expected[position] {
            try findStrays(index, &faults)
        }
        try checkCounter(R.self, lastKey, &faults)
    }

    private func readable<R: Record>(
        _: R.Type, _ key: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, _ faults: inout FaultList
    ) -> R? {
        do {
            return try coder.decode(R.self, value, key: key)
        } catch {
            var reason = "\(error)"
            if case .corrupt(_, _, let why) = error { reason = why }
            faults.add(.unreadableRecord(reason: reason), R.table.name, key)
            return nil
        }
    }

    private func fault(of entry: IndexEntry, in index: String) throws -> StoreFault.Kind? {
        switch try raw.value(databases[index], entry.key, { $0.elementsEqual(entry.value) }) {
        case nil: .missingEntry(index: index)
        case false?: .wrongEntry(index: index)
        case true?: nil
        }
    }

    /// Entries of records that cannot be read are left out: the record's own fault is listed.
    private func findStrays<R: Record>(_ index: any SecondaryIndex<R>, _ faults: inout FaultList) throws {
        try raw.scan(databases[index.name], .everything, .ascending) { key, value in
            if try isStray(key, value, index) { faults.add(.strayEntry(index: index.name), index.name, key) }
            return true
        }
    }

    private func isStray<R: Record>(
        _ key: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, _ index: any SecondaryIndex<R>
    ) throws -> Bool {
        let entry = IndexEntry(key: Array(key), value: Array(value), isUnique: false)
        do {
            let primaryKey = try index.primaryKey(of: entry)
            guard let record: R = try primaryKey.withUnsafeBytes({ try record($0) }) else { return true }
            return index.entry(of: record)?.key != entry.key
        } catch StoreError.corrupt(let table, _, _) {
            return table == index.name
        }
    }

    private func checkCounter<R: Record>(_: R.Type, _ lastKey: [UInt8], _ faults: inout FaultList) throws {
        guard R.ID.self == Ref<R>.self, !lastKey.isEmpty else { return }
        let next = try databases.meta.number(.nextRef(table: R.table.name), in: raw) ?? 1
        let last = try lastKey.withUnsafeBytes { bytes in
            var reader = KeyReader(bytes, of: R.table.name)
            return try UInt64(from: &reader)
        }
        if next <= last { faults.add(.counterBehind, R.table.name, lastKey) }
    }
}
