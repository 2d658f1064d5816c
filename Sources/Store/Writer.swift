import Synchronization

/// Makes all changes, on a thread of its own, one commit for all that wait.
///
/// Writes that arrive during a commit share the next one, each as a transaction nested in it: one that throws loses
/// only its own changes. Nobody hears how a write ended before the commit it hangs on is durable, not even that it was
/// refused: what it was refused for could be undone.
final class Writer: Sendable {
    static let batchMax = 64  // Writes a commit. The cost of a write falls little beyond, the wait of the first rises.
    static let waitingMax = 10_000  // Writes. Some seconds of work for a slow disk; whoever comes then should hear so.
    private static let readerCheckInterval = 256  // Commits. It looks at each slot, a few microseconds.

    /// One call of `Store.write`.
    struct Write: Sendable {
        /// Does the work. What it hands back tells the caller that it is durable.
        let run: @Sendable (Transaction) throws -> @Sendable () -> Void
        let fail: @Sendable (any Error) -> Void
    }

    private struct State {
        var waiting: [Write] = []
        var isAwake = false
        var isClosing = false
        var isClosed = false
        var whenClosed: [@Sendable () -> Void] = []
    }

    private let state = Mutex(State())
    private let wakeUp = WakeUp()
    private let environment: Environment
    private let databases: Databases
    private let room: Room
    private let coder: RecordCoder
    private let schemaVersion: Int
    private let now: @Sendable () -> Timestamp
    private let commits = Atomic<Int>(0)
    private let writes = Atomic<Int>(0)

    init(
        _ environment: Environment, _ databases: Databases, _ room: Room, _ coder: RecordCoder, schemaVersion: Int,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.environment = environment
        self.databases = databases
        self.room = room
        self.coder = coder
        self.schemaVersion = schemaVersion
        self.now = now
    }

    func start() throws(StoreError) {
        try OwnThread.start { self.work() }
    }

    /// Commits made and writes made durable by them, since the start.
    var done: (commits: Int, writes: Int) {
        (commits.load(ordering: .relaxed), writes.load(ordering: .relaxed))
    }

    /// Throws `StoreError.busy` or `closed`; then the write will not run.
    func add(_ write: Write) throws(StoreError) {
        try state.withLock { (state) throws(StoreError) in
            guard !state.isClosing else { throw .closed }
            guard state.waiting.count < Self.waitingMax else { throw .busy(waiting: state.waiting.count) }
            state.waiting.append(write)
            wake(&state)
        }
    }

    /// Takes no more writes, does those that wait, closes the file, then calls back.
    func close(_ whenClosed: @escaping @Sendable () -> Void) {
        let isClosed = state.withLock { state in
            state.isClosing = true
            if !state.isClosed { state.whenClosed.append(whenClosed) }
            wake(&state)
            return state.isClosed
        }
        if isClosed { whenClosed() }
    }

    private func wake(_ state: inout State) {
        if !state.isAwake { wakeUp.ring() }
        state.isAwake = true
    }

    private func work() {
        while true {  // Ends with `close`.
            let (batch, isClosing) = takeBatch()
            if !batch.isEmpty {
                commit(batch)
            } else if isClosing {
                return finish()
            } else {
                wakeUp.wait()
            }
        }
    }

    private func takeBatch() -> ([Write], isClosing: Bool) {
        state.withLock { state in
            let batch = Array(state.waiting.prefix(Self.batchMax))
            state.waiting.removeFirst(batch.count)
            state.isAwake = !batch.isEmpty
            return (batch, state.isClosing)
        }
    }

    private func finish() {
        environment.close()
        let whenClosed = state.withLock { state in
            state.isClosed = true
            defer { state.whenClosed = [] }
            return state.whenClosed
        }
        for call in whenClosed { call() }
    }

    // MARK: Commits

    private func commit(_ batch: [Write]) {
        if batch.count == 1 { commitAlone(batch[0]) } else { commitTogether(batch) }
        if commits.load(ordering: .relaxed) % Self.readerCheckInterval == 0 { environment.clearDeadReaders() }
    }

    private func commitAlone(_ write: Write) {
        do {
            let succeed = try environment.write { raw in
                try checkVersion(raw)
                return try run(write, in: raw)
            }
            count(writes: 1)
            succeed()
        } catch {
            write.fail(error)
        }
    }

    private func commitTogether(_ batch: [Write]) {
        do {
            let results = try environment.write { raw in
                try checkVersion(raw)
                let results = try batch.map { try runNested($0, in: raw) }
                guard results.contains(where: \.isSuccess) else { throw NothingToCommit(results: results) }
                return results
            }
            count(writes: results.count(where: \.isSuccess))
            settle(batch, results)
        } catch let nothing as NothingToCommit {
            settle(batch, nothing.results)
        } catch let error where Self.isWorthRepeating(error) {
            for write in batch { commitAlone(write) }
        } catch {
            for write in batch { write.fail(error) }
        }
    }

    /// The end of a write inside a commit that is not yet durable.
    private typealias WriteResult = Result<@Sendable () -> Void, any Error>

    private struct NothingToCommit: Error {
        let results: [WriteResult]
    }

    /// Throws when the whole batch must be undone.
    private func runNested(_ write: Write, in parent: LMDBTransaction) throws -> WriteResult {
        do {
            return .success(try parent.nested { try run(write, in: $0) })
        } catch {
            try parent.checkUsable()
            return .failure(error)
        }
    }

    private func run(_ write: Write, in raw: LMDBTransaction) throws -> @Sendable () -> Void {
        let transaction = Transaction(raw, databases, coder, now: now())
        return try room.guarding(raw) {
            let succeed = try write.run(transaction)
            if let failure = transaction.failure { throw failure }
            return succeed
        }
    }

    private func settle(_ batch: [Write], _ results: [WriteResult]) {
        for (write, result) in zip(batch, results) {
            switch result {
            case .success(let succeed): succeed()
            case .failure(let error): write.fail(error)
            }
        }
    }

    private func count(writes number: Int) {
        commits.add(1, ordering: .relaxed)
        writes.add(number, ordering: .relaxed)
    }

    /// A newer program may upgrade the file while this one runs: then this one must not write any more.
    private func checkVersion(_ raw: LMDBTransaction) throws {
        let found = try databases.meta.number(.schemaVersion, in: raw)
        guard found == UInt64(schemaVersion) else {
            throw StoreError.tooNew(found: Int(clamping: found ?? 0), known: schemaVersion)
        }
    }

    /// Together they were too much; some of them may have room.
    private static func isWorthRepeating(_ error: any Error) -> Bool {
        switch error as? StoreError {
        case .full: true
        case .lmdb(let code, _): LMDB.isTooMuchForOneTransaction(code)
        default: false
        }
    }
}

extension Result {
    fileprivate var isSuccess: Bool {
        if case .success = self { true } else { false }
    }
}
