public import Messaging

/// What a stakeholder hears who writes to us: there is nobody to talk to, but here is what will come.
public enum StakeholderPhrase: Phrase {
    /// Names of areas, machines and orders; the first `subjectsMax` are said.
    case about([String])
    case everything
    /// A customer's order among the things they hear of.
    case order(String)
    /// They said STOP.
    case stopped

    public static let subjectsMax = 5  // More is a list that nobody reads.
    static let subjectMax = 60  // Characters of one name.

    /// The names, and dots for those left out.
    func said(_ subjects: [String], comma: String = ", ") -> String {
        var names: [String] = []
        for subject in subjects where !names.contains(subject) { names.append(subject) }
        let shown = names.prefix(Self.subjectsMax).map { "*\($0.prefix(Self.subjectMax))*" }
        return shown.joined(separator: comma) + (names.count > shown.count ? " …" : "")
    }

    public func text(in language: Language) -> String {
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
