extension Exchange {
    /// The message as a phone will show it. Throws if it names media or a template that is not there.
    func bubble(
        of message: OutgoingMessage, _ wamid: String, isSilent: Bool, in state: State
    ) throws(GraphRefusal) -> Bubble {
        var bubble = Bubble(
            wamid: wamid, author: .business, at: now(), type: message.type, text: message.text, quoted: message.quoted,
            media: try media(of: message, in: state))
        bubble.header = message.header
        bubble.footer = message.footer
        bubble.options = message.options
        bubble.listLabel = message.listLabel
        bubble.opaque = message.opaque
        bubble.isSilent = isSilent
        if let template = message.template { try fill(&bubble, from: template, to: message.recipient, in: state) }
        return bubble
    }

    private func media(of message: OutgoingMessage, in state: State) throws(GraphRefusal) -> Bubble.Media? {
        guard let (kind, id, fileName) = message.media else { return nil }
        if id.hasPrefix("https://") { return Bubble.Media(kind: kind, id: "", mime: "", fileName: fileName ?? id) }
        guard let item = state.media[id] else {
            if message.template != nil { throw .templateParameter("header: media \(kind) cannot be fetched") }
            throw GraphRefusal(
                status: 400, code: 100, subcode: 33, title: "Invalid parameter",
                details: "Param \(kind)['id'] is not a valid whatsapp business account media attachment ID")
        }
        return Bubble.Media(kind: kind, id: id, mime: item.mime, fileName: fileName ?? item.fileName)
    }

    private func fill(
        _ bubble: inout Bubble, from template: OutgoingMessage.Template, to recipient: OutgoingMessage.Recipient,
        in state: State
    ) throws(GraphRefusal) {
        bubble.category = "utility"
        guard let registered = state.templates[template.name] else {
            guard settings.templates == .any else { throw .unknownTemplate(template.name) }
            bubble.header = template.name.name
            bubble.text = template.values.map(\.text).joined(separator: "\n")
            bubble.options = template.buttons.filter { $0.value.kind == "quick_reply" }.sorted { $0.key < $1.key }.map {
                let words = $0.value.value.split(separator: ":").last ?? ""
                return Bubble.Option(id: $0.value.value, title: words.prefix(1).uppercased() + words.dropFirst())
            }
            return
        }
        if let refusal = registered.refusal { throw refusal }
        if case .userID = recipient, registered.category == "AUTHENTICATION" { throw .phoneNeeded }
        bubble.category = registered.category.lowercased()
        try registered.content.fill(&bubble, with: template)
    }
}
