import Synchronization
import Testing
import Vault

@testable import WhatsApp

struct `A request over the network` {
    private let client: CurlClient

    init() throws { client = try CurlClient() }

    @Test func `goes over one kept connection, again and again`() async throws {
        let server = LoopbackServer()
        for number in 1...5 {
            let response = try await client.perform(post(server, body: "\(number)"))
            #expect(response.status == 200 && response.body == Array("{}".utf8))
        }
        #expect(server.connectionCount == 1)
        #expect(server.requests.map { String(decoding: $0.body, as: UTF8.self) } == ["1", "2", "3", "4", "5"])
        server.stop()
    }

    @Test func `is lost when the server hangs up without an answer`() async {
        let server = LoopbackServer([.hangUp])
        await expectLost(post(server))
        #expect(server.requests.count == 1)
        server.stop()
    }

    @Test func `is written once, also when a kept connection dies under it`() async throws {
        let server = LoopbackServer([.answer(200), .hangUp])
        _ = try await client.perform(post(server, body: "first"))
        await expectLost(post(server, body: "second"))
        #expect(server.requests.count == 2, "libcurl alone would have written it a second time")
        server.stop()
    }

    @Test func `takes a new connection when the kept one was closed while it rested`() async throws {
        let server = LoopbackServer([.answerAndHangUp])
        _ = try await client.perform(post(server, body: "first"))
        await server.wait { $0.goneCount == 1 }
        _ = try await client.perform(post(server, body: "second"))
        #expect(server.connectionCount == 2 && server.requests.count == 2)
        server.stop()
    }

    @Test func `is lost when no answer comes in time`() async {
        let server = LoopbackServer([.silence])
        var request = post(server)
        request.totalTimeout = .milliseconds(150)
        await expectLost(request)
        server.stop()
    }

    @Test func `is lost when the answer ends in the middle`() async {
        let server = LoopbackServer([
            .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"messages\":[{\"id\":\"wamid.x")
        ])
        await expectLost(post(server))
        server.stop()
    }

    @Test func `is lost when the answer is longer than it may be`() async {
        let server = LoopbackServer([.answer(200, body: [UInt8](repeating: 32, count: 300_000))])
        var request = post(server)
        request.responseBytesMax = 100_000
        await #expect(throws: HTTPFailure.lost("the answer is too long")) { try await client.perform(request) }
        server.stop()
    }

    @Test func `was not sent when nobody listens`() async {
        let server = LoopbackServer()
        server.stop()
        await expectNotSent(HTTPRequest(.post, server.url, body: [1]))
    }

    @Test func `was not sent when the other side does not speak TLS`() async {
        let server = LoopbackServer()
        await expectNotSent(
            HTTPRequest(.post, "https://127.0.0.1:\(server.port)/", body: [1], totalTimeout: .seconds(2)))
        server.stop()
    }

    @Test(arguments: [
        "http://192.0.2.1/", "http://example.com/", "ftp://127.0.0.1/", "file:///etc/passwd", "http://user@127.0.0.1/",
        "http://127.0.0.1\\@example.com/", "http://127.1/", "https://", "http://127.0.0.1:0/", "https://a b/", "",
    ])
    func `is not sent in the clear to another machine, nor to an odd address`(url: String) async {
        await expectNotSent(HTTPRequest(.post, url))
    }

    @Test func `is not sent with a header that would begin another line`() async {
        let server = LoopbackServer()
        await expectNotSent(HTTPRequest(.get, server.url, headers: [("Authorization", "Bearer a\r\nX-Evil: 1")]))
        #expect(server.connectionCount == 0)
        server.stop()
    }

    @Test func `does not follow a redirect`() async throws {
        let other = LoopbackServer()
        let server = LoopbackServer([.answer(302, headers: ["Location: \(other.url)/stolen"])])
        let response = try await client.perform(
            HTTPRequest(.get, server.url, headers: [("Authorization", "Bearer secret")]))
        #expect(response.status == 302 && response.header("location") == "\(other.url)/stolen")
        #expect(other.connectionCount == 0)
        server.stop()
        other.stop()
    }

    @Test func `ends when its task is cancelled`() async {
        let server = LoopbackServer([.silence])
        let request = post(server)
        let task = Task { try await client.perform(request) }
        await server.wait { $0.requests.count == 1 }
        task.cancel()
        await #expect(throws: HTTPFailure.lost("cancelled")) { try await task.value }
        await server.wait { $0.goneCount == 1 }
        server.stop()
    }

    @Test func `is not begun in a task that was cancelled before`() async {
        let server = LoopbackServer()
        let request = post(server)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client.perform(request)
        }
        await #expect(throws: HTTPFailure.notSent("cancelled")) { try await task.value }
        #expect(server.connectionCount == 0)
        server.stop()
    }

    @Test func `ends when the client is closed, and none begins afterwards`() async throws {
        let server = LoopbackServer([.silence])
        let client = try CurlClient()
        let request = post(server)
        let task = Task { try await client.perform(request) }
        await server.wait { $0.requests.count == 1 }
        client.close()
        await #expect(throws: HTTPFailure.lost("the client was closed")) { try await task.value }
        await #expect(throws: HTTPFailure.notSent("the client is closed")) { try await client.perform(request) }
        client.close()
        server.stop()
    }

    @Test func `is one of many`() async throws {
        let server = LoopbackServer()
        try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<300 {
                let request = post(server, body: "\(number)")
                group.addTask { try await client.perform(request).status }
            }
            for try await status in group { #expect(status == 200) }
        }
        #expect(Set(server.requests.map(\.body)).count == 300 && server.requests.count == 300)
        #expect(server.connectionCount <= CurlClient.concurrentMax)
        server.stop()
    }

    @Test func `waits unsent while as many as may be are under way`() async {
        let most = CurlClient.concurrentMax
        let server = LoopbackServer([LoopbackServer.Action](repeating: .silence, count: most + 6))
        let request = post(server)
        let lost = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<most + 6 {
                group.addTask {
                    do throws(HTTPFailure) {
                        _ = try await client.perform(request)
                        return false
                    } catch {
                        return error.isLost
                    }
                }
            }
            await server.wait { $0.requests.count == most }
            server.stop()
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(lost == most && server.requests.count == most)
    }

    @Test func `hands a long body on piece by piece, and only a good one`() async throws {
        let file = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let server = LoopbackServer([.answer(200, body: file), .answer(404, body: [1, 2, 3])])
        let taken = Taken()
        var request = HTTPRequest(.get, server.url)
        request.sink = { taken.append($0) }
        #expect(try await client.perform(request).body.isEmpty)
        #expect(taken.hash == SHA256Hasher.hash(file) && taken.longest < 200_000)
        #expect(try await client.perform(request).body == [1, 2, 3])
        server.stop()
    }

    @Test func `is told of the head before the body comes, and may end there`() async throws {
        let server = LoopbackServer([.answer(206, headers: ["Content-Range: bytes 2-3/4"], body: [1, 2])])
        let taken = Taken()
        var request = HTTPRequest(.get, server.url)
        request.sink = { taken.append($0) }
        request.headSink = { $0.status == 206 && $0.header("content-range") != "bytes 2-3/4" }
        await expectLost(request)
        #expect(taken.count == 0)
        server.stop()
    }

    @Test func `takes a body that is made while it goes out`() async throws {
        let server = LoopbackServer()
        let pieces = Pieces((0..<40).map { [UInt8](repeating: $0, count: 50_000) })
        var request = post(server)
        request.stream = HTTPBody(byteCount: 2_000_000) { pieces.next() }
        #expect(try await client.perform(request).status == 200)
        #expect(server.requests.first?.body == (0..<40).flatMap { [UInt8](repeating: $0, count: 50_000) })
        _ = try await client.perform(post(server))
        #expect(server.connectionCount == 1)
        server.stop()
    }

    @Test(arguments: [1_999, 2_001])
    func `is lost when its body is not as long as was said`(byteCount: Int) async throws {
        let server = LoopbackServer()
        let pieces = Pieces([[UInt8](repeating: 1, count: 1000), [UInt8](repeating: 2, count: 1000)])
        var request = post(server)
        request.stream = HTTPBody(byteCount: byteCount) { pieces.next() }
        await #expect(throws: HTTPFailure.lost("the file could not be read")) { try await client.perform(request) }
        await server.wait { $0.goneCount == 1 }
        #expect(server.requests.isEmpty)
        server.stop()
    }

    @Test func `is lost when nothing moves any more`() async {
        let server = LoopbackServer([.silence])
        var request = post(server)
        request.stallTimeout = .seconds(1)
        request.totalTimeout = .seconds(60)
        await expectLost(request)
        server.stop()
    }

    private func post(_ server: LoopbackServer, body: String = "{}") -> HTTPRequest {
        HTTPRequest(.post, server.url + "/messages", body: Array(body.utf8), totalTimeout: .seconds(10))
    }

    private func expectLost(_ request: HTTPRequest) async {
        await #expect(
            performing: { try await client.perform(request) }, throws: { ($0 as? HTTPFailure)?.isLost == true })
    }

    private func expectNotSent(_ request: HTTPRequest) async {
        await #expect(
            performing: { try await client.perform(request) }, throws: { ($0 as? HTTPFailure)?.isLost == false })
    }
}

extension HTTPFailure {
    fileprivate var isLost: Bool {
        if case .lost = self { true } else { false }
    }
}

/// The pieces of a body, handed out once.
final class Pieces: Sendable {
    private let rest: Mutex<[[UInt8]]>

    init(_ pieces: [[UInt8]]) { rest = Mutex(pieces) }

    func next() -> [UInt8] { rest.withLock { $0.isEmpty ? [] : $0.removeFirst() } }
}

/// What a sink was given.
final class Taken: Sendable {
    private let state = Mutex((bytes: [UInt8](), longest: 0))

    func append(_ piece: UnsafeRawBufferPointer) -> Bool {
        state.withLock { state in
            state.bytes += piece
            state.longest = max(state.longest, piece.count)
        }
        return true
    }

    var hash: [UInt8] { SHA256Hasher.hash(state.withLock { $0.bytes }) }
    var longest: Int { state.withLock { $0.longest } }
    var count: Int { state.withLock { $0.bytes.count } }
}
