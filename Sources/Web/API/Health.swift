import Messaging
import Store
import WhatsApp

/// Whether the daemon lives, and whether it can do its work.
enum Health {
    static func alive(_ call: Call) async throws -> Response { .text("ok") }

    /// 200 when messages can be stored and sent; else 503 with every reason why not.
    static func ready(_ call: Call) async throws -> Response {
        let reasons = try reasons(call.desk)
        return .json(
            .object([("ready", .flag(reasons.isEmpty)), ("reasons", .list(reasons.map { .text($0) }))]),
            status: reasons.isEmpty ? 200 : 503)
    }

    private static func reasons(_ desk: Desk) throws -> [String] {
        var reasons: [String] = []
        do {
            let percent = try desk.fullness.percent(of: desk.store)
            if percent >= Desk.fullPercent {
                reasons.append("the database is \(percent) % full: raise ANDON_MAP_SIZE_MB and restart")
            }
            let now = try desk.store.read { $0.now }
            if let rest = desk.sending.rest(now: now), rest.isAlarm { reasons.append("sending rests: \(rest.reason)") }
        } catch {
            reasons.append("the database cannot be read: \(Problem.reason(error))")
        }
        let missing = desk.settings().missing
        if !missing.isEmpty { reasons.append("settings are missing: \(missing.joined(separator: ", "))") }
        return reasons
    }
}
