import Glibc
import Messaging
import Synchronization
import Testing
import Vault

@testable import Web

struct `A connection` {
    @Test func `is answered, and again on the same connection`() async throws {
        let office = try Office()
        try await serving(office) { address in
            #expect(address.hasPrefix("127.0.0.1:"))
            let client = try WireClient(address)
            for _ in 1...2 {
                client.send("GET /healthz HTTP/1.1\r\nHost: a\r\nX-Request-Id: my-id.1\r\n\r\n")
                let answer = await client.receiveAnswer()
                #expect(status(answer) == 200)
                #expect(answer.lowercased().contains("x-request-id: my-id.1"))
                #expect(answer.lowercased().contains("x-content-type-options: nosniff"))
                #expect(answer.hasSuffix("\r\n\r\nok"))
            }
        }
    }

    @Test(arguments: ["a b", "é", String(repeating: "x", count: 65), "<script>"])
    func `gets an id of ours instead of an odd one`(id: String) async throws {
        let office = try Office()
        try await serving(office) { address in
            let client = try WireClient(address)
            client.send("GET /healthz HTTP/1.1\r\nHost: a\r\nX-Request-Id: \(id)\r\nConnection: close\r\n\r\n")
            let answer = await client.receiveAll()
            #expect(!answer.contains(id))
        }
    }

    @Test func `may bring a webhook in pieces`() async throws {
        let office = try Office()
        let body = office.webhook("27821234501", "hi")
        try await serving(office) { address in
            let client = try WireClient(address)
            client.send(
                "POST /whatsapp/webhook HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
                    + "X-Hub-Signature-256: \(Signature.header(body: body, secret: Office.secret))\r\n\r\n")
            for start in stride(from: 0, to: body.count, by: 100) {
                let piece = Array(body[start..<min(start + 100, body.count)])
                client.send("\(String(piece.count, radix: 16))\r\n")
                client.send(piece)
                client.send("\r\n")
            }
            client.send("0\r\n\r\n")
            #expect(status(await client.receiveAnswer()) == 200)
        }
        #expect(try office.waiting().count == 1)
    }

    @Test(arguments: [
        ("/api/whatsapp/webhook", 3 << 20), ("/api/whatsapp/test/send", 1 << 20), ("/people/import", 3 << 20),
        ("/people/new", 1 << 20), ("/sign-in", 16 << 10), ("/sign-in/link", 16 << 10), ("/whatsapp/verify", 16 << 10),
        ("/whatsapp/settings", 16 << 10), ("/whatsapp/settings/link", 16 << 10),
        ("/whatsapp/settings/open", 16 << 10),
    ])
    func `gets 413 for an announced body over the limit, before it is read`(path: String, limit: Int) async throws {
        let office = try Office()
        try await serving(office) { address in
            let client = try WireClient(address)
            client.send("POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: \(limit + 1)\r\n\r\n")
            let answer = await client.receiveAnswer()
            #expect(status(answer) == 413)
            #expect(answer.contains("application/problem+json"))
        }
    }

    @Test func `gets 413 for a body in pieces over the limit`() async throws {
        let office = try Office()
        try await serving(office) { address in
            let client = try WireClient(address)
            client.send("POST /api/whatsapp/test/send HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            let piece = String(repeating: "x", count: 0x10000)
            for _ in 0...16 { client.send("10000\r\n\(piece)\r\n") }
            client.send("0\r\n\r\n")
            #expect(status(await client.receiveAll()) == 413)
        }
    }

    @Test func `may bring a webhook of just the limit`() async throws {
        let office = try Office()
        var body = Array(#"{"entry":[],"padding":""#.utf8)
        body += Array(repeating: UInt8(ascii: "x"), count: (3 << 20) - body.count - 2) + Array(#""}"#.utf8)
        try await serving(office) { address in
            let client = try WireClient(address)
            client.send(
                "POST /whatsapp/webhook HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.count)\r\n"
                    + "X-Hub-Signature-256: \(Signature.header(body: body, secret: Office.secret))\r\n\r\n")
            client.send(body)
            #expect(status(await client.receiveAnswer()) == 200)
        }
    }

    @Test(arguments: [
        "Content-Length: 2\r\nContent-Length: 3", "Content-Length: 2\r\nContent-Length: 2", "Content-Length: 2, 3",
        "Content-Length: 2\r\nTransfer-Encoding: chunked", "Content-Length: -1", "Content-Length: x",
    ])
    func `gets 400 for lengths that contradict each other`(headers: String) async throws {
        let office = try Office()
        try await serving(office) { address in
            let client = try WireClient(address)
            client.send("POST /api/whatsapp/webhook HTTP/1.1\r\nHost: a\r\n\(headers)\r\n\r\n{}")
            #expect(status(await client.receiveAll()) == 400)
        }
    }

    @Test func `gets 400 for headers beyond all measure`() async throws {
        let office = try Office()
        let headers = [
            "X-Long: \(String(repeating: "x", count: 40_000))\r\n", String(repeating: "X-Many: 1\r\n", count: 200),
            "no header\r\n",
        ]
        try await serving(office) { address in
            for header in headers {
                let client = try WireClient(address)
                client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\(header)\r\n")
                #expect(status(await client.receiveAll()) == 400)
            }
        }
    }

    @Test func `is cut when its headers do not come`() async throws {
        let office = try Office()
        var limits = Listener.Limits()
        limits.headSeconds = 0.2
        try await serving(office, limits: limits) { address in
            let client = try WireClient(address)
            client.send("GET /healthz HTTP/1.1\r\nHost:")
            #expect(await client.receiveAll().isEmpty)
        }
    }

    @Test func `is cut when its body does not come`() async throws {
        let office = try Office()
        var limits = Listener.Limits()
        limits.headSeconds = 1
        limits.bodySeconds = 0.2
        try await serving(office, limits: limits) { address in
            let client = try WireClient(address)
            client.send("POST /api/whatsapp/webhook HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{")
            #expect(await client.receiveAll().isEmpty)
        }
    }

    @Test func `is closed at once when there are too many`() async throws {
        let office = try Office()
        var limits = Listener.Limits()
        limits.connectionsMax = 1
        try await serving(office, limits: limits) { address in
            let first = try WireClient(address)
            first.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(status(await first.receiveAnswer()) == 200)
            let second = try WireClient(address)
            #expect(await second.receiveAll().isEmpty)
            first.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(status(await first.receiveAnswer()) == 200)
        }
    }

    @Test func `gets 503 when too much is being read at one time`() async throws {
        let office = try Office()
        var limits = Listener.Limits()
        limits.bodiesBytesMax = 1_000
        try await serving(office, limits: limits) { address in
            let client = try WireClient(address)
            let body = String(repeating: "x", count: 2_000)
            client.send("POST /api/whatsapp/webhook HTTP/1.1\r\nHost: a\r\nContent-Length: 2000\r\n\r\n\(body)")
            #expect(status(await client.receiveAll()) == 503)
            // The room is given back.
            let next = try WireClient(address)
            next.send("POST /api/whatsapp/webhook HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}")
            #expect(status(await next.receiveAnswer()) == 401)
        }
    }

    @Test func `comes over a socket in the file system, for the group alone`() async throws {
        let office = try Office()
        let path = "/tmp/andon-web-\(getpid()).sock"
        try await serving(office, at: .unix(path: path)) { address in
            #expect(address == "unix:\(path)")
            var facts = stat()
            #expect(stat(path, &facts) == 0)
            #expect(facts.st_mode & 0o777 == 0o660)
            let client = try WireClient(address)
            client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(status(await client.receiveAnswer()) == 200)
        }
        #expect(access(path, F_OK) != 0)
    }

    @Test func `comes over a socket that somebody else has opened`() async throws {
        let office = try Office()
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isBound = withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        try #require(isBound && listen(descriptor, 16) == 0)
        try await serving(office, at: .passed(descriptor: descriptor)) { address in
            let client = try WireClient(address)
            client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(status(await client.receiveAnswer()) == 200)
        }
    }

    @Test func `cannot come where no socket was passed`() async throws {
        let office = try Office()
        await #expect(throws: Listener.CannotListen.self) {
            try await serving(office, at: .passed(descriptor: 0)) { _ in }
        }
    }

    @Test func `asks for the head alone and gets no body`() async throws {
        let office = try Office()
        try await serving(office) { address in
            let client = try WireClient(address)
            client.send("HEAD /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let answer = await client.receiveAll()
            #expect(status(answer) == 200)
            #expect(answer.hasSuffix("\r\n\r\n"))
        }
    }
}

struct `An address to listen at` {
    @Test(arguments: [
        ("127.0.0.1:8080", ListenAddress.tcp(host: "127.0.0.1", port: 8080)), ("[::1]:0", .tcp(host: "::1", port: 0)),
        ("localhost:65535", .tcp(host: "localhost", port: 65535)),
        ("unix:/run/andon.sock", .unix(path: "/run/andon.sock")),
        ("systemd", .passed(descriptor: 3)),
    ])
    func `is read`(text: String, address: ListenAddress) { #expect(ListenAddress(text) == address) }

    @Test(arguments: [
        "", "8080", "127.0.0.1", "127.0.0.1:", ":8080", "a:65536", "a:-1", "::1:8080", "unix:", "unix:a", "a b:1",
    ])
    func `is refused when it is none`(text: String) { #expect(ListenAddress(text) == nil) }
}
