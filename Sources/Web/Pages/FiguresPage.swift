import Factory
import Messaging
import Store

/// How the maintenance does: every figure with its formula, for some days.
enum FiguresPage {
    static let path = "/figures"
    static let title = "Figures"
    static let rowsShown = 20  // Of one figure; its file has the rest.

    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let query = try FigureQuery(call, in: snapshot)
        let narrowed = ["asset", "area", "person"].filter { !query.value($0).isEmpty }
        let figures = Figure.allCases.filter { figure in
            (!figure.isPersonal || call.seesPeoplesFigures) && narrowed.allSatisfy(figure.filters.contains)
        }
        let tables = try call.factory.figures.tables(figures, query.question, in: snapshot)
        let sections: [HTML] = try zip(figures, tables).map { try section($0, $1, query, call, in: snapshot) }
        let links: [HTML] = figures.map { "<li><a href=\"#\($0.rawValue)\">\($0.title)</a></li>" }
        let language = call.factory.language
        let period = query.question.period
        return .page(
            call.frame.page(
                title,
                """
                \(form(query, call))
                <p>\(language.dateAndTime(period.from)) to \(language.dateAndTime(period.through))</p>
                <nav aria-label="Figures"><ul>\(links)</ul></nav>
                \(sections)
                """))
    }

    private static func form(_ query: FigureQuery, _ call: Call) -> HTML {
        let links: [HTML] = FigurePeriod.presets.map { "<a href=\"\(path)?days=\($0)\">\($0) days</a> " }
        let person: HTML =
            call.seesPeoplesFigures ? Parts.field("person", "Employee number", query.value("person")) : .none
        return """
            <p>The last \(links)</p>
            <form method="get" action="\(path)" class="filter" aria-label="Which days">
            \(Parts.field("from", "From", query.value("from"), hint: "2026-11-01"))
            \(Parts.field("to", "To", query.value("to"), hint: "2026-11-21"))
            \(Parts.field("asset", "Machine", query.value("asset"), hint: "PR-04"))
            \(Parts.field("area", "Area", query.value("area")))
            \(person)
            <button>Show</button></form>
            """
    }

    private static func section(
        _ figure: Figure, _ table: FigureTable, _ query: FigureQuery, _ call: Call, in snapshot: Snapshot
    ) throws -> HTML {
        let names = try call.factory.figures.names(of: table, in: snapshot)
        let rows: [[HTML]] = table.rows.prefix(rowsShown).map { row in row.map { cell($0, names, call) } }
        let file = "/api/v1/reports/\(figure.rawValue).csv" + (query.query.isEmpty ? "" : "?\(query.query)")
        let cut: HTML =
            table.isCut ? "<p class=\"note\">There is more than was looked at; ask for fewer days.</p>" : .none
        let more: HTML =
            table.rows.count > rowsShown ? "\(rowsShown) of \(table.rows.count) rows are shown. " : .none
        return """
            <section aria-labelledby="\(figure.rawValue)"><h2 id="\(figure.rawValue)">\(figure.title)</h2>
            <p class="dim">\(figure.formula)</p>
            \(Parts.table(figure.title, table.columns.map(\.title), rows, empty: "Nothing in these days."))
            \(cut)<p>\(more)<a href="\(file)">As a CSV file</a></p></section>
            """
    }

    private static func cell(_ cell: FigureTable.Cell, _ names: FigureNames, _ call: Call) -> HTML {
        let language = call.factory.language
        switch cell {
        case .text(let text): return "\(said: text)"
        case .count(let count): return "\(language.number(count))"
        case .span(let span): return "\(Language.english.span(span))"
        case .percent(let percent): return "\(percent) %"
        case .tenths(let tenths): return "\(language.decimal(FigureTable.decimal(tenths)))"
        case .time(let time): return "\(language.dateAndTime(time))"
        case .asset(let asset): return "\(said: names.machine(asset).name)"
        case .person(let person): return "\(said: names.somebody(person).name)"
        case .none: return "–"
        }
    }
}
