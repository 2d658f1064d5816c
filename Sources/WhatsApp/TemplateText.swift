/// A text with gaps, `{{order}}` or `{{1}}`, taken apart.
public struct TemplateText: Hashable, Sendable {
    public enum Piece: Hashable, Sendable {
        case words(String)
        case gap(String)
    }

    public let pieces: [Piece]
    /// Two braces that open no gap or close none.
    public let hasLooseBraces: Bool

    public init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        var hasLooseBraces = false
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            let before = rest[..<open.lowerBound]
            let name = rest[open.upperBound..<close.lowerBound]
            if before.contains("}}") || name.contains("{") { hasLooseBraces = true }
            if !before.isEmpty { pieces.append(.words(String(before))) }
            pieces.append(.gap(String(name)))
            rest = rest[close.upperBound...]
        }
        if rest.contains("{{") || rest.contains("}}") { hasLooseBraces = true }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
        self.hasLooseBraces = hasLooseBraces
    }

    /// The names of the gaps in their order, as often as they stand there.
    public var gaps: [String] {
        pieces.compactMap { if case .gap(let name) = $0 { name } else { nil } }
    }

    /// The text with its gaps filled in one pass, so that a value which looks like a gap stays as it is. A gap without
    /// a value stays open.
    public func filled(_ value: (String) -> String?) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .gap(let name): value(name) ?? "{{\(name)}}"
            }
        }.joined()
    }

    /// What stands between the gaps.
    var words: String {
        pieces.map { if case .words(let words) = $0 { words } else { " " } }.joined()
    }

    /// How many words there are beside the gaps; a sign or a picture alone is none.
    var wordCount: Int {
        words.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
    }
}
