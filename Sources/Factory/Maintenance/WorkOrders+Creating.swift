import Messaging
public import Store

extension WorkOrders {
    /// Makes a work order, gives it to whom it is for, and tells them.
    ///
    /// Throws a `WorkOrderRefusal` for a title that is missing or too long, and for an assignee who does not work here.
    @discardableResult
    public func create(_ draft: WorkOrderDraft, by doer: Doer, in tx: Transaction) throws -> WorkOrder {
        try check(draft, in: tx)
        let id: Ref<WorkOrder> = try tx.newRef()
        var order = WorkOrder(
            id: id, number: try newNumber(in: tx), reference: draft.reference,
            details: try seal(.init(title: draft.title, description: draft.description), for: id), asset: draft.asset,
            standing: .init(
                state: draft.isRequest ? .requested : .approved, priority: draft.priority, team: draft.team ?? ""),
            version: 1, movedIn: 1, origin: draft.origin, impact: draft.impact, createdAt: tx.now, due: draft.due,
            downSince: draft.impact == .stopped ? tx.now : nil, needsCheck: draft.needsCheck,
            reporters: draft.reportedBy.map { [$0] } ?? [],
            attachments: Array(draft.attachments.prefix(WorkOrder.attachmentsMax)))
        if draft.team == nil { order.standing.team = try asset(of: order, in: tx)?.team ?? "" }
        try note(.created, on: order, by: doer, in: tx)
        try media.keepAsEvidence(order.attachments, in: tx)
        if !draft.isRequest {
            let command: WorkOrderCommand = draft.assignee.map { .assign($0) } ?? .offer(team: nil)
            for event in command.steps(from: order.standing.state) ?? [] {
                try apply(event, of: command, to: &order, by: doer, in: tx)
            }
        }
        // Another notice tells of it: nobody is looked for who has not heard.
        if !draft.isTold, order.standing.state == .offered {
            order.reminders = .init(look: .init(version: order.version, at: nil))
        }
        try tx.put(order)
        try audit.note(
            "work-order", object: order.number, detail: order.standing.state.rawValue, person: doer.person?.id,
            contact: doer.contact, in: tx)
        try tellOfCreation(of: order, isTold: draft.isTold, by: doer, in: tx)
        return order
    }

    private func check(_ draft: WorkOrderDraft, in tx: Transaction) throws {
        guard !draft.title.isEmpty else { throw WorkOrderRefusal.missing(field: "title") }
        guard draft.title.count <= WorkOrder.titleMax else {
            throw WorkOrderRefusal.tooLong(field: "title", max: WorkOrder.titleMax)
        }
        guard draft.description.count <= WorkOrder.descriptionMax else {
            throw WorkOrderRefusal.tooLong(field: "description", max: WorkOrder.descriptionMax)
        }
        if let assignee = draft.assignee { _ = try worker(assignee, in: tx) }
    }

    /// Whoever work may be given to: an active person of the directory, as they are listed now.
    func worker(_ person: Ref<Person>, in snapshot: Snapshot) throws -> Person {
        guard let person = try snapshot.find(person)?.current(in: snapshot), person.isActive else {
            throw WorkOrderRefusal.unknownPerson
        }
        return person
    }

    /// One that no other has: two counters may have the same six letters in one day.
    private func newNumber(in tx: Transaction) throws -> String {
        while true {  // Ends: a thousand million codes a day.
            let number = WorkOrderNumber.text(
                serial: try tx.nextNumber("workorder", startingAt: 1), at: tx.now, vault)
            if try find(number, in: tx) == nil { return number }
        }
    }
}
