import Messaging

/// A command about a work order: `/wo K7M2QX`, `/status K7M2QX completed`, `/why K7M2QX`.
enum WorkLine: Equatable {
    case mine
    case show(String)
    case why(String)
    /// A part that is missing is empty.
    case status(number: String, word: String)

    /// Nil for anything else. Without its `/` it is one only if nothing is missing: "wo" is a word, too.
    init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else { return nil }
        let hasMark = first.hasPrefix("/")
        guard hasMark || words.count > 1 else { return nil }
        let rest = Array(words.dropFirst())
        switch FixedWord.folded(first) {
        case "wo" where rest.isEmpty: self = .mine
        case "wo" where hasMark || Self.isNumber(rest): self = .show(rest.joined())
        case "why" where hasMark || Self.isNumber(rest): self = .why(rest.joined())
        case "status" where hasMark || rest.count > 1 && Self.isNumber([rest[0]]):
            self = .status(number: rest.first ?? "", word: rest.dropFirst().joined(separator: " "))
        default: return nil
        }
    }

    /// One word that may be the end of a number, and no everyday word.
    private static func isNumber(_ words: [String]) -> Bool {
        words.count == 1 && WorkOrderNumber.ending(words[0]) != nil && words[0].contains(where: \.isNumber)
    }
}
