/// What every page has around it: head, navigation, and who is signed in.
struct Frame: Sendable {
    /// Whose page it is; nil when nobody is signed in.
    let reader: String?
    let formToken: String

    private static let sections: [(path: String, title: String)] = [
        ("/", "Overview"), ("/conversations", "Conversations"), (WorkOrdersPage.path, WorkOrdersPage.title),
        ("/nonconformances", "Reports"),
        (MaintenancePage.path, MaintenancePage.title),
        (ChecklistsPage.path, ChecklistsPage.title), (FiguresPage.path, FiguresPage.title), ("/people", "People"),
        (AssetsPage.path, AssetsPage.title),
        (StakeholdersPage.path, StakeholdersPage.title),
        (NotificationsPage.path, NotificationsPage.title), (TemplatesPage.path, TemplatesPage.title),
    ]

    func page(_ title: String, _ content: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) · andon</title>
        <link rel="stylesheet" href="\(Style.path)">
        <link rel="icon" href="\(Style.iconPath)">
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header><a class="name" href="/">andon</a>\(navigation(title))</header>
        <main id="main">
        <h1>\(title)</h1>
        \(content)
        </main>
        </body>
        </html>
        """
    }

    private func navigation(_ title: String) -> HTML {
        guard let reader else { return .none }
        let links: [HTML] = Self.sections.map { section in
            let mark: HTML = section.title == title ? " aria-current=\"page\"" : .none
            return "<a href=\"\(section.path)\"\(mark)>\(section.title)</a>"
        }
        return """
            <nav aria-label="Sections">\(links)</nav>
            <form class="out" method="post" action="/sign-out"><span>\(said: reader)</span>
            <input type="hidden" name="form-token" value="\(formToken)"><button>Sign out</button></form>
            """
    }
}

/// Parts that several pages are made of.
enum Parts {
    /// A table that a narrow screen can scroll by itself. The caption says what it lists.
    static func table(_ caption: String, _ columns: [String], _ rows: [[HTML]], empty: String) -> HTML {
        guard !rows.isEmpty else { return "<p>\(empty)</p>" }
        let heads: [HTML] = columns.map { "<th scope=\"col\">\($0)</th>" }
        let lines: [HTML] = rows.map { cells in
            let fields: [HTML] = cells.map { "<td>\($0)</td>" }
            return "<tr>\(fields)</tr>\n"
        }
        return """
            <div class="wide" tabindex="0" role="region" aria-label="\(caption)"><table>
            <caption>\(caption)</caption>
            <thead><tr>\(heads)</tr></thead>
            <tbody>\(lines)</tbody></table></div>
            """
    }

    /// What is known of one thing, a line each.
    static func facts(_ caption: String, _ facts: [(name: String, value: HTML)]) -> HTML {
        let lines: [HTML] = facts.map { "<tr><th scope=\"row\">\($0.name)</th><td>\($0.value)</td></tr>\n" }
        return "<table><caption>\(caption)</caption><tbody>\(lines)</tbody></table>"
    }

    /// A field of a form, with an example of what stands in it.
    static func field(_ name: String, _ label: String, _ value: String, hint: String = "") -> HTML {
        """
        <div><label for="\(name)">\(label)</label>
        <input id="\(name)" name="\(name)" value="\(value)" placeholder="\(hint)" maxlength="40"></div>
        """
    }

    /// A field with some values to choose from.
    static func choice(
        _ name: String, _ label: String, _ options: [(value: String, title: String)], chosen: String
    ) -> HTML {
        let lines: [HTML] = options.map { option in
            let mark: HTML = option.value == chosen ? " selected" : .none
            return "<option value=\"\(option.value)\"\(mark)>\(option.title)</option>"
        }
        return """
            <div><label for="\(name)">\(label)</label><select id="\(name)" name="\(name)">\(lines)</select></div>
            """
    }

    /// A link to the next part of a list, when there is one.
    static func more(_ path: String, next: String?, _ words: String) -> HTML {
        guard let next else { return .none }
        return "<p><a rel=\"next\" href=\"\(path)?next=\(Percent.encoded(next))\">\(words)</a></p>"
    }
}
