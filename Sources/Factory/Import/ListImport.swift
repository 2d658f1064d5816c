import Messaging
public import Store

/// Reads a whole file into one of the plant's lists: all of it, or nothing.
public struct ListImport: Sendable {
    /// What an import did, or would do.
    public struct Report: Sendable, Equatable {
        public struct Refusal: Sendable, Equatable {
            public let line: Int
            public let reason: String
        }

        public var new = 0
        public var changed = 0
        public var same = 0
        public var refused: [Refusal] = []
        /// False for a dry run, and when any row was refused: then nothing at all was written.
        public var isWritten = false
    }

    /// Thrown inside the transaction to undo it; the report comes out with it.
    private struct Undo: Error { let report: Report }

    let factory: Factory

    public init(_ factory: Factory) { self.factory = factory }

    /// - Throws: `CSV.Malformed` when the text is no table with the columns of the list; else what the store throws.
    public func run(_ text: String, into listing: Listing, isDryRun: Bool, store: Store) async throws -> Report {
        let rows = try CSV.rows(text)
        let header = try header(rows, listing)
        do {
            return try await store.write { tx in
                var report = try put(rows.dropFirst(), header, listing, tx)
                guard !isDryRun, report.refused.isEmpty else { throw Undo(report: report) }
                report.isWritten = true
                return report
            }
        } catch let undo as Undo {
            return undo.report
        }
    }

    private func header(_ rows: [CSV.Row], _ listing: Listing) throws -> [String] {
        guard let first = rows.first else { throw CSV.Malformed(line: 1, reason: "the file is empty") }
        let names = first.fields.map { name in String(name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 }) }
        let wanted = listing.columns.joined(separator: ",")
        for name in names where !listing.columns.contains(name) {
            throw CSV.Malformed(line: first.line, reason: "unknown column “\(name.prefix(60))”; known are \(wanted)")
        }
        for name in listing.required where !names.contains(name) {
            throw CSV.Malformed(line: first.line, reason: "the column “\(name)” is missing; known are \(wanted)")
        }
        guard Set(names).count == names.count else {
            throw CSV.Malformed(line: first.line, reason: "a column stands there twice")
        }
        return names
    }

    private func put(
        _ rows: ArraySlice<CSV.Row>, _ header: [String], _ listing: Listing, _ tx: Transaction
    ) throws -> Report {
        let directory = Directory(factory)
        var report = Report()
        var lines: [String: Int] = [:]
        let rows = rows.filter { !$0.fields.allSatisfy(\.isEmpty) }
        if listing == .people {
            // Two people of one file may swap their numbers.
            for row in rows where row.fields.count <= header.count {
                try directory.releaseNumber(Self.fields(row, header), tx: tx)
            }
        }
        for row in rows {
            do {
                guard row.fields.count <= header.count else {
                    throw FieldRefused("row", "has more fields than the header")
                }
                let column = header.firstIndex(of: listing.columns[0]) ?? 0
                let key = column < row.fields.count ? row.fields[column].lowercased() : ""
                if let earlier = lines.updateValue(row.line, forKey: key), !key.isEmpty {
                    throw FieldRefused(listing.columns[0], "stands in line \(earlier) already")
                }
                switch try directory.put(Self.fields(row, header), in: listing, tx: tx) {
                case .new: report.new += 1
                case .changed: report.changed += 1
                case .same: report.same += 1
                }
            } catch let refused as FieldRefused {
                report.refused.append(.init(line: row.line, reason: refused.description))
            } catch StoreError.notUnique(let index) {
                report.refused.append(.init(line: row.line, reason: "another entry has the same value (\(index))"))
            } catch StoreError.keyTooLong {
                report.refused.append(.init(line: row.line, reason: "\(listing.columns[0]) is too long"))
            }
        }
        return report
    }

    /// An export puts an apostrophe before what a spreadsheet would run; it is none of the value.
    private static func fields(_ row: CSV.Row, _ header: [String]) -> Fields {
        let values = row.fields.map { $0.hasPrefix("'=") || $0.hasPrefix("'@") ? String($0.dropFirst()) : $0 }
        return Fields(Dictionary(uniqueKeysWithValues: zip(header, values)))
    }
}
