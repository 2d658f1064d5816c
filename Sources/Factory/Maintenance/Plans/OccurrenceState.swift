public import Store

/// How far one due date of a plan has come: the life cycle as one table.
public enum OccurrenceState: String, Codable, Sendable, CaseIterable, KeyPart {
    case planned
    /// Its lead time is reached: there is a work order, and somebody was reminded.
    case released
    case inProgress = "in_progress"
    /// Somebody has moved it; it is released again when that day comes near.
    case rescheduled
    case completed
    /// The next one fell due, and nobody had begun.
    case missed
    case skipped

    /// What can happen to it.
    public enum Event: String, Codable, Sendable, CaseIterable {
        case release, begin, complete, reschedule, miss, skip
        /// Whoever had begun gave it back.
        case putBack = "put_back"
    }

    /// Nil: it cannot happen now.
    public func after(_ event: Event) -> OccurrenceState? {
        switch (self, event) {
        case (.planned, .release), (.rescheduled, .release), (.inProgress, .putBack): .released
        case (.planned, .skip), (.released, .skip): .skipped
        case (.released, .begin): .inProgress
        case (.inProgress, .complete): .completed
        case (.released, .reschedule): .rescheduled
        case (.released, .miss): .missed
        default: nil
        }
    }

    /// The steps that lead from here to another state; nil: there is no way. None: it is there already.
    func steps(to state: OccurrenceState) -> [Event]? {
        switch (self, state) {
        case (let here, let there) where here == there: []
        case (.planned, .released), (.rescheduled, .released): [.release]
        case (.planned, .inProgress), (.rescheduled, .inProgress): [.release, .begin]
        case (.planned, .completed), (.rescheduled, .completed): [.release, .begin, .complete]
        case (.planned, .rescheduled), (.rescheduled, .rescheduled): [.release, .reschedule]
        case (.planned, .missed), (.rescheduled, .missed): [.release, .miss]
        case (.planned, .skipped): [.skip]
        case (.rescheduled, .skipped): [.release, .skip]
        case (.released, .inProgress): [.begin]
        case (.released, .completed): [.begin, .complete]
        case (.released, .rescheduled): [.reschedule]
        case (.released, .missed): [.miss]
        case (.released, .skipped): [.skip]
        case (.inProgress, .released): [.putBack]
        case (.inProgress, .completed): [.complete]
        case (.inProgress, .skipped): [.putBack, .skip]
        default: nil
        }
    }

    /// Released and not ended.
    public var isOpen: Bool { self == .released || self == .inProgress || self == .rescheduled }

    public var isEnded: Bool { self == .completed || self == .missed || self == .skipped }
}
