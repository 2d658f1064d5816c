/// Every table of a program, and how older files come to its version.
public struct Schema: Sendable {
    let version: Int
    let tables: [TableSpec]
    let migrations: [Migration]

    /// Versions count from 1. Migrations are in order, without gaps, and the last one leads to `version`.
    public init(version: Int, tables: [any Record.Type], migrations: [Migration] = []) {
        precondition(version >= 1, "versions count from 1")
        let firstStep = version - migrations.count + 1
        precondition(
            migrations.map(\.version).elementsEqual(firstStep..<(version + 1)) && firstStep > 1,
            "migrations lead to version \(version), one after the other")
        self.version = version
        self.migrations = migrations
        self.tables = tables.map { Self.spec($0) }
        let names = self.tables.flatMap { [$0.name] + $0.indexNames } + [Self.metaName]
        precondition(Set(names).count == names.count, "each table and each index has a name of its own")
    }

    static let metaName = "meta"

    /// The tables' names, in the order given.
    public var tableNames: [String] { tables.map(\.name) }

    /// The oldest version that the migrations start from.
    var oldestVersion: Int { version - migrations.count }

    /// Tables, indexes and the store's own.
    var databasesCount: Int { tables.reduce(1) { $0 + 1 + $1.indexNames.count } }

    private static func spec<R: Record>(_ type: R.Type) -> TableSpec { TableSpec(type) }
}

/// A table without its record's type.
struct TableSpec: Sendable {
    let name: String
    let indexNames: [String]
    /// Fills the named indexes from the records.
    let build: @Sendable (_ indexes: Set<String>, Transaction) throws -> Void
    let check: @Sendable (Snapshot, inout FaultList) throws -> Void

    init<R: Record>(_: R.Type) {
        name = R.table.name
        indexNames = R.table.indexes.map(\.name)
        build = { try $1.build(R.self, only: $0) }
        check = { try $0.check(R.self, into: &$1) }
    }
}
