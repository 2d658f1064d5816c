import Store

/// What the person's own state and wishes say to a message.
extension Dispatch {
    /// Who is to read it, as far as that matters now.
    struct Reader: Equatable {
        var standing = Standing.active
        /// Since when somebody else may have the account.
        var suspendedAt: Timestamp?
        var silenced: Set<Topic> = []
        var isOnCall = false
        /// When the quiet hours end; nil: it is none of them.
        var quietUntil: Timestamp?
        /// When the shift begins; nil: it has begun, or does not matter.
        var offShiftUntil: Timestamp?
    }

    enum Wish: Equatable {
        case none
        /// Something would keep it, but must not.
        case overruled(Hold, DeliveryEvent.Exception)
        /// Not until it changes.
        case never(Hold)
        case later(until: Timestamp, Hold)
    }
}

extension Dispatch.Reader {
    init(_ person: Person, now: Timestamp) {
        standing = person.standing
        suspendedAt = person.suspension?.at
        isOnCall = person.isOnCall ?? false
        guard let wishes = person.preferences else { return }
        silenced = wishes.silenced
        if let quiet = wishes.quietHours, quiet.contains(now) { quietUntil = quiet.end(after: now) }
        if wishes.isOnlyOnShift, let shift = person.shift, !shift.contains(now) {
            offShiftUntil = shift.nextStart(after: now)
        }
    }
}

extension Dispatch.Situation {
    var wish: Dispatch.Wish {
        // An answer and a code are asked for.
        if isAnswer || priority == .code { return .none }
        // Whoever has the account now may not be whom anything is for, be it a notice or not.
        if let reader, reader.suspendedAt != nil || kind != nil && reader.standing != .active {
            return .never(.unverified)
        }
        let isCritical = priority == .emergency && level == .critical
        let topic = kind?.topic
        if hasStopped { return isCritical ? .overruled(.stopped, .critical) : .never(.stopped) }
        if let topic, reader?.silenced.contains(topic) == true {
            return isCritical ? .overruled(.switchedOff, .critical) : .never(.switchedOff)
        }
        let waits: [(until: Timestamp, hold: Hold)] = [
            reader?.quietUntil.map { ($0, .quiet) }, reader?.offShiftUntil.map { ($0, .offShift) },
        ].compactMap { $0 }
        // Of two reasons the one that lasts longer.
        guard let wait = waits.max(by: { $0.until < $1.until }) else { return .none }
        if priority == .emergency { return .overruled(wait.hold, isCritical ? .critical : .emergency) }
        if priority == .alarm, reader?.isOnCall == true { return .overruled(wait.hold, .onCall) }
        return .later(until: wait.until, wait.hold)
    }
}
