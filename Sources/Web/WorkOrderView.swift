import Factory
import Messaging
import Store
import WhatsApp

/// A work order as it is shown outside, with all that it leads to opened.
struct WorkOrderView {
    /// A stretch of work; it goes on where `to` is nil.
    struct Labour {
        let person: Person?
        let name: String
        let from: Timestamp
        let to: Timestamp?
        let minutes: Int
    }

    let order: WorkOrder
    let details: WorkOrder.Details
    let asset: Asset?
    let assignee: Person?
    let assigneeName: String
    let reporters: [Person]
    let labour: [Labour]
    let media: [MediaView]

    init(_ order: WorkOrder, _ factory: Factory, in snapshot: Snapshot) throws {
        func person(_ ref: Ref<Person>?) throws -> Person? {
            let person = try ref.flatMap { try snapshot.find($0) }?.current(in: snapshot)
            return person?.erasedAt == nil ? person : nil
        }
        self.order = order
        details = try factory.workOrders.details(of: order)
        asset = try factory.workOrders.asset(of: order, in: snapshot)
        assignee = try person(order.standing.assignee)
        assigneeName = try assignee.map(factory.people.name) ?? ""
        reporters = try order.reporters.compactMap(person)
        let done = try order.standing.labour.map { stretch in
            let worker = try person(stretch.person)
            return Labour(
                person: worker, name: try worker.map(factory.people.name) ?? "–", from: stretch.from, to: stretch.to,
                minutes: Self.minutes(stretch.length))
        }
        let running = try order.standing.clock.map { clock in
            let worker = try person(clock.person)
            return Labour(
                person: worker, name: try worker.map(factory.people.name) ?? "–", from: clock.since, to: nil,
                minutes: Self.minutes(snapshot.now - clock.since))
        }
        labour = done + (running.map { [$0] } ?? [])
        media = try order.attachments.compactMap { try snapshot.find($0) }.map { try MediaView($0, factory) }
    }

    static func minutes(_ length: Duration) -> Int { Int(length.components.seconds / 60) }

    var labourMinutes: Int { labour.reduce(0) { $0 + $1.minutes } }

    // MARK: For scripts

    var json: JSONValue { .object(members) }

    var members: [(name: String, value: JSONValue)] {
        let standing = order.standing
        return [
            ("number", .text(order.number)), ("reference", .optional(order.reference)), ("title", .text(details.title)),
            ("description", .text(details.description)), ("asset", .optional(asset?.code)),
            ("assetName", .optional(asset?.name)), ("priority", .text(standing.priority.rawValue)),
            ("status", .text(standing.state.outside.rawValue)), ("state", .text(standing.state.rawValue)),
            ("waitingForCheck", .flag(standing.state == .done)), ("assignee", .optional(assignee?.employeeNumber)),
            ("team", .optional(standing.team.isEmpty ? nil : standing.team)), ("due", .time(order.due)),
            ("impact", .optional(order.impact?.rawValue)), ("origin", .text(order.origin.word)),
            ("originNumber", .optional(order.origin.number)), ("createdAt", .time(order.createdAt)),
            ("takenAt", .time(standing.takenAt)), ("startedAt", .time(standing.startedAt)),
            ("doneAt", .time(standing.doneAt)), ("closedAt", .time(standing.closedAt)),
            ("downSince", .time(order.downSince)), ("downUntil", .time(standing.downUntil)),
            ("holdReason", .optional(standing.holdReason?.rawValue)),
            ("holdNote", .optional(standing.holdReason == nil || details.holdNote.isEmpty ? nil : details.holdNote)),
            ("mergedInto", .optional(standing.mergedInto)), ("labour", .list(labour.map(\.json))),
            ("labourMinutes", .number(labourMinutes)), ("finding", details.finding.json),
            ("reporters", .list(reporters.map { .text($0.employeeNumber) })), ("media", .list(media.map(\.json))),
            ("version", .number(order.version)),
        ]
    }
}

extension WorkOrderView.Labour {
    fileprivate var json: JSONValue {
        .object([
            ("person", .optional(person?.employeeNumber)), ("from", .time(from)), ("to", .time(to)),
            ("minutes", .number(minutes)),
        ])
    }
}

extension Finding {
    fileprivate var json: JSONValue {
        .object([
            ("cause", .optional(cause?.rawValue)), ("causeNote", .text(causeNote)),
            ("remedy", .optional(remedy?.rawValue)), ("remedyNote", .text(remedyNote)),
            ("parts", .list(parts.map { ["name": .text($0.name), "quantity": .number($0.quantity)] })),
        ])
    }
}

extension WorkOrder.Origin {
    var word: String {
        switch self {
        case .report: "report"
        case .desk: "desk"
        case .chat: "chat"
        case .list: "list"
        case .checklist: "checklist"
        case .maintenance: "maintenance"
        }
    }

    /// Of the run or the maintenance that it came of.
    var number: String? {
        switch self {
        case .checklist(let number), .maintenance(let number): number
        case .report, .desk, .chat, .list: nil
        }
    }
}
