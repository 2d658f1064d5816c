import Messaging

/// What stands on a letter.
enum LetterPhrase: Phrase {
    case title, about, scan, send, done
    case orType(number: String)
    case until(String)
    case keep

    func text(in language: Language) -> String {
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
