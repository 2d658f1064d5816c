import Messaging
import Store

/// How much waits, for what, and since when.
struct Queues {
    static let countMax = 10_000  // Entries counted; a queue beyond it says the same.

    let waiting, parked, kept: Int
    /// By class, from the index alone: no message is opened.
    let outbox: [OutboundMessage.Queue: [Priority: Int]]
    /// Since when the oldest message of each class waits to be sent, of those counted.
    let oldest: [Priority: Timestamp]

    init(in snapshot: Snapshot) throws {
        func inbox(_ queue: InboundMessage.Queue) throws -> Int {
            try snapshot.count(InboundMessage.byState, queue, limit: Self.countMax)
        }
        (waiting, parked, kept) = (try inbox(.waiting), try inbox(.parked), try inbox(.kept))
        var outbox: [OutboundMessage.Queue: [Priority: Int]] = [:]
        var oldest: [Priority: Timestamp] = [:]
        for queue in OutboundMessage.Queue.allCases {
            for place in try snapshot.orders(OutboundMessage.byQueue, queue, limit: Self.countMax) {
                let priority = place.lane.priority
                outbox[queue, default: [:]][priority, default: 0] += 1
                if queue == .composed { oldest[priority] = min(oldest[priority] ?? place.at, place.at) }
            }
        }
        (self.outbox, self.oldest) = (outbox, oldest)
    }

    private func count(_ queue: OutboundMessage.Queue) -> Int { (outbox[queue] ?? [:]).values.reduce(0, +) }

    var composed: Int { count(.composed) }
    var held: Int { count(.held) }
    var inFlight: Int { count(.inFlight) }
    var unknown: Int { count(.unknown) }
}

extension OutboundMessage.Queue {
    /// As the state's word outside.
    var word: String {
        switch self {
        case .composed: "composed"
        case .inFlight: "in_flight"
        case .unknown: "unknown"
        case .held: "held"
        }
    }
}
