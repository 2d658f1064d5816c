/// A small generator whose numbers follow from its seed, so that a long run can be had again. Not for secrets.
///
/// Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014.
struct SplitMix64: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 up to, and without, 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// One of the cases, each with its probability; nil for what is left up to 1.
    mutating func pick<Case>(_ cases: [(Case, Double)]) -> Case? {
        var left = unit()
        for (value, probability) in cases {
            left -= probability
            if left < 0 { return value }
        }
        return nil
    }
}
