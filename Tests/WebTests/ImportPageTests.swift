import Factory
import Messaging
import Store
import Testing
import WhatsApp

@testable import Web

struct `The import page` {
    private static let file =
        "Employee no;Full name;Mobile;Dept\r\nE1;Thandi Nkosi;0821234501;Press\r\nE9;Zoë;0821234509;Paint\r\n"

    private func importLink(_ page: Response) throws -> String {
        let start = try #require(page.text.firstRange(of: "action=\"/import/people/")?.upperBound)
        return "/import/people/" + page.text[start...].prefix { $0 != "\"" }
    }

    @Test func `shows what a file would do, writes nothing, and then writes just that`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.supervisor)
        let latin = Self.file.unicodeScalars.map { UInt8($0.value) }
        let shown = await office.send(file: latin, to: "/people/import", token: token)
        #expect(shown.status == 200)
        for piece in [
            "new 1, changed 1, unchanged 0, refused 0", "1 person of the directory is not in this file",
            "<bdi>Employee no</bdi></td><td>employee_number", "<bdi>–</bdi> → <bdi>Press</bdi>", "<bdi>Zoë</bdi>",
        ] { #expect(shown.text.contains(piece), "\(piece)") }
        #expect(!shown.text.contains("27821234509"))
        #expect(try office.store.read { try $0.count(Person.self) } == 3)
        let link = try importLink(shown)
        #expect(await office.send([], to: link, token: token).header("Location") == "/people?done=imported")
        #expect(try office.person("E9").area == "Paint" && office.person("E1").area == "Press")
        #expect(await office.send([], to: link, token: token).status == 404)
    }

    @Test func `shows anew what has changed meanwhile`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        let shown = await office.send([("text", Self.file)], to: "/import/people", token: token)
        try await office.load(.people, "employee_number,name,phone,area\nE1,Thandi Nkosi,0821234501,Store\n")
        let late = await office.send([], to: try importLink(shown), token: token)
        #expect(late.status == 409 && late.text.contains("the list has changed since"))
        #expect(late.text.contains("<bdi>Store</bdi> → <bdi>Press</bdi>"))
        #expect(try office.person("E1").area == "Store")
        #expect(await office.send([], to: try importLink(late), token: token).status == 303)
        #expect(try office.person("E1").area == "Press")
    }

    @Test func `names each refused line, and offers no import`() async throws {
        let office = try await Office.sample()
        let shown = await office.send(
            [("text", "employee_number\tname\tphone\nE8\tA\t0821234508\nE9\t\t0821234509\n")], to: "/import/people",
            token: try await office.token(.admin))
        #expect(shown.status == 422 && shown.text.contains("<td>3</td><td><bdi>name is missing</bdi>"))
        #expect(!shown.text.contains(">Import</button>"))
    }

    @Test(arguments: ["", "name,phone\n", "employee_number,name,phone,<b>\n"])
    func `says what is wrong with a file that is no such list`(text: String) async throws {
        let office = try await Office.sample()
        let page = await office.send(
            file: Array(text.utf8), to: "/import/people", token: try await office.token(.admin))
        #expect(page.status == 422 && page.text.contains("line 1: ") && !page.text.contains("<b>"))
    }

    @Test func `takes so many rows, and names the way for more`() async throws {
        let office = try await Office.sample()
        let rows = (0...ImportPage.rowsMax).map { "A\($0),Press" }.joined(separator: "\n")
        let page = await office.send(
            file: Array("code,name\n\(rows)".utf8), to: "/import/assets", token: try await office.token(.admin))
        #expect(page.status == 422 && page.text.contains("andon assets import"), "\(page.text)")
    }

    @Test func `takes the other lists, too`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        let shown = await office.send(
            [("text", "Product code,Description\nBRK-300,Brake disc\n")], to: "/import/products", token: token)
        #expect(shown.text.contains("new 1,"))
        #expect(await office.ask(.get, "/import/visitors", token: token).status == 404)
    }

    @Test func `forgets a file after an hour, and shows it to nobody else`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        let shown = await office.send([("text", Self.file)], to: "/import/people", token: token)
        let link = try importLink(shown)
        let other = try await office.token(.supervisor)
        #expect(await office.send([], to: link, token: other).status == 404)
        office.pass(.seconds(3600))
        #expect(await office.send([], to: link, token: token).status == 404)
        _ = await office.send([("text", Self.file)], to: "/import/people", token: token)
        #expect(try office.store.read { try $0.count(ImportDraft.self) } == 1)
    }

    @Test func `keeps no more files than the bound`() async throws {
        let office = try await Office.sample()
        let token = try await office.token(.admin)
        for _ in 0..<25 { _ = await office.send([("text", Self.file)], to: "/import/people", token: token) }
        #expect(try office.store.read { try $0.count(ImportDraft.self) } == 20)
    }

    @Test func `asks a browser for the token of its session, in a form with a file, too`() async throws {
        let office = try await Office.sample()
        let (cookie, formToken) = try await office.signedIn()
        func post(_ token: String) async -> Int {
            let body = """
                --b\r\nContent-Disposition: form-data; name="form-token"\r\n\r\n\(token)\r\n--b\r\n\
                Content-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n\(Self.file)\r\n--b--\r\n
                """
            return await office.ask(
                .post, "/import/people",
                headers: [("Cookie", cookie), ("Content-Type", "multipart/form-data; boundary=b")],
                body: Array(body.utf8)
            ).status
        }
        #expect(await post(formToken) == 200)
        #expect(await post("x") == 403)
    }
}

struct `A form with a file` {
    @Test func `is read part by part`() throws {
        let body =
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b\r\ncontent-disposition: form-data; "
            + "name=\"f\"; filename=\"x.csv\"\r\nContent-Type: text/csv\r\n\r\nn\r\n--b2\r\n\r\n--b--\r\n"
        let form = try #require(MultipartForm(Array(body.utf8), contentType: "multipart/form-data; boundary=\"b\""))
        #expect(form["a"].map { Array($0.bytes) } == Array("1".utf8))
        #expect(form["f"]?.fileName == "x.csv")
        #expect(Form(form)["a"] == "1" && Form(form)["f"] == nil)
    }

    @Test(arguments: [(70, true), (71, false)])
    func `has a boundary as long as it may be`(length: Int, isTaken: Bool) {
        let boundary = String(repeating: "b", count: length)
        let body = "--\(boundary)\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--\(boundary)--\r\n"
        let form = MultipartForm(Array(body.utf8), contentType: "multipart/form-data; boundary=\(boundary)")
        #expect((form?["a"] != nil) == isTaken)
    }

    @Test func `has its boundaries at the beginning of lines`() throws {
        let body =
            "x--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n0\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"a\"\r\n\r\n1--b\r\n--b--\r\n"
        let form = try #require(MultipartForm(Array(body.utf8), contentType: "multipart/form-data; boundary=b"))
        #expect(form.parts.map(\.name) == ["a"] && form["a"].map { Array($0.bytes) } == Array("1--b".utf8))
    }

    @Test(arguments: [
        "", "--b", "--b--", "--b\r\n", "--b\r\n\r\n", "--b\r\n--b\r\n--b--",
        "--b\r\nContent-Disposition: x\r\n\r\n\r\n--b--",
        "\r\n--b\r\n\r\n--b",
    ])
    func `that is cut off or odd has no parts, and breaks nothing`(body: String) {
        let form = MultipartForm(Array(body.utf8), contentType: "multipart/form-data; boundary=b")
        #expect(form?.parts.isEmpty ?? true)
        #expect(MultipartForm(Array(body.utf8), contentType: "text/plain") == nil)
    }
}
