import Synchronization
import Vault

extension GraphAPI {
    /// Uploads a file to be sent in messages, in constant memory. Returns its media id, good for 30 days with this
    /// number.
    ///
    /// `sha256` is that of the file: from it the line between the parts of the form is made, so that nobody can make a
    /// file with it inside. Source: Meta, Cloud API reference, Media.
    public func upload(
        _ file: HTTPBody, sha256: [UInt8], mime: String, name: String
    ) async throws(GraphError) -> String {
        let form = Multipart(
            fields: [("messaging_product", "whatsapp"), ("type", mime)], file: file,
            boundary: "andon-" + Hex.text(Array(sha256.prefix(16))), mime: mime, name: name)
        var request = HTTPRequest(
            .post, try address(phoneNumberID, "media"), headers: headers, totalTimeout: Self.uploadTimeout(file))
        request.stream = form.body
        request.stallTimeout = Self.stallTimeout
        request.headers.append(("Content-Type", form.contentType))
        guard let id = try await answer(request)["id"].text, !id.isEmpty else {
            throw GraphError(code: GraphError.oddAnswerCode, title: nil, details: nil, httpStatus: 200)
        }
        return id
    }

    /// Time enough for the thinnest line of a plant, some 500 kbit a second: half an hour for the largest file.
    private static func uploadTimeout(_ file: HTTPBody) -> Duration {
        .seconds(120 + file.byteCount / 65_536)
    }
}

/// A form with one file in it (RFC 7578), made while it goes out.
struct Multipart {
    let contentType: String
    let body: HTTPBody

    init(fields: [(name: String, value: String)], file: HTTPBody, boundary: String, mime: String, name: String) {
        var head = ""
        for field in fields {
            head += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n"
            head += "\(Self.line(field.value))\r\n"
        }
        head += "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(Self.line(name))\"\r\n"
        head += "Content-Type: \(Self.line(mime))\r\n\r\n"
        let tail = "\r\n--\(boundary)--\r\n"
        let parts = Parts([HTTPBody(Array(head.utf8)), file, HTTPBody(Array(tail.utf8))])
        body = HTTPBody(byteCount: head.utf8.count + file.byteCount + tail.utf8.count) { try parts.next() }
        contentType = "multipart/form-data; boundary=\(boundary)"
    }

    /// Quotes and line breaks would end the header they stand in.
    private static func line(_ text: String) -> String {
        String(text.oneLine.map { $0 == "\"" || $0 == "\\" ? "_" : $0 })
    }

    /// One body after the other.
    private final class Parts: Sendable {
        private let rest: Mutex<[HTTPBody]>

        init(_ parts: [HTTPBody]) { rest = Mutex(parts) }

        func next() throws -> [UInt8] {
            try rest.withLock { rest in
                while let part = rest.first {
                    let piece = try part.next()
                    if !piece.isEmpty { return piece }
                    rest.removeFirst()
                }
                return []
            }
        }
    }
}
