/// WhatsApp's marks: `*bold*`, `_italic_`, `~struck~`. A mark counts at the edge of a word, within one line.
enum MarkedText {
    static func html(_ text: String) -> HTML {
        // The marks are none of the signs that escaping makes.
        let escaped = ("\(text)" as HTML).text
        let lines = escaped.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            marks.reduce(Array(line)) { Array(wrapped($0, $1.mark, $1.tag)) }
        }
        return HTML(markup: lines.map { String($0) }.joined(separator: "\n"))
    }

    private static let marks: [(mark: Character, tag: String)] = [("*", "b"), ("_", "i"), ("~", "s")]

    private static func wrapped(_ line: [Character], _ mark: Character, _ tag: String) -> String {
        func isEdge(_ index: Int) -> Bool {
            !line.indices.contains(index) || !(line[index].isLetter || line[index].isNumber || line[index] == mark)
        }
        var result = ""
        var at = 0
        // Where one mark has no end, later ones have none either.
        var endless = false
        while at < line.count {
            if !endless, line[at] == mark, isEdge(at - 1), at + 1 < line.count, !line[at + 1].isWhitespace {
                let end = line.indices.dropFirst(at + 2).first {
                    line[$0] == mark && !line[$0 - 1].isWhitespace && isEdge($0 + 1)
                }
                if let end {
                    result += "<\(tag)>" + String(line[(at + 1)..<end]) + "</\(tag)>"
                    at = end + 1
                    continue
                }
                endless = true
            }
            result.append(line[at])
            at += 1
        }
        return result
    }
}
