import Factory
import Messaging
import Store

/// What every page for people of the floor has around it: their language, its direction, and the way out.
struct WorkerFrame: Sendable {
    let language: Language
    /// Of the session that is signed in; empty: nobody is.
    var formToken = ""

    func page(_ title: String, _ content: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)"\(direction)>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>\(title) · andon</title>
        <link rel="stylesheet" href="\(Style.path)">
        <link rel="icon" href="\(Style.iconPath)">
        </head>
        <body class="worker">
        <header><span class="name">andon</span>\(signOut)</header>
        <main id="main">
        <h1>\(title)</h1>
        \(content)
        </main>
        </body>
        </html>
        """
    }

    private var direction: HTML { language.isRightToLeft ? " dir=\"rtl\"" : .none }

    private var signOut: HTML {
        guard !formToken.isEmpty else { return .none }
        return """
            <form class="out" method="post" action="\(WorkerSignIn.outPath)">\(tokenField)\(languageField)
            <button>\(say(.signOut))</button></form>
            """
    }

    func say(_ phrase: WorkerPhrase) -> String { phrase.text(in: language) }

    /// A page of a form answers in the language it was shown in.
    var languageField: HTML { "<input type=\"hidden\" name=\"lang\" value=\"\(language.rawValue)\">" }

    /// What proves that a form is of this session.
    var tokenField: HTML { "<input type=\"hidden\" name=\"form-token\" value=\"\(formToken)\">" }

    /// The same page in the other languages.
    func languages(at path: String) -> HTML {
        let links: [HTML] = Language.allCases.map { other in
            let mark: HTML = other == language ? " aria-current=\"true\"" : .none
            return """
                <a href="\(path)?lang=\(other.rawValue)" lang="\(other.rawValue)" hreflang="\(other.rawValue)"\(mark)>\
                \(other.name)</a>
                """
        }
        return """
            <details class="languages"><summary>🌐 \(say(.language)): \(language.name)</summary>
            <nav aria-label="\(say(.language))">\(links)</nav></details>
            """
    }

    func alert(_ phrase: WorkerPhrase) -> HTML { "<p role=\"alert\" class=\"note\">\(say(phrase))</p>" }
}

extension Call {
    /// The frame in the language asked for, else the person's, else the browser's, else the plant's.
    func workerFrame(in snapshot: Snapshot) throws -> WorkerFrame {
        guard case .worker(let person, _) = visitor else { return visitorFrame }
        return WorkerFrame(
            language: try askedLanguage ?? factory.language(of: person, in: snapshot), formToken: formToken)
    }

    /// For somebody who is not signed in, and where there is no snapshot to ask.
    var visitorFrame: WorkerFrame {
        var language = askedLanguage ?? browserLanguage ?? factory.language
        if case .worker(let person, _) = visitor { language = askedLanguage ?? person.language ?? language }
        return WorkerFrame(language: language, formToken: formToken)
    }

    private var askedLanguage: Language? {
        (request.query["lang"] ?? request.form["lang"]).flatMap { Language(code: $0) }
    }

    static let browserLanguagesMax = 20  // Languages of a browser that are looked at.

    /// The one of our languages that the browser likes best. Source: RFC 9110, Accept-Language.
    private var browserLanguage: Language? {
        let wishes = (request.header("accept-language") ?? "").split(separator: ",").prefix(Self.browserLanguagesMax)
        let known = wishes.compactMap { wish -> (language: Language, weight: Double)? in
            let parts = wish.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let code = parts.first, let language = Language(code: code) else { return nil }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            return (language, weight ?? 1)
        }
        // Of equal ones the first.
        return known.reversed().max { $0.weight < $1.weight }?.language
    }
}
