import Messaging
import Store

/// Checklists in the chat: what is open, taps, and words that answer an item.
extension Visit {
    private static let rowsMax = 10  // Rows of one WhatsApp list.

    /// The checklists that are open for somebody, those they have begun first; for a lead also what is to be looked at.
    mutating func checklists(_ conversation: inout Conversation) throws -> Saying {
        let open = try desk.checklists.open(for: speaker.person, limit: Self.rowsMax, in: tx)
        let reviews = try desk.checklists.reviews(for: speaker.person, limit: Self.rowsMax - open.count, in: tx)
        let runs = open + reviews
        if runs.count == 1 { return try card(runs[0], &conversation) }
        guard !runs.isEmpty else { return try aside(Saying([words(.nothingOpen)]), &conversation) }
        return Saying(
            [words(.openList(count: runs.count))],
            options: runs.map { run in
                let due = words(.dueBy(speaker.language.time(run.dueAt, seenAt: tx.now)))
                return Saying.Option(
                    id: button(run, "details"), title: run.number,
                    detail: run.state == .review ? "✖ \(run.fails) · \(run.name)" : "\(due) · \(run.name)")
            },
            opener: ConversationPhrase.chooseTitle.text(in: speaker.language))
    }

    mutating func answer(checklist tap: ObjectTap, _ conversation: inout Conversation) throws -> Saying {
        guard let run = try desk.checklists.run(tap.object.name, in: tx) else {
            return try whereWeAre(.oldButton, &conversation)
        }
        if let version = tap.version, version != run.version, tap.action != "details" {
            if tap.action == "undo" { return try today(run, [words(.notUndone)], &conversation) }
            return try today(run, [ConversationPhrase.oldButton.text(in: speaker.language)], &conversation)
        }
        return try refusing(run, &conversation) { visit, conversation in
            try visit.act(tap.action, on: run, version: tap.version, &conversation)
        }
    }

    /// What is said, shown or sent as an answer to a message about a run: to what it asks now.
    mutating func heed(
        _ said: Said, aboutChecklist number: String, _ conversation: inout Conversation
    ) throws -> Saying? {
        guard let run = try desk.checklists.run(number, in: tx), try isHeld(run) else { return nil }
        switch said {
        case .words(let text): return try heed(.text(text), at: run, &conversation)
        case .file(let file, let caption): return try heed(.attachment(file, caption: caption), at: run, &conversation)
        // It may be about any of the items that were asked.
        case .reaction: return try today(run, [], &conversation)
        }
    }

    // MARK: The run whose question stands open here

    /// The run whose question words in this chat answer; nil: none, or a flow has the word.
    func openRun(_ conversation: Conversation) throws -> ChecklistRun? {
        guard conversation.flow == nil else { return nil }
        let run = try tx.all(ChecklistRun.byAsked, speaker.contact.id, direction: .descending, limit: 1).first
        guard let run, let askedAt = run.askedAt, askedAt + Conversation.sessionLength > tx.now else { return nil }
        return try isHeld(run) ? run : nil
    }

    /// Whether any words are an answer to it, so that only fixed ones are more.
    func expectsWords(_ conversation: Conversation) throws -> Bool {
        guard let run = try openRun(conversation) else { return false }
        switch run.question {
        case .evidence, .handOver: return true
        case .item(let item): return run.items[item].kind == .text
        case .sure, .order, .correct, .summary: return false
        }
    }

    /// Nil: the request is none for the run.
    mutating func goOn(
        _ run: ChecklistRun, with request: Request, _ conversation: inout Conversation
    ) throws -> Saying? {
        switch request {
        case .reply(let reply): return try heed(reply, at: run, &conversation)
        case .word(.back): return try act("back", at: run, &conversation)
        case .word(.skip):
            if case .evidence = run.question { return try act("skip", at: run, &conversation) }
            return try today(run, [], &conversation)
        case .word(.confirm):
            switch run.question {
            case .summary: return try act("submit", at: run, &conversation)
            case .sure: return try act("yes", at: run, &conversation)
            default: return try today(run, [], &conversation)
            }
        default: return nil
        }
    }

    private mutating func act(
        _ action: String, at run: ChecklistRun, _ conversation: inout Conversation
    ) throws -> Saying {
        try refusing(run, &conversation) { try $0.act(action, on: run, version: run.version, &$1) }
    }

    /// Something else was asked for: the run stays as it is, and its question closes.
    mutating func pause(_ stale: ChecklistRun, _ saying: inout Saying, _ conversation: Conversation) throws {
        guard askedRun != stale.id, var run = try tx.find(stale.id), run.asked != nil else { return }
        (run.asked, run.askedAt) = (nil, nil)
        try tx.put(run)
        guard conversation.flow == nil, run.state.isOpen else { return }
        let word = MainMenu.Row.checklists.words(in: speaker.language).first ?? ""
        saying.paragraphs.append(words(.paused(number: run.number, word: word)))
        if saying.options.isEmpty {
            saying.options = [option(run, "continue", ConversationPhrase.continueTitle)]
            saying.about = run.object
        }
    }

    // MARK: Parts

    func isHeld(_ run: ChecklistRun) throws -> Bool {
        guard run.state == .opened || run.state == .running, let worker = run.worker else { return false }
        return try desk.checklists.selves(speaker.person, in: tx).contains(worker)
    }

    func words(_ phrase: ChecklistPhrase) -> String { phrase.text(in: speaker.language) }

    func button(_ run: ChecklistRun, _ action: String) -> String {
        ObjectTap(.checklist, run.number, version: run.version, action).id
    }

    func option(_ run: ChecklistRun, _ action: String, _ title: any Phrase) -> Saying.Option {
        Saying.Option(id: button(run, action), title: title.text(in: speaker.language))
    }

    var doer: Doer { .chat(speaker, message) }
}
