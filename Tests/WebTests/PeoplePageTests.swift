import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `The list of people` {
    private func office() async throws -> Office {
        let office = try await Office.sample()
        try await office.load(
            .people,
            """
            employee_number,name,phone,role,language,area,team,shift
            A7,Zoë Ángel,+27821234577,operator,es,Paint,Night,22:00-06:00
            A8,ana Müller,+27821234588,supervisor,de,Press,Day,mon-fri 06:00-14:00
            """)
        return office
    }

    private func names(_ page: Response) -> [String] {
        ["Thandi Nkosi", "Ravi Patel", "Sipho Dube", "Zoë Ángel", "ana Müller"]
            .compactMap { name in page.text.firstRange(of: ">\u{3C}bdi>\(name)").map { ($0.lowerBound, name) } }
            .sorted { $0.0 < $1.0 }.map(\.1)
    }

    @Test func `is sorted by name, in parts`() async throws {
        let office = try await office()
        let token = try await office.token(.viewer)
        let all = await office.ask(.get, "/people", token: token)
        #expect(names(all) == ["ana Müller", "Ravi Patel", "Sipho Dube", "Thandi Nkosi", "Zoë Ángel"])
        let first = await office.ask(.get, "/people?limit=2", token: token)
        #expect(names(first) == ["ana Müller", "Ravi Patel"] && first.text.contains("/people?page=2"))
        #expect(names(await office.ask(.get, "/people?limit=2&page=3", token: token)) == ["Zoë Ángel"])
    }

    @Test(
        arguments: [
            ("q", "zoe ang", ["Zoë Ángel"]), ("q", "MULLER", ["ana Müller"]), ("q", "a7", ["Zoë Ángel"]),
            ("q", "577", ["Zoë Ángel"]), ("q", "082 123 4588", ["ana Müller"]), ("q", "88", []),
            ("role", "supervisor", ["ana Müller"]), ("team", "Night", ["Zoë Ángel"]), ("area", "Press", ["ana Müller"]),
            ("standing", "inactive", ["Sipho Dube"]), ("standing", "active", ["Thandi Nkosi"]),
            ("language", "de", ["ana Müller"]), ("shift", "22:00-06:00", ["Zoë Ángel"]), ("q", "<b>", []),
        ] as [(String, String, [String])])
    func `finds by name, number, last digits and what an entry says`(
        field: String, value: String, found: [String]
    ) async throws {
        let office = try await office()
        let page = await office.send([(field, value)], to: "/people/search", token: try await office.token(.admin))
        #expect(page.status == 200 && names(page) == found, "\(names(page))")
    }

    @Test func `shows and finds no phone for who may not see phones`() async throws {
        let office = try await office()
        let token = try await office.token(.clerk)
        let page = await office.ask(.get, "/people", token: token).text
        #expect(page.contains("+27•••••4577") && !page.contains("+27821234577"))
        #expect(names(await office.send([("q", "577")], to: "/people/search", token: token)).isEmpty)
    }

    @Test func `keeps what was typed out of every address`() async throws {
        let office = try await office()
        let page = await office.send(
            [("q", "a"), ("area", "Press"), ("limit", "1")], to: "/people/search", token: try await office.token(.admin)
        )
        #expect(!page.text.contains("q=a"))
    }

    @Test func `says who waits for their first message`() async throws {
        let office = try await office()
        let token = try await office.token(.viewer)
        #expect(await office.ask(.get, "/people", token: token).text.contains("waiting for their first message"))
        try await office.says("27821234577", "hi")
        let page = await office.send([("q", "zoe")], to: "/people/search", token: token).text
        #expect(page.contains("not verified") && page.contains("open until"))
    }

    @Test func `is looked through fast enough with five thousand people`() async throws {
        let office = try Office(mapSizeBytes: 256 << 20)
        let rows = (0..<5_000).map { "N\($0),Person \($0 &* 7_919 % 5_000),+2782\(1_000_000 + $0)" }
        try await office.load(.people, "employee_number,name,phone\n" + rows.joined(separator: "\n"))
        let token = try await office.token(.admin)
        var page: Response?
        let time = await ContinuousClock().measure {
            page = await office.send([("q", "person 4321")], to: "/people/search", token: token)
        }
        // One has it in the name, the other in the employee number.
        #expect(page?.text.contains("2 people by name") == true)
        #expect(time < .seconds(10), "\(time)")
    }
}

struct `A person's page` {
    @Test func `leads to that person's dossier, whoever has a number like its address`() async throws {
        let office = try await Office.sample()
        try await office.load(.people, "employee_number,name,phone\n1,Ana Ruiz,+27821234577\nE 5/a,Bo,+27821234578")
        let token = try await office.token(.admin)
        for (number, name) in [("E1", "Thandi Nkosi"), ("1", "Ana Ruiz"), ("E 5/a", "Bo")] {
            let page = await office.ask(.get, try office.page(of: number), token: token).text
            let link = try #require(page.firstMatch(of: /href="([^"]+)">Everything held/)?.1)
            let dossier = try await office.ask(.get, String(link), token: token).json
            #expect(dossier["person"]["name"].text == name)
        }
    }

    @Test func `says who it is, what reaches them and what was sent`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "reject 4711 12 scratched")
        try await office.says("27821234501", "confirm")
        let page = await office.ask(.get, try office.page(of: "E1"), token: try await office.token(.admin)).text
        for piece in [
            "Thandi Nkosi", "+27821234501", "Verified: gets notices", "Window open until", "user id not known",
            "REJ-1001", "composed", "Deactivate", "Everything held", "/conversations/1",
        ] { #expect(page.contains(piece), "\(piece)") }
    }

    @Test func `shows who may not change it neither numbers nor buttons`() async throws {
        let office = try await Office.sample()
        try await office.says("27821234501", "hi")
        let page = await office.ask(.get, try office.page(of: "E1"), token: try await office.token(.viewer)).text
        #expect(page.contains("Thandi Nkosi") && !page.contains("27821234501"))
        #expect(!page.contains("<form class=\"inline\"") && !page.contains("/edit"))
    }

    @Test func `is saved with every field`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.supervisor)
        let form = try await office.entry(
            of: "E2",
            [
                "name": "Ravi P.", "phone": "082 123 4599", "area": "Press", "team": "Day", "shift": "06:00-14:00",
                "on_call": "yes", "language": "hi", "role-supervisor": "yes", "verified": "yes",
            ], token: token)
        let saved = await office.send(form, to: try office.page(of: "E2") + "/edit", token: token)
        #expect(saved.header("Location") == "/people/2?done=saved", "\(saved.text)")
        let ravi = try office.factory.people.entry(of: try office.person("E2"))
        #expect(
            ravi
                == People.Entry(
                    employeeNumber: "E2", name: "Ravi P.", phone: try PhoneNumber(whatsApp: "27821234599"),
                    roles: [.technician, .supervisor], language: .hindi, isVerified: true, area: "Press", team: "Day",
                    shift: Shift("06:00-14:00"), isOnCall: true))
    }

    @Test(arguments: [
        ("name", "", "Name is missing"), ("phone", "12", "Phone is too short"),
        ("phone", "0821234501", "belongs to employee E1"), ("shift", "tomorrow", "Shift is not like"),
        ("role-technician", "", "Role “none”"),
    ])
    func `names the field at fault, and keeps what was typed`(field: String, value: String, says: String) async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        var form = try await office.entry(of: "E2", ["area": "Typed <b>"], token: token)
        form.removeAll { $0.0 == field }
        if !value.isEmpty || field == "name" { form.append((field, value)) }
        let page = await office.send(form, to: try office.page(of: "E2") + "/edit", token: token)
        #expect(page.status == 422 && page.text.contains(says), "\(says)")
        #expect(page.text.contains("value=\"Typed &lt;b&gt;\""))
        #expect(page.text.contains("aria-invalid") || field.hasPrefix("role"))
        #expect(try office.person("E2").area.isEmpty)
    }

    @Test func `is not saved over what somebody else wrote meanwhile`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        let form = try await office.entry(of: "E2", ["area": "Press"], token: token)
        try await office.load(.people, "employee_number,name,phone,team\nE2,Ravi Patel,0821234502,Night\n")
        let target = try office.page(of: "E2") + "/edit"
        let late = await office.send(form, to: target, token: token)
        #expect(late.status == 409 && late.text.contains("somebody has changed this entry"))
        #expect(late.text.contains("<bdi>Night</bdi>"))
        #expect(try office.person("E2").area.isEmpty)
        // Whoever has looked may write all the same.
        let version = try office.field("version", in: late)
        let again = form.filter { $0.0 != "version" } + [("version", version)]
        #expect(await office.send(again, to: target, token: token).status == 303)
        #expect(try office.person("E2").area == "Press")
    }

    @Test func `adds somebody with the next number`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        let page = await office.ask(.get, "/people/new", token: token)
        #expect(page.text.contains("value=\"E5\""))
        let form = [("employee_number", "E5"), ("name", "Zola"), ("phone", "0821234505"), ("role-operator", "yes")]
        #expect(await office.send(form, to: "/people/new", token: token).status == 303)
        #expect(try office.person("E5").standing == .listed)
        let added = await office.ask(.get, try office.page(of: "E5"), token: token).text
        #expect(added.contains("person: added by a script (admin): name set"))
        let twice = await office.send(form, to: "/people/new", token: token)
        #expect(twice.status == 422 && twice.text.contains("Employee number is somebody"))
    }

    @Test func `vouches, lets go and takes back`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.supervisor)
        let address = try office.page(of: "E2")
        #expect(await office.send([], to: address + "/vouch", token: token).status == 303)
        #expect(try office.person("E2").standing == .active)
        #expect(await office.send([("free", "yes")], to: address + "/deactivate", token: token).status == 303)
        #expect(try office.person("E2").standing == .inactive && office.person("E2").phoneToken == nil)
        #expect(await office.ask(.get, address, token: token).text.contains("Inactive: gets neither"))
        #expect(await office.send([], to: address + "/activate", token: token).status == 303)
        #expect(try office.person("E2").standing == .listed)
    }

    @Test func `merges two entries after showing what will happen, and undoes it`() async throws {
        let office = try await Office.sample()
        try await office.load(.people, "employee_number,name,phone,verified\nT9,T. Nkosi,+27821234509,yes\n")
        let token = try await office.token(.admin)
        let address = try office.page(of: "E1")
        let before = try office.person("T9")
        let shown = await office.send([("other", "t9")], to: address + "/merge", token: token)
        #expect(shown.status == 200 && shown.text.contains("Both have a verified number"))
        #expect(try office.person("T9").mergedInto == nil)
        let done = await office.send([("other", "T9"), ("confirm", "yes")], to: address + "/merge", token: token)
        #expect(done.header("Location") == "\(address)?done=merged")
        #expect(try office.person("T9").standing == .merged)
        // Its old number leads to the one that stands for both; lists leave it out.
        let named = await office.ask(.get, "/api/v1/people/T9", token: token)
        #expect(try named.json["employeeNumber"].text == "E1")
        #expect(!(await office.ask(.get, "/api/whatsapp/users", token: token).text.contains("T9")))
        #expect(!(await office.ask(.get, "/people", token: token).text.contains("T. Nkosi")))
        #expect(await office.ask(.get, "/people/\(before.id)", token: token).header("Location") == address)
        #expect(await office.ask(.get, address, token: token).text.contains("Undo the merging of T9"))
        #expect(
            await office.send([("from", "\(before.id)")], to: address + "/unmerge", token: token).status == 303)
        #expect(try office.person("T9").standing == .active)
    }

    @Test func `refuses to merge somebody with nobody, or with themselves`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        let address = try office.page(of: "E1") + "/merge"
        #expect(await office.send([("other", "X1")], to: address, token: token).status == 422)
        #expect(await office.send([("other", "E1"), ("confirm", "yes")], to: address, token: token).status == 409)
    }
}

struct `The API of people` {
    @Test func `changes every field, and lets a leaver go as the page does`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        try await office.says("27821234502", "reject")
        let answer = await office.ask(
            .patch, "/api/v1/people/E2", token: token,
            json: #"{"shift":"mon-fri 06:00-14:00","onCall":true,"roles":["clerk"],"verified":true,"active":false}"#)
        #expect(answer.status == 200)
        let json = try answer.json
        #expect(json["shift"].text == "mon-fri 06:00-14:00" && json["onCall"].bool == true)
        #expect(json["active"].bool == false && json["roles"].array.first?.text == "clerk")
        let flows = try office.store.read { try $0.page(Conversation.self, limit: 10).records.compactMap(\.flow) }
        #expect(flows.isEmpty)
    }

    @Test func `says how far each is`() async throws {
        let office = try await Office.sample()
        try await office.store.write { tx in
            var ravi = try #require(try office.factory.people.find(employeeNumber: "E2", in: tx))
            ravi.invitedAt = tx.now
            try tx.put(ravi)
            var thandi = try #require(try office.factory.people.find(employeeNumber: "E1", in: tx))
            thandi.suspension = .init(.numberChanged, at: tx.now)
            try tx.put(thandi)
        }
        let users = try await office.ask(.get, "/api/whatsapp/users", token: try await office.token(.viewer)).json
        #expect(users["users"].array.map { $0["state"].text } == ["suspended", "invited", "inactive"])
    }
}
