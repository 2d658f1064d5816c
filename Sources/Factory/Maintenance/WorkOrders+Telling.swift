public import Messaging
public import Store

/// Who is told what of a work order, and what those hear who act.
extension WorkOrders {
    func tellOfCreation(of order: WorkOrder, isTold: Bool, by doer: Doer, in tx: Transaction) throws {
        let equipment = try equipment(of: order, in: tx)
        let details = try details(of: order)
        try tellFollowers(of: order, by: doer, isNewsForReporters: false, in: tx) { _ in
            .workOrderCreated(order: order.number, equipment: equipment, title: details.title)
        }
        guard isTold else { return }
        switch order.standing.state {
        case .assigned: try tellAssignee(of: order, by: doer, in: tx)
        case .offered: try tellCrew(of: order, but: listed(doer.person?.id, in: tx), in: tx)
        case .requested:
            let reporter = try herald.name(of: order.reporters.first, in: tx)
            for lead in try leads(of: order, but: listed(doer.person?.id, in: tx), in: tx) {
                try herald.tell(
                    .workOrderRequested(
                        order: order.number, equipment: equipment, description: Self.summary(details),
                        reporter: reporter, version: order.version), to: lead, in: tx)
            }
        default: break
        }
    }

    func tell(
        of steps: [WorkOrderState.Event], _ command: WorkOrderCommand, on order: WorkOrder, before: WorkOrder,
        by doer: Doer, in tx: Transaction
    ) throws {
        let doerName = try name(of: doer, in: tx)
        let me = try listed(doer.person?.id, in: tx)
        let (former, holder) = (
            try listed(before.standing.assignee, in: tx), try listed(order.standing.assignee, in: tx)
        )
        if let former, former != holder, former != me {
            let name = try herald.name(of: holder, in: tx)
            try tellNews(of: order, to: former, holder == nil ? .offeredAgain : .reassigned(name: name), in: tx)
        }
        for step in steps {
            switch step {
            case .offer: try tellCrew(of: order, but: me, in: tx)
            case .release:
                try tellCrew(of: order, but: former, in: tx)
                if case .refuse(let reason) = command {
                    let name = try herald.name(of: former, in: tx)
                    for lead in try leads(of: order, but: me, in: tx) {
                        try tellNews(of: order, to: lead.id, .refusedBy(name: name, reason: reason), in: tx)
                    }
                }
            case .assign: try tellAssignee(of: order, by: doer, in: tx)
            case .start where before.standing.startedAt == nil: try tellStarted(order, by: doer, in: tx)
            case .finish where order.standing.state == .done: try tellClaimed(order, by: doer, in: tx)
            case .finish: try tellResolved(order, by: doer, in: tx)
            case .accept:
                if let worker = try listed(order.standing.doneBy, in: tx), worker != me, doer.way != .rule {
                    try tellNews(of: order, to: worker, .accepted(by: doerName), in: tx)
                }
                try tellResolved(order, by: doer, in: tx)
            case .sendBack:
                if let worker = try holder ?? listed(before.standing.doneBy, in: tx), worker != me {
                    try tellNews(of: order, to: worker, .sentBack(by: doerName, reason: command.note), in: tx)
                }
            // Outside it was completed already only for those who ask; nobody was told.
            case .reopen:
                if let holder, holder != me {
                    try tellNews(of: order, to: holder, .reopened(reason: command.note), in: tx)
                }
                try tellFollowers(of: order, news: .notResolved, by: doer, in: tx)
            case .cancel: try tellFollowers(of: order, news: .cancelled(reason: command.note), by: doer, in: tx)
            case .decline: try tellFollowers(of: order, news: .declined(reason: command.note), by: doer, in: tx)
            case .merge: try tellFollowers(of: order, news: .merged(into: command.note), by: doer, in: tx)
            case .approve, .claim, .start, .hold, .resume: break
            }
        }
        if case .reopen(let reason) = command, !doer.isLead {
            for lead in try leads(of: order, but: me, in: tx) {
                try tellNews(of: order, to: lead.id, .reopened(reason: reason), in: tx)
            }
        }
        if let step = steps.last { try tellConcerned(by: step, command, on: order, before: before, by: doer, in: tx) }
    }

    /// Whoever has it hears what somebody else does to it; where nobody has it, those it was offered to hear that it ends.
    private func tellConcerned(
        by step: WorkOrderState.Event, _ command: WorkOrderCommand, on order: WorkOrder, before: WorkOrder,
        by doer: Doer, in tx: Transaction
    ) throws {
        // What a rule pauses is for another job of the same person; of what a plan ends its next reminder tells.
        if doer.way == .rule, step == .hold || order.isOfPlan { return }
        guard let news = try news(of: step, command, on: order, by: doer, in: tx) else { return }
        let me = try listed(doer.person?.id, in: tx)
        let holder = try listed(order.standing.assignee, in: tx)
        let isEnd = !order.isOpen || order.standing.state == .done
        var concerned: [Ref<Person>] = []
        if let former = try listed(before.standing.assignee, in: tx) {
            concerned = former == holder ? [former] : []
        } else if isEnd, before.standing.state == .offered {
            concerned = try herald.heard([.workOrderOffered], about: order, since: WorkClock.free(before), in: tx)
                .filter { $0 != holder }
        }
        let reporters = isEnd ? try order.reporters.compactMap { try listed($0, in: tx) } : []
        for person in concerned where person != me && !reporters.contains(person) {
            try tellNews(of: order, to: person, news, in: tx)
        }
    }

    private func news(
        of step: WorkOrderState.Event, _ command: WorkOrderCommand, on order: WorkOrder, by doer: Doer,
        in snapshot: Snapshot
    ) throws -> WorkNews? {
        let name = try name(of: doer, in: snapshot)
        switch step {
        case .start: return .startedBy(name: name)
        case .hold: return order.standing.holdReason.map { .onHold($0, by: name) }
        case .resume: return .resumed(by: name)
        case .finish:
            return .resolved(at: order.standing.doneAt ?? snapshot.now, cause: "", remedy: "", stoodMinutes: nil)
        case .cancel: return .cancelled(reason: command.note)
        case .merge: return .merged(into: command.note)
        case .approve, .decline, .offer, .assign, .claim, .release, .accept, .sendBack, .reopen: return nil
        }
    }

    func tellOfEscalation(of order: WorkOrder, from: Urgency, by doer: Doer, in tx: Transaction) throws {
        let equipment = try equipment(of: order, in: tx)
        let me = try listed(doer.person?.id, in: tx)
        for person in try workers(on: order, in: tx) where person.id != me {
            try herald.tell(
                .escalation(
                    order: order.number, equipment: equipment, from: from, to: order.standing.priority,
                    version: order.version), to: person, in: tx)
        }
    }

    /// Whoever was told what is no longer so hears how it is.
    func tellOfUndoing(of undone: WorkOrder, now order: WorkOrder, by doer: Doer, in tx: Transaction) throws {
        let (was, now) = (undone.standing, order.standing)
        let me = try listed(doer.person?.id, in: tx)
        let (former, holder) = (try listed(was.assignee, in: tx), try listed(now.assignee, in: tx))
        if let former, former != holder, former != me {
            try tellNews(of: order, to: former, .offeredAgain, in: tx)
        }
        if let holder, holder != former, holder != me { try tellAssignee(of: order, by: doer, in: tx) }
        switch was.state {
        case .closed, .cancelled, .declined, .merged:
            if now.state.isOpen { try tellFollowers(of: order, news: .notResolved, by: doer, in: tx) }
        case .done:
            for lead in try leads(of: order, but: me, in: tx) {
                try tellNews(of: order, to: lead.id, .notResolved, in: tx)
            }
        default: break
        }
        let wasEnded = !was.state.isOpen || was.state == .done
        if wasEnded, now.state.isInHand || now.state == .offered {
            let offered = now.state == .offered
            let heard = try herald.heard([.workOrderOffered], about: order, since: WorkClock.free(order), in: tx)
            for person in offered ? heard : [holder].compactMap({ $0 == former ? $0 : nil }) where person != me {
                try tellNews(of: order, to: person, .reopened(reason: ""), in: tx)
            }
        }
        if was.priority.rank > now.priority.rank {
            try herald.withdraw(about: order, [.escalation], in: tx)
            let since = undone.undo?.at ?? order.createdAt
            for person in try herald.heard([.escalation], about: order, since: since, in: tx) where person != me {
                try tellNews(of: order, to: person, .priorityAgain(now.priority), in: tx)
            }
        }
    }

    // MARK: Those who act

    private func tellAssignee(of order: WorkOrder, by doer: Doer, in tx: Transaction) throws {
        guard let person = try order.standing.assignee.flatMap({ try tx.find($0) })?.current(in: tx),
            try person.id != listed(doer.person?.id, in: tx)
        else { return }
        let details = try details(of: order)
        try herald.tell(
            .assignment(
                order: order.number, equipment: try equipment(of: order, in: tx), urgency: order.standing.priority,
                description: Self.summary(details), version: order.version), to: person, author: doer.contact, in: tx)
    }

    private func tellCrew(of order: WorkOrder, but person: Ref<Person>?, in tx: Transaction) throws {
        try offer(order, to: crew(of: order, in: tx).filter { $0.id != person }, in: tx)
    }

    func offer(_ order: WorkOrder, to mates: [Person], in tx: Transaction) throws {
        let details = try details(of: order)
        let equipment = try equipment(of: order, in: tx)
        for mate in mates {
            try herald.tell(
                .workOrderOffered(
                    order: order.number, equipment: equipment, urgency: order.standing.priority,
                    description: Self.summary(details), version: order.version), to: mate, in: tx)
        }
    }

    func tellClaimed(_ order: WorkOrder, by doer: Doer, in tx: Transaction) throws {
        let finding = try details(of: order).finding
        let worker = try order.standing.doneBy.map { try herald.name(of: $0, in: tx) } ?? name(of: doer, in: tx)
        let equipment = try equipment(of: order, in: tx)
        let me = try listed(doer.person?.id, in: tx)
        for lead in try leads(of: order, but: listed(order.standing.doneBy, in: tx), in: tx) where lead.id != me {
            try herald.tell(to: lead, in: tx) { language in
                .workOrderClaimed(
                    order: order.number, equipment: equipment, worker: worker, work: finding.line(in: language),
                    version: order.version)
            }
        }
    }

    /// Who has it, else those it is offered to.
    public func workers(on order: WorkOrder, in snapshot: Snapshot) throws -> [Person] {
        if let assignee = try order.standing.assignee.flatMap({ try snapshot.find($0) })?.current(in: snapshot) {
            return [assignee]
        }
        return order.standing.state == .offered ? try crew(of: order, in: snapshot) : []
    }

    /// To whom it is offered.
    public func crew(of order: WorkOrder, in snapshot: Snapshot) throws -> [Person] {
        let area = try asset(of: order, in: snapshot)?.area ?? ""
        return try crews.technicians(team: order.standing.team, area: area, in: snapshot)
    }

    /// Who decides about it.
    public func leads(of order: WorkOrder, but person: Ref<Person>? = nil, in snapshot: Snapshot) throws -> [Person] {
        let area = try asset(of: order, in: snapshot)?.area ?? ""
        return try crews.leads(team: order.standing.team, area: area, but: person, in: snapshot)
    }

    func tellNews(of order: WorkOrder, to person: Ref<Person>, _ news: WorkNews, in tx: Transaction) throws {
        guard let person = try tx.find(person) else { return }
        let equipment = try equipment(of: order, in: tx)
        try herald.tell(to: person, in: tx) { language in
            .workOrderNews(order: order.number, equipment: equipment, news: news.text(in: language))
        }
    }

    /// Their entry of today: of one that was merged into another, that one.
    func listed(_ person: Ref<Person>?, in snapshot: Snapshot) throws -> Ref<Person>? {
        try person.flatMap { try snapshot.find($0) }?.current(in: snapshot).id
    }

    // MARK: Words

    func name(of doer: Doer, in snapshot: Snapshot) throws -> String {
        try doer.person.map { try herald.name(of: $0.id, in: snapshot) } ?? doer.name
    }

    static func summary(_ details: WorkOrder.Details) -> String {
        details.description.isEmpty ? details.title : "\(details.title): \(details.description)"
    }
}
