import Store
import Testing

/// Random changes to the store and to a dictionary. Both must say the same, whatever they are asked.
struct `The store and a dictionary` {
    @Test(arguments: (0..<4).map { _ in UInt64.random(in: 0 ... .max) })
    func `agree after any changes`(seed: UInt64) async throws {
        let folder = TemporaryFolder()
        var random = SeededGenerator(seed: seed)
        var store = try Store.sample(folder)
        var model: [Ref<Part>: Part] = [:]
        for round in 0..<12 {
            let before = model
            let start = random
            let isUndone = round % 4 == 3
            do {
                (model, random) = try await store.write { tx in
                    var (model, random) = (before, start)
                    for _ in 0..<40 { try Self.step(in: tx, &model, &random) }
                    if isUndone { throw Undo() }
                    return (model, random)
                }
            } catch is Undo {
                _ = random.next()
            }
            try compare(store, model, seed)
            #expect(try store.check() == [], "seed \(seed)")
            if round % 3 == 2 {
                await store.close()
                store = try Store.sample(folder)
                try compare(store, model, seed)
            }
        }
        await store.close()
    }

    private static func step(
        in tx: Transaction, _ model: inout [Ref<Part>: Part], _ random: inout SeededGenerator
    ) throws {
        let known = model.keys.sorted()
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<2:
            let id = known.randomElement(using: &random) ?? Ref(1)
            #expect(try tx.delete(id) == (model.removeValue(forKey: id) != nil))
        case 2..<5:
            try put(part(known.randomElement(using: &random) ?? tx.newRef(), &random), in: tx, &model)
        default:
            try put(part(tx.newRef(), &random), in: tx, &model)
        }
    }

    private static func part(_ id: Ref<Part>, _ random: inout SeededGenerator) -> Part {
        Part(
            id, ["nut", "nu", "nut\0", "bolt", ""].randomElement(using: &random) ?? "",
            on: (Part.Shelf.allCases + [nil]).randomElement(using: &random) ?? nil,
            at: .random(in: 0..<9, using: &random),
            serial: Bool.random(using: &random) ? "S\(Int.random(in: 0..<90, using: &random))" : nil)
    }

    private static func put(_ part: Part, in tx: Transaction, _ model: inout [Ref<Part>: Part]) throws {
        let isTaken = part.serial != nil && model.values.contains { $0.serial == part.serial && $0.id != part.id }
        do {
            try tx.put(part)
            #expect(!isTaken)
            model[part.id] = part
        } catch StoreError.notUnique(let index) {
            #expect(isTaken && index == "part.serial")
        }
    }

    private func compare(_ store: Store, _ model: [Ref<Part>: Part], _ seed: UInt64) throws {
        let parts = model.values.sorted { $0.id < $1.id }
        try store.read { snapshot in
            #expect(try snapshot.count(Part.self) == parts.count)
            for id in (0..<600).map({ Ref<Part>($0) }) { #expect(try snapshot.find(id) == model[id], "seed \(seed)") }
            for serial in (0..<90).map({ "S\($0)" }) {
                #expect(try snapshot.find(Part.bySerial, serial) == parts.first { $0.serial == serial }, "seed \(seed)")
            }
            for shelf in Part.Shelf.allCases {
                let expected = parts.filter { $0.shelf == shelf }
                    .sorted { ($0.storedAt, $0.id) < ($1.storedAt, $1.id) }
                try compare(snapshot, shelf, expected, seed)
            }
            for name in ["nut", "nu", "nut\0", "bolt", ""] {
                let found = try snapshot.all(Part.byName, name, limit: 1_000)
                #expect(found == parts.filter { $0.name == name }, "seed \(seed)")
            }
            #expect(try pages { try snapshot.page(Part.self, after: $0, limit: 7) } == parts, "seed \(seed)")
            let backwards = try pages { try snapshot.page(Part.self, .descending, after: $0, limit: 7) }
            #expect(backwards == parts.reversed(), "seed \(seed)")
        }
    }

    private func compare(_ snapshot: Snapshot, _ shelf: Part.Shelf, _ expected: [Part], _ seed: UInt64) throws {
        #expect(try snapshot.all(Part.byShelf, shelf, limit: 1_000) == expected, "seed \(seed)")
        #expect(try pages { try snapshot.page(Part.byShelf, shelf, after: $0, limit: 3) } == expected, "seed \(seed)")
        let backwards = try pages { try snapshot.page(Part.byShelf, shelf, .descending, after: $0, limit: 3) }
        #expect(backwards == expected.reversed(), "seed \(seed)")
        let (from, through) = (Timestamp(milliseconds: 2), Timestamp(milliseconds: 5))
        let between = expected.filter { (from...through).contains($0.storedAt) }
        #expect(try snapshot.all(Part.byShelf, shelf, from: from, through: through, limit: 1_000) == between)
        let newest = try snapshot.all(
            Part.byShelf, shelf, from: from, through: through, direction: .descending, limit: 2)
        #expect(newest == Array(between.reversed().prefix(2)), "seed \(seed)")
        #expect(try snapshot.all(Part.byShelf, shelf, from: through, through: from, limit: 9).isEmpty)
    }

    private func pages(_ page: (PageCursor?) throws -> Page<Part>) throws -> [Part] {
        var parts: [Part] = []
        var cursor: PageCursor?
        repeat {
            let next = try page(cursor)
            parts += next.records
            cursor = try next.next.map { try PageCursor($0.description) }
        } while cursor != nil && parts.count < 10_000
        return parts
    }
}
