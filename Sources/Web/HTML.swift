/// A piece of a page. Text put into it is escaped, other HTML passes: `"<p>\(name)</p>"` cannot be abused by a name.
struct HTML: Sendable {
    let text: String

    /// Markup as it is; for what is written here, never for what somebody said.
    init(markup: String) { text = markup }

    static let none = HTML(markup: "")

    fileprivate static func escape(_ said: String, into text: inout String) {
        for scalar in said.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\n", "\t": text.unicodeScalars.append(scalar)
            // Control characters, and marks that turn the direction of the text behind them.
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension HTML: ExpressibleByStringInterpolation {
    init(stringLiteral markup: String) { text = markup }

    init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

        mutating func appendLiteral(_ markup: String) { text += markup }
        mutating func appendInterpolation(_ said: String) { HTML.escape(said, into: &text) }
        mutating func appendInterpolation(_ number: Int) { text += "\(number)" }
        mutating func appendInterpolation(_ html: HTML) { text += html.text }
        mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { text += piece.text } }
        /// Words of another language or direction than the page's.
        mutating func appendInterpolation(said: String) {
            text += "<bdi>"
            HTML.escape(said, into: &text)
            text += "</bdi>"
        }
    }
}
