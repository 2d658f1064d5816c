import Store
import Synchronization

/// What the worker has in hand: downloads under way, and the beginnings of cut ones, which the next try goes on with.
final class Downloads: Sendable {
    static let concurrentMax = 4  // Downloads at once; a box has a thin line.
    static let keptMax = 8  // Beginnings, an open file and some 100 KB each. The oldest gives way and is begun anew.

    private struct State {
        var underWay: Set<Ref<Attachment>> = []
        var kept: [(id: Ref<Attachment>, file: MediaFile)] = []
        var restsUntil: Timestamp?
    }
    private let state = Mutex(State())

    /// Those of the due ones, in their order, that may begin now. They count as under way from here on.
    func begin(_ due: [Attachment], now: Timestamp) -> [Attachment] {
        state.withLock { state in
            if let until = state.restsUntil, until > now { return [] }
            let next = due.filter { !state.underWay.contains($0.id) }.prefix(Self.concurrentMax - state.underWay.count)
            state.underWay.formUnion(next.map(\.id))
            return Array(next)
        }
    }

    func end(_ id: Ref<Attachment>) { state.withLock { _ = $0.underWay.remove(id) } }

    /// None begins before then: nobody's would be given.
    func rest(until: Timestamp) { state.withLock { $0.restsUntil = until } }

    /// The beginning that an earlier try left. It is the caller's now.
    func takeBeginning(of id: Ref<Attachment>) -> MediaFile? {
        state.withLock { state in
            state.kept.firstIndex { $0.id == id }.map { state.kept.remove(at: $0).file }
        }
    }

    func keep(_ file: MediaFile, of id: Ref<Attachment>) {
        state.withLock { state in
            if state.kept.count >= Self.keptMax { state.kept.removeFirst() }
            state.kept.append((id, file))
        }
    }
}
