/// Words that are read before any question, in every language, any case, with or without `/`.
public enum FixedWord: String, Sendable, CaseIterable {
    case menu, help, stop, start, cancel, back, undo, language, mine, skip, confirm

    /// Nil when the text is not just one of the words.
    public init?(_ text: String) {
        guard let word = Self.table[Self.folded(text)] else { return nil }
        self = word
    }

    /// Lower case, without outer white space, a leading `/` and closing punctuation.
    public static func folded(_ text: String) -> String {
        var folded = text.lowercased()
        while let first = folded.first, first.isWhitespace || first == "/" || first == "¡" || first == "¿" {
            folded.removeFirst()
        }
        while let last = folded.last, last.isWhitespace || "!.?।。！？؟".contains(last) { folded.removeLast() }
        return folded
    }

    private static let table: [String: FixedWord] = {
        var table: [String: FixedWord] = [:]
        for word in allCases {
            for spelling in word.spellings { table[spelling] = word }
        }
        return table
    }()

    /// How it is typed, in all languages.
    private var spellings: [String] { Language.allCases.flatMap(spellings) }

    public func spellings(in language: Language) -> [String] {
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
