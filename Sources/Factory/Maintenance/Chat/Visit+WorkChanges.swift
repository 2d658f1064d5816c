import Messaging
import Store
import WhatsApp

/// What who does the work changes of a work order, and what they hear of it.
extension Visit {
    /// A word does what the button does that says the same.
    ///
    /// - Parameter note: what was said behind it, such as a reason; may be empty.
    mutating func act(
        _ word: WorkWord, _ note: String, on order: WorkOrder, _ conversation: inout Conversation
    ) throws -> Saying {
        let note = String(note.prefix(Finding.noteMax))
        switch word {
        case .taken: return try perform(.take, order)
        case .started, .inProgress: return try perform(.start, order)
        case .resume: return try perform(.resume, order)
        case .done: return try finish(order, note.isEmpty ? nil : Finding.remedy(said: note), &conversation)
        case .hold:
            guard !note.isEmpty else { return try holdReasons(order) }
            let reason = HoldReason.allCases.first { reason in
                Language.allCases.contains {
                    FixedWord.folded(WorkTitle.hold(reason).text(in: $0)) == FixedWord.folded(note)
                }
            }
            return try perform(.hold(reason ?? .other, note: reason == nil ? note : ""), order)
        case .cannot, .open:
            if order.standing.state == .offered || order.standing.state == .approved { return try pass(order) }
            let isLeads = try word == .open && me.isLead && !isMine(order)
            return try perform(isLeads ? .offer(team: nil) : .refuse(reason: note), order)
        case .cancelled: return try perform(.cancel(reason: note), order)
        }
    }

    /// Does it, and says what happens next. What is so already is answered by how it stands.
    func perform(_ command: WorkOrderCommand, _ order: WorkOrder) throws -> Saying {
        let paused = try speaker.person.selves(in: tx).compactMap { try desk.workOrders.running(for: $0.id, in: tx) }
            .filter { $0.id != order.id }
        let now = try desk.workOrders.perform(command, on: order, by: me, in: tx)
        let number = order.number
        var phrases: [any Phrase]
        switch command {
        case .take:
            phrases = [WorkPhrase.taken(number: number, equipment: try desk.workOrders.equipment(of: now, in: tx))]
        case .start where order.standing.state != .onHold:
            phrases = [WorkPhrase.started(number: number)]
            if order.standing.startedAt == nil, !now.reporters.isEmpty { phrases.append(WorkPhrase.reporterTold) }
        case .start, .resume: phrases = [WorkPhrase.resumed(number: number)]
        case .hold(let reason, let note):
            let reason = note.isEmpty ? WorkTitle.hold(reason).text(in: speaker.language) : note
            phrases = [WorkPhrase.held(number: number, reason: Text.fittedLine(reason, WorkNews.reasonMax))]
        case .refuse, .offer: phrases = [WorkPhrase.refused(number: number)]
        case .cancel: phrases = [WorkPhrase.cancelled(number: number)]
        default: phrases = []
        }
        guard now.version != order.version || now.standing != order.standing else { return try card(of: now) }
        phrases += try paused.filter { try tx.find($0.id)?.standing.clock == nil }
            .map { WorkPhrase.paused(number: $0.number) }
        return saying([Joined(phrases: phrases)], about: now, try after(now))
    }

    /// Says no to what others may still take: it stays as it is.
    func pass(_ order: WorkOrder) throws -> Saying {
        try desk.audit.note("work-order", object: order.number, detail: "passed", by: speaker, in: tx)
        return saying([WorkPhrase.passed(number: order.number)], about: order, [option(.take, order)])
    }

    /// Throws `WorkOrderRefusal` for what cannot be, before anything is asked about it.
    func check(_ command: WorkOrderCommand, _ order: WorkOrder) throws {
        if let refusal = try WorkOrders.refusal(command, order, by: me, in: tx) { throw refusal }
        guard command.steps(from: order.standing.state) != nil else {
            throw WorkOrderRefusal.notNow(order.standing.state)
        }
    }

    func holdReasons(_ order: WorkOrder) throws -> Saying {
        try check(.hold(.other, note: ""), order)
        let reasons = HoldReason.allCases.filter { $0 != .otherJob }
        return saying(
            [WorkPhrase.askHold(number: order.number)], about: order,
            reasons.map { titled("hold-\($0.rawValue)", .hold($0), order) })
    }

    func needs(_ order: WorkOrder) -> Saying {
        saying(
            [WorkPhrase.askNeed(number: order.number)], about: order,
            [WorkTap.needPart, .needTool, .needPerson].map { option($0, order) })
    }

    func titled(_ action: String, _ title: WorkTitle, _ order: WorkOrder) -> Saying.Option {
        Saying.Option(id: tapID(order, action), title: title.title(in: speaker.language))
    }

    // MARK: Undoing

    /// - Parameter version: the one the button was made for; nil: the last.
    func undo(work order: WorkOrder, version: Int?) throws -> Saying {
        do {
            if version ?? order.version == order.version,
                try desk.workOrders.isWithdrawable(order, by: speaker.person, in: tx)
            {
                return try perform(.cancel(reason: ""), order)
            }
            let undone = try desk.workOrders.undo(order, version: version, by: me, in: tx)
            return try card(of: undone, note: WorkPhrase.undone(number: order.number))
        } catch WorkOrders.NotUndone.notYours {
            return try card(of: order, note: WorkPhrase.notYours)
        } catch is WorkOrders.NotUndone {
            return try card(of: order, note: WorkPhrase.notUndone(number: order.number))
        }
    }
}

/// Sentences that belong together, a line each.
struct Joined: Phrase {
    let phrases: [any Phrase]

    func text(in language: Language) -> String { phrases.map { $0.text(in: language) }.joined(separator: "\n") }
}
