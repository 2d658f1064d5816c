import Messaging
import Store

/// Checklists as a file has them: one row an item, found again by name.
///
/// The rows of a name are the whole checklist, in their order: an item that is not in the file is not in it any more,
/// and the same file read twice changes nothing. What the checklist itself has (`asset` to `active`) stands in the first
/// of its rows; in the others it is left empty, or the same.
extension Directory {
    static let checklistColumns = [
        "checklist", "item", "kind", "min", "max", "unit", "choices", "asset", "schedule", "due_hours", "assignee",
        "role", "on_fail", "active",
    ]
    private static let ownColumns = checklistColumns.dropFirst(7)

    func putChecklist(_ rows: [Fields], _ tx: Transaction) throws -> Entered {
        guard let first = rows.first else { throw FieldRefused("item", "is missing") }
        let lists = factory.checklists
        let name = try first.required("checklist", max: Checklist.nameMax)
        let old = try lists.find(name, in: tx)
        let before = try old.map { try lists.draft(of: $0, in: tx) }
        var draft = before ?? ChecklistDraft(name: name, items: [])
        draft.items = try rows.map { try item($0, over: before) }
        for row in rows.dropFirst() {
            for column in Self.ownColumns {
                let value = try row.text(column)
                guard try value.isEmpty || value == first.text(column) else {
                    throw FieldRefused(column, "is another one than in the first row of “\(name)”")
                }
            }
        }
        draft.asset = try first.text("asset", max: 80, else: draft.asset)
        draft.schedule = try first.text("schedule", else: draft.schedule)
        if first.has("due_hours") { draft.dueHours = try ChecklistDraft.dueHours(first.text("due_hours")) }
        draft.assignee = try first.text("assignee", max: 80, else: draft.assignee)
        draft.role = try first.text("role", max: 40, else: draft.role)
        if first.has("on_fail") { draft.onFail = try ChecklistDraft.onFail(first.text("on_fail")) }
        draft.isActive = try first.flag("active", else: draft.isActive)
        let after = try lists.draft(of: lists.put(draft, over: old, by: .office(actor), in: tx), in: tx)
        guard after != before else { return Entered(change: .same, differences: []) }
        return Entered(
            change: old == nil ? .new : .changed,
            differences: Difference.between(before.map(Self.values), Self.values(of: after), .checklists))
    }

    /// A file that says nothing of kinds leaves items of the same title as they are.
    private func item(_ row: Fields, over old: ChecklistDraft?) throws -> ChecklistItem {
        let title = try row.required("item", max: ChecklistItem.titleMax)
        if !row.has("kind"), let known = old?.items.first(where: { $0.title == title }) { return known }
        return try ChecklistItem(
            title, kind: row.text("kind"), min: row.text("min"), max: row.text("max"), unit: row.text("unit"),
            choices: row.text("choices", max: 400))
    }

    /// The items stand in one value, a line each.
    private static func values(of draft: ChecklistDraft) -> [String] {
        [draft.name, draft.items.map(\.line).joined(separator: "; "), "", "", "", "", ""] + own(draft)
    }

    static func own(_ draft: ChecklistDraft) -> [String] {
        [
            draft.asset, draft.schedule, draft.dueHours.map { "\($0)" } ?? "", draft.assignee, draft.role,
            draft.onFail.rawValue, draft.isActive ? "yes" : "no",
        ]
    }
}

extension ListExport {
    /// The rows of a checklist, one an item; what the whole has stands in the first.
    func rows(of checklist: Checklist, in snapshot: Snapshot) throws -> [[String]] {
        let draft = try factory.checklists.draft(of: checklist, in: snapshot)
        let own = Directory.own(draft)
        return draft.items.enumerated().map { place, item in
            let columns = item.columns
            return [draft.name, item.title, columns.kind, columns.min, columns.max, columns.unit, columns.choices]
                + (place == 0 ? own : own.map { _ in "" })
        }
    }
}

extension ListImport {
    /// The rows of one name, together; it is known by the line of the first.
    func putChecklists(
        _ rows: [CSV.Row], _ headings: Headings, _ directory: Directory, _ tx: Transaction
    ) throws -> Report {
        var report = Report(headings: headings.meanings)
        var names: [String] = []
        var groups: [String: [CSV.Row]] = [:]
        for row in rows {
            let name = Self.key(row, headings.columns, .checklists).lowercased()
            if groups[name] == nil { names.append(name) }
            groups[name, default: []].append(row)
        }
        for rows in names.compactMap({ groups[$0] }) {
            let line = rows[0].line
            do {
                guard rows.allSatisfy({ $0.fields.dropFirst(headings.columns.count).allSatisfy(\.isEmpty) }) else {
                    throw FieldRefused("row", "has more fields than the header")
                }
                guard rows.count <= Checklist.itemsMax else {
                    throw FieldRefused("item", "comes more than \(Checklist.itemsMax) times; make it two checklists")
                }
                let entered = try directory.putChecklist(rows.map { Self.fields($0, headings.columns) }, tx)
                report.note(entered, key: Self.key(rows[0], headings.columns, .checklists), line: line)
            } catch let refused as FieldRefused {
                report.refused.append(.init(line: line, reason: refused.description))
            }
        }
        return report
    }
}
