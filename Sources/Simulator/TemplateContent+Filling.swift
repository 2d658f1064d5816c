/// A template that is sent: what it is given must be what it asks for.
///
/// Source: Meta, Message templates, Send; Cloud API, Error codes 132000 to 132018.
extension TemplateContent {
    /// Throws what Meta would refuse.
    func fill(_ bubble: inout Bubble, with given: OutgoingMessage.Template) throws(GraphRefusal) {
        try body.check(given.values, of: "body")
        bubble.text = body.filled(given.values)
        guard bubble.text.utf16.count <= 1024 else {
            throw GraphRefusal(status: 400, code: 132005, title: "Translated text too long", details: "body")
        }
        switch header {
        case nil:
            guard given.headerValues.isEmpty, given.headerKind == nil else { throw .templateParameter("header") }
        case .text(let text)?:
            try text.check(given.headerValues, of: "header")
            bubble.header = text.filled(given.headerValues)
        case .media(let kind)?:
            guard given.headerKind == kind else {
                throw GraphRefusal(
                    status: 400, code: 132012, title: "Parameter format does not match format in the created template",
                    details: "header: Format mismatch, expected \(kind.uppercased()), received "
                        + (given.headerKind?.uppercased() ?? "UNKNOWN"))
            }
        }
        bubble.footer = footer
        try checkButtons(given)
        bubble.options = buttons.enumerated().filter { $0.element.type == "QUICK_REPLY" }.map { index, button in
            Bubble.Option(id: given.buttons[index]?.value ?? button.title, title: button.title)
        }
    }

    private func checkButtons(_ given: OutgoingMessage.Template) throws(GraphRefusal) {
        if isAuthentication {
            // The code goes in twice: as body and as button.
            guard let code = given.values.first?.text, code.utf16.count <= 15, let button = given.buttons[0],
                button.kind == "url", button.value == code
            else { throw .templateParameter("the code must be given to body and button, 15 characters at most") }
            return
        }
        for (index, value) in given.buttons {
            guard buttons.indices.contains(index), value.kind == buttons[index].type.lowercased() else {
                throw .templateParameter("button at index \(index) is not of type \(value.kind)")
            }
        }
        for (index, button) in buttons.enumerated() where button.hasGap && given.buttons[index] == nil {
            throw GraphRefusal(
                status: 400, code: 131008, title: "Required parameter is missing",
                details: "buttons: Button at index \(index) of type Url requires a parameter")
        }
    }
}

extension GraphRefusal {
    static func templateParameter(_ details: String) -> GraphRefusal {
        GraphRefusal(
            status: 400, code: 132018, title: "There's an issue with the parameters in your template",
            details: details)
    }
}
