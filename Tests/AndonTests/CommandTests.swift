import FoundationEssentials
import Testing
import WhatsApp

struct `The commands` {
    @Test func `play the README's transcript`() throws {
        let readme = try Binary.text(Binary.packageFolder + "/README.md")
        let start = try #require(readme.firstRange(of: "```transcript\n"))
        let rest = readme[start.upperBound...]
        let end = try #require(rest.firstRange(of: "```"))
        let folder = try Binary.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let script = folder + "/conversation.txt"
        try Data(String(rest[..<end.lowerBound]).utf8).write(to: URL(filePath: script))
        let played = try Binary.run(["demo", "--script", script])
        #expect(played.status == 0, "\(played.errors)\n\(played.output)")
        #expect(played.output.contains("REJ-1002"))
        // What it printed can be played again, until the clock says otherwise.
        #expect(played.output.contains("Thandi: hi"))
    }

    @Test func `a transcript that says something else fails with its line`() throws {
        let folder = try Binary.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data("Thandi: hi\nandon: Goodbye\n".utf8).write(to: URL(filePath: folder + "/wrong.txt"))
        let played = try Binary.run(["demo", "--script", folder + "/wrong.txt"])
        #expect(played.status == 1)
        #expect(played.errors.contains("line 2"))
    }

    @Test(arguments: [
        [], ["--help"], ["serve", "--help"], ["demo", "--help"], ["config", "--help"], ["config", "show", "--help"],
        ["operator", "add", "--help"], ["token", "create", "--help"], ["people", "import", "--help"],
        ["orders", "export", "--help"], ["parked", "--help"], ["send", "--help"], ["check", "--help"],
        ["stats", "--help"], ["templates", "--help"], ["templates", "push", "--help"], ["doctor", "--help"],
        ["erase", "--help"], ["retention", "--help"], ["hold", "--help"], ["hold", "add", "--help"],
        ["hold", "remove", "--help"], ["assets", "labels", "--help"], ["stakeholders", "import", "--help"],
        ["work-orders", "import", "--help"],
        ["people", "dossier", "--help"],
    ])
    func `explain themselves with an example`(arguments: [String]) throws {
        let asked = try Binary.run(arguments, environment: ["ANDON_CONF": "/dev/null"])
        #expect(asked.status == 0)
        #expect(asked.output.contains("Example") || arguments.count < 2, "\(asked.output)")
    }

    @Test(arguments: [
        ["fly"], ["demo", "--listen", "nowhere"], ["operator", "add"], ["operator", "add", "x", "--role", "king"],
        ["parked", "retry"], ["people", "import"], ["stats", "--wrong"],
        ["erase"], ["erase", " "], ["hold", "add", "E1"], ["hold", "remove", "x"], ["people", "dossier"],
        ["retention", "now"], ["assets", "labels", "--number", "desk"],
    ])
    func `called wrongly end with 2`(arguments: [String]) throws {
        let called = try Binary.run(arguments, environment: ["ANDON_CONF": "/dev/null"])
        #expect(called.status == 2)
        #expect(!called.errors.isEmpty)
    }

    @Test func `an import run dry says what each line would change, numbers masked, and reads what Excel saves`() throws
    {
        let folder = try Binary.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let environment = ["ANDON_CONF": "/dev/null", "ANDON_DATA": folder]
        let file = "Employee no;Full name;Mobile\r\nE1;Zoe Nkosi;082 123 4501\r\n"
        let dry = try Binary.run(["people", "import", "-", "--dry-run"], environment: environment, input: file)
        #expect(dry.status == 0)
        #expect(dry.output.contains("column “Mobile” is phone"))
        #expect(dry.output.contains("line 2: E1 new: employee_number “E1”, name “Zoe Nkosi”, phone “+27•••••4501”"))
        #expect(dry.output.hasSuffix("new 1, changed 0, unchanged 0, refused 0\nDry run: nothing was written.\n"))
        let done = try Binary.run(["people", "import", "-"], environment: environment, input: file)
        #expect(done.output == "new 1, changed 0, unchanged 0, refused 0\n")
        let again = try Binary.run(
            ["people", "import", "-", "--dry-run", "--json"], environment: environment,
            input: "employee_number,name,phone,area\nE2,Ravi,0821234502,Press\n")
        let json = try JSON(Array(again.output.utf8))
        #expect(json["missing"].text == "1" && json["changes"].array.first?["key"].text == "E2")
    }

    @Test func `labels are printed for machines, once our number is known`() throws {
        let folder = try Binary.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let environment = ["ANDON_CONF": "/dev/null", "ANDON_DATA": folder]
        let list = "code,name,area\nPR-04,Press 4,Press Shop\nOV-1,Oven,Paint\n"
        #expect(try Binary.run(["assets", "import", "-"], environment: environment, input: list).status == 0)
        let unknown = try Binary.run(["assets", "labels"], environment: environment)
        #expect(unknown.status == 1 && unknown.errors.contains("WhatsApp number is not known yet"))
        let out = folder + "/labels.html"
        let number = ["--number", "+27 31 123 0000"]
        let printed = try Binary.run(
            ["assets", "labels", "--area", "paint", "--out", out] + number, environment: environment)
        #expect(printed.status == 0 && printed.output == "1 label in \(out).\n")
        #expect(try Binary.text(out).contains("<bdi>OV-1</bdi>"))
        let named = try Binary.run(["assets", "labels", "PR-04"] + number, environment: environment)
        #expect(named.status == 0 && named.output.contains("<bdi>PR-04</bdi>") && !named.output.contains("OV-1"))
        let none = try Binary.run(["assets", "labels", "PR-99"] + number, environment: environment)
        #expect(none.status == 1 && none.errors.contains("PR-99"))
    }

    @Test func `stakeholders go in and come out`() throws {
        let folder = try Binary.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let environment = ["ANDON_CONF": "/dev/null", "ANDON_DATA": folder]
        let list = "name,phone,language,area,asset,order\nMarco Botha,082 123 4521,en,Press Shop,,\n"
        let done = try Binary.run(["stakeholders", "import", "-"], environment: environment, input: list)
        #expect(done.status == 0 && done.output == "new 1, changed 0, unchanged 0, refused 0\n")
        let exported = try Binary.run(["stakeholders", "export"], environment: environment)
        #expect(
            exported.output == "name,phone,language,area,asset,order,active\r\n"
                + "Marco Botha,+27821234521,en,Press Shop,,,yes\r\n")
        let again = try Binary.run(
            ["stakeholders", "import", "-"], environment: environment, input: exported.output)
        #expect(again.output == "new 0, changed 0, unchanged 1, refused 0\n")
    }

    @Test func `work orders go in, come out with a number, and go in again unchanged`() throws {
        let folder = try Binary.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let environment = ["ANDON_CONF": "/dev/null", "ANDON_DATA": folder]
        let list = "WO,Subject,Urgency\nSAP-1,Grease the bearings,high\n"
        let done = try Binary.run(["work-orders", "import", "-"], environment: environment, input: list)
        #expect(done.status == 0 && done.output == "new 1, changed 0, unchanged 0, refused 0\n", "\(done.errors)")
        let exported = try Binary.run(["work-orders", "export"], environment: environment)
        #expect(exported.output.contains("\r\nWO-20") && exported.output.hasSuffix(",,SAP-1\r\n"))
        for input in [list, exported.output] {
            let again = try Binary.run(["work-orders", "import", "-"], environment: environment, input: input)
            #expect(again.output == "new 0, changed 0, unchanged 1, refused 0\n", "\(again.output)")
        }
    }

    @Test(arguments: [
        (["ANDON_LISTN": "x"], "ANDON_LISTEN"), (["ANDON_REGION": "Atlantis"], "ANDON_REGION"),
        (["WHATSAPP_API_URL": "http://example.com/v25.0"], "https"), (["ANDON_MAP_SIZE_MB": "0"], "from 16"),
        (["WHATSAPP_PHONE_NUMBER_ID": "+27 82"], "digits only"), (["ANDON_DATA": "here"], "full path"),
        (["ANDON_CONF": "/nowhere/andon.conf"], "is not there"), (["ANDON_LOG_LEVEL": "loud"], "debug, info"),
    ])
    func `a wrong setting stops the start with its name and the fix`(environment: [String: String], fix: String) throws
    {
        let settings = ["ANDON_CONF": "/dev/null", "ANDON_DATA": "/tmp/andon-none"].merging(environment) { $1 }
        let started = try Binary.run(["serve"], environment: settings)
        #expect(started.status == 1)
        #expect(started.errors.contains(fix), "\(started.errors)")
    }

    @Test func `a file of settings is read with its quotes and comments, and a wrong line is named`() throws {
        let folder = try Binary.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/andon.conf"
        try Data("# c\n\nANDON_REGION=\"ES\"\n ANDON_LANGUAGE = 'es'\nWHATSAPP_APP_SECRET=hush\n".utf8).write(
            to: URL(filePath: file))
        let shown = try Binary.run(
            ["config", "show", "--json"], environment: ["ANDON_CONF": file, "ANDON_LANGUAGE": "en"])
        let rows = try JSON(Array(shown.output.utf8)).array
        func row(_ key: String) -> JSON? { rows.first { $0["key"].text == key } }
        #expect(row("ANDON_REGION")?["value"].text == "ES" && row("ANDON_REGION")?["source"].text == "file")
        #expect(row("ANDON_LANGUAGE")?["value"].text == "en" && row("ANDON_LANGUAGE")?["source"].text == "environment")
        #expect(!shown.output.contains("hush"))
        try Data("# c\r\nANDON_REGION=ES\r\n".utf8).write(to: URL(filePath: file))
        let windows = try Binary.run(["config", "show"], environment: ["ANDON_CONF": file])
        #expect(windows.output.contains("ANDON_REGION=ES  # file"))
        try Data("ANDON_REGION=ZA\nANDON_REGOIN=ZA\n".utf8).write(to: URL(filePath: file))
        let refused = try Binary.run(["config", "check"], environment: ["ANDON_CONF": file])
        #expect(refused.status == 1 && refused.errors.contains("line 2") && refused.errors.contains("ANDON_REGION"))
    }

    @Test func `the printed example is a file that can be read`() throws {
        let folder = try Binary.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let example = try Binary.run(["config", "example"])
        let active = example.output.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("#ANDON_") || line.hasPrefix("#WHATSAPP_") ? line.dropFirst() : line
        }
        try Data(active.joined(separator: "\n").utf8).write(to: URL(filePath: folder + "/andon.conf"))
        let shown = try Binary.run(["config", "show"], environment: ["ANDON_CONF": folder + "/andon.conf"])
        #expect(shown.status == 0, "\(shown.errors)")
    }
}
