import Messaging
import Store

/// Work orders in the chat: taps on their buttons.
extension Visit {
    /// In the ids of buttons that make a new report of a file: `wo:new:report-17`.
    static let newName = "new"

    mutating func answer(work tap: ObjectTap, _ conversation: inout Conversation) throws -> Saying {
        if tap.object.name == Self.newName { return try newReport(tap.action, &conversation) }
        guard let order = try desk.workOrders.find(tap.object.name, in: tx) else {
            return try report(named: tap.object.name, &conversation)
        }
        leaveWorkQuestion(&conversation)
        if let saying = try lead(tap, on: order, &conversation) { return saying }
        let saying = try act(tap, on: order, &conversation)
        return try isAskedAboutWork(conversation) ? saying : aside(saying, &conversation)
    }

    /// What a tap does. One that was made for an earlier version changes nothing.
    private mutating func act(
        _ tap: ObjectTap, on order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying {
        if let saying = try look(tap.action, at: order) { return saying }
        if tap.action == WorkTap.undo.rawValue { return try undo(work: order, version: tap.version) }
        let parts = tap.action.split(separator: "-", maxSplits: 1).map(String.init)
        if parts.count == 2, parts[0] == "attach" { return try attach(named: parts[1], to: order, &conversation) }
        guard order.isCurrent(tap.version) else { return try today(order) }
        return try refusing(order, &conversation) { visit, conversation in
            try visit.change(parts[0], parts.count == 2 ? parts[1] : "", tap, order, &conversation)
        }
    }

    private mutating func change(
        _ verb: String, _ what: String, _ tap: ObjectTap, _ order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying {
        switch (verb, what) {
        case ("complete", ""), ("done", ""): return try finish(order, nil, &conversation)
        case ("hold", ""): return try holdReasons(order)
        case ("hold", "other"):
            try check(.hold(.other, note: ""), order)
            return try ask(.hold, about: order, &conversation)
        case ("hold", _):
            guard let reason = HoldReason(rawValue: what) else { break }
            return try perform(.hold(reason, note: ""), order)
        case ("refuse", "") where order.standing.state == .offered || order.standing.state == .approved:
            return try pass(order)
        case ("refuse", "") where try isMine(order):
            try check(.refuse(reason: ""), order)
            return try ask(.refuse, about: order, &conversation)
        case ("need", ""): return needs(order)
        case ("need", _):
            guard let purpose = SayWork.Purpose(rawValue: tap.action) else { break }
            return try ask(purpose, about: order, &conversation)
        case ("cause", _), ("remedy", _): return try found(verb, what, order, &conversation)
        default:
            if let word = WorkWord.allCases.first(where: { $0.tap.rawValue == tap.action }) {
                return try act(word, "", on: order, &conversation)
            }
        }
        return try today(order)
    }

    /// Says why something cannot be, and how it stands; nothing has changed then.
    mutating func refusing(
        _ order: WorkOrder, _ conversation: inout Conversation,
        _ body: (inout Visit, inout Conversation) throws -> Saying
    ) throws -> Saying {
        do {
            return try body(&self, &conversation)
        } catch let refusal as WorkOrderRefusal {
            let now = try tx.find(order.id) ?? order
            return try card(
                of: now, note: desk.workOrders.phrase(of: refusal, now, in: speaker.language, in: tx))
        }
    }

    /// How it stands, for who tapped an old button.
    func today(_ order: WorkOrder) throws -> Saying {
        let holder = try isMine(order) ? nil : desk.workOrders.holder(of: order, in: speaker.language, in: tx)
        return try card(of: order, note: holder ?? .asItIs)
    }

    // MARK: Questions of our own

    static let workFlows: Set<String> = [
        FinishWork.name, SayWork.name, ReportFault.name, DecideWork.name,
    ]

    func isAskedAboutWork(_ conversation: Conversation) throws -> Bool {
        conversation.flow.map(Self.workFlows.contains) ?? false
    }

    /// Whoever taps another button does not answer the question about the work.
    private func leaveWorkQuestion(_ conversation: inout Conversation) {
        if let flow = conversation.flow, Self.workFlows.contains(flow) { conversation.leaveFlow() }
    }

    mutating func ask(
        _ purpose: SayWork.Purpose, about order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying {
        try begin(SayWork.name, SayWork.draft(purpose, order), about: order, &conversation)
    }

    func begin(
        _ flow: String, _ draft: Draft, about order: WorkOrder?, _ conversation: inout Conversation
    ) throws -> Saying {
        let drops = conversation.flow.map { !Self.workFlows.contains($0) } ?? false
        let outcome = try desk.dialogs.begin(flow, draft: draft, in: &conversation, by: speaker, tx: tx)
        var saying = try finished(outcome)
        if drops { saying.paragraphs.insert(ConversationPhrase.draftDropped.text(in: speaker.language), at: 0) }
        if outcome.finishedFlow == nil { saying.about = order.map { ObjectReference(.work, $0.number).text } }
        return saying
    }

    /// What a flow brought: if it is about a work order, with the taps that are possible now.
    func finished(_ outcome: Dialogs.Outcome) throws -> Saying {
        if outcome.finishedFlow == RescheduleMaintenance.name { return try undoable(outcome.saying) }
        if outcome.finished is DecideWork.Decision { return try carryOut(outcome) }
        guard let flow = outcome.finishedFlow, let about = outcome.saying.about.flatMap(ObjectReference.init(about:)),
            about.kind == .work, let order = try desk.workOrders.find(about.name, in: tx)
        else { return outcome.saying }
        if flow == TrackItem.name { return try details(of: order) }
        var saying = outcome.saying
        saying.options = try after(order)
        return saying
    }

    /// The taps below what was done just now.
    func after(_ order: WorkOrder) throws -> [Saying.Option] {
        let possible = try taps(for: order)
        var taps = possible.filter { tap in
            tap != .undo && tap != .more && (tap != .hold || !possible.contains(.start))
        }.prefix(2)
        if try isUndoable(order) { taps.append(.undo) }
        return taps.map { option($0, order) }
    }
}
