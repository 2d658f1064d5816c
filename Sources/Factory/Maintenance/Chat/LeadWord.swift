import Messaging

/// What leads type: `assign 2QX ravi`, `accept 2QX`, and without a number below a message that is about an order.
enum LeadWord: CaseIterable {
    case approve, decline, assign, offer, accept, sendBack, priority, cancel, reopen, who
    /// What is open in the whole plant.
    case burning

    /// The word that a text begins with, in any language, and what follows it; nil: none.
    static func read(_ text: String) -> (word: LeadWord, rest: String)? {
        let folded = FixedWord.folded(text)
        for (spelling, word) in table where folded.hasPrefix(spelling) {
            let rest = folded.dropFirst(spelling.count)
            guard rest.first.map({ separators.contains($0) }) ?? true || spelling.last?.isUnspaced == true else {
                continue
            }
            // As it was typed: names and reasons keep their capitals.
            let typed = text.drop { $0.isWhitespace || $0 == "/" }.dropFirst(spelling.count)
            return (word, String(typed.drop { separators.contains($0) }))
        }
        return nil
    }

    private static let separators: Set<Character> = [" ", "\n", "\t", ":", "：", ",", "，", "、", "-", "–"]

    /// The longest first: "send back" before "send".
    private static let table: [(String, LeadWord)] = allCases.flatMap { word in
        Language.allCases.flatMap { word.spellings(in: $0) }.map { ($0, word) }
    }.sorted { $0.0.count > $1.0.count }

    func spellings(in language: Language) -> [String] {
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

    var action: LeadAction? {
        switch self {
        case .approve: .approve
        case .decline: .decline
        case .assign: .assign
        case .offer: .offer
        case .accept: .accept
        case .sendBack: .sendBack
        case .priority: .priority
        case .cancel: .cancel
        case .reopen: .reopen
        case .who: .who
        case .burning: nil
        }
    }
}

extension Character {
    /// Of a script that writes words without spaces between them.
    fileprivate var isUnspaced: Bool {
        unicodeScalars.allSatisfy { (0x2E80...0x9FFF).contains($0.value) }
    }
}

extension Urgency {
    /// As it is typed, in any language.
    static func said(_ text: String) -> Urgency? {
        let folded = FixedWord.folded(text)
        return allCases.first { level in
            level.rawValue == folded || Language.allCases.contains { level.text(in: $0).lowercased() == folded }
        }
    }
}
