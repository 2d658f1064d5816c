import Messaging
import Store

/// What a lead's decision still needs: a reason, or whom it is for.
struct DecideWork: Flow {
    static let name = "decide"

    let orders: WorkOrders
    let candidates: LeadCandidates

    /// What is done when all is known; the visit does it, as it does what is tapped. Says nothing itself.
    struct Decision: Phrase {
        let order: String
        let version: Int
        let deed: Deed

        func text(in language: Language) -> String { "" }
    }

    enum Deed {
        case perform(WorkOrderCommand)
        case prioritise(Urgency, reason: String)
        /// What it was begun for is not there any more.
        case look
    }

    /// - Parameters:
    ///   - choice: how urgent it is to be; for whom it is, as typed.
    ///   - reason: when it is known already.
    static func draft(
        _ action: LeadAction, _ order: WorkOrder, choice: String = "", reason: String = ""
    ) -> Draft {
        var fixed: [(key: String, answer: Answer)] = [
            ("object", .text(order.number)), ("version", .number(order.version)), ("action", .text(action.rawValue)),
        ]
        if !choice.isEmpty { fixed.append((action == .assign ? "who" : "choice", .text(choice))) }
        if !reason.isEmpty { fixed.append(("reason", .text(reason))) }
        return Draft(fixed: fixed)
    }

    func interview(_ ask: inout Interview<LeadPhrase>) throws -> Decision {
        // All three stand in the draft from the beginning.
        let number = try ask.text("object", .changed)
        let version = try ask.integer("version", .changed, in: 0...Int.max, else: .changed)
        let action = LeadAction(rawValue: try ask.text("action", .changed))
        return Decision(order: number, version: version, deed: try deed(action, number, &ask))
    }

    private func deed(
        _ action: LeadAction?, _ number: String, _ ask: inout Interview<LeadPhrase>
    ) throws -> Deed {
        switch action {
        case .decline: return .perform(.decline(reason: try reason(number, &ask)))
        case .sendBack: return .perform(.sendBack(reason: try reason(number, &ask)))
        case .cancel: return .perform(.cancel(reason: try reason(number, &ask)))
        case .reopen: return .perform(.reopen(reason: try reason(number, &ask)))
        case .priority:
            guard let level = Urgency(rawValue: try ask.text("choice", .changed)) else { return .look }
            let reason = try ask.words("reason", .askReasonOrSkip(number: number, level), max: Finding.noteMax)
            return .prioritise(level, reason: reason ?? "")
        case .assign: return .perform(.assign(try person(number, &ask)))
        default: return .look
        }
    }

    private func reason(_ number: String, _ ask: inout Interview<LeadPhrase>) throws -> String {
        try ask.text("reason", .askReason(number: number), max: Finding.noteMax)
    }

    private func person(_ number: String, _ ask: inout Interview<LeadPhrase>) throws -> Ref<Person> {
        let snapshot = ask.snapshot
        let typed = try ask.text("who", .askPerson(number: number), max: 80) { said in
            try candidates.named(said, in: snapshot).isEmpty ? .noSuchPerson(said) : nil
        }
        let found = try candidates.named(typed, in: snapshot)
        guard found.count > 1 else { return found[0].id }
        let chosen = try ask.choice(
            "which", .whichPerson(number: number),
            found.map { person in
                let candidate = try candidates.candidate(person, in: snapshot)
                return Question.Option(
                    "\(person.id)", Verbatim(candidate.name),
                    detail: LeadPhrase.candidate(isAtWork: candidate.isAtWork, jobs: candidate.jobs))
            })
        return found.first { "\($0.id)" == chosen }?.id ?? found[0].id
    }

    func finish(_ decision: Decision, for speaker: Speaker, in tx: Transaction) throws -> any Phrase { decision }
}

/// Somebody's own words, the same in every language: a name in a list.
struct Verbatim: Phrase {
    let words: String

    init(_ words: String) { self.words = words }

    func text(in language: Language) -> String { words }
}
