import Messaging
import Store
import Testing

@testable import Factory

struct `A list of work orders` {
    private func run(_ text: String, _ floor: Floor, dry: Bool = false) async throws -> ListImport.Report {
        try await ListImport(floor.factory).run(text, into: .workOrders, isDryRun: dry, store: floor.store)
    }

    private func export(_ floor: Floor) throws -> String {
        var file = ""
        try floor.store.read { try ListExport(floor.factory).run(.workOrders, in: $0) { file += $0 } }
        return file
    }

    @Test func `makes orders, finds them again by the name they came with, and changes them`() async throws {
        let floor = try await Floor.workshop()
        let text = """
            number,title,asset,priority,assignee,due
            SAP-1,Leaks oil,PR-04,high,E2,2026-11-25
            SAP-2,Grease,CV-07,,,
            """
        let first = try await run(text, floor)
        #expect(first.new == 2 && first.isWritten, "\(first.refused)")
        #expect(try await run(text, floor).same == 2)
        let order = try floor.workOrder("SAP-1")
        #expect(order.standing.state == .assigned && order.standing.priority == .high && order.origin == .list)
        let changed = try await run("number,title,status\nsap-1,Leaks much oil,in_progress\n", floor)
        #expect(changed.changed == 1, "\(changed.refused)")
        #expect(try floor.workOrder("SAP-1").standing.state == .inProgress)
        #expect(try await run("number,title,status\n\(order.number),Leaks much oil,completed\n", floor).changed == 1)
        #expect(try floor.workOrder("SAP-1").standing.state.outside == .completed)
    }

    @Test func `tells whoever gets an order, and no whole team`() async throws {
        let floor = try await Floor.workshop()
        _ = try await run("number,title,asset,assignee\nA,x,PR-04,E2\nB,y,PR-04,\n", floor)
        #expect(try floor.notices(to: floor.ravi).count == 1)
        #expect(try floor.notices(to: floor.musa).isEmpty)
    }

    @Test func `without numbers makes each line once`() async throws {
        let floor = try await Floor.workshop()
        let text = "number,title,asset,reference\n,Grease,PR-04,\n,Grease,CV-07,\n,Other,,SAP-9\n"
        #expect(try await run(text, floor).new == 3)
        let again = try await run(text, floor)
        #expect(again.same == 3 && again.rows.compactMap(\.remark).count == 2, "\(again)")
        #expect(try floor.store.read { try $0.count(WorkOrder.self) } == 3)
    }

    @Test(arguments: [
        ("A,,PR-04,,,", "title is missing"), ("A,x,NO,,,", "asset “NO”"), ("A,x,,soon,,", "priority “soon”"),
        ("A,x,,,E99,", "assignee is nobody's"), ("A,x,,,,sometime", "due is not a day"),
        ("A,\u{1}x,,,,", "control character"), ("A,x,,,E4,", "assignee cannot be taken"),
    ])
    func `refuses a bad row with its line, and writes nothing`(row: String, reason: String) async throws {
        let floor = try await Floor.workshop()
        let report = try await run("number,title,asset,priority,assignee,due\nOK,Good,,,,\n\(row)\n", floor)
        #expect(report.refused.first?.line == 3 && report.refused[0].reason.contains(reason), "\(report.refused)")
        #expect(!report.isWritten)
        #expect(try floor.store.read { try $0.count(WorkOrder.self) } == 0)
    }

    @Test func `refuses a state that cannot follow`() async throws {
        let floor = try await Floor.workshop()
        _ = try await run("number,title,status\nA,x,cancelled\n", floor)
        let report = try await run("number,title,status\nA,x,in_progress\n", floor)
        #expect(report.refused.first?.reason.contains("status cannot be taken") == true, "\(report.refused)")
    }

    @Test func `comes in as it went out`() async throws {
        let floor = try await Floor.workshop()
        try await floor.order("One, \"two\"") { $0.description = "a\nb" }
        let done = try await floor.order("Done", on: "CNC-12") { $0.assignee = try floor.person(floor.ravi).id }
        try await floor.perform(.finish(nil), done, by: floor.doer(floor.ravi))
        let merged = try await floor.order("Twice")
        try await floor.perform(.merge(into: floor.workOrder(done.number).number), merged, by: .office("nomsa"))
        let before = try export(floor)
        let report = try await run(before, floor)
        #expect(report.same == 3 && report.refused.isEmpty, "\(report)")
        #expect(try export(floor) == before)
    }
}

struct `What a form says of parts` {
    @Test(
        arguments: [
            ("2 x Bearing 6204", [PartUsed("Bearing 6204", quantity: 2)]),
            ("Bearing 6204 × 2", [PartUsed("Bearing 6204", quantity: 2)]),
            ("Oil; 3 * Seal\n\n", [PartUsed("Oil", quantity: 1), PartUsed("Seal", quantity: 3)]), ("", []),
            ("2 x", [PartUsed("2 x", quantity: 1)]),
        ] as [(String, [PartUsed])])
    func `is read line by line`(text: String, parts: [PartUsed]) throws {
        #expect(try Finding.parts(text) == parts)
    }

    @Test(arguments: ["0 x Seal", "10000 x Seal", String(repeating: "a", count: 121)])
    func `is refused beyond its bounds`(text: String) {
        #expect(throws: FieldRefused.self) { try Finding.parts(text) }
    }
}

struct `A request that is sent twice` {
    @Test func `is known for a day, by who sent it and what it said`() async throws {
        let floor = try await Floor.sample()
        let repeats = floor.factory.repeats
        try await floor.store.write { try repeats.note("k", of: "a", content: [1], object: "WO-1", in: $0) }
        func look(_ key: String, _ asker: String, _ content: [UInt8]) throws -> Repeats.Known {
            try floor.store.read { try repeats.look(key, of: asker, content: content, in: $0) }
        }
        #expect(try look("k", "a", [1]) == .same(object: "WO-1"))
        #expect(try look("k", "a", [2]) == .another)
        #expect(try look("k", "b", [1]) == .new)
        floor.pass(Repeats.keptFor + .seconds(1))
        #expect(try look("k", "a", [1]) == .new)
        try await floor.store.write { try repeats.note("j", of: "a", content: [1], object: "WO-2", in: $0) }
        #expect(try floor.store.read { try $0.count(AskedOnce.self) } == 1)
    }
}
