public import Store

/// The 24 hours after a person's last message in which anything may be sent to them; outside, only templates.
///
/// Source: Meta, Cloud API guide, customer service windows.
public enum ServiceWindow: Sendable, Equatable {
    case open(until: Timestamp)
    case shut(since: Timestamp)
    case neverWrote

    public static let length = Duration.seconds(24 * 3600)
    /// What leaves us just before the end may arrive after it.
    static let margin = Duration.seconds(10)
}

extension Outbox {
    /// The person's 24 hours. WhatsApp's word that they are over stands until the person writes again.
    public func window(of contact: Ref<Contact>, in snapshot: Snapshot) throws -> ServiceWindow {
        guard let opening = try inbox.lastOpening(by: contact, in: snapshot) else { return .neverWrote }
        let end = opening.said + ServiceWindow.length
        if let pace = try snapshot.find(Pace.self, contact), pace.isShut(after: opening) {
            return .shut(since: min(pace.windowShutAt ?? end, end))
        }
        return end - ServiceWindow.margin > snapshot.now ? .open(until: end) : .shut(since: end)
    }

    /// When the person's 24 hours end; nil when they never wrote, it is over, or WhatsApp said that it is.
    public func windowOpenUntil(_ contact: Ref<Contact>, in snapshot: Snapshot) throws -> Timestamp? {
        if case .open(let end) = try window(of: contact, in: snapshot) { end } else { nil }
    }
}
