import FoundationEssentials
import Glibc
import Store
import Testing

/// The same table and indexes, kept wrongly: what a programming error would write.
private struct Careless: Record {
    let id: Ref<Part>  // Another record's, so no counter is kept.
    var name: String
    var storedAt = Timestamp(seconds: 0)
    var serial: String?
    static let table = Table("part", indexes: bySerial, byName)
    static let bySerial = Unique<Careless, String>("part.serial") { "wrong \($0.id)" }
    static let byName = Index<Careless, String, UInt64>("part.name") { ($0.name, $0.id.value + 1) }
}

struct `A check` {
    private let folder = TemporaryFolder()

    @Test func `finds entries that are missing and entries that belong to no record`() async throws {
        await (try Store.sample(folder)).close()
        let careless = try Store.sample(folder, schema: Schema(version: 1, tables: [Careless.self, Shelves.self]))
        try await careless.write { try $0.put(Careless(id: Ref(1), name: "nut", serial: "S1")) }
        await careless.close()
        let store = try Store.sample(folder)
        let faults = try store.check()
        #expect(
            Set(faults.map(\.kind)) == [
                .missingEntry(index: "part.serial"), .missingEntry(index: "part.name"),
                .strayEntry(index: "part.serial"), .strayEntry(index: "part.name"), .counterBehind,
            ])
        #expect(faults.contains { $0.table == "part" && $0.key == "0000000000000001" })
        await store.close()
    }

    /// Keeps the name of the third index in the schema, so that it counts as built.
    private struct Shelves: Record {
        let id: Ref<Shelves>
        static let table = Table("shelves", indexes: byShelf)
        static let byShelf = Index<Shelves, UInt8, UInt64>("part.shelf") { _ in nil }
    }

    @Test func `lists records that it cannot read, without their contents`() async throws {
        struct Loose: Record {
            let id: String
            var count: String
            static let table = Table<Loose>("bin")
        }
        let loose = try Store.sample(folder, schema: Schema(version: 1, tables: [Loose.self]))
        try await loose.write { try $0.put(Loose(id: "A", count: "secret")) }
        await loose.close()
        let store = try Store.sample(folder)
        let faults = try store.check()
        #expect(faults.map(\.kind) == [.unreadableRecord(reason: "the record's count is not readable")])
        #expect(throws: StoreError.corrupt(table: "bin", key: "4100", reason: "the record's count is not readable")) {
            try store.read { try $0.find(Bin.self, "A") }
        }
        await store.close()
    }
}

struct `The files` {
    private let folder = TemporaryFolder()

    @Test func `belong to their owner alone`() async throws {
        let path = folder.path + "/new"
        let store = try Store(path: path, schema: .sample, mapSizeBytes: 1 << 20, now: { Timestamp(seconds: 0) })
        for (file, mode) in [(path, 0o700), (path + "/data.mdb", 0o600), (path + "/lock.mdb", 0o600)] {
            var status = stat()
            #expect(stat(file, &status) == 0)
            #expect(Int(status.st_mode & 0o777) == mode)
        }
        await store.close()
    }

    @Test func `can be copied while they are in use, and the copy opens`() async throws {
        let store = try Store.sample(folder)
        try await store.write { tx in
            for position in 0..<500 { try tx.put(Part(tx.newRef(), "nut", on: .left, serial: "S\(position)")) }
        }
        try await store.write { tx in for id in UInt64(1)...400 { try tx.delete(Part.self, Ref(id)) } }
        let copied = folder.path + "/copy"
        try store.copy(to: copied)
        #expect(throws: StoreError.self) { try store.copy(to: copied) }
        let copy = try Store(path: copied, schema: .sample, mapSizeBytes: 64 << 20, now: { Timestamp(seconds: 0) })
        #expect(try copy.read { try $0.count(Part.self) } == 100)
        #expect(try copy.check() == [])
        #expect(try copy.statistics.fileBytes < store.statistics.fileBytes)
        #expect(try await copy.write { tx -> Ref<Part> in try tx.newRef() } == Ref(501))
        await copy.close()
        await store.close()
    }

    @Test func `say how full they are`() async throws {
        let store = try Store.sample(folder)
        try await store.write { tx in for position in 0..<500 { try tx.put(Bin(id: "\(position)", count: 0)) } }
        let full = try store.statistics
        #expect(full.records == ["part": 0, "bin": 500])
        #expect(full.ceilingBytes == 64 << 20)
        #expect(full.usedBytes <= full.fileBytes && full.fileBytes < full.ceilingBytes)
        try await store.write { tx in for position in 0..<500 { try tx.delete(Bin.self, "\(position)") } }
        try await store.write { try $0.put(Bin(id: "last", count: 0)) }
        #expect(try store.statistics.usedBytes < full.usedBytes)
        await store.close()
    }
}
