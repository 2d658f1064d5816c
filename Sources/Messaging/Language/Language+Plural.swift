/// The form a noun takes beside a number, by the rules of Unicode's CLDR for whole numbers.
public enum PluralForm: Sendable, CaseIterable { case zero, one, two, few, many, other }

extension Language {
    public func plural(_ count: Int) -> PluralForm {
        switch self {
        case .chinese, .indonesian: .other
        case .english, .spanish, .german, .swahili, .afrikaans: count == 1 ? .one : .other
        case .hindi, .portuguese, .french, .zulu: count == 0 || count == 1 ? .one : .other
        case .arabic:
            switch (count, count % 100) {
            case (0, _): .zero
            case (1, _): .one
            case (2, _): .two
            case (_, 3...10): .few
            case (_, 11...99): .many
            default: .other
            }
        }
    }

    /// The sentence for this many, where two forms are enough.
    public func form(_ count: Int, one: String, other: String) -> String { plural(count) == .one ? one : other }

    /// The sentence for this many, in Arabic's six forms.
    public func form(
        _ count: Int, zero: String, one: String, two: String, few: String, many: String, other: String
    ) -> String {
        switch plural(count) {
        case .zero: zero
        case .one: one
        case .two: two
        case .few: few
        case .many: many
        case .other: other
        }
    }
}
