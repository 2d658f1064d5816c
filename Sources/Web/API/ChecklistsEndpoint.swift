import Factory
import Messaging
import Store
import WhatsApp

/// Checklists: what is to be looked at, by whom and when.
enum ChecklistsEndpoint {
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let page = try snapshot.page(Checklist.self, after: try call.cursor(), limit: try call.limit())
        let entries = try page.records.map { try json($0, call, in: snapshot) }
        return .json(.page("checklists", entries, next: page.next?.description))
    }

    static func one(_ call: Call, in snapshot: Snapshot) throws -> Response {
        .json(try json(found(call, in: snapshot), call, in: snapshot))
    }

    static func create(_ call: Call, in tx: Transaction) throws -> Response {
        let draft = try draft(JSONBody(call.request), over: nil)
        let checklist = try call.factory.checklists.put(draft, by: call.doer, in: tx)
        return .json(try json(checklist, call, in: tx), status: 201)
    }

    static func change(_ call: Call, in tx: Transaction) throws -> Response {
        let old = try found(call, in: tx)
        let lists = call.factory.checklists
        let draft = try draft(JSONBody(call.request), over: lists.draft(of: old, in: tx))
        return .json(try json(lists.put(draft, over: old, by: call.doer, in: tx), call, in: tx))
    }

    static func found(_ call: Call, in snapshot: Snapshot) throws -> Checklist {
        let name = call.argument("number")
        guard let checklist = try call.factory.checklists.find(name, in: snapshot) else {
            throw Problem.notFound("There is no checklist \(Problem.quoted(name)).")
        }
        return checklist
    }

    // MARK: In

    private static let fields = [
        "name", "items", "asset", "schedule", "dueHours", "assignee", "role", "onFail", "active",
    ]

    /// What is absent stays as it is; null empties.
    private static func draft(_ body: JSONBody, over old: ChecklistDraft?) throws -> ChecklistDraft {
        for (name, _) in body.members where !fields.contains(name) {
            throw Problem.refused(
                name, "\(Problem.quoted(name)) is no field here; known are \(fields.joined(separator: ", "))")
        }
        func member(_ name: String) -> JSON? { body.members.last { $0.name == name }?.value }
        func text(_ name: String, else current: String) throws -> String {
            guard let value = member(name) else { return current }
            if value.isNull { return "" }
            guard let text = value.text else { throw Problem.refused(name, "\(name) is to be a text") }
            return text.trimmed
        }
        var draft = try old ?? ChecklistDraft(name: body.text("name").trimmed, items: [])
        draft.name = try text("name", else: draft.name)
        if let items = member("items") { draft.items = try self.items(items) }
        draft.asset = try text("asset", else: draft.asset)
        if let schedule = member("schedule") { draft.schedule = try self.schedule(schedule) }
        if member("dueHours") != nil { draft.dueHours = try ChecklistDraft.dueHours(text("dueHours", else: "")) }
        // Who is named anew takes the place of a role, and the other way round.
        if member("assignee") != nil, member("role") == nil { draft.role = "" }
        if member("role") != nil, member("assignee") == nil { draft.assignee = "" }
        draft.assignee = try text("assignee", else: draft.assignee)
        draft.role = try text("role", else: draft.role)
        if member("onFail") != nil { draft.onFail = try ChecklistDraft.onFail(text("onFail", else: "")) }
        if let isActive = try body.flag("active") { draft.isActive = isActive }
        return draft
    }

    private static func items(_ value: JSON) throws -> [ChecklistItem] {
        guard value.isArray else { throw Problem.refused("items", "items is to be a list") }
        guard value.array.count <= Checklist.itemsMax else {
            throw Problem.refused("items", "items has more than \(Checklist.itemsMax) entries; make it two checklists")
        }
        return try value.array.enumerated().map { place, item in
            do {
                return try self.item(item)
            } catch let refused as FieldRefused {
                throw Problem.refused("items[\(place)].\(refused.field)", "\(refused.field) \(refused.reason)")
            }
        }
    }

    /// An object, or a line such as `Oil pressure | number | 40 | 60 | bar`.
    private static func item(_ value: JSON) throws -> ChecklistItem {
        if let line = value.strictText { return try ChecklistItem(line: line) }
        guard value.isObject else { throw FieldRefused("item", "is to be an object with a title") }
        let known = ["title", "kind", "min", "max", "unit", "choices"]
        for (name, _) in value.members where !known.contains(name) {
            throw FieldRefused(name, "is no field here; known are \(known.joined(separator: ", "))")
        }
        func text(_ name: String) throws -> String {
            guard value[name].exists else { return "" }
            guard let text = value[name].text else { throw FieldRefused(name, "is to be a text or a number") }
            return text.trimmed
        }
        var choices: [String] = []
        if value["choices"].exists {
            guard value["choices"].isArray else { throw FieldRefused("choices", "is to be a list") }
            choices = try value["choices"].array.map { choice in
                if let title = choice.strictText { return title }
                guard let title = choice["title"].strictText else {
                    throw FieldRefused("choices", "is a list of titles, or of objects with title and fail")
                }
                return (choice["fail"].bool == true ? "!" : "") + title
            }
        }
        return try ChecklistItem(
            text("title"), kind: text("kind"), min: text("min"), max: text("max"), unit: text("unit"),
            choices: choices)
    }

    /// A text, or `{every: "day" / "week" / "shift", at: "06:30", days: ["mon"]}`.
    private static func schedule(_ value: JSON) throws -> String {
        if value.isNull { return "" }
        if let text = value.strictText { return text.trimmed }
        guard value.isObject, let every = value["every"].strictText else {
            throw Problem.refused("schedule", "schedule is a text such as “daily 06:30”, or an object with “every”")
        }
        let days = value["days"].array.compactMap(\.strictText).joined(separator: ",")
        let word = ["day": "daily", "week": "weekly"][every] ?? every
        return [word, days, value["at"].strictText ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    // MARK: Out

    static func json(_ checklist: Checklist, _ call: Call, in snapshot: Snapshot) throws -> JSONValue {
        let draft = try call.factory.checklists.draft(of: checklist, in: snapshot)
        return .object([
            ("number", .text(checklist.number)), ("name", .text(draft.name)), ("items", .list(draft.items.map(json))),
            ("asset", named(draft.asset)), ("schedule", named(draft.schedule)), ("dueHours", .optional(draft.dueHours)),
            ("assignee", named(draft.assignee)), ("role", named(draft.role)), ("onFail", .text(draft.onFail.rawValue)),
            ("active", .flag(draft.isActive)), ("revision", .number(checklist.revision)),
            ("nextAt", .time(try call.factory.checklists.nextSlot(of: checklist, in: snapshot))),
        ])
    }

    static func json(_ item: ChecklistItem) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("title", .text(item.title)), ("kind", .text(item.kind.word)),
        ]
        switch item.kind {
        case .done, .text, .photo: break
        case .number(let min, let max, let unit):
            members += [("min", number(min)), ("max", number(max)), ("unit", .text(unit))]
        case .choice(let choices):
            members.append(("choices", .list(choices.map { ["title": .text($0.title), "fail": .flag($0.isFail)] })))
        }
        return .object(members)
    }

    static func number(_ measure: Measure?) -> JSONValue {
        measure.map { .verbatim(Array($0.plain.utf8)) } ?? .null
    }

    static func named(_ text: String) -> JSONValue { .optional(text.isEmpty ? nil : text) }
}
