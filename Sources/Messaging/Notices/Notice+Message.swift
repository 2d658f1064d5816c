public import WhatsApp

extension Notice {
    /// The message for somebody whose 24-hour window is open. It may hold a code in clear.
    ///
    /// Throws if a number is too long for the id of a button.
    public func message(in language: Language) throws(MessageError) -> Message {
        let wording = kind.wording(in: language)
        let body = filled(wording.body, with: values(in: language, for: .message))
        if wording.buttons.isEmpty {
            let footer = wording.footer.isEmpty ? "" : "\n\n_\(wording.footer)_"
            return .text(try TextMessage(Text.fitted(body, Text.messageMax - Text.length(footer)) + footer))
        }
        var buttons: [ReplyButton] = []
        for button in wording.buttons {
            buttons.append(try ReplyButton(id: buttonID(button.action), title: button.title))
        }
        return .buttons(
            try ButtonMessage(
                Text.fitted(body, Text.bodyMax), buttons: buttons, footer: wording.footer.isEmpty ? nil : wording.footer
            ))
    }

    /// The template for somebody who has not written for 24 hours: the same words and the same buttons.
    ///
    /// Throws if a code has more than 15 characters.
    public func template(in language: Language) throws(MessageError) -> TemplateMessage {
        if case .verificationCode(let code, _) = self {
            return try .code(code, name: kind.templateName, language: language.templateCode)
        }
        let wording = kind.wording(in: language)
        let values = values(in: language, for: .template)
        let body = TemplateText(wording.body).gaps.map { gap in
            TemplateValue(fitting: NoticeGap(rawValue: gap).flatMap { values[$0] } ?? "", name: gap)
        }
        let shown =
            [filled(wording.body, with: values), wording.footer].filter { !$0.isEmpty }
            + wording.buttons.map { "[\($0.title)]" }
        return try TemplateMessage(
            name: kind.templateName, language: language.templateCode, body: body,
            buttons: wording.buttons.enumerated().map { .reply(index: $0, payload: buttonID($1.action)) },
            shown: shown.joined(separator: "\n"))
    }

    private func filled(_ text: String, with values: [NoticeGap: String]) -> String {
        TemplateText(text).filled { NoticeGap(rawValue: $0).flatMap { values[$0] } }
    }
}
