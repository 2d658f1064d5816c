import Store
import Testing

struct `A full store` {
    private let folder = TemporaryFolder()
    private let ceiling = 1 << 20

    private func fill(_ store: Store, with text: String) async throws -> Int {
        var count = 0
        while count < 50_000 {
            let id = "bin \(count)"
            do {
                try await store.write { try $0.put(Note(id: id, text: text)) }
                count += 1
            } catch StoreError.full(let used, let ceiling) {
                #expect(used > ceiling / 2)
                return count
            }
        }
        Issue.record("never full")
        return count
    }

    private struct Note: Record {
        let id: String
        var text: String
        static let table = Table("note", indexes: byText)
        static let byText = Index<Note, Bool, String>("note.text") { (true, $0.id) }
    }

    private func open() throws -> Store {
        try Store.sample(folder, schema: Schema(version: 1, tables: [Note.self]), mapSizeBytes: ceiling)
    }

    @Test(arguments: [10, 700, 3_000, 9_000, 100_000])
    func `says so, still serves reads, and takes writes again after deletes`(size: Int) async throws {
        var store = try open()
        let text = String(repeating: "x", count: size)
        let count = try await fill(store, with: text)
        #expect(try store.read { try $0.count(Note.self) } == count)
        #expect(try store.check().isEmpty)
        for position in 0..<count / 2 {
            #expect(try await store.write { try $0.delete(Note.self, "bin \(position)") })
        }
        try await store.write { tx in
            for position in 0..<count / 4 { try tx.put(Note(id: "new \(position)", text: text)) }
        }
        #expect(try store.check().isEmpty)
        await store.close()
        store = try open()
        #expect(try store.read { try $0.count(Note.self) } == count - count / 2 + count / 4)
        await store.close()
    }

    @Test func `takes changes that need no more room`() async throws {
        let store = try open()
        _ = try await fill(store, with: String(repeating: "x", count: 500))
        for round in 0..<20 {
            let text = String(repeating: "\(round % 10)", count: 500)
            try await store.write { try $0.put(Note(id: "bin \(round)", text: text)) }
        }
        #expect(try store.check().isEmpty)
        await store.close()
    }

    @Test func `undoes the writes that have no room and keeps the others of the commit`() async throws {
        let store = try open()
        let outcomes = await withTaskGroup(of: (Int, Bool).self) { group in
            for position in 0..<64 {
                group.addTask {
                    let size = position % 8 == 0 ? 8 << 20 : 1_000
                    let text = String(repeating: "z", count: size)
                    do {
                        try await store.write { try $0.put(Note(id: "\(position)", text: text)) }
                        return (position, true)
                    } catch {
                        guard case StoreError.full = error else { Issue.record(error); return (position, false) }
                        return (position, false)
                    }
                }
            }
            return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
        }
        for position in 0..<64 {
            #expect(outcomes[position] == (position % 8 != 0))
            #expect(try store.read { try $0.find(Note.self, "\(position)") != nil } == (position % 8 != 0))
        }
        #expect(try store.check() == [])
        await store.close()
    }

    @Test func `undoes a write that goes on as if there were room`() async throws {
        let store = try open()
        await #expect {
            try await store.write { tx in
                try tx.put(Note(id: "small", text: "a"))
                for name in ["a", "b", "c"] {
                    try? tx.put(Note(id: name, text: String(repeating: "b", count: 10 << 20)))
                }
            }
        } throws: { error in
            if case StoreError.full = error { true } else { false }
        }
        #expect(try store.read { try $0.count(Note.self) } == 0)
        await store.close()
    }
}
