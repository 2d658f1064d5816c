import FoundationEssentials
import Simulator
import Testing
import WhatsApp

struct `Verifying a WhatsApp` {
    private func form(
        _ plant: TestPlant, _ path: String, _ body: String, cookie: String = ""
    ) async throws -> HTTPResponse {
        var request = HTTPRequest(.post, "http://127.0.0.1:\(plant.port)\(path)", body: Array(body.utf8))
        request.headers = [("Content-Type", "application/x-www-form-urlencoded"), ("Cookie", cookie)]
        return try await plant.client.perform(request)
    }

    private func cookies(_ response: HTTPResponse) -> [String: String] {
        Dictionary(
            response.headers.filter { $0.name.lowercased() == "set-cookie" }.compactMap { header in
                let pair = header.value.split(separator: ";")[0].split(separator: "=", maxSplits: 1)
                return pair.count == 2 ? (String(pair[0]), "\(pair[0])=\(pair[1])") : nil
            }, uniquingKeysWith: { $1 })
    }

    private func text(_ response: HTTPResponse) -> String { String(decoding: response.body, as: UTF8.self) }

    /// The state of somebody by employee number, as the API tells it.
    private func state(_ plant: TestPlant, _ name: String, _ token: String) async throws -> String? {
        let users = try JSON(try await plant.get("/api/whatsapp/users?limit=200", token: token).body)["users"].array
        return users.first { $0["name"].text?.hasPrefix(name) == true }?["state"].text
    }

    /// Makes somebody of the sample plant unverified.
    private func doubt(_ plant: TestPlant, _ person: String, _ phone: String, number: String) async throws {
        let row = "employee_number,name,phone,verified\n\(number),\(person),+\(phone),no"
        let done = try await plant.andon(["people", "import", "-"], input: row)
        try #require(done.status == 0, "\(done)")
    }

    private func employee(_ plant: TestPlant, _ name: String, _ token: String) async throws -> String {
        let users = try JSON(try await plant.get("/api/whatsapp/users?limit=200", token: token).body)["users"].array
        return try #require(users.first { $0["name"].text == name }?["employeeNumber"].text)
    }

    @Test func `a code comes to the phone and is typed into the page`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start(["ANDON_LOG_LEVEL": "debug"])
        let token = try await plant.token()
        let thandi = try #require(plant.graph.phone(named: "Thandi"))
        let number = try await employee(plant, thandi.name, token)
        try await doubt(plant, thandi.name, thandi.owner.phone, number: number)
        #expect(try await state(plant, thandi.name, token) == "listed")
        // Her 24 hours are open, so the code comes in free form.
        thandi.send("hi")
        let menu = try await thandi.nextMessage(after: 0, within: TestPlant.patience, on: TestPlant.clock)
        let asked = try await form(plant, "/whatsapp/verify", "phone=%2B\(thandi.owner.phone)&lang=en")
        #expect(asked.status == 200)
        let message = try await thandi.nextMessage(after: menu.number, within: TestPlant.patience, on: TestPlant.clock)
        let code = try #require(message.text.firstMatch(of: /[0-9]{6}/).map { String($0.0) })
        let wrong = code == "000000" ? "111111" : "000000"
        let challenge = try #require(cookies(asked)["andon_code"])
        #expect(try await form(plant, "/whatsapp/verify", "code=\(wrong)", cookie: challenge).status == 422)
        let done = try await form(plant, "/whatsapp/verify", "code=\(code)", cookie: challenge)
        #expect(done.status == 200)
        #expect(try await state(plant, thandi.name, token) == "active")
        let session = try #require(cookies(done)["andon_worker"])
        var request = HTTPRequest(.get, "http://127.0.0.1:\(plant.port)/whatsapp/settings")
        request.headers = [("Cookie", session)]
        #expect(text(try await plant.client.perform(request)).contains("form-token"))

        daemon.signal(15)
        #expect(daemon.wait() == 0)
        let log = try Binary.text(plant.log)
        let (sessionSecret, challengeSecret) = (String(session.dropFirst(13)), String(challenge.dropFirst(11)))
        for secret in [code, thandi.owner.phone, sessionSecret, challengeSecret] { #expect(!log.contains(secret)) }
        for file in try FileManager.default.subpathsOfDirectory(atPath: plant.data) where file.hasSuffix(".mdb") {
            let data = FileManager.default.contents(atPath: "\(plant.data)/\(file)") ?? Data()
            #expect(data.firstRange(of: Data(thandi.owner.phone.utf8)) == nil)
            #expect(data.firstRange(of: Data(sessionSecret.utf8)) == nil)
        }
    }

    @Test func `a letter is printed, and its word sent from the phone`() async throws {
        let plant = try await TestPlant()
        let daemon = try await plant.start(["ANDON_LOG_LEVEL": "debug"])
        let token = try await plant.token()
        let ravi = try #require(plant.graph.phone(named: "Ravi"))
        let number = try await employee(plant, ravi.name, token)
        try await doubt(plant, ravi.name, ravi.owner.phone, number: number)
        let file = plant.folder + "/letters.html"
        try await plant.until("Meta has said our number") {
            try await plant.andon(["people", "letters", number, "--out", file]).status == 0
        }
        #expect(try plant.mode(file) == 0o600)
        let html = try Binary.text(file)
        let word = try #require(html.firstMatch(of: /ANDON-[0-9A-Z]{4}-[0-9A-Z]{4}/).map { String($0.0) })
        #expect(html.contains("<svg") && html.contains("<style>"))
        ravi.send("Hello, \(word.lowercased())")
        let welcome = try await ravi.nextMessage(after: 0, within: TestPlant.patience, on: TestPlant.clock)
        #expect(welcome.text.contains(ravi.name))
        #expect(try await state(plant, ravi.name, token) == "active")

        daemon.signal(15)
        #expect(daemon.wait() == 0)
        let log = try Binary.text(plant.log)
        #expect(!log.contains(word) && !log.contains(word.lowercased()) && !log.contains(ravi.owner.phone))
        let kept = FileManager.default.contents(atPath: plant.data + "/data.mdb") ?? Data()
        for secret in [word, word.lowercased(), word.filter { $0 != "-" }] {
            #expect(kept.firstRange(of: Data(secret.utf8)) == nil)
        }
    }

    @Test func `letters need our number, and say how to give it`() async throws {
        let plant = try await TestPlant()
        let refused = try await plant.andon(["people", "letters", "--all"])
        #expect(refused.status == 1 && refused.errors.contains("+27311230000"))
        let made = try await plant.andon(["people", "letters", "--all", "--number", "+27 31 123 0000"])
        #expect(made.status == 0 && made.output.contains("+27 31 123 0000"))
        #expect(try await plant.andon(["people", "letters", "--language", "xx"]).status == 2)
        // A file of somebody else's, or one that a link leads to, is left as it is; and none stays with nothing in it.
        let (mine, link, new) = (plant.folder + "/mine", plant.folder + "/link", plant.folder + "/new")
        try Data("mine".utf8).write(to: URL(filePath: mine))
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: plant.folder + "/elsewhere")
        for out in [mine, link] {
            let made = try await plant.andon(["people", "letters", "--all", "--number", "+27311230000", "--out", out])
            #expect(made.status == 1 && !made.output.contains("letters in"))
        }
        #expect(try Binary.text(mine) == "mine")
        #expect(!FileManager.default.fileExists(atPath: plant.folder + "/elsewhere"))
        #expect(try await plant.andon(["people", "letters", "nobody", "--out", new]).status == 1)
        #expect(!FileManager.default.fileExists(atPath: new))
        #expect(try await plant.andon(["people", "letters", "nobody", "--number", "+27311230000"]).status == 1)
    }
}
