/// An amount in the smallest unit of its currency.
public struct Money: Codable, Hashable, Sendable {
    public let minorUnits: Int64
    /// ISO 4217 code, upper case.
    public let currency: String

    public init(minorUnits: Int64, currency: String) {
        self.minorUnits = minorUnits
        self.currency = currency.uppercased()
    }

    /// Reads `125`, `125.5` or `125.50`; nil for anything else, for a negative amount, and for one over a thousand
    /// million.
    public init?(_ text: String, currency: String) {
        let decimals = Self.decimals(of: currency)
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : ""
        guard let whole = parts.first, !whole.isEmpty, whole.utf8.count <= 9, fraction.utf8.count <= decimals,
            (whole + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let minor = Int64(whole + fraction + String(repeating: "0", count: decimals - fraction.utf8.count))
        else { return nil }
        self.init(minorUnits: minor, currency: currency)
    }

    public var decimals: Int { Self.decimals(of: currency) }

    /// `125.50`, for machines.
    public var amount: String {
        guard decimals > 0 else { return "\(minorUnits)" }
        let digits = String(minorUnits)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        return padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    static func isCurrency(_ code: String) -> Bool {
        code.utf8.count == 3 && code.uppercased().utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// Source: ISO 4217, list one.
    private static func decimals(of currency: String) -> Int {
        switch currency.uppercased() {
        case "JPY", "KRW", "CLP", "VND", "UGX", "XAF", "XOF", "RWF", "PYG", "ISK": 0
        case "BHD", "JOD", "KWD", "OMR", "TND", "IQD", "LYD": 3
        default: 2
        }
    }
}
