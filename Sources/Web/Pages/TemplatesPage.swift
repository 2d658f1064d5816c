import Factory
import Messaging
import Store
import WhatsApp

/// Every template in every language, with what Meta thinks of it and what is to be done.
enum TemplatesPage {
    static let path = "/whatsapp/templates"
    static let title = "Templates"

    /// The word that stands for every state that keeps one from being sent.
    static let problems = "problems"
    static let callsMax = 25  // Calls to Meta for one press of a button, some seconds each at worst; then once more.

    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let state = try state(call.request.query)
        let views = try TemplateView.all(call.factory, in: snapshot).filter { matches($0, state) }
        let custom = views.filter { $0.kind == nil }
        let page = try TemplatesEndpoint.page(custom, call)
        let fields = state.map { "state=\(Percent.encoded($0))&" } ?? ""
        let more: HTML =
            page.next.map {
                "<p><a rel=\"next\" href=\"\(path)?\(fields)next=\(Percent.encoded($0))\">More templates</a></p>"
            } ?? .none
        let content: HTML = """
            \(done(call))\(actions(call))\(form(state))
            <h2>What andon says by itself</h2>\(matrix(views.filter { $0.kind != nil }))
            <h2>Custom templates</h2>\(table(page.views, call))\(more)
            """
        return .page(call.frame.page(title, content))
    }

    /// Creates at Meta what is missing of ours, and changes what has other words.
    static func push(_ call: Call) async throws -> Response {
        try await acting(call, "Push ours to Meta") { account in
            var lines: [HTML] = []
            try await account.push(callsMax: callsMax) { step in
                switch step.outcome {
                case .done(let words): lines.append("<li>\(step.template): \(words)</li>\n")
                case .refused(let error):
                    lines.append("<li class=\"bad\">\(step.template): refused.\(error.section)</li>\n")
                }
            }
            return "<ol>\(lines)</ol>"
        }
    }

    /// Fetches the state of all templates.
    static func sync(_ call: Call) async throws -> Response {
        try await acting(call, "Sync") { account in
            let report = try await account.sync()
            let lines: [HTML] = report.applied.prefix(Call.limitMax).map {
                "<li>\($0.name) \($0.language): \($0.change.words)</li>\n"
            }
            return """
                <p role="status">New \(report.new), changed \(report.changed), unchanged \(report.same), gone \
                \(report.gone).</p><ol>\(lines)</ol>
                """
        }
    }

    private static func acting(
        _ call: Call, _ title: String, _ act: (TemplateAccount) async throws -> HTML
    ) async throws -> Response {
        let account = try call.templateAccount()
        let back: HTML = "<p><a href=\"\(path)\">Back to the templates</a></p>"
        do {
            let lines = try await act(account)
            call.desk.outboxBell.ring()
            return .page(call.frame.page(title, "\(lines)\(back)"))
        } catch let error as GraphError {
            return .page(call.frame.page(title, "\(error.section)\(back)"), status: error.status)
        }
    }

    // MARK: Choosing

    /// Nil: in any state. Throws 422 for a word that is none.
    static func state(_ form: Form) throws(Problem) -> String? {
        guard let word = form["state"], !word.isEmpty else { return nil }
        guard word == problems || states.contains(word) else {
            throw .refused("state", "state is \(problems) or one of \(states.joined(separator: ", "))")
        }
        return word
    }

    static func matches(_ view: TemplateView, _ state: String?) -> Bool {
        guard let state else { return true }
        return state == problems ? view.obstacle != nil : view.state == state
    }

    private static let states = [TemplateView.missing] + TemplateStatus.known.map(\.word)

    private static func form(_ state: String?) -> HTML {
        let options = [("", "any"), (problems, "cannot be sent")] + states.map { ($0, $0) }
        return """
            <form method="get" action="\(path)" class="filter" aria-label="Which templates">
            \(Parts.choice("state", "State", options, chosen: state ?? ""))<button>Show</button></form>
            """
    }

    // MARK: What is shown

    private static func done(_ call: Call) -> HTML {
        call.request.query["deleted"] == nil
            ? .none : "<p role=\"status\" class=\"note\">It is deleted. Meta blocks its name for thirty days.</p>"
    }

    private static func actions(_ call: Call) -> HTML {
        if let complaint = call.desk.meta().complaint { return "<p class=\"note\">\(complaint)</p>" }
        guard call.visitor.role?.mayChange == true else { return .none }
        let buttons: [HTML] = [("push", "Push ours to Meta"), ("sync", "Sync")].map { action, words in
            """
            <form class="inline" method="post" action="\(path)/\(action)">
            <input type="hidden" name="form-token" value="\(call.formToken)"><button>\(words)</button></form>
            """
        }
        return "\(buttons)<p><a href=\"\(NewTemplatePage.path)\">New template</a></p>"
    }

    private static func matrix(_ views: [TemplateView]) -> HTML {
        let kinds = NoticeKind.allCases.filter { kind in views.contains { $0.kind == kind } }
        let rows: [[HTML]] = kinds.map { kind in
            let cells: [HTML] = Language.allCases.map { language in
                views.first { $0.kind == kind && $0.language == language.templateCode }.map(cell) ?? "–"
            }
            let words = views.first { $0.kind == kind }?.kindWords ?? kind.rawValue
            return ["\(words)<br><span class=\"dim\">\(kind.priority.word)</span>"] + cells
        }
        return Parts.table(
            "Kinds of notices by language", ["Kind"] + Language.allCases.map(\.templateCode), rows,
            empty: "None is in this state.")
    }

    private static func table(_ views: [TemplateView], _ call: Call) -> HTML {
        let rows: [[HTML]] = views.map { view in
            [
                "\(said: view.name)", "\(view.language)", cell(view),
                "\(view.copy.map { call.factory.language.dateAndTime($0.updatedAt) } ?? "–")",
            ]
        }
        return Parts.table(
            "Templates that somebody made", ["Name", "Language", "State", "Changed"], rows, empty: "There is none.")
    }

    private static func cell(_ view: TemplateView) -> HTML {
        "<a href=\"\(view.address)\" aria-label=\"\(view.name) \(view.language): \(view.state)\">\(view.state)</a>\(standing(view))"
    }

    /// Category, quality, and why it cannot be sent.
    private static func standing(_ view: TemplateView) -> HTML {
        let category: HTML = view.copy.map { " \($0.category)" } ?? .none
        let quality: HTML = view.copy?.quality.map { " · quality \($0)" } ?? .none
        let warning: HTML = view.categoryWarning.map { "<br><strong class=\"bad\">\($0)</strong>" } ?? .none
        let obstacle: HTML =
            view.obstacle.map { "<br>\($0.sentence) <span class=\"dim\">\(view.advice ?? "")</span>" } ?? .none
        return "\(category)\(quality)\(warning)\(obstacle)"
    }
}

extension TemplateBook.Applied.Change {
    fileprivate var words: String {
        switch self {
        case .status(let from, let to): from.map { "\($0.word) → \(to.word)" } ?? "new, \(to.word)"
        case .category(let from, let to): "category \(from) → \(to)"
        case .quality(_, let to): "quality \(to)"
        case .words: "other words"
        }
    }
}
