import HTTPTypes
import Hummingbird
import NIOCore
import WhatsApp

/// Files in and out. Source: Meta, Cloud API reference, Media.
extension GraphResponder {
    func upload(_ request: Request) async throws -> Response {
        let body = try await bytes(of: request, max: Self.uploadMax)
        guard let form = Multipart(body, contentType: request.headers[.contentType]),
            form["messaging_product"]?.text == "whatsapp", let file = form["file"]
        else { throw GraphRefusal.parameter("The parameters messaging_product and file are required.") }
        let mime = form["type"]?.text ?? file.mime ?? "application/octet-stream"
        if let complaint = MediaShelf.complaint(mime: mime, size: file.bytes.count) {
            throw GraphRefusal(status: 400, code: 131053, title: "Media upload error", details: complaint)
        }
        let item = exchange.change {
            $0.media.add(file.bytes, mime: mime, fileName: file.fileName, random: exchange.random)
        }
        return json(["id": .text(item.id)])
    }

    func mediaAddress(_ id: String) throws -> Response {
        guard let item = exchange.look({ $0.media[id] }) else { throw GraphRefusal.unknownMedia }
        return json(MediaAddress(exchange: exchange).answer(for: item))
    }

    func deleteMedia(_ id: String) throws -> Response {
        let isGone = exchange.change { state in
            guard state.media[id] != nil else { return false }
            state.media.remove(id)
            return true
        }
        guard isGone else { throw GraphRefusal.unknownMedia }
        return json(["success": true])
    }

    func download(_ request: Request, _ context: GraphContext) throws -> Response {
        if let refusal = refusal(of: request) { throw refusal }
        guard request.method == .get else { throw GraphRefusal.unknownPath }
        guard let item = MediaAddress(exchange: exchange).item(request.uri.queryParameters.map { ($0.key, $0.value) })
        else { return Response(status: .notFound) }
        let fault = exchange.change { $0.downloadFaults.isEmpty ? nil : $0.downloadFaults.removeFirst() }
        var bytes = item.bytes
        var end: Int?
        switch fault {
        case .expired: return Response(status: .notFound)
        case .redirect(let address): return Response(status: .found, headers: [.location: address])
        case .corrupt: if !bytes.isEmpty { bytes[bytes.count / 2] ^= 0xFF }
        case .cut(let count): end = count
        case nil: break
        }
        var headers: HTTPFields = [.contentType: item.mime, .acceptRanges: "bytes"]
        switch ByteRange(header: request.headers[.range], size: bytes.count) {
        case .nothing:
            headers[.contentRange] = "bytes */\(bytes.count)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        case .whole: return Response(status: .ok, headers: headers, body: body(bytes[...], cutAfter: end, context))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
            return Response(
                status: .partialContent, headers: headers, body: body(bytes[range], cutAfter: end, context))
        }
    }

    private func body(_ bytes: ArraySlice<UInt8>, cutAfter end: Int?, _ context: GraphContext) -> ResponseBody {
        guard let end, end < bytes.count else { return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)) }
        let piece = ByteBuffer(bytes: bytes.prefix(end))
        return ResponseBody(contentLength: bytes.count) { [channel = context.channel] writer in
            try await writer.write(piece)
            // A connection that is gone already is as good.
            try? await channel.close().get()
            throw CancellationError()
        }
    }
}
