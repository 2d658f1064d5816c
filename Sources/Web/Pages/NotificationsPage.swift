import Factory
import Messaging
import Store
import WhatsApp

/// The delivery log: every message of ours, newest first, and what became of it.
enum NotificationsPage {
    static let path = "/whatsapp/notifications"
    static let title = "Delivery log"

    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let filter = try DeliveryFilter(call.request.query, call.factory, in: snapshot)
        let walk = try DeliveryWalk(
            filter, after: try call.cursor(), limit: try call.limit(), call.factory, in: snapshot)
        let rows = try walk.found.map { message in
            row(try OutboundView(message, call.factory, in: snapshot), call, now: snapshot.now)
        }
        let content: HTML = """
            \(done(call))\(form(filter, call))
            \(try retryFailed(filter, call, in: snapshot))
            \(Parts.table(
                "Messages of ours, newest first", ["When", "To", "What", "Class", "State", "Attempts", "Reason"], rows,
                empty: walk.next == nil ? "There is no such message." : "None among the \(walk.looks) looked at."))
            \(more(filter, walk))
            <p><a href="\(NotOursPage.path)">Receipts and events that are not ours</a></p>
            """
        return .page(call.frame.page(title, content))
    }

    /// Tries what has failed of the filter again.
    static func retryFailed(_ call: Call) async throws -> Response {
        let (desk, form) = (call.desk, call.request.form)
        let (ids, query) = try desk.store.read { snapshot in
            let filter = try DeliveryFilter(form, call.factory, in: snapshot)
            return (try OutboundRetry.failed(filter, call.factory, in: snapshot), filter.query)
        }
        let retried = try await OutboundRetry.retryAll(ids, call)
        return .seeOther("\(path)?" + (query.isEmpty ? "" : query + "&") + "retried=\(retried)")
    }

    static func address(of id: Ref<OutboundMessage>) -> String { "\(path)/\(id)" }

    private static func row(_ view: OutboundView, _ call: Call, now: Timestamp) -> [HTML] {
        let (message, language) = (view.message, call.factory.language)
        let reason: HTML = view.error.map { "\($0.sentence) <span class=\"dim\">\($0.advice)</span>" } ?? "–"
        return [
            "<a href=\"\(address(of: message.id))\">\(language.dateAndTime(message.createdAt))</a>",
            "\(who(view, call))", "\(view.kindWords): \(said: view.firstWords)", "\(message.priority.word)",
            "<strong>\(message.delivery.word)</strong> \(message.stateSentence(now: now, language))",
            "\(message.attempts)", reason,
        ]
    }

    /// The name, leading to the conversation, and the number as this reader may see it.
    static func who(_ view: OutboundView, _ call: Call) -> HTML {
        let phone = call.shown(view.phone) ?? "–"
        guard let person = view.person, let name = view.name else { return "\(phone)" }
        return
            "<a href=\"\(ConversationPages.address(of: person))\">\(said: name)</a> <span class=\"dim\">\(phone)</span>"
    }

    private static func done(_ call: Call) -> HTML {
        guard let count = call.request.query["retried"].flatMap({ Int($0) }) else { return .none }
        return "<p role=\"status\" class=\"note\">\(count) messages are tried again.</p>"
    }

    // MARK: Choosing

    private static func form(_ filter: DeliveryFilter, _ call: Call) -> HTML {
        let states = [("", "any"), (DeliveryFilter.problems, "problems")] + Delivery.words.map { ($0, $0) }
        let classes = [("", "any")] + Priority.allCases.map { ($0.word, $0.word) }
        let export: HTML =
            call.visitor.role?.seesPhones == true
            ? "<p><a href=\"\(path).csv?\(filter.query)\">As a CSV file</a></p>" : .none
        return """
            <form method="get" action="\(path)" class="filter" aria-label="Which messages">
            \(Parts.choice("state", "State", states, chosen: filter.value("state")))
            \(Parts.choice("class", "Class", classes, chosen: filter.value("class")))
            \(Parts.field("person", "Employee number or phone", filter.value("person")))
            \(Parts.field("since", "Since", filter.value("since"), hint: "2026-11-21 or 2026-11-21T09:31"))
            \(Parts.field("until", "Until", filter.value("until"), hint: "2026-11-21"))
            \(Parts.field("code", "Error code", filter.value("code"), hint: "131047"))
            <button>Show</button></form>
            \(export)
            """
    }

    /// A button where failed messages are looked at, for who may send.
    private static func retryFailed(_ filter: DeliveryFilter, _ call: Call, in snapshot: Snapshot) throws -> HTML {
        guard filter.states?.contains("failed") == true, call.visitor.role?.mayChange == true else { return .none }
        let count = try OutboundRetry.failed(filter, call.factory, in: snapshot).count
        guard count > 0 else { return .none }
        let fields: [HTML] = filter.fields.map {
            "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">"
        }
        return """
            <form method="post" action="\(path)/retry-failed">
            <input type="hidden" name="form-token" value="\(call.formToken)">\(fields)
            <button>Retry failed (\(count))</button></form>
            """
    }

    private static func more(_ filter: DeliveryFilter, _ walk: DeliveryWalk) -> HTML {
        guard let next = walk.next else { return .none }
        let query = (filter.query.isEmpty ? "" : filter.query + "&") + "next=\(Percent.encoded(next.description))"
        let isCut = walk.looks >= DeliveryWalk.looksMax
        let words = isCut ? "\(walk.looks) messages were looked at; continue with older ones" : "Older messages"
        return "<p><a rel=\"next\" href=\"\(path)?\(query)\">\(words)</a></p>"
    }
}
