import ArgumentParser
import Factory
import Messaging
import Store
import WhatsApp

struct TemplatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "What may be sent outside the 24-hour window: our templates and Meta's state.",
        discussion: "Example: andon templates push", subcommands: [List.self, Push.self, Sync.self],
        defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List each template in each language with its state at Meta, as last heard, and what to do.",
            discussion: "Example: andon templates list --json")
        @Flag(help: "Print JSON.") var json = false

        func run() async throws {
            let plant = try await Surroundings.plant()
            let rows = try plant.store.read { try TemplateRow.all(plant.factory.templates, in: $0) }
            if json { return try Output.json(rows) }
            for line in TemplateRow.matrix(rows) { Output.line(line) }
            if rows.allSatisfy({ $0.state == TemplateRow.missing }) {
                Output.complain("Nothing is known of Meta's side yet: andon templates sync")
            }
        }
    }

    struct Push: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Create at Meta what is missing, and change what has other words.",
            discussion: "Meta takes 100 new templates an hour.\nExample: andon templates push")

        func run() async throws {
            let (meta, plant) = (try MetaAccount(), try await Surroundings.plant())
            let book = plant.factory.templates
            let listed = try await meta.templates()
            try await plant.store.write { _ = try book.sync(listed, in: $0) }
            var refusals = 0
            for step in TemplatePlan.changes(ours: NoticeKind.definitions, at: listed) {
                let name = "\(step.definition.name) \(step.definition.language)"
                do {
                    Output.line("\(name): \(try await meta.perform(step, book, plant.store))")
                } catch let error as GraphError {
                    Output.complain("\(name): refused. \(MetaAccount.words(error))")
                    refusals += 1
                    // What stops everything stops the rest, too.
                    if [.stopAccount, .waitAccount, .retry].contains(error.errorClass) { break }
                }
            }
            if refusals > 0 { throw ExitStatus.foundSomethingWrong }
        }
    }

    struct Sync: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Fetch the state of all templates from Meta.", discussion: "Example: andon templates sync")

        func run() async throws {
            let (meta, plant) = (try MetaAccount(), try await Surroundings.plant())
            let book = plant.factory.templates
            let listed = try await meta.templates()
            let report = try await plant.store.write { try book.sync(listed, in: $0) }
            Output.line(
                "new \(report.new), changed \(report.changed), unchanged \(report.same), gone \(report.gone)")
        }
    }
}

/// A line of the list: a template of ours in a language, or one somebody made at Meta.
private struct TemplateRow: Encodable {
    /// Nil for a template that is not ours.
    let kind: String?
    let template: String
    let language: String
    let state: String
    let category: String?
    let quality: String?
    let reason: String?
    /// What to do; nil where all is well.
    let advice: String?

    static let missing = "NOT_CREATED"

    static func all(_ book: TemplateBook, in snapshot: Snapshot) throws -> [TemplateRow] {
        var rows: [TemplateRow] = []
        for kind in NoticeKind.allCases {
            for language in Language.allCases {
                let copy = try book.find(kind, language, in: snapshot)
                let obstacle = try book.obstacle(kind, language, in: snapshot)
                rows.append(
                    TemplateRow(
                        kind: kind.rawValue, template: kind.templateName, language: language.templateCode, copy: copy,
                        advice: obstacle?.advice))
            }
        }
        let ours = Set(rows.map { "\($0.template) \($0.language)" })
        for copy in try book.all(in: snapshot) where !ours.contains("\(copy.name) \(copy.language)") {
            rows.append(
                TemplateRow(kind: nil, template: copy.name, language: copy.language, copy: copy, advice: nil))
        }
        return rows
    }

    private init(kind: String?, template: String, language: String, copy: TemplateCopy?, advice: String?) {
        self.kind = kind
        self.template = template
        self.language = language
        self.state = copy?.status.word ?? Self.missing
        self.category = copy?.category
        self.quality = copy?.quality
        self.reason = copy?.reason
        self.advice = advice
    }

    /// A line for each template with its state in each language, and below what is to be done.
    static func matrix(_ rows: [TemplateRow]) -> [String] {
        let ours = rows.filter { $0.kind != nil }
        let languages = Language.allCases.map(\.templateCode)
        var lines = [cells("", languages)]
        for template in NoticeKind.allCases.map(\.templateName) {
            let states = languages.map { language in
                ours.first { $0.template == template && $0.language == language }.map(\.marked) ?? ""
            }
            lines.append(cells(template, states))
        }
        for row in rows where row.kind == nil { lines.append(cells(row.template, ["\(row.language) \(row.marked)"])) }
        for advice in Set(rows.compactMap(\.advice)).sorted() {
            let concerned = rows.filter { $0.advice == advice }
            let named = concerned.prefix(namedMax).map { "\($0.template) \($0.language)" }.joined(separator: ", ")
            lines.append("✗ \(named)\(concerned.count > namedMax ? " and \(concerned.count - namedMax) more" : "")")
            lines += Set(concerned.compactMap(\.reason)).sorted().map { "  Meta says: \($0)" } + ["  \(advice)"]
        }
        return lines
    }

    private static let namedMax = 3  // Templates named beside an advice. The matrix shows all.

    private var marked: String {
        "\(advice != nil ? "✗" : state == TemplateStatus.approved.word ? "✓" : "·") \(state)"
    }

    private static func cells(_ first: String, _ rest: [String]) -> String {
        let padded = ([first] + rest).enumerated().map { index, cell in
            cell + String(repeating: " ", count: max(0, (index == 0 ? 32 : 18) - cell.count))
        }
        return String(padded.joined(separator: " ").reversed().drop { $0 == " " }.reversed())
    }
}

/// The business account at Meta, as the settings name it.
private struct MetaAccount {
    let api: GraphAPI
    let id: String

    init() throws {
        let config = try Surroundings.config()
        for setting in [Setting.businessAccountID, .accessToken] where config[setting].isEmpty {
            throw Complaint("\(setting.rawValue) is not set; without it Meta cannot be asked")
        }
        let client = try CurlClient(authoritiesFile: config[.caFile].isEmpty ? nil : config[.caFile])
        api = try GraphAPI(
            baseURL: config[.apiURL], phoneNumberID: config[.phoneNumberID], token: config[.accessToken], http: client)
        id = config[.businessAccountID]
    }

    func templates() async throws -> [ListedTemplate] {
        do { return try await api.templates(of: id) } catch { throw Complaint(Self.words(error)) }
    }

    /// Does what the plan says, writes it down, and returns what was done, in words.
    func perform(_ step: TemplatePlan.Step, _ book: TemplateBook, _ store: Store) async throws -> String {
        let definition = step.definition
        switch step.action {
        case .same: return "unchanged"
        case .wait(let sentence): return "left as it is. \(sentence)"
        case .create:
            let created = try await api.createTemplate(definition, in: id)
            try await store.write { _ = try book.created(definition, created, in: $0) }
            return "created (\(created.status.word))"
        case .edit(let template, let isApproved):
            try await api.editTemplate(template, to: definition, isApproved: isApproved)
            try await store.write { _ = try book.edited(definition, id: template, in: $0) }
            return "changed, and in review again"
        }
    }

    static func words(_ error: GraphError) -> String {
        "\(error) \(error.details.map { "Details: \($0) " } ?? "")\(error.advice)"
    }
}
