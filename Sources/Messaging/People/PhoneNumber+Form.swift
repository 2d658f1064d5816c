/// Countries where WhatsApp knows a number in one of two forms, and does not say which one it delivers to.
extension PhoneNumber {
    /// The same number with Brazil's ninth digit, Mexico's 1 or Argentina's 9 put in or left out. Nil elsewhere.
    var otherForm: PhoneNumber? {
        let digits = e164.dropFirst()
        let other: String? =
            switch (digits.prefix(2), digits.count) {
            case ("55", 13) where matchKey != e164: String(digits.prefix(4) + digits.dropFirst(5))
            case ("55", 12): "\(digits.prefix(4))9\(digits.dropFirst(4))"
            case ("52", 13) where matchKey != e164: "52\(digits.dropFirst(3))"
            case ("52", 12): "521\(digits.dropFirst(2))"
            case ("54", 13) where matchKey != e164: "54\(digits.dropFirst(3))"
            case ("54", 12): "549\(digits.dropFirst(2))"
            default: nil
            }
        do throws(Invalid) {
            guard let other = try other.map({ (digits) throws(Invalid) in try PhoneNumber(whatsApp: digits) }) else {
                return nil
            }
            return other.matchKey == matchKey ? other : nil
        } catch {
            return nil  // One digit too many for a number: there is no such form.
        }
    }
}
