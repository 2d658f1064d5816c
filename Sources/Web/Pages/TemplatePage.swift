import Factory
import Messaging
import Store
import WhatsApp

/// One template: its words as people see them, how Meta stands to it, and a test of it.
enum TemplatePage {
    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        page(try TemplateView.found(call.argument("id"), call.factory, in: snapshot), call)
    }

    /// Sends it to one person of the directory.
    static func send(_ call: Call, in tx: Transaction) throws -> Response {
        let view = try TemplateView.found(call.argument("id"), call.factory, in: tx)
        let form = call.request.form
        do {
            let sent = try TemplateSending(view, call, values: TemplateSending.Values(form)).post(
                toPersonNamed: form["person"]?.trimmed ?? "", isAlarmMeant: form["alarm"] == "yes", in: tx)
            return .seeOther("\(view.address)?sent=\(sent.outbound.id)")
        } catch let problem as Problem where [409, 422].contains(problem.status) {
            return page(view, call, alert: "<p role=\"alert\" class=\"bad\">\(problem.detail)</p>", problem.status)
        }
    }

    /// Deletes a custom template at Meta; the first press only asks.
    static func delete(_ call: Call) async throws -> Response {
        let view = try call.desk.store.read { try TemplateView.found(call.argument("id"), call.factory, in: $0) }
        guard let copy = view.copy, mayDelete(view) else {
            throw Problem.conflict("Only custom templates that are at Meta are deleted here. If it is new there, sync.")
        }
        guard call.request.form["sure"] == "yes" else { return page(view, call, alert: question(view, call)) }
        do {
            try await call.templateAccount().delete(copy)
            return .seeOther("\(TemplatesPage.path)?deleted=1")
        } catch let error as GraphError {
            return page(view, call, alert: error.section, error.status)
        }
    }

    private static func mayDelete(_ view: TemplateView) -> Bool {
        guard let copy = view.copy, view.kind == nil, !copy.metaID.isEmpty else { return false }
        return copy.status != .deleted && copy.status != .pendingDeletion
    }

    private static func page(_ view: TemplateView, _ call: Call, alert: HTML = .none, _ status: Int = 200) -> Response {
        let content: HTML = """
            \(alert)\(done(call))\(facts(view, call))\(obstacle(view))
            <h2>What people see</h2>\(words(view))
            <h2>What became of it at Meta</h2>\(history(view, call))
            \(sendForm(view, call))\(deleteForm(view, call))
            <p><a href="\(TemplatesPage.path)">All templates</a></p>
            """
        return .page(call.frame.page("Template \(view.name) \(view.language)", content), status: status)
    }

    private static func done(_ call: Call) -> HTML {
        let query = call.request.query
        let words: HTML
        if let id = query["sent"].flatMap({ UInt64($0) }) {
            let number = "\(id)"
            words = "Message <a href=\"\(NotificationsPage.path)/\(number)\">\(number)</a> is on its way."
        } else if query["created"] != nil {
            words = "Meta has it and reviews it."
        } else if query["known"] != nil {
            words = "It was there already, in the same words. Nothing was sent to Meta."
        } else {
            return .none
        }
        return "<p role=\"status\" class=\"note\">\(words)</p>"
    }

    private static func facts(_ view: TemplateView, _ call: Call) -> HTML {
        let copy = view.copy
        let use = view.kind.map { "\(view.kindWords ?? ""), class \($0.priority.word), outside the 24 hours" }
        let warning: HTML = view.categoryWarning.map { " <strong class=\"bad\">\($0)</strong>" } ?? .none
        let category = copy?.category ?? view.ours?.category.rawValue ?? "–"
        return Parts.facts(
            "About this template",
            [
                ("Name", "\(said: view.name)"), ("Language", "\(view.language)"),
                ("State", "<strong>\(view.state)</strong>"), ("Category", "\(category)\(warning)"),
                ("Quality", "\(copy?.quality ?? "–")"), ("Meta's reason", "\(said: copy?.reason ?? "–")"),
                ("Used for", "\(use ?? "what somebody sends from this page or by the API")"),
                ("Changed", "\(copy.map { call.factory.language.dateAndTime($0.updatedAt) } ?? "–")"),
            ])
    }

    private static func obstacle(_ view: TemplateView) -> HTML {
        guard let obstacle = view.obstacle else { return .none }
        return """
            <section class="note" aria-label="Why it cannot be sent"><p>\(obstacle.sentence)</p>
            <p>\(view.advice ?? "")</p></section>
            """
    }

    private static func words(_ view: TemplateView) -> HTML {
        guard let definition = view.definition else {
            return "<p>Only its name is known. Sync fetches its words.</p>"
        }
        // Meta keeps no examples one could rely on.
        var shown = definition
        if let ours = view.ours { shown.examples.merge(ours.examples) { $1 } }
        guard view.hasOtherWords, let ours = view.ours else { return TemplateBubble.html(shown, "As people see it") }
        return """
            <p>At Meta:</p>\(TemplateBubble.html(shown, "As it is at Meta"))
            <p>Ours, which the next push puts there:</p>\(TemplateBubble.html(ours, "Ours"))
            """
    }

    private static func history(_ view: TemplateView, _ call: Call) -> HTML {
        let turns: [HTML] = (view.copy?.turns ?? []).map { turn in
            let reason: HTML = turn.reason.map { ": \(said: $0)" } ?? .none
            return """
                <li><span class="dim">\(call.factory.language.dateAndTime(turn.at))</span> \(turn.status.word)\(reason)</li>

                """
        }
        return turns.isEmpty ? "<p>Nothing is known yet.</p>" : "<ol>\(turns)</ol>"
    }

    // MARK: What can be done

    private static func sendForm(_ view: TemplateView, _ call: Call) -> HTML {
        guard call.visitor.role?.mayChange == true else { return .none }
        if let reason = TemplateSending.impossibility(of: view) { return "<h2>Send a test</h2><p>\(reason)</p>" }
        let form = call.request.form
        func field(_ name: String, _ label: String, id: String) -> HTML {
            """
            <div><label for="\(id)">\(label)</label>
            <input id="\(id)" name="\(name)" value="\(form[name] ?? "")" maxlength="\(TemplateValue.lengthMax)" dir="auto">
            </div>
            """
        }
        var fields: [HTML] = [field("person", "To: employee number or phone of the directory", id: "person")]
        fields += TemplateSending.needs(of: view).enumerated().map { field($1.field, $1.label, id: "need-\($0)") }
        if TemplateSending.readsAsAlarm(view) {
            fields.append(
                """
                <label><input type="checkbox" name="alarm" value="yes"> The person knows that it is a test: it reads like
                a real alarm</label>
                """)
        }
        return """
            <h2>Send a test</h2>
            <form method="post" action="\(view.address)/send">
            <input type="hidden" name="form-token" value="\(call.formToken)">\(fields)<button>Send</button></form>
            """
    }

    private static func deleteForm(_ view: TemplateView, _ call: Call) -> HTML {
        guard mayDelete(view), call.visitor.role?.mayChange == true else { return .none }
        return """
            <form method="post" action="\(view.address)/delete">
            <input type="hidden" name="form-token" value="\(call.formToken)"><button>Delete</button></form>
            """
    }

    private static func question(_ view: TemplateView, _ call: Call) -> HTML {
        """
        <section class="note" role="alert" aria-label="Delete"><p>Delete \(said: view.name) in \(view.language)? Meta
        blocks a deleted name for thirty days.</p>
        <form method="post" action="\(view.address)/delete">
        <input type="hidden" name="form-token" value="\(call.formToken)"><input type="hidden" name="sure" value="yes">
        <button>Delete it at Meta</button></form> <p><a href="\(view.address)">Keep it</a></p></section>
        """
    }
}
