public import Messaging
public import Store

/// What a figure comes to, row by row.
public struct FigureTable: Sendable, Equatable {
    public struct Column: Sendable, Equatable {
        /// As a file's heading has it: `mean_minutes`.
        public let key: String
        public let title: String

        init(_ key: String, _ title: String) {
            self.key = key
            self.title = title
        }
    }

    public enum Cell: Sendable, Equatable {
        case text(String)
        case count(Int)
        /// In data it is whole minutes.
        case span(Duration)
        case percent(Int)
        case tenths(Int)
        case time(Timestamp)
        case asset(Ref<Asset>?)
        case person(Ref<Person>?)
        /// There is nothing to say.
        case none
    }

    public let columns: [Column]
    public private(set) var rows: [[Cell]]
    /// There were more rows, or more to count than was looked at.
    public private(set) var isCut = false

    public static let rowsMax = 1_000  // Rows of one figure: more machines than a plant has.

    /// Each row has a cell for each column.
    init(_ columns: [Column], _ rows: [[Cell]]) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row has another length than the heading")
        self.columns = columns
        self.rows = Array(rows.prefix(Self.rowsMax))
        isCut = rows.count > Self.rowsMax
    }

    func cut(_ isCut: Bool) -> FigureTable {
        var table = self
        table.isCut = isCut || self.isCut
        return table
    }
}

extension FigureTable.Column {
    static let asset = Self("asset", "Machine")
    static let person = Self("person", "Person")
    static let shift = Self("shift", "Shift")
    static let orders = Self("orders", "Orders")
    static let mean = Self("mean_minutes", "Mean")
    static let median = Self("median_minutes", "Median")
    static let longest = Self("longest_minutes", "Longest")
    static let down = Self("down_minutes", "Stood")
    static let labour = Self("labour_minutes", "Work time")
    static let number = Self("number", "Work order")
    static let since = Self("since", "Since")
    static let waiting = Self("waiting_minutes", "For")
    static let share = Self("share_percent", "Share")
}

extension FigureTable.Cell {
    /// How many hundredths of the whole it is, rounded to the nearest.
    static func share(_ part: Int, of whole: Int) -> FigureTable.Cell {
        whole == 0 ? .none : .percent((part * 200 + whole) / (whole * 2))
    }

    /// Count, mean and median.
    static func spread(_ times: [Duration]) -> [FigureTable.Cell] {
        guard let spread = Spread(times) else { return [.count(0), .none, .none] }
        return [.count(spread.count), .span(spread.mean), .span(spread.median)]
    }

    /// The same, and the longest.
    static func wholeSpread(_ times: [Duration]) -> [FigureTable.Cell] {
        spread(times) + [Spread(times).map { .span($0.longest) } ?? .none]
    }
}
