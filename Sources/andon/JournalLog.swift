import Glibc
import Logging
import Store

/// Log lines on standard error: with systemd's priority in front when it reads them, else with the time.
///
/// Source: systemd, sd-daemon(3), "<N>" prefixes.
struct JournalLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level
    let isJournal: Bool

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let level = event.level
        let message = event.message
        let fields = metadata.merging(event.metadata ?? [:]) { $1 }
        var line = isJournal ? "<\(Self.priority(level))>" : "\(Timestamp.wallClock()) \(level) "
        line += "\(message)"
        for (key, value) in fields.sorted(by: { $0.key < $1.key }) { line += " \(key)=\(Self.quoted("\(value)"))" }
        line += "\n"
        let bytes = Array(line.utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }

    /// One line stays one line, whatever a value holds.
    private static func quoted(_ value: String) -> String {
        let clean = String(value.map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 0x20 } ? " " : $0 })
        return clean.contains(" ") || clean.contains("\"") || clean.isEmpty
            ? "\"" + String(clean.map { $0 == "\"" ? "'" : $0 }) + "\"" : clean
    }

    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}
