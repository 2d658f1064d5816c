import Vault
import WhatsApp

/// Templates over the Graph API: made, listed, edited, deleted.
///
/// Source: Meta, Business Management API, Message templates.
struct GraphTemplates {
    /// Templates on one page, unless another number is asked for.
    static let pageDefault = 25
    static let pageMax = 250
    /// Edits of an approved template in 30 days; and one in 24 hours. Source: Meta, Message templates, Edit.
    static let editsMax = 10
    static let dayMilliseconds: Int64 = 24 * 60 * 60 * 1000

    let exchange: Exchange

    func answer(_ question: GraphQuestion) throws(GraphRefusal) -> JSONValue {
        switch question.verb {
        case .get: list(question)
        case .post: try create(question)
        case .delete: try delete(question)
        }
    }

    private func list(_ question: GraphQuestion) -> JSONValue {
        let query = question.query
        var templates = exchange.look { $0.templates.sorted }.filter { template in
            (query["name"].map { template.name.name.contains($0) } ?? true)
                && (query["language"].map { template.name.language == $0 } ?? true)
                && (query["status"].map { template.status.rawValue == $0.uppercased() } ?? true)
        }
        if let after = query["after"], let last = templates.firstIndex(where: { cursor($0) == after }) {
            templates.removeFirst(last + 1)
        }
        let limit = min(max(query["limit"].flatMap { Int($0) } ?? Self.pageDefault, 1), Self.pageMax)
        let page = templates.prefix(limit)
        var paging: [(name: String, value: JSONValue)] = []
        if let first = page.first, let last = page.last {
            paging.append(("cursors", ["before": .text(cursor(first)), "after": .text(cursor(last))]))
            if page.count < templates.count { paging.append(("next", .text(next(query, limit, cursor(last))))) }
        }
        return [
            "data": .list(page.map { question.chosen(members($0)) }),
            "paging": paging.isEmpty ? .absent : .object(paging),
        ]
    }

    /// One template, as `GET /{template-id}` shows it; nil if there is none.
    func find(_ id: String, _ question: GraphQuestion) -> JSONValue? {
        exchange.look { $0.templates.template(id: id) }.map { question.chosen(members($0)) }
    }

    private func members(_ template: RegisteredTemplate) -> [(name: String, value: JSONValue)] {
        [
            ("name", .text(template.name.name)), ("language", .text(template.name.language)),
            ("status", .text(template.status.rawValue)), ("category", .text(template.category)),
            ("parameter_format", template.content.isNamed ? "NAMED" : "POSITIONAL"),
            ("quality_score", ["score": .text(template.quality)]),
            ("rejected_reason", .text(template.rejectionReason)),
            ("components", .verbatim(template.content.components)), ("id", .text(template.id)),
        ]
    }

    private func cursor(_ template: RegisteredTemplate) -> String { Base64URL.text(Array(template.id.utf8)) }

    private func next(_ query: [String: String], _ limit: Int, _ after: String) -> String {
        let port = exchange.look { try? $0.port?.get() } ?? exchange.settings.listen.port
        let address = exchange.settings.address(port: port)
        let rest = ["fields", "name", "language", "status"].compactMap { name in query[name].map { "&\(name)=\($0)" } }
        return "\(address)/v25.0/\(exchange.settings.businessAccountID)/message_templates?limit=\(limit)&after=\(after)"
            + rest.joined()
    }

    private func create(_ question: GraphQuestion) throws(GraphRefusal) -> JSONValue {
        let template = try RegisteredTemplate(id: "9" + exchange.random.digits(14), try json(question))
        try exchange.change { (state) throws(GraphRefusal) in
            try state.templates.add(template, now: exchange.now())
            exchange.reviewIfSoSet(template.name, in: &state)
        }
        return ["id": .text(template.id), "status": "PENDING", "category": .text(template.category)]
    }

    /// Changes the words of a template, which is reviewed anew.
    func edit(_ id: String, _ question: GraphQuestion) throws(GraphRefusal) -> JSONValue {
        let json = try json(question)
        let now = exchange.now()
        try exchange.change { (state) throws(GraphRefusal) in
            guard var template = state.templates.template(id: id) else { throw .unknownPath }
            guard [.approved, .rejected, .paused].contains(template.status) else {
                throw .template("Only approved, rejected or paused templates can be edited.")
            }
            template.edits.removeAll { $0 <= now - 30 * Self.dayMilliseconds }
            if template.status == .approved {
                guard template.edits.count < Self.editsMax,
                    !template.edits.contains(where: { $0 > now - Self.dayMilliseconds })
                else { throw .template("An approved template can be edited once in 24 hours, 10 times in 30 days.") }
                template.edits.append(now)
            }
            if json["category"].exists { template.category = try RegisteredTemplate.category(json) }
            if json["components"].exists {
                template.content = try TemplateContent(json, category: template.category)
            }
            template.status = .pending
            state.templates[template.name] = template
            exchange.reviewIfSoSet(template.name, in: &state)
        }
        return ["success": true]
    }

    private func delete(_ question: GraphQuestion) throws(GraphRefusal) -> JSONValue {
        let (id, name) = (question.query["hsm_id"], question.query["name"])
        let now = exchange.now()
        let isGone = exchange.change { state in
            if let id {
                guard let template = state.templates.template(id: id) else { return false }
                state.templates[template.name] = nil
                return true
            }
            return name.map { state.templates.delete(name: $0, now: now) } ?? false
        }
        guard isGone else { throw .template("Message template not found.") }
        return ["success": true]
    }

    private func json(_ question: GraphQuestion) throws(GraphRefusal) -> JSON {
        do { return try JSON(question.body) } catch { throw .parameter("The request body is not valid JSON.") }
    }
}
