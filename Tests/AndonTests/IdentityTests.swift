import Glibc
import Simulator
import Testing
import WhatsApp

struct `A worker known by user id alone` {
    private static func says(_ phone: Phone, _ text: String, hearing words: String) async throws {
        let number = phone.lastNumber
        phone.send(text)
        let answer = try await phone.nextMessage(after: number, within: TestPlant.patience, on: TestPlant.clock)
        #expect(answer.text.contains(words), "\(answer.text)")
    }

    @Test func `reports a reject, and every answer goes to the user id`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start()
        let priya = try #require(plant.graph.phone(named: "Priya"))
        try await Self.says(priya, "hi", hearing: "not on our list")
        let unbound = try JSON(Array(await plant.andon(["people", "unbound", "--json"]).output.utf8)).array
        let account = try #require(unbound.first?["account"].text)
        #expect(unbound.count == 1 && unbound[0]["phone"].text == nil)
        #expect(try await plant.andon(["people", "bind", "1009", account]).status == 0)
        try await Self.says(priya, "reject 4711 12 scratched", hearing: "")
        try await Self.says(priya, "skip", hearing: "4711")
        try await Self.says(priya, "confirm", hearing: "REJ-")
        try await plant.settled()
        let sent = plant.graph.received
        #expect(!sent.isEmpty)
        #expect(sent.allSatisfy { $0.recipient == priya.owner.userID && $0.outcome == .sent })
        for send in sent {
            let body = try JSON(send.body)
            #expect(body["recipient"].text == priya.owner.userID && !body["to"].exists)
        }
        #expect(try await plant.andon(["send", "--to", "1009", "Well done."]).status == 0)
        try await plant.settled()
        try await plant.until("the receipts are taken") {
            let token = try await plant.token("viewer")
            let page = try await plant.get("/api/whatsapp/messages/1009", token: token)
            let messages = try JSON(page.body)["messages"].array
            return messages.first?["text"].text == "Well done." && messages.first?["state"].text == "delivered"
        }
        let checked = try await plant.andon(["check"])
        #expect(checked.status == 0, "\(checked.errors)")
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
    }

    @Test func `changes the number, loses the notices, and is merged and renamed`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start()
        let thandi = try #require(plant.graph.phone(named: "Thandi"))
        try await Self.says(thandi, "hi", hearing: "What would you like")
        #expect(thandi.changeNumber(to: "27829999901"))
        try await Self.says(thandi, "my", hearing: "letter")
        let token = try await plant.token()
        let users = try JSON(try await plant.get("/api/whatsapp/users", token: token).body)["users"].array
        let changed = try #require(users.first { $0["employeeNumber"].text == "1001" })
        #expect(changed["state"].text == "suspended" && changed["phone"].text == "+27829999901")
        let done = try await plant.andon(["people", "merge", "1002", "1006"])
        #expect(done.status == 1 && done.errors.contains("confirm"))
        #expect(try await plant.andon(["people", "merge", "1002", "1006", "--confirm"]).status == 0)
        #expect(try await plant.andon(["people", "unmerge", "1002"]).status == 0)
        #expect(try await plant.andon(["people", "rename", "1002", "2002"]).status == 0)
        #expect(try await plant.andon(["people", "rename", "1002", "2002"]).status == 1)
        let audit = try JSON(try await plant.get("/api/whatsapp/interactions?person=2002", token: token).body)
        #expect(audit["interactions"].array.map { $0["kind"].text } == ["rename", "unmerge"])
        let checked = try await plant.andon(["check"])
        #expect(checked.status == 0, "\(checked.errors)")
        daemon.signal(SIGTERM)
        #expect(daemon.wait() == 0)
    }
}
