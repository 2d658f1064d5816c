import Factory
import Messaging
import Store

/// What was found at checklists as a file for a spreadsheet: one row an answer, corrected ones included.
enum ChecklistRunsExport {
    static let runsMax = 2_000  // Runs of one file. More is had by a checklist, a person or a machine.
    private static let atOnce = 100  // Runs read in one snapshot; others get their turn in between.

    static let columns = [
        "run", "checklist", "asset", "state", "due", "number", "item", "kind", "value", "unit", "min", "max", "fail",
        "counts", "employee_number", "time", "comment", "photos", "work_order",
    ]

    static func csv(_ call: Call) async throws -> Response {
        var file = line(columns)
        var runs = 0
        var cursor: PageCursor?
        repeat {
            let after = cursor
            let (lines, count, next) = try call.desk.store.read { snapshot in
                let page = try ChecklistRunsEndpoint.runs(call, in: snapshot, after: after, limit: atOnce)
                return (
                    try page.records.flatMap { try rows(of: $0, call, in: snapshot) }, page.records.count, page.next
                )
            }
            for values in lines { file += line(values) }
            runs += count
            cursor = next
            await Task.yield()
        } while cursor != nil && runs < runsMax
        if cursor != nil { file += line(["cut here: ask for one checklist, person, machine or state"]) }
        return Response(
            type: "text/csv; charset=utf-8", .bytes(Array(file.utf8)),
            headers: [("Content-Disposition", "attachment; filename=\"checklist-runs.csv\"")])
    }

    /// A run nobody answered anything of is a row, too.
    private static func rows(of run: ChecklistRun, _ call: Call, in snapshot: Snapshot) throws -> [[String]] {
        let lists = call.factory.checklists
        let inForce = try lists.inForce(of: run, in: snapshot)
        let head = [
            run.number, run.name, try run.asset.flatMap { try snapshot.find($0) }?.code ?? "", run.state.rawValue,
            PlantTime.rfc3339(run.dueAt),
        ]
        let rows = try lists.answers(of: run, in: snapshot).map { answer in
            let (item, words) = (run.items[answer.item], try lists.words(of: answer))
            var (value, unit, min, max) = (words.text ?? "", "", "", "")
            if case .number(let low, let high, let name) = item.kind {
                (unit, min, max) = (name, low?.plain ?? "", high?.plain ?? "")
            }
            switch (answer.value, item.kind) {
            case (.done, _): value = "done"
            case (.notDone, _): value = "not done"
            case (.number(let number), _): value = number.plain
            case (.choice(let place), .choice(let choices)): value = choices[place].title
            case (.photo, _): value = "photo"
            case (.text, _), (.choice, _): break
            }
            let person = try answer.by.flatMap { try snapshot.find($0) }?.current(in: snapshot)
            return head + [
                "\(answer.item + 1)", item.title, item.kind.word, value, unit, min, max, answer.isFail ? "yes" : "no",
                inForce[answer.item]?.id == answer.id ? "yes" : "no", person?.employeeNumber ?? words.author ?? "",
                PlantTime.rfc3339(answer.at), words.comment ?? "", "\(answer.evidence.count)", answer.order ?? "",
            ]
        }
        return rows.isEmpty ? [head + Array(repeating: "", count: columns.count - head.count)] : rows
    }

    private static func line(_ values: [String]) -> String { CSV.line(values, numbers: numbers) }

    private static let numbers = Set(columns.indices.filter { ["min", "max"].contains(columns[$0]) })
}
