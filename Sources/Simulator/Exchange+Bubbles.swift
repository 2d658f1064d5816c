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
        if let template = message.template { try fill(&bubble, from: template, in: state) }
        return bubble
    }

    private func media(of message: OutgoingMessage, in state: State) throws(GraphRefusal) -> Bubble.Media? {
        guard let (kind, id, fileName) = message.media else { return nil }
        if id.hasPrefix("https://") { return Bubble.Media(kind: kind, id: "", mime: "", fileName: fileName ?? id) }
        guard let item = state.media[id] else {
            throw .parameter(
                "Param \(kind)['id'] is not a valid whatsapp business account media attachment ID")
        }
        return Bubble.Media(kind: kind, id: id, mime: item.mime, fileName: fileName ?? item.fileName)
    }

    private func fill(
        _ bubble: inout Bubble, from template: OutgoingMessage.Template, in state: State
    ) throws(GraphRefusal) {
        bubble.category = "utility"
        guard let registered = state.templates[template.name] else {
            guard settings.templates == .any else {
                throw GraphRefusal(
                    status: 404, code: 132001, title: "Template name does not exist in the translation",
                    details: "template name (\(template.name.name)) does not exist in \(template.name.language)")
            }
            bubble.header = template.name.name
            bubble.text = template.values.map(\.text).joined(separator: "\n")
            bubble.options = template.payloads.sorted { $0.key < $1.key }.map { _, payload in
                let words = payload.split(separator: ":").last ?? ""
                return Bubble.Option(id: payload, title: words.prefix(1).uppercased() + words.dropFirst())
            }
            return
        }
        guard registered.status == "APPROVED" else {
            throw GraphRefusal(status: 400, code: 132015, title: "Template is Paused", details: registered.status)
        }
        bubble.category = registered.category.lowercased()
        bubble.header = registered.header
        bubble.footer = registered.footer
        bubble.text = try registered.text(template.values)
        bubble.options = registered.quickReplies.enumerated().map { index, title in
            Bubble.Option(id: template.payloads[index] ?? title, title: title)
        }
    }
}
