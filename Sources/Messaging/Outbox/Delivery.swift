public import Store
public import WhatsApp

/// How far an outbound message has come. States only move as `after` says.
public enum Delivery: Codable, Sendable, Equatable {
    /// Written, and to be sent from `due` on.
    case composed(due: Timestamp)
    /// Handed to the network; durable before the call.
    case inFlight(since: Timestamp)
    /// The answer was lost: only a receipt can tell. Never sent again by itself.
    case unknown(since: Timestamp)
    case accepted
    case sent
    case delivered
    case read
    case failed
    /// Not sent in time to be of use.
    case expired

    public enum Event: Sendable, Equatable {
        case taken(at: Timestamp)
        case accepted
        case postponed(until: Timestamp)
        case lost(at: Timestamp)
        case refused
        case expired
        case receipt(DeliveryReport.Status)
    }

    /// The state after an event, or nil when the event changes nothing: a late or repeated one.
    public func after(_ event: Event) -> Delivery? {
        switch (self, event) {
        case (.composed, .taken(let at)): .inFlight(since: at)
        case (.composed, .postponed(let until)): .composed(due: until)
        case (.composed, .expired): .expired
        case (.composed, .refused), (.inFlight, .refused): .failed
        case (.inFlight, .accepted), (.unknown, .accepted): .accepted
        case (.inFlight, .postponed(let until)): .composed(due: until)
        case (.inFlight, .lost(let at)): .unknown(since: at)
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
        case .failed: return rank < Delivery.delivered.rank ? .failed : nil
        case .other: return nil
        }
        return next.rank > rank ? next : nil
    }

    /// Receipts only climb. What failed may still turn out to have been delivered.
    private var rank: Int {
        switch self {
        case .composed, .inFlight, .unknown, .expired: 0
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
        case .inFlight: "in_flight"
        case .unknown: "unknown"
        case .accepted: "accepted"
        case .sent: "sent"
        case .delivered: "delivered"
        case .read: "read"
        case .failed: "failed"
        case .expired: "expired"
        }
    }
}
