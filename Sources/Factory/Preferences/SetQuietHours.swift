public import Messaging
public import Store

/// Quiet hours other than the common ones, typed.
public struct SetQuietHours: Flow {
    public static let name = "quiet-hours"

    let preferences: PreferenceDesk

    public init(preferences: PreferenceDesk) { self.preferences = preferences }

    static let typedMax = 40  // Characters. `22:00-06:00` has eleven.

    /// Nil: none.
    public func interview(_ ask: inout Interview<PreferencePhrase>) throws -> DayHours? {
        let typed = try ask.text("hours", .askHours, max: Self.typedMax) { typed in
            Self.isNone(typed) || DayHours(typed) != nil ? nil : .hoursNotRead
        }
        return Self.isNone(typed) ? nil : DayHours(typed)
    }

    public func finish(_ hours: DayHours?, for speaker: Speaker, in tx: Transaction) throws -> any Phrase {
        try preferences.apply(
            .quietHours(hours), of: speaker.person.id, account: speaker.contact.id, way: .chat, in: tx)
        return PreferencePhrase.quietSet(hours)
    }

    private static func isNone(_ typed: String) -> Bool {
        Language.allCases.contains {
            FixedWord.folded(PreferencePhrase.off.text(in: $0)) == FixedWord.folded(typed)
        }
    }
}
