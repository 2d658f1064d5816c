public import Store
public import WhatsApp

/// Our templates at Meta: fetched, created, changed and deleted, each step written down as soon as Meta has answered.
public struct TemplateAccount: Sendable {
    /// Told of everything that was changed at Meta, in the transaction that writes it down: which template, and what
    /// was done to it.
    public typealias Note = @Sendable (_ template: String, _ what: String, Transaction) throws -> Void

    private let outbox: Outbox
    private let store: Store
    private let api: GraphAPI
    private let account: String
    private let note: Note

    private var book: TemplateBook { outbox.templates }

    /// `account` is the business account's id.
    public init(_ outbox: Outbox, store: Store, api: GraphAPI, account: String, note: @escaping Note) {
        self.outbox = outbox
        self.store = store
        self.api = api
        self.account = account
        self.note = note
    }

    /// Fetches the state of all templates. What was held for one that is approved by now goes. Throws a `GraphError`
    /// when Meta does not give its list.
    public func sync() async throws -> TemplateBook.SyncReport { try await fetch().report }

    private func fetch() async throws -> (listed: [ListedTemplate], report: TemplateBook.SyncReport) {
        let askedAt = try store.read { $0.now }
        let listed = try await api.templates(of: account)
        let (book, outbox) = (book, outbox)
        let report = try await store.write { tx in
            let report = try book.sync(listed, askedAt: askedAt, in: tx)
            if report.applied.contains(where: \.isReleasing) { try outbox.templateApproved(in: tx) }
            return report
        }
        return (listed, report)
    }

    /// What came of one of our templates in a push.
    public struct Step: Sendable {
        public enum Outcome: Sendable {
            case done(String)
            case refused(GraphError)
        }

        /// Name and language.
        public let template: String
        public let outcome: Outcome
    }

    /// Creates what is missing of ours and changes what has other words, telling of each. A template that Meta refuses
    /// does not stop the others, unless the same would stop them, too.
    ///
    /// The languages that people read here come first. After `callsMax` calls the rest is left to the next push. Throws a `GraphError` when Meta does not give its list.
    public func push(callsMax: Int, tell: (Step) -> Void) async throws {
        var calls = 0
        let languages = try store.read { try book.languages(plant: outbox.language, in: $0) }
        let ours = NoticeKind.definitions(in: languages)
        for step in TemplatePlan.changes(ours: ours, at: try await fetch().listed) {
            let template = Self.words(step.definition)
            if step.action.isCall {
                calls += 1
                guard calls <= callsMax else {
                    tell(Step(template: template, outcome: .done("left for the next push")))
                    continue
                }
            }
            do throws(any Error) {
                tell(Step(template: template, outcome: .done(try await perform(step))))
            } catch let error as GraphError {
                tell(Step(template: template, outcome: .refused(error)))
                if [.stopAccount, .waitAccount, .retry].contains(error.errorClass) { return }
            }
        }
    }

    /// Asks Meta for a template that somebody wrote. One that is there already in the same words is returned as it is,
    /// so that asking twice creates one.
    ///
    /// Throws a `GraphError` when Meta takes it not, or has the name with other words.
    public func create(_ definition: TemplateDefinition) async throws -> (copy: TemplateCopy, isNew: Bool) {
        if let known = try known(definition) { return (known, false) }
        do {
            let created = try await api.createTemplate(definition, in: account)
            return (try await keep(definition, created), true)
        } catch let error as GraphError where error.subcode == Self.existsSubcode {
            _ = try await fetch()
            guard let known = try known(definition) else { throw error }
            return (known, false)
        }
    }

    /// Deletes one language of a template. Throws a `GraphError` when Meta does not.
    public func delete(_ copy: TemplateCopy) async throws {
        precondition(!copy.metaID.isEmpty, "without its id Meta would delete every language")
        try await api.deleteTemplate(named: copy.name, id: copy.metaID, of: account)
        let (book, note) = (book, note)
        try await store.write { tx in
            let known = try book.find(copy.name, copy.language, in: tx) ?? copy
            try book.deleted(known, in: tx)
            try note("\(copy.name) \(copy.language)", "deleted", tx)
        }
    }

    // Source: Meta, Graph API error codes: content in this language exists already.
    private static let existsSubcode = 2_388_024

    /// Nil when the name is free in this language, as far as we know.
    private func known(_ definition: TemplateDefinition) throws -> TemplateCopy? {
        let found = try store.read { try book.find(definition.name, definition.language, in: $0) }
        guard let found, found.status != .deleted else { return nil }
        guard let theirs = found.definition, theirs.readsTheSame(as: definition) else {
            throw GraphError(code: Self.existsSubcode, title: nil, details: nil)
        }
        return found
    }

    private func keep(
        _ definition: TemplateDefinition, _ created: GraphAPI.CreatedTemplate
    ) async throws -> TemplateCopy {
        let (book, note) = (book, note)
        return try await store.write { tx in
            try note(Self.words(definition), "created", tx)
            return try book.created(definition, created, in: tx)
        }
    }

    /// Does what the plan says and returns what was done, in words.
    private func perform(_ step: TemplatePlan.Step) async throws -> String {
        let definition = step.definition
        switch step.action {
        case .same: return "unchanged"
        case .wait(let sentence): return "left as it is. \(sentence)"
        case .create:
            do {
                let created = try await api.createTemplate(definition, in: account)
                return "created (\(try await keep(definition, created).status.word))"
            } catch let error as GraphError where error.subcode == Self.existsSubcode {
                return "created meanwhile by somebody else"
            }
        case .edit(let id, let isApproved):
            try await api.editTemplate(id, to: definition, isApproved: isApproved)
            let (book, note) = (book, note)
            try await store.write { tx in
                try book.edited(definition, id: id, in: tx)
                try note(Self.words(definition), "changed", tx)
            }
            return "changed, and in review again"
        }
    }

    private static func words(_ definition: TemplateDefinition) -> String {
        "\(definition.name) \(definition.language)"
    }
}

extension TemplatePlan.Action {
    fileprivate var isCall: Bool {
        switch self {
        case .create, .edit: true
        case .same, .wait: false
        }
    }
}
