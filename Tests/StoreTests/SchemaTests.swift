import Store
import Synchronization
import Testing

/// A part as version 1 had it.
private struct OldPart: Record {
    let id: Ref<OldPart>
    var label: String
    static let table = Table("part", indexes: byLabel)
    static let byLabel = Index<OldPart, String, UInt64>("part.label") { ($0.label, $0.id.value) }
}

struct `A schema` {
    private let folder = TemporaryFolder()
    private static let old = Schema(version: 1, tables: [OldPart.self])

    private static func new(_ migrations: [Migration]) -> Schema {
        Schema(version: 1 + migrations.count, tables: [Part.self, Bin.self], migrations: migrations)
    }

    private static func rename(_ tx: Transaction) throws {
        for old in try tx.page(OldPart.self, limit: 1_000).records {
            try tx.put(Part(Ref(old.id.value), old.label, on: .left, serial: "S\(old.id)"))
        }
    }

    private func writeOldParts() async throws {
        let store = try Store.sample(folder, schema: Self.old)
        try await store.write { tx in
            for label in ["nut", "bolt", "nut"] { try tx.put(OldPart(id: tx.newRef(), label: label)) }
        }
        await store.close()
    }

    @Test func `runs each step once, in order, and then builds the indexes`() async throws {
        try await writeOldParts()
        let runs = Mutex<[Int]>([])
        let schema = Self.new([
            Migration(to: 2, "labels become names") { tx in
                runs.withLock { $0.append(2) }
                try Self.rename(tx)
            },
            Migration(to: 3, "no bolts") { tx in
                runs.withLock { $0.append(3) }
                for part in try tx.page(Part.self, limit: 9).records where part.name == "bolt" {
                    try tx.delete(Part.self, part.id)
                }
            },
        ])
        for _ in 0..<2 {
            let store = try Store.sample(folder, schema: schema)
            try store.read { (snapshot) throws in
                #expect(try snapshot.all(Part.byName, "nut", limit: 9).map(\.id) == [Ref(1), Ref(3)])
                #expect(try snapshot.all(Part.byShelf, .left, limit: 9).count == 2)
                #expect(try snapshot.find(Part.bySerial, "S3")?.id == Ref(3))
            }
            #expect(try store.check() == [])
            await store.close()
        }
        #expect(runs.withLock { $0 } == [2, 3])
    }

    @Test func `stays at the old version when a step fails`() async throws {
        try await writeOldParts()
        let failing = Self.new([
            Migration(to: 2, "breaks") { tx in
                try Self.rename(tx)
                throw Undo()
            }
        ])
        #expect(throws: StoreError.migrationFailed(to: 2, name: "breaks", reason: "Undo()")) {
            try Store.sample(folder, schema: failing)
        }
        let store = try Store.sample(folder, schema: Self.old)
        #expect(try store.read { try $0.all(OldPart.byLabel, "nut", limit: 9).count } == 2)
        #expect(try store.check() == [])
        await store.close()
    }

    @Test func `stays at the old version when the new records contradict a unique index`() async throws {
        try await writeOldParts()
        let schema = Self.new([
            Migration(to: 2, "all the same") { tx in
                for old in try tx.page(OldPart.self, limit: 9).records {
                    try tx.put(Part(Ref(old.id.value), serial: "S"))
                }
            }
        ])
        #expect(throws: StoreError.self) { try Store.sample(folder, schema: schema) }
        let store = try Store.sample(folder, schema: Self.old)
        #expect(try store.read { try $0.count(OldPart.self) } == 3)
        await store.close()
    }

    @Test func `refuses a file that is newer, and one that is too old`() async throws {
        try await writeOldParts()
        await (try Store.sample(folder, schema: Self.new([Migration(to: 2, "labels become names", Self.rename)])))
            .close()
        #expect(throws: StoreError.tooNew(found: 2, known: 1)) { try Store.sample(folder, schema: Self.old) }
        let later = Schema(
            version: 4, tables: [Part.self], migrations: [Migration(to: 4, "later") { _ in }])
        #expect(throws: StoreError.tooOld(found: 2, oldest: 3)) { try Store.sample(folder, schema: later) }
    }

    @Test func `builds an index that is new, also one that was away for a while`() async throws {
        struct Plain: Record {
            let id: Ref<Plain>
            var name: String
            static let table = Table<Plain>("item")
        }
        struct Named: Record {
            let id: Ref<Named>
            var name: String
            static let table = Table("item", indexes: byName)
            static let byName = Index<Named, String, UInt64>("item.name") { ($0.name, $0.id.value) }
        }
        for round in UInt64(1)...3 {
            let plain = try Store.sample(folder, schema: Schema(version: 1, tables: [Plain.self]))
            try await plain.write { try $0.put(Plain(id: Ref(round), name: "nut")) }
            await plain.close()
            let named = try Store.sample(folder, schema: Schema(version: 1, tables: [Named.self]))
            #expect(try named.read { try $0.all(Named.byName, "nut", limit: 9).count } == Int(round))
            #expect(try named.check() == [])
            await named.close()
        }
    }
}
