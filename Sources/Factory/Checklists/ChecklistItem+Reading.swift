import Messaging
import WhatsApp

/// What was found.
public enum ChecklistValue: Codable, Sendable, Hashable {
    case done
    /// Not done, or not possible: of every kind of item.
    case notDone
    case number(Measure)
    /// The place of the choice in its list.
    case choice(Int)
    /// The words are sealed beside it.
    case text
    /// Its files stand beside it.
    case photo
}

/// What an answer comes to, before anything is written.
enum ItemReading: Equatable {
    case value(ChecklistValue, text: String? = nil)
    /// Outside of the limits: asked once whether it is meant.
    case doubtful(Measure)
    case complaint(Complaint)

    /// What to send instead.
    enum Complaint: Equatable { case doneOrNot, aNumber, oneOfThem, someWords, aPhoto, tooLong(max: Int) }
}

extension ChecklistItem {
    static let textMax = 700  // Characters of somebody's words, as in every question of ours.

    /// Whether the value is a fail of this item.
    public func isFail(_ value: ChecklistValue) -> Bool {
        switch (value, kind) {
        case (.notDone, _): true
        case (.number(let number), _): !kind.allows(number)
        case (.choice(let place), .choice(let choices)): choices.indices.contains(place) && choices[place].isFail
        default: false
        }
    }

    /// What words typed at this item mean. A number outside of its limits is doubtful.
    func read(_ said: String, in language: Language) -> ItemReading {
        switch kind {
        case .done:
            switch DoneWord(said) {
            case .done: return .value(.done)
            case .notDone: return .value(.notDone)
            case nil: return .complaint(.doneOrNot)
            }
        case .number:
            guard let number = Measure.read(said, in: language, isExpected: { kind.allows($0) }) else {
                return DoneWord(said) == .notDone ? .value(.notDone) : .complaint(.aNumber)
            }
            return kind.allows(number) ? .value(.number(number)) : .doubtful(number)
        case .choice(let choices):
            let words = FixedWord.folded(said)
            guard let place = choices.firstIndex(where: { FixedWord.folded($0.title) == words }) else {
                return .complaint(.oneOfThem)
            }
            return .value(.choice(place))
        case .text:
            guard Text.length(said) <= Self.textMax else { return .complaint(.tooLong(max: Self.textMax)) }
            return said.contains { !$0.isWhitespace } ? .value(.text, text: said) : .complaint(.someWords)
        case .photo: return DoneWord(said) == .notDone ? .value(.notDone) : .complaint(.aPhoto)
        }
    }

    /// Whether a value is one that this item can have.
    func takes(_ value: ChecklistValue) -> Bool {
        switch (value, kind) {
        case (.notDone, _), (.done, .done), (.number, .number), (.text, .text), (.photo, .photo): true
        case (.choice(let place), .choice(let choices)): choices.indices.contains(place)
        default: false
        }
    }
}
