import Messaging
import Store
import WhatsApp

/// What leads type instead of tapping.
extension Visit {
    static let severalMax = 10  // Orders with the same ending, to choose from: the rows of a list.

    /// Below a message that is about an order: "accept", "send back: still drips", "assign ravi". Nil: none of these.
    mutating func heed(
        leadWords text: String, on order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying? {
        guard let (word, rest) = LeadWord.read(text), let action = word.action else { return nil }
        return try obey(action, rest, on: order, &conversation)
    }

    /// Typed alone: "assign 2QX ravi", "burning", the name of a line or an area. Nil: none of these.
    mutating func heed(leadWords text: String, _ conversation: inout Conversation) throws -> Saying? {
        guard let (word, rest) = LeadWord.read(text) else { return try openWork(in: text) }
        guard let action = word.action else { return rest.isEmpty ? try openWork() : try openWork(in: rest) }
        let words = rest.split(maxSplits: 1, whereSeparator: { $0.isWhitespace || $0 == ":" })
        guard let number = words.first.map(String.init) else { return nil }
        let found = try desk.workOrders.endings(number, limit: Self.severalMax + 1, in: tx)
        // Words of an everyday sentence name no order.
        guard !found.isEmpty || number.contains(where: \.isNumber) else { return nil }
        let open = found.filter { $0.isOpen || action == .reopen || action == .who }
        let more = words.count > 1 ? String(words[1]) : ""
        if open.count == 1 || found.count == 1 {
            return try obey(action, more, on: open.first ?? found[0], &conversation)
        }
        guard isLead else { return open.isEmpty ? nil : Saying([spoken(.leadDecides)]) }
        guard !open.isEmpty else { return Saying([spoken(.noSuchOrder(number))]) }
        return Saying(
            [spoken(.severalOrders(number))],
            options: try open.prefix(Self.severalMax).map { order in
                .init(
                    id: tapID(order, "details"), title: order.number,
                    detail: try desk.workOrders.details(of: order).title)
            }, opener: ConversationPhrase.chooseTitle.text(in: speaker.language))
    }

    /// The same as the tap, with what was said along with it.
    private mutating func obey(
        _ action: LeadAction, _ rest: String, on order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying? {
        let tap = ObjectTap(.work, order.number, version: order.version, action.rawValue)
        guard !rest.isEmpty, try mayDecide(action, order), action.isPossible(for: order, at: tx.now) else {
            return try lead(tap, on: order, &conversation)
        }
        let reason = Text.fitted(rest, Finding.noteMax)
        switch action {
        case .decline, .sendBack, .cancel, .reopen:
            return try ask(DecideWork.draft(action, order, reason: reason), about: order, &conversation)
        case .assign: return try ask(DecideWork.draft(.assign, order, choice: rest), about: order, &conversation)
        case .priority:
            let words = rest.split(maxSplits: 1, whereSeparator: { $0 == ":" || $0 == "," })
            guard let level = Urgency.said(String(words.first ?? "")) else { break }
            // Whoever types has said what there is to say.
            let why = words.count > 1 ? String(words[1].drop(while: \.isWhitespace)) : ""
            return try aside(
                carryOut(
                    .init(
                        saying: Saying([]),
                        finished: DecideWork.Decision(
                            order: order.number, version: order.version, deed: .prioritise(level, reason: why)))),
                &conversation)
        default: break
        }
        return try lead(tap, on: order, &conversation)
    }
}
