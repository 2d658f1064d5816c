/// Writes what happened in the form a script has, and compares it with what a script expects.
enum Transcript {
    static func line(_ deed: Script.Deed, by name: String) -> String {
        switch deed {
        case .says(let text): "\(name): \(indented(text))"
        case .replies(let text): "\(name) replies: \(indented(text))"
        case .taps(let called): "\(name) taps \(called)"
        case .reacts(let emoji): "\(name) reacts \(emoji)"
        case .sendsPhoto(let caption): "\(name) sends photo" + (caption.map { " \"\($0)\"" } ?? "")
        case .sendsVoice: "\(name) sends voice"
        case .sendsLocation: "\(name) sends location"
        case .hidesNumber: "\(name) hides number"
        case .showsNumber: "\(name) shows number"
        case .changesNumber(let number): "\(name) changes number to \(number)"
        case .passesOn: "\(name) passes the card on"
        }
    }

    /// `name` is given if it is not the phone that was used last.
    static func line(_ bubble: Bubble, to name: String?) -> String {
        "andon\(name.map { " to \($0)" } ?? ""): " + indented(shown(bubble))
    }

    /// The words, and the choices on a last line.
    static func shown(_ bubble: Bubble) -> String {
        let media = bubble.media.map { "(\($0.fileName ?? $0.kind))" }
        let label = bubble.listLabel.map { "{\($0)}" }
        let choices = ([label].compactMap { $0 } + bubble.options.map { "[\($0.title)]" }).joined(separator: " ")
        return [media ?? "", bubble.words, choices].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// True if the message is what the script expects, with its choices or without them.
    static func matches(_ bubble: Bubble, _ pattern: String) -> Bool {
        let wanted = Array(plain(pattern))
        var bare = bubble
        bare.options = []
        bare.listLabel = nil
        return [bubble, bare].contains { matches(Array(plain(shown($0)))[...], wanted[...]) }
    }

    /// Spaces and line breaks as one space each.
    private static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Greedy with one way back: the last wildcard takes one character more whenever the rest does not fit.
    private static func matches(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        var (at, wanted) = (text.startIndex, pattern.startIndex)
        var back: (at: Int, wanted: Int)?
        while at < text.endIndex {
            if wanted < pattern.endIndex, pattern[wanted] == "*" || pattern[wanted] == "…" {
                back = (at, wanted)
                wanted += 1
            } else if wanted < pattern.endIndex, pattern[wanted] == text[at] {
                at += 1
                wanted += 1
            } else if let last = back {
                back = (last.at + 1, last.wanted)
                at = last.at + 1
                wanted = last.wanted + 1
            } else {
                return false
            }
        }
        return pattern[wanted...].allSatisfy { $0 == "*" || $0 == "…" || $0 == " " }
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : "  " + $1 }.joined(separator: "\n")
    }
}
