import Simulator
import Testing
import WhatsApp

struct `A pretend phone's number` {
    @Test func `is hidden behind a user name, and shown again`() async throws {
        try await World.open { world in
            let thandi = try world.thandi
            thandi.hideNumber()
            thandi.send("hi")
            let hidden = try #require(try await world.nextIncoming())
            #expect(hidden.from.phone == nil && hidden.from.userID == thandi.owner.userID)
            #expect(hidden.from.username == "thandi.nkosi")
            // It is answered by the user id, and the receipts tell no number.
            try await world.say("there", to: .userID(thandi.owner.userID))
            let reports = try await world.nextReports(2)
            #expect(reports.allSatisfy { $0.recipientPhone == nil && $0.recipientUserID == thandi.owner.userID })
            thandi.showNumber()
            thandi.send("hi")
            #expect(try await world.nextIncoming()?.from.phone == "27821234501")
        }
    }

    @Test func `changes, which WhatsApp tells with the old and the new one`() async throws {
        try await World.open { world in
            let thandi = try world.thandi
            thandi.openWindow()
            #expect(!thandi.changeNumber(to: "27821234502") && !thandi.changeNumber(to: "12"))
            #expect(thandi.changeNumber(to: "+27 82 999 9901"))
            let told = try #require(try await world.nextIncoming())
            guard case .system(let change) = told.content else {
                Issue.record("\(told.content)")
                return
            }
            #expect(change.kind == .changedNumber)
            #expect(change.oldPhone == "27821234501" && change.newPhone == "27829999901")
            let now = try world.phone("27829999901").owner
            #expect(change.newUserID == now.userID && now.userID != thandi.owner.userID)
            #expect(now.name == "Thandi Nkosi")
            // Nobody is at the old number any more.
            try await world.say("lost")
            #expect(try await world.nextReports(1).first?.errors.first?.code == 131026)
            try await world.say("found", to: .phone("+27829999901"))
            #expect(try await world.nextReports(2).last?.status == .delivered)
        }
    }

    @Test func `that is hidden changes as a user id`() async throws {
        try await World.open { world in
            let priya = try world.phone("Priya")
            #expect(priya.owner.username == "priya.naidoo")
            #expect(priya.changeNumber(to: "27829999909"))
            let told = try #require(try await world.nextIncoming())
            guard case .system(let change) = told.content else {
                Issue.record("\(told.content)")
                return
            }
            #expect(change.kind == .changedUserID && change.oldPhone == nil && change.newPhone == nil)
            #expect(change.oldUserID == priya.owner.userID)
            #expect(change.newUserID == (try world.phone("Priya")).owner.userID)
        }
    }

    @Test func `is passed on: the same number, another user id`() async throws {
        try await World.open { world in
            let thandi = try world.thandi
            thandi.passOn()
            thandi.send("who is this")
            let incoming = try #require(try await world.nextIncoming())
            #expect(incoming.from.phone == "27821234501" && incoming.from.userID != thandi.owner.userID)
        }
    }

    @Test func `is played in a script`() throws {
        let script = """
            Thandi hides her number
            Thandi shows number
            Thandi changes number to +27829999901
            Thandi passes the card on
            """
        #expect(throws: Never.self) { try Script(script, people: Plant.phoneOwners) }
    }

    @Test func `is changed on the page`() async throws {
        try await World.open { (world) async throws -> Void in
            let head = [(name: "Content-Type", value: "multipart/form-data; boundary=b")]
            func form(_ fields: [(String, String)]) -> [UInt8] {
                let parts = fields.map {
                    "--b\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n"
                }
                return Array((parts.joined() + "--b--\r\n").utf8)
            }
            func post(_ fields: (String, String)...) async throws -> Int {
                try await world.ask(.post, "phones/27821234501/number", headers: head, body: form(fields)).status
            }
            #expect(try await world.ask(.get, "phones/27821234501").text.contains("Hide number"))
            #expect(try await post(("do", "hide")) == 303)
            #expect(try await world.ask(.get, "phones/27821234501").text.contains("Show number"))
            #expect(try await post(("do", "show")) == 303)
            #expect(try await post(("do", "dance")) == 400)
            #expect(try await post(("do", "change"), ("number", "x")) == 400)
            #expect(try await post(("do", "change"), ("number", "27829999901")) == 303)
            #expect(try await world.ask(.get, "phones/27829999901").text.contains("Thandi Nkosi"))
        }
    }
}
