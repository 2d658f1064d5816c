extension NumberingPlan {
    /// An Argentine mobile as dialled from abroad, 9 and the area; inside the country it has 15 behind the area
    /// instead.
    ///
    /// Nil for other countries and other numbers. Source: Argentina's national numbering plan (Resolución SC 46/97).
    func asDialledFromAbroad(_ digits: Substring) -> String? {
        guard callingCode == "54", digits.utf8.count == 12 else { return nil }
        let area = Self.threeDigitAreas.contains(String(digits.prefix(3))) ? 3 : digits.hasPrefix("11") ? 2 : 4
        guard digits.dropFirst(area).hasPrefix("15") else { return nil }
        return "9" + digits.prefix(area) + digits.dropFirst(area + 2)
    }

    /// Buenos Aires is 11; the areas that are not listed have four digits.
    private static let threeDigitAreas: Set = [
        "220", "221", "223", "230", "236", "237", "249", "260", "261", "263", "264", "266", "280", "291", "294", "297",
        "298", "299", "336", "341", "342", "343", "345", "348", "351", "353", "354", "358", "362", "364", "370", "376",
        "379", "380", "381", "383", "385", "387", "388",
    ]
}
