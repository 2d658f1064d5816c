import FoundationEssentials
import Glibc
import Simulator
import Testing
import WhatsApp

@Suite(.serialized)
struct `What lies on the disk` {
    @Test func `holds no phone number, no name and no text in clear`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start(["ANDON_LOG_LEVEL": "debug"])
        let thandi = try #require(plant.graph.phone(named: "Thandi"))
        var number = 0
        func hear() async throws {
            number = try await thandi.nextMessage(after: number, within: TestPlant.patience, on: TestPlant.clock).number
        }
        for words in ["reject", "BRK-200", "Scraped by the gripper", "12"] {
            thandi.send(words)
            try await hear()
        }
        thandi.send(caption: "See the left flank")
        try await hear()
        thandi.send("confirm")
        try await hear()
        plant.graph.phones.last?.send("Who are you, stranger?")
        let token = try await plant.token()
        _ = try await plant.get("/api/whatsapp/messages/%2B\(thandi.owner.phone)", token: token)
        try await plant.until("the photo is here") {
            try FileManager.default.subpathsOfDirectory(atPath: plant.data + "/media").contains {
                $0.hasSuffix(".sealed")
            }
        }
        try await plant.settled()
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)

        var secrets = [
            "Scraped by the gripper", "left flank", "Who are you, stranger", token, "token-of-the-test",
            TestPlant.appSecret,
        ]
        for phone in plant.graph.phones { secrets += [phone.owner.phone, phone.owner.name, phone.owner.userID] }
        let photo = SamplePhoto.png
        let files =
            [plant.log]
            + (try FileManager.default.subpathsOfDirectory(atPath: plant.data)).map { plant.data + "/" + $0 }
        var searched = 0
        for file in files {
            guard let data = FileManager.default.contents(atPath: file), !data.isEmpty else { continue }
            searched += 1
            for secret in secrets { #expect(data.firstRange(of: Data(secret.utf8)) == nil, "\(secret) is in \(file)") }
            #expect(data.firstRange(of: Data(photo.prefix(64))) == nil, "the photo is in \(file)")
        }
        #expect(searched >= 4, "database, key, media and log: \(files)")
        #expect(try plant.mode(plant.data) == 0o700 && plant.mode(plant.data + "/data.mdb") == 0o600)
        #expect(try plant.mode(plant.data + "/keys/master") == 0o600)
    }
}

extension TestPlant {
    func mode(_ path: String) throws -> UInt32 {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return status.st_mode & 0o777
    }
}
