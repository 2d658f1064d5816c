public import Messaging

/// The main menu, the data menu, and what strangers hear.
public enum MenuPhrase: Phrase {
    case welcome
    case help
    case opener
    case title(MainMenu.Row)
    case detail(MainMenu.Row)
    case dataIntro
    case dataTitle(PullData.Report)
    case notUnderstood
    case stranger
    case inactive

    public func text(in language: Language) -> String {
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
