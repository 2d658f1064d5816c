public import Messaging

/// The one list everything starts from.
public enum MainMenu {
    public enum Row: String, Sendable, CaseIterable {
        case reject, `return`, sop, track, data
        case myWork = "my-work"
        case checklists, settings, help

        /// Who sees the row. Reporting is everybody's; figures too, until a plant says otherwise.
        var roles: Set<Role> { Set(Role.allCases) }

        /// Words that choose the row when typed, beside its title, in all languages.
        var words: [String] { Language.allCases.flatMap(words) }

        func words(in language: Language) -> [String] {
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
    }

    public static func saying(for roles: [Role], _ intro: MenuPhrase, in language: Language) -> Saying {
        let rows = Row.allCases.filter { !$0.roles.isDisjoint(with: roles) }
        return Saying(
            [intro.text(in: language)],
            options: rows.map { row in
                Saying.Option(
                    id: row.rawValue, title: MenuPhrase.title(row).text(in: language),
                    detail: MenuPhrase.detail(row).text(in: language))
            },
            opener: MenuPhrase.opener.text(in: language))
    }

    static func data(for roles: [Role], in language: Language) -> Saying {
        Saying(
            [MenuPhrase.dataIntro.text(in: language)],
            options: PullData.Report.offered(to: roles).map { report in
                Saying.Option(id: "data:\(report.rawValue)", title: MenuPhrase.dataTitle(report).text(in: language))
            },
            opener: MenuPhrase.opener.text(in: language))
    }
}
