/// A measured value, exact to a millionth: `91.5`.
///
/// A plain decimal outside, so that a limit of 0.1 is 0.1 and not a little more.
public struct Measure: Hashable, Sendable, Comparable {
    /// Millionths.
    public let millionths: Int64

    static let wholeDigitsMax = 12  // A million million: more is no reading of a gauge, and fits no 64 bits.
    static let decimalsMax = 6
    private static let one: Int64 = 1_000_000

    init(millionths: Int64) { self.millionths = millionths }

    public init(_ whole: Int) { millionths = Int64(whole) * Self.one }

    /// Reads `91`, `-4.5`, `0.25`: digits and a point. Nil for anything else, and for more digits than there may be.
    public init?(plain text: String) {
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0)
            .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let fraction = parts.count == 2 ? parts[1] : ""
        guard let whole = parts.first, !whole.isEmpty, parts.count == 1 || !fraction.isEmpty,
            fraction.utf8.count <= Self.decimalsMax, (whole + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        let significant = String(whole.drop { $0 == "0" })
        let zeros = String(repeating: "0", count: Self.decimalsMax - fraction.utf8.count)
        guard significant.utf8.count <= Self.wholeDigitsMax, let digits = Int64("0" + significant + fraction + zeros)
        else { return nil }
        millionths = isNegative ? -digits : digits
    }

    /// `-4.5`, without zeros that say nothing.
    public var plain: String {
        let magnitude = millionths.magnitude
        let whole = "\(magnitude / UInt64(Self.one))"
        var fraction = String(magnitude % UInt64(Self.one))
        fraction = String(repeating: "0", count: Self.decimalsMax - fraction.utf8.count) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        return (millionths < 0 ? "-" : "") + (fraction.isEmpty ? whole : "\(whole).\(fraction)")
    }

    public static func < (left: Measure, right: Measure) -> Bool { left.millionths < right.millionths }
}

/// As it is written outside.
extension Measure: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let measure = Measure(plain: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no measured value")
        }
        self = measure
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(plain)
    }
}
