import Messaging

/// Figures as the text that Prometheus reads. Source: Prometheus, Exposition formats, text-based format.
struct Exposition {
    enum Kind: String { case counter, gauge, histogram }

    private(set) var text = ""

    /// One figure for each set of labels; none at all where there is none yet.
    mutating func add(
        _ name: String, _ kind: Kind, _ help: String, _ values: [(labels: [(String, String)], value: Int)]
    ) {
        head(name, kind, help)
        for (labels, value) in values { sample(name, labels, "\(value)") }
    }

    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Int) {
        add(name, kind, help, [([], value)])
    }

    /// Buckets hold everything up to their bound, the last one everything.
    mutating func add(_ name: String, _ help: String, _ histogram: Tally.Histogram) {
        head(name, .histogram, help)
        var sum = 0
        for (bound, count) in zip(histogram.bounds, histogram.counts) {
            sum += count
            sample(name + "_bucket", [("le", Self.number(bound))], "\(sum)")
        }
        sample(name + "_bucket", [("le", "+Inf")], "\(histogram.count)")
        sample(name + "_sum", [], Self.number(histogram.sum))
        sample(name + "_count", [], "\(histogram.count)")
    }

    private mutating func head(_ name: String, _ kind: Kind, _ help: String) {
        text += "# HELP andon_\(name) \(Self.escaped(help))\n# TYPE andon_\(name) \(kind.rawValue)\n"
    }

    private mutating func sample(_ name: String, _ labels: [(String, String)], _ value: String) {
        let pairs = labels.map { "\($0.0)=\"\(Self.escaped($0.1, quotes: true))\"" }.joined(separator: ",")
        text += "andon_\(name)\(pairs.isEmpty ? "" : "{\(pairs)}") \(value)\n"
    }

    private static func escaped(_ text: String, quotes: Bool = false) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\": escaped += "\\\\"
            case "\"" where quotes: escaped += "\\\""
            case _ where character.isNewline: escaped += "\\n"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    /// Whole numbers without a fraction.
    private static func number(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
