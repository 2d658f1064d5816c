import Messaging
import Store
import WhatsApp

/// Faults that people report from the floor.
extension WorkOrders {
    /// How long a second report of the same is likely the same fault: a shift.
    static let sameFor = Duration.seconds(8 * 3600)
    private static let titleMax = 120  // Characters of somebody's words that make a title; all are the description.

    /// An open order of the machine about the same, not older than a shift.
    func recent(_ impact: Impact, on asset: Ref<Asset>, in snapshot: Snapshot) throws -> WorkOrder? {
        try snapshot.page(WorkOrder.byOpenAsset, asset, .descending, limit: Self.openMax).records.first {
            $0.impact == impact && $0.standing.state != .done && $0.createdAt + Self.sameFor >= snapshot.now
        }
    }

    /// Makes an order of a report, or a request where the machine does not hurry.
    @discardableResult
    func report(
        _ impact: Impact, on asset: Asset, _ words: String, _ files: [Ref<Attachment>], by speaker: Speaker,
        in tx: Transaction
    ) throws -> WorkOrder {
        let name = WorkTitle.impact(impact).text(in: herald.language).drop { !$0.isLetter }
        var draft = WorkOrderDraft(title: words.isEmpty ? String(name) : Text.fittedLine(words, Self.titleMax))
        if draft.title != words { draft.description = words }
        let decision = asset.level.decision(impact)
        (draft.priority, draft.isRequest) = (decision.priority, decision.isRequest)
        draft.asset = asset.id
        draft.impact = impact
        draft.origin = .report
        draft.reportedBy = speaker.person.id
        draft.attachments = files
        let order = try create(
            draft, by: Doer(.chat, person: speaker.person, contact: speaker.contact.id), in: tx)
        try deeds.note(
            object: ObjectReference(.work, order.number).text, version: order.version, by: speaker.person.id, in: tx)
        return order
    }

    /// Somebody reports what is known already: they hear how it ends, too.
    func report(
        again order: WorkOrder, _ words: String, _ files: [Ref<Attachment>], by speaker: Speaker, in tx: Transaction
    ) throws {
        let doer = Doer(.chat, person: speaker.person, contact: speaker.contact.id)
        var order = order
        if !order.reporters.contains(speaker.person.id), order.reporters.count < WorkOrder.reportersMax {
            order.reporters.append(speaker.person.id)
            try tx.put(order)
        }
        try note(.reported, on: order, by: doer, text: words, in: tx)
        for file in files { order = try attach(file, to: order, by: doer, in: tx) }
        try audit.note("work-order", object: order.number, detail: "reported again", by: speaker, in: tx)
    }

    /// Who hears of a new order: those who may take it, else those who decide.
    func told(of order: WorkOrder, but person: Ref<Person>, in snapshot: Snapshot) throws -> [Person] {
        let told =
            order.standing.state == .requested
            ? try leads(of: order, in: snapshot) : try workers(on: order, in: snapshot)
        return told.filter { $0.id != person && $0.standing == .active }
    }

    /// Whether it is somebody's own report of just now that nobody has acted on.
    func isWithdrawable(_ order: WorkOrder, by person: Person, in snapshot: Snapshot) throws -> Bool {
        guard order.origin == .report, order.version == 1, order.undo == nil,
            order.createdAt + LastDeed.undoableFor >= snapshot.now, let reporter = order.reporters.first
        else { return false }
        switch order.standing.state {
        case .requested, .approved, .offered: return try person.selves(in: snapshot).contains { $0.id == reporter }
        default: return false
        }
    }
}
