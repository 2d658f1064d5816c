import Store

/// What the clock on the wall shows at an instant.
typealias WallClock = (Timestamp) -> PlantTime.Parts

extension Timestamp {
    /// The first whole minute after this one at which the wall shows what is sought; nil: not within this time.
    ///
    /// Looked at minute by minute, for that is right in the nights in which clocks are changed, too: minutes that are
    /// left out are never shown, and those shown twice count twice. A week is some ten thousand looks, a millisecond.
    func nextMinute(
        within: Duration, by clock: WallClock, where isSought: (PlantTime.Parts) -> Bool
    ) -> Timestamp? {
        var minute = Timestamp(seconds: seconds / 60 * 60)
        let last = self + within
        while minute <= last {
            minute = minute + .seconds(60)
            if isSought(clock(minute)) { return minute }
        }
        return nil
    }
}

extension PlantTime.Parts {
    var minuteOfDay: Int { hour * 60 + minute }
}
