public import Messaging

extension Topic {
    /// The number it has in every list of notices, from 1: what people may type instead of its name.
    var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// By its number, a word for it, or its title, in any language.
    init?(said text: String) {
        let text = FixedWord.folded(text)
        let topic = Self.allCases.first { topic in
            text.count == 1 && text.first?.wholeNumberValue == topic.number
                || Language.allCases.contains { language in
                    topic.words(in: language).contains(text)
                        || FixedWord.folded(PreferencePhrase.topic(topic).text(in: language)) == text
                }
        }
        guard let topic else { return nil }
        self = topic
    }

    /// How it is typed after "stop" and "start", beside its title.
    public func words(in language: Language) -> [String] {
        switch language {
        case .english: english
        case .spanish: spanish
        case .hindi: hindi
        case .arabic: arabic
        case .portuguese: portuguese
        case .french: french
        case .german: german
        case .chinese: chinese
        case .indonesian: indonesian
        case .swahili: swahili
        case .zulu: zulu
        case .afrikaans: afrikaans
        }
    }

    /// What means all of them. The button that Meta puts below marketing says "Stop promotions".
    static let everythingWords: Set<String> = [
        "all", "everything", "all notices", "promotions", "todo", "todos", "promociones", "सब", "सभी", "الكل", "كل شيء",
        "tudo", "promoções", "tout", "tous", "alles", "全部", "所有", "semua", "zote", "yote", "konke", "zonke", "almal",
    ]
}
