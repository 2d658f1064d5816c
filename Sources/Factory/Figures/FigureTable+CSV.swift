import Messaging
import Store

extension FigureTable {
    /// The figure as a file for a spreadsheet, which runs none of it. A person has two fields, number and name.
    public func csv(_ names: FigureNames) -> String {
        var file = CSV.line(columns.flatMap { $0 == .person ? ["employee_number", "name"] : [$0.key] })
        for row in rows { file += CSV.line(row.flatMap { fields($0, names) }) }
        if isCut { file += CSV.line(["cut here: ask for a shorter period"]) }
        return file
    }

    private func fields(_ cell: Cell, _ names: FigureNames) -> [String] {
        switch cell {
        case .text(let text): return [text]
        case .count(let count), .percent(let count): return ["\(count)"]
        case .span(let span): return ["\(span.wholeMinutes)"]
        case .tenths(let tenths): return [Self.decimal(tenths)]
        case .time(let time): return [PlantTime.rfc3339(time)]
        case .asset(let asset): return [names.machine(asset).code ?? ""]
        case .person(let person):
            let somebody = names.somebody(person)
            return [somebody.employeeNumber ?? "", somebody.name]
        case .none: return [""]
        }
    }

    /// `15` tenths are `1.5`.
    public static func decimal(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
