import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle
import WhatsApp

/// What a request needs of its connection: a way to break it.
struct GraphContext: InitializableFromSource {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) { channel = source.channel }
}

/// Finds the answer to each request: the Graph API, downloads of media, and the page of the phones.
struct GraphResponder: HTTPResponder {
    /// Bytes of a message, a template or a form without a file. Meta's own bound is near 1 MB.
    static let bodyMax = 1024 * 1024
    /// Bytes of an upload: the largest document and its multipart frame. Source: Meta, Media, Supported media types.
    static let uploadMax = 101 * 1024 * 1024

    /// An answer that is to come after the first status waits no longer for it.
    static let firstStatusTime = Duration.seconds(2)

    let exchange: Exchange
    let clock: any Clock<Duration>

    func respond(to request: Request, context: GraphContext) async throws -> Response {
        let path = request.uri.path.split(separator: "/").map(String.init)
        do {
            switch path.first {
            case nil, "phones":
                return try await PhoneRoutes(exchange: exchange, clock: clock).respond(to: request, path)
            case "lookaside": return try download(request, context)
            case let version? where version.isGraphVersion:
                return try await graph(request, Array(path.dropFirst()), context)
            default: throw GraphRefusal.unknownPath
            }
        } catch let refusal as GraphRefusal {
            return try await response(exchange.refusal(refusal), context)
        }
    }

    private func graph(_ request: Request, _ path: [String], _ context: GraphContext) async throws -> Response {
        if let refusal = refusal(of: request) { throw refusal }
        let settings = exchange.settings
        if request.method == .post, path == [settings.phoneNumberID, "messages"] {
            return try await response(exchange.answer(try await bytes(of: request)), context)
        }
        if request.method == .post, path == [settings.phoneNumberID, "media"] { return try await upload(request) }
        let question = try await question(request)
        let account = GraphAccount(exchange: exchange)
        switch (question.verb, path.count, path.first ?? "") {
        case (.get, 1, settings.phoneNumberID): return json(account.number(question))
        case (.get, 1, "debug_token"): return json(try account.token(question))
        case (_, 2, settings.businessAccountID): return json(try account.answer(question, edge: path[1]))
        case (.get, 1, let id):
            if let template = GraphTemplates(exchange: exchange).find(id, question) { return json(template) }
            return try mediaAddress(id)
        case (.post, 1, let id): return json(try GraphTemplates(exchange: exchange).edit(id, question))
        case (.delete, 1, let id): return try deleteMedia(id)
        default: throw GraphRefusal.unknownPath
        }
    }

    private func question(_ request: Request) async throws -> GraphQuestion {
        let verb: GraphQuestion.Verb
        switch request.method {
        case .get: verb = .get
        case .post: verb = .post
        case .delete: verb = .delete
        default: throw GraphRefusal.unknownPath
        }
        let query = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
        return GraphQuestion(
            verb: verb, query: Dictionary(query) { first, _ in first },
            body: verb == .post ? try await bytes(of: request) : [])
    }

    func refusal(of request: Request) -> GraphRefusal? {
        let now = exchange.now()
        return exchange.look { $0.tokens.refusal(ofHeader: request.headers[.authorization], now: now) }
    }

    // MARK: Bytes in and out

    func bytes(of request: Request, max: Int = bodyMax) async throws -> [UInt8] {
        do { return Array(buffer: try await request.body.collect(upTo: max)) } catch is NIOTooManyBytesError {
            throw GraphRefusal(status: 413, code: 100, title: "Request body is too large")
        }
    }

    private func response(_ answer: Exchange.Answer, _ context: GraphContext) async throws -> Response {
        switch answer {
        case .json(let status, let bytes, let retryAfterSeconds):
            var headers: HTTPFields = [.contentType: "application/json; charset=UTF-8"]
            headers[.retryAfter] = retryAfterSeconds.map { "\($0)" }
            return Response(
                status: .init(code: status), headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        case .page(let status, let text):
            return Response(
                status: .init(code: status), headers: [.contentType: "text/html"],
                body: .init(byteBuffer: ByteBuffer(string: text)))
        case .close: return try await close(context)
        case .hang(let duration):
            // Stopping the server ends the wait, too.
            try? await cancelWhenGracefulShutdown { try await clock.sleep(for: duration) }
            return try await close(context)
        case .afterStatus(let wamid, let bytes):
            _ = try await exchange.wait(within: Self.firstStatusTime, on: clock) {
                $0.toldFirst[wamid] == true ? true : nil
            }
            exchange.change { $0.toldFirst[wamid] = nil }
            return try await response(.json(status: 200, bytes), context)
        }
    }

    /// Breaks the connection; the response that is returned goes nowhere.
    private func close(_ context: GraphContext) async throws -> Response {
        // A connection that is gone already is as good.
        try? await context.channel.close().get()
        return Response(status: .internalServerError)
    }

    func json(_ value: JSONValue) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json; charset=UTF-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: value.bytes(.asMeta))))
    }
}

extension String {
    /// `v25.0` and its like.
    fileprivate var isGraphVersion: Bool {
        first == "v" && dropFirst().split(separator: ".").allSatisfy { Int($0) != nil }
    }
}
