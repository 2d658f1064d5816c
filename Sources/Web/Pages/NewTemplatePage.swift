import Factory
import Messaging
import Store
import WhatsApp

/// Where somebody words a template of their own, sees what it will look like and what Meta would refuse, and asks for
/// it.
enum NewTemplatePage {
    static let path = "/whatsapp/templates/new"
    static let previewPath = "/whatsapp/templates/preview"
    static let title = "New template"

    private static let rowsOpen = 3  // Buttons that stand open; the others unfold.

    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        page(TemplateDraft { _ in nil }, .blank, call)
    }

    /// The same form with what it would look like. Nothing is kept.
    static func preview(_ call: Call) async throws -> Response {
        page(TemplateDraft(call.request.form), .checked, call)
    }

    /// Asks Meta for the template; once, however often the form is sent.
    static func save(_ call: Call) async throws -> Response {
        let draft = TemplateDraft(call.request.form)
        guard draft.complaints.isEmpty else { return page(draft, .checked, call, status: 422) }
        if call.desk.meta().complaint != nil { return page(draft, .checked, call, status: 409) }
        try call.desk.refuseWhenFull()
        do {
            let made = try await call.templateAccount().create(draft.definition)
            let id = "\(made.copy.name).\(made.copy.language)"
            return .seeOther("\(TemplatesPage.path)/\(Percent.encoded(id))?\(made.isNew ? "created" : "known")=1")
        } catch let error as GraphError {
            return page(draft, .refused(error), call, status: error.status)
        }
    }

    private enum Stage {
        /// Nothing was typed yet, so nothing is complained about.
        case blank
        case checked
        case refused(GraphError)
    }

    private static func page(_ draft: TemplateDraft, _ stage: Stage, _ call: Call, status: Int = 200) -> Response {
        let form = TemplateFormView(draft: draft, isBlank: { if case .blank = stage { true } else { false } }())
        let missing: HTML =
            call.desk.meta().complaint.map { "<p role=\"alert\" class=\"note\">\($0)</p>" } ?? .none
        var refusal = HTML.none
        if case .refused(let error) = stage { refusal = error.section }
        let rows: [HTML] = (0..<TemplateDraft.buttonsMax).map { form.button($0) }
        let hasMore = (rowsOpen..<TemplateDraft.buttonsMax).contains { !draft.typed("button-\($0)").isEmpty }
        let open: HTML = hasMore ? " open" : .none
        let content: HTML = """
            \(missing)\(refusal)
            <p>Meta reads every template before it may be sent, which takes up to a day. A gap is written as
            <code>{{order}}</code> or <code>{{1}}</code>. Templates with a picture or a file are made in WhatsApp Manager;
            <a href="\(TemplatesPage.path)">Sync</a> brings them here.</p>
            <form method="post" action="\(path)" data-preview="\(previewPath)">
            <input type="hidden" name="form-token" value="\(call.formToken)">
            <div id="summary" data-live role="status">\(form.summary)</div>
            \(form.line("name", "Name", "shift_change_1", max: 512))
            \(form.line("language", "Language, as Meta writes it", "en, es, pt_BR", max: 16))
            \(form.category)
            \(form.line("header", "Header (may be left out)", "Shift change", max: 120))
            \(form.line("header-example", "Example for the gap in the header, if there is one", "", max: 120))
            \(form.body)
            <div id="examples" data-live>\(form.examples)</div>
            \(form.line("footer", "Footer (may be left out)", "", max: 120))
            <fieldset><legend>Buttons</legend>\(form.complaint("buttons"))
            \(Array(rows.prefix(rowsOpen)))
            <details\(open)><summary>More buttons</summary>\(Array(rows.dropFirst(rowsOpen)))</details></fieldset>
            <button formaction="\(previewPath)">Preview</button> <button>Send to Meta for review</button>
            </form>
            <h2>What people will see</h2>
            <div id="preview" data-live>\(TemplateBubble.html(draft.definition, "Preview"))</div>
            \(LiveScript.tag)
            """
        return .page(call.frame.page(title, content), status: status, scripts: .ours)
    }
}
