import Factory
import Messaging
import Store
import WhatsApp

/// Figures of the maintenance, as JSON, and as files under the same name with `.csv`.
enum ReportsEndpoint {
    private static let fileEnding = ".csv"

    /// Those that this role may see, with their formulas.
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let figures = Figure.allCases.filter { !$0.isPersonal || call.seesPeoplesFigures }
        return .json(.page("reports", figures.map { .object(head($0, call)) }, next: nil))
    }

    static func one(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let said = call.argument("name")
        let isFile = said.hasSuffix(fileEnding)
        guard let figure = Figure(rawValue: isFile ? String(said.dropLast(fileEnding.count)) : said) else {
            throw Problem.notFound("There is no report \(Problem.quoted(said)).")
        }
        if figure.isPersonal, !call.seesPeoplesFigures { throw Problem.forbidden() }
        let query = try FigureQuery(call, in: snapshot)
        for name in ["asset", "area", "person"] where !query.value(name).isEmpty && !figure.filters.contains(name) {
            throw Problem.refused(name, "\(name) does not narrow \(figure.rawValue) down")
        }
        let figures = call.factory.figures
        let table = try figures.table(figure, query.question, in: snapshot)
        let names = try figures.names(of: table, in: snapshot)
        if isFile {
            return Response(
                type: "text/csv; charset=utf-8", .bytes(Array(table.csv(names).utf8)),
                headers: [("Content-Disposition", "attachment; filename=\"\(figure.rawValue).csv\"")])
        }
        return .json(
            .object(
                head(figure, call) + [
                    ("from", .time(query.question.period.from)), ("to", .time(query.question.period.through)),
                    ("rows", .list(table.rows.map { row($0, table.columns, names) })), ("isCut", .flag(table.isCut)),
                ]))
    }

    private static func head(_ figure: Figure, _ call: Call) -> [(name: String, value: JSONValue)] {
        let filters = figure.filters.filter { $0 != "person" || call.seesPeoplesFigures }
        let parameters = (figure.isOfNow ? [] : ["from", "to", "days"]) + filters
        return [
            ("name", .text(figure.rawValue)), ("title", .text(figure.title)), ("formula", .text(figure.formula)),
            ("parameters", .list(parameters.map { .text($0) })),
        ]
    }

    /// A person is named by employee number and name.
    private static func row(
        _ cells: [FigureTable.Cell], _ columns: [FigureTable.Column], _ names: FigureNames
    ) -> JSONValue {
        .object(
            zip(columns, cells).flatMap { column, cell -> [(name: String, value: JSONValue)] in
                guard case .person(let person) = cell else { return [(column.key.camelCased, value(cell, names))] }
                let somebody = names.somebody(person)
                return [("employeeNumber", .optional(somebody.employeeNumber)), ("name", .text(somebody.name))]
            })
    }

    private static func value(_ cell: FigureTable.Cell, _ names: FigureNames) -> JSONValue {
        switch cell {
        case .text(let text): .text(text)
        case .count(let count), .percent(let count): .number(count)
        case .span(let span): .number(span.wholeMinutes)
        case .tenths(let tenths): .verbatim(Array(FigureTable.decimal(tenths).utf8))
        case .time(let time): .time(time)
        case .asset(let asset): .optional(names.machine(asset).code)
        case .person(let person): .optional(names.somebody(person).employeeNumber)
        case .none: .null
        }
    }
}
