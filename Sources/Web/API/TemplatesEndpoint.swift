import Factory
import Messaging
import Store
import WhatsApp

/// Templates for scripts: what Meta thinks of each, new ones, and sending one.
enum TemplatesEndpoint {
    static func list(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let state = try TemplatesPage.state(call.request.query)
        let views = try TemplateView.all(call.factory, in: snapshot).filter { TemplatesPage.matches($0, state) }
        let page = try page(views, call)
        return .json(.page("templates", page.views.map(\.json), next: page.next))
    }

    /// A part of the list: behind the template that `next` names.
    static func page(_ views: [TemplateView], _ call: Call) throws -> (views: [TemplateView], next: String?) {
        let limit = try call.limit()
        var rest = views[...]
        if let last = call.request.query["next"] {
            guard let place = views.firstIndex(where: { $0.id == last }) else { throw StoreError.badCursor }
            rest = views[(place + 1)...]
        }
        let shown = Array(rest.prefix(limit))
        return (shown, rest.count > limit ? shown.last?.id : nil)
    }

    static func one(_ call: Call, in snapshot: Snapshot) throws -> Response {
        .json(try found(call, language: call.request.query["language"], in: snapshot).wholeJSON)
    }

    /// `{name, language, category, header, body, footer, buttons, examples}`, as the form has them. 201 when Meta has
    /// taken it, 200 when it was there already in the same words.
    static func create(_ call: Call) async throws -> Response {
        let draft = try TemplateDraft(json: call.request)
        if let first = draft.complaints.first {
            let all = draft.complaints.map { "\($0.field): \($0.sentence)" }
            throw Problem.refused(first.field, all.joined(separator: " "))
        }
        let account = try call.templateAccount()
        try call.desk.refuseWhenFull()
        do {
            let made = try await account.create(draft.definition)
            let view = try call.desk.store.read {
                try TemplateView.find(made.copy.name, made.copy.language, call.factory, in: $0)
            }
            guard let view else { throw Problem.bug }
            return .json(view.wholeJSON, status: made.isNew ? 201 : 200)
        } catch let error as GraphError {
            throw error.problem
        }
    }

    /// `{person}` or `{phone}`, `language`, and for a custom template `{values, headerValue, linkValues}`. One that
    /// reads like a real alarm wants `{"alarm": true}`, too.
    static func send(_ call: Call, in tx: Transaction) throws -> Response {
        let body = try JSONBody(call.request)
        let view = try found(call, language: try body.optionalText("language"), in: tx)
        guard let name = try body.optionalText("person") ?? body.optionalText("phone"), !name.isEmpty else {
            throw Problem.refused("person", "person or phone is missing")
        }
        let values = try body.texts("values")
        guard view.kind == nil || values.isEmpty else {
            throw Problem.refused("values", "values are for custom templates; this one is sent with a sample")
        }
        let links = try body.texts("linkValues").map { index, text throws(Problem) in
            guard let index = Int(index) else { throw .refused("linkValues", "linkValues go by the button's index") }
            return (index, text)
        }
        let sending = TemplateSending(
            view, call,
            values: .init(
                body: values, header: try body.optionalText("headerValue"),
                links: Dictionary(links) { first, _ in first }))
        let sent = try sending.post(toPersonNamed: name, isAlarmMeant: try body.flag("alarm") ?? false, in: tx)
        return .json(
            .object([
                ("id", .text("\(sent.outbound.id)")), ("state", .text(sent.outbound.delivery.word)),
                ("windowOpen", .flag(sent.isWindowOpen)),
            ]), status: 202)
    }

    /// By the name in the path, which may also be an `id`. Without a language: the plant's, else the first there is.
    private static func found(_ call: Call, language: String?, in snapshot: Snapshot) throws -> TemplateView {
        let (name, factory) = (call.argument("name"), call.factory)
        if name.contains(".") { return try TemplateView.found(name, factory, in: snapshot) }
        if let language {
            guard let view = try TemplateView.find(name, language, factory, in: snapshot) else {
                throw Problem.notFound("There is no such template in this language.")
            }
            return view
        }
        if let view = try TemplateView.find(name, factory.language.templateCode, factory, in: snapshot) { return view }
        guard let view = try TemplateView.all(factory, in: snapshot).first(where: { $0.name == name }) else {
            throw Problem.notFound("There is no such template.")
        }
        return view
    }
}

extension TemplateDraft {
    /// What a script asks for, in the fields of the form, so that both are checked alike. Throws 422.
    fileprivate init(json request: Request) throws(Problem) {
        let body = try JSONBody(request)
        let known = ["name", "language", "category", "header", "body", "footer", "buttons", "examples"]
        if let stranger = body.members.first(where: { !known.contains($0.name) }) {
            let name = String(stranger.name.prefix(60))
            throw .refused(name, "\(name) is no field here; known are \(known.joined(separator: ", "))")
        }
        var fields: [String: String] = [:]
        for name in ["name", "language", "category", "body", "footer"] { fields[name] = try body.optionalText(name) }
        if let header = body.value("header") {
            fields["header"] = header.strictText ?? header["text"].strictText
            fields["header-example"] = header["example"].strictText
            guard fields["header"] != nil else { throw .refused("header", "header is a text, or {text, example}") }
        }
        for (gap, example) in try body.texts("examples") { fields["example-\(gap)"] = example }
        let buttons = body.value("buttons")
        guard buttons?.isArray ?? true, buttons?.array.count ?? 0 <= Self.buttonsMax else {
            throw .refused("buttons", "buttons is a list of at most \(Self.buttonsMax)")
        }
        for (row, button) in (buttons?.array ?? []).enumerated() {
            guard let kind = button["kind"].strictText, ButtonKind(rawValue: kind) != nil else {
                let kinds = ButtonKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw .refused("button-\(row)", "kind is one of \(kinds)")
            }
            fields["button-\(row)"] = kind
            fields["button-\(row)-text"] = button["text"].strictText
            fields["button-\(row)-value"] = button["value"].text
            fields["button-\(row)-example"] = button["example"].text
        }
        self.init { fields[$0] }
    }
}

extension JSONBody {
    fileprivate func value(_ name: String) -> JSON? {
        members.last { $0.name == name }.flatMap { $0.value.exists ? $0.value : nil }
    }

    /// An object of texts that may be left out; of equal names the first.
    fileprivate func texts(_ name: String) throws(Problem) -> [String: String] {
        guard let value = value(name) else { return [:] }
        guard value.isObject else { throw .refused(name, "\(name) is to be an object of texts") }
        var texts: [String: String] = [:]
        for (key, text) in value.members {
            guard let text = text.text else { throw .refused(name, "\(name) is to be an object of texts") }
            texts[key] = texts[key] ?? text
        }
        return texts
    }
}
