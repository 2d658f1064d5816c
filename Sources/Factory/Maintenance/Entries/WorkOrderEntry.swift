public import Messaging
public import Store

/// What a list, a script or a form of the office says of a work order. What it does not say stays as it is.
public struct WorkOrderEntry: Sendable {
    /// To whom it is to belong.
    public enum Assignee: Sendable, Equatable {
        case nobody
        case person(Ref<Person>)
    }

    public var title: String?
    public var description: String?
    /// Within: nil where it is about no machine.
    public var asset: Ref<Asset>??
    public var priority: Urgency?
    public var status: WorkOrderWord?
    public var assignee: Assignee?
    public var team: String?
    /// Within: nil where nothing has to be done by a time.
    public var due: Timestamp??
    /// What another system calls it.
    public var reference: String?
    public var impact: Impact?
    /// Hears how it ends.
    public var reporter: Ref<Person>?
    /// Waits for a lead to approve it.
    public var isRequest = false
    public var finding: Finding?
    public var hold: HoldReason?
    public var holdNote = ""
    /// Why somebody wants what they want.
    public var reason = ""
    /// The number of the order that goes on in its place.
    public var target = ""

    public static let referenceMax = 80  // Characters. Other systems' numbers have twenty.
    public static let teamMax = 200  // Characters, as in the directory.

    /// An entry that says nothing yet.
    public init() {}
}

extension WorkOrderEntry {
    /// Reads the values by the names of their columns. Throws `FieldRefused`.
    public init(_ fields: Fields, _ factory: Factory, in snapshot: Snapshot) throws {
        if fields.has("title") { title = try fields.required("title", max: WorkOrder.titleMax) }
        if fields.has("description") {
            description = try fields.prose("description", max: WorkOrder.descriptionMax)
        }
        if fields.has("asset") { asset = .some(try Self.asset(fields, factory, in: snapshot)) }
        priority = try fields.word("priority", Urgency.self)
        let word = try fields.text("status", max: 40)
        if !word.isEmpty { status = try WorkOrderWord(word) }
        if fields.has("assignee") {
            assignee =
                try Self.person("assignee", fields, factory, in: snapshot).map { Assignee.person($0.id) } ?? .nobody
        }
        if fields.has("team") { team = try fields.text("team", max: Self.teamMax) }
        if fields.has("due") { due = .some(try fields.due("due")) }
        let reference = try fields.text("reference", max: Self.referenceMax)
        if !reference.isEmpty { self.reference = reference }
        impact = try fields.word("impact", Impact.self)
        reporter = try Self.person("reporter", fields, factory, in: snapshot)?.id
        isRequest = try fields.flag("request", else: false)
        finding = try Finding(fields)
        hold = try fields.word("hold_reason", HoldReason.self)
        holdNote = try fields.prose("hold_note", max: Finding.noteMax)
        reason = try fields.prose("reason", max: Finding.noteMax)
        let into = try fields.text("into", max: Self.referenceMax)
        target = try factory.workOrders.find(into, in: snapshot)?.number ?? into
    }

    private static func asset(_ fields: Fields, _ factory: Factory, in snapshot: Snapshot) throws -> Ref<Asset>? {
        let code = try fields.text("asset", max: 80)
        if code.isEmpty { return nil }
        guard let asset = try factory.catalogue.asset(code, in: snapshot) else {
            throw FieldRefused("asset", "“\(code.prefix(40))” is no machine of the list")
        }
        return asset.id
    }

    /// Whoever has this employee number or id, as listed now. Nil: nobody is named.
    private static func person(
        _ field: String, _ fields: Fields, _ factory: Factory, in snapshot: Snapshot
    ) throws -> Person? {
        let name = try fields.text(field, max: 40)
        if name.isEmpty { return nil }
        guard let person = try factory.people.named(name, orID: true, in: snapshot) else {
            throw FieldRefused(field, "is nobody's employee number or id")
        }
        return person
    }
}

extension People {
    /// Whom an employee number names today, else the `users[].id` of the API. Who was erased is nobody.
    public func named(_ name: String, orID: Bool, in snapshot: Snapshot) throws -> Person? {
        let byNumber = try named(name, in: snapshot)
        let person =
            try byNumber ?? UInt64(name).flatMap { try snapshot.find(Person.self, Ref($0)) }?.current(in: snapshot)
        return person?.erasedAt == nil ? person : nil
    }
}

extension Fields {
    /// One of a few words, whatever its capitals. Nil where it is left out or empty.
    func word<W: RawRepresentable & CaseIterable>(
        _ name: String, _: W.Type
    ) throws(FieldRefused) -> W? where W.RawValue == String {
        let text = try text(name, max: 40)
        if text.isEmpty { return nil }
        guard let word = W(rawValue: text.lowercased()) else {
            let known = W.allCases.map(\.rawValue).joined(separator: ", ")
            throw FieldRefused(name, "“\(text)” is none of \(known)")
        }
        return word
    }

    /// A time, or a day, which lasts until midnight. To the second, as it is written out. Nil where it is empty.
    func due(_ name: String) throws(FieldRefused) -> Timestamp? {
        let text = try text(name, max: 40)
        if text.isEmpty { return nil }
        guard let time = Timestamp.plantTime(text) else {
            throw FieldRefused(name, "is not a day such as 2026-11-21, or a time such as 2026-11-21T09:31")
        }
        return Timestamp(seconds: (text.count <= 10 ? time.last : time.first).seconds)
    }
}
