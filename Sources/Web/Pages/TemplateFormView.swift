import WhatsApp

/// The fields of the form for a new template, each with what was typed and what is wrong with it.
struct TemplateFormView {
    let draft: TemplateDraft
    /// Nothing was typed yet, so nothing is complained about.
    let isBlank: Bool

    /// What is wrong with a field, beside it; brought up to date while somebody types.
    func complaint(_ field: String, id: String? = nil) -> HTML {
        let lines: [HTML] = isBlank ? [] : draft.complaints(of: field).map { "<p class=\"bad\">\($0)</p>" }
        return "<div id=\"\(id ?? field)-complaint\" data-live>\(lines)</div>"
    }

    var summary: HTML {
        let count = draft.complaints.count
        guard !isBlank, count > 0 else { return .none }
        return "<p class=\"bad\">\(count == 1 ? "One thing has" : "\(count) things have") to be mended first.</p>"
    }

    /// A field of one line. `max` is above Meta's limit, so that what is pasted can be shortened here.
    func line(_ name: String, _ label: String, _ hint: String, max: Int, id: String? = nil) -> HTML {
        let id = id ?? name
        return """
            <div><label for="\(id)">\(label)</label>
            <input id="\(id)" name="\(name)" value="\(draft.typed(name))" placeholder="\(hint)" maxlength="\(max)" \
            dir="auto" aria-describedby="\(id)-complaint"\(mark(name))>\(complaint(name, id: id))</div>
            """
    }

    var category: HTML {
        let options = [
            ("UTILITY", "UTILITY: about somebody's work"),
            ("MARKETING", "MARKETING: anything that invites or advertises"),
        ]
        let chosen = draft.definition.category.rawValue
        return "\(Parts.choice("category", "Category", options, chosen: chosen))\(complaint("category"))"
    }

    var body: HTML {
        """
        <div><label for="body">Text</label>
        <textarea id="body" name="body" rows="8" maxlength="\(TemplateDraft.lengthMax)" dir="auto" \
        aria-describedby="body-complaint"\(mark("body"))>
        \(draft.typed("body"))</textarea>\(complaint("body"))</div>
        """
    }

    /// A field for each gap of the text.
    var examples: HTML {
        let gaps = draft.definition.gaps
        guard !gaps.isEmpty else {
            return "<p class=\"dim\">For each gap in the text, Preview shows a field for an example.</p>"
        }
        let fields: [HTML] = gaps.enumerated().map { index, gap in
            line("example-\(gap)", "Example for {{\(gap)}}", "", max: 1_024, id: "example-\(index)")
        }
        return "\(fields)"
    }

    func button(_ row: Int) -> HTML {
        let name = "button-\(row)"
        let kinds = [("", "No button")] + TemplateDraft.ButtonKind.allCases.map { ($0.rawValue, $0.title) }
        let parts: [(end: String, label: String)] = [
            ("-text", "Words on it"), ("-value", "Address, number or code"),
            ("-example", "What ends the address, for example"),
        ]
        let fields: [HTML] = parts.map { part in
            """
            <div class="inline"><label for="\(name)\(part.end)">\(part.label)</label>
            <input id="\(name)\(part.end)" name="\(name)\(part.end)" value="\(draft.typed(name + part.end))" \
            maxlength="2048" dir="auto" aria-describedby="\(name)-complaint"></div>
            """
        }
        let kind = Parts.choice(name, "Button \(row + 1)", kinds, chosen: draft.typed(name))
        return "<div class=\"filter\">\(kind)\(fields)</div>\(complaint(name))"
    }

    private func mark(_ field: String) -> HTML {
        isBlank || draft.complaints(of: field).isEmpty ? .none : " aria-invalid=\"true\""
    }
}
