import Messaging
import Store
import Testing

@testable import Factory

struct `A file` {
    @Test func `is read with quotes, doubled quotes, line breaks, semicolons and a byte-order mark`() throws {
        let rows = try CSV.rows("\u{FEFF}a;b\r\n\"x;\"\"y\"\"\nz\"; 2 \r\n\r\n3;4")
        #expect(rows.map(\.fields) == [["a", "b"], ["x;\"y\"\nz", "2"], ["3", "4"]])
        #expect(rows.map(\.line) == [1, 2, 5])
    }

    @Test(arguments: [["a", "b,c", "say \"hi\""], ["", " x ", "line\nbreak"], ["+27821234567", "ü"]])
    func `written is read back the same`(fields: [String]) throws {
        #expect(try CSV.rows(CSV.line(fields, numbers: [0])).map(\.fields) == [fields])
    }

    @Test(arguments: ["=1+1", "@SUM(1)", "+1+1", "-1+1", "＝1", "＋1", "－1", "＠x", " =1", "'=1", "''-1", "=\u{301}1"])
    func `runs nothing in a spreadsheet, and is read back as it was`(field: String) throws {
        let line = CSV.line([field, field], numbers: [1])
        let fields = try #require(try CSV.rows(line).first).fields
        #expect(fields == ["'" + field, field])
        #expect(CSV.unguarded(fields[0]) == field)
    }

    @Test(arguments: ["x", "'x", "’=1", "", "'", "1-1"])
    func `has no apostrophe where nothing could run`(field: String) throws {
        #expect(try CSV.rows(CSV.line(["x", field])).first?.fields == ["x", field])
        #expect(CSV.unguarded(field) == field)
    }

    @Test func `with an open quote is refused`() {
        #expect(throws: CSV.Malformed.self) { try CSV.rows("a,b\n\"x,1") }
    }
}

struct `An import` {
    private static let people = "employee_number,name,phone,role\n"

    private func run(_ text: String, _ floor: Floor, dry: Bool = false) async throws -> ListImport.Report {
        try await ListImport(floor.factory).run(text, into: .people, isDryRun: dry, store: floor.store)
    }

    @Test func `says what is new, changed and the same`() async throws {
        let floor = try await Floor.sample()
        let text =
            Self.people
            + "E1,Thandi N.,+27 82 123 4501,clerk\nE2,Ravi Patel,0821234502,technician\nE9,Zola,+27821234509,\n"
        let report = try await run(text, floor)
        #expect((report.new, report.changed, report.same, report.isWritten) == (1, 1, 1, true))
        #expect(try await run(text, floor).same == 3)
    }

    @Test(arguments: [
        ("E9,Zola,,clerk", "phone is missing"), ("E9,Zola,12,clerk", "phone is too short"),
        ("E9,Zola,082 CALL ME,clerk", "phone is not a phone number"), ("E9,,+27821234509,clerk", "name is missing"),
        ("E9,Zola,+27821234509,boss", "role “boss”"), ("E9,Zola,0821234501,clerk", "belongs to employee E1"),
    ])
    func `refuses a bad row with its line, and writes nothing of the file`(row: String, reason: String) async throws {
        let floor = try await Floor.sample()
        let report = try await run(Self.people + "E8,Good,+27821234508,clerk\n\(row)\n", floor)
        #expect(report.refused.count == 1 && report.refused[0].line == 3)
        #expect(report.refused[0].reason.contains(reason), "\(report.refused)")
        #expect(!report.isWritten)
        #expect(try floor.store.read { try $0.count(Person.self) } == 4)
    }

    @Test func `swaps two numbers, and frees a leaver's`() async throws {
        let floor = try await Floor.sample()
        let swapped = try await run(
            Self.people + "E1,Thandi Nkosi,0821234502,clerk\nE2,Ravi Patel,0821234501,technician\n,,,\n", floor)
        #expect(swapped.refused.isEmpty && swapped.changed == 2, "\(swapped.refused)")
        let left = try await run(
            "employee_number,name,phone,active\nE4,Sipho Dube,,no\nE9,Zola,+27821234504,yes\n", floor)
        #expect(left.refused.isEmpty && left.new == 1, "\(left.refused)")
        // Whatever the order of the rows.
        let again = try await run(
            "employee_number,name,phone,active\nE10,Sizwe,+27821234504,yes\nE9,Zola,,no\n", floor)
        #expect(again.refused.isEmpty && again.new == 1, "\(again.refused)")
    }

    @Test func `takes verification back where it says so`() async throws {
        let floor = try await Floor.sample()
        _ = try await run("employee_number,name,phone,verified\nE1,Thandi Nkosi,0821234501,no\n", floor)
        let thandi = try floor.store.read { try floor.factory.people.find(employeeNumber: "E1", in: $0) }
        #expect(thandi?.verifiedAt == nil)
    }

    @Test func `run dry writes nothing`() async throws {
        let floor = try await Floor.sample()
        let report = try await run(Self.people + "E8,Good,+27821234508,clerk\n", floor, dry: true)
        #expect(report.new == 1 && !report.isWritten)
        #expect(try floor.store.read { try $0.count(Person.self) } == 4)
    }

    @Test(arguments: ["name\nx\n", "employee_number,name,phone,colour\n", "", "employee_number,name,phone,name\n"])
    func `without the right columns is refused`(text: String) async throws {
        let floor = try await Floor.sample()
        await #expect(throws: CSV.Malformed.self) { try await run(text, floor) }
    }

    @Test func `keeps what a file does not mention`() async throws {
        let floor = try await Floor.sample()
        _ = try await run("employee_number,name,phone\nE3,Lucía Gómez,+27821234503\n", floor)
        let lucia = try floor.store.read { try floor.factory.people.find(employeeNumber: "e3", in: $0) }
        #expect(lucia?.language == .spanish && lucia?.isActive == true)
    }

    @Test func `takes back what an export wrote`() async throws {
        let floor = try await Floor.withStakeholders()
        try await floor.load(
            .checklists,
            """
            checklist,item,kind,min,max,unit,choices,asset,schedule,assignee,on_fail
            Daily start,Guard closed,,,,,,PR-04,daily 06:30,E2,open
            Daily start,Frost,number,-4,0.5,°C,,,,,
            Daily start,Belt,choice,,,,"good, worn, !torn",,,,
            """)
        try await floor.plan()
        try await floor.load(.workOrders, "number,title,asset,priority\nSAP-1,Leaks oil,PR-04,high")
        for listing in Listing.allCases {
            var text = ""
            try floor.store.read { try ListExport(floor.factory).run(listing, in: $0) { text += $0 } }
            let report = try await ListImport(floor.factory).run(
                text, into: listing, isDryRun: false, store: floor.store)
            #expect(report.new == 0 && report.changed == 0 && report.same > 0 && report.refused.isEmpty, "\(listing)")
        }
    }

    @Test func `takes back names that begin like a formula, with phones and amounts as they are`() async throws {
        let floor = try await Floor.sample()
        try await floor.load(.people, "employee_number,name,phone\n-7,+Bo,+27821234577\n")
        var text = ""
        try floor.store.read { try ListExport(floor.factory).run(.people, in: $0) { text += $0 } }
        #expect(text.contains("\r\n'-7,'+Bo,+27821234577,"))
        let report = try await run(text, floor)
        #expect(report.new == 0 && report.changed == 0 && report.refused.isEmpty)
        #expect(try await run(text, floor, dry: true).missing == 0)
    }

    @Test func `refuses a name of few letters and endless marks`() async throws {
        let floor = try await Floor.sample()
        let name = "Zoe" + String(repeating: "\u{301}", count: 1_600)
        let report = try await run(Self.people + "E9,\(name),+27821234509,operator\n", floor)
        #expect(report.refused.first?.reason == "name has more than 200 characters")
    }

    @Test func `a changed number has to be verified again`() async throws {
        let floor = try await Floor.sample()
        _ = try await run(Self.people + "E1,Thandi Nkosi,+27829999999,clerk\n", floor)
        let thandi = try floor.store.read { try floor.factory.people.find(employeeNumber: "E1", in: $0) }
        #expect(thandi?.verifiedAt == nil)
    }
}

struct `An amount of money` {
    @Test(arguments: [("125.5", "125.50"), ("0", "0.00"), ("7.05", "7.05"), ("000012", "12.00")])
    func `keeps its cents`(text: String, amount: String) {
        #expect(Money(text, currency: "ZAR")?.amount == amount)
    }

    @Test(arguments: ["-1", "1,5", "1.234", "", "1e5", "٣", "9999999999"])
    func `refuses what is no amount`(text: String) { #expect(Money(text, currency: "ZAR") == nil) }

    @Test func `has no cents in yen and three decimals in dinar`() {
        #expect(Money("500", currency: "JPY")?.amount == "500" && Money("5.5", currency: "JPY") == nil)
        #expect(Money("1.5", currency: "KWD")?.amount == "1.500")
    }
}
