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
            let account = try await MetaAccount.templates()
            var refusals = 0
            try await MetaAccount.complaining {
                try await account.push(callsMax: 2 * TemplatePlan.creationsMax) { step in
                    switch step.outcome {
                    case .done(let words): Output.line("\(step.template): \(words)")
                    case .refused(let error):
                        Output.complain("\(step.template): refused. \(MetaAccount.words(error))")
                        refusals += 1
                    }
                }
            }
            if refusals > 0 { throw ExitStatus.foundSomethingWrong }
        }
    }

    struct Sync: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Fetch the state of all templates from Meta.", discussion: "Example: andon templates sync")

        func run() async throws {
            let account = try await MetaAccount.templates()
            let report = try await MetaAccount.complaining { try await account.sync() }
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
private enum MetaAccount {
    static func templates() async throws -> TemplateAccount {
        let config = try Surroundings.config()
        for setting in Setting.neededForTemplates where config[setting].isEmpty {
            throw Complaint("\(setting.rawValue) is not set; without it Meta cannot be asked")
        }
        let client = try CurlClient(authoritiesFile: config[.caFile].isEmpty ? nil : config[.caFile])
        let api = try GraphAPI(
            baseURL: config[.apiURL], phoneNumberID: config[.phoneNumberID], token: config[.accessToken], http: client)
        let plant = try await Surroundings.plant()
        let audit = plant.factory.audit
        return TemplateAccount(
            plant.factory.outbox, store: plant.store, api: api, account: config[.businessAccountID]
        ) { template, what, tx in
            try audit.note(
                "template", object: template, detail: "\(what) by andon templates", person: nil, contact: nil, in: tx)
        }
    }

    /// What Meta says against the whole of it ends the command.
    static func complaining<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch let error as GraphError { throw Complaint(words(error)) }
    }

    static func words(_ error: GraphError) -> String {
        "\(error) \(error.details.map { "Details: \($0) " } ?? "")\(error.advice)"
    }
}
