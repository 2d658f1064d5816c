import Glibc
public import Store

/// Time as the plant's clock on the wall shows it. The time zone is the system's.
public enum PlantTime {
    public struct Parts: Sendable, Equatable {
        public let year, month, day, hour, minute, second: Int
        /// Seconds east of Greenwich.
        public let offsetSeconds: Int
    }

    public static func parts(_ time: Timestamp) -> Parts {
        var seconds = time_t(time.seconds)
        var local = tm()
        localtime_r(&seconds, &local)
        return Parts(
            year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday),
            hour: Int(local.tm_hour), minute: Int(local.tm_min), second: Int(local.tm_sec),
            offsetSeconds: local.tm_gmtoff)
    }

    /// RFC 3339 with the plant's offset: `2026-11-21T09:31:00+02:00`.
    public static func rfc3339(_ time: Timestamp) -> String {
        let local = parts(time)
        let offset = abs(local.offsetSeconds) / 60
        let sign = local.offsetSeconds < 0 ? "-" : "+"
        let zone = offset == 0 ? "+00:00" : "\(sign)\(two(offset / 60)):\(two(offset % 60))"
        return "\(local.year)-\(two(local.month))-\(two(local.day))"
            + "T\(two(local.hour)):\(two(local.minute)):\(two(local.second))\(zone)"
    }

    /// The instant at which the plant's clock shows this; nil for a day or a time that does not exist.
    public static func instant(year: Int, month: Int, day: Int, hour: Int, minute: Int) -> Timestamp? {
        guard (1970...9999).contains(year), (1...12).contains(month), (1...31).contains(day),
            (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        var local = tm()
        local.tm_year = Int32(year - 1900)
        local.tm_mon = Int32(month - 1)
        local.tm_mday = Int32(day)
        local.tm_hour = Int32(hour)
        local.tm_min = Int32(minute)
        local.tm_isdst = -1  // Summer time or not: the system knows.
        let seconds = mktime(&local)
        return seconds >= 0 && local.tm_mday == Int32(day) ? Timestamp(seconds: Int64(seconds)) : nil
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Language {
    /// `21 Nov 2026, 09:31`
    public func dateAndTime(_ time: Timestamp) -> String {
        let local = PlantTime.parts(time)
        return "\(local.day) \(months[local.month - 1]) \(local.year), "
            + "\(PlantTime.two(local.hour)):\(PlantTime.two(local.minute))"
    }

    /// `09:31`, with the day before it when that is not the reader's: `22 Nov, 09:31`.
    public func time(_ time: Timestamp, seenAt now: Timestamp) -> String {
        let (local, today) = (PlantTime.parts(time), PlantTime.parts(now))
        guard local.year == today.year else { return dateAndTime(time) }
        let clock = "\(PlantTime.two(local.hour)):\(PlantTime.two(local.minute))"
        return local.month == today.month && local.day == today.day ? clock : "\(day(time)), \(clock)"
    }

    /// `21 Nov`
    public func day(_ time: Timestamp) -> String {
        let local = PlantTime.parts(time)
        return "\(local.day) \(months[local.month - 1])"
    }

    /// Whole numbers with the reader's thousands separator.
    public func number(_ value: Int) -> String { grouped("\(value)") }

    /// A plain decimal such as `1234.50`, in the reader's way.
    public func decimal(_ plain: String) -> String {
        let parts = plain.split(separator: ".", maxSplits: 1)
        let whole = grouped(String(parts[0]))
        return parts.count == 2 ? whole + decimalSeparator + parts[1] : whole
    }

    private func grouped(_ digits: String) -> String {
        let sign = digits.hasPrefix("-") ? "-" : ""
        let body = digits.drop { $0 == "-" }
        var groups: [Substring] = []
        var end = body.endIndex
        while let start = body.index(end, offsetBy: -3, limitedBy: body.startIndex), start > body.startIndex {
            groups.append(body[start..<end])
            end = start
        }
        groups.append(body[..<end])
        return sign + groups.reversed().joined(separator: groupSeparator)
    }

    private var groupSeparator: String {
        switch self {
        case .english: ","
        case .spanish: "."
        }
    }

    private var decimalSeparator: String {
        switch self {
        case .english: "."
        case .spanish: ","
        }
    }

    private var months: [String] {
        switch self {
        case .english: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        case .spanish: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"]
        }
    }
}
