extension GraphServer {
    /// A mix of mishaps for a long run: how likely each is, and the seed from which they follow.
    ///
    /// What is left up to 1 goes well. A fault that was ordered singly comes before the weather.
    public struct Weather: Hashable, Sendable {
        /// What can happen to one message of the business.
        public enum Mishap: CaseIterable, Hashable, Sendable {
            /// No answer for `hang`, then the connection is closed; the message was not sent.
            case hangBefore
            /// The same, but the message was sent.
            case hangAfter
            /// The connection is closed at once; the message was not sent.
            case closeBefore
            case closeAfter
            /// 500 with code 131000; the message was not sent.
            case failedBefore
            /// 500 with code 131000, although the message was sent.
            case failedAfter
            /// 500 or 503 with code 2.
            case outOfService
            /// A proxy's page with 502.
            case proxyPage
            /// Code 130429, as 429 or as 400, with and without `Retry-After`.
            case throttled
            /// Code 131056: too many to this person.
            case pairThrottled
            /// Accepted, and then failed with 131047 by a status.
            case windowLater
            /// Refused with 131047.
            case windowAtOnce
            /// The token has expired for `tokenOutage`, for every call.
            case tokenExpired
            /// Accepted with `held_for_quality_assessment`; goes out after `delay`.
            case held
            /// The first status comes before the answer.
            case early
        }

        /// What can happen to one status.
        public enum StatusMishap: CaseIterable, Hashable, Sendable {
            case duplicated, reordered, lost
            /// Comes after `delay`.
            case delayed
        }

        public var seed: UInt64
        /// Probabilities from 0 to 1; their sum is at most 1.
        public var sending: [Mishap: Double]
        public var statuses: [StatusMishap: Double]
        public var hang = Duration.seconds(3)
        public var delay = Duration.seconds(2)
        public var tokenOutage = Duration.seconds(5)

        public init(seed: UInt64, sending: [Mishap: Double] = [:], statuses: [StatusMishap: Double] = [:]) {
            self.seed = seed
            self.sending = sending
            self.statuses = statuses
        }

        /// Now and then something is late, comes twice or breaks.
        public static func badLine(seed: UInt64) -> Weather {
            Weather(
                seed: seed,
                sending: [
                    .hangBefore: 0.02, .hangAfter: 0.02, .closeBefore: 0.02, .closeAfter: 0.02, .outOfService: 0.02,
                    .proxyPage: 0.01, .early: 0.05,
                ],
                statuses: [.duplicated: 0.1, .reordered: 0.05, .delayed: 0.1])
        }

        /// Of each mishap its share.
        public static func storm(seed: UInt64) -> Weather {
            Weather(
                seed: seed,
                sending: [
                    .hangBefore: 0.03, .hangAfter: 0.03, .closeBefore: 0.05, .closeAfter: 0.05, .failedBefore: 0.04,
                    .failedAfter: 0.04, .outOfService: 0.05, .proxyPage: 0.04, .throttled: 0.06, .pairThrottled: 0.03,
                    .windowLater: 0.01, .windowAtOnce: 0.01, .tokenExpired: 0.005, .held: 0.02, .early: 0.1,
                ],
                statuses: [.duplicated: 0.15, .reordered: 0.1, .lost: 0.05, .delayed: 0.15])
        }
    }
}

/// The weather of now, and the dice that make it.
struct Sky: Sendable {
    let weather: GraphServer.Weather
    private var dice: SplitMix64

    init(_ weather: GraphServer.Weather) {
        self.weather = weather
        dice = SplitMix64(seed: weather.seed)
    }

    mutating func mishap() -> GraphServer.Weather.Mishap? {
        dice.pick(GraphServer.Weather.Mishap.allCases.map { ($0, weather.sending[$0] ?? 0) })
    }

    mutating func statusFault() -> StatusFault? {
        let mishap = dice.pick(GraphServer.Weather.StatusMishap.allCases.map { ($0, weather.statuses[$0] ?? 0) })
        return switch mishap {
        case nil: nil
        case .duplicated?: .duplicate(copies: 2)
        case .reordered?: .holdBack
        case .lost?: .lose
        case .delayed?: .delay(weather.delay)
        }
    }

    /// The mishap as a fault of the next message; `tokenExpired` is none.
    mutating func fault(_ mishap: GraphServer.Weather.Mishap) -> Fault {
        switch mishap {
        case .hangBefore: .hang(weather.hang, .notSent)
        case .hangAfter: .hang(weather.hang, .sent)
        case .closeBefore: .closeConnection(.notSent)
        case .closeAfter: .closeConnection(.sent)
        case .failedBefore: .refuse(.somethingWentWrong)
        case .failedAfter: .refuseButSend(.somethingWentWrong)
        case .outOfService: .refuse(.outOfService(status: dice.unit() < 0.5 ? 500 : 503))
        case .proxyPage: .answer(status: 502, body: "<html><body><h1>502 Bad Gateway</h1></body></html>")
        case .throttled:
            .refuse(
                .throttled(status: dice.unit() < 0.5 ? 429 : 400, retryAfterSeconds: dice.unit() < 0.5 ? 1 : nil))
        case .pairThrottled: .refuse(.pairLimit)
        case .windowLater: .failLater(code: GraphRefusal.windowOver.code, title: GraphRefusal.windowOver.title)
        case .windowAtOnce: .refuse(.windowOver)
        case .tokenExpired: .refuse(.expiredToken)
        case .held: .hold
        case .early: .tellFirst
        }
    }
}
