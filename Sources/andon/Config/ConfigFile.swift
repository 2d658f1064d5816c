import FoundationEssentials

/// A wrong setting: where it stands, what is wrong, and the fix.
struct ConfigError: Error, CustomStringConvertible {
    let place: String
    let reason: String

    var description: String { "\(place): \(reason)" }
}

/// `KEY=value` lines as systemd's `EnvironmentFile=` reads them.
enum ConfigFile {
    static let bytesMax = 256 * 1024  // Bytes. The commented example has some four thousand.

    struct Line {
        let number: Int
        let key: String
        let value: String
    }

    static func lines(_ text: String, path: String) throws -> [Line] {
        var lines: [Line] = []
        for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = trimmed(raw)
            guard !line.isEmpty, line.first != "#", line.first != ";" else { continue }
            let place = "\(path), line \(index + 1)"
            guard let equals = line.firstIndex(of: "=") else {
                throw ConfigError(place: place, reason: "is not KEY=value; put a # in front of a comment")
            }
            let value = try unquoted(trimmed(line[line.index(after: equals)...]), place: place)
            lines.append(Line(number: index + 1, key: String(trimmed(line[..<equals])), value: value))
        }
        return lines
    }

    private static func unquoted(_ value: Substring, place: String) throws -> String {
        guard let quote = value.first, quote == "\"" || quote == "'" else { return String(value) }
        guard value.count >= 2, value.last == quote else {
            throw ConfigError(place: place, reason: "a quote is opened and not closed")
        }
        let inner = value.dropFirst().dropLast()
        guard quote == "\"" else { return String(inner) }
        var text = ""
        var isEscaped = false
        for character in inner {
            if isEscaped || character != "\\" { text.append(character) }
            isEscaped = !isEscaped && character == "\\"
        }
        return text
    }

    private static func trimmed(_ text: some StringProtocol) -> Substring {
        var slice = Substring(text)
        while slice.first?.isWhitespace == true { slice.removeFirst() }
        while slice.last?.isWhitespace == true { slice.removeLast() }
        return slice
    }
}
