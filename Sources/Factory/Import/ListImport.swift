import Messaging
public import Store
public import Vault

/// Reads a whole file into one of the plant's lists: all of it, or nothing.
public struct ListImport: Sendable {
    /// What an import did, or would do.
    public struct Report: Sendable, Equatable {
        public struct Refusal: Sendable, Equatable {
            public let line: Int
            public let reason: String
        }

        /// An entry that is new or changed, or did not get what it asked for.
        public struct Row: Sendable, Equatable {
            public let line: Int
            /// Its number or code.
            public let key: String
            public let isNew: Bool
            public let differences: [Difference]
            public var remark: String? = nil
        }

        public var headings: [Headings.Meaning] = []
        public var rows: [Row] = []
        public var new = 0
        public var changed = 0
        public var same = 0
        public var refused: [Refusal] = []
        /// Active people of the directory whom the file does not name; they stay as they are. Counted in a dry run, up
        /// to `missingMax`.
        public var missing = 0
        /// False for a dry run, and when any row was refused: then nothing at all was written.
        public var isWritten = false
    }

    /// Whether to write.
    public enum Mode: Sendable {
        case dry
        case write
        /// Only if it would do just what was shown.
        case asShown(BlindToken)
    }

    /// Thrown inside the transaction to undo it; the report comes out with it.
    private struct Undo: Error { let report: Report }

    static let missingMax = 20_000  // People looked at for the number of those who are missing, some two seconds' work.

    let factory: Factory
    let actor: String

    public init(_ factory: Factory, by actor: String = "the command line") {
        self.factory = factory
        self.actor = actor
    }

    /// - Throws: `CSV.Malformed` when the text is no table with the columns of the list; else what the store throws.
    public func run(_ text: String, into listing: Listing, isDryRun: Bool, store: Store) async throws -> Report {
        try await run(text, into: listing, isDryRun ? .dry : .write, store: store)
    }

    /// - Parameter rowsMax: rows below the header; the store takes nothing else in while they are gone through.
    public func run(
        _ text: String, into listing: Listing, _ mode: Mode, rowsMax: Int = CSV.rowsMax, store: Store
    ) async throws -> Report {
        let rows = try CSV.rows(text)
        let headings = try Headings(rows.first, of: listing)
        // An export puts an apostrophe before what a spreadsheet would run; it is none of the value.
        let entries = rows.dropFirst().filter { !$0.fields.allSatisfy(\.isEmpty) }
            .map { CSV.Row(line: $0.line, fields: $0.fields.map(CSV.unguarded)) }
        guard entries.count <= rowsMax else {
            throw CSV.Malformed(
                line: entries[rowsMax].line,
                reason: "more than \(rowsMax) rows; split the file, or import it at the machine: "
                    + "andon \(listing.rawValue) import FILE")
        }
        var report: Report
        do {
            report = try await store.write { tx in
                var report = try put(entries, headings, listing, tx)
                guard report.refused.isEmpty, isAgreed(report, mode) else { throw Undo(report: report) }
                report.isWritten = true
                return report
            }
        } catch let undo as Undo {
            report = undo.report
        }
        if case .dry = mode, listing == .people {
            report.missing = try store.read { try missing(from: entries, headings, in: $0) }
        }
        return report
    }

    /// Stands for all that a report says would be done; two that would do the same have the same.
    public func mark(of report: Report) -> BlindToken {
        var text = "\(report.refused.count)\n"
        for row in report.rows {
            text += "\(row.line)\t\(row.key)\t\(row.isNew)"
            for difference in row.differences { text += "\t\(difference.column)\t\(difference.old)\t\(difference.new)" }
            text += "\t\(row.remark ?? "")\n"
        }
        return factory.vault.token(text, .preview)
    }

    private func isAgreed(_ report: Report, _ mode: Mode) -> Bool {
        switch mode {
        case .dry: false
        case .write: true
        case .asShown(let mark): mark == self.mark(of: report)
        }
    }

    private func put(
        _ rows: [CSV.Row], _ headings: Headings, _ listing: Listing, _ tx: Transaction
    ) throws -> Report {
        let (directory, columns) = (Directory(factory, by: actor, nil, .list), headings.columns)
        var report = Report(headings: headings.meanings)
        if listing == .checklists { return try putChecklists(rows, headings, directory, tx) }
        var lines: [String: Int] = [:]
        var released: [Ref<Person>: Person] = [:]
        if listing == .people {
            // Two people of one file may swap their numbers.
            for row in rows {
                guard let person = try directory.releaseNumber(Self.fields(row, columns), tx: tx) else { continue }
                if released[person.id] == nil { released[person.id] = person }
            }
        }
        for row in rows {
            do {
                guard row.fields.dropFirst(columns.count).allSatisfy(\.isEmpty) else {
                    throw FieldRefused("row", "has more fields than the header")
                }
                let key = Self.key(row, columns, listing)
                let entry = listing == .stakeholders ? Self.entryKey(row, columns) : key.lowercased()
                if let earlier = lines.updateValue(row.line, forKey: entry), !key.isEmpty {
                    throw FieldRefused(
                        listing == .stakeholders ? "the same" : listing.columns[0], "stands in line \(earlier) already")
                }
                let entered = try directory.put(Self.fields(row, columns), in: listing, released: released, tx: tx)
                report.note(entered, key: key, line: row.line)
            } catch let refused as FieldRefused {
                report.refused.append(.init(line: row.line, reason: refused.description))
            } catch StoreError.notUnique(let index) {
                report.refused.append(.init(line: row.line, reason: "another entry has the same value (\(index))"))
            } catch StoreError.keyTooLong {
                report.refused.append(.init(line: row.line, reason: "\(listing.columns[0]) is too long"))
            }
        }
        if listing == .assets { try checkPlaces(&report, tx) }
        return report
    }

    /// What a machine is a part of may stand above it, below it, or in the list already.
    private func checkPlaces(_ report: inout Report, _ tx: Transaction) throws {
        let directory = Directory(factory, by: actor, nil, .list)
        for row in report.rows where row.differences.contains(where: { $0.column == "parent" }) {
            guard let asset = try factory.catalogue.asset(row.key, in: tx) else { continue }
            do {
                try directory.checkPlace(of: asset, in: tx)
            } catch let refused as FieldRefused {
                report.refused.append(.init(line: row.line, reason: refused.description))
            }
        }
        report.refused.sort { $0.line < $1.line }
    }

    private func missing(from rows: [CSV.Row], _ headings: Headings, in snapshot: Snapshot) throws -> Int {
        let named = Set(rows.map { Self.key($0, headings.columns, .people).lowercased() })
        return try snapshot.page(Person.self, limit: Self.missingMax).records
            .count { $0.isActive && $0.mergedInto == nil && !named.contains($0.employeeNumber.lowercased()) }
    }

    static func key(_ row: CSV.Row, _ columns: [String], _ listing: Listing) -> String {
        guard let column = columns.firstIndex(of: listing.columns[0]), column < row.fields.count else { return "" }
        return row.fields[column]
    }

    /// A stakeholder may stand in as many lines as there are things to hear of.
    private static func entryKey(_ row: CSV.Row, _ columns: [String]) -> String {
        ["phone", "area", "asset", "order"].map { name in
            guard let column = columns.firstIndex(of: name), column < row.fields.count else { return "" }
            let value = row.fields[column].lowercased()
            return name == "phone" ? value.filter(\.isNumber) : value
        }.joined(separator: "\t")
    }

    static func fields(_ row: CSV.Row, _ columns: [String]) -> Fields {
        Fields(Dictionary(uniqueKeysWithValues: zip(columns, row.fields)))
    }
}

extension ListImport.Report {
    mutating func note(_ entered: Directory.Entered, key: String, line: Int) {
        switch entered.change {
        case .new: new += 1
        case .changed: changed += 1
        case .same:
            same += 1
            guard entered.remark != nil else { return }
        }
        rows.append(
            Row(
                line: line, key: key, isNew: entered.change == .new, differences: entered.differences,
                remark: entered.remark))
    }

    /// How many it names, in one sentence.
    public var counts: String { "new \(new), changed \(changed), unchanged \(same), refused \(refused.count)" }

    /// What the missing are, in one sentence; nil when nobody is.
    public var missingSentence: String? {
        switch missing {
        case 0: nil
        case 1: "1 person of the directory is not in this file, and stays as they are."
        default: "\(missing) people of the directory are not in this file, and stay as they are."
        }
    }
}

extension ListImport.Report.Row {
    /// One line for a person to read, numbers masked: `line 3: E4 changed: area “Press” → “Paint”`.
    public var sentence: String {
        let changes = differences.map(\.masked).filter { !isNew || !$0.new.isEmpty }.map { difference in
            isNew
                ? "\(difference.column) “\(difference.new)”"
                : "\(difference.column) “\(difference.old)” → “\(difference.new)”"
        }
        return "line \(line): \(key) \(word): \((changes + (remark.map { [$0] } ?? [])).joined(separator: ", "))"
    }
}

extension ListImport.Report.Row {
    /// What becomes of the entry.
    public var word: String { isNew ? "new" : differences.isEmpty && remark != nil ? "unchanged" : "changed" }
}

extension TokenPurpose {
    static let preview = TokenPurpose("preview")
}
