import Messaging
import Store
import Vault
import WhatsApp

/// What Meta says of the token, the app and the number.
extension Questions {
    private static let permissions = ["whatsapp_business_messaging", "whatsapp_business_management"]
    private static let temporarySeconds: Int64 = 25 * 3600  // The dashboard's own tokens live for 24 hours.
    private static let soonSeconds: Int64 = 7 * 24 * 3600
    private static let newToken = "Make a permanent token of a system user at Meta and put it into the settings."

    /// Source: Meta, Graph API reference, debug_token.
    func token() async -> Finding {
        let path = "debug_token?input_token=\(Self.percentEncoded(config[.accessToken]))"
        let now = Timestamp.wallClock().seconds
        return await ask(path) { Self.token($0["data"], now: now) }
    }

    static func token(_ data: JSON, now: Int64) -> Finding {
        guard let isValid = data["is_valid"].bool else { return .didNotSay }
        guard isValid else { return .bad("is not valid any more", fix: newToken) }
        let expiry = Int64(data["expires_at"].int ?? 0)
        let issued = data["issued_at"].int.map { Int64($0) }
        if expiry > 0, expiry - (issued ?? now) <= temporarySeconds {
            return .bad("is a temporary one that dies within a day", fix: newToken)
        }
        let scopes = data["scopes"].array.compactMap(\.text)
        let lacking = permissions.filter { !scopes.contains($0) }
        if data["scopes"].isArray, !lacking.isEmpty {
            return .bad(
                "lacks \(lacking.joined(separator: " and "))",
                fix: "Give the system user both permissions and make a new token.")
        }
        guard expiry > 0 else { return .ok("valid, and does not expire") }
        let days = max(0, expiry - now) / 86_400
        return expiry - now < soonSeconds
            ? .warn("expires in \(days) days", fix: newToken) : .ok("valid for another \(days) days")
    }

    /// A wrong proof is refused even where none is asked for. Source: Meta, Graph API, Securing requests.
    func appSecrets(_ secrets: [String], _ number: String) async -> Finding {
        var wrong = 0
        for secret in secrets.prefix(Self.secretsMax) {
            let proof = Signature.sha256HMACHex(Array(config[.accessToken].utf8), secret: secret)
            do {
                _ = try await api.call(.get, "\(number)?fields=id&appsecret_proof=\(proof)")
            } catch {
                guard (error.title ?? "").contains("appsecret_proof") else { return Self.refused(error) }
                wrong += 1
            }
        }
        let fix = "Copy the secret from “Basic settings” in Meta's dashboard into WHATSAPP_APP_SECRET."
        if wrong == secrets.count { return .bad("is not the app's; every webhook is refused", fix: fix) }
        if wrong > 0 {
            return .warn(
                "\(secrets.count) are set, \(wrong) not the app's",
                fix: "When the change is done, leave the old one out.")
        }
        return .ok(secrets.count == 1 ? "the app's" : "\(secrets.count) are set, all the app's")
    }

    private static let secretsMax = 3  // Asked about one after the other; while one is replaced, there are two.

    func subscription(_ account: String) async -> Finding {
        await ask("\(account)/subscribed_apps", idFrom: .businessAccountID) { json in
            guard json["data"].isArray else { return .didNotSay }
            let count = json["data"].array.count
            guard count > 0 else {
                return .bad(
                    "no app is subscribed: nothing that people write arrives",
                    fix: "Subscribe the app to the account: POST /{account}/subscribed_apps with the token.")
            }
            return .ok(
                count == 1 ? "one app gets this account's webhooks" : "\(count) apps get this account's webhooks")
        }
    }

    func number(_ number: String) async -> Finding {
        let fields =
            "status,quality_rating,name_status,throughput,code_verification_status,"
            + "whatsapp_business_manager_messaging_limit"
        return await ask("\(number)?fields=\(fields)", idFrom: .phoneNumberID) { Self.number($0, id: number) }
    }

    static func number(_ json: JSON, id: String) -> Finding {
        func word(_ json: JSON) -> String? { json.text.flatMap { DoctorWord.shown($0) } }
        let (status, quality) = (word(json["status"]), word(json["quality_rating"]))
        let name = word(json["name_status"])
        let parts = [
            status, quality.map { "quality \($0)" }, name.map { "name \($0)" },
            word(json["throughput"]["level"]).map { "throughput \($0)" },
            word(json["whatsapp_business_manager_messaging_limit"]).map { "limit \($0)" },
        ].compactMap { $0 }
        guard !parts.isEmpty else { return .didNotSay }
        let (words, manager) = (parts.joined(separator: ", "), "Open the number in WhatsApp Manager.")
        if let status, status != "CONNECTED" { return .bad(words, id, fix: manager) }
        let isPoor = quality == "RED" || quality == "YELLOW"
        let isNameless = ["DECLINED", "EXPIRED", "NON_EXISTS"].contains(name ?? "")
        if isPoor || isNameless {
            return .warn(
                words, id,
                fix: isPoor ? "People block or report the number: send less and only what they expect." : manager)
        }
        return .ok(words, id)
    }

    /// Source: Meta, Cloud API guide, Health status.
    func health(_ number: String) async -> Finding {
        await ask("\(number)?fields=health_status", idFrom: .phoneNumberID) { Self.health($0["health_status"]) }
    }

    static func health(_ json: JSON) -> Finding {
        guard let word = json["can_send_message"].text else { return .didNotSay }
        let errors = json["entities"].array.flatMap { $0["errors"].array }
        let codes = errors.compactMap { $0["error_code"].int }.map { "\($0)" }.joined(separator: ", ")
        let solutions = errors.compactMap { $0["possible_solution"].text }.prefix(3).map { DoctorWord.prose($0) }
        let fix =
            solutions.isEmpty
            ? "Open WhatsApp Manager, where Meta says what it wants." : solutions.joined(separator: " ")
        let because = codes.isEmpty ? "" : " because of \(codes)"
        switch word {
        case "AVAILABLE": return .ok("messages can be sent")
        case "LIMITED": return .warn("sending is limited\(because)", fix: fix)
        case "BLOCKED": return .bad("sending is blocked\(because)", fix: fix)
        default: return .didNotSay
        }
    }
}
