import Synchronization
import Vault

/// Where a file of a message can be fetched, for five minutes.
public struct MediaInfo: Hashable, Sendable {
    public let url: String
    public let mime: String?
    /// To compare with what arrived; nil if Meta does not say.
    public let sha256: [UInt8]?
    /// Bytes; nil if Meta does not say.
    public let size: Int?
}

/// A file arrives and leaves here as bytes; keeping it is the caller's.
extension GraphAPI {
    /// Bytes. What WhatsApp itself lets people send.
    public static let mediaBytesMax = 100 << 20

    /// Where a file is. An id that has expired is code 100.
    public func media(_ id: String) async throws(GraphError) -> MediaInfo {
        let url = try address(id) + "?phone_number_id=" + phoneNumberID
        let json = try await answer(request(.get, url, json: nil))
        guard let place = json["url"].text else {
            throw GraphError(code: GraphError.oddAnswerCode, title: nil, details: nil, httpStatus: 200)
        }
        return MediaInfo(
            url: place, mime: json["mime_type"].line(bytesMax: 256), sha256: json["sha256"].text.flatMap(Self.hash),
            size: json["file_size"].int)
    }

    /// Hands the file piece by piece to `sink`, on the client's thread; false from it stops the transfer.
    ///
    /// Throws if the file is longer than `limitBytes`, and if it ended early. The hash is the caller's to compare.
    public func download(
        _ info: MediaInfo, limitBytes: Int = mediaBytesMax, sink: @escaping HTTPRequest.Sink
    ) async throws(GraphError) {
        guard mayHaveToken(info.url) else { throw .foreignHost(info.url) }
        guard info.size ?? 0 <= limitBytes else { throw .tooLarge(limitBytes) }
        let received = Received()
        var request = HTTPRequest(.get, info.url, headers: headers, totalTimeout: .seconds(600))
        request.headers[2].value = "*/*"
        request.sink = { piece in
            let count = received.count.withLock { count in
                count += piece.count
                return count
            }
            return count <= limitBytes && sink(piece)
        }
        let response: HTTPResponse
        do {
            response = try await perform(request)
        } catch {
            throw received.count.withLock { $0 } > limitBytes ? .tooLarge(limitBytes) : error
        }
        guard (200...299).contains(response.status) else { throw GraphError(response) ?? .notThere(response) }
        if let size = info.size, size != received.count.withLock({ $0 }) {
            throw .noAnswer(.lost("a part of the file"))
        }
    }

    /// Uploads a file to be sent in messages. Returns its media id, good for 30 days with this number.
    public func upload(_ bytes: [UInt8], mime: String, name: String) async throws(GraphError) -> String {
        let form = Multipart(
            fields: [("messaging_product", "whatsapp"), ("type", mime)], file: bytes, mime: mime, name: name)
        var request = HTTPRequest(
            .post, try address(phoneNumberID, "media"), headers: headers, body: form.body, totalTimeout: .seconds(300))
        request.headers.append(("Content-Type", form.contentType))
        guard let id = try await answer(request)["id"].text, !id.isEmpty else {
            throw GraphError(code: GraphError.oddAnswerCode, title: nil, details: nil, httpStatus: 200)
        }
        return id
    }

    /// The host and port of the base URL, and Meta's hosts for files over https.
    func mayHaveToken(_ url: String) -> Bool {
        guard let address = HTTPAddress(url) else { return false }
        if address == base { return true }
        guard address.scheme == "https", address.port == 443 else { return false }
        return address.host == "graph.facebook.com"
            || [".fbsbx.com", ".whatsapp.net", ".fbcdn.net"].contains { address.host.hasSuffix($0) }
    }

    /// Meta writes it in hexadecimal digits here, in base64 in webhooks.
    private static func hash(_ text: String) -> [UInt8]? {
        guard let bytes = Hex.bytes(text), bytes.count == 32 else { return nil }
        return bytes
    }

    private final class Received: Sendable {
        let count = Mutex(0)
    }
}

extension GraphError {
    static func tooLarge(_ limitBytes: Int) -> GraphError {
        GraphError(code: tooLargeCode, title: nil, details: "more than \(limitBytes) bytes", httpStatus: nil)
    }

    /// The host of files answers without Meta's envelope: 404 and 410 when the address has expired, its own trouble
    /// with 5xx.
    static func notThere(_ response: HTTPResponse) -> GraphError {
        [404, 410].contains(response.status)
            ? GraphError(code: 100, subcode: 33, title: "address expired", details: nil, httpStatus: response.status)
            : GraphError(
                code: noAnswerCode, title: nil, details: "HTTP \(response.status)", httpStatus: response.status)
    }
}

/// A form with one file in it (RFC 7578).
struct Multipart {
    let contentType: String
    let body: [UInt8]

    init(fields: [(name: String, value: String)], file: [UInt8], mime: String, name: String) {
        // Made from the file's hash, so that nobody can make a file with it inside.
        let boundary = "andon-" + Hex.text(Array(SHA256Hasher.hash(file).prefix(16)))
        var body: [UInt8] = []
        for field in fields {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n".utf8
            body += "\(Self.line(field.value))\r\n".utf8
        }
        body +=
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(Self.line(name))\"\r\n".utf8
        body += "Content-Type: \(Self.line(mime))\r\n\r\n".utf8
        body += file
        body += "\r\n--\(boundary)--\r\n".utf8
        self.body = body
        contentType = "multipart/form-data; boundary=\(boundary)"
    }

    /// Quotes and line breaks would end the header they stand in.
    private static func line(_ text: String) -> String {
        String(text.oneLine.map { $0 == "\"" || $0 == "\\" ? "_" : $0 })
    }
}
