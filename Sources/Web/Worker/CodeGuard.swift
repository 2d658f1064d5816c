import Glibc
import Store
import Synchronization
import Vault

/// Makes it slow to ask for codes, and to guess them, from one address; what a number may is bounded in the store.
final class CodeGuard: Sendable {
    enum Act: Hashable, Sendable {
        case ask
        /// A wrong code; right ones are not counted.
        case guess
        /// A wrong code where this one was not asked for.
        case blindGuess(of: BlindToken)

        /// In an hour, from one address; a whole plant may share one.
        var max: Int {
            switch self {
            case .ask: 10
            case .guess: 20
            case .blindGuess: 5
            }
        }
    }

    private let table = Mutex(CodeTable())

    /// Counts one more if there is room; else says how long to wait.
    func count(_ act: Act, from address: String, now: Timestamp) -> Duration? {
        table.withLock { $0.count(act, from: address, now: now) }
    }

    /// How many more there is room for.
    func left(_ act: Act, from address: String, now: Timestamp) -> Int {
        table.withLock { $0.left(act, from: address, now: now) }
    }

    /// How long this address has to wait still; nil: it need not.
    func wait(_ act: Act, from address: String, now: Timestamp) -> Duration? {
        table.withLock { $0.wait(act, from: address, now: now) }
    }
}

/// When each address did what, in the last hour. In memory: a restart forgives.
struct CodeTable {
    static let hour = Duration.seconds(3600)
    static let addressesMax = 10_000  // Addresses remembered, some 300 bytes each.

    private struct Key: Hashable {
        let network: [UInt8]
        let act: CodeGuard.Act
    }
    private var times: [Key: [Timestamp]] = [:]

    var count: Int { times.count }

    func wait(_ act: CodeGuard.Act, from address: String, now: Timestamp) -> Duration? {
        wait(Key(network: Self.network(of: address), act: act), now: now)
    }

    private func wait(_ key: Key, now: Timestamp) -> Duration? {
        let recent = (times[key] ?? []).filter { $0 + Self.hour > now }
        guard recent.count >= key.act.max, let oldest = recent.suffix(key.act.max).first else { return nil }
        return oldest + Self.hour - now
    }

    func left(_ act: CodeGuard.Act, from address: String, now: Timestamp) -> Int {
        let times = times[Key(network: Self.network(of: address), act: act)] ?? []
        return max(0, act.max - times.count { $0 + Self.hour > now })
    }

    mutating func count(_ act: CodeGuard.Act, from address: String, now: Timestamp) -> Duration? {
        let key = Key(network: Self.network(of: address), act: act)
        if let wait = wait(key, now: now) { return wait }
        if times[key] == nil, times.count >= Self.addressesMax { forgetOldest(now) }
        times[key] = (times[key] ?? []).filter { $0 + Self.hour > now } + [now]
        return nil
    }

    private mutating func forgetOldest(_ now: Timestamp) {
        times = times.filter { $0.value.contains { $0 + Self.hour > now } }
        guard times.count >= Self.addressesMax,
            let oldest = times.min(by: { ($0.value.last ?? now) < ($1.value.last ?? now) })
        else { return }
        times[oldest.key] = nil
    }

    /// What one household or one attacker has: an address of IPv4, the first 64 bits of one of IPv6.
    static func network(of address: String) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard address.contains(":"), inet_pton(AF_INET6, address, &bytes) == 1 else { return Array(address.utf8) }
        let isMapped = bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        return isMapped ? Array(bytes.suffix(4).map { "\($0)" }.joined(separator: ".").utf8) : Array(bytes.prefix(8))
    }
}
