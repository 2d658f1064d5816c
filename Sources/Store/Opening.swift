import Glibc

/// Brings a file to the version of a schema, and opens every handle.
struct Opening {
    let environment: Environment
    let schema: Schema
    let coder: RecordCoder
    let now: @Sendable () -> Timestamp

    /// Makes the folder, readable by its owner alone, unless it is there.
    static func makeFolder(_ path: String) throws(StoreError) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .lmdb(code: errno, tried: "make \(path)") }
    }

    static func room(_ databases: Databases, _ environment: Environment) throws(StoreError) -> Room {
        do {
            return try environment.read { try Room(databases, ceilingBytes: environment.ceilingBytes, in: $0) }
        } catch {
            throw StoreError(error)
        }
    }

    /// Every handle of the schema, in a file of its version, with its indexes built.
    func prepare() throws(StoreError) -> Databases {
        do {
            let databases = try environment.write { try open(in: $0) }
            for step in try pendingSteps(databases) { try run(step, databases) }
            try environment.write { try buildIndexes(databases, in: transaction($0, databases, isMigrating: false)) }
            return databases
        } catch {
            throw StoreError(error)
        }
    }

    /// A handle opened in a transaction that is undone would be lost, so all are opened in one that is kept.
    private func open(in transaction: LMDBTransaction) throws -> Databases {
        let isFresh = try transaction.isEmpty
        guard let database = try transaction.open(Schema.metaName, isCreated: isFresh) else { throw StoreError.foreign }
        let meta = Meta(database: database)
        if isFresh {
            try meta.set(.format, Meta.format, in: transaction)
            try meta.set(.schemaVersion, UInt64(schema.version), in: transaction)
        }
        guard try meta.number(.format, in: transaction) == Meta.format else { throw StoreError.foreign }
        try checkVersion(try version(meta, transaction))
        var byName: [String: Database] = [:]
        for name in schema.tables.flatMap({ [$0.name] + $0.indexNames }) {
            byName[name] = try transaction.open(name, isCreated: true)
        }
        return Databases(meta: meta, byName: byName)
    }

    private func version(_ meta: Meta, _ transaction: LMDBTransaction) throws -> Int {
        guard let version = try meta.number(.schemaVersion, in: transaction) else { throw StoreError.foreign }
        return Int(clamping: version)
    }

    private func checkVersion(_ found: Int) throws(StoreError) {
        guard found <= schema.version else { throw .tooNew(found: found, known: schema.version) }
        guard found >= schema.oldestVersion else { throw .tooOld(found: found, oldest: schema.oldestVersion) }
    }

    private func pendingSteps(_ databases: Databases) throws -> [Migration] {
        let found = try environment.read { try version(databases.meta, $0) }
        return schema.migrations.filter { $0.version > found }
    }

    /// The step, its version and, after the last one, the indexes: all or nothing.
    private func run(_ step: Migration, _ databases: Databases) throws(StoreError) {
        do {
            try environment.write { raw in
                guard try version(databases.meta, raw) == step.version - 1 else { return }  // Another process ran it.
                let migrating = transaction(raw, databases, isMigrating: true)
                try step.step(migrating)
                if let failure = migrating.failure { throw failure }
                try databases.meta.set(.schemaVersion, UInt64(step.version), in: raw)
                for index in try databases.meta.builtIndexes(in: raw) {
                    try databases.meta.remove(.isBuilt(index: index), in: raw)
                }
                guard step.version == schema.version else { return }
                try buildIndexes(databases, in: transaction(raw, databases, isMigrating: false))
            }
        } catch {
            throw .migrationFailed(to: step.version, name: step.name, reason: "\(error)")
        }
    }

    /// An index that leaves the schema loses its mark: while it is away nobody keeps it.
    private func buildIndexes(_ databases: Databases, in transaction: Transaction) throws {
        let raw = transaction.raw
        let built = Set(try databases.meta.builtIndexes(in: raw))
        for gone in built.subtracting(schema.tables.flatMap(\.indexNames)) {
            try databases.meta.remove(.isBuilt(index: gone), in: raw)
        }
        for table in schema.tables {
            let missing = Set(table.indexNames).subtracting(built)
            guard !missing.isEmpty else { continue }
            for index in missing { try raw.clear(databases[index]) }
            try table.build(missing, transaction)
            for index in missing { try databases.meta.set(.isBuilt(index: index), 1, in: raw) }
        }
    }

    private func transaction(_ raw: LMDBTransaction, _ databases: Databases, isMigrating: Bool) -> Transaction {
        Transaction(raw, databases, coder, now: now(), isMigrating: isMigrating)
    }
}

extension StoreError {
    /// An error of this module that has passed through a closure.
    fileprivate init(_ error: any Error) {
        guard let error = error as? StoreError else {
            preconditionFailure("no code of another module runs here: \(error)")
        }
        self = error
    }
}
