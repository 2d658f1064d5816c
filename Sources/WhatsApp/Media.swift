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
    /// `start` is how much of it is here already: the rest alone is asked for, and of an answer that begins at the front
    /// in spite of that, what is here is passed over. Throws if the file is longer than `limitBytes` or than Meta said,
    /// and if it ended early. The hash is the caller's to compare.
    public func download(
        _ info: MediaInfo, from start: Int = 0, limitBytes: Int = mediaBytesMax, sink: @escaping HTTPRequest.Sink
    ) async throws(GraphError) {
        guard mayHaveToken(info.url) else { throw .foreignHost(info.url) }
        guard info.size ?? 0 <= limitBytes else { throw .tooLarge(limitBytes) }
        if start > 0, start == info.size { return }
        let position = Position(start)
        let end = min(limitBytes, info.size ?? limitBytes)
        var request = HTTPRequest(.get, info.url, headers: headers, totalTimeout: .seconds(600))
        request.stallTimeout = Self.stallTimeout
        request.headers[2].value = "*/*"
        if start > 0 { request.headers.append(("Range", "bytes=\(start)-")) }
        request.headSink = { head in
            if head.status != 206 { position.set(0) }
            return head.status != 206 || head.header("Content-Range")?.hasPrefix("bytes \(start)-") == true
        }
        request.sink = { piece in
            let passed = position.advance(piece.count)
            guard passed + piece.count <= end else { return false }
            let fresh = piece.dropFirst(max(0, start - passed))
            return fresh.isEmpty || sink(UnsafeRawBufferPointer(rebasing: fresh))
        }
        let response: HTTPResponse
        do {
            response = try await perform(request)
        } catch {
            throw position.value > limitBytes ? .tooLarge(limitBytes) : error
        }
        guard (200...299).contains(response.status) else { throw GraphError(response) ?? .notThere(response) }
        if let size = info.size, size != position.value { throw .noAnswer(.lost("a part of the file")) }
    }

    static let stallTimeout = Duration.seconds(60)  // Meta takes some seconds to answer for a large file.

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

    /// How far into the file the answer is, in bytes.
    private final class Position: Sendable {
        private let bytes: Mutex<Int>

        init(_ bytes: Int) { self.bytes = Mutex(bytes) }

        var value: Int { bytes.withLock { $0 } }

        func set(_ value: Int) { bytes.withLock { $0 = value } }

        /// Where it was before.
        func advance(_ count: Int) -> Int {
            bytes.withLock { bytes in
                defer { bytes += count }
                return bytes
            }
        }
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
