public import Messaging
public import Store

/// Moves due maintenance: to when, why, and whether that is right.
public struct RescheduleMaintenance: Flow {
    public static let name = "reschedule"

    let desk: MaintenanceDesk

    public init(_ desk: MaintenanceDesk) { self.desk = desk }

    public enum Outcome: Sendable {
        case move(Occurrence, to: Timestamp, reason: String)
        /// It cannot be moved any more.
        case over(MaintenancePhrase)
    }

    /// What a button begins it with.
    static func draft(_ occurrence: Occurrence) -> Draft {
        Draft(prefilled: [
            ("object", .text(occurrence.number)), ("version", .number(occurrence.version)),
        ])
    }

    public func interview(_ ask: inout Interview<MaintenancePhrase>) throws -> Outcome {
        let number = try ask.text("object", .otherDate, max: 40)
        let version = try ask.integer("version", .otherDate, in: 0...Int.max, else: .otherDate)
        let snapshot = ask.snapshot
        guard let occurrence = try desk.occurrences.find(number, in: snapshot) else {
            return .over(.gone(number: number))
        }
        if let refusal = try refusal(occurrence, version, ask.speaker, in: snapshot) { return .over(refusal) }
        let card = try desk.card(of: occurrence, in: snapshot)
        let days = try choices(occurrence, in: snapshot)
        let chosen = try ask.choice(
            "when", .askWhen(number: card.number, equipment: card.equipment, due: card.due),
            days.map { Question.Option($0.id, $0.title, detail: $0.due.map(MaintenancePhrase.at) ?? .otherDateDetail) })
        let due: Timestamp
        if let day = days.first(where: { $0.id == chosen })?.due {
            due = day
        } else {
            due = try typed(&ask, occurrence, in: snapshot)
        }
        let reason = try ask.text("reason", .askReason(to: due), max: MaintenanceDesk.reasonMax)
        let leaves = due > occurrence.windowThrough ? occurrence.windowThrough : nil
        try ask.confirm("confirm", .confirmMove(card, to: due, reason: reason, leaves: leaves))
        return .move(occurrence, to: due, reason: reason)
    }

    public func finish(_ outcome: Outcome, for speaker: Speaker, in tx: Transaction) throws -> any Phrase {
        switch outcome {
        case .over(let phrase): return phrase
        case .move(let occurrence, let due, let reason):
            do {
                let moved = try desk.reschedule(
                    occurrence, to: due, reason: reason,
                    by: Doer(.chat, person: speaker.person, contact: speaker.contact.id), in: tx)
                return MaintenancePhrase.moved(
                    number: moved.number, equipment: try desk.equipment(of: moved, in: tx), to: due)
            } catch let refusal as MaintenanceRefusal {
                return try desk.phrase(of: refusal, occurrence, in: tx)
            }
        }
    }

    private func refusal(
        _ occurrence: Occurrence, _ version: Int, _ speaker: Speaker, in snapshot: Snapshot
    ) throws -> MaintenancePhrase? {
        guard try desk.mayDecide(speaker.person, on: occurrence, in: snapshot) else {
            return .notYours(number: occurrence.number)
        }
        // Somebody else was quicker.
        guard occurrence.version == version else { return .card(try desk.card(of: occurrence, in: snapshot)) }
        let state = occurrence.standing.state
        let isMovable = state != .inProgress && state.steps(to: .rescheduled) != nil
        return isMovable ? nil : .notNow(number: occurrence.number, state)
    }

    // MARK: Days

    private struct Choice {
        let id: String
        let title: MaintenancePhrase
        /// Nil: it is typed.
        let due: Timestamp?
    }

    private static let lateMinute = 21 * 60  // The late shift is on, and the night shift not yet.

    /// Each names its day, so that "tomorrow" is not another day after midnight.
    private func choices(_ occurrence: Occurrence, in snapshot: Snapshot) throws -> [Choice] {
        let (clock, now) = (desk.clock, snapshot.now)
        let today = clock.day(of: now)
        let minute = clock.minute(of: occurrence.originalDue)
        let tomorrow = today.adding(days: 1)
        let working = try MaintenanceSettings.current(in: snapshot).calendar.nextWorked(after: today)
        let late = clock.instant(today, minute: Self.lateMinute)
        var choices: [Choice] = []
        if late > now { choices.append(Choice(id: "today-\(today)", title: .todayLate, due: late)) }
        choices.append(
            Choice(id: "tomorrow-\(tomorrow)", title: .tomorrow, due: clock.instant(tomorrow, minute: minute)))
        if working != tomorrow {
            choices.append(
                Choice(id: "workday-\(working)", title: .nextWorkingDay, due: clock.instant(working, minute: minute)))
        }
        return choices + [Choice(id: "other", title: .otherDate, due: nil)]
    }

    private func typed(
        _ ask: inout Interview<MaintenancePhrase>, _ occurrence: Occurrence, in snapshot: Snapshot
    ) throws -> Timestamp {
        let language = ask.speaker.language
        let words = try ask.text("date", .askDate, max: WrittenDay.typedMax) { typed in
            guard let due = due(typed, language, occurrence, at: snapshot.now) else { return .dateNotRead }
            if due <= snapshot.now { return .datePast }
            return due > snapshot.now + MaintenanceDesk.moveMax ? .dateTooFar : nil
        }
        return due(words, language, occurrence, at: snapshot.now) ?? occurrence.standing.due
    }

    /// Without a time it is that of the plan.
    private func due(_ typed: String, _ language: Language, _ occurrence: Occurrence, at now: Timestamp) -> Timestamp? {
        WrittenDay(typed, in: language, today: desk.clock.day(of: now)).map { written in
            desk.clock.instant(
                written.day, minute: written.minute ?? desk.clock.minute(of: occurrence.originalDue))
        }
    }
}
