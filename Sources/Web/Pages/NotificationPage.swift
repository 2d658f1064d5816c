import Factory
import Messaging
import Store
import WhatsApp

/// One message of ours: its words, everything that happened to it, and what can be done.
enum NotificationPage {
    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        try page(try found(call, in: snapshot), call, in: snapshot)
    }

    static func retry(_ call: Call, in tx: Transaction) throws -> Response {
        let message = try found(call, in: tx)
        guard message.queue != .unknown || call.request.form["twice"] == "yes" else {
            return try page(
                message, call, complaint: "It may have arrived. Tick that it may arrive twice, and try again.",
                status: 422, in: tx)
        }
        try OutboundRetry.retry(message.id, call, in: tx)
        return .seeOther(NotificationsPage.address(of: message.id) + "?retried=1")
    }

    /// The message that the path names. Throws 404.
    static func found(_ call: Call, in snapshot: Snapshot) throws -> OutboundMessage {
        guard let id = UInt64(call.argument("id")), let message = try snapshot.find(Ref<OutboundMessage>(id)) else {
            throw Problem.notFound("There is no such message.")
        }
        return message
    }

    private static func page(
        _ message: OutboundMessage, _ call: Call, complaint: String? = nil, status: Int = 200, in snapshot: Snapshot
    ) throws -> Response {
        let view = try OutboundView(message, call.factory, in: snapshot)
        let alert: HTML = complaint.map { "<p role=\"alert\" class=\"bad\">\($0)</p>" } ?? .none
        let isRetried = call.request.query["retried"] != nil
        let done: HTML = isRetried ? "<p role=\"status\" class=\"note\">It is tried again.</p>" : .none
        let content: HTML = """
            \(alert)\(done)\(try facts(view, call, in: snapshot))
            <h2>Words</h2><ol class="thread"><li class="out-going"><p dir="auto">\(said: view.text)</p></li></ol>
            \(error(view, call))\(retryForm(view, call))
            <h2>What happened</h2>\(timeline(view, call))
            \(try ChannelPages.calls(of: message.id.value, from: message.createdAt, call))
            """
        return .page(call.frame.page("Message \(message.id)", content), status: status)
    }

    private static func facts(_ view: OutboundView, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        let (message, language, now) = (view.message, call.factory.language, snapshot.now)
        let window = try call.factory.outbox.window(of: message.contact, in: snapshot)
        return Parts.facts(
            "About this message",
            [
                ("To", NotificationsPage.who(view, call)),
                ("State", "<strong>\(message.delivery.word)</strong> \(message.stateSentence(now: now, language))"),
                ("Window", "\(window.sentence(now: now, language))"),
                ("Kind", "\(view.kindWords)"), ("Class", "\(message.priority.word)"),
                ("Written", "\(language.dateAndTime(message.createdAt))"),
                ("Of use until", "\(message.usefulUntil.map(language.dateAndTime) ?? "–")"),
                ("Attempts", "\(message.attempts)"),
            ])
    }

    private static func error(_ view: OutboundView, _ call: Call) -> HTML {
        guard let error = view.error else { return .none }
        let title: HTML = error.title.map { "<p class=\"dim\">WhatsApp's words: \(said: $0)</p>" } ?? .none
        // The details may quote what was sent, and to whom.
        let details: HTML =
            error.details.flatMap { call.seesPhones ? "<p class=\"dim\">\(said: $0)</p>" : nil } ?? .none
        let trace: HTML = error.traceID.map { "<p class=\"dim\">Trace id for Meta's support: \(said: $0)</p>" } ?? .none
        return """
            <section class="note" aria-label="Reason"><p><strong>\(error.code)</strong> \(error.sentence)</p>
            <p>\(error.advice)</p>\(title)\(details)\(trace)</section>
            """
    }

    private static func retryForm(_ view: OutboundView, _ call: Call) -> HTML {
        guard view.mayBeRetried, call.visitor.role?.mayChange == true else { return .none }
        let confirmation: HTML =
            view.message.queue == .unknown
            ? "<label><input type=\"checkbox\" name=\"twice\" value=\"yes\"> It may arrive twice</label>" : .none
        return """
            <form method="post" action="\(NotificationsPage.address(of: view.message.id))/retry">
            <input type="hidden" name="form-token" value="\(call.formToken)">\(confirmation)
            <button>Try again</button></form>
            """
    }

    private static func timeline(_ view: OutboundView, _ call: Call) -> HTML {
        let language = call.factory.language
        let entries: [HTML] = DeliveryTimeline(view.message, language).entries.map { entry in
            let attempt: HTML = entry.event.attempt.map { "Attempt \($0). " } ?? .none
            let remark: HTML = entry.remark.map { " <em>(\($0))</em>" } ?? .none
            return """
                <li><span class="dim">\(language.dateAndTime(entry.event.at))</span> \(attempt)\(entry.sentence)\(remark)\
                \(link(entry.event))</li>

                """
        }
        let written = language.dateAndTime(view.message.createdAt)
        return "<ol><li><span class=\"dim\">\(written)</span> Written.</li>\n\(entries)</ol>"
    }

    private static func link(_ event: DeliveryEvent) -> HTML {
        guard case .folded(let other) = event.what else { return .none }
        return " <a href=\"\(NotificationsPage.address(of: other))\">Look at it</a>"
    }
}
