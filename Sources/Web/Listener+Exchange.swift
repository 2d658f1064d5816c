import HTTPTypes
import HummingbirdCore
import Logging
import Messaging
import NIOCore
import Vault

/// Brings one request from its connection to the router, and the answer back.
struct Exchange: Sendable {
    let router: Router
    let limits: Listener.Limits
    let connections: Connections

    /// Bytes of a refused body that are still read, so that the answer is not lost with the rest of it.
    static let lingerBytesMax = 16 << 20

    func answer(
        _ incoming: HummingbirdCore.Request, _ writer: consuming ResponseWriter, _ channel: any Channel
    ) async throws {
        let begun = NIODeadline.now()
        var reader = BodyReader(incoming, connections)
        defer { reader.release() }
        connections.set(.sendBody, of: channel)
        let id = requestID(incoming)
        let response: Response
        let pattern: String
        do {
            let request = try await request(incoming, &reader, id: id, channel)
            connections.set(.wait, of: channel)
            (response, pattern) = await router.answer(request)
        } catch let problem as Problem {
            (response, pattern) = (problem.response.with("X-Request-Id", id).with("Connection", "close"), "(refused)")
        }
        let status = try await write(response, to: writer, isHead: incoming.method == .head, channel)
        log(id, pattern, status, since: begun)
        if incoming.method == .post, Route.isWebhook(incoming.head.path ?? "") {
            let time = Duration.nanoseconds((NIODeadline.now() - begun).nanoseconds)
            router.desk.sending.tally.webhook(time, status: status)
        }
        if reader.isAtEnd {
            connections.set(.sendHead, of: channel)
        } else {
            connections.set(.takeAnswer, of: channel)
            try await reader.discard(max: Self.lingerBytesMax)
            try await channel.close().get()
        }
    }

    private func request(
        _ incoming: HummingbirdCore.Request, _ reader: inout BodyReader, id: String, _ channel: any Channel
    ) async throws -> Request {
        let target = incoming.head.path ?? "/"
        guard target.utf8.count <= Request.targetBytesMax else {
            throw Problem.tooLarge("An address has at most \(Request.targetBytesMax) bytes.")
        }
        let method = Request.Method(rawValue: incoming.method.rawValue) ?? .other
        let headers =
            incoming.headers.map { (name: $0.name.canonicalName, value: $0.value) }
            + (incoming.head.authority.map { [(name: "host", value: $0)] } ?? [])
        let peer = channel.remoteAddress?.ipAddress ?? ""
        // The path alone decides how much body is read.
        let head = Request(method, target, headers: headers, peer: peer, id: id)
        return head.with(body: try await reader.read(max: Route.bodyMax(for: head.path)))
    }

    private func requestID(_ incoming: HummingbirdCore.Request) -> String {
        let given = HTTPField.Name("X-Request-Id").flatMap { incoming.headers[$0] } ?? ""
        let isFit =
            (1...64).contains(given.utf8.count)
            && given.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-")].contains(byte)
            }
        return isFit ? given : Base64URL.text(router.desk.random.bytes(9))
    }

    // MARK: The answer

    private func write(
        _ response: Response, to writer: consuming ResponseWriter, isHead: Bool, _ channel: any Channel
    ) async throws -> Int {
        connections.set(.takeAnswer, of: channel)
        switch response.body {
        case .bytes(let bytes):
            let body = isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            try await writer.write(response: head(response, length: bytes.count), body: body)
        case .stream(let stream):
            if isHead {
                try await writer.write(response: head(response, length: stream.bytes), body: ResponseBody())
                return response.status
            }
            guard router.desk.sideThreads.beginDownload() else {
                let problem = Problem.unavailable("Several files are being handed out. Try again in a moment.")
                return try await write(problem.response, to: writer, isHead: false, channel)
            }
            defer { router.desk.sideThreads.endDownload() }
            let body = ResponseBody(contentLength: stream.bytes) { out in
                try await router.desk.sideThreads.download(stream.write) { piece in
                    connections.set(.takeAnswer, of: channel)
                    try await out.write(ByteBuffer(bytes: piece))
                }
                try await out.finish(nil)
            }
            try await writer.write(response: head(response, length: stream.bytes), body: body)
        }
        return response.status
    }

    private func head(_ response: Response, length: Int) -> HTTPResponse {
        var fields = HTTPFields()
        for (name, value) in response.headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        fields[.contentLength] = "\(length)"
        return HTTPResponse(status: .init(code: response.status), headerFields: fields)
    }

    private func log(_ id: String, _ pattern: String, _ status: Int, since begun: NIODeadline) {
        let milliseconds = (NIODeadline.now() - begun).nanoseconds / 1_000_000
        router.desk.logger.log(
            level: status >= 500 ? .info : .debug, "request",
            metadata: [
                "request": "\(id)", "route": "\(pattern)", "status": "\(status)", "milliseconds": "\(milliseconds)",
            ])
    }
}

/// Reads the body of one request, and no more than it may have.
struct BodyReader {
    private let announced: Int?
    private let connections: Connections
    private var parts: RequestBody.AsyncIterator
    private var taken = 0
    private(set) var isAtEnd = false

    init(_ request: HummingbirdCore.Request, _ connections: Connections) {
        announced = request.headers[.contentLength].flatMap { Int($0) }
        self.connections = connections
        parts = request.body.makeAsyncIterator()
    }

    mutating func read(max: Int) async throws -> [UInt8] {
        if let announced, announced > max { throw Problem.tooLarge("A body here has at most \(max) bytes.") }
        var body: [UInt8] = []
        while let part = try await parts.next() {
            guard body.count + part.readableBytes <= max else {
                throw Problem.tooLarge("A body here has at most \(max) bytes.")
            }
            guard connections.takeRoom(bytes: part.readableBytes) else {
                throw Problem.unavailable("Too much is being sent at this time.")
            }
            taken += part.readableBytes
            part.withUnsafeReadableBytes { body += $0 }
        }
        isAtEnd = true
        return body
    }

    /// Reads what is left and drops it.
    mutating func discard(max: Int) async throws {
        var bytes = 0
        while bytes < max, let part = try await parts.next() { bytes += part.readableBytes }
    }

    /// Gives the room back that the body took.
    func release() { connections.giveRoom(bytes: taken) }
}
