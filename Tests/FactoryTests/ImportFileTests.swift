import Messaging
import Store
import Testing

@testable import Factory

struct `A file from a spreadsheet` {
    private static let plain = "employee_number,name,phone\nE9,Zoë Müller,+27821234509\n"

    private static func utf16(_ text: String, isBigEndian: Bool, mark: Bool) -> [UInt8] {
        let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
        return units.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    static let encodings: [[UInt8]] = [
        Array(plain.utf8), [0xEF, 0xBB, 0xBF] + Array(plain.utf8), utf16(plain, isBigEndian: false, mark: true),
        utf16(plain, isBigEndian: true, mark: true), utf16(plain, isBigEndian: false, mark: false),
        utf16(plain, isBigEndian: true, mark: false),
        plain.unicodeScalars.map { UInt8($0.value) },  // Windows-1252 and Latin-1 agree on these letters.
    ]

    @Test(arguments: encodings)
    func `is read in the encoding it was saved in`(bytes: [UInt8]) async throws {
        let floor = try await Floor.sample()
        let report = try await ListImport(floor.factory).run(
            FileText.decoded(bytes), into: .people, isDryRun: false, store: floor.store)
        #expect(report.new == 1)
        let zoe = try #require(
            try floor.store.read { try floor.factory.people.find(employeeNumber: "E9", in: $0) })
        #expect(try floor.factory.people.name(of: zoe) == "Zoë Müller")
    }

    @Test func `keeps the euro and the quotes of Windows`() {
        #expect(FileText.decoded([0x80, 0x93, 0x61, 0x94, 0x81]) == "€“a”\u{FFFD}")
    }

    @Test(arguments: [
        "Employee No.;Full Name;Mobile\nE9;Zola;0821234509\n",
        "Emp No\tName\tCell\nE9\tZola\t082 123 4509\n",
        "sep=;\nEmployee number;NAME;Phone number;;\nE9;Zola;0821234509;;\n",
        "\u{FEFF}Personnel number,Full name,WhatsApp,Dept\r\nE9,Zola,+27 82 123 4509,Press\r\n",
        "\"Employee\nno\",name,\"cell, private\"\n",
    ])
    func `is read with the headings people give it`(text: String) async throws {
        let floor = try await Floor.sample()
        let run = { try await ListImport(floor.factory).run(text, into: .people, isDryRun: true, store: floor.store) }
        guard !text.contains("private") else {
            await #expect(throws: CSV.Malformed.self) { _ = try await run() }
            return
        }
        let report = try await run()
        #expect(report.new == 1 && report.refused.isEmpty, "\(report.refused)")
        #expect(report.headings.map(\.column).prefix(3) == ["employee_number", "name", "phone"])
        #expect(report.rows.first?.differences.first { $0.column == "phone" }?.new == "+27821234509")
    }

    @Test func `says which two columns mean the same`() async throws {
        let floor = try await Floor.sample()
        let error = await #expect(throws: CSV.Malformed.self) {
            try await ListImport(floor.factory).run(
                "Number,Name,Mobile,Cell\n", into: .people, isDryRun: true, store: floor.store)
        }
        #expect(error?.reason == "the columns “Mobile” and “Cell” both mean phone")
    }

    @Test func `takes lines with separators behind the last column, and none with something there`() async throws {
        let floor = try await Floor.sample()
        let report = try await ListImport(floor.factory).run(
            "employee_number,name,phone,,\nE8,A,0821234508,,\nE9,B,0821234509,,x\n", into: .people, isDryRun: true,
            store: floor.store)
        #expect(report.new == 1 && report.refused.map(\.line) == [3])
    }
}

struct `A preview` {
    @Test func `says each value before and after, numbers masked`() async throws {
        let floor = try await Floor.sample()
        let report = try await ListImport(floor.factory).run(
            "employee_number,name,phone,area\nE1,Thandi Nkosi,0821234599,Press\n", into: .people, isDryRun: true,
            store: floor.store)
        let sentence = try #require(report.rows.first?.sentence)
        #expect(
            sentence
                == "line 2: E1 changed: phone “+27•••••4501” → “+27•••••4599”, verified “yes” → “no”, area “” → “Press”"
        )
    }

    @Test func `counts who is not in the file, and leaves them alone`() async throws {
        let floor = try await Floor.sample()
        let text = "employee_number,name,phone\ne1,Thandi Nkosi,0821234501\n"
        let importing = ListImport(floor.factory)
        let report = try await importing.run(text, into: .people, isDryRun: true, store: floor.store)
        // Sipho has left, and is not missed.
        #expect(report.missing == 2)
        #expect(report.missingSentence == "2 people of the directory are not in this file, and stay as they are.")
        _ = try await importing.run(text, into: .people, isDryRun: false, store: floor.store)
        #expect(try floor.person("E2").isActive)
    }

    @Test func `is not obeyed when the directory has changed since`() async throws {
        let floor = try await Floor.sample()
        let importing = ListImport(floor.factory)
        let text = "employee_number,name,phone,area\nE1,Thandi Nkosi,0821234501,Press\n"
        let shown = importing.mark(of: try await importing.run(text, into: .people, .dry, store: floor.store))
        _ = try await importing.run(
            "employee_number,name,phone,area\nE1,Thandi Nkosi,0821234501,Paint\n", into: .people, .write,
            store: floor.store)
        let late = try await importing.run(text, into: .people, .asShown(shown), store: floor.store)
        #expect(!late.isWritten && late.changed == 1)
        #expect(try floor.person("E1").area == "Paint")
    }

    @Test(arguments: 1...25)
    func `is just what is written, whatever the file`(seed: UInt64) async throws {
        var dice = Dice(seed)
        let floor = try await Floor.sample()
        let importing = ListImport(floor.factory)
        for _ in 0..<4 {
            let text = dice.file()
            let before = try floor.rows()
            let shown = try await importing.run(text, into: .people, .dry, store: floor.store)
            #expect(try floor.rows() == before, "seed \(seed): a preview wrote")
            var expected = before
            for row in shown.rows {
                var values = expected[row.key.uppercased()] ?? Array(repeating: "", count: Listing.people.columns.count)
                for difference in row.differences {
                    let place = try #require(Listing.people.columns.firstIndex(of: difference.column))
                    #expect(values[place] == difference.old, "seed \(seed)")
                    values[place] = difference.new
                }
                expected[row.key.uppercased()] = values
            }
            let done = try await importing.run(
                text, into: .people, .asShown(importing.mark(of: shown)), store: floor.store)
            #expect(done.isWritten == shown.refused.isEmpty && done.rows == shown.rows, "seed \(seed)")
            #expect(try floor.rows() == (shown.refused.isEmpty ? expected : before), "seed \(seed)\n\(text)")
            floor.pass(.seconds(3600))
        }
        #expect(try floor.store.check().isEmpty)
    }

    /// Files of chance: new and known people, swapped numbers, leavers, now and then a bad line.
    private struct Dice {
        private var state: UInt64
        init(_ seed: UInt64) { state = seed }

        private mutating func roll(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }

        private mutating func one(of choices: [String]) -> String { choices[roll(choices.count)] }

        mutating func file() -> String {
            let extra = ["role", "language", "active", "verified", "area", "team", "on_call"].filter { _ in roll(2) == 0
            }
            var text = (["employee_number", "name", "phone"] + extra).joined(separator: ",") + "\n"
            let numbers = (1...9).map { "E\($0)" }.filter { _ in roll(3) > 0 }
            var phones = (1...9).map { "+2782123450\($0)" }
            for number in numbers {
                let phone = roll(12) == 0 ? "12" : phones.remove(at: roll(phones.count))
                var fields = [number, one(of: ["Ann", "Ben", "Zoë"]), phone]
                for column in extra {
                    switch column {
                    case "role": fields.append(one(of: ["clerk", "operator technician", ""]))
                    case "language": fields.append(one(of: ["en", "es", ""]))
                    case "area", "team": fields.append(one(of: ["Press", "Paint", ""]))
                    default: fields.append(one(of: ["yes", "no", ""]))
                    }
                }
                text += fields.joined(separator: ",") + "\n"
            }
            return text
        }
    }
}

extension Floor {
    func person(_ number: String) throws -> Person {
        try #require(try store.read { try factory.people.find(employeeNumber: number, in: $0) })
    }

    /// Everybody, as an export would write them.
    func rows() throws -> [String: [String]] {
        try store.read { snapshot in
            let people = try snapshot.page(Person.self, limit: 1_000).records
            return Dictionary(
                uniqueKeysWithValues: try people.map { ($0.employeeNumber, try ListExport(factory).values(of: $0)) })
        }
    }
}
