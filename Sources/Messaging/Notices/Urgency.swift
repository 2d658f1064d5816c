/// How much hangs on something, in the four steps of the plant. Outside it is the English word.
public enum Urgency: String, Codable, Sendable, Hashable, CaseIterable {
    case low, medium, high, critical

    public func text(in language: Language) -> String {
        let words = Self.words(in: language)
        return switch self {
        case .low: words.low
        case .medium: words.medium
        case .high: words.high
        case .critical: words.critical
        }
    }

    private static func words(in language: Language) -> (low: String, medium: String, high: String, critical: String) {
        switch language {
        case .english: ("Low", "Medium", "High", "Critical")
        case .spanish: ("Baja", "Media", "Alta", "Crítica")
        case .hindi: ("कम", "मध्यम", "उच्च", "अति गंभीर")
        case .arabic: ("منخفضة", "متوسطة", "عالية", "حرجة")
        case .portuguese: ("Baixa", "Média", "Alta", "Crítica")
        case .french: ("Basse", "Moyenne", "Haute", "Critique")
        case .german: ("Niedrig", "Mittel", "Hoch", "Kritisch")
        case .chinese: ("低", "中", "高", "紧急")
        case .indonesian: ("Rendah", "Sedang", "Tinggi", "Kritis")
        case .swahili: ("Ya chini", "Ya kati", "Ya juu", "Hatari")
        case .zulu: ("Ephansi", "Emaphakathi", "Ephezulu", "Ebucayi")
        case .afrikaans: ("Laag", "Medium", "Hoog", "Kritiek")
        }
    }
}
