/// Markup, made by interpolation: texts are escaped, markup goes through. So nothing a person types becomes markup.
struct PageText: ExpressibleByStringInterpolation {
    var markup: String

    init(stringLiteral markup: String) { self.markup = markup }
    init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }
    init(joining parts: [PageText]) { markup = parts.map(\.markup).joined() }

    /// Text with the characters that mean something in HTML replaced, in and out of attributes.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }

    struct Interpolation: StringInterpolationProtocol {
        var markup = ""

        init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity) }

        mutating func appendLiteral(_ literal: String) { markup += literal }
        mutating func appendInterpolation(_ text: String) { markup += PageText.escaped(text) }
        mutating func appendInterpolation(_ number: Int) { markup += String(number) }
        mutating func appendInterpolation(_ part: PageText) { markup += part.markup }
        mutating func appendInterpolation(_ part: PageText?) { markup += part?.markup ?? "" }
        mutating func appendInterpolation(_ parts: [PageText]) { markup += parts.map(\.markup).joined() }
    }
}
