import Synchronization

/// What happened since the start, counted for the metrics.
public final class Tally: Sendable {
    public enum Attempt: String, Sendable, CaseIterable {
        case accepted, refused, unknown
        case notSent = "not_sent"
    }

    /// How long something took: how many were within each bound, and their sum.
    public struct Histogram: Sendable {
        public let bounds: [Double]
        /// Observations at most as long as the bound of the same place; not cumulated.
        public fileprivate(set) var counts: [Int]
        public fileprivate(set) var count = 0
        /// Seconds.
        public fileprivate(set) var sum = 0.0

        init(bounds: [Double]) {
            self.bounds = bounds
            counts = Array(repeating: 0, count: bounds.count)
        }

        mutating func add(_ seconds: Double) {
            if let place = bounds.firstIndex(where: { seconds <= $0 }) { counts[place] += 1 }
            count += 1
            sum += seconds
        }
    }

    public struct Figures: Sendable {
        public fileprivate(set) var attempts: [Attempt: Int] = [:]
        /// Refusals by Meta's code.
        public fileprivate(set) var refusals: [Int: Int] = [:]
        /// Calls that carried a template because the 24 hours were over.
        public fileprivate(set) var windowShut = 0
        /// What went in spite of what people have asked for, by the reason.
        public fileprivate(set) var exceptions: [DeliveryEvent.Exception: Int] = [:]
        /// From Meta's time of a receipt to ours.
        public fileprivate(set) var receiptLag = Histogram(bounds: [1, 5, 15, 60, 300, 3600, 86_400])
        /// From the first byte of a webhook to its answer.
        public fileprivate(set) var webhook = Histogram(
            bounds: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5])
        public fileprivate(set) var webhooks: [Int: Int] = [:]
    }

    private static let codesMax = 200  // Meta has some hundred and fifty codes.
    private let state = Mutex(Figures())

    public init() {}

    public var figures: Figures { state.withLock { $0 } }

    func attempt(_ attempt: Attempt) { state.withLock { $0.attempts[attempt, default: 0] += 1 } }

    func refusal(code: Int) {
        state.withLock { figures in
            if figures.refusals[code] != nil || figures.refusals.count < Self.codesMax {
                figures.refusals[code, default: 0] += 1
            }
        }
    }

    public func windowWasShut() { state.withLock { $0.windowShut += 1 } }

    func passed(_ exception: DeliveryEvent.Exception) { state.withLock { $0.exceptions[exception, default: 0] += 1 } }

    public func receipt(lag: Duration) { state.withLock { $0.receiptLag.add(max(0, lag.inSeconds)) } }

    public func webhook(_ time: Duration, status: Int) {
        state.withLock { figures in
            figures.webhook.add(time.inSeconds)
            figures.webhooks[status, default: 0] += 1
        }
    }
}

extension Duration {
    fileprivate var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
