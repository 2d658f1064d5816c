import Factory
import Messaging
import Store
import WhatsApp

/// Runs of checklists, with all that was found.
enum ChecklistRunsEndpoint {
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let page = try runs(call, in: snapshot)
        let entries = try page.records.map { try json($0, call, in: snapshot) }
        return .json(.page("checklistRuns", entries, next: page.next?.description))
    }

    static func one(_ call: Call, in snapshot: Snapshot) throws -> Response {
        .json(try json(found(call, in: snapshot), call, in: snapshot))
    }

    /// Sends a checklist now.
    static func push(_ call: Call, in tx: Transaction) throws -> Response {
        let (lists, key) = (call.factory.checklists, call.request.header("idempotency-key"))
        if let run = try call.earlier(key, in: tx).flatMap({ try lists.run($0, in: tx) }) {
            return .json(try json(run, call, in: tx))
        }
        let body = try JSONBody(call.request)
        let name = try body.text("checklist")
        guard let checklist = try lists.find(name, in: tx) else {
            throw Problem.refused("checklist", "There is no checklist \(Problem.quoted(name)).")
        }
        let named = try lists.aim(
            assignee: body.optionalText("assignee") ?? "", role: body.optionalText("role") ?? "", in: tx)
        guard let aim = named ?? checklist.aim else {
            throw Problem.refused("assignee", "assignee is missing: the checklist itself names nobody")
        }
        let due = try body.optionalText("due").map { text in
            guard let due = Timestamp(rfc3339: text), due > tx.now else {
                throw Problem.refused("due", "due is a time to come, such as 2026-11-21T14:00:00+02:00")
            }
            return due
        }
        let run = try lists.push(checklist, to: aim, due: due, by: call.doer, in: tx)
        try call.note(key, object: run.number, in: tx)
        return .json(try json(run, call, in: tx), status: 201)
    }

    /// Answers an item, by its number from 1 or by its title.
    static func answer(_ call: Call, in tx: Transaction) throws -> Response {
        let run = try found(call, in: tx)
        let body = try JSONBody(call.request)
        let item = try item(of: run, body)
        let value = body.members.last { $0.name == "value" }?.value
        guard let value, value.exists else { throw Problem.refused("value", "value is missing") }
        guard let said = value.text else {
            throw Problem.refused("value", "value is to be a text, number or truth value")
        }
        let (read, text) = try self.value(said, of: run.items[item])
        let comment = try body.optionalText("comment").map { $0.trimmed }
        guard (comment?.count ?? 0) <= commentMax else {
            throw Problem.refused("comment", "comment has more than \(commentMax) characters")
        }
        let remark = Checklists.Remark(text: text, comment: comment?.isEmpty == true ? nil : comment)
        let answered = try call.factory.checklists.answer(run, item: item, read, remark, by: call.doer, in: tx)
        return .json(try json(answered, call, in: tx), status: 201)
    }

    static func submit(_ call: Call, in tx: Transaction) throws -> Response {
        .json(
            try json(call.factory.checklists.submit(found(call, in: tx), by: call.doer, in: tx), call, in: tx))
    }

    static func accept(_ call: Call, in tx: Transaction) throws -> Response {
        .json(
            try json(call.factory.checklists.accept(found(call, in: tx), by: call.doer, in: tx), call, in: tx))
    }

    static let commentMax = 700  // Characters, as in the chat.

    // MARK: Finding

    static func found(_ call: Call, in snapshot: Snapshot) throws -> ChecklistRun {
        let number = call.argument("number")
        guard let run = try call.factory.checklists.run(number, in: snapshot) else {
            throw Problem.notFound("There is no run \(Problem.quoted(number)).")
        }
        return run
    }

    /// A page of runs.
    struct Runs {
        let records: [ChecklistRun]
        let next: PageCursor?
    }

    /// Newest first, of a state, a checklist, a person or a machine if the query names it; a page may hold fewer than
    /// its limit where it names several.
    static func runs(_ call: Call, in snapshot: Snapshot) throws -> Runs {
        try runs(call, in: snapshot, after: call.cursor(), limit: call.limit())
    }

    static func runs(
        _ call: Call, in snapshot: Snapshot, after cursor: PageCursor?, limit: Int
    ) throws -> Runs {
        let query = call.request.query
        let state = try query["state"].map { word in
            guard let state = ChecklistRun.State(rawValue: word) else {
                let known = ChecklistRun.State.allCases.map(\.rawValue).joined(separator: ", ")
                throw Problem.refused("state", "state is one of \(known)")
            }
            return state
        }
        let checklist = try query["checklist"].map { name in
            guard let checklist = try call.factory.checklists.find(name, in: snapshot) else {
                throw Problem.refused("checklist", "There is no checklist \(Problem.quoted(name)).")
            }
            return checklist.id
        }
        let person = try query["person"].map { name in
            guard let person = try snapshot.person(named: name, call.factory) else {
                throw Problem.refused("person", "There is no such person.")
            }
            return try person.selves(in: snapshot).map(\.id)
        }
        let asset = try query["asset"].map { code in
            guard let asset = try call.factory.catalogue.asset(code, in: snapshot) else {
                throw Problem.refused("asset", "There is no machine \(Problem.quoted(code)).")
            }
            return asset.id
        }
        let page: Page<ChecklistRun> =
            if let person {
                try snapshot.page(ChecklistRun.byPerson, person, .descending, after: cursor, limit: limit)
            } else if let checklist {
                try snapshot.page(ChecklistRun.byChecklist, checklist, .descending, after: cursor, limit: limit)
            } else if let asset {
                try snapshot.page(ChecklistRun.byAsset, asset, .descending, after: cursor, limit: limit)
            } else if let state {
                try snapshot.page(ChecklistRun.byState, state, .descending, after: cursor, limit: limit)
            } else {
                try snapshot.page(ChecklistRun.self, .descending, after: cursor, limit: limit)
            }
        let fitting = page.records.filter { run in
            (state.map { run.state == $0 } ?? true) && (checklist.map { run.checklist == $0 } ?? true)
                && (asset.map { run.asset == $0 } ?? true)
        }
        return Runs(records: fitting, next: page.next)
    }

    // MARK: In

    private static func item(of run: ChecklistRun, _ body: JSONBody) throws -> Int {
        guard let said = body.members.last(where: { $0.name == "item" })?.value, said.exists else {
            throw Problem.refused("item", "item is missing")
        }
        if let number = said.int, number >= 1, number <= run.items.count { return number - 1 }
        if let title = said.strictText?.lowercased(),
            let place = run.items.firstIndex(where: { $0.title.lowercased() == title })
        {
            return place
        }
        throw Problem.refused("item", "item is a number from 1 to \(run.items.count), or a title")
    }

    /// True or “done”, false or “not-done”, a number, a choice's title, or words.
    static func value(_ said: String, of item: ChecklistItem) throws -> (ChecklistValue, text: String?) {
        let word = said.lowercased()
        if word == "false" || word == "not-done" || word == "not_done" { return (.notDone, nil) }
        switch item.kind {
        case .done:
            guard word == "true" || word == "done" else {
                throw Problem.refused("value", "value is true or false, “done” or “not-done”")
            }
            return (.done, nil)
        case .number:
            guard let number = Measure(plain: said) else {
                throw Problem.refused("value", "value is a number such as 91.5, or “not-done”")
            }
            return (.number(number), nil)
        case .choice(let choices):
            guard let place = choices.firstIndex(where: { $0.title.lowercased() == word }) else {
                let known = choices.map(\.title).joined(separator: ", ")
                throw Problem.refused("value", "value is one of \(known), or “not-done”")
            }
            return (.choice(place), nil)
        case .text:
            let text = said.trimmed
            guard !text.isEmpty, text.count <= commentMax else {
                throw Problem.refused("value", "value is a text of 1 to \(commentMax) characters, or “not-done”")
            }
            return (.text, text)
        case .photo: throw Problem.refused("value", "a photo is sent with WhatsApp; value may be “not-done”")
        }
    }

    // MARK: Out

    static func json(_ run: ChecklistRun, _ call: Call, in snapshot: Snapshot) throws -> JSONValue {
        let lists = call.factory.checklists
        let (assignee, role) = try lists.words(of: run.aim, in: snapshot)
        let given = Dictionary(grouping: try lists.answers(of: run, in: snapshot), by: \.item)
        let inForce = try lists.inForce(of: run, in: snapshot)
        let items = try run.items.enumerated().map { place, item in
            try answered(item, place, inForce[place], all: given[place] ?? [], call, in: snapshot)
        }
        func number(of person: Ref<Person>?) throws -> JSONValue {
            .optional(try person.flatMap { try snapshot.find($0) }?.current(in: snapshot).employeeNumber)
        }
        return .object([
            ("number", .text(run.number)), ("checklist", .optional(try snapshot.find(run.checklist)?.number)),
            ("name", .text(run.name)), ("revision", .number(run.revision)),
            ("asset", .optional(try run.asset.flatMap { try snapshot.find($0) }?.code)),
            ("state", .text(run.state.rawValue)), ("assignee", ChecklistsEndpoint.named(assignee)),
            ("role", ChecklistsEndpoint.named(role)), ("worker", try number(of: run.worker)),
            ("workOrder", .optional(run.order)), ("createdAt", .time(run.createdAt)), ("dueAt", .time(run.dueAt)),
            ("answered", .number(run.answered)), ("fails", .number(run.fails)),
            ("submittedAt", .time(run.submittedAt)), ("submittedBy", try number(of: run.submittedBy)),
            ("reviewedBy", try number(of: run.reviewedBy)), ("endedAt", .time(run.endedAt)), ("items", .list(items)),
        ])
    }

    /// An item with the answer that counts, and with those it has taken the place of.
    private static func answered(
        _ item: ChecklistItem, _ place: Int, _ answer: ChecklistAnswer?, all: [ChecklistAnswer], _ call: Call,
        in snapshot: Snapshot
    ) throws -> JSONValue {
        guard case .object(var members) = ChecklistsEndpoint.json(item) else { return .null }
        members.insert(("item", .number(place + 1)), at: 0)
        members.append(("answer", try answer.map { try json($0, of: item, call, in: snapshot) } ?? .null))
        let earlier = all.filter { $0.id != answer?.id }
        members.append(("corrected", .list(try earlier.map { try json($0, of: item, call, in: snapshot) })))
        return .object(members)
    }

    private static func json(
        _ answer: ChecklistAnswer, of item: ChecklistItem, _ call: Call, in snapshot: Snapshot
    ) throws -> JSONValue {
        let words = try call.factory.checklists.words(of: answer)
        let value: JSONValue =
            switch (answer.value, item.kind) {
            case (.done, _): .flag(true)
            case (.notDone, .done): .flag(false)
            case (.notDone, _), (.photo, _): .null
            case (.number(let number), _): ChecklistsEndpoint.number(number)
            case (.choice(let place), .choice(let choices)): .text(choices[place].title)
            case (.choice, _): .null
            case (.text, _): .optional(words.text)
            }
        let media = try answer.evidence.compactMap { try snapshot.find($0) }
            .map { try MediaView($0, call.factory).json }
        return .object([
            ("value", value), ("done", .flag(answer.value != .notDone)), ("fail", .flag(answer.isFail)),
            ("comment", .optional(words.comment)),
            ("by", .optional(try answer.by.flatMap { try snapshot.find($0) }?.employeeNumber ?? words.author)),
            ("at", .time(answer.at)), ("workOrder", .optional(answer.order)), ("media", .list(media)),
            ("withdrawnAt", .time(answer.withdrawnAt)),
        ])
    }
}
