import WhatsApp

/// What a request is answered with.
struct Response: Sendable {
    /// Content that is written as it is read, so that a film does not have to fit in memory.
    struct Stream: Sendable {
        let bytes: Int
        /// Hands out the content piece by piece, on a thread that may block.
        let write: @Sendable (_ piece: ([UInt8]) throws -> Void) throws -> Void
    }

    enum Body: Sendable {
        case bytes([UInt8])
        case stream(Stream)
    }

    var status: Int
    var headers: [(name: String, value: String)]
    var body: Body

    init(_ status: Int = 200, type: String, _ body: Body, headers: [(name: String, value: String)] = []) {
        self.status = status
        self.headers = [("Content-Type", type)] + headers
        self.body = body
    }

    static func text(_ text: String, status: Int = 200) -> Response {
        Response(status, type: "text/plain; charset=utf-8", .bytes(Array(text.utf8)))
    }

    static func json(_ value: JSONValue, status: Int = 200) -> Response {
        Response(status, type: "application/json", .bytes(value.bytes))
    }

    enum Scripts: Sendable {
        case none
        /// Those we serve; they may ask us and nobody else.
        case ours
    }

    /// A page. It loads nothing from elsewhere, runs no script unless it says so, and posts only to us.
    static func page(_ html: HTML, status: Int = 200, scripts: Scripts = .none) -> Response {
        let policy =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'" + (scripts == .ours ? "; script-src 'self'; connect-src 'self'" : "")
        return Response(
            status, type: "text/html; charset=utf-8", .bytes(Array(html.text.utf8)),
            headers: [("Content-Security-Policy", policy)])
    }

    /// Sends a browser on with GET.
    static func seeOther(_ location: String) -> Response {
        Response(303, type: "text/plain; charset=utf-8", .bytes([]), headers: [("Location", location)])
    }

    func with(_ name: String, _ value: String) -> Response {
        var response = self
        response.headers.append((name, value))
        return response
    }

    func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }

    /// The content, where it is in memory.
    var bytes: [UInt8] {
        if case .bytes(let bytes) = body { bytes } else { [] }
    }
}
