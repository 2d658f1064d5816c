/// An item in one line of text: `Oil pressure | number | 40 | 60 | bar`.
///
/// ```
/// Guard closed
/// Oil pressure | number | MIN | MAX | UNIT
/// Belt | choice | good, worn, !torn
/// Remarks | text
/// Gauge | photo
/// ```
extension ChecklistItem {
    /// Throws `FieldRefused`.
    public init(line: String) throws(FieldRefused) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { Self.trimmed($0) }
        let kind = parts.count > 1 ? parts[1] : ""
        func part(_ place: Int) -> String { place < parts.count ? parts[place] : "" }
        let partsMax = ["number": 5, "choice": 3][kind.lowercased()] ?? 2
        guard parts.count <= partsMax else {
            throw FieldRefused("items", "has a line with more parts than its kind has: “\(parts[0].prefix(40))”")
        }
        try self.init(
            parts[0], kind: kind, min: kind.lowercased() == "number" ? part(2) : "", max: part(3), unit: part(4),
            choices: kind.lowercased() == "choice" ? part(2) : "")
    }

    /// From the values of a list's columns; empty means none.
    init(
        _ title: String, kind: String, min: String, max: String, unit: String, choices: String
    ) throws(FieldRefused) {
        try self.init(
            title, kind: kind, min: min, max: max, unit: unit,
            choices: choices.split(separator: ",").map { Self.trimmed($0) })
    }

    /// Each of the choices a title; a fail begins with an exclamation mark.
    public init(
        _ title: String, kind: String, min: String, max: String, unit: String, choices: [String]
    ) throws(FieldRefused) {
        let kind = kind.lowercased()
        if kind != "number", !min.isEmpty || !max.isEmpty || !unit.isEmpty {
            throw FieldRefused("kind", "is not number, and has limits or a unit")
        }
        if kind != "choice", !choices.isEmpty { throw FieldRefused("kind", "is not choice, and has choices") }
        switch kind {
        case "", "done": try self.init(title, .done)
        case "number":
            try self.init(title, .number(min: Self.limit(min, "min"), max: Self.limit(max, "max"), unit: unit))
        case "choice": try self.init(title, .choice(Self.choices(choices)))
        case "text": try self.init(title, .text)
        case "photo": try self.init(title, .photo)
        default: throw FieldRefused("kind", "is one of \(Kind.words.joined(separator: ", "))")
        }
    }

    private static func limit(_ text: String, _ field: String) throws(FieldRefused) -> Measure? {
        if text.isEmpty { return nil }
        guard let limit = Measure(plain: text) else { throw FieldRefused(field, "is not a number such as 40 or 0.5") }
        return limit
    }

    private static func choices(_ titles: [String]) -> [Choice] {
        titles.map { title in
            let isFail = title.hasPrefix("!")
            return Choice(isFail ? trimmed(title.dropFirst()) : title, isFail: isFail)
        }
    }

    /// The values of a list's columns: kind, min, max, unit, choices.
    var columns: (kind: String, min: String, max: String, unit: String, choices: String) {
        switch kind {
        case .done, .text, .photo: (kind.word, "", "", "", "")
        case .number(let min, let max, let unit): (kind.word, min?.plain ?? "", max?.plain ?? "", unit, "")
        case .choice(let choices):
            (kind.word, "", "", "", choices.map { ($0.isFail ? "!" : "") + $0.title }.joined(separator: ", "))
        }
    }

    /// As it is read.
    public var line: String {
        let columns = columns
        switch kind {
        case .done: return title
        case .text, .photo: return "\(title) | \(columns.kind)"
        case .number: return "\(title) | number | \(columns.min) | \(columns.max) | \(columns.unit)"
        case .choice: return "\(title) | choice | \(columns.choices)"
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
