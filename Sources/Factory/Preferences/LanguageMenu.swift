import Messaging

/// The languages to choose from: a list has ten rows and there are more languages, so the likely ones come first.
enum LanguageMenu {
    static let firstMax = 9  // Rows of the first list; the tenth leads to the others.

    /// The person's, the plant's, those of the phone's country, then the others.
    static func ordered(_ current: Language, plant: Language, phone: PhoneNumber?) -> [Language] {
        var ordered: [Language] = []
        for language in [current, plant] + (phone.map(spoken) ?? []) + Language.allCases
        where !ordered.contains(language) { ordered.append(language) }
        return ordered
    }

    static func first(_ languages: [Language], in language: Language) -> Saying {
        let more = SettingsRequest.moreLanguages.id
        let title = PreferencePhrase.moreLanguages.text(in: language)
        return saying(
            Array(languages.prefix(firstMax)),
            rest: languages.count > firstMax ? [Saying.Option(id: more, title: title)] : [])
    }

    static func more(_ languages: [Language]) -> Saying { saying(Array(languages.dropFirst(firstMax)), rest: []) }

    /// Asked in each of them, for whoever reads only one.
    private static func saying(_ languages: [Language], rest: [Saying.Option]) -> Saying {
        let rows = languages.map { Saying.Option(id: SettingsRequest.change(.language($0)).id, title: $0.name) }
        return Saying(
            [languages.map { ConversationPhrase.askLanguage.text(in: $0) }.joined(separator: "\n")],
            options: rows + rest, opener: "🌐 Language / Idioma")
    }

    /// What is spoken where this number is from. Source of calling codes: ITU-T E.164.
    private static func spoken(where phone: PhoneNumber) -> [Language] {
        let digits = phone.e164.dropFirst()
        return byCallingCode.first { digits.hasPrefix($0.code) }?.languages ?? []
    }

    private static let byCallingCode: [(code: String, languages: [Language])] = {
        let groups: [(codes: String, languages: [Language])] = [
            ("27", [.english, .zulu, .afrikaans]), ("264", [.english, .afrikaans]),
            ("266 267 268 260 263 265 233 234 44 61 64 353 1", [.english]), ("254 255 256 243", [.swahili, .english]),
            ("55 351 258 244", [.portuguese]),
            ("34 51 52 53 54 56 57 58 502 503 504 505 506 507 591 593 595 598", [.spanish]),
            ("91", [.hindi, .english]),
            ("20 212 213 216 218 249 961 962 963 964 965 966 967 968 970 971 973 974", [.arabic]),
            ("33 32 221 225 237 241 242 261", [.french]), ("49 43 41", [.german]), ("86 852 853 886 65", [.chinese]),
            ("62", [.indonesian]),
        ]
        let rows = groups.flatMap { group in
            group.codes.split(separator: " ").map { (code: String($0), languages: group.languages) }
        }
        return rows.sorted { $0.code.count > $1.code.count }
    }()
}
