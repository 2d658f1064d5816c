import Testing
import Vault

@testable import WhatsApp

struct `The Graph API` {
    private let client: CurlClient

    init() throws { client = try CurlClient() }

    private func api(_ server: LoopbackServer) throws -> GraphAPI {
        try GraphAPI(baseURL: server.url + "/v25.0/", phoneNumberID: "106", token: "secret-token", http: client)
    }

    private func send(_ action: LoopbackServer.Action) async throws -> SendOutcome {
        let server = LoopbackServer([action])
        defer { server.stop() }
        return try await api(server).send(.text(TextMessage("hi")), to: .phone("+27821234567"))
    }

    @Test func `is sent the message, the token, and nothing else`() async throws {
        let server = LoopbackServer()
        _ = try await api(server).send(
            .text(TextMessage("Grüße")), to: .phone("+27821234567"), replyingTo: "wamid.a", opaque: "x.1.2")
        let request = try #require(server.requests.first)
        #expect(request.head.hasPrefix("POST /v25.0/106/messages HTTP/1.1\r\n"))
        #expect(request.head.contains("Authorization: Bearer secret-token"))
        #expect(request.head.contains("Content-Type: application/json"))
        let json = try JSON(request.body)
        #expect(json["to"].text == "+27821234567" && json["text"]["body"].text == "Grüße")
        #expect(json["context"]["message_id"].text == "wamid.a" && json["biz_opaque_callback_data"].text == "x.1.2")
        server.stop()
    }

    @Test(arguments: [
        (#"{"messages":[{"id":"wamid.1"}],"contacts":[{"input":"+27","wa_id":"2782"}]}"#, "2782", false),
        (#"{"messages":[{"id":"wamid.1","message_status":"accepted"}]}"#, nil, false),
        (#"{"messages":[{"id":"wamid.1","message_status":"held_for_quality_assessment"}],"contacts":[]}"#, nil, true),
        (#"{"messages":{"id":"wamid.1"},"contacts":{"wa_id":2782},"new":null}"#, "2782", false),
        (#"{"messages":[{"id":"wamid.1"}],"contacts":[{"input":"ZA.1","user_id":"ZA.1"}]}"#, nil, false),
    ])
    func `has a message once it answers with an id`(body: String, waID: String?, held: Bool) async throws {
        let outcome = try await send(.answer(200, body: Array(body.utf8)))
        #expect(outcome == .accepted(wamid: "wamid.1", waID: waID, held: held))
    }

    @Test(arguments: [
        (200, ""), (200, "{}"), (200, #"{"messages":[]}"#), (200, #"{"messages":[{"id":""}]}"#),
        (200, #"{"messages":[{"id":"wam"#),
        (200, "<html>"), (204, ""), (500, ""), (502, "<html>Bad Gateway</html>"), (503, "{}"), (504, #"{"error":"#),
        (408, ""),
    ])
    func `may have a message when its answer does not say`(status: Int, body: String) async throws {
        guard case .unknown = try await send(.answer(status, body: Array(body.utf8))) else {
            Issue.record("\(status) \(body)")
            return
        }
    }

    @Test(arguments: [
        (
            400, #"{"error":{"code":131047,"message":"(#131047) Re-engagement"}}"#, 131047, GraphError.Class.recipient,
            false
        ),
        (200, #"{"error":{"code":"190","message":"token"}}"#, 190, .stopAccount, false),
        (500, #"{"error":{"code":131000}}"#, 131000, .retry, true),
        (500, #"{"error":{"code":131016}}"#, 131016, .retry, false),
        (503, #"{"error":{"code":2}}"#, 2, .retry, false), (500, #"{"error":{"code":1}}"#, 1, .retry, true),
        (400, #"{"error":{"code":1}}"#, 1, .retry, false), (500, #"{"error":{"code":999999}}"#, 999999, .retry, true),
        (400, #"{"error":{"code":999999}}"#, 999999, .neverAsIs, false),
        (400, #"{"error":{"code":999999,"is_transient":true}}"#, 999999, .retry, false),
        (403, "<html>proxy</html>", -1, .waitNumber, false), (302, "", -1, .waitNumber, false),
        (407, "", -1, .waitNumber, false),
    ])
    func `refuses with an error that says what to do`(
        status: Int, body: String, code: Int, errorClass: GraphError.Class, mayHaveBeenSent: Bool
    ) async throws {
        guard case .refused(let error) = try await send(.answer(status, body: Array(body.utf8))) else {
            Issue.record("\(status) \(body)")
            return
        }
        #expect(error.code == code && error.errorClass == errorClass && error.mayHaveBeenSent == mayHaveBeenSent)
    }

    @Test func `has nothing when it cannot be reached, and may have something when it hangs up`() async throws {
        let server = LoopbackServer()
        server.stop()
        guard case .notSent(let reason) = try await api(server).send(.text(TextMessage("hi")), to: .userID("ZA.1"))
        else {
            Issue.record("refused port")
            return
        }
        #expect(!reason.contains("secret") && !reason.contains("127.0.0.1"))
        guard case .unknown = try await send(.hangUp) else {
            Issue.record("hung up")
            return
        }
    }

    @Test(arguments: [
        ("Retry-After: 17", 17), ("retry-after: 99999", 3600), ("Retry-After: soon", nil), ("X-Other: 1", nil),
        (#"X-Business-Use-Case-Usage: {"1":[{"type":"whatsapp","estimated_time_to_regain_access":3}]}"#, 180),
        (#"X-Business-Use-Case-Usage: {"1":[{"estimated_time_to_regain_access":0}],"2":7}"#, nil),
    ])
    func `may say how long to wait`(header: String, seconds: Int?) async throws {
        let body = Array(#"{"error":{"code":130429}}"#.utf8)
        guard case .refused(let error) = try await send(.answer(429, headers: [header], body: body)) else {
            Issue.record("not refused")
            return
        }
        #expect(error.retryAfterSeconds == seconds && error.errorClass == .waitNumber)
    }

    @Test func `marks as read and shows typing`() async throws {
        let server = LoopbackServer()
        try await api(server).markRead("wamid.a", typing: true)
        try await api(server).markRead("wamid.b", typing: false)
        #expect(
            server.requests.map { String(decoding: $0.body, as: UTF8.self) } == [
                #"{"messaging_product":"whatsapp","status":"read","message_id":"wamid.a","typing_indicator":{"type":"text"}}"#,
                #"{"messaging_product":"whatsapp","status":"read","message_id":"wamid.b"}"#,
            ])
        server.stop()
    }

    @Test func `hands out a file`() async throws {
        let file = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        let server = LoopbackServer()
        let other = LoopbackServer([
            .answer(200, body: Array(answer(place: server.url + "/file?a=b", file).utf8))
        ])
        let info = try await api(other).media("1234")
        #expect(info.sha256 == SHA256Hasher.hash(file) && info.size == 300_000 && info.mime == "image/jpeg")
        #expect(other.requests.first?.head.hasPrefix("GET /v25.0/1234?phone_number_id=106 ") == true)
        other.stop()
        server.stop()

        let whole = LoopbackServer([.answer(200, body: file), .answer(404, body: []), .answer(200, body: file)])
        let taken = Taken()
        let place = MediaInfo(url: whole.url + "/file", mime: nil, sha256: nil, size: nil)
        try await api(whole).download(place) { taken.append($0) }
        #expect(taken.hash == info.sha256)
        #expect(whole.requests.first?.head.contains("Bearer secret-token") == true)
        await #expect(
            performing: { try await api(whole).download(place) { _ in true } },
            throws: { ($0 as? GraphError)?.code == 100 })
        await #expect(
            performing: { try await api(whole).download(place, limitBytes: 100_000) { _ in true } },
            throws: { ($0 as? GraphError)?.code == GraphError.tooLargeCode })
        whole.stop()
    }

    private func answer(place: String, _ file: [UInt8]) -> String {
        """
        {"messaging_product":"whatsapp","url":"\(place.split(separator: "/").joined(separator: "\\/"))",\
        "mime_type":"image/jpeg","sha256":"\(Hex.text(SHA256Hasher.hash(file)))","file_size":"\(file.count)","id":"1234"}
        """
    }

    @Test func `hands out the rest of a file, and nothing when it is all here`() async throws {
        let rest = LoopbackServer.Action.answer(
            206, headers: ["Content-Range: bytes 4-9/10"], body: Array("efghij".utf8))
        let whole = LoopbackServer.Action.answer(200, body: Array("abcdefghij".utf8))
        let server = LoopbackServer([rest, whole])
        let place = MediaInfo(url: server.url + "/file", mime: nil, sha256: nil, size: 10)
        for _ in 1...2 {
            let taken = Taken()
            try await api(server).download(place, from: 4) { taken.append($0) }
            #expect(taken.hash == SHA256Hasher.hash(Array("efghij".utf8)))
        }
        #expect(server.requests.allSatisfy { $0.head.contains("Range: bytes=4-") })
        try await api(server).download(place, from: 10) { _ in false }
        #expect(server.requests.count == 2)
        server.stop()
    }

    @Test(arguments: ["bytes 3-9/10", "bytes 40-49/50", "none"])
    func `is not believed when it hands out another part`(range: String) async throws {
        let server = LoopbackServer([
            .answer(206, headers: ["Content-Range: \(range)"], body: Array("efghij".utf8))
        ])
        let place = MediaInfo(url: server.url + "/file", mime: nil, sha256: nil, size: 10)
        let taken = Taken()
        await #expect(throws: GraphError.self) {
            try await api(server).download(place, from: 4) { taken.append($0) }
        }
        #expect(taken.count == 0)
        server.stop()
    }

    @Test func `does not take its token along a redirect of a file`() async throws {
        let other = LoopbackServer()
        let server = LoopbackServer([.answer(302, headers: ["Location: \(other.url)/file"])])
        let place = MediaInfo(url: server.url + "/file", mime: nil, sha256: nil, size: nil)
        await #expect(throws: GraphError.self) { try await api(server).download(place) { _ in true } }
        #expect(other.connectionCount == 0)
        server.stop()
        other.stop()
    }

    @Test func `is not sent a message whose file was not uploaded`() async throws {
        let server = LoopbackServer()
        let message = try MediaMessage(pending: .image, caption: "Press 4")
        guard case .refused(let error) = await (try api(server)).send(.media(message), to: .phone("+27821234567"))
        else {
            Issue.record("not refused")
            return
        }
        #expect(error.errorClass == .neverAsIs && server.requests.isEmpty)
        _ = try await api(server).send(.media(message.with(mediaID: "7")), to: .phone("+27821234567"))
        #expect(try JSON(try #require(server.requests.first).body)["image"]["id"].text == "7")
        server.stop()
    }

    @Test func `takes a file as a form`() async throws {
        let server = LoopbackServer([.answer(200, body: Array(#"{"id":"998"}"#.utf8)), .answer(200)])
        let file: [UInt8] = [0, 13, 10, 45, 45, 255]
        let hash = SHA256Hasher.hash(file)
        let id = try await api(server).upload(
            HTTPBody(file), sha256: hash, mime: "image/png", name: "a\"\r\nb.png")
        #expect(id == "998")
        let request = try #require(server.requests.first)
        let boundary = try #require(request.head.split(separator: "boundary=").last?.prefix { !$0.isNewline })
        let parts = [
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n",
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nimage/png\r\n",
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a_  b.png\"\r\n",
            "Content-Type: image/png\r\n\r\n",
        ]
        #expect(request.body == Array(parts.joined().utf8) + file + Array("\r\n--\(boundary)--\r\n".utf8))
        #expect(request.head.contains("Content-Length: \(request.body.count)"))
        await #expect(throws: GraphError.self) {
            try await api(server).upload(HTTPBody(file), sha256: hash, mime: "image/png", name: "b")
        }
        server.stop()
    }

    @Test(arguments: [
        "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1", "https://mmg.whatsapp.net/x",
        "https://scontent.xx.fbcdn.net/x", "https://graph.facebook.com:443/v25.0/1", "http://127.0.0.1:9999/media/1",
    ])
    func `gives its token to Meta's hosts`(url: String) throws {
        #expect(try fixed().mayHaveToken(url))
    }

    @Test(arguments: [
        "http://lookaside.fbsbx.com/x", "https://fbsbx.com.evil.example/x", "https://evilfbsbx.com/x",
        "https://example.com/",
        "https://lookaside.fbsbx.com@example.com/", "https://example.com\\@lookaside.fbsbx.com/",
        "http://127.0.0.1:9998/",
        "https://lookaside.fbsbx.com:8443/", "http://localhost:9999/", "https://127.0.0.1:9999/", "lookaside.fbsbx.com",
        "https://example.com/#.fbsbx.com", "https://example.com?.fbsbx.com", "https://[::1].fbsbx.com/",
    ])
    func `gives its token to nobody else`(url: String) async throws {
        #expect(try !fixed().mayHaveToken(url))
        let info = MediaInfo(url: url, mime: nil, sha256: nil, size: nil)
        await #expect(
            performing: { try await fixed().download(info) { _ in true } },
            throws: { ($0 as? GraphError)?.code == GraphError.foreignHostCode })
    }

    @Test(arguments: ["", "../106/messages", "1/2", "1?a=b", "1 2", "..", "١"])
    func `is not asked for something that is no id`(id: String) async throws {
        await #expect(throws: GraphError.self) { try await fixed().media(id) }
    }

    @Test(arguments: [
        "http://graph.facebook.com/v25.0", "graph.facebook.com", "", "https://user:pw@graph.facebook.com/",
    ])
    func `is not begun with an address that would show the token`(url: String) {
        #expect(throws: GraphError.self) { try GraphAPI(baseURL: url, phoneNumberID: "1", token: "t", http: client) }
    }

    @Test func `does not show its token`() throws {
        var dumped = ""
        dump(try fixed(), to: &dumped)
        #expect(!"\(try fixed()) \(dumped)".contains("secret"))
    }

    private func fixed() throws -> GraphAPI {
        try GraphAPI(baseURL: "http://127.0.0.1:9999/v25.0", phoneNumberID: "106", token: "secret-token", http: client)
    }
}
