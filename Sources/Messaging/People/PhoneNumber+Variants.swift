extension PhoneNumber {
    /// What equal numbers have in common however the country or WhatsApp writes them: Brazil's ninth digit, Mexico's 1
    /// and Argentina's 9 are left out. For matching only; never shown and never dialled.
    public var matchKey: String { shorter ?? e164 }

    /// The other way the same phone may be known to WhatsApp, likeliest first; none for most countries.
    ///
    /// For a second try when WhatsApp knows nobody under the number; what it reported itself comes before any of these.
    public var variants: [PhoneNumber] {
        [shorter, longer].compactMap { $0 }.compactMap { try? PhoneNumber(whatsApp: $0) }
    }

    /// Without the digit that newer or mobile numbers have.
    private var shorter: String? {
        let digits = e164.dropFirst()
        guard digits.count == 13 else { return nil }
        if digits.hasPrefix("521") { return "+52" + digits.dropFirst(3) }
        if digits.hasPrefix("549") { return "+54" + digits.dropFirst(3) }
        // Two digits of the area, then 9; behind it mobiles begin with 6 to 9, and landlines have no 9.
        if digits.hasPrefix("55"), digits.dropFirst(4).first == "9", Self.isBrazilianMobile(digits.dropFirst(5)) {
            return "+" + digits.prefix(4) + digits.dropFirst(5)
        }
        return nil
    }

    /// With the digit that older or landline numbers lack.
    private var longer: String? {
        let digits = e164.dropFirst()
        guard digits.count == 12 else { return nil }
        if digits.hasPrefix("52") { return "+521" + digits.dropFirst(2) }
        if digits.hasPrefix("54") { return "+549" + digits.dropFirst(2) }
        if digits.hasPrefix("55"), Self.isBrazilianMobile(digits.dropFirst(4)) {
            return "+" + digits.prefix(4) + "9" + digits.dropFirst(4)
        }
        return nil
    }

    private static func isBrazilianMobile(_ subscriber: Substring) -> Bool {
        subscriber.first.map { "6789".contains($0) } ?? false
    }
}
