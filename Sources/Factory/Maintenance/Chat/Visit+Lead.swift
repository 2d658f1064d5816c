import Messaging
import Store

/// What leads decide about a work order.
extension Visit {
    var isLead: Bool { speaker.person.roles.contains(where: \.isLead) }

    /// The taps below its card that only a lead has: the two most useful, and one for all.
    func leadOptions(of order: WorkOrder) throws -> [Saying.Option] {
        guard isLead else { return [] }
        let main = try LeadAction.main(in: order.standing.state).filter { try isPossible($0, order) }
        let all = try LeadAction.allCases.filter { try isPossible($0, order) }
        return (main + (all.count > main.count ? [.more] : [])).map { leadOption($0, order) }
    }

    /// Nil: the action is not one of a lead's.
    mutating func lead(
        _ tap: ObjectTap, on order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying? {
        guard let chosen = LeadTap(tap.action) else { return nil }
        guard try mayDecide(chosen.action, order) else {
            return try aside(card(of: order, note: LeadPhrase.leadDecides), &conversation)
        }
        if !chosen.action.isLook, let version = tap.version, version != order.version {
            return try aside(card(of: order, note: LeadPhrase.changed), &conversation)
        }
        if let refusal = try refusal(chosen.action, order) {
            return try aside(card(of: order, note: refusal), &conversation)
        }
        return try decide(chosen, order, &conversation)
    }

    mutating func decide(
        _ chosen: LeadTap, _ order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying {
        switch chosen.action {
        case .approve: return try aside(perform(.offer(team: nil), on: order, .offered), &conversation)
        case .accept: return try aside(perform(.accept, on: order, .accepted), &conversation)
        case .decline, .sendBack, .cancel, .reopen:
            return try ask(DecideWork.draft(chosen.action, order), about: order, &conversation)
        case .merge where !chosen.choice.isEmpty:
            let number = chosen.choice
            return try aside(perform(.merge(into: number), on: order, .merged(into: number)), &conversation)
        case .assign where chosen.choice == Self.otherChoice:
            return try ask(DecideWork.draft(.assign, order), about: order, &conversation)
        case .assign where !chosen.choice.isEmpty:
            return try aside(assign(order, to: Ref(UInt64(chosen.choice) ?? 0)), &conversation)
        case .offer where !chosen.choice.isEmpty:
            return try aside(perform(.offer(team: team(chosen.choice)), on: order, .offered), &conversation)
        case .priority where !chosen.choice.isEmpty:
            return try ask(DecideWork.draft(.priority, order, choice: chosen.choice), about: order, &conversation)
        case .merge, .assign, .offer, .priority, .more:
            return try aside(list(chosen.action, order), &conversation)
        case .who: return try aside(whoWasTold(of: order), &conversation)
        }
    }

    // MARK: What is asked first

    /// Asks what is missing; nothing may be missing, and then it is done.
    mutating func ask(
        _ draft: Draft, about order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying {
        let isDropping = conversation.flow != nil
        var saying = try carryOut(
            desk.dialogs.begin(DecideWork.name, draft: draft, in: &conversation, by: speaker, tx: tx))
        saying.about = "wo:\(order.number)"
        if isDropping {
            saying.paragraphs.insert(ConversationPhrase.draftDropped.text(in: speaker.language), at: 0)
        }
        return saying
    }

    /// What a flow has come to; if that is a lead's decision, it is done now.
    func carryOut(_ outcome: Dialogs.Outcome) throws -> Saying {
        guard let decision = outcome.finished as? DecideWork.Decision else { return outcome.saying }
        guard let order = try desk.workOrders.find(decision.order, in: tx) else {
            return Saying([LeadPhrase.noSuchOrder(decision.order).text(in: speaker.language)])
        }
        guard order.version == decision.version else { return try card(of: order, note: LeadPhrase.changed) }
        switch decision.deed {
        case .look: return try card(of: order)
        case .prioritise(let level, let reason): return try prioritise(order, level, reason)
        case .perform(.assign(let person)): return try assign(order, to: person)
        case .perform(let command): return try perform(command, on: order, LeadPhrase(done: command))
        }
    }

    // MARK: What is done

    func perform(_ command: WorkOrderCommand, on order: WorkOrder, _ note: LeadPhrase) throws -> Saying {
        try attempt(order) {
            try done(
                desk.workOrders.perform(command, on: order, by: .chat(speaker, message), in: tx), since: order, note)
        }
    }

    private func assign(_ order: WorkOrder, to person: Ref<Person>) throws -> Saying {
        try attempt(order) {
            let worker = try desk.workOrders.worker(person, in: tx)
            // It is theirs already.
            if order.standing.state.isInHand, try desk.workOrders.isAssignee(worker, of: order, in: tx) {
                return try card(of: order)
            }
            let given = try desk.workOrders.perform(.assign(person), on: order, by: .chat(speaker, message), in: tx)
            let name = try desk.people.name(of: worker)
            return try done(given, since: order, .assigned(name: name))
        }
    }

    private func prioritise(_ order: WorkOrder, _ level: Urgency, _ reason: String) throws -> Saying {
        try attempt(order) {
            let before = order.standing.priority
            let changed = try desk.workOrders.prioritise(
                level, reason: reason, order, by: .chat(speaker, message), in: tx)
            return try done(changed, since: order, .prioritised(before, level))
        }
    }

    /// Today's card, with the way back where something was changed.
    private func done(_ order: WorkOrder, since before: WorkOrder, _ note: LeadPhrase) throws -> Saying {
        var saying = try card(of: order, note: note)
        guard order.version != before.version else { return saying }
        let more = leadOption(.more, order)
        saying.options =
            [.init(id: tapID(order, "undo"), title: LeadPhrase.undoTitle.text(in: speaker.language))]
            + saying.options.filter { !$0.id.hasSuffix(":undo") && $0.id != more.id }.prefix(1) + [more]
        return saying
    }

    /// What the rules refuse is said, above how it is today; nothing has changed then.
    private func attempt(_ order: WorkOrder, _ body: () throws -> Saying) throws -> Saying {
        do {
            return try body()
        } catch let refusal as WorkOrderRefusal {
            return try card(of: tx.find(order.id) ?? order, note: LeadPhrase(refusal, order))
        }
    }

    // MARK: Who may

    /// Whoever reported it may take it back, and say that the fault is back.
    func mayDecide(_ action: LeadAction, _ order: WorkOrder) throws -> Bool {
        if isLead { return true }
        let command: WorkOrderCommand
        switch action {
        case .cancel: command = .cancel(reason: "")
        case .reopen: command = .reopen(reason: "")
        default: return false
        }
        return try WorkOrders.refusal(command, order, by: .chat(speaker, message), in: tx) != .notYours
    }

    /// Nil: it is possible now.
    private func refusal(_ action: LeadAction, _ order: WorkOrder) throws -> LeadPhrase? {
        if action == .accept, try isOwnWork(order) { return .ownWork }
        if action.isPossible(for: order, at: tx.now) { return nil }
        return action == .reopen && order.standing.state == .closed ? .tooLate : .notNow(order.standing.state)
    }

    func isPossible(_ action: LeadAction, _ order: WorkOrder) throws -> Bool {
        try action != .more && refusal(action, order) == nil
    }

    private func isOwnWork(_ order: WorkOrder) throws -> Bool {
        try WorkOrders.refusal(.accept, order, by: .chat(speaker, message), in: tx) == .ownWork
    }

    func leadOption(_ action: LeadAction, _ order: WorkOrder, isRow: Bool = false) -> Saying.Option {
        Saying.Option(
            id: tapID(order, action.rawValue), title: LeadPhrase.title(action).text(in: speaker.language),
            detail: isRow ? LeadPhrase.detail(action).text(in: speaker.language) : nil)
    }
}

extension LeadPhrase {
    /// That it was done.
    fileprivate init(done command: WorkOrderCommand) {
        switch command {
        case .decline: self = .declined
        case .sendBack: self = .sentBack
        case .cancel: self = .cancelled
        case .reopen: self = .reopened
        case .merge(let number): self = .merged(into: number)
        case .accept: self = .accepted
        default: self = .offered
        }
    }

    init(_ refusal: WorkOrderRefusal, _ order: WorkOrder) {
        switch refusal {
        case .notNow(let state): self = .notNow(state)
        case .ownWork: self = .ownWork
        case .unknownOrder(let number): self = .noSuchOrder(number)
        case .tooLate: self = .tooLate
        case .tooLong(_, let max): self = .tooLong(max: max)
        case .unknownPerson: self = .askPerson(number: order.number)
        case .notYours: self = .leadDecides
        case .taken, .needs, .checklistFirst, .missing, .full: self = .notNow(order.standing.state)
        }
    }
}
