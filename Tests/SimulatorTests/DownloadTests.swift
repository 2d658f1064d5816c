import Simulator
import Synchronization
import Testing
import Vault
import WhatsApp

struct `Files of the pretend WhatsApp` {
    private final class Pieces: Sendable {
        private let bytes = Mutex<[UInt8]>([])
        var value: [UInt8] { bytes.withLock { $0 } }
        func add(_ piece: UnsafeRawBufferPointer) -> Bool {
            bytes.withLock { $0 += Array(piece) }
            return true
        }
    }

    private func download(_ world: World, _ info: MediaInfo) async throws(GraphError) -> [UInt8] {
        let pieces = Pieces()
        try await world.api.download(info, sink: { pieces.add($0) })
        return pieces.value
    }

    private func upload(_ world: World, _ bytes: [UInt8] = SamplePhoto.png) async throws -> (String, MediaInfo) {
        let id = try await world.api.upload(bytes, mime: "image/png", name: "photo.png")
        return (id, try await world.api.media(id))
    }

    @Test(
        arguments: [
            (nil, 200, 0..<10, nil), ("bytes=0-3", 206, 0..<4, "bytes 0-3/10"),
            ("bytes=4-", 206, 4..<10, "bytes 4-9/10"),
            ("bytes=-3", 206, 7..<10, "bytes 7-9/10"), ("bytes=8-99", 206, 8..<10, "bytes 8-9/10"),
            ("bytes=10-", 416, 0..<0, "bytes */10"), ("lines=1-2", 200, 0..<10, nil), ("bytes=5-2", 200, 0..<10, nil),
        ] as [(String?, Int, Range<Int>, String?)])
    func `come in parts`(range: String?, status: Int, part: Range<Int>, told: String?) async throws {
        try await World.open { world in
            let bytes = Array(UInt8(0)..<10)
            let (_, info) = try await upload(world, bytes)
            let headers = [("Authorization", "Bearer \(World.token)")] + (range.map { [("Range", $0)] } ?? [])
            let answer = try await world.http.perform(
                HTTPRequest(.get, info.url, headers: headers.map { (name: $0.0, value: $0.1) }))
            #expect(answer.status == status)
            #expect(answer.header("Content-Range") == told)
            #expect(answer.body == Array(bytes[part]))
        }
    }

    @Test func `can break off in the middle`() async throws {
        try await World.open { world in
            let (_, info) = try await upload(world)
            world.server.failNextDownload(afterBytes: 20)
            let pieces = Pieces()
            await #expect(throws: GraphError.self) { try await world.api.download(info, sink: { pieces.add($0) }) }
            #expect(pieces.value == Array(SamplePhoto.png.prefix(20)))
            #expect(try await download(world, info) == SamplePhoto.png)
        }
    }

    @Test func `can be other than their hash`() async throws {
        try await World.open { world in
            let (_, info) = try await upload(world)
            world.server.failNextDownload(with: .corrupt)
            let bytes = try await download(world, info)
            #expect(bytes.count == SamplePhoto.png.count)
            #expect(SHA256Hasher.hash(bytes) != info.sha256)
            #expect(SHA256Hasher.hash(try await download(world, info)) == info.sha256)
        }
    }

    @Test func `can be at an address that is over, or leads away`() async throws {
        try await World.open { world in
            let (_, info) = try await upload(world)
            world.server.failNextDownload(with: .expired)
            #expect(try await World.complaint { _ = try await download(world, info) }?.subcode == 33)
            world.server.failNextDownload(with: .redirect(to: world.webhook.url))
            await #expect(throws: GraphError.self) { try await download(world, info) }
            // Nobody followed: the first to come there is the webhook.
            try world.thandi.send("hi")
            #expect(await world.webhook.next(1).map { $0.head.hasPrefix("POST") } == [true])
        }
    }

    @Test func `of 100 MB are taken`() async throws {
        try await World.open { world in
            let bytes = [UInt8](repeating: UInt8(ascii: "\r"), count: 100 << 20)
            let id = try await world.api.upload(bytes, mime: "application/pdf", name: "manual.pdf")
            #expect(try await world.api.media(id).size == bytes.count)
        }
    }

    @Test(
        arguments: [
            ("image/gif", 10, 131053), ("audio/wav", 10, 131053), ("image/png", 5 << 20 + 1, 131053),
            ("image/webp", 500 << 10 + 1, 131053), ("image/webp", 500 << 10, nil), ("audio/ogg; codecs=opus", 10, nil),
            ("application/pdf", 10, nil),
        ] as [(String, Int, Int?)])
    func `of a wrong kind or size are refused`(mime: String, size: Int, code: Int?) async throws {
        try await World.open { world in
            let file = [UInt8](repeating: 0, count: size)
            let complaint = try await World.complaint {
                _ = try await world.api.upload(file, mime: mime, name: "file")
            }
            #expect(complaint?.code == code)
        }
    }

    @Test func `sent as another kind fail later`() async throws {
        try await World.open { world in
            try world.thandi.openWindow()
            let id = try await world.api.upload([1, 2, 3], mime: "application/pdf", name: "manual.pdf")
            let body = #"{"messaging_product":"whatsapp","to":"27821234501","type":"image","image":{"id":"\#(id)"}}"#
            #expect(try await world.post(body).code == nil)
            #expect(try await world.nextReports(1).map { $0.errors.map(\.code) } == [[131053]])
        }
    }

    @Test func `that are gone cannot be sent, fetched or deleted`() async throws {
        try await World.open { world in
            try world.thandi.openWindow()
            let (id, _) = try await upload(world)
            let body = #"{"messaging_product":"whatsapp","to":"27821234501","type":"image","image":{"id":"\#(id)"}}"#
            #expect(try await world.post(body).code == nil)
            world.server.expireMedia(id)
            #expect(try await world.post(body).code == 100)
            for method in [HTTPRequest.Method.get, .delete] {
                #expect(try await World.complaint { _ = try await world.api.call(method, id) }?.subcode == 33)
            }
        }
    }
}
