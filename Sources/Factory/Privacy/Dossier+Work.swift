import Messaging
import Store
import WhatsApp

/// What a dossier says of somebody's work: the orders they asked for, had or worked on, and what they did with them.
extension Dossier {
    func workOrders(of subject: Subject, _ out: inout Out, _ write: Write) async throws {
        let (people, contacts) = (Set(subject.entries.map(\.id)), Set(subject.contacts.map(\.id)))
        out.begin("workOrders")
        try await each(&out, write) {
            try $0.page(WorkOrder.self, after: $1, limit: Self.pageMax)
        } entry: { order, snapshot in
            order.involves(people) ? try workOrder(order, people, contacts, in: snapshot) : nil
        }
        out.endList()
    }

    func workOrderEvents(by subject: Subject, _ out: inout Out, _ write: Write) async throws {
        let people = subject.entries.map(\.id)
        out.begin("workOrderEvents")
        try await each(&out, write) {
            try $0.page(WorkOrderEvent.byPerson, people, after: $1, limit: Self.pageMax)
        } entry: { event, snapshot in
            .object([
                ("at", time(event.at)), ("order", .optional(try snapshot.find(event.order)?.number)),
                ("what", .text(event.what.word)), ("way", .text(event.way.rawValue)),
                ("note", .text(try factory.workOrders.note(of: event))),
            ])
        }
        out.endList()
    }

    /// Of the time spent on it, and of the files, theirs alone.
    private func workOrder(
        _ order: WorkOrder, _ people: Set<Ref<Person>>, _ contacts: Set<Ref<Contact>>, in snapshot: Snapshot
    ) throws -> JSONValue {
        let (standing, details) = (order.standing, try factory.workOrders.details(of: order))
        let files = try order.attachments.compactMap { try snapshot.find($0) }.filter { contacts.contains($0.contact) }
        return .object([
            ("number", .text(order.number)), ("title", .text(details.title)),
            ("description", .text(details.description)), ("state", .text(standing.state.rawValue)),
            ("createdAt", time(order.createdAt)), ("reported", .flag(order.reporters.contains(where: people.contains))),
            ("assigned", .flag(standing.assignee.map(people.contains) ?? false)),
            ("done", .flag(standing.doneBy.map(people.contains) ?? false)),
            (
                "labour",
                .list(
                    standing.labour.filter { people.contains($0.person) }
                        .map { ["from": time($0.from), "to": time($0.to)] })
            ),
            ("runningSince", standing.clock.map { people.contains($0.person) ? time($0.since) : .null } ?? .null),
            ("attachments", .list(try files.map(attachment))),
        ])
    }
}

extension WorkOrder {
    /// Reported, had, did or worked on by one of them.
    fileprivate func involves(_ people: Set<Ref<Person>>) -> Bool {
        let someone = reporters + [standing.assignee, standing.doneBy, standing.clock?.person].compactMap { $0 }
        return someone.contains(where: people.contains) || standing.labour.contains { people.contains($0.person) }
    }
}

extension WorkOrderEvent.What {
    fileprivate var word: String {
        switch self {
        case .created: "created"
        case .moved(let event, _, _): event.rawValue
        case .acknowledged: "acknowledged"
        case .clockStarted: "clock_started"
        case .prioritised: "prioritised"
        case .found: "found"
        case .evidence: "evidence"
        case .partsDelivered: "parts_delivered"
        case .reported: "reported"
        case .undone: "undone"
        case .noted: "noted"
        }
    }
}
