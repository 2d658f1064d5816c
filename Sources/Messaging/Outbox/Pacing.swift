import Store
import WhatsApp

/// When what is sent: pure functions of what waits, what is under way, and now.
enum Pacing {
    /// The messages to send now: at most one a person at a time, oldest first, no more than `room`.
    static func plan(_ due: [OutboundMessage], busy: Set<Ref<Contact>>, room: Int) -> [OutboundMessage] {
        var busy = busy
        var plan: [OutboundMessage] = []
        for message in due where plan.count < room && busy.insert(message.contact).inserted {
            plan.append(message)
        }
        return plan
    }

    /// What a refusal means for the message.
    enum Verdict: Equatable {
        case again(after: Duration)
        case fail
        /// It may have arrived: a reply is not risked twice.
        case unknown
    }

    /// What a refusal means for everybody else: how long sending rests.
    struct Rest: Equatable {
        let pause: Duration?
        let isAlarm: Bool
        static let none = Rest(pause: nil, isAlarm: false)
    }

    static let strangeAnswersMax = 5  // Tries of one message; half a minute.
    static let refusalsMax = 12  // With the delays below they span some half hour.

    static func verdict(_ error: GraphError, refusals: Int, attempts: Int) -> Verdict {
        if error.mayHaveBeenSent { return .unknown }
        return switch error.errorClass {
        case .retry: refusals < refusalsMax ? .again(after: backoff(refusals)) : .fail
        case .waitRecipient: .again(after: .seconds(min(pow4(attempts), 3600)))
        // Everything rests: the message keeps its turn and goes first when sending goes on.
        case .waitNumber, .waitAccount, .stopAccount: .again(after: .zero)
        case .neverAsIs, .template, .recipient: .fail
        }
    }

    static func rest(_ error: GraphError, attempts: Int) -> Rest {
        let asked = error.pauseSeconds.map { Duration.seconds($0) }
        return switch error.errorClass {
        // A proxy that goes on answering in WhatsApp's place needs somebody.
        case .waitNumber: Rest(pause: asked ?? .seconds(5), isAlarm: !error.isMetas && attempts >= strangeAnswersMax)
        case .waitAccount: Rest(pause: asked ?? .seconds(60), isAlarm: false)
        case .stopAccount: Rest(pause: .seconds(60), isAlarm: true)
        case .retry, .waitRecipient, .neverAsIs, .template, .recipient: .none
        }
    }

    /// 1, 2, 4 … seconds, at most five minutes.
    static func backoff(_ attempts: Int) -> Duration { .seconds(min(1 << min(max(attempts - 1, 0), 9), 300)) }

    private static func pow4(_ exponent: Int) -> Int { 1 << (2 * min(max(exponent, 1), 6)) }
}

/// A ceiling of calls a second, with room for a burst of one second.
struct Allowance {
    let perSecond: Int
    private var tokens: Double
    private var filledAt: Timestamp

    init(perSecond: Int, now: Timestamp) {
        self.perSecond = perSecond
        self.tokens = Double(perSecond)
        self.filledAt = now
    }

    /// Calls that may begin now.
    mutating func room(now: Timestamp) -> Int {
        let passed = Double(max(0, now.milliseconds - filledAt.milliseconds)) / 1000
        tokens = min(Double(perSecond), tokens + passed * Double(perSecond))
        filledAt = now
        return Int(tokens)
    }

    mutating func take(_ count: Int) { tokens -= Double(count) }
}
