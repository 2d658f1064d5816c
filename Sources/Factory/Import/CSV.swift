/// Comma-separated text as RFC 4180 and spreadsheets write it: quotes, doubled quotes, line breaks in quotes, a
/// byte-order mark, a first line that names the separator, tabs, and semicolons where the language's decimal comma has
/// taken the comma.
public enum CSV {
    public struct Row: Sendable, Equatable {
        /// Counted from 1, the header included; the line a quoted row begins on.
        public let line: Int
        public let fields: [String]
    }

    public struct Malformed: Error, Equatable, CustomStringConvertible {
        public let line: Int
        public let reason: String
        public var description: String { "line \(line): \(reason)" }
    }

    public static let rowsMax = 100_000  // Rows. All are checked and written in one transaction.
    static let fieldMax = 2_000  // Characters. The longest field that means something here has 200.

    public static func rows(_ text: String) throws(Malformed) -> [Row] {
        var rows: [Row] = []
        var fields: [String] = []
        var field = ""
        var line = 1
        var rowLine = 1
        var isQuoted = false
        var wasQuoted = false
        var source = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        var separator = self.separator(of: source)
        if let named = namedSeparator(source) {
            separator = named
            source = source.drop { !$0.isNewline }.dropFirst()
            line = 2
            rowLine = 2
        }

        func endField() throws(Malformed) {
            guard field.count <= fieldMax else {
                throw Malformed(line: rowLine, reason: "a field is longer than \(fieldMax) characters")
            }
            fields.append(wasQuoted ? field : trimmed(field))
            field = ""
            wasQuoted = false
        }
        func endRow() throws(Malformed) {
            try endField()
            if fields != [""] { rows.append(Row(line: rowLine, fields: fields)) }
            guard rows.count <= rowsMax else {
                throw Malformed(line: rowLine, reason: "more than \(rowsMax) rows; split the file")
            }
            fields = []
            rowLine = line
        }

        var characters = source.makeIterator()
        var next = characters.next()
        while let character = next {
            next = characters.next()
            if character.isNewline { line += 1 }
            if isQuoted {
                if character != "\"" {
                    field.append(character)
                } else if next == "\"" {
                    field.append("\"")
                    next = characters.next()
                } else {
                    isQuoted = false
                }
            } else if character == "\"", trimmed(field).isEmpty, !wasQuoted {
                field = ""
                isQuoted = true
                wasQuoted = true
            } else if character == separator {
                try endField()
            } else if character.isNewline {
                try endRow()
            } else if wasQuoted {
                guard character.isWhitespace else { throw Malformed(line: line, reason: "text behind a closing quote") }
            } else {
                field.append(character)
            }
        }
        guard !isQuoted else { throw Malformed(line: rowLine, reason: "a quote is opened and never closed") }
        if !field.isEmpty || !fields.isEmpty || wasQuoted { try endRow() }
        return rows
    }

    /// One line of a file, its fields quoted where they must be.
    ///
    /// - Parameter numbers: the places of phone numbers and amounts, which may begin with their sign.
    public static func line(_ fields: [String], numbers: Set<Int> = []) -> String {
        fields.enumerated().map { place, field in
            let needsQuotes = field.contains { ",;\"".contains($0) || $0.isNewline } || field != trimmed(field)
            // A spreadsheet runs what begins like a formula; an apostrophe in front makes it words.
            let safe = isLikeFormula(field) && !numbers.contains(place) ? "'" + field : field
            return needsQuotes
                ? "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
                : safe
        }.joined(separator: ",") + "\r\n"
    }

    /// A field without the apostrophe that `line` puts before what a spreadsheet would run.
    static func unguarded(_ field: String) -> String {
        field.hasPrefix("'") && isLikeFormula(field) ? String(field.dropFirst()) : field
    }

    /// Apostrophes and white space before the sign are passed over: a field that had one already gets another, so that
    /// each is read back as it was.
    private static func isLikeFormula(_ field: String) -> Bool {
        let first = field.unicodeScalars.first { $0 != "'" && !$0.properties.isWhitespace }
        return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }

    /// What stands most often between the headings, outside their quotes.
    private static func separator(of text: Substring) -> Character {
        var counts: [Character: Int] = [:]
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if character.isNewline { break }
            if [",", ";", "\t"].contains(character) { counts[character, default: 0] += 1 }
        }
        return [",", ";", "\t"].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
    }

    /// A spreadsheet's first line `sep=;`.
    private static func namedSeparator(_ text: Substring) -> Character? {
        let first = text.prefix { !$0.isNewline }
        guard first.lowercased().hasPrefix("sep="), first.count == 5 else { return nil }
        return first.last
    }

    private static func trimmed(_ field: String) -> String {
        let start = field.drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }
}
