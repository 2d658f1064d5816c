import Factory
import Messaging
import Store
import WhatsApp

/// Who talks with us, and what was said.
enum ConversationPages {
    static let conversationsMax = 1_000  // Sorted for one page; beyond, the list of people leads to each.

    /// By the last word, newest first.
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let newest = try snapshot.page(Conversation.self, .descending, limit: conversationsMax).records
            .sorted { $0.lastActivityAt > $1.lastActivityAt }.prefix(Call.limitMax)
        let rows: [[HTML]] = try newest.compactMap { conversation in
            guard let person = try snapshot.find(conversation.person)?.current(in: snapshot) else { return nil }
            let name = try call.factory.people.name(of: person)
            let window = try call.factory.outbox.window(of: conversation.id, in: snapshot)
            return [
                "<a href=\"\(address(of: person))\">\(said: name)</a>", "\(person.employeeNumber)",
                "\(conversation.flow ?? "–")",
                "\(window.words(now: snapshot.now, call.factory.language))",
                "\(call.factory.language.dateAndTime(conversation.lastActivityAt))",
            ]
        }
        let table = Parts.table(
            "Conversations by the last word", ["Name", "Number", "In the middle of", "Window", "Last word"], rows,
            empty: "Nobody has written yet.")
        return .page(call.frame.page("Conversations", table))
    }

    static func thread(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let factory = call.factory
        let person = try PersonPage.person(call.argument("person"), in: snapshot)
        let accounts = try factory.contacts.of(person, in: snapshot)
        let phone =
            try factory.people.phone(of: person)
            ?? factory.contacts.preferred(of: person, in: snapshot).flatMap { try factory.contacts.phone(of: $0) }
        var lines: HTML = "<p>Nothing has been said yet.</p>"
        if !accounts.isEmpty {
            let thread = try Thread(
                accounts, after: try Thread.Place(call.request.query["next"]), limit: try call.limit(), factory,
                in: snapshot)
            if !thread.lines.isEmpty {
                let items: [HTML] = thread.lines.map { item($0, factory) }
                lines = """
                    <ol class="thread">\(items)</ol>
                    \(Parts.more(address(of: person), next: thread.next?.text, "Earlier messages"))
                    """
            }
        }
        let name = try factory.people.name(of: person)
        let window = try factory.window(of: person, in: snapshot)?.sentence(now: snapshot.now, factory.language)
        return .page(
            call.frame.page(
                name,
                """
                <p class="dim">\(person.employeeNumber) · \(call.shown(phone) ?? (accounts.isEmpty ? "–" : "number hidden")) · newest first</p>
                <p>\(window ?? "There is no number to write to.")</p>\(lines)
                """))
    }

    static func address(of person: Person) -> String { "/conversations/\(person.id)" }

    private static func item(_ line: Thread.Line, _ factory: Factory) -> HTML {
        let files: [HTML] = line.media.map { file in
            if let error = file.error { return "<p class=\"bad\">(\(file.kind), lost: \(said: error))</p>" }
            guard file.size != nil else { return "<p class=\"dim\">(\(file.kind), not here yet)</p>" }
            return "<p><a href=\"/api/v1/media/\(file.id)\">\(file.kind)</a></p>"
        }
        let error: HTML = line.error.map { "<p class=\"bad\">\($0.sentence) \($0.advice)</p>" } ?? .none
        let side: HTML = line.isIncoming ? .none : " class=\"out-going\""
        let log: HTML =
            line.isIncoming ? .none : " · <a href=\"\(NotificationsPage.path)/\(line.id)\">What happened to it</a>"
        return """
            <li\(side)><p dir="auto">\(said: line.text ?? "(\(line.type))")</p>\(files)\(error)
            <p class="dim">\(line.isIncoming ? "Received" : "Sent by us"), \(line.state) · \
            \(factory.language.dateAndTime(line.at))\(log)</p></li>

            """
    }
}
