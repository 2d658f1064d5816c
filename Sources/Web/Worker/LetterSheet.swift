public import Factory
import Messaging

/// Letters to print, one a page, each in its person's language. The page needs nothing beside it.
public enum LetterSheet {
    /// - Parameter style: where the styles are, for a page of ours; nil: in the file itself.
    static func html(_ letters: [Letter], style: String?) throws -> HTML {
        let cards = try letters.map(card)
        let styles: HTML =
            style.map { "<link rel=\"stylesheet\" href=\"\($0)\">" } ?? "<style>\n\(HTML(markup: sheet))\n</style>"
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Letters · andon</title>
            \(styles)
            </head>
            <body>
            \(cards)
            </body>
            </html>

            """
    }

    /// A file that stands by itself. It holds words that sign people in: it is for the printer, not for keeping.
    public static func file(_ letters: [Letter]) throws -> String { try html(letters, style: nil).text }

    private static func card(_ letter: Letter) throws -> HTML {
        let language = letter.language
        func say(_ phrase: LetterPhrase) -> String { phrase.text(in: language) }
        let direction: HTML = language.isRightToLeft ? " dir=\"rtl\"" : .none
        let code = HTML(markup: try QRCode(letter.link).svg(label: letter.word.text))
        return """
            <article lang="\(language.rawValue)"\(direction)>
            <p class="name"><bdi>\(letter.name)</bdi> · <bdi>\(letter.employeeNumber)</bdi></p>
            <h1>\(say(.title))</h1>
            <p>\(say(.about))</p>
            <div class="way"><div class="code">\(code)</div>
            <ol><li>\(say(.scan))</li><li>\(say(.send))</li><li>\(say(.done))</li></ol></div>
            <p>\(orType(letter))</p>
            <p class="word" dir="ltr">\(letter.word.text)</p>
            <p class="small">\(say(.until(language.day(letter.expiresAt)))) \(say(.keep))</p>
            </article>

            """
    }

    /// The sentence with our number, whose digits stay together and left to right in any language.
    private static func orType(_ letter: Letter) -> HTML {
        let parts = LetterPhrase.orType(number: gap).text(in: letter.language).split(
            separator: gap, maxSplits: 1, omittingEmptySubsequences: false)
        return "\(String(parts[0]))<bdi class=\"number\" dir=\"ltr\">\(letter.number)</bdi>\(String(parts.last ?? ""))"
    }

    private static let gap = "\u{FFFC}"

    static let path = "/assets/letters.css"

    static func serve(_ call: Call) async throws -> Response {
        Response(
            type: "text/css; charset=utf-8", .bytes(Array(sheet.utf8)), headers: [("Cache-Control", "no-cache")])
    }

    /// A5, one letter a page.
    private static let sheet = """
        @page { size: A5; margin: 12mm; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #fff; color: #000; font: 12pt/1.4 system-ui, sans-serif; }
        article { max-width: 124mm; margin: 0 auto; padding: 8mm 0; break-after: page; break-inside: avoid; }
        article:last-child { break-after: auto; }
        h1 { font-size: 18pt; margin: 2mm 0; } p { margin: 2mm 0; } .name { font-weight: 700; font-size: 14pt; }
        .way { display: flex; gap: 5mm; align-items: center; } .code { flex: 0 0 48mm; } .code svg { width: 48mm; height: 48mm; display: block; }
        ol { margin: 0; padding-inline-start: 6mm; } li { margin: 1.5mm 0; }
        .word { font: 700 22pt/1.2 ui-monospace, monospace; text-align: center; letter-spacing: .06em; white-space: nowrap;
          border: .6mm solid #000; border-radius: 2mm; padding: 3mm; }
        .small { font-size: 9.5pt; } .number { white-space: nowrap; font-weight: 600; }
        """
}
