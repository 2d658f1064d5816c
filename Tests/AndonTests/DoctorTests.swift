import FoundationEssentials
import Glibc
import Simulator
import Testing
import WhatsApp

@testable import andon

@Suite(.serialized)
struct `The doctor` {
    /// What it says of one thing.
    private func finding(_ name: String, _ said: String) throws -> JSON {
        let rows = try JSON(Array(said.utf8)).array
        return try #require(rows.first { $0["name"].text == name }, "\(said)")
    }

    @Test func `finds a plant in order, with the daemon and without it`() async throws {
        let plant = try await TestPlant()
        for isRunning in [false, true] {
            let daemon = isRunning ? try await plant.start() : nil
            let told = try await plant.andon(["doctor", "--json"])
            #expect(told.status == 0, "\(told.output)\(told.errors)")
            for name in [
                "settings", "data folder", "key file", "database", "inbox", "outbox", "failed messages", "WhatsApp",
                "clock", "phone number", "health", "webhook subscription",
            ] { #expect(try finding(name, told.output)["state"].text == "ok", "\(name): \(told.output)") }
            daemon?.signal(SIGTERM)
            daemon?.wait()
        }
        let shown = try await plant.andon(["doctor"])
        #expect(shown.output.contains("✓ key file: ") && shown.output.contains("! backup: "))
    }

    @Test func `tries the public address`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start()
        let settings = plant.environment.merging(["ANDON_PUBLIC_URL": "http://127.0.0.1:\(plant.port)/"]) { $1 }
        let told = try await plant.andon(["doctor", "--json"], settings)
        #expect(try finding("public address", told.output)["state"].text == "ok", "\(told.output)")
        let other = settings.merging(["WHATSAPP_VERIFY_TOKEN": "another"]) { $1 }
        let refused = try await plant.andon(["doctor", "--json"], other)
        #expect(try finding("public address", refused.output)["state"].text == "bad" && refused.status == 1)
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `says that a token is refused and how to get another`() async throws {
        let plant = try await TestPlant()
        let settings = plant.environment.merging(["WHATSAPP_ACCESS_TOKEN": "expired-token"]) { $1 }
        let told = try await plant.andon(["doctor", "--json"], settings)
        #expect(told.status == 1)
        let number = try finding("phone number", told.output)
        #expect(number["state"].text == "bad" && number["fix"].text?.contains("system-user token") == true)
        #expect(!told.output.contains("expired-token"))
    }

    @Test func `says that Meta does not know the number`() async throws {
        let plant = try await TestPlant()
        let settings = plant.environment.merging(["WHATSAPP_PHONE_NUMBER_ID": "106540352242923"]) { $1 }
        let told = try await plant.andon(["doctor", "--json"], settings)
        let number = try finding("phone number", told.output)
        #expect(told.status == 1 && number["state"].text == "bad")
        #expect(number["fix"].text?.contains("WHATSAPP_PHONE_NUMBER_ID") == true)
    }

    @Test func `works without a network, and says so`() async throws {
        let plant = try await TestPlant()
        let settings = plant.environment.merging(["WHATSAPP_API_URL": "http://127.0.0.1:1/v25.0"]) { $1 }
        let told = try await plant.andon(["doctor", "--json"], settings)
        #expect(told.status == 1)
        #expect(try finding("WhatsApp", told.output)["state"].text == "bad")
        #expect(try finding("phone number", told.output)["state"].text == "warn")
        #expect(try finding("database", told.output)["state"].text == "ok")
    }

    @Test func `names what is missing, and makes nothing that was not there`() throws {
        let folder = try Binary.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let told = try Binary.run(
            ["doctor"],
            environment: [
                "ANDON_CONF": "/dev/null", "ANDON_DATA": folder + "/data",
                "WHATSAPP_API_URL": "http://127.0.0.1:1/v25.0",
            ])
        #expect(told.status == 1)
        #expect(told.output.contains("✗ settings: not set: WHATSAPP_PHONE_NUMBER_ID"))
        #expect(told.output.contains("there is no data yet"))
        #expect(!FileManager.default.fileExists(atPath: folder + "/data"))
        let wrong = try Binary.run(["doctor"], environment: ["ANDON_CONF": "/dev/null", "ANDON_REGION": "Atlantis"])
        #expect(wrong.status == 1 && wrong.output.contains("ANDON_REGION"))
    }

    @Test func `sees a key that others may read, another key, and none`() async throws {
        let plant = try await TestPlant()
        let key = plant.data + "/keys/master"
        chmod(key, 0o644)
        let open = try await plant.andon(["doctor", "--json"])
        #expect(try open.status == 1 && finding("key file", open.output)["state"].text == "bad")
        chmod(key, 0o600)
        try Data(repeating: 9, count: 32).write(to: URL(filePath: key))
        let other = try await plant.andon(["doctor", "--json"])
        let database = try finding("database", other.output)
        #expect(database["state"].text == "bad" && database["fix"].text?.contains("not the one") == true)
        try FileManager.default.removeItem(atPath: key)
        let none = try await plant.andon(["doctor", "--json"])
        #expect(try none.status == 1 && finding("key file", none.output)["state"].text == "bad")
        #expect(!FileManager.default.fileExists(atPath: key))
    }

    @Test func `leaves out of a report what belongs to the plant alone`() async throws {
        let plant = try await TestPlant()
        let told = try await plant.andon(["doctor", "--report"])
        #expect(told.output.hasPrefix("andon "))
        for secret in [
            plant.folder, TestPlant.phoneNumberID, TestPlant.businessAccountID, TestPlant.appSecret,
            "token-of-the-test",
            "verify-of-the-test", Plant.name,
        ] { #expect(!told.output.contains(secret), "\(secret) is in \(told.output)") }
    }
}

struct `What Meta says of a token` {
    private func state(_ data: String) throws -> Finding.State {
        Questions.token(try JSON(Array(data.utf8)), now: 1_795_250_000).state
    }
    private static let scopes = #""scopes":["whatsapp_business_messaging","whatsapp_business_management"]"#

    @Test(
        arguments: [
            (#"{"is_valid":true,"expires_at":0,\#(scopes)}"#, .ok),
            (#"{"is_valid":true,"expires_at":1800000000,"issued_at":1790000000,\#(scopes)}"#, .ok),
            (#"{"is_valid":true,"expires_at":1795450000,"issued_at":1790000000,\#(scopes)}"#, .warn),
            (#"{"is_valid":true,"expires_at":1795336400,"issued_at":1795250000,\#(scopes)}"#, .bad),
            (#"{"is_valid":true,"expires_at":1795260000,\#(scopes)}"#, .bad),
            (#"{"is_valid":true,"expires_at":0,"scopes":["whatsapp_business_messaging"]}"#, .bad),
            (#"{"is_valid":false,"expires_at":1}"#, .bad), (#"{"is_valid":true}"#, .ok), ("{}", .warn),
        ] as [(String, Finding.State)])
    func `decides whether it will do`(data: String, state expected: Finding.State) throws {
        #expect(try state(data) == expected)
    }
}

struct `What Meta says of a number` {
    @Test(
        arguments: [
            (#"{"status":"CONNECTED","quality_rating":"GREEN","name_status":"APPROVED"}"#, .ok),
            (#"{"status":"CONNECTED","quality_rating":"YELLOW"}"#, .warn),
            (#"{"status":"CONNECTED","name_status":"DECLINED"}"#, .warn), (#"{"status":"RESTRICTED"}"#, .bad),
            (#"{"verified_name":"Karoo Motors"}"#, .warn), ("{}", .warn),
        ] as [(String, Finding.State)])
    func `decides whether it can be used`(answer: String, state: Finding.State) throws {
        let finding = Questions.number(try JSON(Array(answer.utf8)), id: "106")
        #expect(finding.state == state)
        #expect(!finding.sentence.contains("Karoo"))
    }

    @Test(
        arguments: [
            (#"{"can_send_message":"AVAILABLE"}"#, .ok), (#"{"can_send_message":"LIMITED"}"#, .warn),
            (#"{"can_send_message":"BLOCKED","entities":[{"errors":[{"error_code":141006}]}]}"#, .bad), ("{}", .warn),
        ] as [(String, Finding.State)])
    func `tells whether it may send`(answer: String, state: Finding.State) throws {
        #expect(Questions.health(try JSON(Array(answer.utf8))).state == state)
    }
}

struct `A date in a header` {
    @Test(
        arguments: [
            ("Sat, 21 Nov 2026 08:33:20 GMT", 1_795_250_000), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Sat, 21 Nov 2026 08:33 GMT", nil), ("Saturday, 21-Nov-26 08:33:20 GMT", nil), ("", nil),
            ("Sat, 41 Nov 2026 08:33:20 GMT", nil), ("Sat, 21 Nov 2026 08:33:20 +0200", nil),
        ] as [(String, Int64?)])
    func `is read`(text: String, seconds: Int64?) { #expect(HTTPDate.seconds(text) == seconds) }
}
