import Glibc
public import Store

/// Time as the plant's clock on the wall shows it. The time zone is the system's.
public enum PlantTime {
    public struct Parts: Sendable, Equatable {
        public let year, month, day, hour, minute, second: Int
        /// 0 is Monday.
        public let weekday: Int
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
            weekday: (Int(local.tm_wday) + 6) % 7, offsetSeconds: local.tm_gmtoff)
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
