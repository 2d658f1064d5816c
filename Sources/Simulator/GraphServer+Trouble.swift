/// What can be made to go wrong, beyond the faults of single messages.
extension GraphServer {
    /// When a free message after the 24 hours fails. Source: Meta, Send messages, Customer service windows.
    public enum WindowRefusal: Hashable, Sendable {
        /// The call is refused with 400.
        case atOnce
        /// It is accepted, and a status tells the failure.
        case later
        /// One this way, the next the other way, beginning with `later`.
        case alternating
    }

    /// A mix of mishaps from now on; nil is calm. The mishaps begin with the seed anew.
    public func setWeather(_ weather: Weather?) { exchange.change { $0.sky = weather.map { Sky($0) } } }
    public var weather: Weather? { exchange.look { $0.sky?.weather } }

    /// Holds the business to Meta's limits; nil lifts them.
    ///
    /// What was counted towards a limit is forgotten, excesses stay.
    public func setLimits(_ limits: Limits?) { exchange.change { $0.limits.limits = limits } }
    public var excesses: Excesses { exchange.look { $0.limits.excesses } }

    public func setWindowRefusal(_ refusal: WindowRefusal) { exchange.change { $0.windowRefusal = refusal } }

    /// The next `count` statuses meet this fault. Faults queue up.
    public func mishandleStatuses(next count: Int = 1, _ fault: StatusFault) {
        exchange.change { $0.statusFaults += Array(repeating: fault, count: count) }
    }

    /// Lets every message go that was accepted as held. With a refusal they fail by a status instead.
    public func releaseHeld(failing refusal: GraphRefusal? = nil) {
        exchange.change { state in
            for wamid in state.heldMessages.keys { self.exchange.letGo(wamid, failing: refusal, in: &state) }
        }
    }

    /// Every message accepted as held fails with 132015, as those of a template that people complain about.
    public func dropHeld() { releaseHeld(failing: .heldDropped) }

    /// The next `count` downloads of files meet this fault. Faults queue up.
    public func failNextDownload(_ count: Int = 1, with fault: DownloadFault) {
        exchange.change { $0.downloadFaults += Array(repeating: fault, count: count) }
    }

    public func failNextDownload(afterBytes count: Int) { failNextDownload(with: .cut(afterBytes: count)) }

    /// The file is gone, as after 30 days.
    public func expireMedia(_ id: String) { exchange.change { $0.media.remove(id) } }

    // MARK: The account

    /// Every call is answered with 401, code 190, subcode 463, until a token is accepted.
    public func expireToken() { exchange.change { $0.tokens.expire() } }
    public func acceptToken(_ token: String) { exchange.change { $0.tokens.accept(token) } }

    public var number: Number { exchange.look { $0.number } }
    /// What is told of the number from now on. No webhook is sent; see `postWebhook(field:value:)`.
    public func setNumber(_ number: Number) { exchange.change { $0.number = number } }

    /// Without a subscription no webhook is sent.
    public func setSubscribed(_ isSubscribed: Bool) { exchange.change { $0.isSubscribed = isSubscribed } }

    // MARK: The truth

    /// What became of each call for a message, oldest first; at most the last 200,000.
    public var journal: [JournalEntry] { exchange.look { $0.journal.entries } }
}
