import Synchronization

/// A hint that there may be work. Rung while nobody waits, it is remembered once; a missed one costs only `atMost`.
public final class Bell: Sendable {
    private struct State {
        var isRung = false
        var waiting: [UInt64: CheckedContinuation<Void, Never>] = [:]
        var nextID: UInt64 = 0
    }
    private let state = Mutex(State())

    public init() {}

    public func ring() {
        let waiting = state.withLock { state in
            let all = state.waiting
            state.waiting = [:]
            if all.isEmpty { state.isRung = true }
            return all
        }
        for continuation in waiting.values { continuation.resume() }
    }

    /// Returns when the bell rings, when `atMost` is over, or when the task is cancelled.
    public func wait(atMost limit: Duration) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.wait() }
            group.addTask { try? await Task.sleep(for: limit) }
            await group.next()
            group.cancelAll()
        }
    }

    private func wait() async {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDone = state.withLock { state in
                    if state.isRung || Task.isCancelled {
                        state.isRung = false
                        return true
                    }
                    state.waiting[id] = continuation
                    return false
                }
                if isDone { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: id) }?.resume()
        }
    }
}
