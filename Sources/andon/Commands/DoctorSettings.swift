import Messaging
import Store

/// What can be told from the settings alone.
enum SettingsChecks {
    static func all(_ config: Config) -> [DoctorCheck] {
        [
            DoctorCheck("settings") { settings(config) },
            DoctorCheck("time zone") { timeZone(Timestamp.wallClock()) },
            DoctorCheck("retention") { retention(config) },
        ]
    }

    private static func settings(_ config: Config) -> Finding {
        let missing = config.missing
        guard missing.isEmpty else {
            let names = missing.map(\.rawValue).joined(separator: ", ")
            return .bad(
                "not set: \(names); nothing is sent",
                fix: missing.map { "\($0.rawValue): \($0.explanation)" }.joined(separator: "\n    "))
        }
        let sources = Set(config.values.keys.map { config.sources[$0] ?? .preset }).map(\.rawValue).sorted()
        return .ok("complete, from \(sources.joined(separator: " and "))")
    }

    private static func timeZone(_ now: Timestamp) -> Finding {
        let minutes = PlantTime.parts(now).offsetSeconds / 60
        guard minutes != 0 else {
            return .warn(
                "the machine runs on the time of Greenwich",
                fix: "If the plant does not: timedatectl set-timezone Africa/Johannesburg, then restart andon.")
        }
        let sign = minutes < 0 ? "-" : "+"
        let rest = abs(minutes) % 60
        return .ok("UTC\(sign)\(abs(minutes) / 60)\(rest == 0 ? "" : ":\(rest)")")
    }

    private static func retention(_ config: Config) -> Finding {
        .ok(
            "messages and media are kept \(config[.retentionDays]) days, the channel's log "
                + "\(ChannelReader.keptDays) days")
    }
}
