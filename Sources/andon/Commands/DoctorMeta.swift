import Messaging
import Store
import Synchronization
import Vault
import WhatsApp

/// Meta's side, asked. Each call ends within ten seconds; what Meta does not say is no fault.
enum MetaChecks {
    static func all(_ config: Config) -> [DoctorCheck] {
        let questions: Questions
        do {
            questions = try Questions(config)
        } catch {
            return [
                DoctorCheck("WhatsApp") {
                    .bad("cannot be asked", "\(error)", fix: "Check WHATSAPP_API_URL and ANDON_CA_FILE.")
                }
            ]
        }
        let (number, account) = (config[.phoneNumberID], config[.businessAccountID])
        func asked(_ name: String, _ id: String, _ look: @escaping @Sendable () async -> Finding) -> DoctorCheck {
            DoctorCheck(name) {
                guard !id.isEmpty, !config[.accessToken].isEmpty else {
                    return .warn("not asked", fix: "Set what is missing first.")
                }
                return await look()
            }
        }
        return [
            DoctorCheck("WhatsApp") { await questions.reach() },
            DoctorCheck("clock") { await questions.clock() },
            asked("access token", "token") { await questions.token() },
            asked("app secret", number) { await questions.appSecrets(config.appSecrets, number) },
            asked("webhook subscription", account) { await questions.subscription(account) },
            asked("phone number", number) { await questions.number(number) },
            asked("health", number) { await questions.health(number) },
            asked("templates", account) { await templateFindings(questions, account) },
            DoctorCheck("public address") { await questions.publicAddress(config) },
        ]
    }

    /// What Meta has of our templates, in each language.
    private static func templateFindings(_ questions: Questions, _ account: String) async -> Finding {
        // As many as an account may have.
        let path = "\(account)/message_templates?fields=name,status,language&limit=250"
        return await questions.ask(path, idFrom: .businessAccountID) { json in
            let all = json["data"].array.compactMap { $0["status"].text }
            guard json["data"].isArray else { return .didNotSay }
            let approved = all.count { $0 == "APPROVED" }
            let words = "\(approved) approved, \(all.count - approved) not"
            if all.isEmpty {
                return .warn("Meta has none", fix: "Outside the 24-hour window nobody is reached without templates.")
            }
            return approved == all.count
                ? .ok(words) : .warn(words, fix: "Open WhatsApp Manager, where Meta says what it has against them.")
        }
    }
}

extension Finding {
    static let didNotSay = Finding.warn("WhatsApp did not say", fix: "Nothing to do, unless messages fail.")
}

/// The calls to Meta and what their answers mean.
struct Questions: Sendable {
    let api: GraphAPI
    let http: HurriedHTTP
    let config: Config

    init(_ config: Config) throws {
        self.config = config
        http = HurriedHTTP(try CurlClient(authoritiesFile: config[.caFile].isEmpty ? nil : config[.caFile]))
        api = try GraphAPI(
            baseURL: config[.apiURL], phoneNumberID: config[.phoneNumberID], token: config[.accessToken], http: http)
    }

    /// Asks, and reads the answer. A refusal is bad where it is about access, or where the id in `path`, which came from
    /// a setting, is none of Meta's; else it is Meta's affair.
    func ask(_ path: String, idFrom setting: Setting? = nil, _ read: @Sendable (JSON) -> Finding) async -> Finding {
        do {
            return read(try await api.call(.get, path))
        } catch {
            guard let setting, error.isUnknownObject else { return Self.refused(error) }
            return .bad(
                "is unknown to Meta, or the token may not see it",
                fix: "Check \(setting.rawValue), and that the token's system user was given this account.")
        }
    }

    static func refused(_ error: GraphError) -> Finding {
        // Without an answer the finding about the network says the rest.
        guard error.httpStatus != nil else { return .warn("could not be asked", fix: "See WhatsApp above.") }
        guard error.isMetas else { return .bad(error.sentence, fix: error.advice) }
        return error.errorClass == .stopAccount
            ? .bad("\(error.code): \(error.sentence)", fix: error.advice) : .didNotSay
    }

    static func percentEncoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
            if isPlain || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { return String(UnicodeScalar(byte)) }
            return "%" + Hex.text([byte])
        }.joined()
    }
}

extension GraphError {
    /// Source: Meta, Graph API, Handling errors: 100 with subcode 33, and 803.
    fileprivate var isUnknownObject: Bool { code == 100 && subcode == 33 || code == 803 }
}

/// Calls that are given up after ten seconds: somebody sits and waits.
struct HurriedHTTP: HTTP {
    private let client: CurlClient

    init(_ client: CurlClient) { self.client = client }

    func perform(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
        var request = request
        (request.connectTimeout, request.totalTimeout) = (.seconds(5), .seconds(10))
        return try await client.perform(request)
    }
}
