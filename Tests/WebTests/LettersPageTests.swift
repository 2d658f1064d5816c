import Factory
import Messaging
import Store
import Testing

@testable import Web

struct `Letters of the office` {
    private func session(_ office: Office, _ role: OperatorRole) async throws -> (cookie: String, token: String) {
        let access = office.factory.access
        let password = try access.hash("a long password")
        let session = try await office.store.write { tx in
            try access.beginSession(
                of: access.addOperator(role.rawValue, role: role, password: password, in: tx).id, in: tx)
        }
        return ("andon_session=\(session)", access.formToken(session: session))
    }

    private func make(
        _ office: Office, _ role: OperatorRole = .supervisor, people: String = "", everybody: Bool = false,
        language: String = ""
    ) async throws -> Response {
        let (cookie, token) = try await session(office, role)
        let fields = [("form-token", token), ("people", people), ("language", language)]
        return await office.post(
            form: fields + (everybody ? [("everybody", "yes")] : []), to: "/people/letters", cookie: cookie)
    }

    @Test func `are printed for whoever is not verified, with a word that works`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        let number = office.factory.outbox
        try await office.store.write { try number.note(displayNumber: "+27 31 123 0000", in: $0) }
        let page = try await make(office, everybody: true)
        #expect(page.status == 200 && page.header("Cache-Control") == "no-store")
        #expect(page.text.components(of: "<article").count == 2 && page.text.contains("Ravi Patel"))
        let word = try #require(page.text.firstMatch(of: /<p class="word" dir="ltr">(ANDON-[0-9A-Z-]{9})<\/p>/)?.1)
        #expect(page.text.contains("<svg") && page.text.contains("+27 31 123 0000"))
        #expect(try office.person("E2").standing == .invited)
        try await office.says("27821234502", String(word))
        #expect(try office.person("E2").standing == .active)
    }

    @Test func `are in the language chosen, and in its direction`() async throws {
        let office = try await Office.sample()
        let outbox = office.factory.outbox
        try await office.store.write { try outbox.note(displayNumber: "27311230000", in: $0) }
        let page = try await make(office, people: "E1, E2", language: "ar").text
        #expect(page.components(of: "<article lang=\"ar\" dir=\"rtl\">").count == 3)
        #expect(page.contains(LetterPhrase.title.text(in: .arabic)))
    }

    @Test func `say what is missing`() async throws {
        let office = try await Office.sample()
        let page = try await make(office, everybody: true)
        #expect(page.status == 422 && page.text.contains("WhatsApp number is not known yet"))
        #expect(try office.person("E2").standing == .listed)
        let outbox = office.factory.outbox
        try await office.store.write { try outbox.note(displayNumber: "27311230000", in: $0) }
        #expect(try await make(office, .admin, people: "E99").text.contains("E99"))
        let token = try await office.token(.admin)
        let typed = await office.send([("people", "+27821234599")], to: "/people/letters", token: token)
        #expect(typed.status == 422 && !typed.text.contains("821234599"))
    }

    @Test(arguments: ["", " ", ",;", " , \n"])
    func `are for everybody only where that was chosen`(people: String) async throws {
        let office = try await Office.sample()
        let outbox = office.factory.outbox
        try await office.store.write { try outbox.note(displayNumber: "27311230000", in: $0) }
        #expect(try await make(office, people: people).status == 422)
        #expect(try office.person("E2").standing == .listed)
    }

    @Test func `are for whoever is meant, whatever their number looks like`() async throws {
        let office = try await Office.sample()
        let outbox = office.factory.outbox
        try await office.store.write { try outbox.note(displayNumber: "27311230000", in: $0) }
        try await office.load(
            .people,
            "employee_number,name,phone\nE 17,Ana,+27821234511\nE,Bo,+27821234512\n17,Cy,+27821234513")
        let token = try await office.token(.admin)
        let person = await office.ask(.get, try office.page(of: "E 17"), token: token)
        let id = try office.field("person", in: person)
        for fields in [[("person", id)], [("people", "E 17")]] {
            let page = await office.send(fields, to: "/people/letters", token: token).text
            #expect(page.components(of: "<article").count == 2 && page.contains("Ana"))
        }
        #expect(try [office.person("E"), office.person("17")].allSatisfy { $0.invitedAt == nil })
        #expect(await office.send([("person", "4711")], to: "/people/letters", token: token).status == 422)
    }

    @Test func `have words that the office does not read in the conversations`() async throws {
        let office = try await Office.sample()
        let (invitations, ravi) = (office.factory.invitations, try office.person("E2"))
        let word = try await office.store.write { try invitations.invite(ravi, in: $0).text }
        // Refused, for it is Thandi's phone: the word is still good.
        try await office.says("27821234501", "Hello \(word)")
        let token = try await office.token(.admin)
        for path in ["/conversations/\(try office.person("E1").id)", "/api/whatsapp/messages/%2B27821234501"] {
            let page = await office.ask(.get, path, token: token)
            #expect(page.status == 200 && page.text.contains("not shown") && !page.text.contains(word), "\(path)")
        }
    }

    @Test(arguments: [OperatorRole.clerk, .viewer])
    func `are made by those who change the list alone`(role: OperatorRole) async throws {
        let office = try await Office.sample()
        #expect(try await make(office, role).status == 403)
        let (cookie, _) = try await session(office, role == .clerk ? .viewer : .clerk)
        let people = await office.ask(.get, "/people", headers: [("Cookie", cookie)])
        #expect(people.status == 200 && !people.text.contains("Letters to print"))
    }

    @Test func `stand by themselves in a file, and escape what is in them`() async throws {
        let office = try await Office.sample()
        try await office.load(.people, "employee_number,name,phone\nE9,<b>Bo & Co</b>,+27821234509")
        let letters = office.factory.letters
        let made = try await office.store.write { tx in
            try letters.make(
                for: letters.recipients(["E9"], everybody: false, in: tx), number: "+27311230000", language: nil, in: tx
            )
        }
        let file = try LetterSheet.file(made)
        #expect(file.contains("&lt;b&gt;Bo &amp; Co&lt;/b&gt;") && file.contains("<style>") && !file.contains("<link"))
        #expect(!file.contains("http:") || file.contains("xmlns=\"http://www.w3.org/2000/svg\""))
        #expect(!file.contains("<script"))
    }
}

extension String {
    fileprivate func components(of part: String) -> [Substring] {
        split(separator: part, omittingEmptySubsequences: false)
    }
}
