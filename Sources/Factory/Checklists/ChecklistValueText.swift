import Messaging

/// Values and limits as they are read.
enum ChecklistValueText {
    /// In the reader's words: `91,5 bar`, `torn`, `not done`; empty for words and photos, which stand beside it.
    static func text(_ value: ChecklistValue, of item: ChecklistItem, in language: Language) -> String {
        switch (value, item.kind) {
        case (.done, _): ChecklistPhrase.done.text(in: language)
        case (.notDone, _): ChecklistPhrase.notDone.text(in: language)
        case (.number(let number), .number(_, _, let unit)): withUnit(language.decimal(number.plain), unit)
        case (.choice(let place), .choice(let choices)) where choices.indices.contains(place): choices[place].title
        case (.photo, _): "📷"
        default: ""
        }
    }

    /// For orders and files, in no language: `91.5 bar (40–60 bar)`.
    static func plain(_ value: ChecklistValue, of item: ChecklistItem) -> String? {
        switch (value, item.kind) {
        case (.notDone, _): return "✖"
        case (.number(let number), .number(_, _, let unit)):
            let range = range(of: item, write: \.plain)
            return withUnit(number.plain, unit) + (range.isEmpty ? "" : " (\(range))")
        case (.choice(let place), .choice(let choices)) where choices.indices.contains(place):
            return choices[place].title
        default: return nil
        }
    }

    /// `40–60 bar`, `≥ 40 bar`, `≤ 60`, `bar`; empty where anything goes.
    static func range(of item: ChecklistItem, in language: Language) -> String {
        range(of: item) { language.decimal($0.plain) }
    }

    private static func range(of item: ChecklistItem, write: (Measure) -> String) -> String {
        guard case .number(let min, let max, let unit) = item.kind else { return "" }
        switch (min, max) {
        case (let min?, let max?): return withUnit("\(write(min)) – \(write(max))", unit)
        case (let min?, nil): return withUnit("≥ \(write(min))", unit)
        case (nil, let max?): return withUnit("≤ \(write(max))", unit)
        case (nil, nil): return unit
        }
    }

    private static func withUnit(_ number: String, _ unit: String) -> String {
        unit.isEmpty ? number : "\(number) \(unit)"
    }
}
