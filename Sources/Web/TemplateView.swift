import Factory
import Messaging
import Store
import WhatsApp

/// A template as the matrix, its own page and the API show it: one of ours, or one that somebody made.
struct TemplateView: Sendable {
    let name: String
    /// Meta's code, such as `en` or `pt_BR`.
    let language: String
    /// What we say by it; nil for a custom template.
    let kind: NoticeKind?
    /// Nil while Meta has none that we know of.
    let copy: TemplateCopy?
    /// Nil when it can be sent.
    let obstacle: TemplateObstacle?
    /// As we would have it at Meta; nil for a custom template.
    let ours: TemplateDefinition?
    /// As Meta has it, as far as we know.
    let theirs: TemplateDefinition?

    /// The state's word of one that Meta does not have.
    static let missing = "NOT_CREATED"

    private init(_ kind: NoticeKind, _ language: Language, _ book: TemplateBook, in snapshot: Snapshot) throws {
        name = kind.templateName
        self.language = language.templateCode
        self.kind = kind
        copy = try book.find(kind, language, in: snapshot)
        obstacle = try book.obstacle(kind, language, in: snapshot)
        ours = kind.definition(in: language)
        theirs = copy?.definition
    }

    private init(_ copy: TemplateCopy, _ book: TemplateBook) {
        name = copy.name
        language = copy.language
        kind = nil
        self.copy = copy
        obstacle = book.obstacle(of: copy)
        ours = nil
        theirs = copy.definition
    }

    /// Ours in the order of the kinds, then the custom ones by name.
    static func all(_ factory: Factory, in snapshot: Snapshot) throws -> [TemplateView] {
        let book = factory.templates
        let ours = try NoticeKind.allCases.flatMap { kind in
            try Language.allCases.map { try TemplateView(kind, $0, book, in: snapshot) }
        }
        let custom = try book.all(in: snapshot).filter { !isOurs($0.name, $0.language) }
        return ours + custom.map { TemplateView($0, book) }
    }

    static func find(
        _ name: String, _ language: String, _ factory: Factory, in snapshot: Snapshot
    ) throws -> TemplateView? {
        let book = factory.templates
        if let kind = NoticeKind(templateName: name), let language = Language(templateCode: language) {
            return try TemplateView(kind, language, book, in: snapshot)
        }
        return try book.find(name, language, in: snapshot).map { TemplateView($0, book) }
    }

    /// By `name.language`. Throws 404.
    static func found(_ id: String, _ factory: Factory, in snapshot: Snapshot) throws -> TemplateView {
        let parts = id.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let view = try find(String(parts[0]), String(parts[1]), factory, in: snapshot) else {
            throw Problem.notFound("There is no such template.")
        }
        return view
    }

    private static func isOurs(_ name: String, _ language: String) -> Bool {
        NoticeKind(templateName: name) != nil && Language(templateCode: language) != nil
    }

    /// What the names of ours begin with, in versions to come, too.
    static let reservedPrefix = "andon_"

    /// Names hold no dot.
    var id: String { "\(name).\(language)" }
    var address: String { "\(TemplatesPage.path)/\(Percent.encoded(id))" }
    /// Meta's word.
    var state: String { copy?.status.word ?? Self.missing }
    var definition: TemplateDefinition? { theirs ?? ours }
    /// `work order created`
    var kindWords: String? { kind.map { String($0.rawValue.map { $0 == "_" ? " " : $0 }) } }
    var advice: String? { kind == nil ? obstacle?.customAdvice : obstacle?.advice }

    /// What Meta has made of the category, or will; nil when it is what was asked for.
    var categoryWarning: String? {
        guard let copy else { return nil }
        if let planned = copy.plannedCategory, planned != copy.category {
            return "Meta will put it into \(planned), which may cost more."
        }
        guard let asked = ours?.category ?? theirs?.category, !copy.category.isEmpty, copy.category != asked.rawValue
        else { return nil }
        return "Meta has put it into \(copy.category); it was asked for as \(asked.rawValue)."
    }

    /// True if people read other words at Meta than ours.
    var hasOtherWords: Bool {
        guard let ours, let theirs else { return false }
        return !ours.readsTheSame(as: theirs)
    }
}

extension TemplateView {
    /// As a list of the API shows it.
    var json: JSONValue { .object(members) }

    /// The same with its words and its history.
    var wholeJSON: JSONValue {
        let turns: [JSONValue] = (copy?.turns ?? []).map { turn in
            .object([
                ("at", .time(turn.at)), ("state", .text(turn.status.word)), ("reason", .optional(turn.reason)),
            ])
        }
        let words: [(name: String, value: JSONValue)] = [
            ("text", .optional(definition?.body)), ("footer", .optional(definition?.footer)),
            ("buttons", .list(definition?.buttons.map { .text($0.title) } ?? [])),
            ("gaps", .list(definition?.gaps.map { .text($0) } ?? [])),
            ("preview", .optional(definition?.preview())), ("history", .list(turns)),
        ]
        return .object(members + words)
    }

    private var members: [(name: String, value: JSONValue)] {
        let obstacleJSON: JSONValue =
            obstacle.map { .object([("sentence", .text($0.sentence)), ("advice", .text(advice ?? ""))]) } ?? .null
        return [
            ("id", .text(id)), ("name", .text(name)), ("language", .text(language)),
            ("kind", .optional(kind?.rawValue)), ("state", .text(state)),
            ("category", .optional(copy?.category ?? ours?.category.rawValue)),
            ("categoryWarning", .optional(categoryWarning)), ("quality", .optional(copy?.quality)),
            ("reason", .optional(copy?.reason)), ("obstacle", obstacleJSON), ("updatedAt", .time(copy?.updatedAt)),
        ]
    }
}

extension TemplateDefinition {
    static let gapsShown = 100  // The most that Meta takes.

    /// The gaps of the body, each once, in the order in which they are filled when it is sent.
    var gaps: [String] {
        let gaps = TemplateText(body).gaps.reduce(into: [String]()) { gaps, gap in
            if gaps.count < Self.gapsShown, !gaps.contains(gap) { gaps.append(gap) }
        }
        return format == .positional ? gaps.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) } : gaps
    }
}
