import Synchronization

/// The one seam of this module: a request goes out into the world, an answer or the lack of one comes back.
public protocol HTTP: Sendable {
    func perform(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse
}

/// A request and what may be spent on it.
public struct HTTPRequest: Sendable {
    public enum Method: String, Sendable { case get = "GET", post = "POST", delete = "DELETE" }

    /// Takes the body of a good answer piece by piece, on the client's thread; false stops the transfer.
    public typealias Sink = @Sendable (UnsafeRawBufferPointer) -> Bool

    /// Sees the head of a good answer before the sink has its first piece; false stops the transfer.
    public typealias HeadSink = @Sendable (HTTPResponse) -> Bool

    public let method: Method
    public let url: String
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]
    /// Set for uploads: a body too long for memory, instead of `body`. A request with one is written once.
    public var stream: HTTPBody?
    /// Longer bodies of answers end the transfer.
    public var responseBytesMax: Int
    public var connectTimeout: Duration
    /// From the first byte out to the last byte in.
    public var totalTimeout: Duration
    /// Ends a transfer that moved next to nothing for so long; in whole seconds. Nil waits for `totalTimeout`.
    public var stallTimeout: Duration?
    /// Set for downloads: takes the body of an answer with a status of 200 to 299; of others, it is in the response.
    public var sink: Sink?
    /// Looked at only where there is a sink.
    public var headSink: HeadSink?

    public static let responseBytesDefault = 1 << 20  // Bytes. Answers about messages have a few hundred.

    public init(
        _ method: Method, _ url: String, headers: [(name: String, value: String)] = [], body: [UInt8] = [],
        responseBytesMax: Int = responseBytesDefault, connectTimeout: Duration = .seconds(10),
        totalTimeout: Duration = .seconds(30), sink: Sink? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.responseBytesMax = responseBytesMax
        self.connectTimeout = connectTimeout
        self.totalTimeout = totalTimeout
        self.sink = sink
    }
}

/// A body that is made while it goes out, in memory as long as a piece of it. Read once, on the client's thread.
public struct HTTPBody: Sendable {
    public let byteCount: Int
    /// The next piece; an empty one is the end. What it throws ends the transfer.
    public let next: @Sendable () throws -> [UInt8]

    public init(byteCount: Int, next: @escaping @Sendable () throws -> [UInt8]) {
        self.byteCount = byteCount
        self.next = next
    }

    public init(_ bytes: [UInt8]) {
        let rest = HTTPBodyRest(bytes)
        self.init(byteCount: bytes.count) { rest.take() }
    }
}

/// What a body in memory has still to give.
private final class HTTPBodyRest: Sendable {
    private let bytes: Mutex<[UInt8]>

    init(_ bytes: [UInt8]) { self.bytes = Mutex(bytes) }

    func take() -> [UInt8] {
        bytes.withLock { bytes in
            defer { bytes = [] }
            return bytes
        }
    }
}

public struct HTTPResponse: Sendable {
    public let status: Int
    public let headers: [(name: String, value: String)]
    public let body: [UInt8]

    public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The value of a header, whatever the case of its name.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// Why there is no answer. The reason names no address, no token and no person.
public enum HTTPFailure: Error, Hashable, Sendable {
    /// Not a byte of the request went out: it may be repeated without a second thought.
    case notSent(String)
    /// The request went out, at least in part, and no whole answer came: nobody knows what became of it.
    case lost(String)

    public var reason: String {
        switch self {
        case .notSent(let reason), .lost(let reason): reason
        }
    }
}

/// The parts of an address that decide who gets a secret.
///
/// Reads less than browsers do, on purpose: what it accepts, every other reader understands the same way.
public struct HTTPAddress: Hashable, Sendable {
    public let scheme: String
    public let host: String
    public let port: Int

    /// Nil unless it is `http` or `https`, a plain host name or address, and no sign-in in front.
    public init?(_ url: String) {
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
        let lower = url.lowercased()
        let scheme = lower.hasPrefix("https://") ? "https" : "http"
        guard lower.hasPrefix(scheme + "://") else { return nil }
        let authority = lower.dropFirst(scheme.count + 3).prefix { !"/?#".contains($0) }
        var host = authority
        var port: Substring?
        if authority.first == "[" {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[...end]
            let rest = authority[authority.index(after: end)...]
            guard rest.isEmpty || rest.first == ":" else { return nil }
            port = rest.isEmpty ? nil : rest.dropFirst()
            guard host.dropFirst().dropLast().allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else {
                return nil
            }
        } else if let colon = authority.firstIndex(of: ":") {
            host = authority[..<colon]
            port = authority[authority.index(after: colon)...]
        }
        guard !host.isEmpty, authority.first == "[" || host.allSatisfy(Self.isHostCharacter) else { return nil }
        let number = port.map { $0.allSatisfy(\.isNumber) ? Int($0) ?? 0 : 0 } ?? (scheme == "https" ? 443 : 80)
        guard (1...65_535).contains(number) else { return nil }
        self.scheme = scheme
        self.host = String(host)
        self.port = number
    }

    /// This machine: the only place where plain http is allowed to.
    public var isLoopback: Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    private static func isHostCharacter(_ character: Character) -> Bool {
        character == "." || character == "-" || character == "_" || ("a"..."z").contains(character)
            || ("0"..."9").contains(character)
    }
}
