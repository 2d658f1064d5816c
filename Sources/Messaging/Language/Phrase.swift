/// Something we say, as a case with typed arguments; each language is an exhaustive switch.
public protocol Phrase: Sendable {
    func text(in language: Language) -> String
}

/// A phrase about something of the plant: what people answer to it is about that.
public protocol AboutObject: Phrase {
    /// As in the ids of its buttons: `wo:WO-20261121-K7M2QX`.
    var about: String { get }
}
