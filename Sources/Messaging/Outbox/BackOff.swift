import WhatsApp

/// How long to wait after a refusal, and how often to try: one row a class of error.
///
/// Delays grow by `factor` from `first` to `longest`. Each is moved by up to a fifth to either side, so that what
/// failed together is not tried together.
struct BackOff: Equatable {
    let first: Duration
    let factor: Int
    let longest: Duration
    /// Tries of one message; nil: until it is of no use any more.
    let tries: Int?

    /// Nil for what no waiting mends.
    static func of(_ errorClass: GraphError.Class) -> BackOff? {
        switch errorClass {
        case .retry: BackOff(first: .seconds(1), factor: 2, longest: .seconds(300), tries: 12)
        // Source: Meta, Cloud API, error 131056: 4^X seconds.
        case .waitRecipient: BackOff(first: .seconds(6), factor: 4, longest: .seconds(3600), tries: nil)
        case .waitNumber: BackOff(first: .seconds(1), factor: 2, longest: .seconds(300), tries: nil)
        case .waitAccount: BackOff(first: .seconds(60), factor: 2, longest: .seconds(3600), tries: nil)
        case .stopAccount: BackOff(first: .seconds(5), factor: 2, longest: .seconds(60), tries: nil)
        case .neverAsIs, .template, .recipient: nil
        }
    }

    /// The network did not take it, or nothing answered.
    static let unreachable = BackOff(first: .seconds(1), factor: 2, longest: .seconds(60), tries: nil)

    /// The pause after the `count`-th refusal, from 1. `seed` decides the jitter.
    func delay(_ count: Int, seed: UInt64) -> Duration {
        var delay = first
        for _ in 1..<max(count, 1) where delay < longest { delay *= factor }
        delay = min(delay, longest)
        let milliseconds = delay.components.seconds * 1000 + delay.components.attoseconds / 1_000_000_000_000_000
        var mixed = (seed &+ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
        let fifths = Double(mixed >> 32) / Double(UInt32.max) * 0.4 + 0.8  // 0.8 to 1.2
        return .milliseconds(Int64(Double(milliseconds) * fifths))
    }
}
