/// Why work that was begun rests.
public enum HoldReason: String, Codable, Sendable, CaseIterable {
    case parts, production, contractor, safety
    case shiftEnd = "shift_end"
    /// Another job was begun: one clock runs for each person.
    case otherJob = "other_job"
    case other
}
