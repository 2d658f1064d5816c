/// A text with gaps, `{{1}}` or `{{order}}`.
struct TemplateText: Sendable {
    let text: String
    /// Of the gaps, each once, in the order they come.
    let names: [String]
    /// The text is cut at its gaps: one piece more than there are gaps.
    private let pieces: [String]
    private let gaps: [String]

    init(_ text: String) {
        self.text = text
        var pieces: [String] = []
        var gaps: [String] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            pieces.append(String(rest[..<open.lowerBound]))
            gaps.append(String(rest[open.upperBound..<close.lowerBound]))
            rest = rest[close.upperBound...]
        }
        self.pieces = pieces + [String(rest)]
        self.gaps = gaps
        names = gaps.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// True if a gap begins or ends the text, or follows another one at once.
    var hasGapAtEdge: Bool {
        !gaps.isEmpty && (pieces.first?.isBlank ?? true || pieces.last?.isBlank ?? true)
    }

    var hasGapBesideGap: Bool { pieces.dropFirst().dropLast().contains { $0.isEmpty } }

    var wordCount: Int { pieces.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count } }

    /// True if the gaps are called 1, 2, 3 …
    var isPositional: Bool { Set(names) == Set((0..<names.count).map { String($0 + 1) }) }

    /// True if the gaps have names as Meta allows them.
    var isNamed: Bool {
        names.allSatisfy { name in
            name.first?.isLetter == true && name.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789_".contains($0) }
        }
    }

    /// The gaps are filled in one pass, so a value that looks like a gap stays as it is.
    func filled(_ values: [(name: String?, text: String)]) -> String {
        var filled = pieces[0]
        for (gap, piece) in zip(gaps, pieces.dropFirst()) {
            let position = Int(gap).flatMap { values.indices.contains($0 - 1) ? values[$0 - 1].text : nil }
            filled += (values.first { $0.name == gap }?.text ?? position ?? "") + piece
        }
        return filled
    }

    /// Throws 132000 if there are more or fewer values than gaps, and 100 if a gap's name is missing.
    func check(_ values: [(name: String?, text: String)], of place: String) throws(GraphRefusal) {
        guard values.count == names.count else {
            throw GraphRefusal(
                status: 400, code: 132000, title: "Number of parameters does not match the expected number of params",
                details: "\(place): number of localizable_params (\(values.count)) does not match the expected number "
                    + "of params (\(names.count))")
        }
        guard isPositional || names.allSatisfy({ name in values.contains { $0.name == name } }) else {
            throw .parameter("Parameter name is missing or empty")
        }
    }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
