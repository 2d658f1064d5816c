import FoundationEssentials
import Glibc
import Simulator
import Testing
import WhatsApp

@Suite(.serialized)
struct `Webhooks that others received` {
    /// Beside the package, or where `ANDON_SHARED` says; they are not ours to keep here.
    private static var folder: String {
        let shared = ProcessInfo.processInfo.environment["ANDON_SHARED"] ?? Binary.packageFolder + "/../shared"
        return shared + "/whatsapp/payloads"
    }

    private static func files() throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder) else {
            print("skipped: there is no folder \(folder)")
            return []
        }
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
    }

    @Test func `are all taken, and each item is applied or parked`() async throws {
        let files = try Self.files()
        guard !files.isEmpty else { return }
        let plant = try await TestPlant()
        // What the pretend WhatsApp itself would report of the answers is kept back: only these files are counted.
        plant.graph.pauseWebhooks()
        let daemon = try await plant.start()
        var items: Set<String> = []
        for file in files {
            let body = [UInt8](try Data(contentsOf: URL(filePath: Self.folder + "/" + file)))
            #expect(await plant.post(body) == 200, "\(file)")
            for item in try Webhook.parse(body) { items.insert("\(item.sentAtSeconds)/\(item.identity)") }
        }
        try await plant.settled()
        let stats = try await plant.stats()
        #expect(stats["tables"]["inbound"].int == items.count)
        let parked = try JSON(Array(await plant.andon(["parked", "list", "--json"]).output.utf8)).array
        #expect(!parked.isEmpty && parked.count < items.count)
        #expect(parked.allSatisfy { $0["reason"].text?.isEmpty == false && $0["id"].exists && $0["at"].exists })
        #expect(
            parked.allSatisfy { !($0["reason"].text ?? "").contains("failed") },
            "\(parked.map { $0["reason"].text ?? "" })")
        let checked = try await plant.andon(["check"])
        #expect(checked.status == 0, "\(checked.errors)")
        // Once more: redeliveries change nothing.
        for file in files {
            let body = [UInt8](try Data(contentsOf: URL(filePath: Self.folder + "/" + file)))
            #expect(await plant.post(body) == 200, "\(file)")
        }
        #expect(try await plant.stats()["tables"]["inbound"].int == items.count)
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
    }
}
