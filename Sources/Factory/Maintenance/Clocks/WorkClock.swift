import Messaging
import Store

/// When a work order's clocks say something, and what: from the order alone.
///
/// Two run one after the other: until somebody has it, and from then until it is solved.
enum WorkClock {
    enum Step: String, CaseIterable, Sendable {
        /// To be looked at: whether the notice of a critical order has arrived anywhere.
        case reach
        /// To be looked at: who has come to work and has not heard that it is free.
        case offerAnew
        case untaken
        /// Whoever it was given to does not say that they have it: it is free again.
        case expired
        case unsolved, overdue
        /// Done, and nobody has checked it.
        case unchecked
        case close

        /// A plan reminds of what is due by itself, and of what is late.
        var isRemindedByPlan: Bool {
            switch self {
            case .reach, .offerAnew, .untaken, .expired, .overdue: true
            case .unsolved, .unchecked, .close: false
            }
        }
    }

    /// Within so long a phone that is on shows a notice; who cannot be reached by then is not waited for.
    static let reachWithin = Duration.seconds(2 * 60)
    /// A claim waits for its check over a night; then the leads are reminded.
    static let checkWithin = Duration.seconds(24 * 3600)
    /// What matters little is closed without a check, after a weekend.
    static let closeAfter = Duration.seconds(72 * 3600)

    /// Until somebody has it. A critical machine stands: each minute costs. What is low may wait for the same shift of the
    /// next day.
    static func takeWithin(_ priority: Urgency) -> Duration {
        switch priority {
        case .critical: .seconds(10 * 60)
        case .high: .seconds(30 * 60)
        case .medium: .seconds(4 * 3600)
        case .low: .seconds(24 * 3600)
        }
    }

    /// From then until it is solved; nil: nobody is called for it.
    static func solveWithin(_ priority: Urgency) -> Duration? {
        switch priority {
        case .critical: .seconds(60 * 60)
        case .high: .seconds(4 * 3600)
        case .medium, .low: nil
        }
    }

    /// What is next, and when. Nil: nothing by itself.
    static func next(of order: WorkOrder) -> (step: Step, at: Timestamp)? {
        Step.allCases.compactMap { step in at(step, order).map { (step, $0) } }.min { $0.1 < $1.1 }
    }

    /// Since when nobody has it.
    static func free(_ order: WorkOrder) -> Timestamp { order.standing.givenAt ?? order.createdAt }

    /// Since when somebody has it.
    static func held(_ order: WorkOrder) -> Timestamp? {
        let standing = order.standing
        guard standing.state.isInHand, let takenAt = standing.takenAt else { return nil }
        return max(takenAt, standing.givenAt ?? takenAt)
    }

    /// Nil: not for this order, or it is done already.
    static func at(_ step: Step, _ order: WorkOrder) -> Timestamp? {
        let (standing, marks) = (order.standing, order.reminders)
        let (state, priority, free) = (standing.state, standing.priority, free(order))
        let isFree = state == .approved || state == .offered || state == .assigned && standing.takenAt == nil
        func once(_ mark: Timestamp?, since: Timestamp, _ at: Timestamp) -> Timestamp? {
            mark.map { $0 >= since } == true ? nil : at
        }
        if order.isOfPlan, step.isRemindedByPlan { return nil }
        switch step {
        case .reach:
            guard isFree, state != .approved, priority == .critical else { return nil }
            return once(marks?.reachedAt, since: free, free + reachWithin)
        case .offerAnew:
            guard state == .offered else { return nil }
            guard let look = marks?.look, look.version == order.version else { return free }
            return look.at
        case .untaken:
            return isFree ? once(marks?.untakenAt, since: free, free + takeWithin(priority)) : nil
        case .expired:
            guard isFree, state == .assigned else { return nil }
            return free + takeWithin(priority) * 2
        case .unsolved:
            guard let held = held(order), let limit = solveWithin(priority) else { return nil }
            return once(marks?.unsolvedAt, since: held, held + limit)
        case .overdue:
            guard order.isOpen, state != .done, let due = order.due else { return nil }
            return once(marks?.overdueAt, since: due, due)
        case .unchecked:
            guard state == .done, priority != .low, let doneAt = standing.doneAt else { return nil }
            return once(marks?.uncheckedAt, since: doneAt, doneAt + checkWithin)
        case .close:
            guard state == .done, priority == .low else { return nil }
            return standing.doneAt.map { $0 + closeAfter }
        }
    }
}
