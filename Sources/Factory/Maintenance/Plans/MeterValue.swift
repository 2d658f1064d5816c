/// What a meter shows: hours, cycles, kilometres, to the thousandth.
public struct MeterValue: Codable, Sendable, Hashable {
    public let thousandths: Int64

    static let max: Int64 = 1_000_000_000_000_000  // A million million; adding two of them overflows nothing.

    public init(thousandths: Int64) { self.thousandths = thousandths }

    /// Reads `1234`, `1234.5`, `1234,5`; nil for anything else, and for what no meter shows.
    public init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
            .split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = parts.first, (1...12).contains(whole.utf8.count) else {
            return nil
        }
        let fraction = parts.count == 2 ? parts[1] : "0"
        guard (1...3).contains(fraction.utf8.count),
            (whole + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let value = Int64(whole + fraction + String(repeating: "0", count: 3 - fraction.utf8.count)),
            value <= Self.max
        else { return nil }
        thousandths = value
    }

    public static func + (left: MeterValue, right: MeterValue) -> MeterValue {
        MeterValue(thousandths: left.thousandths + right.thousandths)
    }

    /// `1234.5`
    public var text: String {
        var fraction = String(String(thousandths % 1000 + 1000).dropFirst())
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return fraction.isEmpty ? "\(thousandths / 1000)" : "\(thousandths / 1000).\(fraction)"
    }
}

extension MeterValue: Comparable {
    public static func < (left: MeterValue, right: MeterValue) -> Bool { left.thousandths < right.thousandths }
}
