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
        while let last = folded.last, last.isWhitespace || "!.?".contains(last) { folded.removeLast() }
        return folded
    }

    private static let table: [String: FixedWord] = {
        var table: [String: FixedWord] = [:]
        for word in allCases {
            for spelling in word.spellings { table[spelling] = word }
        }
        return table
    }()

    private var spellings: [String] {
        switch self {
        case .menu: ["menu", "menú", "hi", "hello", "hey", "hola", "buenas", "buenos días", "inicio"]
        case .help: ["help", "ayuda"]
        case .stop:
            [
                "stop", "unsubscribe", "parar", "alto", "arrêt", "arret", "halt", "रोकें", "توقف", "停止", "berhenti",
                "acha", "yima",
            ]
        case .start: ["start", "empezar", "comenzar"]
        case .cancel: ["cancel", "cancelar"]
        case .back: ["back", "atrás", "atras", "volver"]
        case .undo: ["undo", "deshacer"]
        case .language: ["language", "idioma", "lenguaje"]
        case .mine: ["my", "mine", "my tickets", "mis", "mis reportes"]
        case .skip: ["skip", "omitir", "saltar"]
        case .confirm: ["confirm", "confirmar"]
        }
    }
}
