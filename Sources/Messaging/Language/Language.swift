/// A language andon speaks. Adding a case makes the compiler list every missing sentence.
public enum Language: String, Codable, Sendable, CaseIterable, Hashable {
    case english = "en"
    case spanish = "es"
    case hindi = "hi"
    case arabic = "ar"
    case portuguese = "pt"
    case french = "fr"
    case german = "de"
    case chinese = "zh"
    case indonesian = "id"
    case swahili = "sw"
    case zulu = "zu"
    case afrikaans = "af"

    /// Reads a code such as `en`, `es_MX`, `zh-Hans` or `ES-ar`. Nil for a language andon does not speak.
    public init?(code: String) {
        let base = code.prefix { $0 != "_" && $0 != "-" }.lowercased()
        self.init(rawValue: base)
    }

    /// The language's own name for itself.
    public var name: String {
        switch self {
        case .english: "English"
        case .spanish: "Español"
        case .hindi: "हिन्दी"
        case .arabic: "العربية"
        case .portuguese: "Português"
        case .french: "Français"
        case .german: "Deutsch"
        case .chinese: "简体中文"
        case .indonesian: "Bahasa Indonesia"
        case .swahili: "Kiswahili"
        case .zulu: "isiZulu"
        case .afrikaans: "Afrikaans"
        }
    }

    public var isRightToLeft: Bool { self == .arabic }

    /// As Meta names the language of a template. Source: Meta, Message templates, supported languages.
    public var templateCode: String {
        switch self {
        case .portuguese: "pt_BR"
        case .chinese: "zh_CN"
        default: rawValue
        }
    }

    /// The language of a template by Meta's code; nil for one andon does not speak, other regional ones included.
    public init?(templateCode: String) {
        guard let language = Self.allCases.first(where: { $0.templateCode == templateCode }) else { return nil }
        self = language
    }
}
