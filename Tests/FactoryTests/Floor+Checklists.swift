import Messaging
import Store
import Testing

@testable import Factory

extension Floor {
    /// A checklist of Press 4 with these items, a line each, for Ravi unless it says otherwise.
    @discardableResult
    func checklist(
        _ items: [String], name: String = "Daily start", _ body: (inout ChecklistDraft) -> Void = { _ in }
    ) async throws -> Checklist {
        var draft = ChecklistDraft(name: name, items: try items.map { try ChecklistItem(line: $0) })
        (draft.asset, draft.assignee) = ("PR-04", "E2")
        body(&draft)
        let (lists, written) = (factory.checklists, draft)
        return try await store.write { tx in
            try lists.put(written, over: lists.find(written.name, in: tx), by: .office("nomsa"), in: tx)
        }
    }

    /// Sends it to whom it is for.
    @discardableResult
    func push(_ checklist: Checklist, due: Duration? = nil, order: String? = nil) async throws -> ChecklistRun {
        let lists = factory.checklists
        let aim = try #require(checklist.aim)
        return try await store.write { tx in
            try lists.push(checklist, to: aim, due: due.map { tx.now + $0 }, for: order, by: .office("nomsa"), in: tx)
        }
    }

    func run(_ number: String = "CHK-1001") throws -> ChecklistRun {
        try #require(try store.read { try factory.checklists.run(number, in: $0) })
    }

    func runs() throws -> [ChecklistRun] { try store.read { try $0.page(ChecklistRun.self, limit: 1_000).records } }

    /// What counts, by item: the value, and what was said beside it.
    func answers(_ number: String = "CHK-1001") throws -> [Int: (value: ChecklistValue, words: ChecklistAnswer.Words)] {
        try store.read { snapshot in
            try factory.checklists.inForce(of: run(number), in: snapshot)
                .mapValues { ($0.value, try factory.checklists.words(of: $0)) }
        }
    }

    /// All that was answered, in its order.
    func everyAnswer(_ number: String = "CHK-1001") throws -> [ChecklistAnswer] {
        try store.read { try factory.checklists.answers(of: run(number), in: $0) }
    }

    /// A new program over the same store, as after a restart or a kill.
    func restarted() throws -> Floor { try Floor(over: self) }
}
