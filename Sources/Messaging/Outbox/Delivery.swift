public import Store
public import WhatsApp

/// How far an outbound message has come. States only move as `after` says.
///
/// `composed → inFlight → accepted → sent → delivered → read` is the good way. A call whose answer was lost is
/// `unknown` until a receipt tells; where a repeat does no harm it is composed once more. What waits for something
/// other than time is `held`.
public enum Delivery: Codable, Sendable, Equatable {
    /// Written, and to be sent from `due` on.
    case composed(due: Timestamp)
    /// Waits for something to happen: see `Hold`.
    case held(since: Timestamp, Hold)
    /// Handed to the network; durable before the call.
    case inFlight(since: Timestamp)
    /// The answer was lost: only a receipt can tell.
    case unknown(since: Timestamp)
    case accepted
    case sent
    case delivered
    case read
    case failed
    /// Not sent in time to be of use.
    case expired
    /// Something newer that says the same, or a digest, goes instead.
    case superseded

    public enum Event: Sendable, Equatable {
        case taken(at: Timestamp)
        case accepted
        case postponed(until: Timestamp)
        case held(at: Timestamp, Hold)
        /// What it was held for has happened.
        case released(at: Timestamp)
        case lost(at: Timestamp)
        /// No receipt came for a lost call, and a repeat does no harm.
        case repeated(at: Timestamp)
        case refused
        /// WhatsApp says, maybe late, that it does not go in this form: the 24 hours are over, or its template is not
        /// approved any more. It goes in another one.
        case formRefused(at: Timestamp)
        /// Somebody asks for a new try of what had ended.
        case retried(at: Timestamp)
        case expired
        case superseded
        case receipt(DeliveryReport.Status)
    }

    /// The state after an event, or nil when the event changes nothing: a late or repeated one.
    public func after(_ event: Event) -> Delivery? {
        switch (self, event) {
        case (.composed, .taken(let at)): .inFlight(since: at)
        case (.composed, .postponed(let until)), (.inFlight, .postponed(let until)): .composed(due: until)
        case (.composed, .held(let at, let hold)), (.inFlight, .held(let at, let hold)),
            (.unknown, .held(let at, let hold)), (.accepted, .held(let at, let hold)),
            (.sent, .held(let at, let hold)):
            .held(since: at, hold)
        case (.held, .released(let at)): .composed(due: at)
        case (.composed, .expired), (.held, .expired): .expired
        case (.composed, .superseded), (.held, .superseded): .superseded
        case (.composed, .refused), (.held, .refused), (.inFlight, .refused): .failed
        case (.inFlight, .accepted), (.unknown, .accepted): .accepted
        case (.inFlight, .lost(let at)): .unknown(since: at)
        case (.unknown, .repeated(let at)): .composed(due: at)
        case (.inFlight, .formRefused(let at)), (.unknown, .formRefused(let at)),
            (.accepted, .formRefused(let at)), (.sent, .formRefused(let at)):
            .composed(due: at)
        case (.failed, .retried(let at)), (.expired, .retried(let at)), (.unknown, .retried(let at)),
            (.held, .retried(let at)):
            .composed(due: at)
        case (_, .receipt(let status)): afterReceipt(status)
        default: nil
        }
    }

    private func afterReceipt(_ status: DeliveryReport.Status) -> Delivery? {
        let next: Delivery
        switch status {
        case .sent: next = .sent
        case .delivered: next = .delivered
        case .read, .played: next = .read
        // What is to be tried again anyway is not ended by what became of an earlier call.
        case .failed: return canFail ? .failed : nil
        case .other: return nil
        }
        return next.rank > rank ? next : nil
    }

    private var canFail: Bool {
        switch self {
        case .inFlight, .unknown, .accepted, .sent: true
        case .composed, .held, .delivered, .read, .failed, .expired, .superseded: false
        }
    }

    /// Receipts only climb. What failed may still turn out to have been delivered.
    private var rank: Int {
        switch self {
        case .composed, .held, .inFlight, .unknown, .expired, .superseded: 0
        case .accepted: 1
        case .sent: 2
        case .failed: 3
        case .delivered: 4
        case .read: 5
        }
    }

    /// The word for it outside.
    public var word: String {
        switch self {
        case .composed: "composed"
        case .held: "held"
        case .inFlight: "in_flight"
        case .unknown: "unknown"
        case .accepted: "accepted"
        case .sent: "sent"
        case .delivered: "delivered"
        case .read: "read"
        case .failed: "failed"
        case .expired: "expired"
        case .superseded: "superseded"
        }
    }

    public static let words = [
        "composed", "held", "in_flight", "unknown", "accepted", "sent", "delivered", "read", "failed", "expired",
        "superseded",
    ]
}

/// What a message waits for that time alone does not bring.
public enum Hold: String, Codable, Sendable, CaseIterable {
    /// The person has to write first: what it says has no template.
    case window
    /// No approved template says it in a language of ours.
    case template
    /// The person has sent STOP.
    case stopped
    /// As many people were written to today as the account may.
    case tier
    /// The person has switched such notices off.
    case switchedOff
    /// The person's number is not verified, or not any more.
    case unverified
    /// It is the person's quiet hours.
    case quiet
    /// The person is not at work, and wants to hear of it only then.
    case offShift

    /// Whether it is the person's own state and wishes that keep it: only a change of these lets it go.
    public var isPersons: Bool {
        switch self {
        case .stopped, .switchedOff, .unverified, .quiet, .offShift: true
        case .window, .template, .tier: false
        }
    }

    /// Told in the same way as what WhatsApp refuses.
    public var error: GraphError {
        switch self {
        case .window: .windowIsShut
        case .template: .noTemplate
        case .stopped: .hasStopped
        case .tier: .peopleOfTheDay
        case .switchedOff: .switchedOff
        case .unverified: .unverified
        case .quiet: .quietHours
        case .offShift: .offShift
        }
    }
}
