import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `The dossier of a person` {
    @Test func `is for administrators alone`() async throws {
        let office = try await Office.sample()
        for role in Office.roles {
            let token = try await office.token(role)
            let answer = await office.ask(.get, "/api/v1/people/E1/dossier", token: token)
            #expect(answer.status == (role == .admin ? 200 : 403))
        }
        #expect(await office.ask(.get, "/api/v1/people/E1/dossier").status == 401)
    }

    @Test(arguments: ["E1", "e1", "1", "%2B27821234501"])
    func `says what is held, and the audit that it was taken`(name: String) async throws {
        let office = try await Office.sample()
        let answer = await office.ask(.get, "/api/v1/people/\(name)/dossier", token: try await office.token(.admin))
        let dossier = try JSON(answer.bytes)
        #expect(dossier["person"]["name"].text == "Thandi Nkosi" && dossier["received"].isArray)
        #expect(answer.header("Cache-Control") == "no-store")
        let noted = try office.store.read { try $0.page(Interaction.self, limit: 10).records }
        #expect(noted.map(\.kind) == ["dossier"] && noted[0].person == Ref(1))
        #expect(try office.factory.audit.detail(of: noted[0]) == "taken by a script (admin)")
    }

    @Test func `of somebody who was erased is not there`() async throws {
        let office = try await Office.sample()
        _ = try await Erasure(office.factory, channelFolder: office.folder + "/channel").erase("E1", in: office.store)
        let token = try await office.token(.admin)
        for name in ["E1", "1", "erased-1", "%2B27821234501"] {
            let answer = await office.ask(.get, "/api/v1/people/\(name)/dossier", token: token)
            #expect(answer.status == 404 && !String(decoding: answer.bytes, as: UTF8.self).contains("2782123"))
        }
        let users = try JSON(await office.ask(.get, "/api/whatsapp/users", token: token).bytes)
        #expect(users["users"].array.map { $0["employeeNumber"].text } == ["E2", "E4"])
        let people = try JSON(await office.ask(.get, "/api/v1/people", token: token).bytes)
        #expect(people["people"].array.map { $0["employeeNumber"].text } == ["E2", "E4"])
        for name in ["E1", "1", "erased-1"] {
            #expect(await office.ask(.get, "/api/v1/people/\(name)", token: token).status == 404)
            let changed = await office.ask(.patch, "/api/v1/people/\(name)", token: token, json: #"{"active":true}"#)
            #expect(changed.status == 404)
        }
        for page in ["/people/1", "/people/1/edit", "/conversations/1"] {
            #expect(await office.ask(.get, page, token: token).status == 404)
        }
        let list = await office.ask(.get, "/people", token: token)
        #expect(list.status == 200 && !String(decoding: list.bytes, as: UTF8.self).contains("erased"))
    }

    @Test(arguments: [
        "/api/v1/people/%2B27821234599", "/api/whatsapp/interactions?person=%2B27821234599",
        "/whatsapp/notifications?person=Thandi", "/api/v1/nonconformances/27821234599",
        "/api/v1/orders/%2B27%2082%20123%204599", "/nowhere/27821234599", "/api/whatsapp/messages/2782123459x",
    ])
    func `is no answer's business when nothing is found`(target: String) async throws {
        let office = try await Office.sample()
        let answer = await office.ask(.get, target, token: try await office.token(.admin))
        #expect(answer.status == 404)
        let text = String(decoding: answer.bytes, as: UTF8.self)
        for secret in ["27821234599", "2782123459", "82 123", "Thandi"] { #expect(!text.contains(secret), "\(text)") }
    }
}
