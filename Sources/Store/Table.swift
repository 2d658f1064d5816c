/// A value that is stored under its id. It is written as JSON, so every field it had must stay readable.
public protocol Record: Codable, Sendable {
    /// Usually `Ref<Self>`; a key of its own where that saves an index.
    associatedtype ID: KeyPart & Hashable & Codable & Sendable

    static var table: Table<Self> { get }
    var id: ID { get }
}

/// Where the records of a type are kept, and by what they are found. Owned by the record as a `static let`.
public struct Table<R: Record>: Sendable {
    let name: String
    let indexes: [any SecondaryIndex<R>]

    /// The name is that of the table in the file, and stays as it is.
    public init(_ name: String, indexes: any SecondaryIndex<R>...) {
        self.name = name
        self.indexes = indexes
    }
}
