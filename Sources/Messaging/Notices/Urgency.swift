/// How much hangs on something, in the four steps of the plant. Outside it is the English word.
public enum Urgency: String, Codable, Sendable, Hashable, CaseIterable {
    case low, medium, high, critical

    public func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }

    private var english: String {
        switch self {
        case .low: "Low"
        case .medium: "Medium"
        case .high: "High"
        case .critical: "Critical"
        }
    }

    private var spanish: String {
        switch self {
        case .low: "Baja"
        case .medium: "Media"
        case .high: "Alta"
        case .critical: "Crítica"
        }
    }
}
