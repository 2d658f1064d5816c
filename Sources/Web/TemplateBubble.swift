import WhatsApp

/// A template as WhatsApp would show it, its gaps filled with the examples.
enum TemplateBubble {
    static func html(_ definition: TemplateDefinition, _ label: String) -> HTML {
        let code = definition.code.map { words($0) }
        let header: HTML
        switch definition.header {
        case .text(let text, let example):
            header = line(TemplateText(text).filled { _ in example.isEmpty ? nil : example }, "head")
        case .media(let media, _): header = "<p class=\"dim\">(\(media.rawValue.lowercased()))</p>"
        case .other(let kind): header = "<p class=\"dim\">(\(kind.lowercased()))</p>"
        case nil: header = .none
        }
        let body =
            code?.body
            ?? TemplateText(definition.body).filled { gap in
                definition.examples[gap].flatMap { $0.isEmpty ? nil : $0 }
            }
        let footer = code?.footer ?? definition.footer
        let titles = code == nil ? definition.buttons.map(\.title) : ["Copy code"]
        let buttons: [HTML] = titles.map { "<li dir=\"auto\">\($0)</li>" }
        // What is in another language than the page says so, for those who listen to it.
        let language = definition.language.split(separator: "_").joined(separator: "-")
        return """
            <figure class="bubble" role="group" aria-label="\(label)" lang="\(language)">\(header)\
            <p dir="auto">\(MarkedText.html(body))</p>\(footer.isEmpty ? .none : line(footer, "dim"))\
            \(buttons.isEmpty ? .none : "<ul>\(buttons)</ul>")</figure>
            """
    }

    private static func line(_ text: String, _ name: String) -> HTML {
        "<p class=\"\(name)\" dir=\"auto\">\(text)</p>"
    }

    /// The words that Meta has fixed. Source: Meta, Authentication templates.
    private static func words(_ code: TemplateDefinition.Code) -> (body: String, footer: String) {
        (
            "*123456* is your verification code."
                + (code.advisesSecrecy ? " For your security, do not share this code." : ""),
            code.minutes.map { "This code expires in \($0) minutes." } ?? ""
        )
    }
}
