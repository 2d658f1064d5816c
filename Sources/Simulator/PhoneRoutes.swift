import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle
import Vault
import WhatsApp

/// The addresses below `/phones`: the page, its news, and what one does on it.
struct PhoneRoutes {
    /// How long the page's question for news stays open; proxies close what is silent for a minute.
    static let newsTime = Duration.seconds(20)

    let exchange: Exchange
    let clock: any Clock<Duration>

    func respond(to request: Request, _ path: [String]) async throws -> Response {
        switch (request.method, path.count) {
        case (.get, 0), (.get, 1): return page(nil)
        case (.get, 2) where path[1] == "bubbles": return try await news(nil, request)
        case (.get, 2): return try page(person(path[1]))
        case (.get, 3) where path[1] == "media": return try file(path[2])
        case (.get, 3) where path[2] == "bubbles": return try await news(try person(path[1]), request)
        case (.post, 2) where path[1] == "weather":
            guard request.isFromOwnPage else { return Response(status: .forbidden) }
            return try await weather(request)
        case (.post, 3):
            guard request.isFromOwnPage else { return Response(status: .forbidden) }
            guard let form = try await form(request) else { return Response(status: .badRequest) }
            return try act(path[2], form, try person(path[1]), request)
        default: throw GraphRefusal.unknownPath
        }
    }

    private func form(_ request: Request) async throws -> Multipart? {
        let body = Array(buffer: try await request.body.collect(upTo: GraphResponder.uploadMax))
        return Multipart(body, contentType: request.headers[.contentType])
    }

    private func person(_ phone: String) throws -> Int {
        guard let person = exchange.look({ $0.personByPhone[phone] }) else { throw GraphRefusal.unknownPath }
        return person
    }

    private func phone(_ person: Int) -> Phone {
        Phone(exchange: exchange, person: person, owner: exchange.look { $0.phones[person].owner })
    }

    // MARK: Reading

    private func page(_ person: Int?) -> Response {
        let nonce = exchange.random.token()
        let page = exchange.look { state in
            PhonePage(
                nonce: nonce, people: state.phones.map { ($0.owner, $0.unread) }, open: person.map { state.phones[$0] },
                weather: WeatherPanel(state, token: exchange.settings.accessToken, now: exchange.now()),
                now: exchange.now())
        }
        let policy =
            "default-src 'none'; script-src 'nonce-\(nonce)'; style-src 'nonce-\(nonce)'; img-src 'self' data:; "
            + "media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .contentSecurityPolicy: policy,
                .xContentTypeOptions: "nosniff",
            ],
            body: .init(byteBuffer: ByteBuffer(string: page.html)))
    }

    /// What has changed since the page looked last; waits until something has.
    private func news(_ person: Int?, _ request: Request) async throws -> Response {
        func number(_ name: Substring) -> Int { request.uri.queryParameters[name].flatMap { Int($0) } ?? 0 }
        let (after, unread, isSeen) = (number("after"), number("unread"), number("seen") == 1)
        if isSeen, let person { exchange.readAll(person) }
        try await cancelWhenGracefulShutdown {
            _ = try await exchange.wait(within: Self.newsTime, on: clock) { state -> Bool? in
                let hasChanged = person.map { state.phones[$0].changes > after } ?? false
                return hasChanged || state.phones.reduce(0) { $0 + $1.unread } != unread ? true : nil
            }
        }
        if isSeen, let person { exchange.readAll(person) }
        let now = exchange.now()
        let answer: JSONValue = exchange.look { state in
            let phone = person.map { state.phones[$0] }
            let bubbles = phone?.bubbles.filter { $0.changed > after } ?? []
            return [
                "changes": .number(phone?.changes ?? 0),
                "unread": .number(state.phones.reduce(0) { $0 + $1.unread }),
                "typing": .flag((phone?.typingUntil ?? 0) > now),
                "people": .object(state.phones.map { ($0.owner.phone, .number($0.unread)) }),
                "bubbles": .list(bubbles.map { Self.news(of: $0, phone) }),
            ]
        }
        return Response(
            status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: answer.bytes)))
    }

    private static func news(of bubble: Bubble, _ phone: PhoneState?) -> JSONValue {
        let view = BubbleView(bubble: bubble, quoted: bubble.quoted.flatMap { phone?.bubble(wamid: $0) })
        return [
            "number": .number(bubble.number), "html": .text(view.html.markup), "ticks": .text(view.ticksName),
            "reaction": .text(bubble.reaction ?? ""),
        ]
    }

    /// A picture or recording of a chat. Never run as a page, whatever somebody has sent.
    private func file(_ id: String) throws -> Response {
        guard let item = exchange.look({ $0.media[id] }) else { throw GraphRefusal.unknownMedia }
        return Response(
            status: .ok,
            headers: [
                .contentType: item.mime.isHeaderValue ? item.mime : "application/octet-stream",
                .xContentTypeOptions: "nosniff", .contentSecurityPolicy: "default-src 'none'; sandbox",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: item.bytes)))
    }

    // MARK: Doing

    private func act(_ deed: String, _ form: Multipart, _ person: Int, _ request: Request) throws -> Response {
        let phone = phone(person)
        switch deed {
        case "send": send(form, from: phone)
        case "power": form["on"]?.text == "no" ? phone.switchOff() : phone.switchOn()
        case "tap":
            guard let words = form["tap"]?.text.split(separator: " ", maxSplits: 1), words.count == 2,
                let number = Int(words[0]), let bubble = phone.transcript.first(where: { $0.number == number }),
                let option = bubble.options.first(where: { $0.id == words[1] })
            else { return Response(status: .badRequest) }
            phone.tap(option, on: bubble)
        case "number":
            switch form["do"]?.text {
            case "hide": phone.hideNumber()
            case "show": phone.showNumber()
            case "pass-on": phone.passOn()
            case "change":
                guard phone.changeNumber(to: form["number"]?.text ?? "") else { return Response(status: .badRequest) }
            default: return Response(status: .badRequest)
            }
        default: throw GraphRefusal.unknownPath
        }
        if request.headers[.accept] == "application/json" { return Response(status: .noContent) }
        return Response(status: .seeOther, headers: [.location: "/phones/\(self.phone(person).owner.phone)"])
    }

    private func weather(_ request: Request) async throws -> Response {
        guard let form = try await form(request),
            let deed = form["do"].flatMap({ WeatherPanel.Deed(rawValue: $0.text) })
        else { return Response(status: .badRequest) }
        exchange.perform(deed)
        let back = form["back"]?.text ?? ""
        let isOpen = exchange.look { $0.personByPhone[back] != nil }
        return Response(status: .seeOther, headers: [.location: isOpen ? "/phones/\(back)" : "/"])
    }

    private func send(_ form: Multipart, from phone: Phone) {
        let text = form["text"]?.text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
        let said = text.flatMap { $0.contains { !$0.isWhitespace } ? String($0.prefix(4096)) : nil }
        if let file = form["file"], !file.bytes.isEmpty {
            let mime = file.mime ?? "application/octet-stream"
            let family = mime.split(separator: "/").first.map(String.init) ?? ""
            let kind = PhoneMedia.Kind(rawValue: family) ?? .document
            phone.send(
                PhoneMedia(
                    kind, bytes: file.bytes, mime: mime, caption: said,
                    fileName: kind == .document ? file.fileName : nil))
        } else if let sample = form["sample"]?.text {
            if sample == "voice" { phone.send(SampleVoice.note) } else { phone.send(caption: said) }
        } else if let said {
            phone.send(said)
        }
    }
}

extension String {
    fileprivate var isHeaderValue: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && contains("/") }
}

extension Request {
    /// Forms of other sites are refused: browsers tell where a form comes from.
    fileprivate var isFromOwnPage: Bool {
        guard let origin = headers[.origin] else { return true }
        return origin.split(separator: "/").last.map(String.init) == head.authority
    }
}
