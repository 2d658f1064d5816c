/// One request as it came over HTTP, read whole.
struct Request: Sendable {
    enum Method: String, Sendable { case get = "GET", head = "HEAD", post = "POST", patch = "PATCH", other }

    let method: Method
    /// Parts of the path between slashes, percent signs decoded.
    let path: [String]
    let query: Form
    private(set) var body: [UInt8]
    /// Who is at the other end, as far as the connection tells. Never logged.
    let peer: String
    /// Names the request in the answer and in the log.
    let id: String
    /// The fields of a form that was posted. Empty until it is read: see `readingForm`.
    private(set) var form = Form([])
    /// The same where a file may come with it.
    private(set) var multipart: MultipartForm?
    /// By lower-case name; of several equal ones the first, but of what proxies say all of them.
    private let headers: [String: String]

    private static let forwardedFor = "x-forwarded-for"
    static let targetBytesMax = 8_192  // Path and query. Our longest link has some 300.

    /// - Parameter target: path and query as they stand in the request line.
    init(
        _ method: Method, _ target: String, headers: [(name: String, value: String)] = [], body: [UInt8] = [],
        peer: String = "", id: String = ""
    ) {
        self.method = method
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = (parts.first ?? "").split(separator: "/").map { Percent.decoded($0.utf8, plusIsSpace: false) }
        query = Form(parts.count == 2 ? parts[1].utf8 : Substring().utf8)
        self.headers = headers.reduce(into: [:]) { known, header in
            let name = header.name.lowercased()
            guard let first = known[name] else { return known[name] = header.value }
            // What the visitor sent comes before what the proxy added. Source: RFC 9110, Field Lines.
            if name == Self.forwardedFor { known[name] = "\(first),\(header.value)" }
        }
        self.body = body
        self.peer = peer
        self.id = id
    }

    func with(body: [UInt8]) -> Request {
        var request = self
        request.body = body
        return request
    }

    /// The same with the form in its body read, once for all who look at it.
    func readingForm(mayHoldFile: Bool) -> Request {
        var request = self
        request.multipart = mayHoldFile ? MultipartForm(body, contentType: header("content-type")) : nil
        request.form = request.multipart.map { Form($0) } ?? Form(body)
        return request
    }

    func header(_ name: String) -> String? { headers[name] }

    /// The value of a cookie.
    func cookie(_ name: String) -> String? {
        for pair in (header("cookie") ?? "").split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0].drop(while: { $0 == " " }) == name { return String(parts[1]) }
        }
        return nil
    }

    /// The secret of `Authorization: Bearer …`; nil when there is no such header.
    var bearerToken: String? {
        guard let value = header("authorization") else { return nil }
        let parts = value.split(separator: " ", maxSplits: 1)
        return parts.count == 2 && parts[0].lowercased() == "bearer" ? String(parts[1]) : ""
    }

    /// A browser that wants a page, not a script that wants data.
    var wantsPage: Bool { header("accept")?.contains("text/html") ?? false }

    /// Where the request comes from: the peer, or what a proxy on this machine says.
    var address: String {
        guard peer.isEmpty || peer.hasPrefix("127.") || peer == "::1",
            let forwarded = header(Self.forwardedFor)?.split(separator: ",").last
        else { return peer }
        return String(forwarded.filter { $0 != " " }.prefix(64))
    }

    /// False for a post that a page of another site made the browser send.
    ///
    /// Browsers say where a post comes from; scripts say nothing, and have no cookie that could be abused.
    func isFromOurPages(publicURL: String) -> Bool {
        if header("sec-fetch-site") == "cross-site" { return false }
        guard let origin = header("origin") else { return true }
        guard let host = Self.authority(origin) else { return false }
        return host == header("host")?.lowercased() || host == Self.authority(publicURL)
    }

    /// `host:port` of an address; nil for anything else, such as the origin `null`.
    private static func authority(_ url: String) -> String? {
        let url = url.lowercased()
        for scheme in ["https://", "http://"] where url.hasPrefix(scheme) {
            return String(url.dropFirst(scheme.count).prefix { $0 != "/" })
        }
        return nil
    }
}
