import Messaging
import Store

/// A work order as it is today, with the taps that are possible today.
extension Visit {
    static let workRowsMax = 10  // Rows of one WhatsApp list.

    /// - Parameter note: what stands above it.
    func card(of order: WorkOrder, note: (any Phrase)? = nil) throws -> Saying {
        let leads = try leadOptions(of: order)
        var options = try taps(for: order).map { option($0, order) }
        // A lead decides; the taps of who does the work are theirs only if it is their work.
        if !leads.isEmpty, !(try isMine(order)) { options.removeAll { ObjectTap(id: $0.id)?.action != "details" } }
        return saying([note, try desk.workOrders.card(of: order, in: tx)], about: order, leads + options)
    }

    /// The same with everything that can be looked at and done.
    func details(of order: WorkOrder) throws -> Saying {
        var taps = try taps(for: order).filter { $0 != .details && $0 != .more }
        if try isMine(order) { taps.append(.refuse) }
        if try isUndoable(order), !taps.contains(.undo) { taps.append(.undo) }
        if order.isOpen, try isMine(order) { taps.append(.need) }
        if order.asset != nil { taps += [.history, .parts, .manual] }
        taps.append(.timeline)
        let options = try taps.map { option($0, order) } + leadOptions(of: order)
        return saying([try desk.workOrders.card(of: order, in: tx)], about: order, options)
    }

    /// What the reader may do with it now, the likeliest first; at most three.
    func taps(for order: WorkOrder) throws -> [WorkTap] {
        let isMine = try isMine(order)
        switch order.standing.state {
        case .approved, .offered: return me.isWorker ? [.take, .refuse, .details] : [.details]
        case .assigned where isMine: return [.start, .hold, .complete]
        case .inProgress where isMine && order.standing.clock == nil: return [.start, .complete, .more]
        case .inProgress where isMine: return [.complete, .hold, .more]
        case .onHold where isMine: return [.resume, .complete, .more]
        case .done, .closed: return try isUndoable(order) ? [.undo, .details] : [.details]
        default: return [.details]
        }
    }

    // MARK: Parts

    /// Who is speaking, as timelines know them.
    var me: Doer { .chat(speaker, message) }

    func isMine(_ order: WorkOrder) throws -> Bool {
        try desk.workOrders.isAssignee(speaker.person, of: order, in: tx)
    }

    /// Whether its last change was the reader's, and can be taken back.
    func isUndoable(_ order: WorkOrder) throws -> Bool {
        guard let undo = order.undo, undo.version == order.version, undo.at + LastDeed.undoableFor >= tx.now else {
            return try desk.workOrders.isWithdrawable(order, by: speaker.person, in: tx)
        }
        return try undo.by.map { by in try speaker.person.selves(in: tx).contains { $0.id == by } } ?? false
    }

    func saying(_ phrases: [(any Phrase)?], about order: WorkOrder, _ options: [Saying.Option]) -> Saying {
        var known: Set<String> = []
        var saying = Saying(
            phrases.compactMap { $0?.text(in: speaker.language) },
            options: Array(options.filter { known.insert($0.id).inserted }.prefix(Self.workRowsMax)),
            opener: ConversationPhrase.chooseTitle.text(in: speaker.language))
        saying.about = ObjectReference(.work, order.number).text
        return saying
    }

    func option(_ tap: WorkTap, _ order: WorkOrder) -> Saying.Option {
        option(tap.rawValue, WorkPhrase.title(tap), order)
    }

    func option(_ action: String, _ title: any Phrase, _ order: WorkOrder) -> Saying.Option {
        Saying.Option(id: tapID(order, action), title: title.text(in: speaker.language))
    }

    /// The id of a button below it.
    func tapID(_ order: WorkOrder, _ action: String) -> String {
        ObjectTap(.work, order.number, version: order.version, action).id
    }

    func time(_ time: Timestamp) -> String { speaker.language.time(time, seenAt: tx.now) }
}
