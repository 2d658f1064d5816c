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

    let exchange: Exchange
    let clock: any Clock<Duration>

    func respond(to request: Request, context: GraphContext) async throws -> Response {
        let path = request.uri.path.split(separator: "/").map(String.init)
        do {
            switch path.first {
            case nil, "phones":
                return try await PhoneRoutes(exchange: exchange, clock: clock).respond(to: request, path)
            case "lookaside": return try download(request)
            case let version? where version.isGraphVersion:
                return try await graph(request, Array(path.dropFirst()), context)
            default: throw GraphRefusal.unknownPath
            }
        } catch let refusal as GraphRefusal {
            return try await response(exchange.refusal(refusal), context)
        }
    }

    private func graph(_ request: Request, _ path: [String], _ context: GraphContext) async throws -> Response {
        guard request.headers[.authorization] == "Bearer \(exchange.settings.accessToken)" else {
            throw GraphRefusal.wrongToken
        }
        switch (request.method, path.count, path.first ?? "", path.last ?? "") {
        case (.post, 2, exchange.settings.phoneNumberID, "messages"):
            return try await response(exchange.answer(try await bytes(of: request)), context)
        case (.post, 2, exchange.settings.phoneNumberID, "media"): return try await upload(request)
        case (.get, 1, exchange.settings.phoneNumberID, _): return json(GraphAccount(exchange: exchange).number)
        case (_, 2, exchange.settings.businessAccountID, let edge):
            let body = request.method == .post ? try await bytes(of: request) : []
            return json(try GraphAccount(exchange: exchange).answer(request.method == .post, edge, body))
        case (.get, 1, let id, _): return try mediaAddress(id)
        case (.delete, 1, let id, _):
            exchange.change { $0.media.remove(id) }
            return json(["success": true])
        default: throw GraphRefusal.unknownPath
        }
    }

    // MARK: Media

    private func upload(_ request: Request) async throws -> Response {
        let body = try await bytes(of: request, max: Self.uploadMax)
        guard let form = Multipart(body, contentType: request.headers[.contentType]),
            form["messaging_product"]?.text == "whatsapp", let file = form["file"]
        else { throw GraphRefusal.parameter("The parameters messaging_product and file are required.") }
        let mime = form["type"]?.text ?? file.mime ?? "application/octet-stream"
        if let complaint = MediaShelf.complaint(mime: mime, size: file.bytes.count) {
            throw GraphRefusal.parameter(complaint)
        }
        let item = exchange.change {
            $0.media.add(file.bytes, mime: mime, fileName: file.fileName, random: exchange.random)
        }
        return json(["id": .text(item.id)])
    }

    private func mediaAddress(_ id: String) throws -> Response {
        guard let item = exchange.look({ $0.media[id] }) else { throw GraphRefusal.unknownMedia }
        return json(MediaAddress(exchange: exchange).answer(for: item))
    }

    private func download(_ request: Request) throws -> Response {
        let isKnown = request.headers[.authorization] == "Bearer \(exchange.settings.accessToken)"
        guard isKnown, request.method == .get else { throw GraphRefusal.wrongToken }
        guard let item = MediaAddress(exchange: exchange).item(request.uri.queryParameters.map { ($0.key, $0.value) })
        else { return Response(status: .notFound) }
        return Response(
            status: .ok, headers: [.contentType: item.mime], body: .init(byteBuffer: ByteBuffer(bytes: item.bytes)))
    }

    // MARK: Bytes in and out

    private func bytes(of request: Request, max: Int = bodyMax) async throws -> [UInt8] {
        do { return Array(buffer: try await request.body.collect(upTo: max)) } catch is NIOTooManyBytesError {
            throw GraphRefusal(status: 413, code: 100, title: "Request body is too large")
        }
    }

    private func response(_ answer: Exchange.Answer, _ context: GraphContext) async throws -> Response {
        switch answer {
        case .json(let status, let bytes):
            return Response(
                status: .init(code: status), headers: [.contentType: "application/json; charset=UTF-8"],
                body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        case .page(let status, let text):
            return Response(
                status: .init(code: status), headers: [.contentType: "text/html"],
                body: .init(byteBuffer: ByteBuffer(string: text)))
        case .close: return try await close(context)
        case .hang(let duration):
            // Stopping the server ends the wait, too.
            try? await cancelWhenGracefulShutdown { try await clock.sleep(for: duration) }
            return try await close(context)
        }
    }

    /// Breaks the connection; the response that is returned goes nowhere.
    private func close(_ context: GraphContext) async throws -> Response {
        // A connection that is gone already is as good.
        try? await context.channel.close().get()
        return Response(status: .internalServerError)
    }

    private func json(_ value: JSONValue) -> Response {
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
