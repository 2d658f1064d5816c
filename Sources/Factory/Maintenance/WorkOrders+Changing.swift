public import Messaging
public import Store

/// What changes of a work order without moving it through its life.
extension WorkOrders {
    /// Makes it more or less urgent; whoever works on it hears that it is more urgent. Leads only.
    @discardableResult
    public func prioritise(
        _ priority: Urgency, reason: String = "", _ stale: WorkOrder, by doer: Doer, in tx: Transaction
    ) throws -> WorkOrder {
        guard var order = try tx.find(stale.id) else { throw WorkOrderRefusal.unknownOrder(stale.number) }
        guard doer.isLead else { throw WorkOrderRefusal.notYours }
        guard order.isOpen else { throw WorkOrderRefusal.notNow(order.standing.state) }
        let before = order
        guard before.standing.priority != priority else { return order }
        order.standing.priority = priority
        // The shorter times count from now on.
        if priority.rank > before.standing.priority.rank { order.standing.givenAt = tx.now }
        try note(
            .prioritised(from: before.standing.priority, to: priority), on: order, by: doer, text: reason, in: tx)
        try settle(&order, over: before, by: doer, in: tx)
        try audit.note(
            "work-order", object: order.number, detail: "priority \(priority.rawValue)", person: doer.person?.id,
            contact: doer.contact, in: tx)
        if priority.rank > before.standing.priority.rank {
            try herald.withdraw(about: order, [.escalation], in: tx)
            try tellOfEscalation(of: order, from: before.standing.priority, by: doer, in: tx)
        }
        return order
    }

    /// Links a file to it. The same file twice is one. Throws `.full` beyond `WorkOrder.attachmentsMax`.
    @discardableResult
    public func attach(
        _ attachment: Ref<Attachment>, to stale: WorkOrder, by doer: Doer, in tx: Transaction
    ) throws -> WorkOrder {
        guard var order = try tx.find(stale.id) else { throw WorkOrderRefusal.unknownOrder(stale.number) }
        guard !order.attachments.contains(attachment) else { return order }
        guard order.attachments.count < WorkOrder.attachmentsMax else { throw WorkOrderRefusal.full }
        order.attachments.append(attachment)
        try media.keepAsEvidence([attachment], in: tx)
        try note(.evidence(attachment), on: order, by: doer, in: tx)
        try tx.put(order)
        return order
    }

    /// Notes what was found and what helped; what is not said stays, parts are added.
    @discardableResult
    public func find(
        _ finding: Finding, on stale: WorkOrder, by doer: Doer, in tx: Transaction
    ) throws -> WorkOrder {
        guard var order = try tx.find(stale.id) else { throw WorkOrderRefusal.unknownOrder(stale.number) }
        guard try doer.isLead || isAssignee(doer.person, of: order, in: tx) || didIt(doer, order, in: tx) else {
            throw WorkOrderRefusal.notYours
        }
        guard finding.causeNote.count <= Finding.noteMax, finding.remedyNote.count <= Finding.noteMax else {
            throw WorkOrderRefusal.tooLong(field: "note", max: Finding.noteMax)
        }
        var details = try details(of: order)
        details.finding = details.finding.with(finding)
        order.details = try seal(details, for: order.id)
        try note(.found, on: order, by: doer, in: tx)
        try tx.put(order)
        return order
    }

    private func didIt(_ doer: Doer, _ order: WorkOrder, in snapshot: Snapshot) throws -> Bool {
        guard let person = doer.person, let worker = order.standing.doneBy else { return false }
        return try person.selves(in: snapshot).contains { $0.id == worker }
    }

    /// Adds somebody's words to its timeline.
    public func remark(_ text: String, on order: WorkOrder, by doer: Doer, in tx: Transaction) throws {
        guard text.count <= WorkOrder.descriptionMax else {
            throw WorkOrderRefusal.tooLong(field: "note", max: WorkOrder.descriptionMax)
        }
        try note(.noted, on: order, by: doer, text: text, in: tx)
    }

    /// The parts it waits for are there: whoever has it hears it, else those it is offered to.
    public func partsDelivered(_ parts: String, for order: WorkOrder, by doer: Doer, in tx: Transaction) throws {
        guard !parts.isEmpty else { throw WorkOrderRefusal.missing(field: "parts") }
        guard parts.count <= WorkOrder.titleMax else {
            throw WorkOrderRefusal.tooLong(field: "parts", max: WorkOrder.titleMax)
        }
        guard order.isOpen else { throw WorkOrderRefusal.notNow(order.standing.state) }
        try note(.partsDelivered, on: order, by: doer, text: parts, in: tx)
        let equipment = try equipment(of: order, in: tx)
        for person in try workers(on: order, in: tx) {
            try herald.tell(
                .partsDelivered(order: order.number, equipment: equipment, parts: parts, version: order.version),
                to: person, in: tx)
        }
        try audit.note(
            "work-order", object: order.number, detail: "parts delivered", person: doer.person?.id,
            contact: doer.contact, in: tx)
    }

    /// Title, description and due time, as the office writes them anew. Throws `.missing` and `.tooLong`.
    @discardableResult
    public func edit(
        title: String? = nil, description: String? = nil, due: Timestamp?? = nil, _ stale: WorkOrder, by doer: Doer,
        in tx: Transaction
    ) throws -> WorkOrder {
        guard var order = try tx.find(stale.id) else { throw WorkOrderRefusal.unknownOrder(stale.number) }
        guard doer.isLead else { throw WorkOrderRefusal.notYours }
        var details = try details(of: order)
        if let title {
            guard !title.isEmpty else { throw WorkOrderRefusal.missing(field: "title") }
            guard title.count <= WorkOrder.titleMax else {
                throw WorkOrderRefusal.tooLong(field: "title", max: WorkOrder.titleMax)
            }
            details.title = title
        }
        if let description {
            guard description.count <= WorkOrder.descriptionMax else {
                throw WorkOrderRefusal.tooLong(field: "description", max: WorkOrder.descriptionMax)
            }
            details.description = description
        }
        if let due { order.due = due }
        order.details = try seal(details, for: order.id)
        try note(.noted, on: order, by: doer, in: tx)
        try tx.put(order)
        return order
    }
}
