public import Store

/// Times as scripts, lists and forms write them.
extension Timestamp {
    /// Reads RFC 3339: `2026-11-21T09:31:00+02:00`, with `Z` for no offset and any fraction of a second. Nil for
    /// anything else.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8.prefix(64))
        func number(_ range: Range<Int>) -> Int64? {
            guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            return Int64(String(decoding: bytes[range], as: UTF8.self))
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13),
            let minute = number(14..<16), let second = number(17..<19), bytes[4] == UInt8(ascii: "-"),
            bytes[7] == UInt8(ascii: "-"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(bytes[10]),
            (1970...9999).contains(year), (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60,
            second < 61
        else { return nil }
        var rest = bytes[19...]
        var milliseconds: Int64 = 0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return nil }
            milliseconds = Int64(String((String(decoding: digits, as: UTF8.self) + "00").prefix(3))) ?? 0
            rest = rest.dropFirst(1 + digits.count)
        }
        let offsetMinutes: Int64
        // A plus in a query reads as a space unless it was escaped.
        if rest.count == 1, rest.first == UInt8(ascii: "Z") || rest.first == UInt8(ascii: "z") {
            offsetMinutes = 0
        } else if rest.count == 6, let sign = rest.first,
            [UInt8(ascii: "+"), UInt8(ascii: " "), UInt8(ascii: "-")].contains(sign),
            rest[rest.startIndex + 3] == UInt8(ascii: ":"),
            let hours = number(rest.startIndex + 1..<rest.startIndex + 3), hours < 24,
            let minutes = number(rest.startIndex + 4..<rest.startIndex + 6), minutes < 60
        {
            offsetMinutes = (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
        } else {
            return nil
        }
        let days = Self.days(year, month, day)
        let seconds = ((days * 24 + hour) * 60 + minute - offsetMinutes) * 60 + second
        self.init(milliseconds: seconds * 1000 + milliseconds)
    }

    /// Days from 1970-01-01 to a civil date, counted in years that begin in March.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shifted = month > 2 ? year : year - 1
        let fromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * fromMarch + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    /// The day or the minute that a form's field names in the plant's time, from its first to its last moment; RFC 3339
    /// names one moment. Nil for anything else.
    public static func plantTime(_ text: String) -> (first: Timestamp, last: Timestamp)? {
        if let moment = Timestamp(rfc3339: text) { return (moment, moment) }
        let words = text.prefix(20).split(maxSplits: 6, omittingEmptySubsequences: false) { "-T:".contains($0) }
        let parts = words.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
        guard parts.count == words.count, [3, 5, 6].contains(parts.count) else { return nil }
        let (hour, minute) = parts.count == 3 ? (0, 0) : (parts[3], parts[4])
        guard
            let first = PlantTime.instant(
                year: parts[0], month: parts[1], day: parts[2], hour: hour, minute: minute),
            let last = parts.count == 3
                ? PlantTime.instant(year: parts[0], month: parts[1], day: parts[2], hour: 23, minute: 59) : first
        else { return nil }
        return (first, last + .milliseconds(59_999))
    }
}
