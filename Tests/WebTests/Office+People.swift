import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

extension Office {
    /// A form posted by a script, which needs no form token.
    func send(_ form: [(String, String)], to target: String, token: String) async -> Response {
        await post(form: form, to: target, headers: [("Authorization", "Bearer \(token)")])
    }

    /// A form with a file, as a browser sends it.
    func send(
        file: [UInt8], named name: String = "people.csv", to target: String, token: String
    ) async -> Response {
        let head = """
            --xYz\r\nContent-Disposition: form-data; name="text"\r\n\r\n\r\n--xYz\r\n\
            Content-Disposition: form-data; name="file"; filename="\(name)"\r\nContent-Type: text/csv\r\n\r\n
            """
        return await ask(
            .post, target, token: token, headers: [("Content-Type", "multipart/form-data; boundary=xYz")],
            body: Array(head.utf8) + file + Array("\r\n--xYz--\r\n".utf8))
    }

    func person(_ number: String) throws -> Person {
        try #require(try store.read { try factory.people.find(employeeNumber: number, in: $0) })
    }

    func page(of number: String) throws -> String { PersonPage.address(of: try person(number).id) }

    /// What a hidden field of a page holds.
    func field(_ name: String, in page: Response) throws -> String {
        let mark = "name=\"\(name)\" value=\""
        let start = try #require(page.text.firstRange(of: mark)?.upperBound)
        return String(page.text[start...].prefix { $0 != "\"" })
    }

    /// The form of an entry as it stands, ready to be sent back.
    func entry(of number: String, _ changes: [String: String] = [:], token: String) async throws -> [(String, String)] {
        let page = await ask(.get, try self.page(of: number) + "/edit", token: token)
        try #require(page.status == 200)
        let person = try person(number)
        var fields = [
            "version": try field("version", in: page), "name": try factory.people.name(of: person),
            "phone": try factory.people.phone(of: person)?.e164 ?? "", "area": person.area, "team": person.team,
            "shift": person.shift?.text ?? "", "on_call": "no", "language": person.language?.rawValue ?? "",
            "verified": "",
        ]
        for role in person.roles { fields["role-\(role.rawValue)"] = "yes" }
        fields.merge(changes) { $1 }
        return fields.map { ($0.key, $0.value) }
    }
}
