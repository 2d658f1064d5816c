import Messaging
import Store

/// How work orders are shown in the chat, and why something cannot be.
extension WorkOrders {
    static let namesMax = 3  // Names in a sentence; more are counted.

    func card(of order: WorkOrder, in snapshot: Snapshot) throws -> WorkCard {
        let (details, standing) = (try details(of: order), order.standing)
        let past = standing.labour.reduce(Duration.zero) { $0 + $1.length }
        let running = standing.clock.map { max(.zero, snapshot.now - $0.since) } ?? .zero
        return WorkCard(
            number: order.number, title: details.title, description: details.description,
            equipment: try equipment(of: order, in: snapshot), priority: standing.priority, state: standing.state,
            holdReason: standing.holdReason, holdNote: details.holdNote,
            holder: try (standing.assignee ?? standing.doneBy).map { try herald.name(of: $0, in: snapshot) },
            since: standing.doneAt ?? standing.startedAt ?? standing.takenAt, due: order.isOpen ? order.due : nil,
            labour: past + running, isRunning: standing.clock != nil, files: order.attachments.count,
            reporter: try order.reporters.first.map { try herald.name(of: $0, in: snapshot) },
            createdAt: order.createdAt, finding: details.finding, now: snapshot.now)
    }

    /// In a row of a list: `High · Press 4 (PR-04) · Leaks oil`.
    func line(of order: WorkOrder, in language: Language, in snapshot: Snapshot) throws -> String {
        let mark = order.standing.clock == nil ? order.standing.priority.text(in: language) : "⏱️"
        return "\(mark) · \(try equipment(of: order, in: snapshot)) · \(try details(of: order).title)"
    }

    func phrase(
        of refusal: WorkOrderRefusal, _ order: WorkOrder, in language: Language, in snapshot: Snapshot
    ) throws -> any Phrase {
        switch refusal {
        case .taken: try holder(of: order, in: language, in: snapshot) ?? .asItIs
        case .notNow(let state): WorkPhrase.notNow(state: WorkTitle.state(state).text(in: language))
        case .needs(.cause): WorkPhrase.askCause
        case .needs(.photo): WorkPhrase.askPhoto(number: order.number)
        case .checklistFirst(let number, let name): MaintenancePhrase.checklistFirst(number: number, checklist: name)
        case .tooLong(_, let max): ConversationPhrase.tooLong(max: max)
        case .full: WorkPhrase.full(number: order.number)
        case .unknownOrder(let number): WorkPhrase.unknownNumber(number)
        case .notYours, .ownWork, .unknownPerson, .missing, .tooLate: WorkPhrase.notYours
        }
    }

    /// "Ana has had it since 14:02"; nil where nobody has it.
    func holder(of order: WorkOrder, in language: Language, in snapshot: Snapshot) throws -> WorkPhrase? {
        guard order.standing.state.isInHand, let person = order.standing.assignee else { return nil }
        let since = order.standing.startedAt ?? order.standing.takenAt ?? order.createdAt
        return .hasIt(
            name: try herald.name(of: person, in: snapshot), since: language.time(since, seenAt: snapshot.now))
    }

    /// `Ana Morales, Ravi Patel, Musa Zulu +2`
    func names(of people: [Person], in snapshot: Snapshot) throws -> String {
        let shown = try people.prefix(Self.namesMax).map { try herald.name(of: $0.id, in: snapshot) }
        let rest = people.count - shown.count
        return shown.joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
    }

    /// What is said once somebody says that it is done.
    func ending(of order: WorkOrder, in snapshot: Snapshot) throws -> [any Phrase] {
        guard order.standing.state == .done else {
            let isTold = order.reporters.contains { $0 != order.standing.doneBy }
            return [WorkPhrase.closed(number: order.number)] + (isTold ? [WorkPhrase.reporterTold] : [])
        }
        let leads = try leads(of: order, but: order.standing.doneBy, in: snapshot)
        return [
            WorkPhrase.claimed(number: order.number, names: leads.isEmpty ? "–" : try names(of: leads, in: snapshot))
        ]
    }

    // MARK: What such machines suffer from

    private static let historyMax = 50  // Earlier orders of a machine looked at.
    private static let frequentMax = 5

    /// Causes for a list: the most frequent of the machine first, then the usual ones.
    func causes(of asset: Ref<Asset>?, in snapshot: Snapshot) throws -> [FailureCause] {
        try Self.ranked(asset.map { try findings(of: $0, in: snapshot) } ?? [], FailureCause.allCases, \.cause)
            .filter { $0 != .other }
    }

    func remedies(of asset: Ref<Asset>?, in snapshot: Snapshot) throws -> [Remedy] {
        try Self.ranked(asset.map { try findings(of: $0, in: snapshot) } ?? [], Remedy.allCases, \.remedy)
    }

    private func findings(of asset: Ref<Asset>, in snapshot: Snapshot) throws -> [Finding] {
        try snapshot.page(WorkOrder.byAsset, asset, .descending, limit: Self.historyMax).records
            .map { try details(of: $0).finding }
    }

    private static func ranked<Word: Hashable>(
        _ findings: [Finding], _ all: [Word], _ word: (Finding) -> Word?
    ) -> [Word] {
        var counts: [Word: Int] = [:]
        for finding in findings { if let word = word(finding) { counts[word, default: 0] += 1 } }
        let frequent = all.enumerated().filter { counts[$0.element] != nil }
            .sorted { (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset) }
            .prefix(frequentMax).map(\.element)
        return frequent + all.filter { !frequent.contains($0) }
    }
}

extension Finding {
    /// A cause as it was typed: one of the usual ones by its title, else own words.
    static func cause(said words: String) -> Finding {
        let cause = FailureCause.allCases.first { isTitle(words, .cause($0)) }
        return Finding(cause: cause, causeNote: cause == nil ? words : "")
    }

    static func remedy(said words: String) -> Finding {
        let remedy = Remedy.allCases.first { isTitle(words, .remedy($0)) }
        return Finding(remedy: remedy, remedyNote: remedy == nil ? words : "")
    }

    private static func isTitle(_ words: String, _ title: WorkTitle) -> Bool {
        Language.allCases.contains { FixedWord.folded(title.text(in: $0)) == FixedWord.folded(words) }
    }
}
