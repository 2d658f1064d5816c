import Messaging
import Store
import Testing
import WhatsApp

@testable import Factory
@testable import Web

struct `Somebody whose number is hidden` {
    /// Zola of the list has no number there, and writes with a user id alone.
    private func office() async throws -> Office {
        let office = try await Office.sample()
        try await office.load(
            .people,
            "employee_number,name,phone,role\nE2,Ravi Patel,+27821234502,technician\nE7,Zola M,+27821234507,clerk")
        try await says("hello", office)
        let factory = office.factory
        try await office.store.write { tx in
            let contact = try #require(try factory.contacts.find(userID: "ZA.7", in: tx))
            var zola = try #require(try factory.people.find(employeeNumber: "E7", in: tx))
            try factory.people.releasePhone(of: zola, in: tx)
            zola = try #require(try tx.find(zola.id))
            try factory.merging.bind(contact, to: zola, by: .desk("Nomsa"), in: tx)
        }
        office.pass(.seconds(1))
        try await says("menu", office)
        return office
    }

    private func says(_ text: String, _ office: Office) async throws {
        let body = String(decoding: office.webhook("27821234501", text), as: UTF8.self)
            .replacing(#","wa_id":"27821234501""#, with: "")
            .replacing(#""from":"27821234501""#, with: #""from_user_id":"ZA.7""#)
        try #require(await office.deliver(Array(body.utf8)).status == 200)
        try await office.answerAll()
    }

    @Test func `is in every list, without a phone`() async throws {
        let office = try await office()
        let token = try await office.token(.admin)
        let users = try await office.ask(.get, "/api/whatsapp/users", token: token).json["users"].array
        let zola = try #require(users.first { $0["employeeNumber"].text == "E7" })
        #expect(zola["phone"].text == nil && zola["state"].text == "active" && zola["windowOpenUntil"].exists)
        #expect(zola["windowOpenUntil"].text != nil)
        let sessions = try await office.ask(.get, "/api/whatsapp/sessions", token: token).json["sessions"].array
        #expect(sessions.contains { $0["person"].text == "E7" && $0["phone"].text == nil })
        let messages = try await office.ask(.get, "/api/whatsapp/messages/E7", token: token).json["messages"].array
        #expect(messages.map { $0["direction"].text } == ["out", "in", "out", "in"])
        let id = try #require(zola["id"].text)
        for path in ["/conversations", "/conversations/\(id)", "/people", "/whatsapp/notifications?person=E7"] {
            let page = await office.ask(.get, path, token: token)
            #expect(page.status == 200, "\(path)")
            #expect(page.text.contains("Zola"), "\(path)")
        }
        #expect(await office.ask(.get, "/conversations/\(id)", token: token).text.contains("number hidden"))
    }

    @Test func `is written to by employee number`() async throws {
        let office = try await office()
        let token = try await office.token(.admin)
        let path = "/api/whatsapp/test/send"
        #expect(await office.ask(.post, path, token: token, json: #"{"person":"E7","message":"hi"}"#).status == 202)
        #expect(
            await office.ask(.post, "/api/whatsapp/test/menu", token: token, json: #"{"person":"E7"}"#).status == 202)
        #expect(await office.ask(.post, path, token: token, json: #"{"person":"E9","message":"hi"}"#).status == 422)
    }
}
