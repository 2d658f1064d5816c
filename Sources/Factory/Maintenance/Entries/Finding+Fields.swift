extension Finding {
    public static let partNameMax = 120  // Characters. A part's name and number.
    public static let quantityMax = 9_999  // Of one part. More is a slip of the keyboard.

    /// What fields of a form or a list say was found. Nil: nothing. Throws `FieldRefused`.
    init?(_ fields: Fields) throws(FieldRefused) {
        let finding = Finding(
            cause: try fields.word("cause", FailureCause.self),
            causeNote: try fields.prose("cause_note", max: Self.noteMax),
            remedy: try fields.word("remedy", Remedy.self),
            remedyNote: try fields.prose("remedy_note", max: Self.noteMax),
            parts: try Self.parts(fields.prose("parts", max: Self.partsMax * (Self.partNameMax + 8))))
        if finding == Finding() { return nil }
        self = finding
    }

    /// A part a line, or with semicolons between them: `2 x Bearing 6204`, `Bearing 6204 x 2`, `Bearing 6204`.
    static func parts(_ text: String) throws(FieldRefused) -> [PartUsed] {
        var parts: [PartUsed] = []
        for line in text.split(whereSeparator: { $0.isNewline || $0 == ";" }) {
            let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
            if words.isEmpty { continue }
            let (name, quantity) = counted(words)
            parts.append(try part(name.joined(separator: " "), quantity: quantity))
        }
        guard parts.count <= partsMax else { throw FieldRefused("parts", "are more than \(partsMax)") }
        return parts
    }

    /// Throws `FieldRefused` for a name or a quantity that cannot be meant.
    public static func part(_ name: String, quantity: Int) throws(FieldRefused) -> PartUsed {
        guard !name.isEmpty else { throw FieldRefused("parts", "hold one without a name") }
        guard name.count <= partNameMax, name.utf8.count <= partNameMax * Fields.characterBytesMax,
            name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else {
            throw FieldRefused("parts", "hold a name of more than \(partNameMax) characters, or one not of letters")
        }
        guard (1...quantityMax).contains(quantity) else {
            throw FieldRefused("parts", "hold a quantity that is not from 1 to \(quantityMax)")
        }
        return PartUsed(name, quantity: quantity)
    }

    private static let times: Set<String> = ["x", "X", "×", "*"]

    private static func counted(_ words: [String]) -> (name: ArraySlice<String>, quantity: Int) {
        if words.count > 2, let quantity = Int(words[0]), times.contains(words[1]) {
            return (words[2...], quantity)
        }
        if words.count > 2, let quantity = Int(words[words.count - 1]), times.contains(words[words.count - 2]) {
            return (words[..<(words.count - 2)], quantity)
        }
        return (words[...], 1)
    }

    /// Whether it says all that another one says, so that hearing it again adds nothing.
    func holds(_ other: Finding) -> Bool {
        (other.cause == nil || other.cause == cause) && (other.causeNote.isEmpty || other.causeNote == causeNote)
            && (other.remedy == nil || other.remedy == remedy)
            && (other.remedyNote.isEmpty || other.remedyNote == remedyNote) && other.parts.allSatisfy(parts.contains)
    }
}
