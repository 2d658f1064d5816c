public import Factory

/// Labels to print and stick on, 24 on a sheet of A4. Whoever scans one has its code typed into a chat with us.
public enum LabelSheet {
    static let onSheet = 24  // Three columns of eight, 70 × 37 mm, as sheets of labels are cut.

    /// A file that stands by itself.
    public static func file(_ labels: [Label]) throws -> String { try html(labels, style: nil).text }

    /// - Parameter style: where the styles are, for a page of ours; nil: in the file itself.
    static func html(_ labels: [Label], style: String?) throws -> HTML {
        let cards = try labels.map(card)
        let sheets: [HTML] = stride(from: 0, to: cards.count, by: onSheet).map { first in
            "<section>\n\(Array(cards[first..<min(first + onSheet, cards.count)]))</section>\n"
        }
        let styles: HTML =
            style.map { "<link rel=\"stylesheet\" href=\"\($0)\">" } ?? "<style>\n\(HTML(markup: sheet))\n</style>"
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Labels · andon</title>
            \(styles)
            </head>
            <body>
            \(sheets)
            </body>
            </html>

            """
    }

    private static func card(_ label: Label) throws -> HTML {
        let code = HTML(markup: try QRCode(link(of: label)).svg(label: label.code))
        let line: HTML = label.line.isEmpty ? .none : "<p class=\"line\" dir=\"auto\">\(label.line)</p>"
        return """
            <article><div class="qr">\(code)</div><div class="words"><h2\(size(of: label.code))><bdi>\(label.code)</bdi></h2>\
            <p dir="auto">\(label.name)</p>\(line)</div></article>

            """
    }

    /// Opens WhatsApp with the code typed in already. Source: Meta, Click to chat.
    static func link(of label: Label) -> String { "https://wa.me/\(label.number)?text=\(Percent.encoded(label.code))" }

    /// A long code in smaller letters, so that all of it can be read.
    private static func size(of code: String) -> HTML {
        switch code.count {
        case ...8: .none
        case ...14: " class=\"long\""
        default: " class=\"longest\""
        }
    }

    static let stylePath = "/assets/labels.css"

    static func serve(_ call: Call) async throws -> Response {
        Response(
            type: "text/css; charset=utf-8", .bytes(Array(sheet.utf8)), headers: [("Cache-Control", "no-cache")])
    }

    private static let sheet = """
        @page { size: A4; margin: 0; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #fff; color: #000; font: 10pt/1.25 system-ui, sans-serif; }
        section { width: 210mm; height: 296mm; margin: 0 auto; display: grid; grid-template: repeat(8, 37mm) / repeat(3, 70mm);
          break-after: page; } section:last-child { break-after: auto; }
        article { padding: 3mm; display: flex; gap: 2mm; align-items: center; overflow: hidden; break-inside: avoid; }
        .qr { flex: 0 0 29mm; } .qr svg { width: 29mm; height: 29mm; display: block; }
        .words { min-width: 0; max-height: 31mm; overflow: hidden; } h2 { font-size: 17pt; line-height: 1.1; margin: 0 0 1mm; overflow-wrap: anywhere; }
        h2.long { font-size: 12pt; } h2.longest { font-size: 8.5pt; } p { margin: 0; overflow-wrap: anywhere; } .line { color: #444; font-size: 8.5pt; }
        @media screen { article { outline: .2mm dashed #bbb; } }
        """
}
