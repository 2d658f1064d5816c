import Factory
import Messaging

/// Settings as they stand, or as somebody has just typed them.
struct SettingsDraft {
    struct Fault: Equatable {
        let field: String
        let phrase: PreferencePhrase

        static func == (a: Fault, b: Fault) -> Bool { a.field == b.field }
    }

    var silenced: Set<Topic>
    var language: Language
    var hasQuietHours: Bool
    /// As typed.
    var from: String
    var to: String
    /// Nil: no shift is known, so there is nothing to choose.
    var isOnlyOnShift: Bool?

    private static let usual = ("22:00", "06:00")  // Where nobody has said anything yet.
    private static let typedMax = 20  // Characters. A time has five.

    init(_ person: Person, _ language: Language) {
        let wishes = person.preferences ?? Preferences()
        self.language = language
        silenced = wishes.silenced
        hasQuietHours = wishes.quietHours != nil
        let ends = wishes.quietHours?.text.split(separator: "-").map(String.init) ?? []
        (from, to) = ends.count == 2 ? (ends[0], ends[1]) : Self.usual
        isOnlyOnShift = person.shift == nil ? nil : wishes.isOnlyOnShift
    }

    /// What is not ticked is not in a form.
    init(_ form: Form, _ person: Person, _ language: Language) {
        self.init(person, language)
        silenced = Set(Topic.allCases.filter { form["topic-\($0.rawValue)"] == nil })
        self.language = form["language"].flatMap { Language(rawValue: $0) } ?? language
        hasQuietHours = form["quiet"] != nil
        from = String((form["from"] ?? "").prefix(Self.typedMax))
        to = String((form["to"] ?? "").prefix(Self.typedMax))
        if isOnlyOnShift != nil { isOnlyOnShift = form["shift"] != nil }
    }

    /// Nil: none, or not to be read.
    private var hours: DayHours? {
        guard hasQuietHours, let from = Self.minute(from), let to = Self.minute(to) else { return nil }
        return DayHours(from: from, to: to)
    }

    var faults: [Fault] {
        guard hasQuietHours, hours == nil else { return [] }
        let wrong = [("from", from), ("to", to)].filter { Self.minute($0.1) == nil }
        if wrong.isEmpty { return [Fault(field: "to", phrase: .sameTimes)] }
        return wrong.map { Fault(field: $0.0, phrase: .wrongTime) }
    }

    /// `22:00`, `6h30`, `7`, in any script's digits: minutes after midnight. Nil for anything else.
    private static func minute(_ text: String) -> Int? {
        let text = text.filter { !$0.isWhitespace }
        let parts = text.split(omittingEmptySubsequences: false) { ":.hH".contains($0) }
        let numbers = parts.prefix(2).compactMap { part -> Int? in
            let digits = part.compactMap(\.wholeNumberValue)
            guard (1...2).contains(part.count), digits.count == part.count, digits.allSatisfy({ $0 < 10 }) else {
                return nil
            }
            return digits.reduce(0) { $0 * 10 + $1 }
        }
        guard numbers.count == parts.count, let hour = numbers.first else { return nil }
        let minute = numbers.count == 2 ? numbers[1] : 0
        guard (0..<24).contains(hour) && minute < 60 || hour == 24 && minute == 0 else { return nil }
        return (hour * 60 + minute) % DayHours.minutesOfDay
    }

    /// Everything as it is to be; what is so already is no change.
    var changes: [PreferenceDesk.Change] {
        Topic.allCases.map { .topic($0, isOn: !silenced.contains($0)) } + [.quietHours(hours)]
            + (isOnlyOnShift.map { [.onlyOnShift($0)] } ?? []) + [.language(language)]
    }
}
