import FoundationEssentials
import Glibc
import Simulator
import Testing
import WhatsApp

@Suite(.serialized)
struct `The log of calls` {
    @Test func `holds a message's whole way through the real daemon`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start()
        let thandi = try #require(plant.graph.phone(named: "Thandi"))
        thandi.send("hi")
        _ = try await thandi.nextMessage(after: 0, within: TestPlant.patience, on: TestPlant.clock)
        _ = try await plant.graph.webhooksSettled(within: TestPlant.patience)
        try await plant.settled()
        // What was said last is written before the end.
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
        let folder = plant.data + "/channel"
        #expect(try plant.mode(folder) == 0o700)
        var lines: [JSON] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
            #expect(try plant.mode("\(folder)/\(file)") == 0o600)
            for line in try Binary.text("\(folder)/\(file)").split(separator: "\n") {
                lines.append(try JSON(Array(line.utf8)))
            }
        }
        let sent = try #require(
            lines.first { $0["direction"].text == "out" && $0["messages"][0]["id"].exists }, "\(lines.count) lines")
        #expect(sent["method"].text == "POST" && sent["status"].int == 200)
        #expect(sent["path"].text == "/v25.0/\(TestPlant.phoneNumberID)/messages")
        let id = sent["messages"][0]["id"].int
        // Its receipts came back under the same number.
        let receipts = lines.filter {
            $0["direction"].text == "in" && $0["messages"].array.contains { $0["id"].int == id }
        }
        #expect(!receipts.isEmpty && receipts.allSatisfy { $0["status"].int == 200 && $0["requestID"].exists })
        let heard = lines.contains { $0["direction"].text == "in" && $0["request"].text?.contains("•(2)") == true }
        #expect(heard, "what Thandi wrote")
    }
}
