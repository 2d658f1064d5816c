import Messaging
public import Store

/// How far a work order has come: the life cycle as one table.
public enum WorkOrderState: String, Codable, Sendable, CaseIterable, KeyPart {
    /// Somebody said that something is wrong; a lead decides whether work is done.
    case requested
    case declined
    /// The same as another one, which goes on.
    case merged
    case approved
    /// To a team; the first who takes it has it.
    case offered
    case assigned
    case inProgress = "in_progress"
    case onHold = "on_hold"
    /// Claimed by who did it; a lead looks at it.
    case done
    case closed
    case cancelled

    /// What can happen to it.
    public enum Event: String, Codable, Sendable, CaseIterable {
        case approve, decline, merge, offer, assign, claim, release, start, hold, resume, finish, accept
        case sendBack = "send_back"
        case cancel, reopen
    }

    /// Nil: it cannot happen now.
    public func after(_ event: Event) -> WorkOrderState? {
        switch (self, event) {
        case (.requested, .approve): .approved
        case (.requested, .decline): .declined
        case (.requested, .merge), (.approved, .merge), (.offered, .merge): .merged
        case (.approved, .offer): .offered
        case (.approved, .assign), (.offered, .assign), (.assigned, .assign), (.inProgress, .assign),
            (.onHold, .assign), (.approved, .claim), (.offered, .claim):
            .assigned
        case (.assigned, .release), (.inProgress, .release), (.onHold, .release): .offered
        case (.assigned, .start), (.onHold, .resume), (.done, .sendBack), (.closed, .reopen): .inProgress
        case (.inProgress, .hold): .onHold
        case (.inProgress, .finish): .done
        case (.done, .accept): .closed
        case (.requested, .cancel), (.approved, .cancel), (.offered, .cancel), (.assigned, .cancel),
            (.inProgress, .cancel), (.onHold, .cancel):
            .cancelled
        default: nil
        }
    }

    /// Somebody still has to do something.
    public var isOpen: Bool {
        switch self {
        case .requested, .approved, .offered, .assigned, .inProgress, .onHold, .done: true
        case .declined, .merged, .closed, .cancelled: false
        }
    }

    /// Somebody has it, and it is not done.
    public var isInHand: Bool { self == .assigned || self == .inProgress || self == .onHold }

    /// What it is called outside; a claim that waits for its check is completed there already.
    public var outside: OutsideStatus {
        switch self {
        case .requested, .approved, .offered, .assigned: .open
        case .inProgress, .onHold: .inProgress
        case .done, .closed: .completed
        case .cancelled, .declined, .merged: .cancelled
        }
    }
}

/// The four words for a work order's state that scripts and commands use.
public enum OutsideStatus: String, Sendable, CaseIterable {
    case open
    case inProgress = "in_progress"
    case completed, cancelled
}

/// What a fault does to a machine, as the person in front of it sees it.
public enum Impact: String, Codable, Sendable, CaseIterable {
    /// It stands still.
    case stopped
    /// It runs, with loss.
    case badly
    /// Somebody may get hurt.
    case safety
}
