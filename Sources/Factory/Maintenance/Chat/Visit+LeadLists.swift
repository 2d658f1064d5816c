import Messaging
import Store

/// What a lead chooses from.
extension Visit {
    static let otherChoice = "other"
    /// The choice of a team that stands for whoever the machine says.
    static let usualChoice = "usual"
    static let teamsMax = 9  // Rows, with one for the machine's own.
    static let mergeMax = 9  // Open orders of one machine to choose from.

    func list(_ action: LeadAction, _ order: WorkOrder) throws -> Saying {
        switch action {
        case .assign: return try assignees(order)
        case .offer: return try teams(order)
        case .priority: return try levels(order)
        case .merge: return try sameMachine(order)
        default:
            let rows = try LeadAction.allCases.filter { try isPossible($0, order) }
            return saying(.choose(number: order.number), order, rows.map { leadOption($0, order, isRow: true) })
        }
    }

    private func assignees(_ order: WorkOrder) throws -> Saying {
        let candidates = LeadCandidates(orders: desk.workOrders, people: desk.people)
        let rows = try candidates.list(for: order, in: tx).map { candidate in
            row(
                .assign, "\(candidate.person.id)", order, title: candidate.name,
                detail: spoken(.candidate(isAtWork: candidate.isAtWork, jobs: candidate.jobs)))
        }
        let other = row(.assign, Self.otherChoice, order, title: spoken(.other), detail: spoken(.otherDetail))
        let body = rows.isEmpty ? LeadPhrase.noCandidates(number: order.number) : .askAssignee(number: order.number)
        return saying(body, order, rows + [other])
    }

    private func teams(_ order: WorkOrder) throws -> Saying {
        let teams = try knownTeams()
        let usual = row(.offer, Self.usualChoice, order, title: spoken(.usualTeam))
        guard teams.count > 1 else { return try perform(.offer(team: teams.first), on: order, .offered) }
        return saying(
            .askTeam(number: order.number), order,
            [usual] + teams.prefix(Self.teamsMax).map { row(.offer, Self.folded($0), order, title: $0) })
    }

    /// Teams that technicians are in, by name.
    private func knownTeams() throws -> [String] {
        let teams = try desk.workOrders.crews.people(role: .technician, in: tx).map(\.team).filter { !$0.isEmpty }
        let byName = Dictionary(teams.map { (Self.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
        return byName.values.sorted()
    }

    /// Nil: as the machine says.
    func team(_ choice: String) throws -> String? {
        try choice == Self.usualChoice ? nil : knownTeams().first { Self.folded($0) == choice }
    }

    /// As it can stand in an id.
    private static func folded(_ team: String) -> String { team.lowercased().filter { $0.isLetter || $0.isNumber } }

    private func levels(_ order: WorkOrder) throws -> Saying {
        let now = order.standing.priority
        return saying(
            .askLevel(number: order.number, now: now), order,
            Urgency.allCases.reversed().filter { $0 != now }.map { level in
                .init(
                    id: tapID(order, LeadTap.id(.priority, level.rawValue)),
                    title: level.text(in: speaker.language))
            })
    }

    private func sameMachine(_ order: WorkOrder) throws -> Saying {
        let others = try order.asset.map { asset in
            try tx.all(WorkOrder.byOpenAsset, asset, limit: Self.mergeMax + 1).filter { $0.id != order.id }
        }
        guard let others, !others.isEmpty else { return try card(of: order, note: LeadPhrase.nothingToMerge) }
        return saying(
            .askMerge(number: order.number), order,
            try others.prefix(Self.mergeMax).map { other in
                row(
                    .merge, other.number, order, title: other.number,
                    detail: try desk.workOrders.details(of: other).title)
            })
    }

    // MARK: Rows

    private func row(
        _ action: LeadAction, _ choice: String, _ order: WorkOrder, title: String, detail: String? = nil
    ) -> Saying.Option {
        Saying.Option(id: tapID(order, LeadTap.id(action, choice)), title: title, detail: detail)
    }

    func saying(_ phrase: LeadPhrase, _ order: WorkOrder, _ options: [Saying.Option]) -> Saying {
        var saying = Saying(
            [spoken(phrase)], options: options, opener: ConversationPhrase.chooseTitle.text(in: speaker.language))
        saying.about = "wo:\(order.number)"
        return saying
    }

    func spoken(_ phrase: LeadPhrase) -> String { phrase.text(in: speaker.language) }
}
