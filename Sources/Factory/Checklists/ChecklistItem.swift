import Messaging
import WhatsApp

/// One thing to look at, with what counts as right.
public struct ChecklistItem: Codable, Sendable, Hashable {
    public enum Kind: Codable, Sendable, Hashable {
        /// Done, or not.
        case done
        /// A reading; outside of the limits it is a fail. The limits are allowed values.
        case number(min: Measure?, max: Measure?, unit: String)
        case choice([Choice])
        case text
        case photo

        /// As it is called outside.
        public var word: String {
            switch self {
            case .done: "done"
            case .number: "number"
            case .choice: "choice"
            case .text: "text"
            case .photo: "photo"
            }
        }

        public static let words = ["done", "number", "choice", "text", "photo"]
    }

    /// One of the things that may be found.
    public struct Choice: Codable, Sendable, Hashable {
        public let title: String
        public let isFail: Bool

        public init(_ title: String, isFail: Bool = false) {
            self.title = title
            self.isFail = isFail
        }
    }

    public let title: String
    public let kind: Kind

    public static let titleMax = 200  // Characters. With the words around it fits above buttons, whatever the language.
    public static let unitMax = 12
    public static let choices = 2...9  // Rows of one WhatsApp list, less one for the way back.
    public static let choiceMax = 20  // Characters of a button's title.

    /// Throws `FieldRefused` with the field's name in a list.
    public init(_ title: String, _ kind: Kind = .done) throws(FieldRefused) {
        guard !title.isEmpty else { throw FieldRefused("title", "is missing") }
        guard Text.length(title) <= Self.titleMax else {
            throw FieldRefused("title", "has more than \(Self.titleMax) characters")
        }
        try Self.check(title, "title", without: "|")
        switch kind {
        case .number(let min, let max, let unit):
            if let min, let max, min > max { throw FieldRefused("min", "is larger than max") }
            guard Text.length(unit) <= Self.unitMax else {
                throw FieldRefused("unit", "has more than \(Self.unitMax) characters")
            }
            try Self.check(unit, "unit", without: "|")
        case .choice(let choices): try Self.check(choices)
        case .done, .text, .photo: break
        }
        self.title = title
        self.kind = kind
    }

    /// The marks that an item in one line is made of.
    private static func check(_ text: String, _ field: String, without marks: String) throws(FieldRefused) {
        guard !text.contains(where: marks.contains) else {
            throw FieldRefused(field, "holds one of \(marks.map { "\($0)" }.joined(separator: " "))")
        }
        guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw FieldRefused(field, "holds a control character")
        }
    }

    private static func check(_ choices: [Choice]) throws(FieldRefused) {
        guard Self.choices.contains(choices.count) else {
            throw FieldRefused("choices", "is \(Self.choices.lowerBound) to \(Self.choices.upperBound) titles")
        }
        for choice in choices where choice.title.isEmpty || Text.length(choice.title) > choiceMax {
            throw FieldRefused("choices", "has a title that is empty or longer than \(choiceMax) characters")
        }
        for choice in choices { try check(choice.title, "choices", without: "|,!") }
        guard Set(choices.map { FixedWord.folded($0.title) }).count == choices.count else {
            throw FieldRefused("choices", "names one title twice")
        }
        guard choices.contains(where: { !$0.isFail }) else {
            throw FieldRefused("choices", "leaves nothing that is right; mark only fails with !")
        }
    }
}

extension ChecklistItem.Kind {
    /// Whether a reading is as it should be.
    func allows(_ value: Measure) -> Bool {
        guard case .number(let min, let max, _) = self else { return true }
        return (min.map { value >= $0 } ?? true) && (max.map { value <= $0 } ?? true)
    }

    var hasLimits: Bool {
        if case .number(let min, let max, _) = self { min != nil || max != nil } else { false }
    }
}
