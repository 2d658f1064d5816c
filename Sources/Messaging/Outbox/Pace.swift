public import Store

/// How fast one person may be written to, and what is known of their 24 hours beyond what they wrote.
public struct Pace: Record {
    public let id: Ref<Contact>
    /// When all messages so far would be paid for at one in six seconds.
    var paidAt: Timestamp
    /// WhatsApp has asked for a pause.
    var restsUntil: Timestamp?
    /// WhatsApp said that the 24 hours were over; what the person writes afterwards opens them again.
    private(set) var windowShutAt: Timestamp?
    /// When we heard of it: WhatsApp tells whole seconds, and of one second, what reached us later came later.
    private(set) var windowShutHeardAt: Timestamp?
    /// When we last wrote first, outside the 24 hours: it counts towards the people of the day.
    var openedAt: Timestamp?
    var knockedAt: Timestamp?

    public static let table = Table("pace", indexes: byOpened)
    public static let byOpened = Index<Pace, UInt8, Timestamp>("pace.opened") { pace in
        pace.openedAt.map { (0, $0) }
    }

    init(_ contact: Ref<Contact>) {
        id = contact
        paidAt = Timestamp(milliseconds: 0)
    }

    // Source: Meta, Cloud API, About the platform, pair rate limits: 1 message in 6 seconds to one person; up to 45
    // within 6 seconds, if the time so borrowed passes afterwards.
    static let interval = Duration.seconds(6)
    static let burst = 45
    /// A call reaches Meta within this time, or its end says how long it took.
    static let transit = Duration.milliseconds(300)

    /// From when on another message may go.
    var free: Timestamp {
        max(paidAt - Self.interval * (Self.burst - 1), restsUntil ?? Timestamp(milliseconds: 0))
    }

    /// `at` by WhatsApp's clock, as far as it is known.
    mutating func windowWasShut(at: Timestamp, heard: Timestamp) {
        guard at >= windowShutAt ?? at else { return }
        (windowShutAt, windowShutHeardAt) = (at, heard)
    }

    mutating func takeShut(of other: Pace) {
        guard let at = other.windowShutAt else { return }
        windowWasShut(at: at, heard: other.windowShutHeardAt ?? at)
    }

    /// Whether WhatsApp's word that the 24 hours are over is newer than what opened them.
    func isShut(after opening: (said: Timestamp, received: Timestamp)) -> Bool {
        guard let windowShutAt else { return false }
        if opening.said.seconds != windowShutAt.seconds { return opening.said < windowShutAt }
        return opening.received <= windowShutHeardAt ?? windowShutAt
    }

    /// A call begins.
    mutating func began(at now: Timestamp) { paidAt = max(paidAt, now + Self.transit) + Self.interval }

    /// A call has ended; Meta may have counted it, and those `beside` it, as late as now. False if that makes no
    /// difference.
    mutating func ended(at now: Timestamp, beside: Int = 0) -> Bool {
        let latest = now + Self.interval * (1 + beside)
        guard latest > paidAt else { return false }
        paidAt = latest
        return true
    }
}
