import Messaging
import Store
import WhatsApp

/// Whether both sides reach each other, and live in the same time.
extension Questions {
    func reach() async -> Finding {
        let host = HTTPAddress(config[.apiURL])?.host
        do {
            _ = try await http.perform(HTTPRequest(.get, config[.apiURL]))
            let isSafe = config[.apiURL].lowercased().hasPrefix("https://")
            return .ok(isSafe ? "answers, and its certificate is trusted" : "answers on this machine", host)
        } catch {
            return .bad(
                "cannot be reached: \(error.reason)", host,
                fix: "Check network, DNS, proxy and firewall (out on port 443), and ANDON_CA_FILE for a private host.")
        }
    }

    private static let clockSecondsMax: Int64 = 60  // Meta's times and ours decide together about the 24-hour window.

    /// By the date of an answer.
    func clock() async -> Finding {
        let response: HTTPResponse
        do {
            response = try await http.perform(HTTPRequest(.get, config[.apiURL]))
        } catch {
            return .warn("could not be compared", fix: "See WhatsApp above.")
        }
        guard let theirs = response.header("Date").flatMap({ HTTPDate.seconds($0) }) else { return .didNotSay }
        let off = Timestamp.wallClock().seconds - theirs
        guard abs(off) > Self.clockSecondsMax else { return .ok("agrees with WhatsApp's to \(abs(off)) s") }
        return .bad(
            "is \(abs(off)) s \(off > 0 ? "ahead of" : "behind") WhatsApp's",
            fix: "Switch the time service on: timedatectl set-ntp true")
    }

    func publicAddress(_ config: Config) async -> Finding {
        let url = config[.publicURL]
        guard !url.isEmpty else {
            return .warn(
                "not set", fix: "Set ANDON_PUBLIC_URL to the https address that Meta sends webhooks to.")
        }
        guard !config[.verifyToken].isEmpty else { return .warn("not tried", fix: "Set WHATSAPP_VERIFY_TOKEN first.") }
        let challenge = "1158201444"
        let webhook = (url.hasSuffix("/") ? String(url.dropLast()) : url) + "/api/whatsapp/webhook"
        let query =
            "?hub.mode=subscribe&hub.challenge=\(challenge)"
            + "&hub.verify_token=\(Self.percentEncoded(config[.verifyToken]))"
        do {
            let answer = try await http.perform(HTTPRequest(.get, webhook + query))
            if answer.status == 200, answer.body == Array(challenge.utf8) {
                return .ok("the webhook there confirms itself", url)
            }
            return .bad(
                "answers HTTP \(answer.status) and does not confirm the webhook", url,
                fix: "Have the proxy in front hand on /api/whatsapp/webhook, and run andon with the same verify token.")
        } catch {
            return .warn(
                "cannot be reached from here: \(error.reason)", url,
                fix: "Try it from outside; some networks cannot reach themselves. Is andon running?")
        }
    }
}
