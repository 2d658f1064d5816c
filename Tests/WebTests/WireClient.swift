import Glibc
import Testing

/// A connection byte by byte, to say what no well-behaved client would.
final class WireClient: Sendable {
    private let descriptor: Int32

    struct NoConnection: Error {}

    /// - Parameter address: `127.0.0.1:PORT` or `unix:PATH`.
    init(_ address: String) throws {
        if address.hasPrefix("unix:") {
            descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            var name = sockaddr_un()
            name.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: address.dropFirst(5).utf8) }
            guard Self.connect(descriptor, &name) else { throw NoConnection() }
        } else {
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var name = sockaddr_in()
            name.sin_family = sa_family_t(AF_INET)
            name.sin_addr.s_addr = inet_addr("127.0.0.1")
            let port = address.split(separator: ":").last.flatMap { UInt16($0) } ?? 0
            name.sin_port = port.bigEndian
            guard Self.connect(descriptor, &name) else { throw NoConnection() }
        }
        // What never answers fails the test instead of stopping it.
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    private static func connect<Name>(_ descriptor: Int32, _ name: inout Name) -> Bool {
        withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Name>.size)) == 0
            }
        }
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    /// What the other side does not take any more is dropped.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Everything until the other side closes.
    func receiveBytes() async -> [UInt8] { await receive { _ in false } }

    func receiveAll() async -> String { String(decoding: await receiveBytes(), as: UTF8.self) }

    /// One answer whose body has a length.
    func receiveAnswer() async -> String {
        String(decoding: await receive { Self.isWhole(String(decoding: $0, as: UTF8.self)) }, as: UTF8.self)
    }

    /// Whatever comes first.
    func receiveSome() async -> String { String(decoding: await receive { !$0.isEmpty }, as: UTF8.self) }

    private func receive(until isEnough: @escaping @Sendable ([UInt8]) -> Bool) async -> [UInt8] {
        await onThread { self.receiveNow(until: isEnough) }
    }

    private func onThread<T: Sendable>(_ body: @escaping @Sendable () -> T) async -> T {
        await withCheckedContinuation { continuation in Thread.start { continuation.resume(returning: body()) } }
    }

    private func receiveNow(until isEnough: ([UInt8]) -> Bool) -> [UInt8] {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
            guard count > 0 else { break }
            received += buffer[..<count]
            if isEnough(received) { break }
        }
        return received
    }

    private static func isWhole(_ text: String) -> Bool {
        guard let end = text.firstRange(of: "\r\n\r\n") else { return false }
        for line in text[..<end.lowerBound].split(separator: "\r\n")
        where line.lowercased().hasPrefix("content-length:") {
            return text[end.upperBound...].utf8.count >= Int(line.dropFirst(15).filter { $0 != " " }) ?? 0
        }
        return false
    }

    /// A thread for a call that blocks.
    private enum Thread {
        static func start(_ body: @escaping @Sendable () -> Void) {
            final class Box: Sendable {
                let body: @Sendable () -> Void
                init(_ body: @escaping @Sendable () -> Void) { self.body = body }
            }
            var thread = pthread_t()
            let box = Unmanaged.passRetained(Box(body)).toOpaque()
            pthread_create(
                &thread, nil,
                { pointer in
                    guard let pointer else { return nil }
                    Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().body()
                    return nil
                }, box)
            pthread_detach(thread)
        }
    }
}
