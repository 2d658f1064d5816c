import Glibc
import Synchronization
import Vault

/// Meta's side of files, over real sockets: addresses, downloads that break where a test says so, uploads that are
/// counted. No file is ever whole in its memory.
final class MetaServer: Sendable {
    /// What is kept under a media id, and how it is handed out.
    struct File: Sendable {
        let content: Content
        /// What the answer about it says; nil says the truth.
        var saidHash: [UInt8]?
        var saidSize: Int?
        /// Bytes after which a download hangs up, one a download; then they are whole.
        var cuts: [Int] = []
        var isRangeIgnored = false
        /// Answers instead of an address, or instead of the content, first.
        var refusals: [(status: Int, body: String)] = []
        var expiredTimes = 0
        /// Sends nothing of the content until the client goes.
        var isHeld = false
    }

    struct Upload: Sendable {
        let head: String
        let byteCount: Int
        /// The first bytes and the last.
        let start: [UInt8]
        let end: [UInt8]
    }

    let port: UInt16
    private let listener: Int32
    private let state = Mutex(State())

    private struct State {
        var files: [String: File] = [:]
        var heads: [String] = []
        var uploads: [Upload] = []
        var refusals: [(status: Int, body: String)] = []
        var connections: [Int32] = []
        var onProgress: (@Sendable (Int) -> Void)?
        var waiting: [(isMet: @Sendable (MetaServer) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []
    }

    init() {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        port = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                precondition(bind(listener, address, length) == 0 && listen(listener, 128) == 0)
                getsockname(listener, address, &length)
            }
            return UInt16(bigEndian: address.pointee.sin_port)
        }
        startThread { [self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                state.withLock { $0.connections.append(connection) }
                startThread { [self] in serve(connection) }
            }
        }
    }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        for connection in state.withLock({ $0.connections }) { shutdown(connection, Int32(SHUT_RDWR)) }
    }

    var url: String { "http://127.0.0.1:\(port)/v25.0" }
    var heads: [String] { state.withLock { $0.heads } }
    var uploads: [Upload] { state.withLock { $0.uploads } }

    /// Called with the bytes of a file that went over the wire so far, every megabyte.
    func onProgress(_ body: (@Sendable (Int) -> Void)?) { state.withLock { $0.onProgress = body } }

    func put(_ file: File, as id: String) { state.withLock { $0.files[id] = file } }

    func refuseUpload(_ status: Int, _ body: String) { state.withLock { $0.refusals.append((status, body)) } }

    func downloads(of id: String) -> [String] { heads.filter { $0.hasPrefix("GET /file/\(id) ") } }

    /// Returns once this holds; looked at with every request.
    func wait(until isMet: @escaping @Sendable (MetaServer) -> Bool) async {
        await withCheckedContinuation { continuation in
            state.withLock { $0.waiting.append((isMet, continuation)) }
            tell()
        }
    }

    private func tell() {
        for entry in state.withLock({ state in
            defer { state.waiting = [] }
            return state.waiting
        }) {
            if entry.isMet(self) {
                entry.continuation.resume()
            } else {
                state.withLock { $0.waiting.append(entry) }
            }
        }
    }

    private func serve(_ connection: Int32) {
        var received: [UInt8] = []
        while let head = readHead(connection, &received) {
            state.withLock { $0.heads.append(head) }
            tell()
            guard answer(head, &received, connection) else { break }
        }
        shutdown(connection, Int32(SHUT_RDWR))
    }

    /// False if the connection ends with it.
    private func answer(_ head: String, _ received: inout [UInt8], _ connection: Int32) -> Bool {
        let path = head.split(separator: " ")[1]
        if head.hasPrefix("POST ") { return takeUpload(head, &received, connection) }
        let id = String(path.split(separator: "/").last?.prefix { $0 != "?" } ?? "")
        let isContent = path.hasPrefix("/file/")
        let (file, refusal) = state.withLock { state -> (File?, (status: Int, body: String)?) in
            let file = state.files[id]
            if isContent, let file, file.expiredTimes > 0 {
                state.files[id]?.expiredTimes -= 1
                return (file, (404, ""))
            }
            let refusal = isContent ? nil : file?.refusals.first
            if refusal != nil { state.files[id]?.refusals.removeFirst() }
            if isContent, let file, !file.cuts.isEmpty { state.files[id]?.cuts.removeFirst() }
            return (file, refusal)
        }
        if let refusal { return write(connection, refusal.status, Array(refusal.body.utf8)) }
        guard let file else { return write(connection, 400, Array(#"{"error":{"code":100,"error_subcode":33}}"#.utf8)) }
        return isContent ? hand(file, head, connection) : write(connection, 200, Array(about(file, id).utf8))
    }

    private func about(_ file: File, _ id: String) -> String {
        """
        {"messaging_product":"whatsapp","url":"http://127.0.0.1:\(port)/file/\(id)","mime_type":"image/jpeg",\
        "sha256":"\(Hex.text(file.saidHash ?? file.content.hash))",\
        "file_size":\(file.saidSize ?? file.content.size),"id":"\(id)"}
        """
    }

    private func hand(_ file: File, _ head: String, _ connection: Int32) -> Bool {
        if file.isHeld {
            var received: [UInt8] = []
            return readHead(connection, &received) != nil
        }
        let range = head.split(separator: "\r\n").first { $0.hasPrefix("Range: bytes=") }
        let asked = range.flatMap { Int($0.dropFirst(13).dropLast()) } ?? 0
        let start = file.isRangeIgnored ? 0 : asked
        let size = file.content.size
        var fields = "HTTP/1.1 \(start > 0 ? 206 : 200) Scripted\r\nContent-Length: \(size - start)\r\n"
        if start > 0 { fields += "Content-Range: bytes \(start)-\(size - 1)/\(size)\r\n" }
        guard write(connection, Array((fields + "\r\n").utf8)) else { return false }
        let end = file.cuts.first.map { min(size, start + $0) } ?? size
        for piece in stride(from: start, to: end, by: Content.pieceBytes) {
            if piece.isMultiple(of: 1 << 20) { state.withLock { $0.onProgress }?(piece) }
            guard write(connection, file.content.bytes(piece..<min(end, piece + Content.pieceBytes))) else {
                return false
            }
        }
        return end == size
    }

    private func takeUpload(_ head: String, _ received: inout [UInt8], _ connection: Int32) -> Bool {
        let line = head.split(separator: "\r\n").first { $0.hasPrefix("Content-Length:") }
        let length = line.flatMap { Int($0.dropFirst(16)) } ?? 0
        var (start, end, count, pieces) = ([UInt8](), [UInt8](), 0, 0)
        var piece = received
        received = []
        while true {
            count += piece.count
            start += piece.prefix(Self.shownBytes - start.count)
            end = Array((end + piece.suffix(Self.shownBytes)).suffix(Self.shownBytes))
            guard count < length else { break }
            pieces += 1
            if pieces.isMultiple(of: 16) { state.withLock { $0.onProgress }?(count) }
            guard let next = receive(connection) else { return false }
            piece = next
        }
        let upload = Upload(head: head, byteCount: count, start: start, end: end)
        let (number, refusal) = state.withLock { state -> (Int, (status: Int, body: String)?) in
            state.uploads.append(upload)
            return (state.uploads.count, state.refusals.isEmpty ? nil : state.refusals.removeFirst())
        }
        if let refusal { return write(connection, refusal.status, Array(refusal.body.utf8)) }
        return write(connection, 200, Array(#"{"id":"up\#(number)"}"#.utf8))
    }

    private static let shownBytes = 4096

    private func readHead(_ connection: Int32, _ received: inout [UInt8]) -> String? {
        while true {
            if let end = received.firstRange(of: Array("\r\n\r\n".utf8)) {
                defer { received.removeFirst(end.upperBound) }
                return String(decoding: received[..<end.upperBound], as: UTF8.self)
            }
            guard let piece = receive(connection) else { return nil }
            received += piece
        }
    }

    private func receive(_ connection: Int32) -> [UInt8]? {
        let piece = [UInt8](unsafeUninitializedCapacity: Content.pieceBytes) { buffer, initialised in
            initialised = max(0, recv(connection, buffer.baseAddress, buffer.count, 0))
        }
        return piece.isEmpty ? nil : piece
    }

    private func write(_ connection: Int32, _ status: Int, _ body: [UInt8]) -> Bool {
        write(connection, Array("HTTP/1.1 \(status) Scripted\r\nContent-Length: \(body.count)\r\n\r\n".utf8) + body)
    }

    private func write(_ connection: Int32, _ bytes: [UInt8]) -> Bool {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            start += count
        }
        return true
    }
}

/// The content of a file, made where it is asked for.
struct Content: Sendable {
    static let pieceBytes = 65_536

    let size: Int
    let hash: [UInt8]
    private let piece: [UInt8]

    /// Begins with `head`; no two pieces of what follows are equal, and no two seeds give the same.
    init(_ size: Int, head: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0], seed: UInt8 = 0) {
        self.size = size
        var piece = (0..<Self.pieceBytes).map { UInt8(truncatingIfNeeded: ($0 &* 31 >> 3) ^ ($0 >> 8)) &+ seed }
        piece.replaceSubrange(8..<8 + head.count, with: head)
        self.piece = piece
        var hasher = SHA256Hasher()
        for start in stride(from: 0, to: size, by: Self.pieceBytes) {
            hasher.update(Self.bytes(start..<min(size, start + Self.pieceBytes), piece, head.count))
        }
        hash = hasher.finish()
        headCount = head.count
    }
    private let headCount: Int

    func bytes(_ range: Range<Int>) -> [UInt8] { Self.bytes(range, piece, headCount) }

    var bytes: [UInt8] { bytes(0..<size) }

    /// Every piece carries its number in front; the first begins with the head instead.
    private static func bytes(_ range: Range<Int>, _ piece: [UInt8], _ headCount: Int) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var at = range.lowerBound
        while at < range.upperBound {
            let number = at / pieceBytes
            var whole = piece
            if number == 0 {
                whole.replaceSubrange(0..<headCount, with: piece[8..<8 + headCount])
            } else {
                withUnsafeBytes(of: UInt64(number).bigEndian) { whole.replaceSubrange(0..<8, with: $0) }
            }
            let offset = at % pieceBytes
            let count = min(pieceBytes - offset, range.upperBound - at)
            result += whole[offset..<offset + count]
            at += count
        }
        return result
    }
}

private func startThread(_ body: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let status = pthread_create(
        &thread, nil,
        { context in
            Unmanaged<Box>.fromOpaque(context!).takeRetainedValue().body()
            return nil
        }, Unmanaged.passRetained(Box(body)).toOpaque())
    precondition(status == 0, "no thread")
    pthread_detach(thread)
}
