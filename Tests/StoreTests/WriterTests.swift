import Store
import Testing

struct `Writes that come together` {
    private let folder = TemporaryFolder()

    @Test func `share commits, and one that throws loses only its own changes`() async throws {
        let store = try Store.sample(folder)
        let before = try store.statistics.commits
        let outcomes = await withTaskGroup(of: (Int, Bool).self) { group in
            for position in 0..<50 {
                group.addTask {
                    do {
                        try await store.write { tx in
                            try tx.put(Bin(id: "bin \(position)", count: position))
                            try tx.put(Part(tx.newRef(), serial: "S\(position)"))
                            if position % 5 == 0 { throw Undo() }
                        }
                        return (position, true)
                    } catch {
                        return (position, error is Undo ? false : true)
                    }
                }
            }
            return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
        }
        for position in 0..<50 {
            let isKept = position % 5 != 0
            #expect(outcomes[position] == isKept)
            #expect(try store.read { try $0.find(Bin.self, "bin \(position)") != nil } == isKept)
            #expect(try store.read { try $0.find(Part.bySerial, "S\(position)") != nil } == isKept)
        }
        let statistics = try store.statistics
        #expect(statistics.writes == 40)
        #expect(statistics.commits - before < 20, "\(statistics.commits) commits")
        #expect(try store.check() == [])
        await store.close()
    }

    @Test func `see what those before them did, though it is not committed yet`() async throws {
        let store = try Store.sample(folder)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    try await store.write { tx in
                        let count = try tx.find(Bin.self, "shared")?.count ?? 0
                        try tx.put(Bin(id: "shared", count: count + 1))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try store.read { try $0.find(Bin.self, "shared")?.count } == 200)
        await store.close()
    }

    @Test func `are all done before the store is closed, later ones are refused`() async throws {
        let store = try Store.sample(folder)
        let outcomes = await withTaskGroup(of: Result<Void, any Error>.self) { group in
            for position in 0..<300 {
                group.addTask {
                    do {
                        return .success(try await store.write { try $0.put(Bin(id: "bin \(position)", count: 0)) })
                    } catch {
                        return .failure(error)
                    }
                }
            }
            group.addTask {
                await store.close()
                return .failure(Undo())
            }
            return await group.reduce(into: [Result<Void, any Error>]()) { $0.append($1) }
        }
        var acknowledged = 0
        for outcome in outcomes {
            switch outcome {
            case .success: acknowledged += 1
            case .failure(let error): #expect(error is Undo || error as? StoreError == .closed)
            }
        }
        #expect(throws: StoreError.closed) { try store.read { _ in } }
        await #expect(throws: StoreError.closed) { try await store.write { _ in } }
        await store.close()
        let reopened = try Store.sample(folder)
        #expect(try reopened.read { try $0.count(Bin.self) } == acknowledged)
        await reopened.close()
    }

    @Test func `are refused beyond ten thousand that wait, and those before are kept`() async throws {
        let store = try Store.sample(folder)
        let release = Latch()
        let (kept, busy) = await withTaskGroup(of: Bool?.self) { group in
            group.addTask {
                try? await store.write { _ in release.wait() }
                return nil
            }
            for position in 0..<10_200 {
                group.addTask {
                    do {
                        try await store.write { try $0.put(Bin(id: "\(position)", count: 0)) }
                        return true
                    } catch StoreError.busy {
                        release.open()
                        return false
                    } catch {
                        return nil
                    }
                }
            }
            return await group.reduce(into: (0, 0)) { counts, isKept in
                if isKept == true { counts.0 += 1 }
                if isKept == false { counts.1 += 1 }
            }
        }
        #expect(busy > 0 && kept + busy == 10_200)
        #expect(try store.read { try $0.count(Bin.self) } == kept)
        await store.close()
    }
}

struct `Snapshots` {
    private let folder = TemporaryFolder()

    @Test func `stay as they are while others write`() async throws {
        let store = try Store.sample(folder)
        try await store.write { try $0.put(Bin(id: "A", count: 1)) }
        let (inside, done) = (Latch(), Latch())
        async let counts = Task.detached {
            try store.read { snapshot in
                let before = try snapshot.find(Bin.self, "A")?.count
                inside.open()
                done.wait()
                return (before, try snapshot.find(Bin.self, "A")?.count)
            }
        }.value
        while !inside.isOpen { await Task.yield() }
        try await store.write { try $0.put(Bin(id: "A", count: 2)) }
        done.open()
        let (before, after) = try await counts
        #expect(before == 1 && after == 1)
        #expect(try store.read { try $0.find(Bin.self, "A")?.count } == 2)
        await store.close()
    }

    @Test func `give their slot back, even when the body throws`() async throws {
        let store = try Store.sample(folder)
        for _ in 0..<2_000 {
            #expect(throws: Undo.self) { try store.read { _ in throw Undo() } }
        }
        #expect(try store.statistics.readers < 20)
        await store.close()
    }

    @Test func `can be taken by many threads at once`() async throws {
        let store = try Store.sample(folder)
        try await store.write { tx in for position in 0..<50 { try tx.put(Bin(id: "\(position)", count: position)) } }
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<100 { group.addTask { try store.read { try $0.page(Bin.self, limit: 100).records.count } } }
            for try await count in group { #expect(count == 50) }
        }
        await store.close()
    }
}
