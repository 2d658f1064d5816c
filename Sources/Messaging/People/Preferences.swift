public import Store

/// What somebody wants to hear of, and when.
public struct Preferences: Codable, Sendable, Equatable {
    /// Switched off.
    public var silenced: Set<Topic> = []
    /// Only what cannot wait comes in these hours.
    public var quietHours: DayHours?
    /// Only what cannot wait comes outside the person's shift.
    public var isOnlyOnShift = false
    /// Set by STOP, cleared by START, on any of the person's accounts: it goes with them to another number.
    public var stoppedAt: Timestamp?

    public init() {}
}
