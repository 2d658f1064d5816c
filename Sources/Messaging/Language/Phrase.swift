/// Something we say, as a case with typed arguments; each language is an exhaustive switch.
public protocol Phrase: Sendable {
    func text(in language: Language) -> String
}
