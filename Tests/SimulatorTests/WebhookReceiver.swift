import Glibc
import Synchronization

/// A small web server on loopback that stands for the business's webhook: keeps what it gets, answers what it is told.
final class WebhookReceiver: Sendable {
    struct Received: Sendable {
        let head: String
        let body: [UInt8]

        func header(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
                .map { String($0.drop { $0 != ":" }.dropFirst(2)) }
        }
    }

    let port: Int
    /// Every request, as it comes.
    let requests: AsyncStream<Received>
    private let entrance: AsyncStream<Received>.Continuation
    private let socketHandle: Int32
    /// Statuses of the next answers; 200 when there are none left.
    private let statuses = Mutex<[Int]>([])

    var url: String { "http://127.0.0.1:\(port)/whatsapp/webhook" }

    init() throws {
        (requests, entrance) = AsyncStream.makeStream()
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        socketHandle = listener
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, $0, &length) == 0
            }
        }
        guard isBound else { throw Unbound() }
        port = Int(UInt16(bigEndian: address.sin_port))
        onThread { [self] in
            while case let connection = accept(socketHandle, nil, nil), connection >= 0 {
                onThread { self.serve(connection) }
            }
        }
    }

    struct Unbound: Error {}

    func answer(_ statuses: [Int]) { self.statuses.withLock { $0 += statuses } }

    func close() {
        shutdown(socketHandle, Int32(SHUT_RDWR))
        Glibc.close(socketHandle)
        entrance.finish()
    }

    /// The next so many requests.
    func next(_ count: Int) async -> [Received] {
        var received: [Received] = []
        for await request in requests {
            received.append(request)
            if received.count == count { break }
        }
        return received
    }

    private func serve(_ connection: Int32) {
        defer { Glibc.close(connection) }
        var bytes: [UInt8] = []
        while let end = headEnd(&bytes, connection) {
            let head = String(decoding: bytes[..<end], as: UTF8.self)
            var request = Received(head: head, body: [])
            let length = request.header("Content-Length").flatMap { Int($0) } ?? 0
            while bytes.count < end + length { guard read(connection, &bytes) else { return } }
            request = Received(head: head, body: Array(bytes[end..<end + length]))
            bytes.removeFirst(end + length)
            let status = statuses.withLock { $0.isEmpty ? 200 : $0.removeFirst() }
            let challenge = head.split(separator: "hub.challenge=").last?.prefix { $0.isNumber } ?? ""
            let text = head.hasPrefix("GET") ? String(challenge) : ""
            let answer = Array("HTTP/1.1 \(status) X\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(text)".utf8)
            entrance.yield(request)
            guard send(connection, answer, answer.count, Int32(MSG_NOSIGNAL)) == answer.count else { return }
        }
    }

    private func headEnd(_ bytes: inout [UInt8], _ connection: Int32) -> Int? {
        while true {
            let blank = Array("\r\n\r\n".utf8)
            if let end = bytes.indices.first(where: { bytes[$0...].starts(with: blank) }) { return end + 4 }
            guard read(connection, &bytes) else { return nil }
        }
    }

    private func read(_ connection: Int32, _ bytes: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(connection, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        bytes += buffer[..<count]
        return true
    }
}

private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func onThread(_ run: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(run)).toOpaque()
    pthread_create(
        &thread, nil,
        { work in
            if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
            return nil
        }, work)
    pthread_detach(thread)
}
