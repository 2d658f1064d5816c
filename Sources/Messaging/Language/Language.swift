/// A language andon speaks. Adding a case makes the compiler list every missing sentence.
public enum Language: String, Codable, Sendable, CaseIterable, Hashable {
    case english = "en"
    case spanish = "es"

    /// Reads a code such as `en`, `es_MX` or `ES-ar`. Nil for a language andon does not speak.
    public init?(code: String) {
        let base = code.prefix { $0 != "_" && $0 != "-" }.lowercased()
        self.init(rawValue: base)
    }

    /// The language's own name for itself.
    public var name: String {
        switch self {
        case .english: "English"
        case .spanish: "Español"
        }
    }
}
