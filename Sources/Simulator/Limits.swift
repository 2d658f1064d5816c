extension GraphServer {
    /// Meta's limits on sending, to be held to. What is nil has no limit. Time is the server's `now`.
    public struct Limits: Hashable, Sendable {
        /// How many messages one person may get. Source: Meta, About the platform, pair rate limits.
        public struct Pair: Hashable, Sendable {
            /// Messages at once.
            public var burst: Int
            /// After them, one message in so many milliseconds.
            public var intervalMilliseconds: Int64

            public init(burst: Int = 45, intervalMilliseconds: Int64 = 6000) {
                self.burst = burst
                self.intervalMilliseconds = intervalMilliseconds
            }
        }

        public var pair: Pair?
        /// Messages in a second, those of people counted in. Source: Meta, Throughput.
        public var messagesPerSecond: Int?
        /// Persons in 24 hours to whom a template goes outside their window. Source: Meta, Messaging limits.
        public var peoplePerDay: Int?

        public init(pair: Pair? = nil, messagesPerSecond: Int? = nil, peoplePerDay: Int? = nil) {
            self.pair = pair
            self.messagesPerSecond = messagesPerSecond
            self.peoplePerDay = peoplePerDay
        }

        /// A new number of an unverified business.
        public static let smallest = Limits(pair: Pair(), messagesPerSecond: 80, peoplePerDay: 250)
    }

    /// Messages that were refused because they were too many.
    public struct Excesses: Hashable, Sendable {
        public internal(set) var pair = 0
        public internal(set) var number = 0
        public internal(set) var tier = 0

        public init() {}
    }
}

/// Counts what is sent, and refuses what is too much.
struct LimitKeeper: Sendable {
    /// Recipients remembered; those whose time is over go when there are more.
    static let recipientsMax = 100_000
    static let dayMilliseconds: Int64 = 24 * 60 * 60 * 1000

    var limits: GraphServer.Limits? {
        didSet {
            pairs = [:]
            moments = []
            people = [:]
        }
    }
    private(set) var excesses = GraphServer.Excesses()
    /// When each recipient's borrowed time is paid back.
    private var pairs: [String: Int64] = [:]
    /// Of the messages of the last second, oldest first.
    private var moments: [Int64] = []
    /// When each person's last conversation was begun by a template.
    private var people: [String: Int64] = [:]

    /// A person has written: that counts for the number.
    mutating func personWrote(at now: Int64) {
        guard limits?.messagesPerSecond != nil else { return }
        forgetMoments(before: now)
        moments.append(now)
    }

    /// Counts a message, or says why it is too much; then it does not count.
    mutating func admit(to recipient: String, opensConversation: Bool, now: Int64) -> GraphRefusal? {
        guard let limits else { return nil }
        if let most = limits.messagesPerSecond {
            forgetMoments(before: now)
            guard moments.count < most else {
                excesses.number += 1
                return .throttled(status: 429)
            }
        }
        let paidAt = max(pairs[recipient] ?? 0, now)
        if let pair = limits.pair, paidAt - now > Int64(pair.burst - 1) * pair.intervalMilliseconds {
            excesses.pair += 1
            return .pairLimit
        }
        if let most = limits.peoplePerDay, opensConversation {
            let begun = people[recipient].map { $0 > now - Self.dayMilliseconds } ?? false
            if !begun, people.count >= most { people = people.filter { $0.value > now - Self.dayMilliseconds } }
            guard begun || people.count < most else {
                excesses.tier += 1
                return .tierLimit
            }
            if !begun { people[recipient] = now }
        }
        if limits.messagesPerSecond != nil { moments.append(now) }
        if let pair = limits.pair {
            if pairs.count >= Self.recipientsMax { pairs = pairs.filter { $0.value > now } }
            pairs[recipient] = paidAt + pair.intervalMilliseconds
        }
        return nil
    }

    private mutating func forgetMoments(before now: Int64) {
        moments.removeFirst(moments.firstIndex { $0 > now - 1000 } ?? moments.count)
    }
}
