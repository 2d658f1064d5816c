import Factory
import Messaging
import Store

/// Every call to and from WhatsApp of the last seven days, without what is secret or personal.
enum ChannelPages {
    static let path = "/whatsapp/channel"
    static let callsMax = 50  // Of one message: its attempts and receipts are some ten.

    static let link: HTML = "<p><a href=\"\(path)\">Calls to and from WhatsApp</a></p>"

    /// Newest first; by direction, the failed ones alone, or about one message.
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let query = try query(call.request.query)
        let cursor = try call.request.query["next"].map { text in
            guard let cursor = ChannelReader.Cursor(text) else {
                throw Problem.refused("next", "next is no page of this list; start without it")
            }
            return cursor
        }
        let page = try call.desk.channel.reader.page(query, after: cursor, limit: try call.limit())
        let more = more(page, query)
        return .page(
            call.frame.page("Calls to and from WhatsApp", "\(form(query))\(table(page.calls, call))\(more)"))
    }

    /// The calls one message of ours was about, for its own page. `from` is when it was written.
    static func calls(of id: UInt64, from: Timestamp, through: Timestamp? = nil, _ call: Call) throws -> HTML {
        let page = try call.desk.channel.reader.page(.init(message: id, from: from, through: through), limit: callsMax)
        let cut: HTML =
            page.isCut ? "<p class=\"dim\">Only a part of the log was looked through: there may be more.</p>" : .none
        return """
            \(table(page.calls, call))\(cut)
            <p><a href="\(path)?message=\("\(id)")">All calls about this message</a></p>
            """
    }

    private static func query(_ form: Form) throws(Problem) -> ChannelReader.Query {
        var query = ChannelReader.Query()
        if let word = form["direction"], !word.isEmpty {
            guard let direction = ChannelCall.Direction(rawValue: word) else {
                throw .refused("direction", "direction is in or out")
            }
            query.direction = direction
        }
        if let word = form["message"], !word.isEmpty {
            guard let id = UInt64(word) else { throw .refused("message", "message is the number of a message of ours") }
            query.message = id
        }
        query.isFailedOnly = form["failed"] == "yes"
        return query
    }

    private static func form(_ query: ChannelReader.Query) -> HTML {
        func option(_ value: String, _ words: String, _ isChosen: Bool) -> HTML {
            let mark: HTML = isChosen ? " selected" : .none
            return "<option value=\"\(value)\"\(mark)>\(words)</option>"
        }
        return """
            <form method="get" action="\(path)">
            <label for="direction">Direction</label>
            <select id="direction" name="direction">\(option("", "Both", query.direction == nil))\
            \(option("out", "From us", query.direction == .out))\(option("in", "To us", query.direction == .in))</select>
            <label for="failed">Result</label>
            <select id="failed" name="failed">\(option("", "All", !query.isFailedOnly))\
            \(option("yes", "Failed", query.isFailedOnly))</select>
            <label for="message">Message</label>
            <input id="message" name="message" inputmode="numeric" value="\(query.message.map { "\($0)" } ?? "")">
            <button>Show</button>
            </form>
            """
    }

    private static func table(_ calls: [ChannelCall], _ call: Call) -> HTML {
        let rows: [[HTML]] = calls.map { entry in
            if let note = entry.note { return ["\(time(entry, call))", "", "\(note)", "", "", ""] }
            let messages: [HTML] = entry.messages.map {
                "<a href=\"\(path)?message=\("\($0.id)")\">\("\($0.id)")</a> (attempt \($0.attempt)) "
            }
            return [
                "\(time(entry, call))", "\(entry.direction == .out ? "From us" : "To us")",
                "\(entry.method) \(entry.path)\(bodies(entry))", result(entry), "\(entry.durationMilliseconds) ms",
                "\(messages)",
            ]
        }
        return Parts.table(
            "Calls, newest first", ["When", "Direction", "Call", "Result", "Took", "Messages"], rows,
            empty: "No such call in the last \(ChannelReader.keptDays) days.")
    }

    private static func time(_ entry: ChannelCall, _ call: Call) -> String {
        "\(call.factory.language.dateAndTime(entry.at)):\(PlantTime.rfc3339(entry.at).dropFirst(17).prefix(2))"
    }

    private static func result(_ entry: ChannelCall) -> HTML {
        let words = entry.failure ?? entry.status.map { "\($0)" } ?? "–"
        return entry.isFailed ? "<span class=\"bad\">\(words)</span>" : "\(words)"
    }

    /// What was asked and answered, folded.
    private static func bodies(_ entry: ChannelCall) -> HTML {
        var parts: [HTML] = []
        if let request = entry.request { parts.append("<p class=\"dim\">Request</p><pre>\(request)</pre>") }
        if let answer = entry.answer { parts.append("<p class=\"dim\">Answer</p><pre>\(answer)</pre>") }
        if let id = entry.requestID { parts.append("<p class=\"dim\">Request id \(id)</p>") }
        if let dropped = entry.dropped { parts.append("<p class=\"bad\">\(dropped) calls before were not noted</p>") }
        let bytes = "\(entry.requestBytes) bytes, answered by \(entry.answerBytes)"
        return "<details><summary>\(bytes)</summary>\(parts)</details>"
    }

    private static func more(_ page: ChannelReader.Page, _ query: ChannelReader.Query) -> HTML {
        guard let next = page.next else { return .none }
        var fields = ["next=\(Percent.encoded(next.description))"]
        if let direction = query.direction { fields.append("direction=\(direction.rawValue)") }
        if query.isFailedOnly { fields.append("failed=yes") }
        if let message = query.message { fields.append("message=\(message)") }
        let words = page.isCut ? "Not found so far: look further back" : "Older calls"
        return "<p><a rel=\"next\" href=\"\(path)?\(fields.joined(separator: "&"))\">\(words)</a></p>"
    }
}
