public import Messaging
import Store

/// What the chat says of the maintenance: a heading, then a line for each figure, its formula in a few words.
public struct FigureDigest: Phrase {
    enum Line: Sendable {
        case count(FigureWord, Int)
        case time(FigureWord, Duration)
        case spread(FigureWord, Spread?)
        case age(days: Range<Int>, counts: [Urgency: Int])
        case machine(String, stood: Duration, order: String)
        case order(String, title: String)
        case share(inWindow: Int, due: Int)
        case words(FigureWord)
        /// A formula, or what else has to be known of the figure above.
        case remark(FigureWord)
        /// So many more are not shown.
        case more(Int)
    }

    let report: PullData.Report
    let lines: [Line]

    static let listMax = 10  // Lines of a list, so that it stays in sight with the button below it.
    private static let wordsMax = 40  // Characters of a machine or a title, for the same reason.

    public func text(in language: Language) -> String {
        let heading = "📊 *\(MenuPhrase.dataTitle(report).text(in: language))*"
        return ([heading] + lines.map { text(of: $0, language) }).joined(separator: "\n")
    }

    private func text(of line: Line, _ language: Language) -> String {
        func say(_ word: FigureWord) -> String { word.text(in: language) }
        switch line {
        case .count(let word, let count): return "\(say(word)): \(language.number(count))"
        case .time(let word, let time): return "\(say(word)): \(language.span(time))"
        case .spread(let word, nil): return "*\(say(word))*: –"
        case .spread(let word, let spread?):
            return "*\(say(word))*: \(say(.average)) \(language.span(spread.mean)) · "
                + "\(say(.median)) \(language.span(spread.median)) (\(language.number(spread.count)))"
        case .age(let days, let counts):
            let all = language.number(counts.values.reduce(0, +))
            let parts = Urgency.allCases.reversed().compactMap { urgency in
                counts[urgency].map { "\(urgency.text(in: language)) \(language.number($0))" }
            }
            let head = "\(Self.span(days)) \(say(.day)): *\(all)*"
            return parts.isEmpty ? head : "\(head) (\(parts.joined(separator: ", ")))"
        case .machine(let name, let stood, let order):
            return "• \(QualityPhrase.short(name, Self.wordsMax)) · \(language.span(stood)) · \(order)"
        case .order(let number, let title): return "• \(number) · \(QualityPhrase.short(title, Self.wordsMax))"
        case .share(let inWindow, let due):
            let percent = due == 0 ? 0 : inWindow * 100 / due
            return "*\(percent) %* (\(language.number(inWindow)) / \(language.number(due)))"
        case .words(let word): return say(word)
        case .remark(let word): return "_\(say(word))_"
        case .more(let count): return "… +\(language.number(count))"
        }
    }

    /// `< 1`, `1–7`, `> 30`
    private static func span(_ days: Range<Int>) -> String {
        if days.lowerBound == 0 { return "< \(days.upperBound)" }
        return days.upperBound == .max ? "> \(days.lowerBound)" : "\(days.lowerBound)–\(days.upperBound)"
    }
}

extension Language {
    /// `12 min`, `3 h 10 min`, `2 d 4 h`: the two largest units.
    public func span(_ time: Duration) -> String {
        let minutes = max(0, time.wholeMinutes)
        let parts: [(count: Int, unit: FigureWord)] = [
            (minutes / (24 * 60), .day), (minutes / 60 % 24, .hour), (minutes % 60, .minute),
        ]
        guard let first = parts.firstIndex(where: { $0.count > 0 }) else {
            return "0 \(FigureWord.minute.text(in: self))"
        }
        return parts[first...].prefix(2).filter { $0.count > 0 }
            .map { "\(number($0.count)) \($0.unit.text(in: self))" }.joined(separator: " ")
    }
}
