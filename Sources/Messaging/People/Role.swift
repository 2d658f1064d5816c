/// What a person does at the plant, and so what they may use.
public enum Role: String, Codable, Sendable, CaseIterable, Hashable {
    case technician, `operator`, clerk, supervisor, manager, administrator

    /// Hears what concerns those they answer for.
    public var isLead: Bool { self == .supervisor || self == .manager || self == .administrator }
}
