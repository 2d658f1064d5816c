public import Store
import WhatsApp

/// What Meta thinks of our templates: which may be sent, in which language, and why not.
public struct TemplateBook: Sendable {
    public static let copiesMax = 6_000  // Templates of one account. Source: Meta, Message templates, limits.

    public init() {}

    public enum Choice: Hashable, Sendable {
        /// Send the notice's template in this language.
        case send(Language)
        case none(TemplateObstacle)
    }

    public func find(_ name: String, _ language: String, in snapshot: Snapshot) throws -> TemplateCopy? {
        try snapshot.find(TemplateCopy.byName, TemplateCopy.key(name, language))
    }

    public func find(_ kind: NoticeKind, _ language: Language, in snapshot: Snapshot) throws -> TemplateCopy? {
        try find(kind.templateName, language.templateCode, in: snapshot)
    }

    /// All that is known, by name and language.
    public func all(in snapshot: Snapshot) throws -> [TemplateCopy] {
        try snapshot.all(TemplateCopy.byName, startingWith: "", limit: Self.copiesMax)
    }

    /// In which language the template of this kind goes to somebody who reads `language`: in theirs, else in the
    /// plant's, else in English, else in any that Meta has approved.
    public func choice(
        for kind: NoticeKind, language: Language, plant: Language, in snapshot: Snapshot
    ) throws -> Choice {
        var obstacles: [TemplateObstacle] = []
        for language in Self.order(language, plant) {
            guard let obstacle = try obstacle(kind, language, in: snapshot) else { return .send(language) }
            obstacles.append(obstacle)
        }
        return .none(obstacles.min { $0.remoteness < $1.remoteness } ?? .notCreated)
    }

    /// Why this template cannot be sent in this language; nil if it can.
    public func obstacle(
        _ kind: NoticeKind, _ language: Language, in snapshot: Snapshot
    ) throws -> TemplateObstacle? {
        guard let copy = try find(kind, language, in: snapshot) else { return .notCreated }
        if let obstacle = TemplateObstacle(copy) { return obstacle }
        guard let theirs = copy.definition else { return nil }
        return theirs.takesTheSame(as: kind.definition(in: language)) ? nil : .differs
    }

    /// Why a template of any kind cannot be sent as it is at Meta; nil if it can.
    public func obstacle(of copy: TemplateCopy) -> TemplateObstacle? { TemplateObstacle(copy) }

    private static func order(_ first: Language, _ plant: Language) -> [Language] {
        var order: [Language] = []
        for language in [first, plant, .english] + Language.allCases where !order.contains(language) {
            order.append(language)
        }
        return order
    }
}

extension TemplateDefinition {
    /// True if what we send for one fits the other: the same gaps, and as many quick replies in the same places.
    func takesTheSame(as other: TemplateDefinition) -> Bool {
        guard code == nil, other.code == nil else { return (code == nil) == (other.code == nil) }
        return Set(TemplateText(body).gaps) == Set(TemplateText(other.body).gaps)
            && buttons.map(\.isReply) == other.buttons.map(\.isReply)
    }
}

extension TemplateDefinition.Button {
    fileprivate var isReply: Bool { if case .reply = self { true } else { false } }
}
