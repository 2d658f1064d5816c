import Messaging
public import Store

extension WorkOrders {
    /// Makes the order that an entry describes, and moves it as far as it says.
    ///
    /// Throws `FieldRefused` without a title, and `WorkOrderRefusal` when the rules say no.
    public func enter(
        _ entry: WorkOrderEntry, from origin: WorkOrder.Origin, by doer: Doer, in tx: Transaction
    ) throws -> WorkOrder {
        guard let title = entry.title else { throw FieldRefused("title", "is missing") }
        if let reference = entry.reference, try find(reference, in: tx) != nil {
            throw FieldRefused("reference", "is that of another work order")
        }
        var draft = WorkOrderDraft(title: title)
        draft.description = entry.description ?? ""
        draft.asset = entry.asset ?? nil
        if let impact = entry.impact {
            // What stops a machine is as urgent as the machine matters.
            draft.priority = try draft.asset.flatMap { try tx.find($0) }?.level.decision(impact).priority ?? .medium
        }
        if let priority = entry.priority { draft.priority = priority }
        if case .person(let person) = entry.assignee { draft.assignee = person }
        draft.team = entry.team.flatMap { $0.isEmpty ? nil : $0 }
        draft.due = entry.due ?? nil
        draft.impact = entry.impact
        draft.origin = origin
        draft.reportedBy = entry.reporter
        draft.reference = entry.reference
        draft.isRequest = entry.isRequest || entry.status == .state(.requested)
        // A list may bring a year's orders: whoever gets one hears of it, whole teams do not.
        let isOfList = origin == .list && draft.assignee == nil
        draft.isTold = !isOfList && entry.status?.isEnd != true
        let made = try create(draft, by: doer, in: tx)
        return try move(made, entry, by: doer, in: tx)
    }

    /// Changes what an entry says; what is so already is left alone. Returns the order as it is then.
    ///
    /// Throws `FieldRefused` for what stays as it is, and `WorkOrderRefusal` when the rules say no.
    public func change(
        _ stale: WorkOrder, _ entry: WorkOrderEntry, by doer: Doer, in tx: Transaction
    ) throws -> WorkOrder {
        guard var order = try tx.find(stale.id) else { throw WorkOrderRefusal.unknownOrder(stale.number) }
        if let impact = entry.impact, impact != order.impact {
            throw FieldRefused("impact", "stays what was reported")
        }
        order = try rewrite(order, entry, by: doer, in: tx)
        if let priority = entry.priority, priority != order.standing.priority {
            order = try prioritise(priority, reason: entry.reason, order, by: doer, in: tx)
        }
        order = try give(order, entry, by: doer, in: tx)
        return try move(order, entry, by: doer, in: tx)
    }

    // MARK: What it says of itself

    private func rewrite(
        _ order: WorkOrder, _ entry: WorkOrderEntry, by doer: Doer, in tx: Transaction
    ) throws -> WorkOrder {
        var order = order
        let details = try details(of: order)
        let title = entry.title.flatMap { $0 == details.title ? nil : $0 }
        let description = entry.description.flatMap { $0 == details.description ? nil : $0 }
        // As a list writes it, a time has no parts of a second.
        let due = entry.due.flatMap { $0?.seconds == order.due?.seconds ? nil : Optional($0) }
        let asset = entry.asset.flatMap { $0 == order.asset ? nil : Optional($0) }
        if title == nil, description == nil, due == nil, asset == nil {
            return try name(order, entry, in: tx)
        }
        if let asset { order.asset = asset }
        // A form that was filled from what stood there before is an old one, and what was undone would bring that back.
        order.version += 1
        order.undo = nil
        try tx.put(order)
        order = try edit(title: title, description: description, due: due, order, by: doer, in: tx)
        try audit.note(
            "work-order", object: order.number, detail: "edited", person: doer.person?.id, contact: doer.contact,
            in: tx)
        return try name(order, entry, in: tx)
    }

    /// What another system calls it is said once.
    private func name(_ order: WorkOrder, _ entry: WorkOrderEntry, in tx: Transaction) throws -> WorkOrder {
        guard let reference = entry.reference, reference.lowercased() != order.reference?.lowercased() else {
            return order
        }
        guard order.reference == nil else { throw FieldRefused("reference", "stays what it is") }
        if try find(reference, in: tx) != nil { throw FieldRefused("reference", "is that of another work order") }
        var order = order
        order.reference = reference
        try tx.put(order)
        return order
    }

    // MARK: Whose it is

    private func give(
        _ order: WorkOrder, _ entry: WorkOrderEntry, by doer: Doer, in tx: Transaction
    ) throws -> WorkOrder {
        let state = order.standing.state
        switch entry.assignee {
        case .person(let person):
            let now = try order.standing.assignee.flatMap { try tx.find($0) }?.current(in: tx)
            if try tx.find(person)?.current(in: tx).id != now?.id {
                return try team(perform(.assign(person), on: order, by: doer, in: tx), entry, by: doer, in: tx)
            }
        case .nobody where order.standing.assignee != nil && state.isInHand:
            return try perform(.offer(team: entry.team), on: order, by: doer, in: tx)
        case .nobody, nil: break
        }
        return try team(order, entry, by: doer, in: tx)
    }

    private func team(
        _ order: WorkOrder, _ entry: WorkOrderEntry, by doer: Doer, in tx: Transaction
    ) throws -> WorkOrder {
        guard let team = entry.team, team.lowercased() != order.standing.team.lowercased() else { return order }
        guard doer.isLead else { throw WorkOrderRefusal.notYours }
        guard order.isOpen else { throw WorkOrderRefusal.notNow(order.standing.state) }
        if order.standing.state == .approved || order.standing.state == .offered {
            return try perform(.offer(team: team), on: order, by: doer, in: tx)
        }
        // Whoever has it keeps it.
        var changed = order
        changed.standing.team = team
        try settle(&changed, over: order, by: doer, in: tx)
        return changed
    }

    // MARK: How far it is

    private func move(
        _ order: WorkOrder, _ entry: WorkOrderEntry, by doer: Doer, in tx: Transaction
    ) throws -> WorkOrder {
        var (order, entry) = (order, entry)
        if let finding = entry.finding, try details(of: order).finding.holds(finding) { entry.finding = nil }
        let state = order.standing.state
        let word = entry.status ?? (entry.hold != nil && state != .onHold ? .state(.onHold) : nil)
        let commands = try word?.commands(for: order, entry) ?? []
        for command in commands { order = try perform(command, on: order, by: doer, in: tx) }
        if state == .onHold, order.standing.state == .onHold { order = try rehold(order, entry, by: doer, in: tx) }
        let isFound = commands.contains { if case .finish = $0 { true } else { false } }
        if let finding = entry.finding, !isFound { order = try find(finding, on: order, by: doer, in: tx) }
        return order
    }

    /// It goes on resting, for another reason.
    private func rehold(
        _ order: WorkOrder, _ entry: WorkOrderEntry, by doer: Doer, in tx: Transaction
    ) throws -> WorkOrder {
        guard let hold = entry.hold else { return order }
        var details = try details(of: order)
        guard hold != order.standing.holdReason || entry.holdNote != details.holdNote else { return order }
        var changed = order
        details.holdNote = entry.holdNote
        changed.details = try seal(details, for: order.id)
        changed.standing.holdReason = hold
        try note(.moved(.hold, from: .onHold, to: .onHold), on: changed, by: doer, text: entry.holdNote, in: tx)
        try settle(&changed, over: order, by: doer, in: tx)
        return changed
    }
}
