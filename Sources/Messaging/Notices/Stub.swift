public import Store
public import WhatsApp

public enum NoticeKind: String, Codable, Sendable, CaseIterable {
    case knock, missed, digest, escalation
    public var priority: Priority { .alarm }
    public var isRepeatSafe: Bool { true }
    public var isFoldable: Bool { self == .escalation }
    public var usefulFor: Duration { .seconds(3600) }
    public var templateName: String { rawValue }
}
public enum Notice: Codable, Sendable, Hashable {
    case knock
    case missed(count: Int)
    case digest(count: Int, lines: [String])
    case escalation(String)
    public var kind: NoticeKind {
        switch self {
        case .knock: .knock
        case .missed: .missed
        case .digest: .digest
        case .escalation: .escalation
        }
    }
    public func message(in language: Language) throws(MessageError) -> Message { .text(try TextMessage("\(self)")) }
    public func template(in language: Language) throws(MessageError) -> TemplateMessage {
        try TemplateMessage(name: kind.rawValue, language: language.rawValue)
    }
    public func line(in language: Language) -> String { "\(self)" }
}
public struct TemplateBook: Sendable {
    public enum Choice: Sendable { case send(Language), none(reason: String) }
    public init() {}
    public func choice(for kind: NoticeKind, language: Language, plant: Language, in snapshot: Snapshot) throws -> Choice { .send(language) }
    public func note(refusal: GraphError, name: String, language: String, in tx: Transaction) throws {}
}
