import Factory
import FoundationEssentials
import Messaging
import Store
import Testing
import Vault
import WhatsApp

@testable import Web

struct `A file that somebody sent` {
    @Test func `is there once it was fetched, and comes whole`() async throws {
        let office = try await Office.sample()
        let id = try await office.takesPhoto(mime: "image/jpeg; charset=x", caption: "Look")
        let token = try await office.token(.viewer)
        #expect(await office.ask(.get, "/api/v1/media/\(id)", token: token).status == 404)
        let content = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        try await office.keep(content, as: id)
        try await serving(office) { address in
            let client = try WireClient(address)
            client.send(
                "GET /api/v1/media/\(id) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\nConnection: close\r\n\r\n"
            )
            let answer = await client.receiveBytes()
            let end = try #require(answer.firstRange(of: Array("\r\n\r\n".utf8)))
            let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self).lowercased()
            #expect(head.contains("content-length: 1000000"))
            #expect(head.contains("content-type: image/jpeg\r\n"))
            #expect(head.contains("content-disposition: attachment; filename=\"andon-\(id).jpg\""))
            #expect(head.contains("x-content-type-options: nosniff"))
            #expect(Array(answer[end.upperBound...]) == content)
        }
    }

    @Test func `is never handed out as a page`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.viewer)
        let id = try await office.takesPhoto(mime: "te xt/html\\r\\nX-Evil: 1")
        try await office.keep([1, 2, 3], as: id)
        let answer = await office.ask(.get, "/api/v1/media/\(id)", token: token)
        #expect(answer.header("Content-Type") == "application/octet-stream")
        #expect(answer.header("Content-Disposition")?.hasPrefix("attachment") == true)
    }

    @Test(
        arguments: [
            ("image/jpeg", "application/pdf", "application/pdf"),
            ("image/jpeg", "text/html", "application/octet-stream"),
            ("application/pdf", "image/svg+xml", "application/octet-stream"),
            ("text/html", nil, "application/octet-stream"),
            ("application/xhtml+xml", nil, "application/octet-stream"), ("image/jpeg", nil, "image/jpeg"),
        ] as [(String, String?, String)])
    func `goes by what it shows itself, and as nothing where that is a page`(
        said: String, sniffed: String?, type: String
    ) async throws {
        let office = try await Office.sample()
        let token = try await office.token(.viewer)
        let id = try await office.takesPhoto(mime: said)
        try await office.keep([1, 2, 3], as: id, sniffed: sniffed)
        let answer = await office.ask(.get, "/api/v1/media/\(id)", token: token)
        #expect(answer.header("Content-Type") == type)
        #expect(answer.header("Content-Disposition")?.hasPrefix("attachment") == true)
        #expect(answer.header("Content-Security-Policy") == "sandbox; default-src 'none'")
    }

    @Test func `breaks off, instead of ending well, when it was damaged`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.viewer)
        let id = try await office.takesPhoto(mime: "image/jpeg")
        try await office.keep(Array(repeating: 7, count: 500_000), as: id, damaged: true)
        try await serving(office) { address in
            let client = try WireClient(address)
            client.send("GET /api/v1/media/\(id) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\n\r\n")
            let answer = await client.receiveBytes()
            let end = try #require(answer.firstRange(of: Array("\r\n\r\n".utf8)))
            #expect(answer[end.upperBound...].count < 500_000)
            // The server goes on.
            let next = try WireClient(address)
            next.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(status(await next.receiveAnswer()) == 200)
        }
    }

    @Test func `goes to so many at a time, and to the next when one of them leaves`() async throws {
        let (office, request) = try await Self.film()
        try await serving(office) { address in
            do {
                let readers = try (1...SideThreads.downloadsMax).map { _ in try WireClient(address) }
                for reader in readers { reader.send(request) }
                // Each has begun; then it takes nothing more.
                for reader in readers { #expect(status(await reader.receiveSome()) == 200) }
                let refused = try WireClient(address)
                refused.send(request)
                #expect(status(await refused.receiveAnswer()) == 503)
            }
            #expect(try await Self.lastStatus(request, address) == 200)
        }
    }

    @Test func `is cut for who takes nothing more of it, so that others get theirs`() async throws {
        let (office, request) = try await Self.film()
        var limits = Listener.Limits()
        limits.answerSeconds = 0.5
        limits.headSeconds = 1
        try await serving(office, limits: limits) { address in
            let lazy = try (1...SideThreads.downloadsMax).map { _ in try WireClient(address) }
            for client in lazy { client.send(request) }
            for client in lazy { #expect(status(await client.receiveSome()) == 200) }
            #expect(try await Self.lastStatus(request, address) == 200)
        }
    }

    private static func film() async throws -> (Office, request: String) {
        let office = try await Office.sample()
        let token = try await office.token(.viewer)
        let id = try await office.takesPhoto(mime: "video/mp4")
        try await office.keep(Array(repeating: 7, count: 20_000_000), as: id)
        return (office, "GET /api/v1/media/\(id) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\n\r\n")
    }

    /// Asks until there is a place.
    private static func lastStatus(_ request: String, _ address: String) async throws -> Int {
        var last = 503
        var asked = 0
        while last == 503, asked < 100_000 {
            let next = try WireClient(address)
            next.send(request)
            last = status(await next.receiveSome())
            asked += 1
        }
        return last
    }
}

extension Office {
    /// A photo that was announced and not yet fetched.
    fileprivate func takesPhoto(mime: String, caption: String = "") async throws -> Ref<Messaging.Attachment> {
        try await says("27821234501", "reject 4711 12 bent")
        let body = """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
            "messaging_product":"whatsapp","metadata":{"phone_number_id":"106540352242922"},\
            "contacts":[{"wa_id":"27821234501"}],"messages":[{"from":"27821234501","id":"wamid.photo",\
            "timestamp":"\(clock.value.seconds)","type":"image","image":{"id":"99","mime_type":"\(mime)",\
            "caption":"\(caption)"}}]}}]}]}
            """
        try #require(await deliver(Array(body.utf8)).status == 200)
        try await answerAll()
        return try #require(try store.read { try $0.page(Messaging.Attachment.self, limit: 1).records.first?.id })
    }

    /// Puts the content where the worker that fetches would.
    fileprivate func keep(
        _ content: [UInt8], as id: Ref<Messaging.Attachment>, damaged: Bool = false, sniffed: String? = nil
    ) async throws {
        var sealer = try factory.vault.fileSealer(SealedPlace(table: "media", record: "", field: "content"))
        var sealed = try sealer.append(content)
        let end = try sealer.finish()
        sealed += end.bytes
        if damaged { sealed[sealed.count / 2] ^= 1 }
        try FileManager.default.createDirectory(atPath: factory.media.folder, withIntermediateDirectories: true)
        try Data(sealed).write(to: URL(filePath: factory.media.folder + "/a.sealed"))
        let state = Messaging.Attachment.State.stored(
            file: "a.sealed", size: content.count, sha256: Hex.text(end.summary.sha256))
        try await store.write { tx in
            var attachment = try #require(try tx.find(id))
            attachment.state = state
            attachment.sniffed = sniffed
            try tx.put(attachment)
        }
    }
}
