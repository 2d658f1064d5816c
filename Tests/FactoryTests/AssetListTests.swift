import FoundationEssentials
import Messaging
import Store
import Testing

@testable import Factory

struct `A list of machines` {
    private static let header = "code,name,area,line,criticality,parent,team,check,requires,documents,hourly_cost\n"

    private func run(_ text: String, _ floor: Floor) async throws -> ListImport.Report {
        try await ListImport(floor.factory).run(text, into: .assets, isDryRun: false, store: floor.store)
    }

    private func asset(_ code: String, _ floor: Floor) throws -> Asset {
        try #require(try floor.store.read { try floor.factory.catalogue.asset(code, in: $0) })
    }

    @Test func `says who is offered the work, what is checked, what a job brings and what is written`() async throws {
        let floor = try await Floor.sample()
        let row =
            "PR-05,Press 5,Press Shop,Line 1,A,,Mechanics,yes,photo cause,"
            + "Manual press 5 https://example.com/m.pdf?a=1&b=2 | <https://example.com/plan>,850.50\n"
        #expect(try await run(Self.header + row, floor).new == 1)
        let press = try asset("pr-05", floor)
        #expect(press.team == "Mechanics" && press.needsCheck == true && press.requires == [.cause, .photo])
        #expect(
            press.documents == [
                .init(title: "Manual press 5", place: .link("https://example.com/m.pdf?a=1&b=2")),
                .init(title: "plan", place: .link("https://example.com/plan")),
            ])
        #expect(press.hourlyCost == Money(minorUnits: 85_050, currency: "ZAR"))
        #expect(try await run("code,name\nPR-05,Press five\n", floor).changed == 1)
        #expect(try asset("PR-05", floor).team == "Mechanics")
        #expect(try await run("code,name,team,requires,documents\nPR-05,Press five,,,\n", floor).changed == 1)
        let bare = try asset("PR-05", floor)
        #expect(bare.team == nil && bare.requires == nil && bare.documents == nil && bare.needsCheck == true)
    }

    @Test func `is read with the headings that people use`() async throws {
        let floor = try await Floor.sample()
        let text = "Machine No;Description;Dept;Part of;Maintenance team;Needs check;Manuals\nX1;X;P;PR-04;M;yes;\n"
        #expect(try await run(text, floor).new == 1)
        let asset = try asset("X1", floor)
        #expect(asset.parent == "PR-04" && asset.team == "M" && asset.needsCheck == true)
    }

    @Test(arguments: [
        ("X,X,,,,,,maybe,,,", "check is neither yes nor no"), ("X,X,,,,,,,cause smell,,", "requires “smell”"),
        ("X,X,,,,,,,,Manual http://example.com,", "documents are written like"),
        ("X,X,,,,,,,,Manual javascript:alert(1),", "documents are written like"),
        ("X,X,,,,,,,,Photo media:77,", "“media:77” is no file"), ("X,X,,,,,,,,,much", "hourly_cost is not an amount"),
        ("X,X,,,,PR-99,,,,,", "parent “PR-99” is not there"), ("X,X,,,,x,,,,,", "parent “x” is a part of X itself"),
    ])
    func `refuses what means nothing, with its line`(row: String, reason: String) async throws {
        let floor = try await Floor.sample()
        let report = try await run(Self.header + "OK,Fine,,,,,,,,,\n" + row + "\n", floor)
        #expect(report.refused.map(\.line) == [3] && report.refused[0].reason.contains(reason), "\(report.refused)")
        #expect(try floor.store.read { try $0.count(Asset.self) } == 1)
    }

    @Test func `takes no more documents than a shelf holds`() async throws {
        let floor = try await Floor.sample()
        let link = "https://example.com/a"
        for (count, isTaken) in [(20, true), (21, false)] {
            let documents = Array(repeating: link, count: count).joined(separator: "|")
            #expect(try await run("code,name,documents\nX\(count),X,\(documents)\n", floor).isWritten == isTaken)
        }
    }

    @Test func `names what a machine is a part of in any order, four levels deep`() async throws {
        let floor = try await Floor.sample()
        let text = "code,name,parent\nD,D,C\nC,C,b\nB,B,PR-04\n"
        #expect(try await run(text, floor).isWritten)
        let chain = try floor.store.read { try floor.factory.catalogue.chain(of: asset("D", floor), in: $0) }
        #expect(chain.map(\.code) == ["D", "C", "B", "PR-04"])
        #expect(try await run(text, floor).same == 3)
        let deep = try await run("code,name,parent\nE,E,D\n", floor)
        #expect(deep.refused.map(\.reason) == ["parent makes more than 4 levels; hang it further up"])
        // Whatever hangs below goes along.
        let top = try await run("code,name,parent\nA,A,\nPR-04,Press 4,A\n", floor)
        #expect(top.refused.map(\.line) == [3] && top.refused[0].reason.contains("more than 4 levels"))
    }

    @Test func `has no machine that is a part of itself, by whatever way`() async throws {
        let floor = try await Floor.sample()
        let report = try await run("code,name,parent\nA,A,C\nB,B,A\nC,C,B\n", floor)
        #expect(report.refused.map(\.line) == [2, 3, 4])
        #expect(report.refused[0].reason == "parent “C” is a part of A itself")
        #expect(try await run("code,name,parent\nA,A,\nB,B,A\n", floor).isWritten)
        #expect(try await run("code,name,parent\nA,A,B\n", floor).refused.map(\.line) == [2])
        await #expect(throws: FieldRefused.self) {
            try await floor.store.write {
                _ = try Directory(floor.factory, by: "x").put(
                    Fields(["code": "A", "parent": "b"]), in: .assets, tx: $0)
            }
        }
    }

    @Test func `is found area by area and line by line`() async throws {
        let floor = try await Floor.sample()
        let text = """
            code,name,area,line
            B2,x,Presse Ü,Line 2
            A1,x,presse ü,Line 1
            B1,x,Presse Ü,Line 1
            C1,x,Paint,Line 1
            """
        #expect(try await run(text, floor).new == 4)
        func codes(_ area: String, _ line: String) throws -> [String] {
            try floor.store.read {
                try floor.factory.catalogue.assets(area: area, line: line, limit: 10, in: $0).map(\.code)
            }
        }
        #expect(try codes("PRESSE Ü", "") == ["A1", "B1", "B2"] && codes("", "line 1") == ["C1", "A1", "B1"])
        #expect(try codes("Presse ü", "Line 2") == ["B2"] && codes("", "").count == 5 && codes("Press", "").isEmpty)
        #expect(try floor.isSound())
    }

    @Test func `with long names of many bytes is kept and found`() async throws {
        let floor = try await Floor.sample()
        let area = String(repeating: "क", count: 200)
        #expect(
            try await run("code,name,area,line,parent\nX,X,\(area),\(area),PR-04\nY,Y,\(area)क,,\n", floor).refused
                .count == 1)
        #expect(try await run("code,name,area,line,parent\nX,X,\(area),\(area),PR-04\n", floor).new == 1)
        let found = try floor.store.read { try floor.factory.catalogue.assets(area: area, line: "", limit: 9, in: $0) }
        #expect(found.map(\.code) == ["X"])
    }

    @Test func `from before still opens`() throws {
        let old = #"{"id":3,"code":"PR-04","name":"Press 4","area":"","line":"","criticality":"high","parent":""}"#
        let encoded = String(
            decoding: try JSONEncoder().encode(
                Asset(
                    id: Ref(3), code: "PR-04", name: "Press 4", area: "", line: "", criticality: "high", parent: "")),
            as: UTF8.self)
        #expect(["team", "needsCheck", "requires", "documents", "hourlyCost"].allSatisfy { !encoded.contains($0) })
        let asset = try JSONDecoder().decode(Asset.self, from: Data(old.utf8))
        #expect(asset.level == .a && asset.team == nil && asset.documents == nil)
    }

    @Test(arguments: [
        ("A", Criticality.a), ("high", .a), ("Critical", .a), ("1", .a), (" class a ", .a), ("b", .b), ("medium", .b),
        ("2", .b), ("", .b), ("?", .b), ("C", .c), ("low", .c), ("3", .c),
    ])
    func `reads how much hangs on a machine`(text: String, level: Criticality) {
        #expect(Criticality(text) == level)
    }
}

struct `Labels for machines` {
    private func make(
        _ floor: Floor, _ codes: [String] = [], area: String = "", line: String = "",
        number: String? = "+27 31 123 0000"
    ) throws -> [Label] {
        try floor.store.read {
            try Labels(floor.factory.catalogue).make(codes, area: area, line: line, number: number, in: $0)
        }
    }

    private func floor() async throws -> Floor {
        let floor = try await Floor.sample()
        try await floor.load(
            .assets, "code,name,area,line\nB1,Saw,Wood,2\nA1,Drill,Wood,1\nC1,Oven,Paint,1\nPR-04,Press 4,Press,1\n")
        return floor
    }

    @Test func `are of those named, of an area, of a line or of all`() async throws {
        let floor = try await floor()
        #expect(try make(floor, ["c1", "A1", "C1"]).map(\.code) == ["C1", "A1"])
        #expect(try make(floor, area: "wood").map(\.code) == ["A1", "B1"])
        #expect(try make(floor, line: "1").map(\.code) == ["C1", "PR-04", "A1"])
        #expect(try make(floor).map(\.code) == ["C1", "PR-04", "A1", "B1"])
        #expect(try make(floor, ["A1"])[0] == Label(code: "A1", name: "Drill", line: "1", number: "27311230000"))
    }

    @Test func `are none where our number, the machine or the area is not known`() async throws {
        let floor = try await floor()
        #expect(throws: Labels.Refused.numberNotKnown) { try make(floor, number: nil) }
        #expect(throws: Labels.Refused.notANumber) { try make(floor, number: "desk") }
        #expect(throws: Labels.Refused.unknown("Z9")) { try make(floor, ["A1", "Z9"]) }
        #expect(throws: Labels.Refused.nothing) { try make(floor, area: "Moon") }
    }
}
