import FoundationEssentials
import Store
import Synchronization
import Testing
import Vault

@testable import Messaging
@testable import WhatsApp

private let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
private let opus = Array("OggS........................OpusHead".utf8)

struct `A file that is to be sent` {
    private let desk: MediaDesk

    init() throws { desk = try MediaDesk() }

    @Test(
        arguments: [
            (jpeg, 1000, nil, .image, "image/jpeg"), (jpeg, 6 << 20, nil, .document, "image/jpeg"),
            (jpeg, 6 << 20, .document, .document, "image/jpeg"), (opus, 1000, nil, .voice, "audio/ogg"),
            (opus, 600_000, nil, .audio, "audio/ogg"), (opus, 600_000, .voice, .voice, "audio/ogg"),
            (Array("....ftypmp42".utf8), 1000, nil, .video, "video/mp4"),
            (Array("....ftypmp42".utf8), 1000, .audio, .audio, "audio/mp4"),
            (Array("RIFF....WEBPVP8 ".utf8), 90_000, .sticker, .sticker, "image/webp"),
            (Array("RIFF....WEBPVP8X....\u{2}".utf8), 400_000, .sticker, .sticker, "image/webp"),
            (Array("RIFF....WEBPVP8 ".utf8), 90_000, nil, .document, "image/webp"),
            ([0, 1, 2, 3], 1000, nil, .document, "application/octet-stream"),
        ] as [([UInt8], Int, MediaMessage.Kind?, MediaMessage.Kind, String)])
    func `goes as what it is`(
        head: [UInt8], size: Int, asked: MediaMessage.Kind?, kind: MediaMessage.Kind, mime: String
    ) throws {
        let content = Content(size, head: head)
        let file = try desk.shelf.take(content.bytes, kind: asked, fileName: "Press 4.bin")
        #expect(file.kind == kind && file.mime == mime && file.size == size)
        #expect(file.sha256 == Hex.text(content.hash) && file.fileName == (kind == .document ? "Press 4.bin" : nil))
        var read: [UInt8] = []
        try desk.shelf.open(file) { read += $0 }
        #expect(read == content.bytes)
        #expect(try desk.files() == [file.file])
    }

    @Test(
        arguments: [
            (jpeg, (5 << 20) + 1, .image, .tooLarge(.image, limitBytes: 5 << 20), "file", .document),
            (Array("RIFF....WEBPVP8 ".utf8), 1000, .image, .wrongType(.image, found: .webp), "kind", .document),
            (Array("....ftypheic".utf8), 1000, .image, .wrongType(.image, found: .heic), "kind", .document),
            (Array("ID3".utf8), 1000, .voice, .wrongType(.voice, found: .mp3), "kind", .audio),
            (Array("....ftypmp42".utf8), 20 << 20, .video, .tooLarge(.video, limitBytes: 16 << 20), "file", .document),
            (Array("....ftypmp42".utf8), 20 << 20, .image, .wrongType(.image, found: .mp4), "kind", .video),
            (
                Array("RIFF....WEBPVP8 ".utf8), 100_001, .sticker, .tooLarge(.sticker, limitBytes: 100_000), "file",
                .document
            ),
            ([0, 1, 2, 3], 1000, .audio, .wrongType(.audio, found: nil), "kind", .document),
            ([], 0, nil, .empty, "file", nil),
        ] as [([UInt8], Int, MediaMessage.Kind?, OutgoingRefusal, String, MediaMessage.Kind?)])
    func `is refused where Meta would refuse it, with what to do instead`(
        head: [UInt8], size: Int, asked: MediaMessage.Kind?, refusal: OutgoingRefusal, field: String,
        instead: MediaMessage.Kind?
    ) throws {
        #expect(throws: refusal) { try desk.takes(Content(size, head: head), kind: asked) }
        #expect(refusal.field == field && refusal.instead == instead)
        if let instead { #expect(refusal.description.hasSuffix("\(instead.rawValue).")) }
        #expect(try desk.files().isEmpty)
    }

    @Test(arguments: ["", "a\nb", String(repeating: "a", count: 241)])
    func `needs a name that people can read`(name: String) throws {
        #expect(
            performing: { try desk.shelf.take([1], kind: .document, fileName: name) },
            throws: { ($0 as? OutgoingRefusal)?.field == "fileName" })
    }

    @Test func `is read from a path, under its own name`() throws {
        let folder = desk.shelf.folder + "-own"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = folder + "/manual.pdf"
        try Data("%PDF-1.7 press".utf8).write(to: URL(filePath: path))
        let file = try desk.shelf.take(path: path, kind: nil)
        #expect(file.fileName == "manual.pdf" && file.mime == "application/pdf" && file.size == 14)
        #expect(try file.message(caption: "Look").fileName == "manual.pdf")
        for wrong in [folder, folder + "/none", "/dev/zero"] {
            #expect(
                performing: { try desk.shelf.take(path: wrong, kind: nil) },
                throws: { ($0 as? OutgoingRefusal)?.field == "file" })
        }
    }

    @Test func `goes up as a form, and its message gets the id`() async throws {
        let file = try desk.shelf.take(Content(1000).bytes, kind: nil, fileName: nil)
        let message = Message.media(try file.message(caption: "Press 4"))
        #expect(message.isPending)
        let id = try await desk.sender.mediaID(for: file)
        let sent = try JSON(message.with(mediaID: id).json(to: .phone("+27821234567")))
        #expect(id == "up1" && sent["image"]["id"].text == "up1" && sent["image"]["caption"].text == "Press 4")
        let upload = try #require(desk.server.uploads.first)
        #expect(upload.head.contains("Bearer secret-token") && upload.start.count == upload.byteCount)
        let form = String(decoding: upload.start, as: UTF8.self)
        #expect(form.contains("name=\"type\"\r\n\r\nimage/jpeg\r\n") && form.contains("filename=\"andon.jpg\""))
        #expect(upload.start.firstRange(of: Content(1000).bytes) != nil)
    }

    @Test func `goes up once for all who wait for it, and once in 29 days`() async throws {
        let file = try desk.shelf.take(Content(500_000).bytes, kind: nil, fileName: nil)
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 1...8 { group.addTask { try await desk.sender.mediaID(for: file) } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(ids == ["up1"])
        desk.pass(Uploads.life - .seconds(1))
        #expect(try await desk.sender.mediaID(for: file) == "up1")
        desk.pass(.seconds(1))
        #expect(try await desk.sender.mediaID(for: file) == "up2")
        try await desk.sender.forget(file)
        #expect(try await desk.sender.mediaID(for: file) == "up3")
        let records = try desk.store.read { try $0.page(Upload.self, limit: 10).records }
        #expect(records.count == 1 && desk.server.uploads.count == 3)
    }

    @Test func `goes up anew for another number and as another kind`() async throws {
        let file = try desk.shelf.take(
            Content(1000, head: Array("....ftypmp42".utf8)).bytes, kind: .video, fileName: nil)
        let sound = try desk.shelf.take(
            Content(1000, head: Array("....ftypmp42".utf8)).bytes, kind: .audio, fileName: nil)
        _ = try await desk.sender.mediaID(for: file)
        let other = Uploads(vault: desk.shelf.vault, phoneNumberID: "107")
        let ids = try desk.store.read { snapshot in
            [
                try desk.uploads.liveID(for: file, in: snapshot), try desk.uploads.liveID(for: sound, in: snapshot),
                try other.liveID(for: file, in: snapshot),
            ]
        }
        #expect(ids == ["up1", nil, nil])
        #expect(file.file == sound.file)
    }

    @Test func `old uploads are forgotten as new ones come`() async throws {
        for seed in UInt8(1)...3 {
            _ = try await desk.sender.mediaID(for: desk.shelf.take([seed], kind: nil, fileName: nil))
        }
        desk.pass(Uploads.life)
        _ = try await desk.sender.mediaID(for: desk.shelf.take([4], kind: nil, fileName: nil))
        #expect(try desk.store.read { try $0.count(Upload.self) } == 1)
    }

    @Test func `is not taken for sent when Meta refuses it or does not answer`() async throws {
        let file = try desk.shelf.take([1, 2, 3], kind: nil, fileName: nil)
        desk.server.refuseUpload(400, #"{"error":{"code":131053}}"#)
        await #expect(
            performing: { try await desk.sender.mediaID(for: file) }, throws: { ($0 as? GraphError)?.code == 131053 })
        #expect(try await desk.sender.mediaID(for: file) == "up2")
    }

    @Test(arguments: [true, false])
    func `fails for good when it is not on the shelf as it was`(isDamaged: Bool) async throws {
        let file = try desk.shelf.take(Content(500_000).bytes, kind: nil, fileName: nil)
        let path = "\(desk.shelf.folder)/\(file.file)"
        if isDamaged {
            var sealed = try #require(FileManager.default.contents(atPath: path))
            sealed[sealed.count - 20] ^= 1
            try sealed.write(to: URL(filePath: path))
        } else {
            try FileManager.default.removeItem(atPath: path)
        }
        await #expect(throws: GraphError.fileGone) { try await desk.sender.mediaID(for: file) }
        #expect(GraphError.fileGone.errorClass == .neverAsIs)
        #expect(desk.server.uploads.isEmpty)
    }

    @Test(
        arguments: [(100, 33, true), (131053, nil, true), (100, nil, false), (131047, nil, false), (190, 33, false)]
            as [(Int, Int?, Bool)])
    func `is uploaded again when Meta knows its id no more`(code: Int, subcode: Int?, isGone: Bool) {
        let error = GraphError(code: code, subcode: subcode, title: nil, details: nil, httpStatus: 400)
        #expect(MediaSender.isMediaGone(error) == isGone)
    }
}

struct `A file of 100 MB` {
    /// What the system's sockets hold of a transfer; the file has 104,857,600 bytes.
    static let underWayBytesMax = 20_000_000

    private let desk: MediaDesk
    private let content = Content(GraphAPI.mediaBytesMax)

    init() throws { desk = try MediaDesk() }

    @Test func `is on the disk as fast as it comes`() async throws {
        desk.server.put(.init(content: content), as: "1")
        let gap = Gap()
        desk.server.onProgress { [desk] in gap.note($0 - desk.draftBytes) }
        let stored = try await desk.fetch(desk.wants("1", kind: .document))
        guard case .stored(_, content.size, Hex.text(content.hash)) = stored.state else {
            Issue.record("\(stored.state)")
            return
        }
        #expect(gap.notes >= 99 && gap.most < Self.underWayBytesMax, "\(gap.most) bytes")
    }

    @Test func `is read from the disk as fast as it goes`() async throws {
        let file = try desk.takes(content, kind: .document)
        #expect(file.sha256 == Hex.text(content.hash))
        let sealed = try desk.shelf.sealed(file)
        let (read, gap) = (Gap(), Gap())
        desk.server.onProgress { gap.note(read.sum - $0) }
        let body = HTTPBody(byteCount: file.size) {
            let piece = try sealed.next()
            read.note(piece.count)
            return piece
        }
        let id = try await desk.api.upload(body, sha256: content.hash, mime: file.mime, name: "film.mp4")
        #expect(id == "up1" && read.sum == content.size && read.most <= 1 << 20)
        #expect(gap.notes >= 99 && gap.most < Self.underWayBytesMax, "\(gap.most) bytes")
    }

    /// The most that was noted, and all of it.
    private final class Gap: Sendable {
        private let state = Mutex((most: 0, sum: 0, notes: 0))

        var most: Int { state.withLock { $0.most } }
        var sum: Int { state.withLock { $0.sum } }
        var notes: Int { state.withLock { $0.notes } }

        func note(_ bytes: Int) {
            state.withLock { $0 = (max($0.most, bytes), $0.sum + bytes, $0.notes + 1) }
        }
    }
}
