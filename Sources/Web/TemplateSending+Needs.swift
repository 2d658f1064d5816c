import Messaging
import WhatsApp

/// What a template wants to be given before it can be sent.
extension TemplateSending {
    /// What fills the gaps.
    struct Values {
        var body: [String: String] = [:]
        var header: String?
        /// By the button's index, counted from 0.
        var links: [Int: String] = [:]
        /// What a field is called, where it is asked for.
        let name: @Sendable (Need) -> String

        /// Of a form, whose fields `needs` names.
        init(_ form: Form) {
            self.form = form
            name = { $0.field }
        }

        init(body: [String: String], header: String?, links: [Int: String]) {
            self.body = body
            self.header = header
            self.links = links
            name = { $0.member }
        }

        private var form: Form?

        func value(_ need: Need) -> String? {
            if let form { return form[need.field]?.trimmed }
            switch need {
            case .gap(let gap): return body[gap]
            case .header: return header
            case .link(let index, _): return links[index]
            }
        }
    }

    /// What has to be given before it can be sent.
    enum Need: Hashable {
        case gap(String)
        case header
        case link(Int, title: String)

        /// In a form.
        var field: String {
            switch self {
            case .gap(let gap): "value-\(gap)"
            case .header: "header-value"
            case .link(let index, _): "link-\(index)"
            }
        }

        /// In JSON.
        var member: String {
            switch self {
            case .gap: "values"
            case .header: "headerValue"
            case .link: "linkValues"
            }
        }

        var label: String {
            switch self {
            case .gap(let gap): "Value for {{\(gap)}}"
            case .header: "Value for the gap in the header"
            case .link(_, let title): "What ends the address of “\(title)”"
            }
        }
    }

    /// One that is read like the real thing frightens people.
    static func readsAsAlarm(_ view: TemplateView) -> Bool { view.kind?.priority == .emergency }

    /// Of a custom template. Ours are filled by the sample of their notice.
    static func needs(of view: TemplateView) -> [Need] {
        guard view.kind == nil, let definition = view.theirs else { return [] }
        var needs: [Need] = []
        if case .text(let text, _) = definition.header, !TemplateText(text).gaps.isEmpty { needs.append(.header) }
        needs += definition.gaps.map { .gap($0) }
        for (index, button) in definition.buttons.enumerated() {
            guard case .link(let title, let url, _) = button, !TemplateText(url).gaps.isEmpty else { continue }
            needs.append(.link(index, title: title))
        }
        return needs
    }

    /// Why it cannot be sent from here, in a sentence with what to do; nil if it can.
    static func impossibility(of view: TemplateView) -> String? {
        guard view.kind == nil else { return nil }
        if let obstacle = view.obstacle { return "\(obstacle.sentence) \(view.advice ?? "")" }
        guard let definition = view.theirs else { return "Only its name is known. Sync fetches its words." }
        let hasOtherButtons = definition.buttons.contains { button in
            switch button {
            case .copyCode, .other: true
            case .reply, .link, .phone: false
            }
        }
        let hasFile: Bool
        switch definition.header {
        case .media, .other: hasFile = true
        case .text, nil: hasFile = false
        }
        guard definition.code != nil || hasOtherButtons || hasFile else { return nil }
        return
            "It wants a file, a code or an action with it, which cannot be given here. Send it from WhatsApp Manager."
    }
}
