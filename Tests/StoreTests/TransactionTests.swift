import FoundationEssentials
import Store
import Testing

struct `A transaction` {
    private let folder = TemporaryFolder()

    @Test func `sees its own changes, others see them after the commit`() async throws {
        let store = try Store.sample(folder)
        try await store.write { tx in
            try tx.put(Bin(id: "A", count: 1))
            #expect(try tx.find(Bin.self, "A")?.count == 1)
        }
        #expect(try store.read { try $0.find(Bin.self, "A") } == Bin(id: "A", count: 1))
        await store.close()
    }

    @Test func `has one instant`() async throws {
        let clock = HandClock()
        let store = try Store.sample(folder, clock: clock)
        let (first, second) = try await store.write { tx in
            let first = tx.now
            clock.advance(by: .seconds(60))
            return (first, tx.now)
        }
        #expect(first == second)
        #expect(try store.read { $0.now } == first + .seconds(60))
        await store.close()
    }

    @Test func `refuses a second record with a unique value, and can go on`() async throws {
        let store = try Store.sample(folder)
        try await store.write { tx in
            try tx.put(Part(tx.newRef(), "nut", serial: "S1"))
            let second: Ref<Part> = try tx.newRef()
            #expect(throws: StoreError.notUnique(index: "part.serial")) {
                try tx.put(Part(second, "bolt", on: .left, serial: "S1"))
            }
            try tx.put(Part(second, "bolt", on: .right, serial: "S2"))
        }
        #expect(try store.read { try $0.all(Part.byShelf, .left, limit: 9) } == [])
        #expect(try store.check() == [])
        await store.close()
    }

    @Test func `may pass a unique value on to another record`() async throws {
        let store = try Store.sample(folder)
        try await store.write { tx in
            let (old, new): (Ref<Part>, Ref<Part>) = try (tx.newRef(), tx.newRef())
            try tx.put(Part(old, serial: "S1"))
            try tx.put(Part(old, serial: nil))
            try tx.put(Part(new, serial: "S1"))
            #expect(try tx.find(Part.bySerial, "S1")?.id == new)
        }
        #expect(try store.check() == [])
        await store.close()
    }

    @Test func `refuses a key over 511 bytes with the name of its table, and can go on`() async throws {
        let store = try Store.sample(folder)
        let longest = String(repeating: "x", count: 510)
        try await store.write { tx in
            #expect(throws: StoreError.keyTooLong(table: "bin", bytes: 512)) {
                try tx.put(Bin(id: longest + "x", count: 1))
            }
            #expect(throws: StoreError.keyTooLong(table: "part.serial", bytes: 512)) {
                try tx.put(Part(tx.newRef(), serial: longest + "x"))
            }
            try tx.put(Bin(id: longest, count: 1))
            try tx.put(Bin(id: String(longest.dropLast()) + "y", count: 2))
        }
        try store.read { snapshot in
            #expect(try snapshot.find(Bin.self, longest + "x") == nil)
            #expect(try snapshot.find(Part.bySerial, longest + "x") == nil)
            #expect(try snapshot.all(Part.byName, longest + "x", limit: 9) == [])
            let first = try snapshot.page(Bin.self, limit: 1)
            #expect(first.records.first?.id == longest)
            #expect(try snapshot.page(Bin.self, after: first.next, limit: 9).records.map(\.count) == [2])
        }
        #expect(try store.check() == [])
        await store.close()
    }

    @Test func `writes nothing for a record that is already so`() async throws {
        let store = try Store.sample(folder)
        try await store.write { try $0.put(Part(Ref(1), "nut", on: .left, serial: "S1")) }
        let before = try Data(contentsOf: URL(filePath: folder.path + "/data.mdb"))
        try await store.write { try $0.put(Part(Ref(1), "nut", on: .left, serial: "S1")) }
        #expect(try Data(contentsOf: URL(filePath: folder.path + "/data.mdb")) == before)
        await store.close()
    }

    @Test func `finds what starts with a text, in order`() async throws {
        let store = try Store.sample(folder)
        try await store.write { tx in
            for serial in ["24", "240", "2401", "25", "3", "24\u{1}"] { try tx.put(Part(tx.newRef(), serial: serial)) }
        }
        try store.read { snapshot in
            let found = try snapshot.all(Part.bySerial, startingWith: "24", limit: 9).map(\.serial)
            #expect(found == ["24", "24\u{1}", "240", "2401"])
            #expect(try snapshot.all(Part.bySerial, startingWith: "24", limit: 2).count == 2)
            #expect(try snapshot.all(Part.bySerial, startingWith: "", limit: 9).count == 6)
            #expect(try snapshot.all(Part.bySerial, startingWith: "9", limit: 9).isEmpty)
        }
        await store.close()
    }

    @Test(arguments: ["", "*", "AAAA", "AAAAAAAAAAE", "AAAAAAAAAAAAAAAAAAAAAQAA", "AAAAAAAAAAAAAAAAAAAAAQ=="])
    func `refuses a cursor that is none`(text: String) async throws {
        let store = try Store.sample(folder)
        #expect(throws: StoreError.badCursor) {
            try store.read { try $0.page(Part.byShelf, .left, after: PageCursor(text), limit: 9) }
        }
        await store.close()
    }
}

struct `Numbers given out` {
    private let folder = TemporaryFolder()

    @Test func `start at one and are not used again after a delete and a restart`() async throws {
        var store = try Store.sample(folder)
        let first = try await store.write { tx in
            let id: Ref<Part> = try tx.newRef()
            try tx.put(Part(id))
            try tx.delete(Part.self, id)
            return id
        }
        #expect(first == Ref(1))
        await store.close()
        store = try Store.sample(folder)
        #expect(try await store.write { tx -> Ref<Part> in try tx.newRef() } == Ref(2))
        await store.close()
    }

    @Test func `are never shared by two records, whatever else is undone`() async throws {
        let store = try Store.sample(folder)
        let numbers = try await withThrowingTaskGroup(of: UInt64?.self) { group in
            for position in 0..<60 {
                group.addTask {
                    do {
                        return try await store.write { tx in
                            let number = try tx.nextNumber("report", startingAt: 1_000)
                            if position % 3 == 0 { throw Undo() }
                            return number
                        }
                    } catch is Undo {
                        return nil
                    }
                }
            }
            return try await group.reduce(into: [UInt64]()) { if let number = $1 { $0.append(number) } }
        }
        #expect(numbers.sorted() == Array(1_000..<1_040))
        #expect(try await store.write { try $0.nextNumber("report", startingAt: 5) } == 1_040)
        #expect(try await store.write { try $0.nextNumber("other") } == 1)
        await store.close()
    }

    @Test func `pass over records that came with a name of their own`() async throws {
        let store = try Store.sample(folder)
        let next = try await store.write { tx -> Ref<Part> in
            try tx.put(Part(Ref(41)))
            try tx.put(Part(Ref(7)))
            try tx.delete(Part.self, Ref(41))
            return try tx.newRef()
        }
        #expect(next == Ref(42))
        await store.close()
    }
}
