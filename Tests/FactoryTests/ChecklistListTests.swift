import Messaging
import Store
import Testing

@testable import Factory

struct `A list of checklists` {
    private static let file = """
        checklist,item,kind,min,max,unit,choices,asset,schedule,due_hours,assignee,role,on_fail,active
        Daily start,Guard closed,,,,,,PR-04,daily 06:30,4,E2,,open,yes
        Weekly clean,Floor dry,done,,,,,,weekly mon 07:00,,,operator,,
        Daily start,Oil pressure,number,40,60,bar,,,,,,,,
        daily START,Belt,choice,,,,"good, !torn",,,,,,,
        """

    private func run(_ text: String, _ floor: Floor, isDryRun: Bool = false) async throws -> ListImport.Report {
        try await ListImport(floor.factory).run(text, into: .checklists, isDryRun: isDryRun, store: floor.store)
    }

    private func find(_ name: String, _ floor: Floor) throws -> Checklist? {
        try floor.store.read { try floor.factory.checklists.find(name, in: $0) }
    }

    @Test func `has one row an item, and read twice changes nothing`() async throws {
        let floor = try await Floor.sample()
        let first = try await run(Self.file, floor)
        #expect(first.new == 2 && first.isWritten && first.refused.isEmpty)
        let again = try await run(Self.file, floor)
        #expect(again.new == 0 && again.changed == 0 && again.same == 2)
        let checklist = try #require(try find("DAILY start", floor))
        #expect(
            checklist.number == "CL-1001" && checklist.items.map(\.title) == ["Guard closed", "Oil pressure", "Belt"])
        #expect(checklist.schedule == .daily(minute: 390) && checklist.dueMinutes == 240 && checklist.onFail == .open)
        #expect(try find("cl-1002", floor)?.aim == .role(.operator))
    }

    @Test func `takes an item out that it leaves out, and keeps what it does not mention`() async throws {
        let floor = try await Floor.sample()
        _ = try await run(Self.file, floor)
        let report = try await run("checklist,item\nDaily start,Oil pressure\nDaily start,Fan runs\n", floor)
        #expect(report.changed == 1 && report.rows[0].differences.map(\.column) == ["item"])
        let checklist = try #require(try find("Daily start", floor))
        #expect(checklist.items.map(\.line) == ["Oil pressure | number | 40 | 60 | bar", "Fan runs"])
        #expect(checklist.revision == 2 && checklist.schedule == .daily(minute: 390))
    }

    @Test(arguments: [
        ("Daily,Guard,tick,,", "kind"), ("Daily,Guard,done,,never", "schedule"), ("Daily,Guard,done,XX-9,", "asset"),
        ("CL-7,Guard,done,,", "name"), ("Daily,,done,,", "item"), ("Daily,Guard,done,,daily 06:00", "assignee"),
        ("Daily,Guard,done,,\nDaily,Fan,done,PR-04,", "asset"), (",Guard,done,,", "checklist"),
    ])
    func `is refused with the line and the column`(rows: String, column: String) async throws {
        let floor = try await Floor.sample()
        let report = try await run("checklist,item,kind,asset,schedule\n\(rows)\n", floor)
        #expect(!report.isWritten && report.refused.map(\.line) == [2])
        #expect(report.refused[0].reason.hasPrefix("\(column) "), "\(report.refused)")
        #expect(try find("Daily", floor) == nil)
    }

    @Test func `a change leaves a run that was sent as it is`() async throws {
        let floor = try await Floor.workshop()
        let run = try await floor.push(floor.checklist(["Guard closed", "Fan runs"]))
        try await floor.checklist(["Guard closed"])
        #expect(try floor.run().items.count == 2 && floor.run().revision == run.revision)
        #expect(try find("Daily start", floor)?.revision == 2)
    }
}
