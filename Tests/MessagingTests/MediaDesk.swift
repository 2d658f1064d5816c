import FoundationEssentials
import Glibc
import Logging
import Store
import Synchronization
import Testing
import Vault

@testable import Messaging
@testable import WhatsApp

/// Testing has one, too.
typealias Attachment = Messaging.Attachment

/// A real store, a real media folder and Meta's side of files, with a clock that is set.
final class MediaDesk: Sendable {
    let server = MetaServer()
    let store: Store
    let shelf: MediaShelf
    let uploads: Uploads
    let api: GraphAPI
    let sender: MediaSender
    let worker: MediaWorker
    let bell = Bell()
    private let folder: String
    private let time = Desk.Time()

    init(mediaFolder: String? = nil) throws {
        folder = "/tmp/andon-media-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        let time = time
        store = try Store(
            path: folder,
            schema: Schema(
                version: 1,
                tables: [
                    Attachment.self, Upload.self, Contact.self, InboundMessage.self, OutboundMessage.self, Lane.self,
                    Pace.self, Tombstone.self,
                ]), mapSizeBytes: 16 << 20,
            now: { time.now })
        let vault = try testVault()
        shelf = MediaShelf(vault: vault, folder: mediaFolder ?? folder + "/media")
        uploads = Uploads(vault: vault, phoneNumberID: "106")
        api = try GraphAPI(
            baseURL: server.url, phoneNumberID: "106", token: "secret-token", http: try CurlClient())
        sender = MediaSender(store: store, shelf: shelf, uploads: uploads, api: api)
        worker = MediaWorker(
            store: store, shelf: shelf, outbox: Outbox(vault: vault, language: .english), api: api, mayCall: { true },
            bell: bell,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Bytes in drafts.
    var draftBytes: Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: shelf.folder)) ?? []  // Not made yet.
        return names.filter { $0.hasSuffix(".part") }.reduce(0) { sum, name in
            var about = stat()
            return stat("\(shelf.folder)/\(name)", &about) == 0 ? sum + Int(about.st_size) : sum
        }
    }

    deinit {
        server.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    var now: Timestamp { time.now }

    func pass(_ duration: Duration) { time.pass(duration) }

    /// Somebody sent a file, and the desk has noted it.
    func wants(
        _ id: String, kind: Incoming.Media.Kind = .image, mime: String = "image/jpeg", sha256: String? = nil
    ) async throws -> Ref<Attachment> {
        let shelf = shelf
        let media = Incoming.Media(
            kind: kind, id: id, mimeType: mime, sha256: sha256, caption: nil, fileName: nil, url: nil)
        return try await store.write { tx in
            let key = InboundMessage.Key(sentAt: tx.now, token: shelf.vault.token(id, .messageID))
            return try shelf.want(media, from: Ref(1), message: key, in: tx)
        }
    }

    func attachment(_ id: Ref<Attachment>) throws -> Attachment { try #require(try store.read { try $0.find(id) }) }

    /// One try, and what became of it.
    func fetch(_ id: Ref<Attachment>, _ downloads: Downloads = Downloads()) async throws -> Attachment {
        try await worker.fetch(try attachment(id), downloads)
        return try attachment(id)
    }

    func content(of attachment: Attachment) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try shelf.open(attachment) { bytes += $0 }
        return bytes
    }

    /// A file comes to the shelf piece by piece.
    func takes(_ content: Content, kind: MediaMessage.Kind?) throws -> OutgoingFile {
        var given = 0
        return try shelf.take(kind: kind, fileName: nil) {
            defer { given += Content.pieceBytes }
            return content.bytes(min(given, content.size)..<min(given + Content.pieceBytes, content.size))
        }
    }

    /// Names of files below the media folder, those in the folder itself being drafts.
    func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: shelf.folder).filter { $0.contains(".") }
    }
}

extension Attachment {
    var isStored: Bool {
        if case .stored = state { true } else { false }
    }

    var isFailed: Bool {
        if case .failed = state { true } else { false }
    }
}
