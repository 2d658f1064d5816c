import Messaging
import Store
import WhatsApp

/// What is typed, shown or sent about work orders, without a button.
extension Visit {
    /// As an answer to a message about one. Nil: it is read as if it stood alone.
    mutating func heed(_ said: Said, aboutWork number: String, _ conversation: inout Conversation) throws -> Saying? {
        guard let order = try desk.workOrders.find(number, in: tx) else { return nil }
        if case .reaction(let emoji) = said { return try react(emoji, to: order, &conversation) }
        // The question stands below the message that is answered.
        if try isAskedAboutWork(conversation) { return nil }
        switch said {
        case .reaction: return nil
        case .file(let file, let caption):
            return try beside(&conversation) { visit, conversation in
                try visit.attach(file, caption: caption, to: order, &conversation)
            }
        case .words(let text):
            if let asked = WorkWord.asked(text), WorkWord.read(asked) != nil || LeadWord.read(asked) != nil {
                return try aside(card(of: order), &conversation)
            }
            if let saying = try heed(leadWords: text, on: order, &conversation) { return saying }
            if let (word, note) = WorkWord.read(text) {
                return try beside(&conversation) { visit, conversation in
                    try visit.heed(word, note, order, &conversation)
                }
            }
            guard case .reply = Request(words: text, isAsking: false), try !isMeantOtherwise(text) else { return nil }
            return try beside(&conversation) { visit, conversation in
                try visit.refusing(order, &conversation) { visit, _ in
                    try visit.desk.workOrders.remark(text, on: order, by: visit.me, in: visit.tx)
                    return visit.saying([WorkPhrase.noted(number: order.number)], about: order, [])
                }
            }
        }
    }

    /// What names something itself is about that, whatever it answers.
    private func isMeantOtherwise(_ text: String) throws -> Bool {
        try FaultLine(text, desk.catalogue, in: tx) != nil || !named(inLine: text).isEmpty
            || desk.dialogs.flow(TrackItem.self).map { try !$0.candidates(text, in: tx).isEmpty } ?? false
    }

    private mutating func heed(
        _ word: WorkWord, _ note: String, _ order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying {
        try refusing(order, &conversation) { visit, conversation in
            try visit.act(word, note, on: order, &conversation)
        }
    }

    /// An answer beside a question about something else; a question of our own it asks itself.
    private mutating func beside(
        _ conversation: inout Conversation, _ body: (inout Visit, inout Conversation) throws -> Saying
    ) throws -> Saying {
        let saying = try body(&self, &conversation)
        return try isAskedAboutWork(conversation) ? saying : aside(saying, &conversation)
    }

    // MARK: Reactions

    /// What a reaction does not say of work, nobody answers. Neither do we answer those who do no such work.
    private mutating func react(
        _ emoji: String, to order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying? {
        guard me.isWorker else { return nil }
        if emoji.isEmpty { return try takeBack(order, &conversation) }
        if WorkReaction.isSeen(emoji) {
            try desk.workOrders.note(.acknowledged, on: order, by: me, in: tx)
            return try aside(saying([WorkPhrase.seen(number: order.number)], about: order, []), &conversation)
        }
        guard let word = WorkReaction.word(emoji) else { return nil }
        let kind = try reactionTarget(of: message).flatMap { try desk.outbox.message(wamid: $0, in: tx) }?.kind
        if kind == .workOrderClaimed, word == .done, isLead {
            let tap = ObjectTap(.work, order.number, version: order.version, LeadAction.accept.rawValue)
            return try lead(tap, on: order, &conversation)
        }
        guard try isCommand(word, below: kind, order) else { return nil }
        return try beside(&conversation) { visit, conversation in try visit.heed(word, "", order, &conversation) }
    }

    /// Below a message that asks for work a reaction is an answer; below anything else only whose job it is means the job.
    ///
    /// - Parameter kind: nil for an answer of ours, such as a card.
    private func isCommand(_ word: WorkWord, below kind: NoticeKind?, _ order: WorkOrder) throws -> Bool {
        switch kind {
        case .assignment, .workOrderOffered, .escalation, .partsDelivered: true
        case nil: try word != .taken && isMine(order)
        default: false
        }
    }

    /// Taking a reaction away takes back what it did, and nothing else.
    private func takeBack(_ order: WorkOrder, _ conversation: inout Conversation) throws -> Saying? {
        guard let undo = order.undo, try isUndoable(order), let target = try reactionTarget(of: message) else {
            return nil
        }
        let last = try tx.page(WorkOrderEvent.byOrder, order.id, .descending, limit: Self.workRowsMax).records
            .first { $0.at == undo.at && $0.message != nil }
        guard let key = last?.message, try lastReaction(to: target) == key else { return nil }
        return try aside(self.undo(work: order, version: nil), &conversation)
    }

    private static let reactionsMax = 20  // Messages looked through for the reaction before; undoing is for minutes.

    /// The reaction that is taken away: WhatsApp keeps one of each person, the latest.
    private func lastReaction(to target: String) throws -> InboundMessage.Key? {
        let latest = try Contacts.pieces(of: speaker.contact.id, in: tx).flatMap { piece in
            try tx.page(InboundMessage.byContact, piece, .descending, limit: Self.reactionsMax).records
        }
        return try latest.filter { $0.id != message }.sorted { $0.sequence > $1.sequence }
            .first { try reactionTarget(of: $0.id) == target }?.id
    }

    /// The message of ours that a reaction stands on; nil for what is no reaction.
    private func reactionTarget(of key: InboundMessage.Key) throws -> String? {
        guard let inbound = try tx.find(InboundMessage.self, key),
            case .reaction(let target, _) = try Incoming(payload: desk.inbox.payload(of: inbound)).content
        else { return nil }
        return target
    }

    // MARK: Words alone

    /// Typed outside any question. Nil: it is not about work.
    mutating func hear(_ text: String, _ conversation: inout Conversation) throws -> Saying? {
        if let fault = try FaultLine(text, desk.catalogue, in: tx),
            try fault.impact != nil || desk.catalogue.order(text, in: tx) == nil
        {
            return try report(fault, [], &conversation)
        }
        let asked = WorkWord.asked(text)
        let orders = try named(inLine: asked ?? text)
        if let word = orders.first?.word {
            let found = orders.map(\.order)
            if asked != nil { return try found.count == 1 ? card(of: found[0]) : choose(found, .details) }
            guard found.count == 1 else { return try choose(found, word.word.tap) }
            return try heed(word.word, word.note, found[0], &conversation)
        }
        // One letter is too little to be sure of.
        guard let (word, note) = WorkWord.read(asked ?? text), !word.needsNumber, text.count > 1 else { return nil }
        let likely = try likely(for: word)
        if asked != nil {
            return try likely.count > 1 ? choose(likely, .details) : likely.first.map { try card(of: $0) }
        }
        guard likely.count <= 1 else { return try choose(likely, word.tap) }
        return try likely.first.map { try heed(word, note, $0, &conversation) }
    }

    /// `2QX done`, `done 2QX`: the orders whose number ends so, each with the word.
    private func named(inLine text: String) throws -> [(order: WorkOrder, word: (word: WorkWord, note: String)?)] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count > 1 else { return [] }
        let ways = [
            (words[0], words.dropFirst().joined(separator: " ")),
            (words[words.count - 1], words.dropLast().joined(separator: " ")),
        ]
        for (number, rest) in ways {
            guard let word = WorkWord.read(rest) else { continue }
            let found = try desk.workOrders.endings(number, limit: Self.workRowsMax, in: tx)
            if !found.isEmpty { return found.map { ($0, word) } }
        }
        return []
    }

    /// The orders a word may be about: what runs, else what can be meant at all; the most urgent first.
    private func likely(for word: WorkWord) throws -> [WorkOrder] {
        let mine = try desk.workOrders.inHand(of: speaker.person, limit: Self.workRowsMax, in: tx)
        let running = mine.filter { $0.standing.clock != nil }
        let resting = mine.filter { $0.standing.clock == nil }
        switch word {
        case .taken:
            let open = try mine.filter { $0.standing.takenAt == nil } + offers()
            return open.isEmpty ? running : open
        case .started: return resting.isEmpty ? (running.isEmpty ? try offers() : running) : resting
        case .resume: return resting.isEmpty ? running : resting
        case .done, .hold: return running.isEmpty ? mine : running
        case .cannot: return mine.isEmpty ? try offers() : (running.isEmpty ? mine : running)
        case .open, .inProgress, .cancelled: return []
        }
    }

    static let likelyMax = 3  // Orders to choose from: more is a list to read, not a question.

    func choose(_ orders: [WorkOrder], _ tap: WorkTap) throws -> Saying {
        Saying(
            [WorkPhrase.askWhich.text(in: speaker.language)],
            options: try rows(orders.prefix(Self.likelyMax), tap.rawValue),
            opener: ConversationPhrase.chooseTitle.text(in: speaker.language))
    }

    func rows(_ orders: some Sequence<WorkOrder>, _ action: String) throws -> [Saying.Option] {
        try orders.map { order in
            Saying.Option(
                id: tapID(order, action), title: order.number,
                detail: try desk.workOrders.line(of: order, in: speaker.language, in: tx))
        }
    }
}
