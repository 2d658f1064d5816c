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

@Suite(.serialized)
struct `What the log, the figures and the error pages say` {
    private static let userID = "ZA.13491208655302741918"

    /// A message of somebody who hides their number.
    private static func webhook(userID: String, _ text: String, wamid: String) -> [UInt8] {
        Array(
            """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
            "messaging_product":"whatsapp","metadata":{"phone_number_id":"\(TestPlant.phoneNumberID)"},\
            "contacts":[{"profile":{"name":"Zanele Hidden"},"user_id":"\(userID)"}],"messages":[{\
            "from_user_id":"\(userID)","id":"\(wamid)","timestamp":"\(TestPlant.milliseconds() / 1000)",\
            "type":"text","text":{"body":"\(text)"}}]}}]}]}
            """.utf8)
    }

    @Test func `tells of nobody, whatever goes wrong`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start(["ANDON_LOG_LEVEL": "debug"])
        let thandi = try #require(plant.graph.phone(named: "Thandi"))
        let phone = thandi.owner.phone
        thandi.send("reject 4711 3 scratched by Bongani")
        _ = try await thandi.nextMessage(after: 0, within: TestPlant.patience, on: TestPlant.clock)
        plant.graph.phones.last?.send("Who are you, stranger?")
        #expect(await plant.post(TestPlant.webhook(from: "27829990001", "Let me in", wamid: "wamid.STRANGER1")) == 200)
        #expect(await plant.post(Self.webhook(userID: Self.userID, "I hide", wamid: "wamid.HIDDEN1")) == 200)
        // Items nobody can read as they should be.
        for odd in [#"{"from":"27829990002","id":"wamid.ODD1","timestamp":"1","type":"text"}"#, #"{"from":{},"id":7}"#]
        {
            let body = #"{"object":"x","entry":[{"changes":[{"field":"messages","value":{"messages":[\#(odd)]}}]}]}"#
            #expect(await plant.post(Array(body.utf8)) == 200)
        }
        #expect(await plant.post(Array("{\"27829990003\"".utf8)) == 400)
        let wrong = try await plant.andon(
            ["people", "import", "-"],
            input: "employee_number,name,phone\nE900,Nomvula Wrong,+2782x999\nE901,Sizwe Wrong,\n")
        #expect(wrong.status == 1)
        try await plant.settled()
        let erased = try await plant.andon(["erase", "+\(phone)", "--json"])
        #expect(erased.status == 0, "\(erased)")
        #expect(try JSON(Array(erased.output.utf8))["counts"]["people"].int == 1)

        let token = try await plant.token()
        var shown = ""
        for path in [
            "/metrics", "/healthz", "/readyz", "/api/whatsapp/messages/%2B\(phone)x", "/api/whatsapp/message/\(phone)",
            "/api/v1/people/%2B\(phone)", "/api/v1/people/%2B\(phone)/dossier", "/conversations/\(phone)",
            "/api/whatsapp/interactions?person=%2B\(phone)", "/api/whatsapp/interactions?since=\(phone)",
            "/whatsapp/notifications?person=Thandi%20Nkosi", "/whatsapp/notifications?since=%2B\(phone)",
            "/api/v1/media/wamid.STRANGER1", "/api/v1/nonconformances/\(phone)", "/nowhere/\(phone)",
            "/api/v1/orders/%2B\(phone)", "/api/whatsapp/users?next=\(phone)", "/api/v1/messages/\(phone)",
        ] {
            for credential in [token, nil] {
                let answer = try await plant.get(path, token: credential)
                shown += String(decoding: answer.body, as: UTF8.self) + "\n"
                #expect(answer.status != 500, "\(path)")
            }
        }
        for json in [
            #"{"phone":"+\#(phone)x","message":"Bongani"}"#, #"{"phone":"+\#(phone)","message":""}"#, "{\"\(phone)\"",
        ] {
            let answer = try await plant.perform(.post, "/api/whatsapp/test/send", token: token, json: json)
            shown += String(decoding: answer.body, as: UTF8.self) + "\n"
        }
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)

        let log = try Binary.text(plant.log)
        #expect(log.contains("route=/api/whatsapp/messages/{phone}") || log.contains("/api/whatsapp/messages/{phone}"))
        let secrets =
            [
                phone, "2782999000", "wamid.", Self.userID, "Zanele", "I hide", "Let me in", "Who are you", "Bongani",
                "scratched", "Nomvula", "Sizwe", thandi.owner.userID,
            ] + plant.graph.phones.flatMap { [$0.owner.phone, $0.owner.name] }
        for secret in secrets {
            #expect(!log.contains(secret), "\(secret) is in the log")
            #expect(!shown.contains(secret), "\(secret) is in an answer")
        }
        // Nothing of who was erased is left in the channel's log either, but for what came after.
        let checked = try await plant.andon(["check"])
        #expect(checked.status == 0, "\(checked)")
    }

    @Test func `commands of privacy work beside the daemon`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start()
        let thandi = try #require(plant.graph.phone(named: "Thandi"))
        thandi.send("hi")
        _ = try await thandi.nextMessage(after: 0, within: TestPlant.patience, on: TestPlant.clock)
        try await plant.settled()
        let dossier = try await plant.andon(["people", "dossier", "+\(thandi.owner.phone)"])
        #expect(dossier.status == 0)
        #expect(try JSON(Array(dossier.output.utf8))["sent"].array.count == 1)
        let file = plant.folder + "/dossier.json"
        #expect(try await plant.andon(["people", "dossier", thandi.owner.phone, "--out", plant.folder]).status == 0)
        #expect(try plant.mode(file) == 0o600)
        #expect(try await plant.andon(["people", "dossier", thandi.owner.phone, "--out", file]).status == 1)
        let held = try await plant.andon(["hold", "add", "+\(thandi.owner.phone)", "--reason", "Claim 7", "--json"])
        #expect(held.status == 0)
        let refused = try await plant.andon(["erase", "+\(thandi.owner.phone)"])
        #expect(refused.status == 1 && refused.errors.contains("legal hold"))
        #expect(try await plant.andon(["hold", "list"]).output.contains("Claim 7"))
        let id = try #require(try JSON(Array(held.output.utf8))["id"].text)
        #expect(try await plant.andon(["hold", "remove", id]).status == 0)
        #expect(try await plant.andon(["hold", "remove", id]).status == 1)
        let dry = try await plant.andon(["erase", "+\(thandi.owner.phone)", "--dry-run"])
        #expect(dry.status == 0 && dry.output.contains("nothing was changed"))
        #expect(try await plant.andon(["retention"]).output.contains("--apply"))
        let applied = try await plant.andon(["retention", "--apply", "--json"])
        #expect(try JSON(Array(applied.output.utf8))["counts"]["received"].int == 0)
        #expect(try await plant.andon(["erase", thandi.owner.phone]).status == 0)
        #expect(try await plant.andon(["erase", thandi.owner.phone]).status == 1)
        #expect(try await plant.andon(["check"]).status == 0)
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
    }
}

extension TestPlant {
    func mode(_ path: String) throws -> UInt32 {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return status.st_mode & 0o777
    }
}
