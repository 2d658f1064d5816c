import WhatsApp

/// What people do with their phones.
extension Exchange {
    enum Deed: Sendable {
        case text(String, quoting: String?)
        case tap(Bubble.Option, on: Bubble)
        case media(PhoneMedia)
        case reaction(String?, to: Bubble)
        case location(latitude: String, longitude: String, name: String?)
    }

    /// Sends what the person does to the business. Returns the message id.
    @discardableResult
    func perform(_ deed: Deed, by person: Int) -> String {
        change { state in
            let owner = state.phones[person].owner
            state.limits.personWrote(at: self.now())
            let wamid = Wamid.make(phone: owner.phone, from: .person, random: self.random)
            var bubble = Bubble(wamid: wamid, author: .person, at: self.now(), type: "text", text: "")
            switch deed {
            case .reaction(let emoji, let target):
                state.phones[person].react(emoji, to: target.number)
                let content = Self.reaction(emoji, to: target.wamid)
                self.send(bubble, "reaction", [("reaction", content)], person, message: nil, in: &state)
                return wamid
            case .text(let text, let quoted):
                bubble.text = text
                bubble.quoted = quoted
                self.add(bubble, "text", [("text", ["body": .text(text)])], person, in: &state)
            case .tap(let option, let target):
                bubble.text = option.title
                bubble.quoted = target.wamid
                let (type, content) = Self.tap(option, on: target)
                self.add(bubble, type, [(type, content)], person, in: &state)
            case .media(let media):
                let item = state.media.add(
                    media.bytes, mime: media.mime, fileName: media.fileName, random: self.random)
                let shown = Bubble.Media(
                    kind: media.kind.rawValue, id: item.id, mime: item.mime, fileName: item.fileName)
                let captioned = Bubble(
                    wamid: wamid, author: .person, at: bubble.at, type: media.kind.rawValue, text: media.caption ?? "",
                    media: shown)
                let content = self.content(of: media, item)
                self.add(captioned, media.kind.rawValue, [(media.kind.rawValue, content)], person, in: &state)
            case .location(let latitude, let longitude, let name):
                bubble.text = [name, "\(latitude), \(longitude)"].compactMap { $0 }.joined(separator: "\n")
                let content: JSONValue = [
                    "latitude": .verbatim(Array(latitude.utf8)), "longitude": .verbatim(Array(longitude.utf8)),
                    "name": JSONValue(name),
                ]
                self.add(bubble, "location", [("location", content)], person, in: &state)
            }
            state.phones[person].windowEndsAt = self.now() + Self.windowMilliseconds
            return wamid
        }
    }

    /// The person has the chat open: every message that has arrived is read.
    func readAll(_ person: Int) {
        change { state in
            for bubble in state.phones[person].unreadBubbles
            where state.phones[person].raise(bubble.number, to: .read) {
                self.tell(.read, bubble, person, in: &state)
            }
        }
    }

    /// Messages wait for a phone that is off.
    func turn(_ person: Int, on isOn: Bool) {
        change { state in
            state.phones[person].isOn = isOn
            guard isOn else { return }
            let waiting = state.phones[person].bubbles.filter { $0.author == .business && $0.ticks == .sent }
            for bubble in waiting { self.arrive(bubble, person, in: &state) }
        }
    }

    /// The business's server has answered 200 to the person's message.
    func reached(_ message: Int, of person: Int) {
        change { state in _ = state.phones[person].raise(message, to: .delivered) }
    }

    private func add(
        _ bubble: Bubble, _ type: String, _ content: [(name: String, value: JSONValue)], _ person: Int,
        in state: inout State
    ) {
        let bubble = state.phones[person].add(bubble)
        send(bubble, type, content, person, message: bubble.number, in: &state)
    }

    private func send(
        _ bubble: Bubble, _ type: String, _ content: [(name: String, value: JSONValue)], _ person: Int,
        message: Int?, in state: inout State
    ) {
        let body = webhook.message(bubble, type: type, content: content, from: state.phones[person].owner)
        post(body, person: person, message: message, in: &state)
    }

    private static func reaction(_ emoji: String?, to wamid: String) -> JSONValue {
        ["message_id": .text(wamid), "emoji": JSONValue(emoji)]
    }

    private static func tap(_ option: Bubble.Option, on bubble: Bubble) -> (type: String, content: JSONValue) {
        if bubble.type == "template" { return ("button", ["payload": .text(option.id), "text": .text(option.title)]) }
        let kind = bubble.listLabel == nil ? "button_reply" : "list_reply"
        let reply: JSONValue = [
            "id": .text(option.id), "title": .text(option.title), "description": JSONValue(option.detail),
        ]
        return ("interactive", ["type": .text(kind), kind: reply])
    }

    private func content(of media: PhoneMedia, _ item: MediaShelf.Item) -> JSONValue {
        [
            "caption": JSONValue(media.caption), "filename": JSONValue(media.fileName), "mime_type": .text(item.mime),
            "sha256": .text(item.sha256Base64), "id": .text(item.id),
            "voice": media.kind == .audio ? true : .absent, "animated": media.kind == .sticker ? false : .absent,
        ]
    }
}
