import Messaging

/// What people type instead of tapping a button of a work order.
enum WorkWord: String, CaseIterable, Sendable {
    case taken, started, done, hold, resume, cannot
    /// Said only together with a number.
    case open, inProgress, cancelled

    /// Nil when the text is not just one of the words, or asks.
    init?(_ text: String) {
        guard !Self.isQuestion(text), let word = Self.table[Self.folded(text)] else { return nil }
        self = word
    }

    /// A word, alone or with more behind a mark: `cannot: no key`. Nil for anything else.
    static func read(_ text: String) -> (word: WorkWord, note: String)? {
        if let word = WorkWord(text) { return (word, "") }
        guard let mark = text.firstIndex(where: { ":,;–—：，。،".contains($0) }),
            let word = WorkWord(String(text[..<mark]))
        else { return nil }
        let note = text[text.index(after: mark)...].drop(while: \.isWhitespace)
        return (word, String(note))
    }

    /// "Done?" asks how it stands, and does nothing.
    static func isQuestion(_ text: String) -> Bool {
        let end = text.reversed().prefix { $0.isWhitespace || $0.isPunctuation }
        return end.contains { "?？؟".contains($0) } || text.drop(while: \.isWhitespace).first == "¿"
    }

    /// What is asked, as it would be said; nil for what is no question.
    static func asked(_ text: String) -> String? { isQuestion(text) ? FixedWord.folded(text) : nil }

    /// The button that does the same.
    var tap: WorkTap {
        switch self {
        case .taken: .take
        case .started, .inProgress: .start
        case .done: .complete
        case .hold: .hold
        case .resume: .resume
        case .cannot, .open: .refuse
        case .cancelled: .undo
        }
    }

    var needsNumber: Bool { self == .open || self == .inProgress || self == .cancelled }

    static func folded(_ text: String) -> String {
        FixedWord.folded(text.replacing("’", with: "'"))
    }

    private static let table: [String: WorkWord] = {
        var table: [String: WorkWord] = [:]
        for language in Language.allCases {
            for word in allCases {
                for spelling in word.spellings(in: language) where table[folded(spelling)] == nil {
                    table[folded(spelling)] = word
                }
            }
        }
        return table
    }()

    func spellings(in language: Language) -> [String] {
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

/// What people send instead of a reaction's word. Skin and style of the picture say nothing.
enum WorkReaction {
    /// Nil: it says nothing about work.
    static func word(_ emoji: String) -> WorkWord? {
        switch emoji.unicodeScalars.first {
        case "👍": .taken
        case "🔧", "🛠": .started
        case "✅", "✔", "☑": .done
        case "❌", "✖", "❎": .cannot
        default: nil
        }
    }

    static func isSeen(_ emoji: String) -> Bool { emoji.unicodeScalars.first == "👀" }
}
