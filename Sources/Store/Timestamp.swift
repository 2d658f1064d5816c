/// An instant, to the millisecond. From 1970 on: what lies before, and what overflows, is clamped.
public struct Timestamp: Hashable, Sendable {
    /// Since 1970-01-01 UTC, without leap seconds; never negative.
    public let milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = max(0, milliseconds)
    }

    public init(seconds: Int64) {
        let (product, overflows) = seconds.multipliedReportingOverflow(by: 1000)
        self.init(milliseconds: overflows ? (seconds < 0 ? 0 : .max) : product)
    }

    /// Whole seconds since 1970-01-01 UTC.
    public var seconds: Int64 { milliseconds / 1000 }

    /// Parts of a millisecond are dropped.
    public static func + (instant: Timestamp, span: Duration) -> Timestamp {
        let (sum, overflows) = instant.milliseconds.addingReportingOverflow(span.wholeMilliseconds)
        return Timestamp(milliseconds: overflows ? .max : sum)  // Only upwards: an instant is not negative.
    }

    public static func - (instant: Timestamp, span: Duration) -> Timestamp {
        let (difference, overflows) = instant.milliseconds.subtractingReportingOverflow(span.wholeMilliseconds)
        return Timestamp(milliseconds: overflows ? .max : difference)
    }

    public static func - (later: Timestamp, earlier: Timestamp) -> Duration {
        .milliseconds(later.milliseconds - earlier.milliseconds)
    }
}

extension Duration {
    fileprivate var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflows) = seconds.multipliedReportingOverflow(by: 1000)
        let (sum, overflowsToo) = product.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
        return overflows || overflowsToo ? (seconds < 0 ? .min : .max) : sum
    }
}

extension Timestamp: Comparable {
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }
}

/// RFC 3339 in UTC: `2026-11-21T09:31:00.123Z`.
extension Timestamp: CustomStringConvertible {
    public var description: String {
        let (year, month, day) = Self.civilDate(daysSince1970: seconds / 86_400)
        let second = seconds % 86_400
        let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
        let time = [second / 3600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }.joined(separator: ":")
        return "\(date)T\(time).\(Self.padded(milliseconds % 1000, 3))Z"
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Counts in years that begin in March, so that the leap day is the last of its year, and in eras of 400 years.
    private static func civilDate(daysSince1970: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let days = daysSince1970 + 719_468  // From 0000-03-01.
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (days / 146_097 * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
    }
}

/// One integer: milliseconds.
extension Timestamp: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

extension Timestamp: KeyPart {
    public func append(to key: inout KeyBytes) {
        UInt64(milliseconds).append(to: &key)
    }

    public init(from key: inout KeyReader) throws(StoreError) {
        guard let milliseconds = Int64(exactly: try UInt64(from: &key)) else { throw key.malformed("no such time") }
        self.init(milliseconds: milliseconds)
    }
}
