import Messaging
import Store

/// The end of a job: done, why it failed, what helped.
extension Visit {
    private static let findingRowsMax = 7  // Causes or remedies in a list, so that own words, Skip and Undo fit below.

    /// Done at once where nothing is required; what is known of it is added then. Else what is required is asked first.
    mutating func finish(
        _ order: WorkOrder, _ finding: Finding?, _ conversation: inout Conversation
    ) throws -> Saying {
        do {
            let now = try desk.workOrders.perform(.finish(finding), on: order, by: me, in: tx)
            guard now.version != order.version else { return try card(of: now) }
            let ending = Joined(phrases: try desk.workOrders.ending(of: now, in: tx))
            let known = try desk.workOrders.details(of: now).finding
            if known.hasCause { return saying([ending], about: now, try after(now)) }
            return try causes(now, below: ending)
        } catch WorkOrderRefusal.needs(_) {
            return try begin(FinishWork.name, FinishWork.draft(order, finding), about: order, &conversation)
        }
    }

    /// A tap on a row of causes or remedies: the next question, until there is none.
    mutating func found(
        _ verb: String, _ what: String, _ order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying {
        if what == WorkTap.words.rawValue {
            return try ask(verb == "cause" ? .cause : .remedy, about: order, &conversation)
        }
        var finding: Finding?
        if let cause = FailureCause(rawValue: what), verb == "cause" { finding = Finding(cause: cause) }
        if let remedy = Remedy(rawValue: what), verb == "remedy" { finding = Finding(remedy: remedy) }
        guard finding != nil || what == "skip" else { return try today(order) }
        let now = try finding.map { try desk.workOrders.find($0, on: order, by: me, in: tx) } ?? order
        let note = finding.map { _ in WorkPhrase.noted(number: order.number) }
        return verb == "cause" ? try remedies(now, below: note) : try ended(now, below: note)
    }

    private func causes(_ order: WorkOrder, below note: (any Phrase)?) throws -> Saying {
        let causes = try desk.workOrders.causes(of: order.asset, in: tx).prefix(Self.findingRowsMax)
        let rest = try rest("cause", order)
        return saying(
            [note, WorkPhrase.askCause], about: order,
            causes.map { titled("cause-\($0.rawValue)", .cause($0), order) } + rest)
    }

    func remedies(_ order: WorkOrder, below note: (any Phrase)?) throws -> Saying {
        let known = try desk.workOrders.details(of: order).finding
        guard known.remedy == nil, known.remedyNote.isEmpty else { return try ended(order, below: note) }
        let remedies = try desk.workOrders.remedies(of: order.asset, in: tx).prefix(Self.findingRowsMax)
        let rest = try rest("remedy", order)
        return saying(
            [note, WorkPhrase.askRemedy], about: order,
            remedies.map { titled("remedy-\($0.rawValue)", .remedy($0), order) } + rest)
    }

    private func rest(_ verb: String, _ order: WorkOrder) throws -> [Saying.Option] {
        let ways = [
            option("\(verb)-words", WorkPhrase.title(.words), order),
            option("\(verb)-skip", ConversationPhrase.skipTitle, order),
        ]
        return try isUndoable(order) ? ways + [option(.undo, order)] : ways
    }

    /// Nothing more is asked.
    func ended(_ order: WorkOrder, below note: (any Phrase)?) throws -> Saying {
        let last = order.attachments.isEmpty ? WorkPhrase.offerPhoto : nil
        let phrases: [(any Phrase)?] = [note ?? WorkPhrase.noted(number: order.number), last]
        return saying(phrases, about: order, try after(order))
    }
}
