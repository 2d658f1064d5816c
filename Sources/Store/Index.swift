/// What `Index` and `Unique` have in common: each record has at most one entry, a pure function of the record.
///
/// A new name is built from the records when the store is opened. A changed function under an old name is not noticed:
/// give it a new name. `Store.check` finds what was missed.
public protocol SecondaryIndex<R>: Sendable {
    associatedtype R: Record

    /// Of the index in the file.
    var name: String { get }
    /// nil: the record is not in the index.
    func entry(of record: R) -> IndexEntry?
    /// The primary key of the record that an entry stands for.
    func primaryKey(of entry: IndexEntry) throws -> [UInt8]
}

/// One key and value in an index, as bytes.
public struct IndexEntry: Hashable, Sendable {
    let key: [UInt8]
    let value: [UInt8]
    /// A second record with this key is refused.
    let isUnique: Bool
}

/// Which records belong to this group, in this order? nil: the record is not in the index.
///
/// Key: group, order, primary key. Value: empty.
public struct Index<R: Record, Group: KeyPart & Sendable, Order: KeyPart & Sendable>: SecondaryIndex {
    public let name: String
    private let place: @Sendable (R) -> (Group, Order)?

    public init(_ name: String, _ key: @escaping @Sendable (R) -> (Group, Order)?) {
        self.name = name
        self.place = key
    }

    public func entry(of record: R) -> IndexEntry? {
        guard let (group, order) = place(record) else { return nil }
        var key = KeyBytes(group)
        order.append(to: &key)
        record.id.append(to: &key)
        return IndexEntry(key: key.bytes, value: [], isUnique: false)
    }

    public func primaryKey(of entry: IndexEntry) throws -> [UInt8] {
        try entry.key.withUnsafeBytes { bytes in
            var reader = KeyReader(bytes, of: name)
            _ = try Group(from: &reader)
            _ = try Order(from: &reader)
            return Array(reader.remainder)
        }
    }
}

/// Which record has it? nil: none. A second record with the same value is refused: `StoreError.notUnique`.
///
/// Key: value. Value: primary key.
public struct Unique<R: Record, Value: KeyPart & Sendable>: SecondaryIndex {
    public let name: String
    private let value: @Sendable (R) -> Value?

    public init(_ name: String, _ value: @escaping @Sendable (R) -> Value?) {
        self.name = name
        self.value = value
    }

    public func entry(of record: R) -> IndexEntry? {
        guard let value = value(record) else { return nil }
        return IndexEntry(key: KeyBytes(value).bytes, value: KeyBytes(record.id).bytes, isUnique: true)
    }

    public func primaryKey(of entry: IndexEntry) throws -> [UInt8] {
        entry.value
    }
}
