import FoundationEssentials
import Messaging
import Simulator
import Testing
import WhatsApp

struct `The templates command` {
    private func rows(_ plant: TestPlant) async throws -> [JSON] {
        try JSON(Array(await plant.andon(["templates", "list", "--json"]).output.utf8)).array
    }

    @Test func `creates what is missing, once, and lists it`() async throws {
        let plant = try await TestPlant()
        let before = try await rows(plant)
        #expect(before.count > 30 && before.allSatisfy { $0["state"].text == "NOT_CREATED" })
        let pushed = try await plant.andon(["templates", "push"])
        #expect(pushed.status == 0, "\(pushed)")
        // As many as Meta takes in an hour, in the plant's language first.
        #expect(pushed.output.split(separator: "\n").count { $0.contains(": created") } == TemplatePlan.creationsMax)
        #expect(pushed.output.contains("andon_assignment_2 en: created") && pushed.output.contains("in an hour"))
        for _ in 1...2 { #expect(try await plant.andon(["templates", "push"]).status == 0) }
        let after = try await rows(plant)
        #expect(after.count == before.count && after.allSatisfy { $0["state"].text != "NOT_CREATED" })
        #expect(Set(after.compactMap { $0["language"].text }) == Set(Language.allCases.map(\.templateCode)))
        let again = try await plant.andon(["templates", "push"])
        #expect(again.status == 0 && !again.output.contains(": created") && !again.output.contains(": changed"))
        let matrix = try await plant.andon(["templates"])
        #expect(matrix.status == 0 && matrix.output.contains("andon_assignment_2"))
    }

    @Test func `fetches what somebody made at Meta, beside the daemon`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start()
        defer {
            daemon.signal(15)
            daemon.wait()
        }
        let definition = TemplateDefinition(
            name: "canteen_1", language: "en", category: .utility, body: "The canteen is closed today.")
        let api = try GraphAPI(
            baseURL: try await plant.graph.apiURL(), phoneNumberID: TestPlant.phoneNumberID,
            token: "token-of-the-test", http: plant.client)
        _ = try await api.createTemplate(definition, in: TestPlant.businessAccountID)
        let synced = try await plant.andon(["templates", "sync"])
        // Meta's webhook may have told the daemon of it before; its words come with the list alone.
        let isTaken = ["new 1", "changed 1"].contains { synced.output.contains($0) }
        #expect(synced.status == 0 && isTaken, "\(synced)")
        let custom = try #require(try await rows(plant).first { $0["template"].text == "canteen_1" })
        #expect(custom["kind"].text == nil && custom["advice"].text == nil)
        #expect(try await plant.andon(["templates", "sync"]).output.contains("unchanged 1"))
    }

    @Test(arguments: ["push", "sync"])
    func `says which setting is missing`(command: String) throws {
        let folder = try Binary.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let asked = try Binary.run(
            ["templates", command], environment: ["ANDON_CONF": "/dev/null", "ANDON_DATA": folder + "/data"])
        #expect(asked.status == 1 && asked.errors.contains("WHATSAPP_BUSINESS_ACCOUNT_ID"))
    }

    @Test func `says what Meta has against it`() async throws {
        let plant = try await TestPlant()
        let refused = try await plant.andon(["templates", "push"], ["WHATSAPP_ACCESS_TOKEN": "mistyped"])
        #expect(refused.status == 1 && refused.errors.contains("190") && !refused.errors.contains("mistyped"))
    }
}
