import FoundationEssentials
import Glibc
import Store
import Testing
import Vault

@testable import Messaging
@testable import WhatsApp

struct `A file that somebody sent` {
    private let desk: MediaDesk

    init() throws { desk = try MediaDesk() }

    @Test func `is fetched with the token, sealed, and told by its content`() async throws {
        let content = Content(200_000)
        desk.server.put(.init(content: content), as: "1")
        let hash = Data(content.hash).base64EncodedString()
        let stored = try await desk.fetch(desk.wants("1", mime: "text/html", sha256: hash))
        guard case .stored(let file, 200_000, Hex.text(content.hash)) = stored.state else {
            Issue.record("\(stored.state)")
            return
        }
        #expect(stored.sniffed == "image/jpeg" && stored.mime == "text/html")
        #expect(try desk.content(of: stored) == content.bytes)
        let sealed = try #require(FileManager.default.contents(atPath: "\(desk.shelf.folder)/\(file)"))
        #expect(sealed.firstRange(of: content.bytes[1000..<1032]) == nil)
        #expect(try desk.files() == [file] && !file.contains(Hex.text(content.hash)))
        #expect(desk.server.heads.allSatisfy { $0.contains("Authorization: Bearer secret-token\r\n") })
    }

    @Test func `goes on where the line was cut`() async throws {
        let content = Content(300_000)
        desk.server.put(.init(content: content, cuts: [100_000, 50_000]), as: "1")
        let downloads = Downloads()
        let id = try await desk.wants("1")
        for _ in 1...2 {
            let cut = try await desk.fetch(id, downloads)
            #expect(cut.state == .wanted(tries: 0, due: desk.now + BackOff.unreachable.delay(1, seed: id.value)))
        }
        let whole = try await desk.fetch(id, downloads)
        #expect(try desk.content(of: whole) == content.bytes)
        let ranges = desk.server.downloads(of: "1").map { head in
            head.split(separator: "\r\n").first { $0.hasPrefix("Range:") }.map(String.init)
        }
        #expect(ranges == [nil, "Range: bytes=100000-", "Range: bytes=150000-"])
    }

    @Test func `is whole as well when the answer begins at the front again`() async throws {
        let content = Content(300_000)
        desk.server.put(.init(content: content, cuts: [100_000], isRangeIgnored: true), as: "1")
        let downloads = Downloads()
        let id = try await desk.wants("1")
        _ = try await desk.fetch(id, downloads)
        #expect(try desk.content(of: try await desk.fetch(id, downloads)) == content.bytes)
    }

    @Test func `is begun anew by the next daemon, which finds no draft in its way`() async throws {
        let content = Content(300_000)
        desk.server.put(.init(content: content, cuts: [100_000]), as: "1")
        let id = try await desk.wants("1")
        let lost = Downloads()
        _ = try await desk.fetch(id, lost)
        #expect(try desk.files().count == 1)
        #expect(try desk.content(of: try await desk.fetch(id, Downloads())) == content.bytes)
        #expect(desk.server.downloads(of: "1").allSatisfy { !$0.contains("Range:") })
        lost.end(id)
    }

    @Test func `is asked for again when its address has expired`() async throws {
        desk.server.put(.init(content: Content(1000), expiredTimes: 1), as: "1")
        let id = try await desk.wants("1")
        #expect(
            try await desk.fetch(id).state
                == .wanted(tries: 1, due: desk.now + BackOff.unreachable.delay(1, seed: id.value)))
        #expect(try await desk.fetch(id).isStored)
        #expect(desk.server.heads.filter { $0.hasPrefix("GET /v25.0/1?") }.count == 2)
    }

    @Test(arguments: [true, false])
    func `is not kept when it is not what was announced`(isSaidByWebhook: Bool) async throws {
        let wrong = [UInt8](repeating: 1, count: 32)
        desk.server.put(.init(content: Content(1000), saidHash: isSaidByWebhook ? nil : wrong), as: "1")
        let id = try await desk.wants("1", sha256: isSaidByWebhook ? Data(wrong).base64EncodedString() : nil)
        for tries in 1..<MediaWorker.mismatchesMax {
            guard case .wanted(tries, _) = try await desk.fetch(id).state else {
                Issue.record("try \(tries)")
                return
            }
        }
        #expect(try await desk.fetch(id).isFailed)
        #expect(try desk.files().isEmpty)
    }

    @Test func `is given up when its id is none of Meta's any more`() async throws {
        #expect(try await desk.fetch(desk.wants("404")).isFailed)
    }

    @Test func `is not even begun when it is larger than WhatsApp lets people send`() async throws {
        desk.server.put(.init(content: Content(1000), saidSize: GraphAPI.mediaBytesMax + 1), as: "1")
        #expect(try await desk.fetch(desk.wants("1")).isFailed)
        #expect(desk.server.downloads(of: "1").isEmpty)
    }

    @Test func `is cut off where it is longer than was said`() async throws {
        desk.server.put(.init(content: Content(1_000_000), saidSize: 1000), as: "1")
        let id = try await desk.wants("1")
        let cut = try await desk.fetch(id)
        #expect(cut.state == .wanted(tries: 1, due: desk.now + BackOff.unreachable.delay(1, seed: id.value)))
    }

    @Test func `is not taken for a photo when it is a web page`() async throws {
        let page = Content(30, head: Array(" <HTML><script>0</script>".utf8))
        desk.server.put(.init(content: page), as: "1")
        desk.server.put(.init(content: page), as: "2")
        let asPhoto = try await desk.fetch(desk.wants("1"))
        #expect(asPhoto.isFailed)
        let asDocument = try await desk.fetch(desk.wants("2", kind: .document, mime: "application/pdf"))
        #expect(asDocument.isStored)
    }

    @Test func `lies there once, however often it is sent, also at the same time`() async throws {
        let content = Content(2_000_000)
        let ids = ["1", "2", "3", "4"]
        for id in ids { desk.server.put(.init(content: content), as: id) }
        let stored = try await withThrowingTaskGroup(of: Attachment.self) { group in
            for id in ids { group.addTask { try await desk.fetch(desk.wants(id)) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(stored.count == 4)
        #expect(try stored.allSatisfy { try desk.content(of: $0) == content.bytes })
        #expect(try desk.files().count == 1)
    }

    @Test func `waits when the token is refused, as all others do, and loses no try`() async throws {
        let refusal = (401, #"{"error":{"code":190}}"#)
        desk.server.put(.init(content: Content(1000), refusals: [refusal]), as: "1")
        let downloads = Downloads()
        let id = try await desk.wants("1")
        let rested = try await desk.fetch(id, downloads)
        #expect(rested.state == .wanted(tries: 0, due: desk.now + .seconds(60)))
        let other = try desk.attachment(try await desk.wants("2"))
        #expect(downloads.begin([other], now: desk.now).isEmpty)
        desk.pass(.seconds(60))
        #expect(downloads.begin([other], now: desk.now).map(\.id) == [other.id])
        #expect(try await desk.fetch(id, downloads).isStored)
    }

    @Test func `waits when the folder cannot be written`() async throws {
        let desk = try MediaDesk(mediaFolder: "/dev/null/media")
        desk.server.put(.init(content: Content(1000)), as: "1")
        let id = try await desk.wants("1")
        #expect(
            try await desk.fetch(id).state
                == .wanted(tries: 1, due: desk.now + BackOff.unreachable.delay(1, seed: id.value)))
    }

    @Test func `does not wait for a slow one`() async throws {
        let slow = ["1", "2", "3"]
        let quick = ["4", "5", "6", "7", "8", "9"]
        for id in slow { desk.server.put(.init(content: Content(1000), isHeld: true), as: id) }
        for (seed, id) in quick.enumerated() {
            desk.server.put(.init(content: Content(1000, seed: UInt8(seed))), as: id)
        }
        for id in slow + quick { _ = try await desk.wants(id) }
        let worker = Task { [desk] in await desk.worker.run() }
        await desk.server.wait { server in quick.allSatisfy { !server.downloads(of: $0).isEmpty } }
        worker.cancel()
        await worker.value
        #expect(slow.allSatisfy { desk.server.downloads(of: $0).count == 1 })
    }

    @Test func `leaves drafts of others alone, and those that nobody writes go`() async throws {
        let written = try MediaFile(folder: desk.shelf.folder, vault: desk.shelf.vault)
        try Data([1]).write(to: URL(filePath: desk.shelf.folder + "/Ab3dEf.part"))
        #expect(try desk.files().count == 2)
        try MediaFile.removeAbandoned(in: desk.shelf.folder)
        #expect(try desk.files().count == 1)
        try written.append([1])
        _ = try written.finish()
        try written.move(to: desk.shelf.folder + "/aa/whole.sealed")
        #expect(try desk.files() == ["aa/whole.sealed"])
    }
}
