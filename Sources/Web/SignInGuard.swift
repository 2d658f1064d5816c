import Store
import Synchronization

/// Makes guessing passwords slow: after some wrong ones a name, or an address, has to wait, each time twice as long.
final class SignInGuard: Sendable {
    private let table = Mutex(SignInTable())

    /// How long this name or this address has to wait still; nil: try.
    func wait(name: String, address: String, now: Timestamp) -> Duration? {
        table.withLock { $0.wait(name: name, address: address, now: now) }
    }

    func failed(name: String, address: String, now: Timestamp) {
        table.withLock { $0.failed(name: name, address: address, now: now) }
    }

    func succeeded(name: String, address: String) {
        table.withLock { $0.succeeded(name: name, address: address) }
    }
}

/// Wrong tries by name and by address. In memory: a restart forgives.
struct SignInTable {
    static let nameFree = 4  // Wrong tries in a row before a name waits; people do mistype.
    static let addressFree = 20  // Before an address waits; a whole office may share one.
    static let waitMax = Duration.seconds(15 * 60)
    static let forgetAfter = Duration.seconds(60 * 60)
    static let entriesMax = 10_000  // Names and addresses remembered, some 200 bytes each.

    private enum Key: Hashable { case name(String), address(String) }
    private struct Tries {
        var count: Int
        var last: Timestamp
    }
    private var tries: [Key: Tries] = [:]

    var count: Int { tries.count }

    func wait(name: String, address: String, now: Timestamp) -> Duration? {
        let ends = [
            end(of: .name(Self.folded(name)), free: Self.nameFree), end(of: .address(address), free: Self.addressFree),
        ]
        guard let end = ends.compactMap({ $0 }).max(), end > now else { return nil }
        return end - now
    }

    mutating func failed(name: String, address: String, now: Timestamp) {
        for key in [Key.name(Self.folded(name)), .address(address)] {
            var known = tries[key] ?? Tries(count: 0, last: now)
            if known.last + Self.forgetAfter < now { known.count = 0 }
            known.count += 1
            known.last = now
            if tries[key] == nil, tries.count >= Self.entriesMax { forgetOldest(now) }
            tries[key] = known
        }
    }

    /// Forgives the name, and takes this one try off the address: one good password among many wrong ones proves
    /// nothing for the others.
    mutating func succeeded(name: String, address: String) {
        tries[.name(Self.folded(name))] = nil
        tries[.address(address)]?.count -= 1
    }

    /// 2, 4, 8 … seconds behind the last try.
    private func end(of key: Key, free: Int) -> Timestamp? {
        guard let known = tries[key], known.count > free else { return nil }
        let seconds = Duration.seconds(1 << min(known.count - free, 20))
        return known.last + min(seconds, Self.waitMax)
    }

    private mutating func forgetOldest(_ now: Timestamp) {
        tries = tries.filter { $0.value.last + Self.forgetAfter >= now }
        guard tries.count >= Self.entriesMax, let oldest = tries.min(by: { $0.value.last < $1.value.last }) else {
            return
        }
        tries[oldest.key] = nil
    }

    private static func folded(_ name: String) -> String { String(name.lowercased().prefix(60)) }
}
