public import WhatsApp

/// Why a template cannot be sent, and what to do about it.
public enum TemplateObstacle: Hashable, Sendable {
    case notCreated
    case inReview
    case rejected(reason: String?)
    case paused
    case disabled
    /// Deleted at Meta, or about to be.
    case gone
    /// Its gaps or buttons at Meta are not those we fill.
    case differs
    case other(TemplateStatus)

    /// Nil for a template that can be sent.
    init?(_ copy: TemplateCopy) {
        switch copy.status {
        case .approved: return nil
        case .pending, .inAppeal: self = .inReview
        case .rejected: self = .rejected(reason: copy.reason)
        case .paused: self = .paused
        case .disabled: self = .disabled
        case .pendingDeletion, .deleted: self = .gone
        case .limitExceeded, .archived, .other: self = .other(copy.status)
        }
    }

    /// One plain sentence.
    public var sentence: String {
        switch self {
        case .notCreated: "The template does not exist at Meta yet."
        case .inReview: "Meta is still reviewing the template."
        case .rejected(let reason): "Meta rejected the template\(reason.map { " (\($0))" } ?? "")."
        case .paused: "Meta has paused the template, because people disliked it."
        case .disabled: "Meta has disabled the template for good."
        case .gone: "The template was deleted at Meta."
        case .differs: "The template at Meta has other gaps or buttons than ours."
        case .other(let status): "Meta does not let the template be sent (\(status.word))."
        }
    }

    /// The next step, for the operator.
    public var advice: String {
        switch self {
        case .notCreated: "Create it: andon templates push."
        case .inReview: "Wait: a review takes up to a day, and what is held goes out by itself."
        case .rejected:
            "Appeal in WhatsApp Manager, or delete it there and run andon templates push in another wording."
        case .paused: "Wait some hours: Meta takes it up again by itself."
        case .disabled: "Appeal in WhatsApp Manager; until then reach people another way."
        case .gone: "Meta blocks a deleted name for thirty days; then run andon templates push."
        case .differs: "Run andon templates push, which puts our words back."
        case .other: "Open the template in WhatsApp Manager, where Meta says what it wants."
        }
    }

    /// The next step for a template that somebody made, and that only they can word.
    public var customAdvice: String {
        switch self {
        case .rejected: "Appeal in WhatsApp Manager, or delete it and create one with other words and another name."
        case .disabled: "Appeal in WhatsApp Manager, or create another one."
        case .notCreated, .gone: "Meta blocks a deleted name for thirty days; create one with another name."
        case .inReview, .paused, .differs, .other: advice
        }
    }

    /// How soon it may be over by itself; the lowest is told where several languages have one each.
    var remoteness: Int {
        switch self {
        case .inReview: 0
        case .paused: 1
        case .differs: 2
        case .rejected: 3
        case .other: 4
        case .gone: 5
        case .disabled: 6
        case .notCreated: 7
        }
    }
}
