import Glibc
import Synchronization

/// A small HTTP server on this machine that does what a test tells it, also what no good server would do.
final class LoopbackServer: Sendable {
    enum Action: Sendable {
        case answer(Int, headers: [String] = [], body: [UInt8] = Array("{}".utf8))
        /// Exactly these bytes, then the connection closes.
        case raw(String)
        /// Reads the request and closes without a word.
        case hangUp
        /// Reads the request and says nothing until the client goes.
        case silence
        /// Answers, and closes the kept connection afterwards without having said so.
        case answerAndHangUp
    }

    struct Request: Sendable {
        let head: String
        let body: [UInt8]
    }

    let port: UInt16
    private let listener: Int32
    private let state: Mutex<State>

    private struct State {
        var script: [Action]
        var requests: [Request] = []
        var connections: [Int32] = []
        var gone = 0
        var waiting: [(isMet: @Sendable (LoopbackServer) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []
    }

    /// Acts in the order of the script; afterwards every request is answered with 200 and `{}`.
    init(_ script: [Action] = []) {
        state = Mutex(State(script: script))
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

    var url: String { "http://127.0.0.1:\(port)" }
    var requests: [Request] { state.withLock { $0.requests } }
    var connectionCount: Int { state.withLock { $0.connections.count } }
    var goneCount: Int { state.withLock { $0.gone } }

    /// Returns once this holds; looked at whenever something happens here.
    func wait(until isMet: @escaping @Sendable (LoopbackServer) -> Bool) async {
        await withCheckedContinuation { continuation in
            state.withLock { $0.waiting.append((isMet, continuation)) }
            tell()
        }
    }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        for connection in state.withLock({ $0.connections }) { shutdown(connection, Int32(SHUT_RDWR)) }
    }

    private func tell() {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        for entry in waiting {
            if entry.isMet(self) {
                entry.continuation.resume()
            } else {
                state.withLock { $0.waiting.append(entry) }
            }
        }
    }

    private func serve(_ connection: Int32) {
        while let request = read(connection) {
            let action = state.withLock { state in
                state.requests.append(request)
                return state.script.isEmpty ? Action.answer(200) : state.script.removeFirst()
            }
            tell()
            guard act(action, connection) else { break }
        }
        shutdown(connection, Int32(SHUT_RDWR))
        state.withLock { $0.gone += 1 }
        tell()
    }

    /// False if the connection ends with it.
    private func act(_ action: Action, _ connection: Int32) -> Bool {
        switch action {
        case .answer(let status, let headers, let body):
            let head = ["HTTP/1.1 \(status) Scripted", "Content-Length: \(body.count)"] + headers
            return write(connection, Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
        case .answerAndHangUp:
            _ = write(connection, Array("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".utf8))
            return false
        case .raw(let text):
            _ = write(connection, Array(text.utf8))
            return false
        case .hangUp: return false
        case .silence: return read(connection) != nil
        }
    }

    private func read(_ connection: Int32) -> Request? {
        var received: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            if received.first == 0x16 { return nil }  // A TLS handshake, which is not spoken here.
            let text = String(decoding: received, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let head = String(text[..<end.lowerBound])
                let lengthLine = head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
                let length = lengthLine.flatMap { Int($0.dropFirst(15).filter(\.isNumber)) } ?? 0
                let bodyStart = head.utf8.count + 4
                while received.count < bodyStart + length {
                    let count = recv(connection, &piece, piece.count, 0)
                    guard count > 0 else { return nil }
                    received += piece[..<count]
                }
                return Request(head: head, body: Array(received[bodyStart..<bodyStart + length]))
            }
            let count = recv(connection, &piece, piece.count, 0)
            guard count > 0 else { return nil }
            received += piece[..<count]
        }
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

extension String {
    fileprivate func range(of other: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].utf8.starts(with: other.utf8) {
                return start..<utf8.index(start, offsetBy: other.utf8.count)
            }
            start = utf8.index(after: start)
        }
        return nil
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
