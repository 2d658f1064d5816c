import Messaging
import Store

/// A machine's code, alone or with what is wrong: `PR-04`, `PR-04 stopped leaking`, `report PR-04 stopped leaking`.
struct FaultLine {
    enum Word: Hashable, Sendable { case report, stopped, badly, safety }

    let asset: Asset
    let impact: Impact?
    let words: String
    /// As a scanned code comes: the code, and nothing else.
    let isCodeAlone: Bool

    static let wordsMax = 700  // Characters that are looked at; a code and a few sentences.
    private static let codeWordsMax = 4  // Words of a code with spaces, and of an impact.

    /// Nil: it names no machine.
    init?(_ text: String, _ catalogue: Catalogue, in snapshot: Snapshot) throws {
        guard text.count <= Self.wordsMax else { return nil }
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let begins = words.first.map { Self.word($0) == .report } ?? false
        if begins { words.removeFirst() }
        guard let (asset, used) = try Self.asset(words, catalogue, in: snapshot) else { return nil }
        words.removeFirst(used)
        let impact = Self.takeImpact(&words)
        // A sentence that begins with a machine's code is no report by itself.
        guard begins || impact != nil || words.isEmpty else { return nil }
        self.asset = asset
        self.impact = impact
        isCodeAlone = !begins && impact == nil && words.isEmpty
        self.words = words.joined(separator: " ")
    }

    private static func asset(
        _ words: [String], _ catalogue: Catalogue, in snapshot: Snapshot
    ) throws -> (Asset, Int)? {
        for count in stride(from: min(codeWordsMax, words.count), to: 0, by: -1) {
            let code = words.prefix(count).joined(separator: " ")
            if code.count <= 80, let asset = try catalogue.asset(code, in: snapshot) { return (asset, count) }
        }
        return nil
    }

    /// Takes the longest beginning off that says what is wrong.
    private static func takeImpact(_ words: inout [String]) -> Impact? {
        for count in stride(from: min(codeWordsMax, words.count), to: 0, by: -1) {
            let said = words.prefix(count).joined(separator: " ")
            let impact: Impact? =
                switch word(said) {
                case .stopped: .stopped
                case .badly: .badly
                case .safety: .safety
                case .report, nil: Impact.allCases.first { isTitle(said, $0) }
                }
            if let impact {
                words.removeFirst(count)
                return impact
            }
        }
        return nil
    }

    private static func isTitle(_ said: String, _ impact: Impact) -> Bool {
        Language.allCases.contains { language in
            let title = WorkTitle.impact(impact).text(in: language).drop { !$0.isLetter }
            return WorkWord.folded(String(title)) == WorkWord.folded(said)
        }
    }

    private static func word(_ text: String) -> Word? { table[WorkWord.folded(text)] }

    private static let table: [String: Word] = {
        var table: [String: Word] = [:]
        for language in Language.allCases {
            for (word, spellings) in words(in: language) {
                for spelling in spellings { table[WorkWord.folded(spelling)] = word }
            }
        }
        return table
    }()

    static func words(in language: Language) -> [Word: [String]] {
        switch language {
        case .english: english
        case .spanish: spanish
        case .hindi: hindi
        case .arabic: arabic
        case .portuguese: portuguese
        case .french: french
        case .german: german
        case .chinese: chinese
        case .indonesian: indonesian
        case .swahili: swahili
        case .zulu: zulu
        case .afrikaans: afrikaans
        }
    }
}
