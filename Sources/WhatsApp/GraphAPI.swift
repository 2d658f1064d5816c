/// Meta's Graph API for one phone number: sends messages, fetches and uploads files.
///
/// The token goes to the host of the base URL and to Meta's own hosts, nowhere else, and along no redirect.
public struct GraphAPI: Sendable {
    let baseURL: String
    let base: HTTPAddress
    let phoneNumberID: String
    let token: @Sendable () -> String
    let http: any HTTP

    /// `baseURL` is like `https://graph.facebook.com/v25.0`. The token is asked for at each call, so that it can be
    /// replaced. Throws a `GraphError` if the base URL is none, or if it is plain http to another machine.
    public init(
        baseURL: String, phoneNumberID: String, token: @escaping @Sendable () -> String, http: any HTTP
    ) throws(GraphError) {
        guard let base = HTTPAddress(baseURL), base.scheme == "https" || base.isLoopback else {
            throw .foreignHost(baseURL)
        }
        self.baseURL = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
        self.base = base
        self.phoneNumberID = phoneNumberID
        self.token = token
        self.http = http
    }

    public init(baseURL: String, phoneNumberID: String, token: String, http: any HTTP) throws(GraphError) {
        try self.init(baseURL: baseURL, phoneNumberID: phoneNumberID, token: { token }, http: http)
    }

    /// Sends a message once. There is no asking twice: Meta knows no key that would make a repetition harmless.
    public func send(
        _ message: Message, to recipient: Recipient, replyingTo wamid: String? = nil, opaque: String? = nil
    ) async -> SendOutcome {
        guard !message.isPending else { return .refused(.fileNotUploaded) }
        let url: String
        do {
            url = try address(phoneNumberID, "messages")
        } catch {
            return .refused(error)
        }
        let body = message.json(to: recipient, replyingTo: wamid, opaque: opaque)
        do {
            return SendOutcome(try await http.perform(request(.post, url, json: body)))
        } catch {
            switch error {
            case .notSent(let reason): return .notSent(reason)
            case .lost(let reason): return .unknown(reason)
            }
        }
    }

    /// Marks a message as read, with every earlier one; typing shows until our answer, or for 25 seconds.
    public func markRead(_ wamid: String, typing: Bool) async throws(GraphError) {
        _ = try await call(.post, "\(phoneNumberID)/messages", json: Message.readMark(wamid, isTyping: typing))
    }

    /// What Meta says of our number: the fields that are named, separated by commas.
    public func number(fields: String) async throws(GraphError) -> JSON {
        try await call(.get, "\(phoneNumberID)?fields=\(fields)")
    }

    /// Any other call below the base URL; `path` has no slash in front and may end in a query. Returns the JSON of a
    /// success.
    public func call(
        _ method: HTTPRequest.Method, _ path: String, json body: [UInt8]? = nil
    ) async throws(GraphError) -> JSON {
        try await answer(request(method, baseURL + "/" + path, json: body))
    }

    func request(_ method: HTTPRequest.Method, _ url: String, json body: [UInt8]?) -> HTTPRequest {
        var request = HTTPRequest(method, url, headers: headers, body: body ?? [])
        if body != nil { request.headers.append(("Content-Type", "application/json")) }
        return request
    }

    func answer(_ request: HTTPRequest) async throws(GraphError) -> JSON {
        let response = try await perform(request)
        guard (200...299).contains(response.status) else { throw GraphError(response) ?? .notMeta(response) }
        do {
            return try JSON(response.body)
        } catch {
            throw GraphError(code: GraphError.oddAnswerCode, title: nil, details: nil, httpStatus: response.status)
        }
    }

    func perform(_ request: HTTPRequest) async throws(GraphError) -> HTTPResponse {
        do {
            return try await http.perform(request)
        } catch {
            throw .noAnswer(error)
        }
    }

    /// The address of an object of Meta's. An id that is none must not turn into another path.
    func address(_ id: String, _ rest: String...) throws(GraphError) -> String {
        let isID =
            !id.isEmpty && id.utf8.count <= 256 && !id.contains("..")
            && id.allSatisfy { character in
                character.isASCII && (character.isLetter || character.isNumber || "-_.".contains(character))
            }
        guard isID else { throw GraphError(code: 100, title: "not an id", details: nil) }
        return ([baseURL, id] + rest).joined(separator: "/")
    }

    var headers: [(name: String, value: String)] {
        [("Authorization", "Bearer \(token())"), ("User-Agent", "andon"), ("Accept", "application/json")]
    }
}

extension GraphAPI: CustomStringConvertible, CustomReflectable {
    public var description: String { "(Graph API)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension GraphError {
    static func foreignHost(_ url: String) -> GraphError {
        GraphError(code: foreignHostCode, title: nil, details: HTTPAddress(url)?.host, httpStatus: nil)
    }

    static func notMeta(_ response: HTTPResponse) -> GraphError {
        GraphError(
            code: notMetaCode, title: nil, details: "HTTP \(response.status)", httpStatus: response.status,
            retryAfterSeconds: retryAfter(response))
    }
}
