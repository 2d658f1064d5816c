import Factory
import Messaging
import Store
import WhatsApp

/// What a script says of a work order: the columns of the list in camelCase, and what no list has.
///
/// Null empties a field; what is left out stays as it is.
struct WorkOrderBody {
    let entry: WorkOrderEntry
    /// The version that the change was made for; nil takes whatever there is.
    let version: Int?
    /// The last change is to be taken back, and nothing else.
    let isUndo: Bool

    private static let texts = [
        "title", "description", "asset", "priority", "status", "assignee", "team", "due", "reference", "impact",
        "reporter", "holdReason", "holdNote", "reason", "into",
    ]
    private static let known = texts + ["note", "request", "finding", "version", "undo", StakeholderList.member]

    init(_ body: JSONBody, _ factory: Factory, in snapshot: Snapshot) throws {
        var values: [String: String] = [:]
        for (name, value) in body.members {
            guard Self.known.contains(name) else {
                throw Problem.refused(
                    String(name.prefix(60)),
                    "\(Problem.quoted(name)) is no field here; known are \(Self.known.joined(separator: ", "))")
            }
            guard Self.texts.contains(name) else { continue }
            guard values[name.snakeCased] == nil else { throw Problem.refused(name, "\(name) stands there twice") }
            guard let text = value.isNull ? "" : value.text else {
                throw Problem.refused(name, "\(name) is to be a text")
            }
            values[name.snakeCased] = text.trimmed
        }
        if let note = try body.optionalText("note") { values["hold_note"] = values["hold_note"] ?? note.trimmed }
        if try body.flag("request") == true { values["request"] = "yes" }
        let finding = body.members.last { $0.name == "finding" }?.value
        let parts = try finding.map { try Self.read($0, into: &values) } ?? []
        var entry = try WorkOrderEntry(Fields(values), factory, in: snapshot)
        if !parts.isEmpty {
            var finding = entry.finding ?? Finding()
            finding.parts = parts
            entry.finding = finding
        }
        self.entry = entry
        version = try body.number("version")
        isUndo = try body.flag("undo") ?? false
        guard !isUndo || body.members.allSatisfy({ ["undo", "version"].contains($0.name) }) else {
            throw Problem.refused("undo", "undo stands alone, or with a version")
        }
    }

    // MARK: What was found

    private static let findingTexts = ["cause", "causeNote", "remedy", "remedyNote"]

    private static func read(_ finding: JSON, into values: inout [String: String]) throws -> [PartUsed] {
        guard finding.exists else { return [] }
        guard finding.isObject else { throw Problem.refused("finding", "finding is to be an object") }
        for (name, value) in finding.members where name != "parts" {
            guard findingTexts.contains(name), let text = value.isNull ? "" : value.strictText else {
                throw Problem.refused(
                    "finding",
                    "finding has the texts \(findingTexts.joined(separator: ", ")), and parts, a list of "
                        + "{name, quantity}")
            }
            values[name.snakeCased] = text.trimmed
        }
        return try parts(finding["parts"])
    }

    /// A list of `{name, quantity}` or of names.
    static func parts(_ list: JSON) throws -> [PartUsed] {
        guard list.exists else { return [] }
        guard list.isArray, list.array.count <= Finding.partsMax else {
            throw Problem.refused("parts", "parts is a list of at most \(Finding.partsMax) parts, {name, quantity}")
        }
        return try list.array.map { part in
            let quantity = part["quantity"]
            guard let name = (part.isObject ? part["name"] : part).strictText, !quantity.exists || quantity.int != nil
            else { throw Problem.refused("parts", "parts is a list of {name, quantity}") }
            return try Finding.part(name.trimmed, quantity: quantity.int ?? 1)
        }
    }
}

extension JSONBody {
    /// A whole number that may be left out.
    func number(_ name: String) throws(Problem) -> Int? {
        guard let value = members.last(where: { $0.name == name })?.value, value.exists else { return nil }
        guard let number = value.int else { throw .refused(name, "\(name) is to be a whole number") }
        return number
    }

    /// The value of a member; nil where it is left out or null.
    func value(of name: String) -> JSON? {
        members.last { $0.name == name }.flatMap { $0.value.exists ? $0.value : nil }
    }
}
