import Messaging
import Store

/// From a schedule to instants.
extension ChecklistSchedule {
    /// A time at which a checklist goes out, and when it is to be done.
    struct Slot: Hashable {
        let at: Timestamp
        let due: Timestamp
    }

    static let dueAfter = Duration.seconds(8 * 3600)  // A shift, where no other end is known.
    static let aheadMax: Int64 = 8  // Days looked ahead: a week and some, so one of its days comes.
    static let slotsMax = 62  // Slots looked back at: two a day for a month. More have passed unseen.

    /// What repeats: on these days it begins at this minute, and ends at that one, if it has an end.
    private struct Beat {
        let days: Set<Int>
        let from: Int
        let to: Int?
    }

    private func beats(_ own: Shift?) -> [Beat] {
        switch self {
        case .daily(let minute): [Beat(days: Set(0..<7), from: minute, to: nil)]
        case .weekly(let days, let minute): [Beat(days: days, from: minute, to: nil)]
        case .shift(let shift):
            (shift ?? own)?.parts.map { Beat(days: $0.days, from: $0.hours.from, to: $0.hours.to) } ?? []
        }
    }

    /// The slots behind `start`, up to `end` and no more than a month and some before it, oldest first.
    ///
    /// - Parameters:
    ///   - own: the shift of the person it is for.
    ///   - due: how long there is to do it; nil: to the end of the shift, else eight hours.
    func slots(
        after start: Timestamp, through end: Timestamp, shift own: Shift?, due: Duration?, by wall: WallTime
    ) -> [Slot] {
        guard start < end else { return [] }
        let last = WallDay(wall(end))
        var day = max(WallDay(wall(start)), last.adding(-Int64(Self.slotsMax)))
        var slots: Set<Slot> = []
        while day <= last {  // Two months at most.
            slots.formUnion(
                self.slots(on: day, shift: own, due: due, by: wall).filter { start < $0.at && $0.at <= end })
            day = day.adding(1)
        }
        return Array(slots.sorted { $0.at < $1.at }.suffix(Self.slotsMax))
    }

    /// The next slot behind this instant; nil when there is none within a week.
    func next(after start: Timestamp, shift own: Shift?, due: Duration?, by wall: WallTime) -> Slot? {
        let first = WallDay(wall(start))
        for days in 0...Self.aheadMax {
            let slots = slots(on: first.adding(days), shift: own, due: due, by: wall).filter { $0.at > start }
            if let next = slots.min(by: { $0.at < $1.at }) { return next }
        }
        return nil
    }

    private func slots(on day: WallDay, shift own: Shift?, due: Duration?, by wall: WallTime) -> [Slot] {
        beats(own).filter { $0.days.contains(day.weekday) }.map { beat in
            let at = day.instant(minute: beat.from, by: wall)
            if let due { return Slot(at: at, due: at + due) }
            guard let to = beat.to else { return Slot(at: at, due: at + Self.dueAfter) }
            // What ends before it begins goes past midnight.
            return Slot(at: at, due: day.adding(to > beat.from ? 0 : 1).instant(minute: to, by: wall))
        }
    }
}
