import FoundationEssentials
import Glibc
import Logging
import Store
import Synchronization
import Testing
import Vault
import WhatsApp

@testable import Messaging

/// A log in a temporary folder, with a clock that is set.
private final class LoggedChannel: Sendable {
    let log: ChannelLog
    let folder: String
    let clock: Clock
    let lines: Said
    let installation: String

    init() throws {
        folder = "/tmp/andon-channel-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        let outbox = Outbox(vault: try testVault(), language: .english)
        let clock = Clock()
        self.clock = clock
        let said = Said()
        lines = said
        log = ChannelLog(
            folder: folder, outbox: outbox, now: { clock.now },
            logger: Logger(label: "test") { _ in said })
        installation = outbox.installation
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    final class Clock: Sendable {
        private let value = Mutex(Timestamp(seconds: 1_795_250_000))  // 2026-11-21T08:33:20Z
        var now: Timestamp { value.withLock { $0 } }
        func pass(_ duration: Duration) { value.withLock { $0 = $0 + duration } }
    }

    /// What the log would print.
    final class Said: LogHandler {
        let messages = Mutex<[String]>([])
        var metadata: Logger.Metadata {
            get { [:] }
            set {}
        }
        var logLevel: Logger.Level {
            get { .info }
            set {}
        }
        subscript(metadataKey _: String) -> Logger.Metadata.Value? {
            get { nil }
            set {}
        }
        func log(event: LogEvent) { messages.withLock { $0.append("\(event.message)") } }
    }

    /// A call of ours about message `id`, as the outbox makes it.
    func send(_ id: Int, attempt: Int = 1, to http: Answering = Answering()) async throws {
        let body = #"{"to":"+27821234567","biz_opaque_callback_data":"\#(installation).\#(id).\#(attempt)"}"#
        let request = HTTPRequest(
            .post, "https://graph.facebook.com/v25.0/106/messages", headers: [("Authorization", "Bearer hush-hush")],
            body: Array(body.utf8))
        _ = try? await LoggedHTTP(http, log: log).perform(request)
    }

    func read(_ query: ChannelReader.Query = .init(), limit: Int = 50) throws -> [ChannelCall] {
        try log.reader.page(query, limit: limit).calls
    }

    var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
    }
}

/// The world's side of the seam.
private struct Answering: HTTP {
    var result: Result<HTTPResponse, HTTPFailure> = .success(
        HTTPResponse(status: 200, body: Array(#"{"messages":[{"id":"wamid.1"}]}"#.utf8)))
    var before: @Sendable () -> Void = {}

    func perform(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
        before()
        return try result.get()
    }
}

struct `The channel log` {
    @Test func `keeps a call of ours with what was asked, what came back and how long it took`() async throws {
        let channel = try LoggedChannel()
        let clock = channel.clock
        try await channel.send(12, attempt: 3, to: Answering(before: { clock.pass(.milliseconds(250)) }))
        await channel.log.flush()
        let call = try #require(try channel.read().first)
        #expect(call.direction == .out && call.method == "POST" && call.path == "/v25.0/106/messages")
        #expect(call.status == 200 && call.durationMilliseconds == 250 && !call.isFailed)
        #expect(call.messages == [.init(id: 12, attempt: 3)])
        #expect(call.request?.contains("•••4567") == true && call.answer?.contains("wamid:") == true)
        #expect(call.requestBytes > 40 && call.answerBytes == 31)
        let text = try String(contentsOfFile: channel.folder + "/2026-11-21.jsonl", encoding: .utf8)
        for secret in ["hush-hush", "7821234567", "wamid.1"] { #expect(!text.contains(secret)) }
    }

    @Test func `hands on what the client says, also that there is no answer`() async throws {
        let channel = try LoggedChannel()
        let logged = LoggedHTTP(Answering(result: .failure(.lost("the connection died"))), log: channel.log)
        await #expect(throws: HTTPFailure.lost("the connection died")) {
            try await logged.perform(HTTPRequest(.get, "https://graph.facebook.com/v25.0/1"))
        }
        await channel.log.flush()
        let call = try #require(try channel.read().first)
        #expect(call.failure == "the connection died" && call.status == nil && call.isFailed)
    }

    @Test func `counts the bytes of a download without keeping them`() async throws {
        struct Downloading: HTTP {
            func perform(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
                for _ in 1...3 { _ = [UInt8](repeating: 7, count: 1_000).withUnsafeBytes { request.sink?($0) } }
                return HTTPResponse(status: 200)
            }
        }
        let channel = try LoggedChannel()
        let taken = Mutex(0)
        let request = HTTPRequest(.get, "https://lookaside.fbsbx.com/a?hash=secret") { piece in
            taken.withLock { $0 += piece.count }
            return true
        }
        _ = try await LoggedHTTP(Downloading(), log: channel.log).perform(request)
        await channel.log.flush()
        let call = try #require(try channel.read().first)
        #expect(call.answerBytes == 3_000 && call.answer == nil && call.path == "lookaside.fbsbx.com/…")
        #expect(taken.withLock { $0 } == 3_000)
    }

    @Test func `lies in files that only their owner reads`() async throws {
        let channel = try LoggedChannel()
        try await channel.send(1)
        await channel.log.flush()
        var status = stat()
        try #require(stat(channel.folder, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o700)
        try #require(stat(channel.folder + "/2026-11-21.jsonl", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func `is read newest first, page by page, over the days`() async throws {
        let channel = try LoggedChannel()
        for id in 1...25 {
            try await channel.send(id)
            channel.clock.pass(.seconds(3 * 3600))
        }
        await channel.log.flush()
        #expect(try channel.files.count == 4)
        var ids: [UInt64] = []
        var cursor: ChannelReader.Cursor?
        for _ in 1...20 {
            let page = try channel.log.reader.page(after: cursor, limit: 4)
            ids += page.calls.flatMap { $0.messages.map(\.id) }
            cursor = try page.next.map { try #require(ChannelReader.Cursor($0.description)) }
            if cursor == nil { break }
        }
        #expect(ids == (1...25).reversed())
    }

    @Test func `finds the calls of one message among many, also those that Meta made`() async throws {
        let channel = try LoggedChannel()
        for id in 1...900 { try await channel.send(id) }
        let receipt = #"{"statuses":[{"biz_opaque_callback_data":"\#(channel.installation).9.1"}]}"#
        channel.log.noteIncoming(
            "POST", "/api/whatsapp/webhook", status: 200, body: Array(receipt.utf8), bytes: receipt.utf8.count,
            requestID: "r7", begun: channel.clock.now)
        await channel.log.flush()
        let calls = try channel.read(.init(message: 9))
        #expect(calls.map(\.direction) == [.in, .out])
        #expect(calls.first?.requestID == "r7")
        #expect(try channel.read(.init(message: 90)).count == 1)
        #expect(try channel.read(.init(message: 901)).isEmpty)
        #expect(try channel.read(.init(message: 9, from: channel.clock.now + .seconds(1))).isEmpty)
        #expect(try channel.read(.init(message: 9, through: channel.clock.now - .seconds(1))).isEmpty)
    }

    @Test func `shows by direction, and what failed alone`() async throws {
        let channel = try LoggedChannel()
        try await channel.send(1)
        try await channel.send(2, to: Answering(result: .success(HTTPResponse(status: 400))))
        try await channel.send(3, to: Answering(result: .failure(.notSent("no network"))))
        channel.log.noteIncoming(
            "POST", "/whatsapp/webhook", status: 401, body: [], bytes: 9, requestID: "r", begun: channel.clock.now)
        await channel.log.flush()
        #expect(try channel.read(.init(direction: .in)).map(\.status) == [401])
        #expect(try channel.read(.init(isFailedOnly: true)).count == 3)
        #expect(try channel.read(.init(direction: .out, isFailedOnly: true)).count == 2)
    }

    @Test func `forgets what is older than seven days, and nothing that is not its own`() async throws {
        let channel = try LoggedChannel()
        mkdir(channel.folder, 0o700)
        for name in ["2026-11-13.jsonl", "2026-11-14.jsonl", "2026-01-01.txt", "notes.jsonl"] {
            try Data().write(to: URL(filePath: channel.folder + "/" + name))
        }
        try await channel.send(1)
        await channel.log.flush()
        #expect(
            try channel.files == ["2026-01-01.txt", "2026-11-14.jsonl", "2026-11-21.jsonl", "notes.jsonl"])
        channel.clock.pass(.seconds(8 * 24 * 3600))
        await channel.log.flush()
        #expect(try channel.files == ["2026-01-01.txt", "notes.jsonl"])
    }

    @Test func `drops what finds no room and counts it in the next line`() async throws {
        let channel = try LoggedChannel()
        for id in 1...ChannelLog.waitingMax + 30 { try await channel.send(id) }
        await channel.log.flush()
        let calls = try channel.read(limit: 10_000)
        #expect(calls.count == ChannelLog.waitingMax)
        #expect(calls.compactMap(\.dropped) == [30])
    }

    @Test func `does not hold more bytes of bodies than the bound`() async throws {
        let channel = try LoggedChannel()
        let body = [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20)
        for _ in 1...4 {
            channel.log.noteIncoming(
                "POST", "/whatsapp/webhook", status: 200, body: body, bytes: body.count, requestID: "r",
                begun: channel.clock.now)
        }
        await channel.log.flush()
        #expect(try channel.read().count == 2)
        #expect(try channel.read().compactMap(\.dropped) == [2])
    }

    @Test func `ends a day whose file is full with a line that says so`() async throws {
        let channel = try LoggedChannel()
        mkdir(channel.folder, 0o700)
        let path = channel.folder + "/2026-11-21.jsonl"
        let file = open(path, O_WRONLY | O_CREAT, 0o600)
        defer { close(file) }
        try #require(pwrite(file, "\n", 1, off_t(ChannelFiles.dayBytesMax - 301)) == 1)
        for _ in 1...3 {
            try await channel.send(1)
            await channel.log.flush()
        }
        #expect(try channel.read().map { $0.note != nil } == [true])
        channel.clock.pass(.seconds(24 * 3600))
        try await channel.send(2)
        await channel.log.flush()
        #expect(try channel.read(limit: 1).first?.messages == [.init(id: 2, attempt: 1)])
    }

    @Test func `says once that the disk does not take it, and counts what was lost`() async throws {
        let channel = try LoggedChannel()
        // Where the folder should be, there is a file.
        try Data().write(to: URL(filePath: channel.folder))
        for id in 1...3 {
            try await channel.send(id)
            await channel.log.flush()
        }
        #expect(channel.lines.messages.withLock { $0 } == ["channel log cannot be written"])
        try FileManager.default.removeItem(atPath: channel.folder)
        try await channel.send(4)
        await channel.log.flush()
        #expect(try channel.read().map(\.dropped) == [3])
    }

    @Test func `leaves out a line that was cut off, and reads on`() async throws {
        let channel = try LoggedChannel()
        try await channel.send(1)
        await channel.log.flush()
        let path = channel.folder + "/2026-11-21.jsonl"
        var text = try Data(contentsOf: URL(filePath: path))
        text += Data(#"{"at":1795250000000,"dir"#.utf8) + Data("\n".utf8)
        try text.write(to: URL(filePath: path))
        try await channel.send(2)
        await channel.log.flush()
        #expect(try channel.read().flatMap { $0.messages.map(\.id) } == [2, 1])
    }

    @Test func `writes what is left when it is told to stop`() async throws {
        let channel = try LoggedChannel()
        try await channel.send(1)
        channel.log.stop()
        await channel.log.run()
        #expect(try channel.read().count == 1)
    }

    @Test func `is empty before the first call`() throws {
        #expect(try LoggedChannel().read().isEmpty)
    }

    @Test(arguments: ["", "2026-11-21", "2026-11-21:-1", "../../etc:1", "2026-11-21:x", "2026-11-21:1:1"])
    func `takes no cursor that is none`(text: String) { #expect(ChannelReader.Cursor(text) == nil) }
}
